"""What the reception reads: by a few letters or by a badge's code, name, organisation and state, and nothing else.

A helper stands there. No address, no telephone number and no need leaves this file: of needs it says only that
somebody is to be fetched.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import islice

from sqlalchemy import Select, exists, func, select
from sqlalchemy.orm import Session

from forumplanner.lists.id_query import in_order, matches
from forumplanner.model.directory import Person
from forumplanner.model.enums import NeedKind, RegistrationState
from forumplanner.model.events import Event, EventDay
from forumplanner.model.ids import EntityId
from forumplanner.model.registrations import Attendance, Need, Registration
from forumplanner.planning.civil_times import to_local
from forumplanner.planning.folding import search_key, words
from forumplanner.planning.person_names import joined_name
from forumplanner.planning.places import TAKING, free
from forumplanner.planning.reception import day_number
from forumplanner.planning.registering import TOKEN_ALPHABET, TOKEN_LENGTH

_ATTENDED_TO = (
    NeedKind.INTERPRETER,
    NeedKind.SIGN_LANGUAGE,
    NeedKind.CHILDCARE,
    NeedKind.WHEELCHAIR,
    NeedKind.OTHER,
)
"""Needs for which somebody is fetched; a diet is the kitchen's."""
_OTHER_KEYBOARD = str.maketrans("YZ", "ZY")
"""A scanner types as an American keyboard does; on a German one its Y arrives as Z."""


@dataclass(frozen=True)
class Day:
    """One day of the event."""

    number: int
    starts: datetime
    ends: datetime
    title: str


@dataclass(frozen=True)
class Door:
    """The event whose reception it is, which day it is, and whom to fetch for somebody with a need."""

    event_id: EntityId
    title: str
    zone: str
    days: tuple[Day, ...]
    day: int
    today: bool
    needs_contact: str
    capacity: int | None


@dataclass(frozen=True)
class ReceptionRow:
    """One person as a helper sees them. `guests` come along; `fetch` says that somebody is to be fetched for them.

    `came` is their last arrival on the day, `left` when they went after it.
    """

    id: EntityId
    person_id: EntityId
    name: str
    own_script_name: str
    organisation: str
    state: RegistrationState
    guests: int
    came: datetime | None
    left: datetime | None
    fetch: bool

    @property
    def here(self) -> bool:
        """Whether they are in the house."""
        return self.came is not None and self.left is None


@dataclass(frozen=True)
class Heads:
    """How many people, accompanying ones included: who are expected, came on the day, are in the house now."""

    expected: int
    arrived: int
    here: int


class Badge(StrEnum):
    """What a scanned code is."""

    KNOWN = "known"
    OTHER_EVENT = "other_event"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Scanned:
    """A scanned code: the registration of this event, or the title of the other event it belongs to."""

    badge: Badge
    registration_id: EntityId | None = None
    other_event: str = ""


def door(db: Session, event_id: str, now: datetime) -> Door | None:
    """Return the event as its reception needs it; None when it is gone."""
    event = db.execute(
        select(Event.title, Event.zone, Event.needs_contact, Event.capacity).where(Event.id == event_id)
    ).first()
    if event is None:
        return None
    rows = db.execute(
        select(EventDay.number, EventDay.starts, EventDay.ends, EventDay.title)
        .where(EventDay.event_id == event_id)
        .order_by(EventDay.number)
    )
    days = tuple(Day(*row) for row in rows)
    local = to_local(now, event.zone)
    number = day_number([(day.number, day.starts, day.ends) for day in days], local)
    today = any(day.starts.date() == local.date() or day.starts <= local <= day.ends for day in days)
    return Door(EntityId(event_id), event.title, event.zone, days, number, today, event.needs_contact, event.capacity)


def find(db: Session, event_id: str, text: str, *, most: int = 30) -> list[EntityId]:
    """Return the registrations whose name has the words of `text`, by name.

    Mail addresses and towns are in the search key, too, but nobody is found by them here.
    """
    found = matches(Registration.search_key, text)
    if found is None:
        return []
    query = (
        select(Registration.id, Person.title, Person.given_name, Person.family_name, Person.own_script_name)
        .join(Person, Person.id == Registration.person_id)
        .where(Registration.event_id == event_id, found)
        .order_by(Registration.sort_key, Registration.id)
    )
    wanted = words(text)
    named = (row.id for row in db.execute(query) if _named(wanted, row[1:]))
    return list(islice(named, most))


