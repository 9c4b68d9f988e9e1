"""Settling minutes, and what may come after: sent, objections, amendments. The settled text stays as it was.

Settling and sending are beyond undo: the caller makes their change with `final=True`.
"""

from datetime import datetime

from sqlalchemy.orm import Session

from forumplanner.model.directory import Person
from forumplanner.model.enums import EventKind, MinutesState
from forumplanner.model.events import Event
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.minutes import Amendment, Minutes, Objection
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.settled import SETTLED, require_open
from forumplanner.planning.text_limits import checked_text


def settled_state(kind: EventKind) -> MinutesState:
    """Return how minutes of such an event are settled: a body signs them, a forum agrees them."""
    return MinutesState.SIGNED if kind is EventKind.SITTING else MinutesState.AGREED


def settle(db: Session, minutes_id: EntityId, state: MinutesState, now: datetime) -> None:
    """Settle minutes; agenda, entries, votes and outcomes are closed from then on.

    Raises PlanningError when they are settled already, or when `state` is not how such an event settles them.
    """
    minutes = db.get_one(Minutes, minutes_id)
    event = db.get_one(Event, minutes.event_id)
    require_open(db, event.id)
    if state is not settled_state(event.kind):
        signs = event.kind is EventKind.SITTING
        raise PlanningError("minutes.sitting-is-signed" if signs else "minutes.forum-is-agreed", event=event.title)
    minutes.state = state
    minutes.settled_at = now
    db.flush()


def mark_sent(db: Session, minutes_id: EntityId) -> None:
    """Record that settled minutes were sent; raises PlanningError for a draft."""
    _settled(db, minutes_id).state = MinutesState.SENT
    db.flush()


def raise_objection(
    db: Session, minutes_id: EntityId, text: str, now: datetime, *, raised_by_id: EntityId | None = None
) -> EntityId:
    """Record an objection against settled minutes and return its id; raises PlanningError for a draft or no text."""
    minutes = _settled(db, minutes_id)
    if raised_by_id is not None:
        db.get_one(Person, raised_by_id)
    row = Objection(
        id=new_id(), minutes_id=minutes.id, raised_by_id=raised_by_id, raised_at=now, text=_required(text, "text")
    )
    db.add(row)
    db.flush()
    return row.id


def decide_objection(db: Session, objection_id: EntityId, decision: str) -> None:
    """Record what was decided about an objection."""
    db.get_one(Objection, objection_id).decision = checked_text(decision.strip(), place="decision")
    db.flush()


def add_amendment(db: Session, minutes_id: EntityId, text: str, now: datetime) -> EntityId:
    """Record a correction beside settled minutes and return its id; raises PlanningError for a draft or no text."""
    minutes = _settled(db, minutes_id)
    row = Amendment(id=new_id(), minutes_id=minutes.id, decided_at=now, text=_required(text, "text"))
    db.add(row)
    db.flush()
    return row.id


def _settled(db: Session, minutes_id: EntityId) -> Minutes:
    minutes = db.get_one(Minutes, minutes_id)
    if minutes.state not in SETTLED:
        raise PlanningError("minutes.not-settled", event=db.get_one(Event, minutes.event_id).title)
    return minutes


def _required(text: str, place: str) -> str:
    if not text.strip():
        raise PlanningError("text.required", place=place)
    return checked_text(text.strip(), place=place)
