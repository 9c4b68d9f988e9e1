"""Sending what waits, by SMTP, and never twice to one person.

A message is noted as being sent, and that is on the disk, before the server gets it. Whether it arrived when the
line, or the program, broke after that nobody knows: it is never sent again by itself, the officer decides.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import groupby

from forumplanner.desk.inviting.claiming import claiming, on_our_line
from forumplanner.desk.inviting.mail_server import Sending, sending_of
from forumplanner.desk.inviting.pace import MINUTE, Pace, tried_again_at
from forumplanner.desk.inviting.proposing import proposal
from forumplanner.desk.inviting.recording import record
from forumplanner.desk.inviting.values import Message
from forumplanner.desk.progress import Progress, Silent
from forumplanner.exchange.mail.server import Server
from forumplanner.exchange.mail.smtp import Answer, Fate, Line
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import DispatchWay, OutgoingState
from forumplanner.model.refusals import PlanningError, Refusal
from forumplanner.planning.invited import is_invited_to, move_on_to_invited
from forumplanner.workspace import Label, Workspace, on_the_way
from forumplanner.workspace.on_the_way import OnTheWay

MOST_ATTEMPTS = 5
_MOST_BREAKS = 3

OpenLine = Callable[[Server, str], Line]


@dataclass(frozen=True)
class Sent:
    """What came of sending, counted by people; `waiting` is still to be sent, `stopped` says why it ended early."""

    sent: int = 0
    failed: int = 0
    uncertain: int = 0
    waiting: int = 0
    withdrawn: int = 0
    stopped: Refusal | None = None


def outgoing_rows(
    workspace: Workspace, batch_id: str | None = None, event_id: EntityId | None = None
) -> tuple[OnTheWay, ...]:
    """Return every message there is of a batch or an event, with where it is."""
    return on_the_way.on_the_way(workspace, tuple(OutgoingState), batch_id=batch_id, event_id=event_id)


def queue(workspace: Workspace, event_id: EntityId, messages: Sequence[Message]) -> str:
    """Let messages wait to be sent and record for whom; returns the batch. What waits and is outdated is taken back.

    Raises PlanningError where the planner says otherwise by now, and when there is nothing to send.
    """
    withdraw_outdated(workspace, event_id)
    return record(workspace, event_id, messages, DispatchWay.SMTP, OutgoingState.WAITING)


def withdraw_outdated(workspace: Workspace, event_id: EntityId) -> int:
    """Take back what waits and says what is right no longer, because the event or its people changed."""
    taken_back = 0
    while outdated := proposal(workspace, event_id).outdated:
        # Under one that is taken back an older one of the same entry may wait, to be sent once more.
        gone = _taken_back(workspace, outdated)
        taken_back += gone
        if not gone:
            break
    return taken_back


def send(
    workspace: Workspace,
    batch_id: str | None = None,
    *,
    event_id: EntityId | None = None,
    progress: Progress | None = None,
    at_once: bool = False,
    open_line: OpenLine = Line,
    pace: Pace | None = None,
) -> Sent:
    """Send what waits: of a batch, of an event, or everything. What was cancelled or broke off goes on another time.

    `at_once` also tries what a server asked to be tried later. Raises MailRefused or Refusal when not even the first
    line came about, and PlannerUnavailable or OutcomeUnknown when the planner cannot be written.
    """
    settle_interrupted(workspace)
    newest = on_the_way.newest_change(workspace)
    withdrawn = _withdraw_outdated(workspace, batch_id, event_id)
    waiting = on_the_way.on_the_way(workspace, {OutgoingState.WAITING}, batch_id=batch_id, event_id=event_id)
    if not waiting:
        return Sent(withdrawn=withdrawn)
    sending = sending_of(workspace)
    pace = pace or Pace(sending.account.per_minute, ages=_ages(workspace))
    run = _Run(workspace, sending, progress or Silent(), open_line, pace, newest)
    now = workspace.now()
    due = [one for one in waiting if at_once or not one.attempts or tried_again_at(one.attempts, one.changed_at) <= now]
    try:
        run.go_through([tuple(group) for _, group in groupby(due, key=_message)])
    finally:
        run.end()
        _say_invited(workspace, (one.event_id for one in due))
    left = on_the_way.on_the_way(workspace, {OutgoingState.WAITING}, batch_id=batch_id, event_id=event_id)
    return replace(run.sent, waiting=len(left), withdrawn=run.sent.withdrawn + withdrawn)


def _say_invited(workspace: Workspace, events: Iterable[EntityId | None]) -> None:
    """Say of events in planning that they are invited to, once what was sent does so."""
    for event_id in sorted({event for event in events if event is not None}):
        with workspace.read() as db:
            invited = is_invited_to(db, event_id)
        if invited:
            with workspace.change(Label("set_event_state", {"event": event_id})) as db:
                move_on_to_invited(db, event_id, workspace.now())


def settle_interrupted(workspace: Workspace) -> int:
    """Take what was being sent when a program ended as perhaps sent; returns how many that were."""
    if workspace.read_only:
        return 0
    return len(on_the_way.settle_interrupted(workspace, on_our_line))


def _withdraw_outdated(workspace: Workspace, batch_id: str | None, event_id: EntityId | None) -> int:
    waiting = on_the_way.on_the_way(workspace, {OutgoingState.WAITING}, batch_id=batch_id, event_id=event_id)
    events = {one.event_id for one in waiting if one.event_id is not None}
    return sum(withdraw_outdated(workspace, event) for event in sorted(events))


def _taken_back(workspace: Workspace, ids: Iterable[EntityId]) -> int:
    waiting = {OutgoingState.WAITING}
    gone = on_the_way.move(workspace, ids, waiting, OutgoingState.WITHDRAWN, error="sending.over-taken")
    return len(gone)


def withdraw(workspace: Workspace, ids: Iterable[EntityId]) -> int:
    """Take messages back that still wait; returns how many. What is being sent, or was, stays as it is."""
    return len(on_the_way.move(workspace, ids, {OutgoingState.WAITING}, OutgoingState.WITHDRAWN))


def it_arrived(workspace: Workspace, ids: Iterable[EntityId]) -> None:
    """Note that what was perhaps sent did arrive; raises PlanningError when that is decided already."""
    wanted = frozenset(ids)
    known = [one for one in outgoing_rows(workspace) if one.dispatch_id in wanted]
    _decide(workspace, wanted, OutgoingState.SENT)
    _say_invited(workspace, (one.event_id for one in known))


def send_again(workspace: Workspace, ids: Iterable[EntityId]) -> None:
    """Let what was perhaps, or not, sent wait to be sent again; raises PlanningError when that is decided already."""
    _decide(workspace, ids, OutgoingState.WAITING)


def _decide(workspace: Workspace, ids: Iterable[EntityId], end: OutgoingState) -> None:
    wanted = frozenset(ids)
    start = {OutgoingState.UNCERTAIN} | ({OutgoingState.FAILED} if end is OutgoingState.WAITING else set())
    if not on_the_way.move(workspace, wanted, start, end, known_since=end is OutgoingState.SENT):
        raise PlanningError("sending.not-uncertain")


def _message(one: OnTheWay) -> tuple[str, str]:
    return one.batch_id, one.message_id or one.dispatch_id


def _ages(workspace: Workspace) -> Iterator[float]:
    now = workspace.now()
    return ((now - at).total_seconds() for at in on_the_way.sent_since(workspace, now - timedelta(seconds=MINUTE)))


class _Run:
    """One way through what waits; a line is opened when it is needed and again when it broke."""

    def __init__(
        self,
        workspace: Workspace,
        sending: Sending,
        progress: Progress,
        open_line: OpenLine,
        pace: Pace,
        newest_change: int,
    ) -> None:
        self.sent = Sent()
        self._workspace = workspace
        self._sending = sending
        self._progress = progress
        self._open_line = open_line
        self._pace = pace
        self._line: Line | None = None
        self._breaks = 0
        self._newest = newest_change
        self._looked_at: dict[EntityId, int] = {}

    def go_through(self, messages: Sequence[tuple[OnTheWay, ...]]) -> None:
        """Send message after message; one whose line broke before it was handed over is tried once more at the end."""
        todo = deque(messages)
        tried: set[tuple[str, str]] = set()
        while todo and self.sent.stopped is None and self._pace.wait(self._progress.cancelled):
            message = todo.popleft()
            self._progress.report(len(messages) - len(todo) - 1, len(messages))
            key = _message(message[0])
            again = self._send(message)
            if again and key not in tried:
                todo.append(again)
            tried.add(key)
        self._progress.report(len(messages) - len(todo), len(messages))

    def end(self) -> None:
        """Say goodbye to the server."""
        if self._line is not None:
            self._line.__exit__(None, None, None)
            self._line = None

    def _send(self, message: tuple[OnTheWay, ...]) -> tuple[OnTheWay, ...]:
        """Send one message to all it is for; returns those it could not be handed over to because the line broke."""
        due = self._without_overtaken(message)
        if not due:
            return ()
        data = on_the_way.message_of(self._workspace, due[0].dispatch_id)
        try:
            line = self._opened()
            with claiming(self._workspace, due) as claim:
                addresses = list(dict.fromkeys(one.address for one in due))
                delivery = line.send(self._sending.account.sender_address, addresses, data, claim)
                for one in due:
                    self._note(one, delivery.answers[one.address], claimed=one.dispatch_id in claim.ours)
        except Refusal as refusal:
            if self.sent == Sent():
                raise
            self.sent = replace(self.sent, stopped=refusal)
            return ()
        if not delivery.line_broke:
            self._breaks = 0
            return ()
        self.end()
        self._breaks += 1
        if self._breaks >= _MOST_BREAKS:
            self.sent = replace(self.sent, stopped=Refusal("sending.keeps-breaking"))
        return tuple(one for one in due if delivery.answers[one.address].fate is Fate.BROKEN)

    def _opened(self) -> Line:
        if self._line is None:
            self._line = self._open_line(self._sending.server, self._sending.password).__enter__()
        return self._line

    def _without_overtaken(self, message: tuple[OnTheWay, ...]) -> tuple[OnTheWay, ...]:
        """Take back what is not to be sent any more; returns the rest."""
        self._look_at_event(message[0].event_id)
        ids = [one.dispatch_id for one in message]
        over = on_the_way.overtaken(self._workspace, ids)
        if over:
            self._count_withdrawn(_taken_back(self._workspace, over))
        return tuple(one for one in message if one.dispatch_id not in over)

    def _look_at_event(self, event_id: EntityId | None) -> None:
        """Take back what is outdated; looked at anew only where something was changed since."""
        newest = on_the_way.newest_change(self._workspace)
        if event_id is not None and self._looked_at.get(event_id, self._newest) != newest:
            self._looked_at[event_id] = newest
            self._count_withdrawn(withdraw_outdated(self._workspace, event_id))

    def _count_withdrawn(self, number: int) -> None:
        self.sent = replace(self.sent, withdrawn=self.sent.withdrawn + number)

    def _note(self, one: OnTheWay, answer: Answer, *, claimed: bool) -> None:
        """Note what became of a message for one person; what somebody else is sending is theirs to note."""
        end = _end_of(one, answer)
        if end is None:
            return
        start = {OutgoingState.SENDING if claimed else OutgoingState.WAITING}
        error = "" if end is OutgoingState.SENT else answer.words
        put_off = answer.fate is Fate.LATER
        on_the_way.move(self._workspace, [one.dispatch_id], start, end, error=error, put_off=put_off)
        name = {
            OutgoingState.SENT: "sent",
            OutgoingState.FAILED: "failed",
            OutgoingState.UNCERTAIN: "uncertain",
        }.get(end)
        if name is not None:
            self.sent = replace(self.sent, **{name: getattr(self.sent, name) + 1})


def _end_of(one: OnTheWay, answer: Answer) -> OutgoingState | None:
    """Return the state after an answer; None where nothing happened."""
    if answer.fate is Fate.LATER:
        return OutgoingState.FAILED if one.attempts + 1 >= MOST_ATTEMPTS else OutgoingState.WAITING
    return {
        Fate.ACCEPTED: OutgoingState.SENT,
        Fate.REFUSED: OutgoingState.FAILED,
        Fate.UNCERTAIN: OutgoingState.UNCERTAIN,
        Fate.BROKEN: OutgoingState.WAITING,
    }.get(answer.fate)
