"""Sending what waits: everybody gets one or nobody knows, and never two; whatever breaks, wherever."""

import os
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete, update

from forumplanner.desk import planners
from forumplanner.desk.inviting import sending
from forumplanner.desk.inviting.pace import Pace
from forumplanner.desk.inviting.sending import Sent
from forumplanner.exchange.mail.server import MailRefused
from forumplanner.model.events import Event
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting import Dispatch
from forumplanner.model.inviting_kinds import OutgoingState
from forumplanner.model.refusals import PlanningError, Refusal
from forumplanner.workspace import Label, Workspace, on_the_way
from tests.desk.inviting.inviting_desk import InvitingDesk
from tests.desk.inviting.outbox import (
    addresses,
    counted,
    dispatch_ids,
    make_event,
    open_outbox,
    put_out,
    send_plainly,
    set_up_mail,
    states,
)
from tests.mail_servers import BREAK, Handler, ScriptedServer, mail_server

WAITING, SENDING, SENT = OutgoingState.WAITING, OutgoingState.SENDING, OutgoingState.SENT
FAILED, UNCERTAIN, WITHDRAWN = OutgoingState.FAILED, OutgoingState.UNCERTAIN, OutgoingState.WITHDRAWN
NOW = datetime(2027, 5, 3, 8, 30, tzinfo=UTC)


class Clock:
    """A clock that goes on when it is told, and counts every wait."""

    def __init__(self) -> None:
        self.now = NOW
        self.waited = 0.0

    def __call__(self) -> datetime:
        return self.now

    def seconds(self) -> float:
        return (self.now - NOW).total_seconds()

    def sleep(self, seconds: float) -> None:
        self.waited += seconds
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def outbox(tmp_path: Path, new_planner: Callable[[Path], Path], clock: Clock) -> Iterator[Workspace]:
    path = new_planner(tmp_path / "outbox.forumplan")
    with Workspace.open(path, who="officer", clock=clock) as workspace:
        yield workspace


@pytest.fixture
def event(outbox: Workspace) -> EntityId:
    return make_event(outbox)


class Stopping:
    """Somebody who stops after so many messages."""

    def __init__(self, after: int) -> None:
        self._after = after
        self._done = 0

    def report(self, done: int, _total: int, _text: str = "") -> None:
        self._done = done

    def cancelled(self) -> bool:
        return self._done >= self._after


def test_everybody_gets_one_and_it_is_recorded(outbox: Workspace, event: EntityId) -> None:
    handler = Handler()
    with mail_server(handler) as port:
        set_up_mail(outbox, port)
        put_out(outbox, event, addresses(5))
        assert send_plainly(outbox) == Sent(sent=5)
        assert send_plainly(outbox) == Sent(), "nothing waits any more"
    assert sorted(handler.recipients) == addresses(5)
    assert counted(outbox) == {SENT: 5}


def test_only_what_is_asked_for_is_sent(outbox: Workspace, event: EntityId) -> None:
    handler = Handler()
    with mail_server(handler) as port:
        set_up_mail(outbox, port)
        put_out(outbox, event, ["other@x.example"])
        batch = put_out(outbox, event, ["this@x.example"])
        assert send_plainly(outbox, batch) == Sent(sent=1)
    assert handler.recipients == ["this@x.example"]


def test_one_message_to_many_has_an_answer_for_each(outbox: Workspace, event: EntityId) -> None:
    said = {"p1@x.example": "550 5.1.1 nobody here", "p2@x.example": "450 4.2.1 busy"}
    handler = Handler(answer=lambda command, address: said.get(address) if command == "RCPT" else None)
    with mail_server(handler) as port:
        set_up_mail(outbox, port)
        put_out(outbox, event, [*addresses(4), "p0@x.example"], bcc=True)
        assert send_plainly(outbox) == Sent(sent=3, failed=1, waiting=1)
    assert len(handler.arrived) == 1
    assert sorted(handler.recipients) == [
        "p0@x.example",
        "p3@x.example",
    ], "who shares an address gets one message"
    words = {one.address: one.error for one in sending.outgoing_rows(outbox)}
    assert words["p1@x.example"] == "550 5.1.1 nobody here"
    assert states(outbox)["p2@x.example"] is WAITING


