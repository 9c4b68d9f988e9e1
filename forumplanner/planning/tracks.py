"""Tracks: the strands in which parallel items run. Closed once the minutes are settled."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.agenda import AgendaItem, Track
from forumplanner.model.events import Event
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import agenda_checks
from forumplanner.planning.folding import fold
from forumplanner.planning.settled import require_open
from forumplanner.planning.text_limits import checked_text


def add_track(db: Session, event_id: EntityId, name: str, *, room_id: EntityId | None = None) -> EntityId:
    """Add a track behind the others and return its id; `room_id` is where its items are unless they say otherwise."""
    event = db.get_one(Event, event_id)
    require_open(db, event_id)
    agenda_checks.check_values(db, event, {"room_id": room_id})
    others = _tracks(db, event_id)
    track = Track(id=new_id(), event_id=event_id, name=_free_name(name, others), room_id=room_id, position=len(others))
    db.add(track)
    db.flush()
    return track.id


def rename_track(db: Session, track_id: EntityId, name: str) -> None:
    """Rename a track; raises PlanningError when the event has one of this name."""
    track = db.get_one(Track, track_id)
    require_open(db, track.event_id)
    track.name = _free_name(name, [other for other in _tracks(db, track.event_id) if other is not track])
    db.flush()


def set_track_room(db: Session, track_id: EntityId, room_id: EntityId | None) -> None:
    """Choose the room of a track; raises PlanningError when it is elsewhere."""
    track = db.get_one(Track, track_id)
    require_open(db, track.event_id)
    agenda_checks.check_values(db, db.get_one(Event, track.event_id), {"room_id": room_id})
    track.room_id = room_id
    db.flush()


def move_track(db: Session, track_id: EntityId, position: int) -> None:
    """Move a track to a position (from 0) among the tracks of its event."""
    track = db.get_one(Track, track_id)
    require_open(db, track.event_id)
    order = [other for other in _tracks(db, track.event_id) if other is not track]
    order.insert(max(0, min(position, len(order))), track)
    _renumber(order)
    db.flush()


def remove_track(db: Session, track_id: EntityId) -> None:
    """Remove a track; its items stay and run one after another."""
    track = db.get_one(Track, track_id)
    require_open(db, track.event_id)
    for item in db.scalars(select(AgendaItem).where(AgendaItem.track_id == track_id)):
        item.track_id = None
    others = [other for other in _tracks(db, track.event_id) if other is not track]
    db.delete(track)
    db.flush()
    _renumber(others)
    agenda_checks.check_workshops(db, track.event_id)


def _tracks(db: Session, event_id: EntityId) -> list[Track]:
    return list(db.scalars(select(Track).where(Track.event_id == event_id).order_by(Track.position, Track.id)))


def _renumber(tracks: list[Track]) -> None:
    for position, track in enumerate(tracks):
        if track.position != position:
            track.position = position


def _free_name(name: str, others: list[Track]) -> str:
    name = checked_text(name.strip(), place="name")
    if not name:
        raise PlanningError("text.required", place="name")
    if any(fold(other.name) == fold(name) for other in others):
        raise PlanningError("agenda.track-exists", place="name", track=name)
    return name
