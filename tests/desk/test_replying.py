"""Answers come in from files: Thunderbird's own replies against invitations made to fit them."""

from datetime import UTC, datetime
from pathlib import Path
from shutil import copy

import pytest

from forumplanner.desk import replying
from forumplanner.exchange.replies.values import ReadReply
from forumplanner.lists import replies, reply_view
from forumplanner.lists.replies import ReplyFilter, ReplyRow, ReplyShown, ReplySort
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import MeetingKind, Participation, ReplyProposal, ReplyStanding, ReplyState
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import directory, registering
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.registering import RegistrationFields
from forumplanner.planning.reply_judging import GivenReply
from forumplanner.workspace import Label, Workspace
from tests.desk.conftest import MakeConference
from tests.planning.reply_steps import days_of, give_out

FOLDER = Path(__file__).parents[1] / "data" / "replies"
UID = "sabre-buergerforum27-1"
ACCEPTED, DECLINED = FOLDER / "tb_reply_accepted_de.eml", FOLDER / "tb_reply_declined_comment_de.eml"
TENTATIVE, REQUEST = FOLDER / "tb_reply_tentative_comment_de.eml", FOLDER / "tb_request_de.eml"
SENT = datetime(2026, 11, 20, 8, tzinfo=UTC)


@pytest.fixture
def invited(planner: Workspace, new_conference: MakeConference) -> EntityId:
    """Ayşe, Olena and Fatima are registered and invited to the first day, in the third revision."""
    event = new_conference()
    names = [("Ayşe Gül", "Çelikoğlu", "ayse"), ("Olena", "Schewtschenko", "olena"), ("Fatima", "al-Ahmad", "fatima")]
    with planner.change(Label("register")) as db:
        people = directory.add_persons(
            db, [PersonFields(given, family, email=f"{box}@example.org") for given, family, box in names]
        )
        registering.register(db, event, [RegistrationFields(person) for person in people], SENT)
        day = days_of(db, event)[0]
    for person, (_, _, box) in zip(people, names, strict=True):
        more = {"address": f"{box}@example.org", "sequence": 2, "sent_at": SENT}
        give_out(planner, event, person, UID, MeetingKind.DAY, day, **more)
    return event


def shown(planner: Workspace, part: ReplyShown = ReplyShown.ALL, text: str = "") -> list[ReplyRow]:
    with planner.read() as db:
        return replies.rows(db, replies.ids(db, ReplyFilter(text, part), ReplySort(replies.ReplyColumn.PERSON, False)))


def test_every_answer_of_thunderbird_finds_its_person_and_what_is_none_is_told(
    planner: Workspace, invited: EntityId
) -> None:
    taken = replying.take_in(planner, [ACCEPTED, DECLINED, TENTATIVE, REQUEST])
    assert (taken.taken, taken.known) == (3, 0)
    assert [(one.source, one.why.key) for one in taken.refused] == [
        ("tb_request_de.eml", "reading.invitation-of-others")
    ]
    found = [(row.person, row.participation, row.standing, row.proposal) for row in shown(planner)]
    fits = ReplyStanding.FITS
    assert found == [
        ("Fatima al-Ahmad", Participation.TENTATIVE, fits, ReplyProposal.NOTE),
        ("Ayşe Gül Çelikoğlu", Participation.ACCEPTED, fits, ReplyProposal.NOTE),
        ("Olena Schewtschenko", Participation.DECLINED, fits, ReplyProposal.LOOK_AT_IT),
    ]
    assert taken.fitting == 2


def test_the_same_file_again_brings_nothing_new(planner: Workspace, invited: EntityId, tmp_path: Path) -> None:
    replying.take_in(planner, [ACCEPTED])
    copied = Path(copy(ACCEPTED, tmp_path / "noch einmal.eml"))
    again = replying.take_in(planner, [copied, ACCEPTED])
    assert (again.taken, again.known) == (0, 2)
    assert len(again.all_ids) == 1
    assert planner.next_undo is not None
    assert planner.next_undo.label.key == "take_in_replies"
    planner.undo()
    assert shown(planner) == []
    assert replying.take_in(planner, [ACCEPTED]).taken == 1


def test_what_fits_is_taken_over_in_one_step_and_only_of_what_was_asked(planner: Workspace, invited: EntityId) -> None:
    first = replying.take_in(planner, [ACCEPTED])
    second = replying.take_in(planner, [TENTATIVE, DECLINED])
    settled = replying.accept_fitting(planner, second.all_ids)
    assert len(settled.applied) == 1
    assert [row.person for row in shown(planner, ReplyShown.SETTLED)] == ["Fatima al-Ahmad"]
    assert {row.id for row in shown(planner, ReplyShown.FITTING)} == set(first.ids)
    assert [row.person for row in shown(planner, ReplyShown.DOUBTFUL)] == ["Olena Schewtschenko"]
    planner.undo()
    assert {row.state for row in shown(planner)} == {ReplyState.OPEN}


def test_answers_are_found_by_name_by_what_they_say_and_by_their_event(planner: Workspace, invited: EntityId) -> None:
    replying.take_in(planner, [ACCEPTED, DECLINED, TENTATIVE])
    for text, person in (("celik", "Ayşe Gül Çelikoğlu"), ("leider krank", "Olena Schewtschenko")):
        assert [row.person for row in shown(planner, text=text)] == [person]
    assert len(shown(planner, text="Integrationskonferenz")) == 3
    with planner.read() as db:
        view = reply_view.view(db, shown(planner, text="olena")[0].id)
        counts = replies.counts(db)
        assert replies.waiting(db) == counts.open == 3
    assert view is not None
    assert view.sent is not None
    assert (view.sent.title, view.address, view.source) == (
        "3. Integrationskonferenz",
        "olena@example.org",
        "tb_reply_declined_comment_de.eml",
    )


def test_work_that_is_cancelled_keeps_nothing(planner: Workspace, invited: EntityId) -> None:
    class Impatient:
        def report(self, done: int, total: int, text: str = "") -> None: ...

        def cancelled(self) -> bool:
            return True

    with pytest.raises(PlanningError, match=r"^work\.cancelled"):
        replying.take_in(planner, [ACCEPTED], Impatient())
    assert shown(planner) == []


def test_a_calendar_with_an_answer_is_told_from_a_calendar_of_others(tmp_path: Path) -> None:
    for method, others in (("REPLY", False), ("COUNTER", False), ("PUBLISH", True), ("REQUEST", True)):
        file = tmp_path / f"{method}.ICS"
        file.write_bytes(f"BEGIN:VCALENDAR\r\nMETHOD:{method}\r\nBEGIN:VEVENT\r\n".encode())
        assert replying.is_calendar_of_others(file) is others
    assert not replying.is_calendar_of_others(ACCEPTED)
    assert not replying.is_calendar_of_others(tmp_path / "gone.ics")


def test_everything_that_is_read_reaches_the_judgement() -> None:
    assert set(ReadReply.__dataclass_fields__) == set(GivenReply.__dataclass_fields__)