def test_what_a_server_puts_off_is_tried_later_and_not_for_ever(
    outbox: Workspace, event: EntityId, clock: Clock
) -> None:
    handler = Handler(answer=lambda command, _address: "451 4.7.1 greylisted" if command == "RCPT" else None)
    with mail_server(handler) as port:
        set_up_mail(outbox, port)
        put_out(outbox, event, addresses(1))
        assert send_plainly(outbox) == Sent(waiting=1)
        handler.answer = lambda _command, _address: None
        assert send_plainly(outbox) == Sent(waiting=1), "it is too early"
        clock.now += timedelta(minutes=6)
        assert send_plainly(outbox) == Sent(sent=1)
        handler.answer = lambda command, _address: "451 never" if command == "RCPT" else None
        put_out(outbox, event, ["never@x.example"])
        came_of_it = [send_plainly(outbox, at_once=True) for _ in range(sending.MOST_ATTEMPTS)]
    assert came_of_it == [Sent(waiting=1)] * (sending.MOST_ATTEMPTS - 1) + [Sent(failed=1)]
    assert {one.error for one in sending.outgoing_rows(outbox) if one.state is FAILED} == {"451 never"}


@pytest.mark.parametrize("stage", ["MAIL", "RCPT", "DATA"])
def test_a_line_that_breaks_early_costs_nothing(outbox: Workspace, event: EntityId, stage: str) -> None:
    broken: list[int] = []

    def script(number: int, at: str, _to: str) -> str | None:
        if at != stage or number in broken or len(broken) >= 2:
            return None
        broken.append(number)
        return BREAK

    with ScriptedServer(script) as server:
        set_up_mail(outbox, server.port)
        put_out(outbox, event, addresses(6))
        assert send_plainly(outbox) == Sent(sent=6)
        assert Counter(server.arrived) == Counter(addresses(6))
    assert len(broken) == 2


def test_a_line_that_breaks_after_the_end_leaves_it_to_the_officer(outbox: Workspace, event: EntityId) -> None:
    lost = {"p1@x.example", "p3@x.example"}
    with ScriptedServer(lambda _number, at, to: BREAK if at == "end" and to in lost else None) as server:
        set_up_mail(outbox, server.port)
        put_out(outbox, event, addresses(5))
        assert send_plainly(outbox) == Sent(sent=3, uncertain=2)
        assert send_plainly(outbox) == Sent()
        assert Counter(server.arrived) == Counter(addresses(5)), "nobody got two"
    by_address = {one.address: one.dispatch_id for one in sending.outgoing_rows(outbox)}
    sending.it_arrived(outbox, [by_address["p1@x.example"]])
    sending.send_again(outbox, [by_address["p3@x.example"]])
    assert (states(outbox)["p1@x.example"], states(outbox)["p3@x.example"]) == (SENT, WAITING)
    with pytest.raises(PlanningError):
        sending.it_arrived(outbox, [by_address["p1@x.example"]])


def test_a_server_that_always_breaks_off_ends_it_and_everything_waits(outbox: Workspace, event: EntityId) -> None:
    with ScriptedServer(lambda _number, at, _to: BREAK if at == "RCPT" else None) as server:
        set_up_mail(outbox, server.port)
        put_out(outbox, event, addresses(5))
        came_of_it = send_plainly(outbox)
    assert (came_of_it.sent, came_of_it.waiting) == (0, 5)
    assert came_of_it.stopped is not None
    assert came_of_it.stopped.key == "sending.keeps-breaking"


