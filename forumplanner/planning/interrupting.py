"""Interruptions of a sitting, as its minutes record them, in the event's wall time. Closed once they are settled."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.events import Event
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.minutes import Interruption, Minutes
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.civil_times import require, to_instant
from forumplanner.planning.settled import require_open


def interrupt(db: Session, minutes_id: EntityId, began: datetime, ended: datetime | None = None) -> EntityId:
    """Record an interruption, which lasts until it is ended, and return its id.

    Raises PlanningError for times that the clocks skip, in the wrong order or outside the minutes, for one that
    overlaps another, and for settled minutes.
    """
    row = Interruption(id=new_id(), minutes_id=minutes_id, began=began, ended=ended)
    _check(db, row)
    db.add(row)
    db.flush()
    return row.id


def edit_interruption(db: Session, interruption_id: EntityId, began: datetime, ended: datetime | None) -> None:
    """Correct when an interruption began and ended; raises PlanningError like `interrupt`."""
    row = db.get_one(Interruption, interruption_id)
    row.began, row.ended = began, ended
    with db.no_autoflush:
        _check(db, row)
    db.flush()


def remove_interruption(db: Session, interruption_id: EntityId) -> None:
    """Remove an interruption."""
    row = db.get_one(Interruption, interruption_id)
    require_open(db, db.get_one(Minutes, row.minutes_id).event_id)
    db.delete(row)
    db.flush()


def _check(db: Session, row: Interruption) -> None:
    minutes = db.get_one(Minutes, row.minutes_id)
    event = db.get_one(Event, minutes.event_id)
    require_open(db, event.id)
    for name, moment in (("began", row.began), ("ended", row.ended)):
        if moment is not None:
            require(moment, event.zone, place=name)
    began, ended = to_instant(row.began, event.zone), row.ended and to_instant(row.ended, event.zone)
    if ended is not None and row.ended is not None and ended <= began:
        raise PlanningError("minutes.interruption-ends-first", place="ended", began=row.began, ended=row.ended)
    if minutes.began is not None and began < to_instant(minutes.began, event.zone):
        raise PlanningError("minutes.interruption-outside", place="began")
    if minutes.ended is not None and (ended or began) > to_instant(minutes.ended, event.zone):
        raise PlanningError("minutes.interruption-outside", place="ended" if ended else "began")
    others = db.scalars(select(Interruption).where(Interruption.minutes_id == minutes.id, Interruption.id != row.id))
    for other in others:
        starts = to_instant(other.began, event.zone)
        ends = None if other.ended is None else to_instant(other.ended, event.zone)
        if (ends is None or began < ends) and (ended is None or starts < ended):
            raise PlanningError("minutes.interruptions-overlap", place="began", began=other.began)
