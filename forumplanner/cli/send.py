"""The command `send`: sends what waits, as far as it gets, and says what became of each message."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING

from forumplanner.cli.events_by_code import event_by_code
from forumplanner.desk.terminal import TerminalProgress
from forumplanner.model.refusals import PlanningError

if TYPE_CHECKING:
    from forumplanner.cli.arguments import Request
    from forumplanner.model.ids import EntityId
    from forumplanner.workspace import Workspace

DONE, REFUSED = 0, 1


class StoppableProgress(TerminalProgress):
    """Progress that Ctrl+C ends between two messages; pressed again it ends the command at once."""

    def __init__(self) -> None:
        super().__init__()
        self._stopped = False

    def cancelled(self) -> bool:
        """Tell whether somebody pressed Ctrl+C."""
        return self._stopped

    @contextmanager
    def watching(self) -> Iterator["StoppableProgress"]:
        """Listen to Ctrl+C as long as this lasts."""
        before = signal.signal(signal.SIGINT, self._stop)
        try:
            with self:
                yield self
        finally:
            signal.signal(signal.SIGINT, before)

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        if self._stopped:
            raise KeyboardInterrupt
        self._stopped = True


def run(request: "Request") -> int:
    """Send; 1 where something could not be sent, is uncertain (also since an earlier time) or still waits."""
    from forumplanner.desk.planners import open_planner, usual_planner

    options = request.options
    decides = bool(options.arrived or options.not_arrived)
    looks = options.dry_run or options.test or options.uncertain
    if options.due and not options.event:
        raise PlanningError("send.due-of-which-event")
    with open_planner(request.planner or usual_planner(), read_only=looks) as workspace:
        if options.test:
            return _test(request, workspace)
        event_id = event_by_code(workspace, options.event) if options.event else None
        if options.uncertain:
            return _list_undecided(request, workspace, event_id)
        if decides:
            return _decide(request, workspace, event_id)
        if options.dry_run:
            return _say_what_would_leave(request, workspace, event_id)
        if options.due and event_id is not None:
            refused = _let_wait(request, workspace, event_id)
            return max(refused, _send(request, workspace, event_id))
        return _send(request, workspace, event_id)


def _let_wait(request: "Request", workspace: "Workspace", event_id: "EntityId") -> int:
    """Let what is due wait to be sent; whoever has no address, or one that cannot be written to, is named."""
    from forumplanner.desk.inviting.composing import compose_sound
    from forumplanner.desk.inviting.mail_server import sending_of
    from forumplanner.desk.inviting.proposing import proposal
    from forumplanner.desk.inviting.sending import queue
    from forumplanner.desk.inviting.sending_text import missing_lines
    from forumplanner.wording.refusals import say

    sending_of(workspace)  # nothing waits because of a server that is not entered
    found = proposal(workspace, event_id)
    composed = compose_sound(workspace, event_id, [due for due in found.dues if due.invitee.email])
    if composed.messages:
        queue(workspace, event_id, composed.messages)
    for line in missing_lines(found.missing, request.catalogue):
        print(line, file=sys.stderr)  # noqa: T201
    for one in composed.refused:
        print(f"forumplanner: {say(one.reason, request.catalogue)}", file=sys.stderr)  # noqa: T201
    return REFUSED if composed.refused else DONE


def _list_undecided(request: "Request", workspace: "Workspace", event_id: "EntityId | None") -> int:
    """Say what was perhaps sent; 1 where something is to be decided."""
    from forumplanner.desk.inviting.deciding import undecided, undecided_lines

    _, rows = request.catalogue, undecided(workspace, event_id)
    if not rows:
        _say(_("Nothing was perhaps sent: of every message it is known whether it left."))
        return DONE
    _say(_("Perhaps sent, since the line broke:"))
    for line in undecided_lines(workspace, rows, _):
        _say(line)
    _say(_("Decide with --arrived or --not-arrived and the sign in front, or the address."))
    return REFUSED


def _decide(request: "Request", workspace: "Workspace", event_id: "EntityId | None") -> int:
    from forumplanner.desk.inviting.deciding import meant, undecided
    from forumplanner.desk.inviting.sending import it_arrived, send_again

    _, options, rows = request.catalogue, request.options, undecided(workspace, event_id)
    if options.arrived:
        ids = meant(rows, options.arrived)
        it_arrived(workspace, ids)
        _say(_.ngettext("{n} message counts as received.", "{n} messages count as received.", len(ids)))
        return DONE
    ids = meant(rows, options.not_arrived)
    send_again(workspace, ids)
    _say(_.ngettext("{n} message waits to be sent again.", "{n} messages wait to be sent again.", len(ids)))
    _say(_("“send” sends it."))
    return DONE


def _test(request: "Request", workspace: "Workspace") -> int:
    from forumplanner.desk.inviting.trial import send_test

    address = send_test(workspace, request.language)
    _ = request.catalogue
    _say(
        _("The server took a test message to {address}: an invitation that you can accept and delete.", address=address)
    )
    return DONE


def _say_what_would_leave(request: "Request", workspace: "Workspace", event_id: "EntityId | None") -> int:
    from forumplanner.desk.inviting.mail_server import sending_of
    from forumplanner.desk.inviting.proposing import proposal
    from forumplanner.desk.inviting.sending import outgoing_rows
    from forumplanner.desk.inviting.sending_text import plan_text
    from forumplanner.model.inviting_kinds import OutgoingState

    waiting = [one for one in outgoing_rows(workspace, event_id=event_id) if one.state is OutgoingState.WAITING]
    sending = sending_of(workspace)
    if not request.options.due or event_id is None:
        _say(plan_text(waiting, sending, request.catalogue))
        return DONE
    found = proposal(workspace, event_id)
    due = [one for one in found.dues if one.invitee.email]
    still = [one for one in waiting if one.dispatch_id not in found.outdated]
    _say(plan_text(still, sending, request.catalogue, due=due, missing=found.missing))
    return DONE


def _send(request: "Request", workspace: "Workspace", event_id: "EntityId | None") -> int:
    from forumplanner.desk.inviting.sending import outgoing_rows, send
    from forumplanner.desk.inviting.sending_text import sent_text
    from forumplanner.model.inviting_kinds import OutgoingState
    from forumplanner.wording.refusals import say

    with StoppableProgress().watching() as progress:
        came_of_it = send(workspace, event_id=event_id, progress=progress, at_once=request.options.at_once)
    rows = outgoing_rows(workspace, event_id=event_id)
    _say(sent_text(came_of_it, rows, request.catalogue))
    if came_of_it.stopped is not None:
        print(f"forumplanner: {say(came_of_it.stopped, request.catalogue)}", file=sys.stderr)  # noqa: T201
    undecided = any(one.state is OutgoingState.UNCERTAIN for one in rows)
    return REFUSED if came_of_it.failed or came_of_it.waiting or undecided else DONE


def _say(text: str) -> None:
    print(text)  # noqa: T201
