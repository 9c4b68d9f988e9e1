"""Registering people for an event: who has a place, who waits, and in which order; and correcting that.

Who has a place follows from the event's policy (waiting_line.py): whoever registers comes behind all who wait.
Companions are placed together or not at all. One is many of one: an import of thousands runs through the same verb
as a phone call. Moving a registration to another state later is for giving_places.py, offers.py and approving.py.
"""

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from sqlalchemy import exists, func, insert, select
from sqlalchemy.orm import Session

from forumplanner.model.directory import Person
from forumplanner.model.enums import EventState, PhotoConsent, RegistrationState
from forumplanner.model.events import Contingent, Event
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import Companions, Registration
from forumplanner.planning import asking, offers, waiting_line, workshop_places
from forumplanner.planning.directory import AddedPerson
from forumplanner.planning.many_rows import insert_many
from forumplanner.planning.needs import NeedFields, add_needs
from forumplanner.planning.parties import LEFT, QUEUED
from forumplanner.planning.text_limits import checked

_BATCH = 500
MOST_GUESTS = 99
TOKEN_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
TOKEN_LENGTH = 12
_LETTER_OF_BYTE = (TOKEN_ALPHABET * 8).encode("ascii")  # 32 letters: each is meant by eight bytes, none by more


@dataclass(frozen=True)
class RegistrationFields:
    """One person's registration. `wish` PLACED takes a place if one is free; `party` joins companions.

    Where the event asks for approval, a wish for a place becomes a request. `guests` counts accompanying persons
    without an entry of their own; with `contingent_id` the places are those of a contingent.
    `answers` are to the questions of the event, by question; None where nobody was asked, as in an imported list.
    """

    person_id: EntityId
    wish: RegistrationState = RegistrationState.PLACED
    registered_at: datetime | None = None
    organisation: str = ""
    channel: str = ""
    source_ref: str = ""
    note: str = ""
    photo_consent: PhotoConsent = PhotoConsent.NOT_ASKED
    badge_languages: bool = False
    needs: tuple[NeedFields, ...] = ()
    workshop_ids: tuple[EntityId, ...] = ()
    party: str = ""
    privacy_informed_at: datetime | None = None
    answers: tuple[tuple[EntityId, str], ...] | None = None
    guests: int = 0
    contingent_id: EntityId | None = None

    @property
    def places(self) -> int:
        """How many places it takes."""
        return 1 + self.guests


@dataclass(frozen=True)
class Registered:
    """What became of one registration; `waits` when a place was wished for and none was free."""

    id: EntityId
    person_id: EntityId
    state: RegistrationState
    waits: bool = False


def badge_token() -> str:
    """Return a random code for a badge: 12 characters that nobody mistakes for another, 60 bits."""
    return badge_tokens(1)[0]


def badge_tokens(count: int) -> list[str]:
    """Return random codes for many badges."""
    letters = secrets.token_bytes(TOKEN_LENGTH * count).translate(_LETTER_OF_BYTE).decode("ascii")
    return [letters[at : at + TOKEN_LENGTH] for at in range(0, TOKEN_LENGTH * count, TOKEN_LENGTH)]


def register(
    db: Session,
    event_id: EntityId,
    fields: Sequence[RegistrationFields],
    now: datetime,
    *,
    just_added: Sequence[AddedPerson] = (),
) -> list[Registered]:
    """Register people in the order given; returns what became of each, in the same order.

    Of those `just_added` to the directory the keys need not be looked up.
    Raises PlanningError when somebody is registered already, or the event is called off.
    """
    event = db.get_one(Event, event_id)
    if event.state is EventState.CALLED_OFF:
        raise PlanningError("event.called-off", event=event.title)
    _check_guests_and_contingents(db, event, fields)
    _refuse_second_registrations(db, event, fields)
    keys = {person.id: (person.sort_key, person.search_key) for person in just_added}
    keys |= _keys(db, [field.person_id for field in fields if field.person_id not in keys])
    wishes = [_wish(event, field) for field in fields]
    states = _states(db, event, fields, wishes)
    queue = (db.scalar(select(func.max(Registration.queue)).where(Registration.event_id == event_id)) or 0) + 1
    parties = _parties(db, event_id, fields)
    columns: dict[str, list[Any]] = {
        "event_id": [event_id] * len(fields),
        "person_id": [field.person_id for field in fields],
        "companions_id": [parties.get(field.party) for field in fields],
        "state": states,
        "queue": list(range(queue, queue + len(fields))),
        "registered_at": [field.registered_at or now for field in fields],
        "organisation": [field.organisation.strip() for field in fields],
        "channel": [field.channel for field in fields],
        "source_ref": [field.source_ref for field in fields],
        "photo_consent": [field.photo_consent for field in fields],
        "privacy_informed_at": [field.privacy_informed_at for field in fields],
        "badge_languages": [field.badge_languages for field in fields],
        "guests": [field.guests for field in fields],
        "contingent_id": [field.contingent_id for field in fields],
        "badge_token": badge_tokens(len(fields)),
        "note": [field.note.strip() for field in fields],
        "sort_key": [keys[field.person_id][0] for field in fields],
        "search_key": [keys[field.person_id][1] for field in fields],
    }
    ids = insert_many(db, Registration, columns)
    add_needs(db, [(id_, need) for id_, field in zip(ids, fields, strict=True) for need in field.needs])
    for id_, field in zip(ids, fields, strict=True):
        if field.answers is not None:
            asking.answer_all(db, id_, dict(field.answers))
    offered = [id_ for id_, state in zip(ids, states, strict=True) if state is RegistrationState.OFFERED]
    if offered:
        offers.make_offers(db, event, offered, now)
    for id_, field, state in zip(ids, fields, states, strict=True):
        for workshop_id in field.workshop_ids:
            if state.takes_place:
                workshop_places.book_workshop(db, id_, workshop_id)
            elif state not in LEFT:
                workshop_places.wish_for(db, id_, workshop_id)
    return [
        Registered(id_, field.person_id, state, state is RegistrationState.WAITING and field.wish.takes_place)
        for id_, field, state in zip(ids, fields, states, strict=True)
    ]


