"""Offered places: made with a deadline, accepted, declined, run out. An open offer holds its place.

Free places are offered when somebody asks for it (`offer_free_places`), to the parties that are next by the event's
policy. Nobody is offered a place for what has begun, so no deadline lies behind the start.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from forumplanner.model.enums import EventState, OfferState, RegistrationState
from forumplanner.model.events import Event
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import PlaceOffer, Registration
from forumplanner.planning import places, waiting_line, workshop_places
from forumplanner.planning.civil_times import to_instant
from forumplanner.planning.parties import batches, bring_into, events_of, in_states, with_companions


@dataclass(frozen=True)
class PassedOn:
    """Whose offer ended because it had run out, and to whom places are offered until when."""

    expired: tuple[EntityId, ...]
    offered: tuple[EntityId, ...]
    deadline: datetime | None


def begun(event: Event, now: datetime) -> bool:
    """Tell whether an event has begun at an instant."""
    return event.state is EventState.HELD or now >= to_instant(event.starts, event.zone)


def offer_free_places(db: Session, event_id: EntityId, now: datetime) -> list[EntityId]:
    """Offer the free places to the parties that are next; returns the registrations that got an offer.

    Raises PlanningError when the event has begun or is called off.
    """
    event = _still_to_come(db, event_id, now)
    ids = waiting_line.members(db, event_id, [party.key for party in waiting_line.due(db, event)])
    make_offers(db, event, ids, now)
    return ids


def pass_on_free_places(db: Session, event_id: EntityId, now: datetime) -> PassedOn:
    """End the offers that have run out and offer all free places to those who are next, where any can be offered."""
    expired = expire_offers(db, event_id, now)
    event = db.get_one(Event, event_id)
    if event.state is EventState.CALLED_OFF or begun(event, now):
        return PassedOn(tuple(expired), (), None)
    offered = offer_free_places(db, event_id, now)
    return PassedOn(tuple(expired), tuple(offered), _deadline(event, now) if offered else None)


def offer_places(db: Session, registration_ids: Sequence[EntityId], now: datetime) -> list[EntityId]:
    """Offer places to people on the waiting list and their companions, whatever their rank; returns them.

    Raises PlanningError when there are not enough places, or the event has begun or is called off.
    """
    together = with_companions(db, registration_ids)
    ids = in_states(db, together, (RegistrationState.WAITING,))
    if not ids:
        raise PlanningError("offer.nobody-waits")
    events = events_of(db, ids)
    if len(events) > 1:
        raise PlanningError("registration.two-events")
    make_offers(db, _still_to_come(db, events[0], now), ids, now)
    places.no_event_holds_more_than_its_places(db, {"event": frozenset(events)})
    places.companions_are_placed_together(db, {"registration": frozenset(ids)})
    return ids


def make_offers(db: Session, event: Event, registration_ids: Sequence[EntityId], now: datetime) -> None:
    """Bring registrations into the state of an offer, with a deadline that is never later than the start."""
    bring_into(db, registration_ids, RegistrationState.OFFERED)
    rows = [
        {
            "id": new_id(),
            "registration_id": id_,
            "offered_at": now,
            "deadline": _deadline(event, now),
            "state": OfferState.OPEN,
        }
        for id_ in registration_ids
    ]
    if rows:
        db.execute(insert(PlaceOffer), rows)


def accept_offers(db: Session, registration_ids: Sequence[EntityId], now: datetime) -> list[EntityId]:
    """Give those who accept the offered places, with their companions; returns them.

    Raises PlanningError where nothing is offered, or the deadline has passed.
    """
    ids = _offered(db, registration_ids)
    for batch in batches(ids):
        over = db.execute(
            select(PlaceOffer.registration_id, PlaceOffer.deadline)
            .where(
                PlaceOffer.registration_id.in_(batch),
                PlaceOffer.state == OfferState.OPEN,
                PlaceOffer.deadline < now,
            )
            .limit(1)
        ).first()
        if over is not None:
            raise PlanningError("offer.over", person=places.name_of(db, over[0]))
    bring_into(db, ids, RegistrationState.PLACED)
    workshop_places.book_wishes(db, ids)
    return ids


def decline_offers(db: Session, registration_ids: Sequence[EntityId]) -> list[EntityId]:
    """Decline offered places, with the companions; returns those concerned. Raises where nothing is offered."""
    ids = _offered(db, registration_ids)
    bring_into(db, ids, RegistrationState.DECLINED, outcome=OfferState.DECLINED)
    workshop_places.leave_all_workshops(db, ids)
    return ids


def end_before_the_start(db: Session, event: Event) -> None:
    """Let no open offer outlast the start of its event, which may have been moved forward."""
    start = to_instant(event.starts, event.zone)
    of_event = select(Registration.id).where(
        Registration.event_id == event.id, Registration.state == RegistrationState.OFFERED
    )
    db.execute(
        update(PlaceOffer)
        .where(
            PlaceOffer.state == OfferState.OPEN,
            PlaceOffer.deadline > start,
            PlaceOffer.registration_id.in_(of_event),
        )
        .values(deadline=start)
    )


def run_out(db: Session, event_id: str, now: datetime) -> list[EntityId]:
    """Return the registrations of an event whose offer has run out."""
    return list(
        db.scalars(
            select(Registration.id)
            .join(PlaceOffer, PlaceOffer.registration_id == Registration.id)
            .where(
                Registration.event_id == event_id,
                Registration.state == RegistrationState.OFFERED,
                PlaceOffer.state == OfferState.OPEN,
                PlaceOffer.deadline < now,
            )
            .order_by(Registration.queue, Registration.id)
        )
    )


def expire_offers(db: Session, event_id: EntityId, now: datetime) -> list[EntityId]:
    """End the offers of an event that have run out: their places are free again. Returns those concerned."""
    ids = run_out(db, event_id, now)
    bring_into(db, ids, RegistrationState.DECLINED, outcome=OfferState.EXPIRED)
    workshop_places.leave_all_workshops(db, ids)
    return ids


def _deadline(event: Event, now: datetime) -> datetime:
    return min(now + timedelta(hours=event.offer_hours), to_instant(event.starts, event.zone))


def _offered(db: Session, registration_ids: Sequence[EntityId]) -> list[EntityId]:
    ids = in_states(db, with_companions(db, registration_ids), (RegistrationState.OFFERED,))
    if not ids:
        raise PlanningError("offer.none")
    return ids


def _still_to_come(db: Session, event_id: EntityId, now: datetime) -> Event:
    event = db.get_one(Event, event_id)
    if event.state is EventState.CALLED_OFF:
        raise PlanningError("event.called-off", event=event.title)
    if begun(event, now):
        raise PlanningError("offer.event-has-begun", event=event.title)
    return event
