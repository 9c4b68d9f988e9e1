"""Who is at an event, for the officer: everybody with a place, each with when they came and left on one day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from forumplanner.lists.id_query import fetch_ids, in_order, matches
from forumplanner.lists.reception import is_here, was_there
from forumplanner.model.directory import Person
from forumplanner.model.ids import EntityId
from forumplanner.model.registrations import Attendance, Registration
from forumplanner.planning.person_names import joined_name
from forumplanner.planning.places import TAKING


class Show(StrEnum):
    """Whom the list shows."""

    ALL = "all"
    HERE = "here"
    ARRIVED = "arrived"
    LEFT = "left"
    MISSING = "missing"


class OnSiteSort(StrEnum):
    """The orders of the list."""

    NAME = "name"
    ORGANISATION = "organisation"
    CAME = "came"


@dataclass(frozen=True)
class OnSiteFilter:
    """Whom of one event, on one day."""

    event_id: str
    day: int
    text: str = ""
    show: Show = Show.ALL


@dataclass(frozen=True)
class Interval:
    """A time in the house; `left` is None while somebody is there."""

    id: EntityId
    came: datetime | None
    left: datetime | None


@dataclass(frozen=True)
class OnSiteRow:
    """One line: a person with a place and their intervals of the day, the first one first."""

    id: EntityId
    person_id: EntityId
    name: str
    own_script_name: str
    organisation: str
    guests: int
    intervals: tuple[Interval, ...] = ()


def ids(
    db: Session, which: OnSiteFilter, sort: OnSiteSort = OnSiteSort.NAME, *, descending: bool = False
) -> list[EntityId]:
    """Return the registrations asked for, in order."""
    first_came = (
        select(func.min(Attendance.came))
        .where(
            Attendance.event_id == Registration.event_id,
            Attendance.person_id == Registration.person_id,
            Attendance.day_number == which.day,
        )
        .correlate(Registration)
        .scalar_subquery()
    )
    column = {
        OnSiteSort.NAME: Registration.sort_key,
        OnSiteSort.ORGANISATION: Registration.organisation,
        OnSiteSort.CAME: first_came,
    }[sort]
    here, there = exists(is_here(which.day)), exists(was_there(which.day))
    query = (
        select(Registration.id)
        .where(Registration.event_id == which.event_id, Registration.state.in_(TAKING))
        .order_by(column.desc() if descending else column, Registration.id)
    )
    wanted = {
        Show.ALL: None,
        Show.HERE: here,
        Show.ARRIVED: there,
        Show.LEFT: there & ~here,
        Show.MISSING: ~there,
    }[which.show]
    for condition in (wanted, matches(Registration.search_key, which.text)):
        if condition is not None:
            query = query.where(condition)
    return fetch_ids(db, query)


def anybody_came(db: Session, event_id: str) -> bool:
    """Tell whether anybody with a place was noted as present, on any day."""
    there = select(Registration.id).join(
        Attendance, (Attendance.event_id == Registration.event_id) & (Attendance.person_id == Registration.person_id)
    )
    wanted = there.where(
        Registration.event_id == event_id, Attendance.came.is_not(None), Registration.state.in_(TAKING)
    )
    return db.scalar(wanted.limit(1)) is not None


def rows(db: Session, wanted: Sequence[EntityId], day: int) -> list[OnSiteRow]:
    """Return the lines asked for, in that order."""
    there: dict[EntityId, list[Interval]] = {}
    query = (
        select(Registration.id, Attendance.id, Attendance.came, Attendance.left)
        .join(
            Attendance,
            (Attendance.event_id == Registration.event_id) & (Attendance.person_id == Registration.person_id),
        )
        .where(Registration.id.in_(wanted), Attendance.day_number == day)
        .order_by(Attendance.came, Attendance.id)
    )
    for registration_id, id_, came, left in db.execute(query):
        there.setdefault(registration_id, []).append(Interval(id_, came, left))
    people = (
        select(
            Registration.id,
            Person.id,
            Person.title,
            Person.given_name,
            Person.family_name,
            Person.own_script_name,
            Registration.organisation,
            Registration.guests,
        )
        .join(Person, Person.id == Registration.person_id)
        .where(Registration.id.in_(wanted))
    )
    found: dict[EntityId, OnSiteRow] = {}
    for id_, person, title, given, family, script, organisation, guests in db.execute(people):
        own = script if given or family else ""
        name = joined_name(title, given, family, script)
        found[id_] = OnSiteRow(id_, person, name, own, organisation, guests, tuple(there.get(id_, ())))
    return in_order(list(wanted), found)
