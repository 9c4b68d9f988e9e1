"""Messages on their way, beside the journal: each step is taken only from the state it begins in.

So of two windows, or two programs, that want to send the same message, one gets it and the other hears so.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, case, exists, func, literal, or_, select, update
from sqlalchemy.orm import aliased

from forumplanner.model.ids import EntityId
from forumplanner.model.inviting import Dispatch, Outgoing
from forumplanner.model.inviting_kinds import OutgoingState
from forumplanner.model.journal import Change
from forumplanner.workspace.workspace import Workspace

_SURELY_OVER = timedelta(minutes=15)
"""On a server another program may be sending: only what stands still this long was interrupted."""

PERHAPS_BEFORE = "sending.perhaps-before"
"""Stands as `error` of what waits to be sent once more although it may have arrived already."""


@dataclass(frozen=True)
class OnTheWay:
    """One message to one person; several to many in Bcc share `message_id` and its bytes.

    `address` and `title` (of the meeting) are empty where the dispatch is gone. `attempts` counts how often a server
    put it off, `error` says the last words of it.
    """

    dispatch_id: EntityId
    batch_id: str
    message_id: str
    event_id: EntityId | None
    uid: str
    address: str
    title: str
    state: OutgoingState
    error: str
    attempts: int
    changed_at: datetime


def on_the_way(
    workspace: Workspace,
    states: Collection[OutgoingState],
    *,
    batch_id: str | None = None,
    event_id: EntityId | None = None,
) -> tuple[OnTheWay, ...]:
    """Return the messages in these states, of one batch or event where given, in the order they were queued."""
    query = (
        select(
            Outgoing.dispatch_id,
            Outgoing.batch_id,
            Outgoing.message_id,
            Dispatch.event_id,
            Dispatch.uid,
            Dispatch.address,
            Dispatch.title,
            Outgoing.state,
            Outgoing.error,
            Outgoing.attempts,
            Outgoing.changed_at,
        )
        .outerjoin(Dispatch, Dispatch.id == Outgoing.dispatch_id)
        .where(Outgoing.state.in_(states))
        .order_by(Dispatch.sent_at, Outgoing.batch_id, Outgoing.message_id, Outgoing.dispatch_id)
    )
    if batch_id is not None:
        query = query.where(Outgoing.batch_id == batch_id)
    if event_id is not None:
        query = query.where(Dispatch.event_id == event_id)
    with workspace.read() as db:
        return tuple(
            OnTheWay(
                row.dispatch_id,
                row.batch_id,
                row.message_id,
                row.event_id,
                row.uid or "",
                row.address or "",
                row.title or "",
                row.state,
                row.error,
                row.attempts,
                row.changed_at,
            )
            for row in db.execute(query)
        )


def message_of(workspace: Workspace, dispatch_id: EntityId) -> bytes:
    """Return exactly what goes out; nothing where it is not known."""
    with workspace.read() as db:
        return db.scalar(select(Outgoing.message).where(Outgoing.dispatch_id == dispatch_id)) or b""


def move(
    workspace: Workspace,
    ids: Iterable[EntityId],
    start: Collection[OutgoingState],
    end: OutgoingState,
    *,
    error: str = "",
    put_off: bool = False,
    known_since: bool = False,
) -> frozenset[EntityId]:
    """Take messages from one of the states `start` to `end`; returns those that were there and are moved.

    `put_off` counts that a server asked to try again later; with `known_since` it counts as moved when it last was.
    What may have arrived before never counts as not sent: taken back, or refused now, it is perhaps sent again.
    Raises PlannerUnavailable or OutcomeUnknown.
    """
    wanted = list(ids)
    values = _after(end, error)
    values |= {} if known_since else {"changed_at": workspace.now()}
    values |= {"attempts": Outgoing.attempts + 1} if put_off else {}
    moving = (
        update(Outgoing)
        .where(Outgoing.dispatch_id.in_(wanted), Outgoing.state.in_(start))
        .values(values)
        .returning(Outgoing.dispatch_id)
    )
    with workspace.beside_the_journal() as connection:
        return frozenset(connection.scalars(moving))


def _after(end: OutgoingState, error: str) -> dict[str, Any]:
    """Return state and error after a step, which depend on whether a message may have arrived before it."""
    perhaps = or_(Outgoing.state == OutgoingState.UNCERTAIN, Outgoing.error == PERHAPS_BEFORE)
    if end in {OutgoingState.WAITING, OutgoingState.SENDING}:
        return {"state": end, "error": case((perhaps, PERHAPS_BEFORE), else_=error)}
    if end in {OutgoingState.WITHDRAWN, OutgoingState.FAILED}:
        kind = Outgoing.state.type
        uncertain = literal(OutgoingState.UNCERTAIN, kind)
        return {"state": case((perhaps, uncertain), else_=literal(end, kind)), "error": error}
    return {"state": end, "error": error}


def overtaken(workspace: Workspace, ids: Iterable[EntityId]) -> frozenset[EntityId]:
    """Return which of these are not to be sent any more: a later message of the same entry is under way or out.

    So is one whose dispatch is gone with its event, and one that does not wait any more.
    """
    wanted = list(ids)
    later, its_way = aliased(Dispatch), aliased(Outgoing)
    newer = exists().where(
        later.uid == Dispatch.uid,
        later.person_id == Dispatch.person_id,
        or_(later.sequence > Dispatch.sequence, _later_at_the_same(later)),
        ~exists().where(
            its_way.dispatch_id == later.id, its_way.state.in_([OutgoingState.WITHDRAWN, OutgoingState.FAILED])
        ),
    )
    query = (
        select(Outgoing.dispatch_id)
        .outerjoin(Dispatch, Dispatch.id == Outgoing.dispatch_id)
        .where(
            Outgoing.dispatch_id.in_(wanted),
            or_(
                Dispatch.id.is_(None),
                and_(Dispatch.uid != "", newer),
                Outgoing.state != OutgoingState.WAITING,
            ),
        )
    )
    with workspace.read() as db:
        return frozenset(db.scalars(query))


def settle_interrupted(workspace: Workspace, ours: Callable[[], Collection[EntityId]] = tuple) -> frozenset[EntityId]:
    """Take what was being sent when a program ended as perhaps sent; `ours` tells what this program is sending now.

    A planner file has one program that writes, so all others were interrupted. `ours` is asked after the planner:
    what another thread begins meanwhile is named there before it stands here.
    """
    sending = on_the_way(workspace, {OutgoingState.SENDING})
    before = workspace.now() - _SURELY_OVER
    known = ours()
    left = [
        one.dispatch_id
        for one in sending
        if one.dispatch_id not in known and (workspace.path is not None or one.changed_at < before)
    ]
    return move(workspace, left, {OutgoingState.SENDING}, OutgoingState.UNCERTAIN) if left else frozenset()


def newest_change(workspace: Workspace) -> int:
    """Return the number of the newest entry of the journal, so that one sees whether anything was changed."""
    with workspace.read() as db:
        return db.scalar(select(func.max(Change.id))) or 0


def sent_since(workspace: Workspace, moment: datetime) -> tuple[datetime, ...]:
    """Return when messages left since a moment, the oldest first: one instant for each message."""
    query = (
        select(Outgoing.message_id, Outgoing.changed_at)
        .where(Outgoing.state.in_([OutgoingState.SENT, OutgoingState.UNCERTAIN]), Outgoing.changed_at >= moment)
        .order_by(Outgoing.changed_at)
    )
    with workspace.read() as db:
        return tuple({row.message_id: row.changed_at for row in db.execute(query)}.values())


def _later_at_the_same(later: type[Dispatch]) -> ColumnElement[bool]:
    return and_(later.sequence == Dispatch.sequence, later.sent_at > Dispatch.sent_at)
