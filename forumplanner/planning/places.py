"""Places at events and workshops: how many there are, how many are taken, and the rules that always hold.

A place is taken by whoever is placed, offered one, or has attended. Nobody is ever put out by counting.
"""

from collections.abc import Iterable, Mapping
from itertools import pairwise

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from forumplanner.model.agenda import AgendaItem
from forumplanner.model.directory import Person
from forumplanner.model.enums import RegistrationState
from forumplanner.model.events import Event, EventDay
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import Registration, WorkshopPlace
from forumplanner.planning.timetable import Slot, timetable

TAKING = tuple(state for state in RegistrationState if state.takes_place)

Restored = Mapping[str, frozenset[str] | None]


def taken(db: Session, event_id: str) -> int:
    """Return how many places of an event are taken."""
    return db.scalar(select(func.count()).where(Registration.event_id == event_id, Registration.state.in_(TAKING))) or 0


def free(db: Session, event: Event) -> int | None:
    """Return how many places are free, None where there is no limit."""
    return None if event.capacity is None else max(0, event.capacity - taken(db, event.id))


def taken_in_workshop(db: Session, agenda_item_id: str) -> int:
    """Return how many places of a workshop are taken."""
    return (
        db.scalar(
            select(func.count()).where(WorkshopPlace.agenda_item_id == agenda_item_id, WorkshopPlace.state.in_(TAKING))
        )
        or 0
    )


def slots_of(db: Session, event_id: str) -> dict[EntityId, Slot]:
    """Return the timetable of an event."""
    event = db.get_one(Event, event_id)
    items = db.scalars(select(AgendaItem).where(AgendaItem.event_id == event_id)).all()
    days = db.scalars(select(EventDay).where(EventDay.event_id == event_id)).all()
    return timetable(items, {day.number: day.starts for day in days}, event.zone)


def _events_touched(touched: Restored) -> Select[EntityId] | None:
    ids = touched.get("registration", frozenset())
    events = touched.get("event", frozenset())
    if not touched.keys() & {"registration", "event"}:
        return None
    everything = ids is None or events is None
    query = select(Event.id)
    if everything:
        return query
    concerned = select(Registration.event_id).where(Registration.id.in_(ids or ()))
    return query.where(Event.id.in_(concerned) | Event.id.in_(events or ()))


def no_event_holds_more_than_its_places(db: Session, touched: Restored) -> None:
    """An event with a limit never has more places taken than it has."""
    concerned = _events_touched(touched)
    if concerned is None:
        return
    for event in db.scalars(select(Event).where(Event.id.in_(concerned), Event.capacity.is_not(None))):
        number = taken(db, event.id)
        if event.capacity is not None and number > event.capacity:
            raise PlanningError("event.full", event=event.title, capacity=event.capacity, taken=number)


def no_workshop_holds_more_than_its_places(db: Session, touched: Restored) -> None:
    """A workshop with a limit never has more places taken than it has."""
    if not touched.keys() & {"workshop_place", "agenda_item"}:
        return
    over = db.execute(
        select(AgendaItem.title, AgendaItem.capacity, func.count())
        .join(WorkshopPlace, WorkshopPlace.agenda_item_id == AgendaItem.id)
        .where(WorkshopPlace.state.in_(TAKING), AgendaItem.capacity.is_not(None))
        .group_by(AgendaItem.id, AgendaItem.title, AgendaItem.capacity)
        .having(func.count() > AgendaItem.capacity)
    ).first()
    if over is not None:
        raise PlanningError("workshop.full", workshop=over[0], capacity=over[1], taken=over[2])


def overlapping(slots: Mapping[EntityId, Slot], items: Iterable[EntityId]) -> tuple[EntityId, EntityId] | None:
    """Return the first two of `items` that overlap in time."""
    ordered = sorted((item for item in items if item in slots), key=lambda item: slots[item].start)
    for earlier, later in pairwise(ordered):
        if slots[later].start < slots[earlier].end:
            return earlier, later
    return None


def nobody_is_in_two_workshops_at_once(db: Session, touched: Restored) -> None:
    """A person's workshops never overlap in time."""
    if not touched.keys() & {"workshop_place", "agenda_item", "event_day"}:
        return
    rows = db.execute(
        select(Registration.event_id, WorkshopPlace.registration_id, WorkshopPlace.agenda_item_id)
        .join(Registration, Registration.id == WorkshopPlace.registration_id)
        .where(WorkshopPlace.state.in_(TAKING))
    ).all()
    by_person: dict[tuple[EntityId, EntityId], list[EntityId]] = {}
    for event_id, registration_id, item_id in rows:
        by_person.setdefault((event_id, registration_id), []).append(item_id)
    slots: dict[EntityId, dict[EntityId, Slot]] = {}
    for (event_id, registration), items in by_person.items():
        if len(items) < 2:
            continue
        clash = overlapping(slots.setdefault(event_id, slots_of(db, event_id)), items)
        if clash is not None:
            raise PlanningError(
                "workshop.overlap",
                person=_name(db, registration),
                first=db.get_one(AgendaItem, clash[0]).title,
                second=db.get_one(AgendaItem, clash[1]).title,
            )


def companions_are_placed_together(db: Session, touched: Restored) -> None:
    """People who registered together have places together or not at all."""
    if "registration" not in touched:
        return
    placed = Registration.state.in_(TAKING)
    queued = Registration.state.in_((RegistrationState.REQUESTED, RegistrationState.WAITING))
    split = db.execute(
        select(Registration.companions_id)
        .where(Registration.companions_id.is_not(None))
        .group_by(Registration.companions_id)
        .having(func.count().filter(placed) > 0, func.count().filter(queued) > 0)
    ).first()
    if split is not None:
        one = db.scalars(select(Registration.id).where(Registration.companions_id == split[0])).first()
        raise PlanningError("companions.split", person=_name(db, one or ""))


def _name(db: Session, registration_id: str) -> str:
    row = db.execute(
        select(Person.given_name, Person.family_name)
        .join(Registration, Registration.person_id == Person.id)
        .where(Registration.id == registration_id)
    ).first()
    return "" if row is None else f"{row[0]} {row[1]}".strip()
