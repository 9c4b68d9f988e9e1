"""Answers by command: taken in from files, listed with what is proposed, and taken over when that is wanted."""

from datetime import datetime
from pathlib import Path
from shutil import copy

import pytest
from sqlalchemy import select

from forumplanner.model.enums import EventKind
from forumplanner.model.inviting_kinds import MeetingKind, Participation
from forumplanner.model.registrations import Registration
from forumplanner.planning import directory, registering, scheduling
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.registering import RegistrationFields
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.workspace import Label, Workspace
from tests.cli.conftest import Run
from tests.exchange.replies.written_reports import postfix
from tests.planning.reply_steps import days_of, give_out

REPLIES = Path(__file__).parents[1] / "data" / "replies"
UID = "sabre-buergerforum27-1"


@pytest.fixture
def invited(planner: Path) -> str:
    """Somebody with a place at the next conference, for whom Thunderbird's answer speaks; returns the name."""
    with Workspace.open(planner, who="officer") as workspace:
        with workspace.change(Label("register")) as db:
            day = DayFields(datetime(2037, 6, 3, 9), datetime(2037, 6, 3, 17))
            event = scheduling.create_event(db, EventFields("Fachtag", EventKind.CONFERENCE, (day,), code="fach"))
            (person,) = directory.add_persons(db, [PersonFields("Ayşe", "Muster", email="ayse@example.org")])
            registering.register(db, event, [RegistrationFields(person)], workspace.now())
            subject = days_of(db, event)[0]
        give_out(workspace, event, person, UID, MeetingKind.DAY, subject, address="ayse@example.org", sequence=2)
    return "Ayşe Muster"


def answer_of(planner: Path) -> list[Participation | None]:
    with Workspace.open(planner, who="officer") as workspace, workspace.read() as db:
        return [one for one in db.scalars(select(Registration.answer)) if one is not None]


def test_a_folder_of_answers_is_taken_in_listed_and_taken_over_only_when_wanted(
    run: Run, planner: Path, invited: str, tmp_path: Path
) -> None:
    folder = tmp_path / "Antworten"
    folder.mkdir()
    for name in ("tb_reply_accepted_de.eml", "tb_request_de.eml"):
        copy(REPLIES / name, folder)
    ran = run("replies", "--planner", planner, folder)
    assert ran.returncode == 0, ran.stderr
    (line,) = [line for line in ran.stdout.splitlines() if line.startswith(invited)]
    assert "| 3. Integrationskonferenz, Do., 3. Juni |" in line
    assert line.endswith("zugesagt | passt zur Einladung | Antwort vermerken")
    assert "Antworten/tb_request_de.eml: " in ran.stdout
    assert "1 neu, 0 schon bekannt, 1 ohne Antwort" in ran.stdout
    assert "--accept-fitting" in ran.stdout
    assert answer_of(planner) == []
    waiting = run("replies", "--planner", planner)
    assert line in waiting.stdout.splitlines()
    taken_over = run("replies", "--planner", planner, "--accept-fitting")
    assert "1 übernommen, 0 offen gelassen\nDavon: 1 vermerkt\n" in taken_over.stdout
    assert answer_of(planner) == [Participation.ACCEPTED]
    assert "Keine Antwort wartet." in run("replies", "--planner", planner).stdout


def test_answers_go_out_as_a_list(run: Run, planner: Path, invited: str, tmp_path: Path) -> None:
    run("replies", "--planner", planner, REPLIES / "tb_reply_accepted_de.eml")
    out = tmp_path / "antworten.csv"
    ran = run("export", "--planner", planner, "list", "replies", "--out", out)
    assert ran.returncode == 0, ran.stderr
    head, row = out.read_text("utf-8-sig").splitlines()
    assert "Einordnung" in head
    assert row.split(";")[2:5] == ["Termin", "3. Integrationskonferenz", "03.06.2027 09:00:00"]
    assert "Anmerkung" not in head, "what somebody wrote goes out only when it is named"
    assert row.startswith(invited)


def test_what_was_not_delivered_is_listed_with_its_appointment_and_noted(
    run: Run, planner: Path, invited: str, tmp_path: Path
) -> None:
    entry = f"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:{UID}\nEND:VEVENT\nEND:VCALENDAR\n"
    sent = f"From: forum@stadt.example\nContent-Type: text/calendar; method=REQUEST\n\n{entry}".encode()
    file = tmp_path / "bericht.eml"
    file.write_bytes(postfix(sent, "ayse@example.org"))
    ran = run("replies", "--planner", planner, "--accept-fitting", file)
    assert (
        f"{invited} | 3. Integrationskonferenz, Do., 3. Juni | Nicht zugestellt | gehört zu einer Sendung | "
        in ran.stdout
    )
    assert "Davon: 1 Sendung nicht zugestellt" in ran.stdout


def test_a_file_without_an_answer_and_a_mailbox_that_is_not_entered_are_told(
    run: Run, planner: Path, invited: str
) -> None:
    nothing = run("replies", "--planner", planner, REPLIES / "tb_request_de.eml")
    assert (nothing.returncode, nothing.stdout.splitlines()[-1]) == (1, "0 neu, 0 schon bekannt, 1 ohne Antwort")
    gone = run("replies", "--planner", planner, "nirgends.eml")
    assert (gone.returncode, gone.stdout.count("nirgends.eml:")) == (1, 1), "its name stands in front once"
    fetched = run("replies", "--planner", planner, "--fetch")
    assert fetched.returncode == 1
    assert fetched.stderr.startswith("forumplanner: Es ist noch nicht eingetragen, aus welchem Postfach")
