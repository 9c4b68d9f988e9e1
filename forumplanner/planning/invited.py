"""When an event in planning counts as invited: once an invitation has left, of a sitting once all are summoned."""

from datetime import datetime

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from forumplanner.model.enums import EventKind, EventState
from forumplanner.model.events import Event
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting import Dispatch, Outgoing
from forumplanner.model.inviting_kinds import ANNOUNCEMENT, CalendarMethod, MeetingKind, OutgoingState
from forumplanner.planning.civil_times import to_local
from forumplanner.planning.scheduling import set_state
from forumplanner.planning.summons import all_are_summoned

_NOT_LEFT = tuple(state for state in OutgoingState if not state.has_left)
_INVITES = (CalendarMethod.REQUEST, CalendarMethod.PUBLISH)


def is_invited_to(db: Session, event_id: EntityId) -> bool:
    """Tell whether an event is still said to be in planning though people were invited to it."""
    event = db.get_one(Event, event_id)
    if event.state is not EventState.PLANNING:
        return False
    if event.kind is EventKind.SITTING and event.body_id is not None:
        return all_are_summoned(db, event)
    invited = exists().where(
        Dispatch.event_id == event_id,
        Dispatch.meeting == MeetingKind.DAY,
        Dispatch.method.in_(_INVITES),
        Dispatch.document != ANNOUNCEMENT,
        ~exists().where(Outgoing.dispatch_id == Dispatch.id, Outgoing.state.in_(_NOT_LEFT)),
    )
    return bool(db.scalar(select(invited)))


def move_on_to_invited(db: Session, event_id: EntityId, now: datetime) -> bool:
    """Say of an event in planning that it is invited to, where it is; tells whether that was new."""
    wanted = is_invited_to(db, event_id)
    if wanted:
        set_state(db, event_id, EventState.INVITED, now_local=to_local(now, db.get_one(Event, event_id).zone))
    return wanted
