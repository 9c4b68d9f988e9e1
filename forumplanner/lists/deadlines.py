"""What must be done by when because of the events: a row for each deadline that is still open. Names nobody."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.bodies import SittingRules
from forumplanner.model.enums import EventState, MinutesState, NeedKind, OfferState, OrderState
from forumplanner.model.events import Event
from forumplanner.model.following_up import Measure
from forumplanner.model.ids import EntityId
from forumplanner.model.minutes import MinuteEntry, Minutes
from forumplanner.model.registrations import PlaceOffer, Registration, ServiceOrder
from forumplanner.planning.civil_times import to_local

_ALIVE = (EventState.PLANNING, EventState.INVITED)


class DeadlineKind(StrEnum):
    """What is to be done."""

    INVITE = "invite"
    REGISTRATION_CLOSES = "registration_closes"
    MINUTES = "minutes"
    ORDER = "order"
    OFFER = "offer"


@dataclass(frozen=True)
class Deadline:
    """One deadline of an event; `id` stays with it. `due` is a day, or wall time in `zone`.

    Of an order, `need` and `detail` say what of.
    """

    id: str
    kind: DeadlineKind
    event_id: EntityId
    event: str
    due: date | datetime
    zone: str
    need: NeedKind | None = None
    detail: str = ""


def deadlines(db: Session, now: datetime) -> list[Deadline]:
    """Return the open deadlines at an instant, by event and kind; those of events that are over only for minutes."""
    return [*_of_events(db, now), *_minutes(db), *_orders(db), *_offers(db)]


def not_public(db: Session) -> frozenset[EntityId]:
    """Return the measures that stand in an entry of minutes which is not public."""
    query = select(Measure.id).join(MinuteEntry, MinuteEntry.id == Measure.minute_entry_id).where(~MinuteEntry.public)
    return frozenset(db.scalars(query))


def _of_events(db: Session, now: datetime) -> Iterator[Deadline]:
    query = select(
        Event.id, Event.title, Event.zone, Event.state, Event.invite_by, Event.registration_closes, Event.ends
    ).where(Event.state.in_(_ALIVE))
    for id_, title, zone, state, invite_by, closes, ends in db.execute(query.order_by(Event.starts, Event.id)):
        if ends < to_local(now, zone):
            continue
        if invite_by is not None and state is EventState.PLANNING:
            yield Deadline(f"invite-{id_}", DeadlineKind.INVITE, id_, title, invite_by, zone)
        if closes is not None and closes >= to_local(now, zone):
            kind = DeadlineKind.REGISTRATION_CLOSES
            yield Deadline(f"registration-{id_}", kind, id_, title, closes, zone)


def _minutes(db: Session) -> Iterator[Deadline]:
    """Give the minutes that the rules of a body want by a day and that are not settled yet."""
    query = (
        select(Event.id, Event.title, Event.zone, Event.ends, SittingRules.minutes_due_days)
        .join(SittingRules, SittingRules.body_id == Event.body_id)
        .outerjoin(Minutes, Minutes.event_id == Event.id)
        .where(
            Event.state == EventState.HELD,
            SittingRules.minutes_due_days.is_not(None),
            Minutes.id.is_(None) | (Minutes.state == MinutesState.DRAFT),
        )
        .order_by(Event.starts, Event.id)
    )
    for id_, title, zone, ends, days in db.execute(query):
        due = ends.date() + timedelta(days=days or 0)
        yield Deadline(f"minutes-{id_}", DeadlineKind.MINUTES, id_, title, due, zone)


def _orders(db: Session) -> Iterator[Deadline]:
    query = (
        select(ServiceOrder.id, Event.id, Event.title, ServiceOrder.due, Event.zone, ServiceOrder.kind)
        .add_columns(ServiceOrder.detail)
        .join(Event, Event.id == ServiceOrder.event_id)
        .where(
            ServiceOrder.due.is_not(None),
            ServiceOrder.state.in_((OrderState.NEEDED, OrderState.ASKED)),
            Event.state.in_(_ALIVE),
        )
        .order_by(ServiceOrder.due, ServiceOrder.id)
    )
    for id_, event_id, title, due, zone, need, detail in db.execute(query):
        if due is not None:
            yield Deadline(f"order-{id_}", DeadlineKind.ORDER, event_id, title, due, zone, need, detail)


def _offers(db: Session) -> Iterator[Deadline]:
    query = (
        select(PlaceOffer.id, Event.id, Event.title, PlaceOffer.deadline, Event.zone)
        .join(Registration, Registration.id == PlaceOffer.registration_id)
        .join(Event, Event.id == Registration.event_id)
        .where(PlaceOffer.state == OfferState.OPEN, Event.state.in_(_ALIVE))
        .order_by(PlaceOffer.deadline, PlaceOffer.id)
    )
    for id_, event_id, title, deadline, zone in db.execute(query):
        kind = DeadlineKind.OFFER
        yield Deadline(f"offer-{id_}", kind, event_id, title, to_local(deadline, zone), zone)
