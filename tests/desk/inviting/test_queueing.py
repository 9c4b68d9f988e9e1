"""From what is due to what arrived: messages wait, leave once, and stay when the event is changed meanwhile."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from forumplanner.desk.inviting import sending
from forumplanner.desk.inviting.sending import Sent, queue
from forumplanner.lists import events
from forumplanner.lists.summons import summoning
from forumplanner.model.enums import EventKind, EventState
from forumplanner.model.inviting_kinds import OutgoingState
from forumplanner.planning import amending, bodies, scheduling, seats
from forumplanner.planning.bodies import BodyDraft, RulesChanges, set_rules
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.planning.seats import SeatDraft
from forumplanner.workspace import Label, Workspace
from tests.desk.inviting.inviting_desk import Clock, InvitingDesk, message
from tests.desk.inviting.outbox import send_plainly, set_up_mail
from tests.mail_servers import BREAK, Handler, ScriptedServer, mail_server

WAITING, WITHDRAWN = OutgoingState.WAITING, OutgoingState.WITHDRAWN
DAY = DayFields(datetime(2027, 6, 3, 9), datetime(2027, 6, 3, 17))
NAMES = ("Ada", "Bert", "Cem")
ADDRESSES = ["ada@post.example", "bert@post.example", "cem@post.example"]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def planner(tmp_path: Path, new_planner: Callable[[Path], Path], clock: Clock) -> Iterator[Workspace]:
    with Workspace.open(new_planner(tmp_path / "x.forumplan"), who="officer", clock=clock) as workspace:
        yield workspace


@pytest.fixture
def desk(planner: Workspace) -> InvitingDesk:
    """Three people with a place at a forum, whose invitations are due."""
    fields = EventFields("Forum", EventKind.CITIZEN_FORUM, (DAY,))
    with planner.change(Label("test")) as db:
        desk = InvitingDesk(planner, scheduling.create_event(db, fields))
    desk.register(*NAMES)
    return desk


@pytest.fixture
def council(planner: Workspace) -> InvitingDesk:
    """The sitting of a body of three members."""
    with planner.change(Label("test")) as db:
        body = bodies.create_body(db, BodyDraft("Integrationsrat", since=date(2020, 11, 1)))
        fields = EventFields("12. Sitzung", EventKind.SITTING, (DAY,), body_id=body)
        desk = InvitingDesk(planner, scheduling.create_event(db, fields))
    for person in desk.enter(*NAMES):
        desk.do(seats.add_member, body, SeatDraft(person))
    return desk


def queue_all(desk: InvitingDesk) -> str:
    return queue(desk.planner, desk.event, [message(due) for due in desk.proposal().dues])


def move_by_a_day(desk: InvitingDesk) -> None:
    later = timedelta(days=1)
    desk.do(amending.amend_event, desk.event, days=(DayFields(DAY.starts + later, DAY.ends + later),))


class Changing:
    """Somebody who changes the event after the first message."""

    def __init__(self, change: Callable[[], None]) -> None:
        self._change: Callable[[], None] | None = change

    def report(self, done: int, _total: int, _text: str = "") -> None:
        if done == 1 and self._change is not None:
            change, self._change = self._change, None
            change()

    def cancelled(self) -> bool:
        return False


def test_what_is_due_is_queued_and_sent_and_then_nothing_is_due(desk: InvitingDesk) -> None:
    handler = Handler()
    with mail_server(handler) as port:
        set_up_mail(desk.planner, port)
        batch = queue_all(desk)
        assert desk.proposal().dues == (), "what waits is not due a second time"
        assert send_plainly(desk.planner, batch) == Sent(sent=3)
    assert sorted(handler.recipients) == ADDRESSES
    assert desk.proposal().dues == ()


def test_what_waits_while_the_event_moves_is_taken_back_and_due_anew(desk: InvitingDesk) -> None:
    handler = Handler()
    with mail_server(handler) as port:
        set_up_mail(desk.planner, port)
        queue_all(desk)
        move_by_a_day(desk)
        assert send_plainly(desk.planner) == Sent(withdrawn=3)
        assert handler.arrived == []
        assert {text.split(":")[0] for text in desk.due().values()} == {"request 1"}, "no SEQUENCE is used twice"
        queue_all(desk)
        assert send_plainly(desk.planner) == Sent(sent=3)


def test_a_change_in_the_middle_stops_what_has_not_left_yet(desk: InvitingDesk) -> None:
    handler = Handler()
    with mail_server(handler) as port:
        set_up_mail(desk.planner, port)
        queue_all(desk)
        came_of_it = send_plainly(desk.planner, progress=Changing(lambda: move_by_a_day(desk)))
    assert (came_of_it, len(handler.arrived)) == (Sent(sent=1, withdrawn=2), 1)


def test_a_queue_that_was_overtaken_is_taken_back_when_the_new_one_is_made(desk: InvitingDesk) -> None:
    queue_all(desk)
    move_by_a_day(desk)
    queue_all(desk)
    everyone = Counter(row.state for row in sending.outgoing_rows(desk.planner))
    assert everyone == {WITHDRAWN: 3, WAITING: 3}


def test_what_may_have_arrived_is_due_no_more_unless_the_officer_says_it_did_not(desk: InvitingDesk) -> None:
    with ScriptedServer(lambda _number, at, to: BREAK if at == "end" and to == ADDRESSES[1] else None) as server:
        set_up_mail(desk.planner, server.port)
        queue_all(desk)
        assert send_plainly(desk.planner) == Sent(sent=2, uncertain=1)
        assert desk.proposal().dues == ()
        (one,) = [row for row in sending.outgoing_rows(desk.planner) if row.state is OutgoingState.UNCERTAIN]
        sending.it_arrived(desk.planner, [one.dispatch_id])
        (now,) = [row for row in sending.outgoing_rows(desk.planner) if row.dispatch_id == one.dispatch_id]
    assert now.state is OutgoingState.SENT
    assert now.changed_at == one.changed_at, "it arrived when it was sent, not when that was decided"


@pytest.mark.parametrize("allowed", [True, False])
def test_an_e_mail_to_members_is_their_summons_only_where_the_rules_allow_it(
    council: InvitingDesk, *, allowed: bool
) -> None:
    with council.planner.read() as db:
        event = events.view(db, council.event)
    assert event is not None
    council.do(set_rules, event.body_id, RulesChanges(electronic_invitation=allowed))
    with mail_server(Handler()) as port:
        set_up_mail(council.planner, port)
        queue_all(council)
        assert missing(council) == 3, "what still waits summons nobody"
        assert state_of(council) is EventState.PLANNING
        send_plainly(council.planner)
    assert missing(council) == (0 if allowed else 3)
    assert state_of(council) is (EventState.INVITED if allowed else EventState.PLANNING)


def state_of(council: InvitingDesk) -> EventState:
    with council.planner.read() as db:
        event = events.view(db, council.event)
    assert event is not None
    return event.state


def missing(council: InvitingDesk) -> int:
    with council.planner.read() as db:
        found = summoning(db, council.event)
    assert found is not None
    return found.finding.missing


def test_what_perhaps_arrived_and_was_to_be_sent_again_is_not_forgotten_when_it_is_taken_back(
    desk: InvitingDesk,
) -> None:
    with ScriptedServer(lambda _number, at, to: BREAK if at == "end" and to == ADDRESSES[1] else None) as server:
        set_up_mail(desk.planner, server.port)
        queue_all(desk)
        send_plainly(desk.planner)
        (one,) = [row for row in sending.outgoing_rows(desk.planner) if row.state is OutgoingState.UNCERTAIN]
        sending.send_again(desk.planner, [one.dispatch_id])
        desk.cancel("Bert")
        sending.withdraw_outdated(desk.planner, desk.event)
    assert desk.due() == {("Bert", "day"): "cancel 1: removed"}


def test_of_two_that_wait_for_one_entry_neither_leaves_when_both_are_outdated(desk: InvitingDesk) -> None:
    failed = queue_all(desk)
    desk.settle(failed, OutgoingState.FAILED)
    queue_all(desk)
    sending.send_again(desk.planner, [row.dispatch_id for row in sending.outgoing_rows(desk.planner, failed)])
    move_by_a_day(desk)
    assert sending.withdraw_outdated(desk.planner, desk.event) == 6
    assert desk.waiting() == []
