"""The days of our own events within some days, with what two of them could fight over."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.lists.bodies import members
from forumplanner.model.enums import EventKind, EventState
from forumplanner.model.events import Event, EventDay, EventRoom, Venue
from forumplanner.model.ids import EntityId


@dataclass(frozen=True)
class EventDayRow:
    """One day of one event; events called off are among them."""

    event_id: EntityId
    title: str
    kind: EventKind
    state: EventState
    starts: datetime
    ends: datetime
    venue_id: EntityId | None
    venue: str
    body_id: EntityId | None


def event_days_within(db: Session, first: date, last: date) -> list[EventDayRow]:
    """Return the days of events that touch these days, in order."""
    query = (
        select(
            Event.id,
            Event.title,
            Event.kind,
            Event.state,
            EventDay.starts,
            EventDay.ends,
            Event.venue_id,
            Venue.name,
            Event.body_id,
        )
        .join(EventDay, EventDay.event_id == Event.id)
        .outerjoin(Venue, Venue.id == Event.venue_id)
        .where(
            EventDay.starts < datetime.combine(last + timedelta(days=1), time()),
            EventDay.ends >= datetime.combine(first, time()),
        )
        .order_by(EventDay.starts, Event.title, Event.id)
    )
    return [EventDayRow(*row[:7], row[7] or "", row[8]) for row in db.execute(query)]


def rooms_of_events(db: Session, event_ids: set[EntityId]) -> dict[EntityId, frozenset[EntityId]]:
    """Return the rooms that each of these events uses; events without rooms are not among them."""
    found: dict[EntityId, set[EntityId]] = {}
    rows = db.execute(select(EventRoom.event_id, EventRoom.room_id).where(EventRoom.event_id.in_(event_ids)))
    for event_id, room_id in rows:
        found.setdefault(event_id, set()).add(room_id)
    return {event_id: frozenset(rooms) for event_id, rooms in found.items()}


def people_of_body(db: Session, body_id: EntityId, on: date) -> frozenset[EntityId]:
    """Return who has a seat in a body on a day."""
    return frozenset(seat.person_id for seat in members(db, body_id, on))
