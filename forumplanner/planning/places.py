"""Places at events and workshops: how many there are, how many are taken, and the rules that always hold.

A place is taken by whoever is placed, offered one, or has attended, and one more by each accompanying person without
an entry of their own. In workshops every registered person counts as one. Nobody is ever put out by counting.
"""

from collections.abc import Iterable, Mapping
from itertools import pairwise

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from forumplanner.model.agenda import AgendaItem
from forumplanner.model.directory import Person
from forumplanner.model.enums import OfferState, RegistrationState
from forumplanner.model.events import Contingent, Event, EventDay
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import PlaceOffer, Registration, WorkshopPlace
from forumplanner.planning import pools
from forumplanner.planning.place_counts import counts_of
from forumplanner.planning.timetable import Slot, timetable

TAKING = pools.TAKING

Restored = Mapping[str, frozenset[str] | None]


def taken(db: Session, event_id: str) -> int:
    """Return how many places of an event are taken."""
    return counts_of(db, event_id).places(*TAKING)


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
    kinds = touched.keys() & {"registration", "event", "contingent"}
    if not kinds:
        return None
    ids, events, kept = (touched.get(kind, frozenset()) for kind in ("registration", "event", "contingent"))
    query = select(Event.id)
    if ids is None or events is None or kept is None:
        return query
    of_registrations = select(Registration.event_id).where(Registration.id.in_(ids))
    of_contingents = select(Contingent.event_id).where(Contingent.id.in_(kept))
    return query.where(Event.id.in_(of_registrations) | Event.id.in_(of_contingents) | Event.id.in_(events))


def no_event_holds_more_than_its_places(db: Session, touched: Restored) -> None:
    """An event with a limit never has more places taken than it has, nor has a contingent.

    What the contingents hold back is never more than there is.
    """
    concerned = _events_touched(touched)
    if concerned is None:
        return
    holding = select(Contingent.event_id).where(Contingent.released.is_(False))
    limited = Event.capacity.is_not(None) | Event.id.in_(holding)
    for event in db.scalars(select(Event).where(Event.id.in_(concerned), limited)):
        _check_event(db, event)


def _check_event(db: Session, event: Event) -> None:
    now = pools.pools_of(db, event.id)
    rest, taken = now.sizes[None], now.taken.get(None, 0)
    kept = sum(size or 0 for pool, size in now.sizes.items() if pool is not None)
    if rest is not None and rest < 0:
        raise PlanningError("contingent.more-than-places", event=event.title, capacity=event.capacity, kept=kept)
    if rest is not None and taken > rest and kept:
        raise PlanningError("event.full-beside-contingents", event=event.title, places=rest, taken=taken, kept=kept)
    if rest is not None and taken > rest:
        raise PlanningError("event.full", event=event.title, capacity=event.capacity, taken=taken)
    for pool, size in now.sizes.items():
        if pool is not None and now.taken.get(pool, 0) > (size or 0):
            name = db.get_one(Contingent, pool).name
            raise PlanningError("contingent.full", contingent=name, places=size, taken=now.taken[pool])


def an_offered_place_has_one_open_offer(db: Session, touched: Restored) -> None:
    """A place that is offered is held by one open offer with a deadline, so that it cannot be lost."""
    if not touched.keys() & {"registration", "place_offer"}:
        return
    ids, offers = touched.get("registration", frozenset()), touched.get("place_offer", frozenset())
    opened = PlaceOffer.state == OfferState.OPEN
    query = (
        select(Registration.id)
        .outerjoin(PlaceOffer, (PlaceOffer.registration_id == Registration.id) & opened)
        .where(Registration.state == RegistrationState.OFFERED)
        .group_by(Registration.id)
        .having(func.count(PlaceOffer.id) != 1)
    )
    if ids is not None and offers is not None:
        of_offers = select(PlaceOffer.registration_id).where(PlaceOffer.id.in_(offers))
        query = query.where(Registration.id.in_(ids) | Registration.id.in_(of_offers))
    one = db.scalars(query.limit(1)).first()
    if one is not None:
        raise PlanningError("offer.without-deadline", person=name_of(db, one))


def no_workshop_holds_more_than_its_places(db: Session, touched: Restored) -> None:
    """A workshop with a limit never has more places taken than it has."""
    if not touched.keys() & {"workshop_place", "agenda_item"}:
        return
    query = (
        select(AgendaItem.title, AgendaItem.capacity, func.count())
        .join(WorkshopPlace, WorkshopPlace.agenda_item_id == AgendaItem.id)
        .where(WorkshopPlace.state.in_(TAKING), AgendaItem.capacity.is_not(None))
        .group_by(AgendaItem.id, AgendaItem.title, AgendaItem.capacity)
        .having(func.count() > AgendaItem.capacity)
    )
    ids, items = touched.get("workshop_place", frozenset()), touched.get("agenda_item", frozenset())
    if ids is not None and items is not None:
        booked = select(WorkshopPlace.agenda_item_id).where(WorkshopPlace.id.in_(ids))
        query = query.where(AgendaItem.id.in_(booked) | AgendaItem.id.in_(items))
    over = db.execute(query).first()
    if over is not None:
        raise PlanningError("workshop.full", workshop=over[0], capacity=over[1], taken=over[2])


