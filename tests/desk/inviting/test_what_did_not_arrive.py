"""An invitation that came back is matched, noted and due again, by another address or by letter; undo takes it back."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from forumplanner.desk import replying
from forumplanner.desk.inviting.composing import compose
from forumplanner.desk.inviting.recording import record
from forumplanner.desk.inviting.values import Message
from forumplanner.lists import dispatches, replies, reply_view
from forumplanner.lists.dispatches import DispatchFilter, DispatchShown, DispatchSort
from forumplanner.lists.replies import ReplyRow
from forumplanner.model.enums import EventKind
from forumplanner.model.inviting_kinds import (
    DispatchWay,
    OutgoingState,
    Participation,
    ReplyKind,
    ReplyProposal,
    ReplyStanding,
)
from forumplanner.planning import directory, scheduling, settling_replies
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.workspace import Label, Workspace
from tests.desk.inviting.inviting_desk import InvitingDesk
from tests.exchange.replies import written_reports
from tests.exchange.replies.written_replies import calendar

DAY = DayFields(datetime(2027, 6, 3, 9), datetime(2027, 6, 3, 17))
DEAD = "anna@post.example"
ServerReports = Callable[[bytes, str], bytes]


@pytest.fixture
def forum(office: Workspace) -> InvitingDesk:
    """A forum to which Anna and Bilge come."""
    with office.change(Label("test")) as db:
        event = scheduling.create_event(db, EventFields("Forum", EventKind.CITIZEN_FORUM, (DAY,)))
    desk = InvitingDesk(office, event)
    desk.register("Anna", "Bilge")
    return desk


@pytest.fixture
def sent(forum: InvitingDesk) -> dict[str, bytes]:
    """What was sent to each, by name."""
    return {name: one.data for name, one in give_out(forum).items()}


@pytest.fixture
def come_in(office: Workspace, tmp_path: Path) -> Callable[[bytes], replying.TakenIn]:
    def take_in(data: bytes) -> replying.TakenIn:
        file = tmp_path / "bericht.eml"
        file.write_bytes(data)
        return replying.take_in(office, [file])

    return take_in


def give_out(desk: InvitingDesk, way: DispatchWay = DispatchWay.SMTP) -> dict[str, Message]:
    messages = compose(desk.planner, desk.event, desk.proposal().dues)
    record(desk.planner, desk.event, messages, way, OutgoingState.SENT)
    return {desk.name_of(one.due.invitee.person_id): one for one in messages}


def row_of(planner: Workspace, taken: replying.TakenIn) -> ReplyRow:
    with planner.read() as db:
        (row,) = replies.rows(db, taken.ids)
    return row


def states(desk: InvitingDesk, shown: DispatchShown) -> list[tuple[str, OutgoingState | None]]:
    with desk.planner.read() as db:
        ids = dispatches.ids(db, DispatchFilter(desk.event, shown=shown), DispatchSort())
        return sorted((row.person, row.state) for row in dispatches.rows(db, ids))


@pytest.mark.parametrize("report", written_reports.EVERY, ids=lambda one: one.__name__)
def test_a_report_in_the_form_of_any_server_finds_what_was_sent(
    forum: InvitingDesk, sent: dict[str, bytes], come_in: Callable[[bytes], replying.TakenIn], report: ServerReports
) -> None:
    taken = come_in(report(sent["Anna"], DEAD))
    assert (taken.taken, taken.fitting, taken.refused) == (1, 1, ())
    row = row_of(forum.planner, taken)
    assert (row.person, row.kind, row.standing) == ("Anna Muster", ReplyKind.UNDELIVERED, ReplyStanding.FITS)
    assert row.choices == (ReplyProposal.NOT_DELIVERED,)
    assert come_in(report(sent["Anna"], DEAD)).known == 1


def test_what_did_not_arrive_is_due_again_by_letter_or_to_another_address_and_undo_takes_it_back(
    forum: InvitingDesk, sent: dict[str, bytes], come_in: Callable[[bytes], replying.TakenIn]
) -> None:
    taken = come_in(written_reports.postfix(sent["Anna"], DEAD))
    assert forum.due() == {}, "nothing is done before the officer says so"
    replying.accept_fitting(forum.planner, taken.ids)
    assert forum.due() == {("Anna", "day"): "request 1: new"}
    assert [due.invitee.name for due in forum.proposal().missing] == ["Anna Muster"]
    assert states(forum, DispatchShown.TROUBLE) == [("Anna Muster", OutgoingState.RETURNED)]
    assert states(forum, DispatchShown.LAST) == [("Bilge Muster", OutgoingState.SENT)]
    anna = forum.persons["Anna"]
    fields = PersonFields("Anna", "Muster", email=DEAD, second_email="anna@verein.example")
    forum.do(directory.edit_person, anna, fields)
    assert [due.invitee.email for due in forum.proposal().dues] == ["anna@verein.example"]
    forum.planner.undo()
    forum.planner.undo()
    assert forum.due() == {}
    assert states(forum, DispatchShown.TROUBLE) == []
    forum.planner.redo()
    assert forum.due() == {("Anna", "day"): "request 1: new"}


def test_a_draft_that_a_mail_program_gave_another_number_is_found_by_its_entry(
    forum: InvitingDesk, come_in: Callable[[bytes], replying.TakenIn]
) -> None:
    draft = give_out(forum, DispatchWay.DRAFT)["Anna"]
    message = draft.data.replace(draft.message_id.encode(), b"<outlook-1@stadt.example>")
    taken = come_in(written_reports.gmail(message, "weitergeleitet@anderswo.example"))
    row = row_of(forum.planner, taken)
    assert (row.person, row.kind) == ("Anna Muster", ReplyKind.UNDELIVERED)


@pytest.mark.parametrize(("day", "found"), [("03 May 2027", True), ("12 May 2027", False), ("01 May 2027", False)])
def test_a_report_that_returns_nothing_is_about_what_was_written_to_the_address_in_the_days_before(
    forum: InvitingDesk, sent: dict[str, bytes], come_in: Callable[[bytes], replying.TakenIn], day: str, found: bool
) -> None:
    report = written_reports.exchange(b"Subject: Einladung\n\n", DEAD).replace(b"03 May 2027", day.encode())
    assert bool(come_in(report).ids) is found


def test_an_answer_to_what_came_back_has_reached_somebody_and_fits(
    forum: InvitingDesk, sent: dict[str, bytes], come_in: Callable[[bytes], replying.TakenIn]
) -> None:
    replying.accept_fitting(forum.planner, come_in(written_reports.postfix(sent["Anna"], DEAD)).ids)
    uid = next(due.step.meeting.uid for due in forum.proposal().dues)
    entry = calendar(f"UID:{uid}", "SEQUENCE:0", f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{DEAD}")
    row = row_of(forum.planner, come_in(entry))
    assert (row.person, row.standing, row.proposal) == ("Anna Muster", ReplyStanding.FITS, ReplyProposal.NOTE)


def test_reports_of_other_mail_and_automatic_answers_stay_no_answer(
    forum: InvitingDesk, sent: dict[str, bytes], come_in: Callable[[bytes], replying.TakenIn]
) -> None:
    other = b"From: forum@stadt.example\nMessage-ID: <rundbrief@stadt.example>\nSubject: Rundbrief\n\nHallo\n"
    taken = come_in(written_reports.postfix(other, DEAD))
    assert (taken.ids, [one.why.key for one in taken.refused]) == ((), ["reading.bounced"])
    away = come_in(written_reports.on_holiday(sent["Anna"], DEAD))
    assert (away.ids, [one.why.key for one in away.refused]) == ((), ["reading.away"])


def test_a_message_that_did_not_arrive_makes_no_answer_of_anybody(
    forum: InvitingDesk, sent: dict[str, bytes], come_in: Callable[[bytes], replying.TakenIn]
) -> None:
    taken = come_in(written_reports.exchange(sent["Anna"], DEAD))
    replying.accept_fitting(forum.planner, taken.ids)
    with forum.planner.read() as db:
        every = dispatches.ids(db, DispatchFilter(forum.event, shown=DispatchShown.ALL), DispatchSort())
        answers: list[Participation | None] = [row.answer for row in dispatches.rows(db, every)]
        assert answers == [None, None]
        said = [row.error for row in dispatches.rows(db, every) if row.state is OutgoingState.RETURNED]
        assert len(said) == 1
        assert "RecipientNotFound" in said[0]
        view = reply_view.view(db, taken.ids[0])
        assert view is not None
        assert view.sent is not None
        assert view.sent.address == DEAD
        assert "RecipientNotFound" in view.row.comment
        assert settling_replies.ready(db) == []