def _refuse_second_registrations(db: Session, event: Event, fields: Sequence[RegistrationFields]) -> None:
    wanted = [field.person_id for field in fields]
    seen: set[EntityId] = set()
    twice = next((person for person in wanted if person in seen or seen.add(person)), None)  # type: ignore[func-returns-value]
    somebody = db.scalar(select(exists().where(Registration.event_id == event.id)))
    for batch in _batches(wanted if somebody else ()):
        if twice is None:
            twice = db.scalars(
                select(Registration.person_id)
                .where(Registration.event_id == event.id, Registration.person_id.in_(batch))
                .limit(1)
            ).first()
    if twice is not None:
        person = db.get_one(Person, twice)
        name = f"{person.given_name} {person.family_name}".strip()
        raise PlanningError("registration.twice", person=name, event=event.title)


def _keys(db: Session, persons: Sequence[EntityId]) -> dict[EntityId, tuple[str, str]]:
    found: dict[EntityId, tuple[str, str]] = {}
    for batch in _batches(persons):
        rows = db.execute(select(Person.id, Person.sort_key, Person.search_key).where(Person.id.in_(batch)))
        found.update({id_: (sort_key, search_key) for id_, sort_key, search_key in rows})
    return found


def _wish(event: Event, field: RegistrationFields) -> RegistrationState:
    if event.approval and field.wish is RegistrationState.PLACED:
        return RegistrationState.REQUESTED
    return field.wish


def _check_guests_and_contingents(db: Session, event: Event, fields: Sequence[RegistrationFields]) -> None:
    wrong = next((field.guests for field in fields if not 0 <= field.guests <= MOST_GUESTS), None)
    if wrong is not None:
        raise PlanningError("registration.guests", place="guests", guests=wrong, most=MOST_GUESTS)
    named = {field.contingent_id for field in fields if field.contingent_id is not None}
    if named - set(db.scalars(select(Contingent.id).where(Contingent.event_id == event.id))):
        raise PlanningError("contingent.other-event", place="contingent_id", event=event.title)


def _states(
    db: Session, event: Event, fields: Sequence[RegistrationFields], wishes: Sequence[RegistrationState]
) -> list[RegistrationState]:
    """Give places in order, by the event's policy; a party of which one waits waits as a whole."""
    seats = waiting_line.seats_for_newcomers(db, event)
    members: dict[str, dict[EntityId | None, int]] = {}
    queued: set[str] = set()
    for field, wish in zip(fields, wishes, strict=True):
        if field.party and wish in QUEUED:
            queued.add(field.party)
        if field.party and wish.takes_place:
            need = members.setdefault(field.party, {})
            need[field.contingent_id] = need.get(field.contingent_id, 0) + field.places
    decided: dict[str, bool] = {}
    states: list[RegistrationState] = []
    for field, wish in zip(fields, wishes, strict=True):
        need = seats.pools.need(members.get(field.party) or {field.contingent_id: field.places})
        if not wish.takes_place:
            states.append(wish)
            if wish is RegistrationState.WAITING:
                seats.wait(need)
            continue
        fits = decided.get(field.party) if field.party else None
        if fits is None:
            fits = False
            if field.party in queued:
                seats.wait(need)
            else:
                fits = seats.take(need)
            if field.party:
                decided[field.party] = fits
        states.append(wish if fits else RegistrationState.WAITING)
    return states


def _parties(db: Session, event_id: EntityId, fields: Sequence[RegistrationFields]) -> dict[str, EntityId]:
    parties = {field.party: new_id() for field in fields if field.party}
    if parties:
        db.execute(insert(Companions), [{"id": id_, "event_id": event_id} for id_ in parties.values()])
    return parties


@dataclass(frozen=True)
class RegistrationDetails:
    """What can be corrected about a registration without touching its place."""

    organisation: str = ""
    channel: str = ""
    note: str = ""
    photo_consent: PhotoConsent = PhotoConsent.NOT_ASKED


def edit_registration(db: Session, registration_id: EntityId, details: RegistrationDetails) -> None:
    """Correct a registration's details."""
    registration = db.get_one(Registration, registration_id)
    row = checked({"organisation": details.organisation.strip(), "note": details.note.strip()})
    registration.organisation, registration.note = row["organisation"], row["note"]
    registration.channel, registration.photo_consent = details.channel, details.photo_consent
    db.flush()


def _batches(ids: Iterable[EntityId]) -> Iterable[list[EntityId]]:
    rest = iter(ids)
    while batch := list(islice(rest, _BATCH)):
        yield batch