def scanned(db: Session, event_id: str, text: str) -> Scanned | None:
    """Return whose badge was scanned; None when the text is no code at all."""
    code = token_of(text)
    if code is None:
        return None
    rows = db.execute(
        select(Registration.badge_token, Registration.id, Registration.event_id, Event.title)
        .join(Event, Event.id == Registration.event_id)
        .where(Registration.badge_token.in_((code, code.translate(_OTHER_KEYBOARD))))
    ).all()
    here = [row for row in rows if row.event_id == event_id]
    for row in sorted(here, key=lambda row: row.badge_token != code):
        return Scanned(Badge.KNOWN, row.id)
    return Scanned(Badge.OTHER_EVENT, other_event=rows[0].title) if rows else Scanned(Badge.UNKNOWN)


def token_of(text: str) -> str | None:
    """Return the badge's code that a text is, None when it is none."""
    code = "".join(text.split()).replace("-", "").upper()
    return code if len(code) == TOKEN_LENGTH and set(code) <= set(TOKEN_ALPHABET) else None


def rows(db: Session, wanted: Sequence[EntityId], day: int) -> list[ReceptionRow]:
    """Return the people asked for, in that order, as they are on a day."""
    query = (
        select(
            Registration.id,
            Registration.person_id,
            Person.title,
            Person.given_name,
            Person.family_name,
            Person.own_script_name,
            Registration.organisation,
            Registration.state,
            Registration.guests,
            exists().where(Need.registration_id == Registration.id, Need.kind.in_(_ATTENDED_TO)),
        )
        .join(Person, Person.id == Registration.person_id)
        .where(Registration.id.in_(wanted))
    )
    there = _last_intervals(db, wanted, day)
    found: dict[EntityId, ReceptionRow] = {}
    for id_, person, title, given, family, script, organisation, state, guests, fetch in db.execute(query):
        came, left = there.get(id_, (None, None))
        name = joined_name(title, given, family, script)
        own = script if script and (given or family) else ""
        found[id_] = ReceptionRow(id_, person, name, own, organisation, state, guests, came, left, fetch)
    return in_order(list(wanted), found)


def heads(db: Session, event_id: str, day: int) -> Heads:
    """Count heads on a day."""
    people = select(func.coalesce(func.sum(1 + Registration.guests), 0)).where(Registration.event_id == event_id)
    expected = db.scalar(people.where(Registration.state.in_(TAKING)))
    arrived = db.scalar(people.where(exists(was_there(day))))
    here = db.scalar(people.where(exists(is_here(day))))
    return Heads(int(expected or 0), int(arrived or 0), int(here or 0))


def is_full(db: Session, event_id: str) -> bool:
    """Tell whether every place is taken."""
    event = db.get(Event, event_id)
    return event is not None and free(db, event) == 0


def is_here(day: int) -> Select[EntityId]:
    """Return what exists while a registered person is in the house; to be correlated with Registration."""
    return was_there(day).where(Attendance.left.is_(None))


def was_there(day: int) -> Select[EntityId]:
    """Return what exists when a registered person came on a day; to be correlated with Registration."""
    return (
        select(Attendance.id)
        .where(
            Attendance.event_id == Registration.event_id,
            Attendance.person_id == Registration.person_id,
            Attendance.day_number == day,
            Attendance.came.is_not(None),
        )
        .correlate(Registration)
    )


def _last_intervals(
    db: Session, wanted: Sequence[EntityId], day: int
) -> dict[EntityId, tuple[datetime | None, datetime | None]]:
    query = (
        select(Registration.id, Attendance.came, Attendance.left)
        .join(
            Attendance,
            (Attendance.event_id == Registration.event_id) & (Attendance.person_id == Registration.person_id),
        )
        .where(Registration.id.in_(wanted), Attendance.day_number == day, Attendance.came.is_not(None))
        .order_by(Attendance.came, Attendance.id)
    )
    return {id_: (came, left) for id_, came, left in db.execute(query)}


def _named(wanted: tuple[str, ...], names: Sequence[str]) -> bool:
    searched = search_key(*names)
    return all(f" {word}" in searched for word in wanted)
