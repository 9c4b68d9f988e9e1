"""Registering people for an event: who has a place, who waits, and in which order.

The policy is strict order: nobody who registers later overtakes a party that waits. Companions are placed together
or not at all. One is many of one: an import of thousands runs through the same verb as a phone call.
"""

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from sqlalchemy import exists, func, insert, select, update
from sqlalchemy.orm import Session

from forumplanner.model.agenda import AgendaItem
from forumplanner.model.directory import Person
from forumplanner.model.enums import EventState, NeedKind, PhotoConsent, RegistrationState
from forumplanner.model.events import Event
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import Companions, Need, Registration, WorkshopPlace
from forumplanner.planning import places
from forumplanner.planning.text_limits import checked

_BATCH = 500
_WAITS = (RegistrationState.REQUESTED, RegistrationState.WAITING)
_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"


@dataclass(frozen=True)
class NeedFields:
    """A need with the consent to keep it; `detail` is a language code, ages, a diet or own words."""

    kind: NeedKind
    detail: str = ""
    quantity: int = 1
    consent_at: datetime | None = None
    consent_by: str = ""
    consent_wording: str = ""


@dataclass(frozen=True)
class RegistrationFields:
    """One person's registration. `wish` PLACED takes a place if one is free; `party` joins companions."""

    person_id: EntityId
    wish: RegistrationState = RegistrationState.PLACED
    registered_at: datetime | None = None
    organisation: str = ""
    channel: str = ""
    source_ref: str = ""
    note: str = ""
    photo_consent: PhotoConsent = PhotoConsent.NOT_ASKED
    needs: tuple[NeedFields, ...] = ()
    workshop_ids: tuple[EntityId, ...] = ()
    party: str = ""


@dataclass(frozen=True)
class Registered:
    """What became of one registration; `waits` when a place was wished for and none was free."""

    id: EntityId
    person_id: EntityId
    state: RegistrationState
    waits: bool = False


