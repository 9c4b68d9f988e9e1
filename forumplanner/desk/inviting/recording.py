"""Records what is given out: what each receiver's calendar holds since, and the exact message with where it is.

One final change for a batch: what was sent cannot be undone. Inside it everything is looked at once more, so that of
two windows only one sends, and nobody gets what was decided otherwise meanwhile.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select

from forumplanner.desk.inviting.values import Due, Message
from forumplanner.lists.received import Inviting, inviting
from forumplanner.model.enums import DispatchKind
from forumplanner.model.events import Event
from forumplanner.model.ids import EntityId, new_id, new_ids
from forumplanner.model.inviting import Dispatch, Outgoing
from forumplanner.model.inviting_kinds import CalendarMethod, DispatchWay, MeetingKind, OutgoingState
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import Registration
from forumplanner.planning.answered_times import note_answers
from forumplanner.planning.invited import move_on_to_invited
from forumplanner.planning.inviting import stamped
from forumplanner.planning.meetings import held_of, shared_uid
from forumplanner.planning.summons import goes_electronically
from forumplanner.workspace import Label, Workspace

_SUMMONING = frozenset({DispatchWay.SMTP, DispatchWay.DRAFT, DispatchWay.BCC})
"""The ways in which an e-mail to the members is their summons, where the rules of the body allow that."""


def record(
    workspace: Workspace, event_id: EntityId, messages: Sequence[Message], way: DispatchWay, state: OutgoingState
) -> str:
    """Record messages as given out, or as waiting to be sent; returns the batch that joins them.

    Raises PlanningError where the planner says otherwise by now, and when there is nothing to record; then nothing is.
    """
    batch = new_id()
    given = [_Given(one.due, one.method, one) for one in messages]
    _record(workspace, event_id, given, way, batch, state)
    return batch


def record_letters(workspace: Workspace, event_id: EntityId, dues: Sequence[Due]) -> str:
    """Record that letters tell what is due instead; returns the batch. Raises PlanningError like `record`."""
    batch = new_id()
    _record(workspace, event_id, [_Given(due, due.step.method) for due in dues], DispatchWay.LETTER, batch)
    return batch


@dataclass(frozen=True)
class _Given:
    """What one receiver is told, by a message or on paper."""

    due: Due
    method: CalendarMethod
    message: Message | None = None


def _record(
    workspace: Workspace,
    event_id: EntityId,
    given: Sequence[_Given],
    way: DispatchWay,
    batch: EntityId,
    state: OutgoingState | None = None,
) -> None:
    if not given:
        raise PlanningError("message.nobody")
    label = Label("record_dispatches", {"event": event_id, "count": len({one.due.invitee.person_id for one in given})})
    with workspace.change(label, final=True) as db:
        now = workspace.now()
        still_right(inviting(db, event_id), [one.due for one in given])
        sequence = db.scalar(select(Event.calendar_sequence).where(Event.id == event_id)) or 0
        ids = new_ids(len(given))
        body_id = db.scalar(select(Event.body_id).where(Event.id == event_id))
        summons = way in _SUMMONING and goes_electronically(db, body_id)
        rows = [
            _dispatch(id_, one, sequence, to_many=way is DispatchWay.BCC, summons=summons)
            | {"batch_id": batch, "way": way, "sent_at": stamped(one.due.step, now)}
            for id_, one in zip(ids, given, strict=True)
        ]
        db.execute(insert(Dispatch), rows)
        if state is not None:
            db.execute(insert(Outgoing), list(_outgoing(ids, given, batch, state, now)))
        answered = select(Registration.person_id).where(
            Registration.event_id == event_id, Registration.answer.is_not(None)
        )
        move_on_to_invited(db, event_id, now)
        note_answers(db, event_id, {one.due.invitee.person_id for one in given} & set(db.scalars(answered)))


def still_right(now: Inviting, dues: Iterable[Due]) -> None:
    """Raise PlanningError where somebody was told meanwhile, or the planner says something else by now."""
    wanted = {meeting.key: meeting for meeting in now.meetings}
    for due in dues:
        step = due.step
        key = step.meeting.key
        known = now.received.get(key)
        meeting = wanted.get(key)
        told = (known.dispatch_id if known else None) != (step.received.dispatch_id if step.received else None)
        if step.method is CalendarMethod.CANCEL:
            other = meeting is not None and not meeting.called_off
        else:
            other = meeting != step.meeting or step.sequence < now.highest.get(key, 0)
        if told or other:
            raise PlanningError("inviting.meanwhile", person=due.invitee.name)


def _dispatch(id_: EntityId, one: _Given, sequence: int, *, to_many: bool, summons: bool) -> dict[str, Any]:
    """What went to many in one file is known by the UID and revision of that file; `summons` says what e-mails are."""
    step, invitee = one.due.step, one.due.invitee
    meeting = step.meeting
    return {
        "id": id_,
        "event_id": meeting.event_id,
        "person_id": invitee.person_id,
        "kind": _kind(one, summons=summons),
        "uid": shared_uid(meeting.subject_id) if to_many else meeting.uid,
        "sequence": max(sequence, step.sequence) if to_many else step.sequence,
        "method": one.method,
        "digest": held_of(meeting).digest,
        "meeting": meeting.kind,
        "subject_id": meeting.subject_id,
        "address": invitee.email if one.message else "",
        "language": invitee.language,
        "title": meeting.title,
        "starts": meeting.starts,
        "ends": meeting.ends,
        "zone": meeting.zone,
        "place": meeting.place,
    }


def _kind(one: _Given, *, summons: bool) -> DispatchKind:
    if one.message is None:
        return DispatchKind.LETTER
    summoned = summons and one.due.step.meeting.kind is MeetingKind.SITTING and one.method is not CalendarMethod.CANCEL
    return DispatchKind.SUMMONS if summoned else DispatchKind.CALENDAR


def _outgoing(
    ids: Sequence[EntityId], given: Sequence[_Given], batch: EntityId, state: OutgoingState, now: datetime
) -> Iterable[dict[str, Any]]:
    for id_, one in zip(ids, given, strict=True):
        if one.message is not None:
            yield {
                "dispatch_id": id_,
                "batch_id": batch,
                "state": state,
                "message_id": one.message.message_id,
                "message": one.message.data,
                "changed_at": now,
            }
