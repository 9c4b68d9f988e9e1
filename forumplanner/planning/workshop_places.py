"""Places in workshops: booking one, waiting for one, giving one back. A person is never in two workshops at once.

A workshop place is one person's: accompanying persons without an entry of their own are not counted here, since
nobody knows where they go. Whoever has no place at the event keeps wishes (`REQUESTED`).
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from forumplanner.model.agenda import AgendaItem
from forumplanner.model.enums import RegistrationState
from forumplanner.model.events import Event
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import Registration, WorkshopPlace
from forumplanner.planning import places
from forumplanner.planning.civil_times import to_local
from forumplanner.planning.parties import QUEUED, batches
from forumplanner.planning.timetable import Slot


def book_workshop(db: Session, registration_id: EntityId, item_id: EntityId) -> bool:
    """Book a place in a workshop, or the waiting list of a full one; returns whether there was a place.

    Raises PlanningError when the person is in another workshop at that time, or has no place at the event.
    """
    item = db.get_one(AgendaItem, item_id)
    registration = db.get_one(Registration, registration_id)
    _refuse_other_event(registration, item)
    _refuse_without_place(db, registration, item)
    place = _place(db, registration_id, item_id)
    if place is not None and place.state.takes_place:
        return True
    full = item.capacity is not None and places.taken_in_workshop(db, item_id) >= item.capacity
    place = place or WorkshopPlace(id=new_id(), registration_id=registration_id, agenda_item_id=item_id)
    if full and place.state is not RegistrationState.WAITING:
        place.queue = _end_of_queue(db, item_id)
    place.state = RegistrationState.WAITING if full else RegistrationState.PLACED
    db.add(place)
    db.flush()
    if not full:
        _refuse_overlap(db, registration, item)
    return not full


def choose_workshop(db: Session, registration_id: EntityId, item_id: EntityId) -> RegistrationState:
    """Book a workshop or its waiting list, or keep the wish of somebody who has no place at the event yet.

    Returns what it is now. Raises PlanningError as booking does, and for whoever has left.
    """
    state = db.get_one(Registration, registration_id).state
    if state in QUEUED:
        wish_for(db, registration_id, item_id)
        return RegistrationState.REQUESTED
    booked = book_workshop(db, registration_id, item_id)
    return RegistrationState.PLACED if booked else RegistrationState.WAITING


def wish_for(db: Session, registration_id: EntityId, item_id: EntityId) -> None:
    """Keep the wish for a workshop of somebody who has no place at the event; it is booked when they get one."""
    _refuse_other_event(db.get_one(Registration, registration_id), db.get_one(AgendaItem, item_id))
    place = _place(db, registration_id, item_id)
    place = place or WorkshopPlace(id=new_id(), registration_id=registration_id, agenda_item_id=item_id)
    place.state = RegistrationState.REQUESTED
    db.add(place)
    db.flush()


def wait_for(db: Session, registration_id: EntityId, item_id: EntityId) -> bool:
    """Put somebody with a place at the event at the end of a workshop's waiting list; False for who is in it already.

    Raises PlanningError where they have no place at the event. Whoever waits there keeps the rank.
    """
    item, registration = db.get_one(AgendaItem, item_id), db.get_one(Registration, registration_id)
    _refuse_other_event(registration, item)
    _refuse_without_place(db, registration, item)
    place = _place(db, registration_id, item_id)
    if place is not None and place.state.takes_place:
        return False
    place = place or WorkshopPlace(id=new_id(), registration_id=registration_id, agenda_item_id=item_id)
    if place.state is not RegistrationState.WAITING:
        place.state, place.queue = RegistrationState.WAITING, _end_of_queue(db, item_id)
    db.add(place)
    db.flush()
    return True


def book_wishes(db: Session, registration_ids: Sequence[EntityId]) -> None:
    """Book the workshops that people wished for who have a place at the event now, or their waiting lists.

    A wish that overlaps with another workshop of the person stays a wish: it is theirs to choose.
    """
    for batch in batches(registration_ids):
        wishes = db.execute(
            select(WorkshopPlace.registration_id, WorkshopPlace.agenda_item_id)
            .join(Registration, Registration.id == WorkshopPlace.registration_id)
            .join(AgendaItem, AgendaItem.id == WorkshopPlace.agenda_item_id)
            .where(
                WorkshopPlace.registration_id.in_(batch),
                WorkshopPlace.state == RegistrationState.REQUESTED,
                Registration.state.in_(places.TAKING),
            )
            .order_by(Registration.queue, AgendaItem.day_number, AgendaItem.position, AgendaItem.id)
        ).all()
        slots: dict[EntityId, Mapping[EntityId, Slot]] = {}
        for registration_id, item_id in wishes:
            if _is_free_then(db, registration_id, item_id, slots):
                book_workshop(db, registration_id, item_id)


def move_up(db: Session, event_id: EntityId, now: datetime) -> list[tuple[EntityId, EntityId]]:
    """Give free places in workshops to those on their waiting lists, in order; returns registration and workshop.

    Only to people with a place at the event who are in no other workshop then, and not in what has begun. Whoever
    cannot come at that time keeps the rank and lets the next one go first.
    """
    event = db.get_one(Event, event_id)
    lines = db.execute(
        select(WorkshopPlace.agenda_item_id, WorkshopPlace.registration_id)
        .join(AgendaItem, AgendaItem.id == WorkshopPlace.agenda_item_id)
        .join(Registration, Registration.id == WorkshopPlace.registration_id)
        .where(
            AgendaItem.event_id == event_id,
            WorkshopPlace.state == RegistrationState.WAITING,
            Registration.state.in_(places.TAKING),
        )
        .order_by(AgendaItem.day_number, AgendaItem.position, AgendaItem.id, WorkshopPlace.queue, WorkshopPlace.id)
    ).all()
    if not lines:
        return []
    slots: dict[EntityId, Mapping[EntityId, Slot]] = {event_id: places.slots_of(db, event_id)}
    local = to_local(now, event.zone)
    full: set[EntityId] = set()
    moved = []
    for item_id, registration_id in lines:
        slot = slots[event_id].get(item_id)
        if item_id in full or (slot is not None and slot.start <= local):
            continue
        if not _is_free_then(db, registration_id, item_id, slots):
            continue
        if book_workshop(db, registration_id, item_id):
            moved.append((registration_id, item_id))
        else:
            full.add(item_id)
    return moved


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
    """Give all workshop places of registrations back, and their wishes up."""
    for batch in batches(registration_ids):
        db.execute(
            update(WorkshopPlace)
            .where(WorkshopPlace.registration_id.in_(batch), WorkshopPlace.state != RegistrationState.CANCELLED)
            .values(state=RegistrationState.CANCELLED)
        )


def turn_into_wishes(db: Session, registration_ids: Sequence[EntityId]) -> None:
    """Give all workshop places of registrations back, and keep that they were wished for."""
    for batch in batches(registration_ids):
        db.execute(
            update(WorkshopPlace)
            .where(
                WorkshopPlace.registration_id.in_(batch),
                WorkshopPlace.state.in_((*places.TAKING, RegistrationState.WAITING)),
            )
            .values(state=RegistrationState.REQUESTED)
        )


def _place(db: Session, registration_id: EntityId, item_id: EntityId) -> WorkshopPlace | None:
    return db.scalars(
        select(WorkshopPlace).where(
            WorkshopPlace.registration_id == registration_id, WorkshopPlace.agenda_item_id == item_id
        )
    ).first()


def _end_of_queue(db: Session, item_id: EntityId) -> int:
    last = db.scalar(select(func.max(WorkshopPlace.queue)).where(WorkshopPlace.agenda_item_id == item_id))
    return (last or 0) + 1


def _booked(db: Session, registration_id: EntityId) -> list[EntityId]:
    return list(
        db.scalars(
            select(WorkshopPlace.agenda_item_id).where(
                WorkshopPlace.registration_id == registration_id, WorkshopPlace.state.in_(places.TAKING)
            )
        )
    )


def _is_free_then(
    db: Session, registration_id: EntityId, item_id: EntityId, slots: dict[EntityId, Mapping[EntityId, Slot]]
) -> bool:
    """Tell whether somebody is in no workshop that overlaps with this one; `slots` keeps the timetables by event."""
    own = _booked(db, registration_id)
    if not own:
        return True
    event_id = db.get_one(AgendaItem, item_id).event_id
    if event_id not in slots:
        slots[event_id] = places.slots_of(db, event_id)
    return places.overlapping(slots[event_id], [*own, item_id]) is None


def _refuse_other_event(registration: Registration, item: AgendaItem) -> None:
    if item.event_id != registration.event_id:
        raise PlanningError("workshop.other-event", workshop=item.title)


def _refuse_without_place(db: Session, registration: Registration, item: AgendaItem) -> None:
    if not registration.state.takes_place:
        person = places.name_of(db, registration.id)
        raise PlanningError("workshop.no-place-at-event", person=person, workshop=item.title)


def _refuse_overlap(db: Session, registration: Registration, item: AgendaItem) -> None:
    own = _booked(db, registration.id)
    if len(own) < 2:
        return
    clash = places.overlapping(places.slots_of(db, item.event_id), own)
    if clash is not None:
        other = db.get_one(AgendaItem, clash[0] if clash[1] == item.id else clash[1])
        person = places.name_of(db, registration.id)
        raise PlanningError("workshop.overlap", person=person, first=other.title, second=item.title)