def badge_token() -> str:
    """Return a random code for a badge: 12 characters that nobody mistakes for another, 60 bits."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(12))


def register(db: Session, event_id: EntityId, fields: Sequence[RegistrationFields], now: datetime) -> list[Registered]:
    """Register people in the order given; returns what became of each, in the same order.

    Raises PlanningError when somebody is registered already, or the event is called off.
    """
    event = db.get_one(Event, event_id)
    if event.state is EventState.CALLED_OFF:
        raise PlanningError("event.called-off", event=event.title)
    _refuse_second_registrations(db, event, fields)
    keys = _keys(db, [field.person_id for field in fields])
    states = _states(db, event, fields)
    queue = (db.scalar(select(func.max(Registration.queue)).where(Registration.event_id == event_id)) or 0) + 1
    parties = _parties(db, event_id, fields)
    rows: list[dict[str, Any]] = []
    for number, (field, state) in enumerate(zip(fields, states, strict=True)):
        sort_key, search_key = keys[field.person_id]
        rows.append(
            checked(
                {
                    "id": new_id(),
                    "event_id": event_id,
                    "person_id": field.person_id,
                    "companions_id": parties.get(field.party),
                    "state": state,
                    "queue": queue + number,
                    "registered_at": field.registered_at or now,
                    "organisation": field.organisation.strip(),
                    "channel": field.channel,
                    "source_ref": field.source_ref,
                    "photo_consent": field.photo_consent,
                    "badge_token": badge_token(),
                    "note": field.note.strip(),
                    "sort_key": sort_key,
                    "search_key": search_key,
                }
            )
        )
    if rows:
        db.execute(insert(Registration), rows)
    ids = [row["id"] for row in rows]
    _add_needs(db, [(id_, need) for id_, field in zip(ids, fields, strict=True) for need in field.needs])
    for id_, field, state in zip(ids, fields, states, strict=True):
        for workshop_id in field.workshop_ids:
            if state.takes_place:
                book_workshop(db, id_, workshop_id)
    return [
        Registered(id_, field.person_id, state, state is RegistrationState.WAITING and field.wish.takes_place)
        for id_, field, state in zip(ids, fields, states, strict=True)
    ]


def _refuse_second_registrations(db: Session, event: Event, fields: Sequence[RegistrationFields]) -> None:
    wanted = [field.person_id for field in fields]
    seen: set[EntityId] = set()
    twice = next((person for person in wanted if person in seen or seen.add(person)), None)  # type: ignore[func-returns-value]
    for batch in _batches(wanted):
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
        found.update({row.id: (row.sort_key, row.search_key) for row in rows})
    return found


def _states(db: Session, event: Event, fields: Sequence[RegistrationFields]) -> list[RegistrationState]:
    """Give places in order: a party that does not fit waits, and so does everybody behind it."""
    free = places.free(db, event)
    somebody_waits = bool(
        db.scalar(
            select(exists().where(Registration.event_id == event.id, Registration.state == RegistrationState.WAITING))
        )
    )
    sizes: dict[str, int] = {}
    for field in fields:
        if field.party and field.wish.takes_place:
            sizes[field.party] = sizes.get(field.party, 0) + 1
    decided: dict[str, bool] = {}
    states: list[RegistrationState] = []
    for field in fields:
        if not field.wish.takes_place:
            states.append(field.wish)
            continue
        fits = decided.get(field.party) if field.party else None
        if fits is None:
            size = sizes.get(field.party, 1)
            fits = free is None or (size <= free and not somebody_waits)
            if fits and free is not None:
                free -= size
            somebody_waits = somebody_waits or not fits
            if field.party:
                decided[field.party] = fits
        states.append(field.wish if fits else RegistrationState.WAITING)
    return states


def _parties(db: Session, event_id: EntityId, fields: Sequence[RegistrationFields]) -> dict[str, EntityId]:
    parties = {field.party: new_id() for field in fields if field.party}
    if parties:
        db.execute(insert(Companions), [{"id": id_, "event_id": event_id} for id_ in parties.values()])
    return parties


def _add_needs(db: Session, needs: Sequence[tuple[EntityId, NeedFields]]) -> None:
    rows = [
        checked(
            {
                "id": new_id(),
                "registration_id": registration_id,
                "kind": need.kind,
                "detail": need.detail.strip(),
                "quantity": need.quantity,
                "consent_at": need.consent_at,
                "consent_by": need.consent_by,
                "consent_wording": need.consent_wording,
            }
        )
        for registration_id, need in needs
    ]
    if rows:
        db.execute(insert(Need), rows)


def set_needs(db: Session, registration_id: EntityId, needs: Sequence[NeedFields]) -> None:
    """Replace what a registered person needs; what stays the same keeps its row and its consent."""
    present = db.scalars(select(Need).where(Need.registration_id == registration_id)).all()
    by_content = {(need.kind, need.detail, need.quantity): need for need in present}
    wanted = {(need.kind, need.detail.strip(), need.quantity): need for need in needs}
    for content, need in by_content.items():
        if content not in wanted:
            db.delete(need)
    db.flush()
    _add_needs(db, [(registration_id, need) for content, need in wanted.items() if content not in by_content])


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


def cancel(db: Session, registration_ids: Sequence[EntityId]) -> None:
    """Cancel registrations; their workshop places become free. Nobody moves up by itself."""
    _set_state(db, registration_ids, RegistrationState.CANCELLED)
    _release_workshops(db, registration_ids)


def decline(db: Session, registration_ids: Sequence[EntityId]) -> None:
    """Decline registrations; their workshop places become free."""
    _set_state(db, registration_ids, RegistrationState.DECLINED)
    _release_workshops(db, registration_ids)


def put_on_waiting_list(db: Session, registration_ids: Sequence[EntityId]) -> None:
    """Put registrations on the waiting list, with their companions; their workshop places become free."""
    together = _with_companions(db, registration_ids)
    _set_state(db, together, RegistrationState.WAITING)
    _release_workshops(db, together)


def give_places(db: Session, registration_ids: Sequence[EntityId]) -> list[EntityId]:
    """Give places to people and their companions, whatever their rank: the officer decides; returns who has one now.

    Raises PlanningError when there are not enough places.
    """
    together = _with_companions(db, registration_ids)
    events = db.scalars(select(Registration.event_id).where(Registration.id.in_(together)).distinct()).all()
    _set_state(db, together, RegistrationState.PLACED)
    places.no_event_holds_more_than_its_places(db, {"event": frozenset(events)})
    return together


def _with_companions(db: Session, registration_ids: Sequence[EntityId]) -> list[EntityId]:
    parties = select(Registration.companions_id).where(
        Registration.id.in_(registration_ids), Registration.companions_id.is_not(None)
    )
    left = (RegistrationState.CANCELLED, RegistrationState.DECLINED)
    companions = db.scalars(
        select(Registration.id).where(Registration.companions_id.in_(parties), Registration.state.not_in(left))
    )
    return list(dict.fromkeys([*registration_ids, *companions]))


def _set_state(db: Session, registration_ids: Sequence[EntityId], state: RegistrationState) -> None:
    for batch in _batches(registration_ids):
        db.execute(update(Registration).where(Registration.id.in_(batch)).values(state=state))


def _release_workshops(db: Session, registration_ids: Sequence[EntityId]) -> None:
    for batch in _batches(registration_ids):
        db.execute(
            update(WorkshopPlace)
            .where(WorkshopPlace.registration_id.in_(batch))
            .values(state=RegistrationState.CANCELLED)
        )


def book_workshop(db: Session, registration_id: EntityId, item_id: EntityId) -> bool:
    """Book a place in a workshop, or the waiting list of a full one; returns whether there was a place.

    Raises PlanningError when the person is in another workshop at that time.
    """
    item = db.get_one(AgendaItem, item_id)
    registration = db.get_one(Registration, registration_id)
    if item.event_id != registration.event_id:
        raise PlanningError("workshop.other-event", workshop=item.title)
    place = db.scalars(
        select(WorkshopPlace).where(
            WorkshopPlace.registration_id == registration_id, WorkshopPlace.agenda_item_id == item_id
        )
    ).first()
    full = item.capacity is not None and places.taken_in_workshop(db, item_id) >= item.capacity
    if place is not None and place.state.takes_place:
        return True
    place = place or WorkshopPlace(id=new_id(), registration_id=registration_id, agenda_item_id=item_id)
    place.state = RegistrationState.WAITING if full else RegistrationState.PLACED
    db.add(place)
    db.flush()
    if not full:
        _refuse_overlap(db, registration, item)
    return not full


def _refuse_overlap(db: Session, registration: Registration, item: AgendaItem) -> None:
    own = db.scalars(
        select(WorkshopPlace.agenda_item_id).where(
            WorkshopPlace.registration_id == registration.id, WorkshopPlace.state.in_(places.TAKING)
        )
    ).all()
    if len(own) < 2:
        return
    clash = places.overlapping(places.slots_of(db, item.event_id), own)
    if clash is not None:
        other = db.get_one(AgendaItem, clash[0] if clash[1] == item.id else clash[1])
        person = db.get_one(Person, registration.person_id)
        name = f"{person.given_name} {person.family_name}".strip()
        raise PlanningError("workshop.overlap", person=name, first=other.title, second=item.title)


def leave_workshop(db: Session, registration_id: EntityId, item_id: EntityId) -> None:
    """Give a workshop place back."""
    db.execute(
        update(WorkshopPlace)
        .where(WorkshopPlace.registration_id == registration_id, WorkshopPlace.agenda_item_id == item_id)
        .values(state=RegistrationState.CANCELLED)
    )


def _batches(ids: Iterable[EntityId]) -> Iterable[list[EntityId]]:
    rest = iter(ids)
    while batch := list(islice(rest, _BATCH)):
        yield batch
