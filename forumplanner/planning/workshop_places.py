"""Places in workshops: booking one, giving one back. A person is never in two workshops at once."""

from collections.abc import Sequence

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from forumplanner.model.agenda import AgendaItem
from forumplanner.model.directory import Person
from forumplanner.model.enums import RegistrationState
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import Registration, WorkshopPlace
from forumplanner.planning import places


def book_workshop(db: Session, registration_id: EntityId, item_id: EntityId) -> bool:
    """Book a place in a workshop, or the waiting list of a full one; returns whether there was a place.

    Raises PlanningError when the person is in another workshop at that time, or has no place at the event.
    """
    item = db.get_one(AgendaItem, item_id)
    registration = db.get_one(Registration, registration_id)
    if item.event_id != registration.event_id:
        raise PlanningError("workshop.other-event", workshop=item.title)
    if not registration.state.takes_place:
        raise PlanningError("workshop.no-place-at-event", person=_name(db, registration), workshop=item.title)
    place = db.scalars(
        select(WorkshopPlace).where(
            WorkshopPlace.registration_id == registration_id, WorkshopPlace.agenda_item_id == item_id
        )
    ).first()
    if place is not None and place.state.takes_place:
        return True
    full = item.capacity is not None and places.taken_in_workshop(db, item_id) >= item.capacity
    place = place or WorkshopPlace(id=new_id(), registration_id=registration_id, agenda_item_id=item_id)
    place.state = RegistrationState.WAITING if full else RegistrationState.PLACED
    db.add(place)
    db.flush()
    if not full:
        _refuse_overlap(db, registration, item)
    return not full


def leave_workshop(db: Session, registration_id: EntityId, item_id: EntityId) -> None:
    """Give a workshop place back."""
    db.execute(
        update(WorkshopPlace)
        .where(
            WorkshopPlace.registration_id == registration_id,
            WorkshopPlace.agenda_item_id == item_id,
            WorkshopPlace.state != RegistrationState.CANCELLED,
        )
        .values(state=RegistrationState.CANCELLED)
    )


def leave_all_workshops(db: Session, registration_ids: Sequence[EntityId]) -> None:
    """Give all workshop places of registrations back; at most some hundred registrations in one call."""
    db.execute(
        update(WorkshopPlace)
        .where(WorkshopPlace.registration_id.in_(registration_ids), WorkshopPlace.state != RegistrationState.CANCELLED)
        .values(state=RegistrationState.CANCELLED)
    )


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
        raise PlanningError("workshop.overlap", person=_name(db, registration), first=other.title, second=item.title)


def _name(db: Session, registration: Registration) -> str:
    person = db.get_one(Person, registration.person_id)
    return f"{person.given_name} {person.family_name}".strip() or person.own_script_name
