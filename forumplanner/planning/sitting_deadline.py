"""The last day for a sitting's invitation, taken from its body's rules, and following when the sitting is moved.

A day that the officer chose otherwise stays.
"""

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.bodies import SittingRules
from forumplanner.model.enums import EventState
from forumplanner.model.events import Event
from forumplanner.model.ids import EntityId
from forumplanner.planning.sitting import invite_by


def deadline_of_body(db: Session, body_id: EntityId | None, starts: datetime, zone: str) -> date | None:
    """Return the last day on which the invitation may leave; None for no body and one without rules."""
    if body_id is None:
        return None
    rules = db.scalar(select(SittingRules).where(SittingRules.body_id == body_id))
    return None if rules is None else invite_by(rules, starts, zone)


def deadline_after(
    db: Session, event: Event, meant: date | None, body_id: EntityId | None, starts: datetime, zone: str
) -> date | None:
    """Return the deadline of an event that is about to change: `meant`, unless that is what the rules gave before."""
    followed = deadline_of_body(db, event.body_id, event.starts, event.zone)
    if meant != event.invite_by or meant != followed:
        return meant
    return deadline_of_body(db, body_id, starts, zone)


def deadlines_by_rule(db: Session, body_id: EntityId) -> list[Event]:
    """Return the sittings in planning whose deadline is what the rules of the body give now."""
    sittings = db.scalars(select(Event).where(Event.body_id == body_id, Event.state == EventState.PLANNING)).all()
    return [one for one in sittings if one.invite_by == deadline_of_body(db, body_id, one.starts, one.zone)]