def whoever_is_in_a_workshop_has_a_place(db: Session, touched: Restored) -> None:
    """Nobody holds a place in a workshop without a place at its event."""
    if not touched.keys() & {"workshop_place", "registration"}:
        return
    query = (
        select(WorkshopPlace.registration_id, AgendaItem.title)
        .join(Registration, Registration.id == WorkshopPlace.registration_id)
        .join(AgendaItem, AgendaItem.id == WorkshopPlace.agenda_item_id)
        .where(WorkshopPlace.state.in_(TAKING), Registration.state.not_in(TAKING))
    )
    places, ids = touched.get("workshop_place", frozenset()), touched.get("registration", frozenset())
    if places is not None and ids is not None:
        query = query.where(WorkshopPlace.id.in_(places) | WorkshopPlace.registration_id.in_(ids))
    found = db.execute(query.limit(1)).first()
    if found is not None:
        raise PlanningError("workshop.no-place-at-event", person=name_of(db, found[0]), workshop=found[1])


def overlapping(slots: Mapping[EntityId, Slot], items: Iterable[EntityId]) -> tuple[EntityId, EntityId] | None:
    """Return the first two of `items` that overlap in time."""
    ordered = sorted((item for item in items if item in slots), key=lambda item: slots[item].start)
    for earlier, later in pairwise(ordered):
        if slots[later].start < slots[earlier].end:
            return earlier, later
    return None


def nobody_is_in_two_workshops_at_once(db: Session, touched: Restored) -> None:
    """A person's workshops never overlap in time."""
    if not touched.keys() & {"workshop_place", "agenda_item", "event_day", "event"}:
        return
    several = _with_several_workshops(touched)
    rows = db.execute(
        select(Registration.event_id, WorkshopPlace.registration_id, WorkshopPlace.agenda_item_id)
        .join(Registration, Registration.id == WorkshopPlace.registration_id)
        .where(WorkshopPlace.state.in_(TAKING), WorkshopPlace.registration_id.in_(several))
    )
    by_person: dict[tuple[EntityId, EntityId], list[EntityId]] = {}
    for event_id, registration_id, item_id in rows:
        by_person.setdefault((event_id, registration_id), []).append(item_id)
    slots: dict[EntityId, dict[EntityId, Slot]] = {}
    for (event_id, registration), items in by_person.items():
        if event_id not in slots:
            slots[event_id] = slots_of(db, event_id)
        clash = overlapping(slots[event_id], items)
        if clash is not None:
            raise PlanningError(
                "workshop.overlap",
                person=name_of(db, registration),
                first=db.get_one(AgendaItem, clash[0]).title,
                second=db.get_one(AgendaItem, clash[1]).title,
            )


def _with_several_workshops(touched: Restored) -> Select[EntityId]:
    """Return the registrations in several workshops, of those whose workshops or times were touched."""
    query = (
        select(WorkshopPlace.registration_id)
        .where(WorkshopPlace.state.in_(TAKING))
        .group_by(WorkshopPlace.registration_id)
        .having(func.count() > 1)
    )
    parts = [touched.get(kind, frozenset()) for kind in ("workshop_place", "agenda_item", "event_day", "event")]
    places, items, days, events = parts
    if places is None or items is None or days is None or events is None:
        return query
    of_places = select(WorkshopPlace.registration_id).where(WorkshopPlace.id.in_(places))
    if not (items or days or events):
        return query.where(WorkshopPlace.registration_id.in_(of_places))
    # An item, a day or a zone that moves may move whatever follows it in the same event.
    of_items = select(AgendaItem.event_id).where(AgendaItem.id.in_(items))
    of_days = select(EventDay.event_id).where(EventDay.id.in_(days))
    moved = select(Registration.id).where(
        Registration.event_id.in_(of_items) | Registration.event_id.in_(of_days) | Registration.event_id.in_(events)
    )
    return query.where(WorkshopPlace.registration_id.in_(of_places) | WorkshopPlace.registration_id.in_(moved))


def companions_are_placed_together(db: Session, touched: Restored) -> None:
    """People who registered together have places together or not at all."""
    if "registration" not in touched:
        return
    placed = Registration.state.in_(TAKING)
    queued = Registration.state.in_((RegistrationState.REQUESTED, RegistrationState.WAITING))
    query = (
        select(Registration.companions_id)
        .where(Registration.companions_id.is_not(None))
        .group_by(Registration.companions_id)
        .having(func.count().filter(placed) > 0, func.count().filter(queued) > 0)
    )
    ids = touched["registration"]
    if ids is not None:
        concerned = select(Registration.companions_id).where(Registration.id.in_(ids))
        query = query.where(Registration.companions_id.in_(concerned))
    split = db.execute(query).first()
    if split is not None:
        one = db.scalars(select(Registration.id).where(Registration.companions_id == split[0])).first()
        raise PlanningError("companions.split", person=name_of(db, one or ""))


def name_of(db: Session, registration_id: str) -> str:
    """Return the name of whoever is registered, for a refusal."""
    row = db.execute(
        select(Person.given_name, Person.family_name, Person.own_script_name)
        .join(Registration, Registration.person_id == Person.id)
        .where(Registration.id == registration_id)
    ).first()
    return "" if row is None else f"{row[0]} {row[1]}".strip() or row[2]