def test_what_concerns_everybody_is_refused_and_everything_waits(outbox: Workspace, event: EntityId) -> None:
    put_out(outbox, event, addresses(2))
    with pytest.raises(Refusal) as incomplete:
        send_plainly(outbox)
    assert incomplete.value.key == "account.incomplete"
    handler = Handler(answer=lambda command, _address: "550 not yours" if command == "MAIL" else None)
    with mail_server(handler) as port:
        set_up_mail(outbox, port)
        with pytest.raises(MailRefused):
            send_plainly(outbox)
    assert counted(outbox) == {WAITING: 2}


def test_stopping_in_the_middle_leaves_the_rest_for_another_time(outbox: Workspace, event: EntityId) -> None:
    handler = Handler()
    with mail_server(handler) as port:
        set_up_mail(outbox, port)
        put_out(outbox, event, addresses(6))
        assert send_plainly(outbox, progress=Stopping(after=2)) == Sent(sent=3, waiting=3)
        assert send_plainly(outbox) == Sent(sent=3)
    assert Counter(handler.recipients) == Counter(addresses(6))


def test_no_more_leave_in_a_minute_than_are_allowed(outbox: Workspace, event: EntityId, clock: Clock) -> None:
    handler = Handler()
    with mail_server(handler) as port:
        set_up_mail(outbox, port)
        put_out(outbox, event, addresses(7))
        pace = Pace(3, clock=clock.seconds, sleep=clock.sleep)
        assert send_plainly(outbox, pace=pace).sent == 7
    assert clock.waited == pytest.approx(120)
    left = sorted(one.changed_at for one in sending.outgoing_rows(outbox))
    assert all(later - first >= timedelta(seconds=60) for first, later in zip(left, left[3:], strict=False))


def test_what_left_before_the_program_was_started_anew_counts() -> None:
    clock = Clock()
    pace = Pace(2, ages=[50.0, 10.0], clock=clock.seconds, sleep=clock.sleep)
    assert pace.wait(lambda: False)
    assert clock.waited == pytest.approx(10)
    assert not pace.wait(lambda: clock.waited > 20), "whoever stops need not wait"


def test_a_message_that_a_later_one_overtook_is_taken_back(outbox: Workspace, event: EntityId) -> None:
    handler = Handler()
    with mail_server(handler) as port:
        set_up_mail(outbox, port)
        old, new = (put_out(outbox, event, ["p@x.example"]) for _ in range(2))
        with outbox.change(Label("edit_event", {"event": event}), final=True) as db:
            rows = {one.batch_id: one.dispatch_id for one in sending.outgoing_rows(outbox)}
            person = db.get_one(Dispatch, rows[old]).person_id
            db.execute(update(Dispatch).values(uid="one", person_id=person))
            db.execute(update(Dispatch).where(Dispatch.id == rows[new]).values(sequence=1))
        assert send_plainly(outbox) == Sent(sent=1, withdrawn=1)
    by_batch = {one.batch_id: one.state for one in sending.outgoing_rows(outbox)}
    assert by_batch == {old: WITHDRAWN, new: SENT}


def test_nothing_is_sent_of_an_event_that_is_gone(outbox: Workspace) -> None:
    handler = Handler()
    with mail_server(handler) as port:
        set_up_mail(outbox, port)
        event = make_event(outbox)
        put_out(outbox, event, addresses(2))
        with outbox.change(Label("remove_event", {"event": event})) as db:
            db.execute(delete(Event).where(Event.id == event))
        assert send_plainly(outbox) == Sent(withdrawn=2)
    assert handler.recipients == []


def test_two_at_once_send_everything_once(outbox: Workspace, event: EntityId) -> None:
    handler = Handler()
    results: list[Sent] = []
    with mail_server(handler) as port:
        set_up_mail(outbox, port)
        put_out(outbox, event, addresses(30))
        both = [threading.Thread(target=lambda: results.append(send_plainly(outbox))) for _ in range(2)]
        for one in both:
            one.start()
        for one in both:
            one.join()
    assert Counter(handler.recipients) == Counter(addresses(30))
    assert sum(one.sent for one in results) == 30
    assert counted(outbox) == {SENT: 30}


