"""What of all events is still to be told or did not leave, for the overview: one line of each kind for each event.

Of an event nobody was told of yet the overview says by when the invitation must leave; here it is about those of which
somebody was told, so that nobody is left with an earlier time, place or a date that is off.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import exists, select

from forumplanner.desk.inviting.announcing import announcement
from forumplanner.desk.inviting.proposing import proposal
from forumplanner.lists.announced import was_announced
from forumplanner.lists.lights import Light
from forumplanner.lists.overview import Task, TaskKind
from forumplanner.model.enums import EventState
from forumplanner.model.events import Event
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting import Dispatch
from forumplanner.model.inviting_kinds import CalendarMethod, OutgoingState
from forumplanner.planning.civil_times import to_local
from forumplanner.planning.inviting import Reason
from forumplanner.workspace import Workspace
from forumplanner.workspace.on_the_way import on_the_way

_STUCK = (OutgoingState.WAITING, OutgoingState.UNCERTAIN, OutgoingState.FAILED)


def still_to_tell(workspace: Workspace) -> tuple[Task, ...]:
    """Return what is to be done; reads nothing but the events somebody was told of by a message."""
    told = _told(workspace)
    if not told:
        return ()
    stuck = Counter(one.event_id for one in on_the_way(workspace, _STUCK))
    return tuple(task for event_id, title, starts in told for task in _of(workspace, event_id, title, starts, stuck))


def _told(workspace: Workspace) -> list[tuple[EntityId, str, datetime]]:
    """Return the events to come of which somebody was told."""
    some = exists().where(Dispatch.event_id == Event.id, Dispatch.method != CalendarMethod.NONE)
    query = select(Event.id, Event.title, Event.starts, Event.ends, Event.zone)
    with workspace.read() as db:
        found = db.execute(query.where(some, Event.state != EventState.HELD).order_by(Event.starts)).all()
    now = workspace.now()
    return [(row.id, row.title, row.starts) for row in found if row.ends > to_local(now, row.zone)]


def _of(
    workspace: Workspace, event_id: EntityId, title: str, starts: datetime, stuck: Counter[EntityId | None]
) -> Iterator[Task]:
    found = proposal(workspace, event_id)
    dues, by_letter = found.dues, {due.invitee.person_id for due in found.missing}
    new = {due.invitee.person_id for due in dues if set(due.step.reasons) == {Reason.NEW}}
    others = {due.invitee.person_id for due in dues if set(due.step.reasons) != {Reason.NEW}}
    with workspace.read() as db:
        announced = was_announced(db, event_id)
    changed = len(others) + (len(announcement(workspace, event_id).changed) if announced else 0)
    late = new - others
    counts = {
        TaskKind.TELL_CHANGE: changed,
        TaskKind.TELL_NEW: len(late - by_letter),
        TaskKind.TELL_BY_LETTER: len(late & by_letter),
        TaskKind.NOT_LEFT: stuck[event_id],
    }
    for kind, count in counts.items():
        if count:
            yield Task(kind, Light.AMBER, event_id, title, starts.date(), count)
