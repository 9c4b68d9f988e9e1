"""Answers to invitations dropped on the window, wherever the user is; other files go where they always went."""

from pathlib import Path
from shutil import copy

import pytest

from forumplanner.desk.example import registrations_file
from forumplanner.lists import replies, reply_view
from forumplanner.lists.replies import ReplyFilter, ReplySort
from forumplanner.ui.replies.page import RepliesPage
from forumplanner.workspace import Workspace

REPLIES = Path(__file__).parents[2] / "data" / "replies"
ACCEPTED, DECLINED = REPLIES / "tb_reply_accepted_de.eml", REPLIES / "tb_reply_declined_comment_de.eml"


@pytest.fixture
def started(start, tmp_path: Path):
    file = tmp_path / "office.forumplan"
    Workspace.create(file, who="olena").close()
    started = start(file)
    started.window.navigate("overview")
    return started


def inbox(started) -> list[str]:
    """The files from which the answers on the screen came; the page of answers is the one that is shown."""
    page = started.window.pages.page
    assert isinstance(page, RepliesPage)
    with started.workspace.read() as db:
        rows = [reply_view.view(db, id_) for id_ in replies.ids(db, ReplyFilter(), ReplySort())]
    assert page.model.rowCount() == len(rows)
    return sorted(row.source for row in rows if row is not None)


@pytest.fixture
def calendar_file(tmp_path: Path) -> Path:
    """An answer as a bare calendar file, with capital letters in its ending."""
    text = ACCEPTED.read_text()
    begin, end = text.index("BEGIN:VCALENDAR"), text.index("END:VCALENDAR")
    file = tmp_path / "Antwort.ICS"
    file.write_text(text[begin:end] + "END:VCALENDAR\n")
    return file


@pytest.fixture
def mailbox(tmp_path: Path) -> Path:
    """A mailbox of Thunderbird: one file without an ending."""
    file = tmp_path / "Rückmeldungen"
    file.write_text("".join(f"From - Sun Nov 22 05:50:13 2026\n{one.read_text()}\n" for one in (ACCEPTED, DECLINED)))
    return file


@pytest.fixture
def maildir(tmp_path: Path) -> Path:
    """A folder with a message for each file, as servers keep it; its name looks like one with an ending."""
    folder = tmp_path / ".INBOX.Rückmeldungen"
    for place in ("cur", "new", "tmp"):
        (folder / place).mkdir(parents=True)
    copy(ACCEPTED, folder / "cur" / "1:2,S")
    copy(DECLINED, folder / "new" / "2")
    return folder


def test_messages_dropped_anywhere_stand_in_the_inbox(started):
    assert started.drop(ACCEPTED, DECLINED)
    assert inbox(started) == [ACCEPTED.name, DECLINED.name]
    assert "2 new answer(s)" in started.window.notices.texts()[-1]


def test_a_calendar_file_is_taken(started, calendar_file):
    assert started.drop(calendar_file)
    assert inbox(started) == ["Antwort.ICS"]


def test_a_mailbox_is_taken_message_by_message(started, mailbox):
    assert started.drop(mailbox)
    assert inbox(started) == ["Rückmeldungen#1", "Rückmeldungen#2"]


def test_a_folder_of_messages_is_taken(started, maildir):
    assert started.drop(maildir)
    assert inbox(started) == [".INBOX.Rückmeldungen/cur/1:2,S", ".INBOX.Rückmeldungen/new/2"]


def test_what_else_is_dropped_goes_where_it_went_and_a_picture_is_not_taken(started, tmp_path):
    picture = tmp_path / "Wappen.png"
    picture.write_bytes(b"\x89PNG")
    assert not started.drop(picture)
    assert started.drop(registrations_file())
    assert not isinstance(started.window.pages.page, RepliesPage)


def test_of_a_mixed_selection_the_answers_are_taken_and_the_picture_is_named(started, tmp_path):
    picture = tmp_path / "Wappen.png"
    picture.write_bytes(b"\x89PNG")
    assert started.drop(ACCEPTED, picture)
    assert isinstance(started.window.pages.page, RepliesPage)
    assert "Nothing here takes these files: Wappen.png" in started.window.notices.texts()


def test_without_a_planner_it_is_said_that_answers_want_one(start):
    started = start(None)
    assert started.drop(ACCEPTED)
    assert "Open a planner first: answers belong to its invitations." in started.window.notices.texts()


def test_the_overview_says_how_many_wait_and_leads_there(started):
    started.drop(ACCEPTED, DECLINED)
    started.window.navigate("overview")
    started.settle()
    tasks = started.window.pages.page.tasks
    (line,) = [one for one in tasks.lines() if "answer" in one.title]
    assert (line.title, line.words) == (
        "2 answer(s) to invitations wait",
        "Each stands there with what is proposed.",
    )
    tasks.taken.emit(*line.target)
    started.settle()
    assert inbox(started) == [ACCEPTED.name, DECLINED.name]
