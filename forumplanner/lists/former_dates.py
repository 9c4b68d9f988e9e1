"""When an event was to be before it was postponed, as the journal knows it."""

import json
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.enums import EventState
from forumplanner.model.events import Event
from forumplanner.model.ids import EntityId
from forumplanner.model.journal import ChangeRow

Span = tuple[datetime, datetime]


def former_span(db: Session, event_id: EntityId) -> Span | None:
    """Return from when to when the event was to be before its last postponement; None where it was never moved.

    It is the span that the event had when it became postponed, also where that still stands; of an event that was
    moved without becoming postponed, the last other one.
    """
    event = db.execute(select(Event.state, Event.starts, Event.ends).where(Event.id == event_id)).first()
    if event is None:
        return None
    images = select(ChangeRow.before).where(
        ChangeRow.entity == Event.__tablename__, ChangeRow.row_id == event_id, ChangeRow.op == "u"
    )
    after, moved = str(event.state), None
    for (before,) in db.execute(images.order_by(ChangeRow.id.desc())):
        row = json.loads(before or "{}")
        span = (datetime.fromisoformat(row["starts"]), datetime.fromisoformat(row["ends"]))
        if after == EventState.POSTPONED and row["state"] != EventState.POSTPONED:
            return span
        if moved is None and span != (event.starts, event.ends):
            moved = span
        after = row["state"]
    return moved