def test_a_message_is_claimed_by_one_alone(outbox: Workspace, event: EntityId) -> None:
    put_out(outbox, event, addresses(1))
    ids = dispatch_ids(outbox)
    assert on_the_way.move(outbox, ids, {WAITING}, SENDING) == frozenset(ids)
    assert on_the_way.move(outbox, ids, {WAITING}, SENDING) == frozenset()


def test_taking_back_concerns_only_what_waits(outbox: Workspace, event: EntityId) -> None:
    put_out(outbox, event, addresses(2))
    put_out(outbox, event, ["sent@x.example"], state=SENT)
    assert sending.withdraw(outbox, dispatch_ids(outbox)) == 2
    assert counted(outbox) == {WITHDRAWN: 2, SENT: 1}


def test_what_was_being_sent_when_the_program_ended_is_uncertain_on_opening(
    tmp_path: Path, new_planner: Callable[[Path], Path]
) -> None:
    path = new_planner(tmp_path / "planner.forumplan")
    with open_outbox(path) as workspace:
        put_out(workspace, make_event(workspace), addresses(1), state=SENDING)
        put_out(workspace, make_event_of(workspace), ["w@x.example"])
    with planners.open_planner(path, read_only=True) as workspace:
        assert counted(workspace) == {SENDING: 1, WAITING: 1}
    with planners.open_planner(path) as workspace:
        assert counted(workspace) == {UNCERTAIN: 1, WAITING: 1}


def make_event_of(workspace: Workspace) -> EntityId:
    with workspace.read() as db:
        found: EntityId = db.query(Dispatch.event_id).first()[0]  # type: ignore[index]
    return found


SEND = """
import sys
from pathlib import Path
from forumplanner.desk.planners import open_planner
from tests.desk.inviting.inviting_desk import InvitingDesk
from tests.desk.inviting.outbox import send_plainly
with open_planner(Path(sys.argv[1])) as workspace:
    print(send_plainly(workspace))
"""


@pytest.mark.parametrize(("stage", "recipient"), [("RCPT", 2), ("DATA", 4), ("in DATA", 3), ("end", 5)])
def test_whoever_is_killed_while_sending_sends_nothing_twice(
    tmp_path: Path, new_planner: Callable[[Path], Path], stage: str, recipient: int
) -> None:
    path = new_planner(tmp_path / "planner.forumplan")
    seen: Counter[str] = Counter()

    def script(_number: int, at: str, _to: str) -> str | None:
        seen[at] += 1
        if at == stage and seen[at] == recipient:
            os.kill(process.pid, signal.SIGKILL)
            process.wait()
            return BREAK
        return None

    with ScriptedServer(script) as server:
        with open_outbox(path) as workspace:
            set_up_mail(workspace, server.port)
            put_out(workspace, make_event(workspace), addresses(7))
        process = subprocess.Popen([sys.executable, "-c", SEND, path], cwd=Path(__file__).parents[3])
        assert process.wait(timeout=60) == -signal.SIGKILL
        with planners.open_planner(path) as workspace:
            after = states(workspace)
            assert counted(workspace)[UNCERTAIN] == (0 if stage == "RCPT" else 1)
            send_plainly(workspace)
            assert counted(workspace)[WAITING] == 0
        got = Counter(server.arrived)
        assert max(got.values()) == 1, "nobody got two"
        missing = set(addresses(7)) - set(got)
        assert missing <= {address for address, state in after.items() if state is UNCERTAIN}


def test_whoever_cancelled_while_the_invitation_waited_gets_nothing(outbox: Workspace, event: EntityId) -> None:
    desk = InvitingDesk(outbox, event)
    desk.register("Anna", "Bilge")
    desk.give_out(state=WAITING)
    desk.cancel("Anna")
    handler = Handler()
    with mail_server(handler) as port:
        set_up_mail(outbox, port)
        assert send_plainly(outbox) == Sent(sent=1, withdrawn=1)
    assert handler.recipients == ["bilge@post.example"]
    assert states(outbox) == {"anna@post.example": WITHDRAWN, "bilge@post.example": SENT}
