"""What an agenda item may be: its duration, day, start, room, capacity and parent. Changes nothing."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from forumplanner.model.agenda import AgendaItem, Track
from forumplanner.model.enums import AgendaKind
from forumplanner.model.events import Event, EventDay, EventRoom, Room
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import WorkshopPlace
from forumplanner.planning import places
from forumplanner.planning.civil_times import require
from forumplanner.planning.editing import require_text

MOST_MINUTES = 24 * 60
"""The longest duration of an item; what takes longer takes place on several days."""


def check_values(db: Session, event: Event, values: Mapping[str, Any], item: AgendaItem | None = None) -> None:
    """Raise PlanningError for a value that cannot be right; fields that are not given are not looked at."""
    taken = 0 if item is None else places.taken_in_workshop(db, item.id)
    require_text(dict(values), "title")
    if not 0 <= values.get("minutes", 0) <= MOST_MINUTES:
        raise PlanningError("agenda.duration", place="minutes", minutes=values["minutes"], most=MOST_MINUTES)
    if "kind" in values and item is not None and item.kind is AgendaKind.WORKSHOP is not values["kind"] and taken:
        raise PlanningError("agenda.item-has-places", place="kind", item=item.title, taken=taken)
    if values.get("capacity") is not None:
        _check_capacity(values["capacity"], taken)
    if values.get("room_id") is not None:
        _check_room(db, event, values["room_id"], taken)
    if values.get("track_id") is not None:
        check_track(db, event, values["track_id"])
    if values.get("pinned_start") is not None:
        day = values.get("day_number", item.day_number if item is not None else None)
        check_start(day_of(db, event, day), values["pinned_start"], event.zone)


def check_start(day: EventDay, start: datetime, zone: str) -> None:
    """Raise PlanningError when the clocks skip `start` or it does not lie on the day."""
    require(start, zone, place="pinned_start")
    if not day.starts.date() <= start.date() <= day.ends.date():
        raise PlanningError("agenda.start-outside-day", place="pinned_start", start=start, day=day.number)


def day_of(db: Session, event: Event, number: int | None) -> EventDay:
    """Return a day of the event, the first when `number` is None; raises PlanningError when it has no such day."""
    query = select(EventDay).where(EventDay.event_id == event.id).order_by(EventDay.number).limit(1)
    day = db.scalar(query if number is None else query.where(EventDay.number == number))
    if day is None:
        raise PlanningError("agenda.no-such-day", place="day_number", event=event.title, day=number)
    return day


def check_track(db: Session, event: Event, track_id: EntityId) -> None:
    """Raise PlanningError when the track belongs to another event."""
    if db.get_one(Track, track_id).event_id != event.id:
        raise PlanningError("agenda.other-event", place="track_id", event=event.title)


def check_parent(db: Session, event: Event, parent: AgendaItem, moved: EntityId | None = None) -> None:
    """Raise PlanningError when the parent is of another event, or lies inside the item that is moved."""
    if parent.event_id != event.id:
        raise PlanningError("agenda.other-event", place="parent_id", event=event.title)
    above: AgendaItem | None = parent
    while above is not None and moved is not None:
        if above.id == moved:
            raise PlanningError("agenda.circle", place="parent_id", item=above.title)
        above = None if above.parent_id is None else db.get_one(AgendaItem, above.parent_id)


def check_workshops(db: Session, event_id: EntityId) -> None:
    """Raise PlanningError when the agenda as it now is puts somebody into two workshops at once."""
    db.flush()
    items = select(AgendaItem.id).where(AgendaItem.event_id == event_id)
    if db.scalar(select(exists().where(WorkshopPlace.agenda_item_id.in_(items)))):
        places.nobody_is_in_two_workshops_at_once(db, {"agenda_item": None})


def _check_capacity(capacity: int, taken: int) -> None:
    if capacity < 0:
        raise PlanningError("number.negative", place="capacity", value=capacity)
    if capacity < taken:
        raise PlanningError("agenda.capacity-below-taken", place="capacity", capacity=capacity, taken=taken)


def _check_room(db: Session, event: Event, room_id: EntityId, taken: int) -> None:
    """A room of the venue, or one that the event uses elsewhere; a capacity above its seats is only shown."""
    room = db.get_one(Room, room_id)
    used = exists().where(EventRoom.event_id == event.id, EventRoom.room_id == room_id)
    if room.venue_id != event.venue_id and not db.scalar(select(used)):
        raise PlanningError("agenda.room-elsewhere", place="room_id", room=room.name, event=event.title)
    if room.capacity is not None and taken > room.capacity:
        raise PlanningError(
            "agenda.room-too-small", place="room_id", room=room.name, capacity=room.capacity, taken=taken
        )
