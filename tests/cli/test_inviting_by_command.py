"""Inviting by command: it says what is due, gives it out in one way, and the next time nothing is due any more."""

import email
from email.policy import default
from pathlib import Path

from forumplanner.desk.inviting.composing import compose
from forumplanner.desk.inviting.proposing import proposal
from forumplanner.desk.inviting.recording import record, record_letters
from forumplanner.lists import events
from forumplanner.model.inviting_kinds import DispatchWay, OutgoingState
from tests.cli.conftest import Run
from tests.desk.inviting.outbox import open_outbox


def test_what_is_due_is_told_and_nothing_changes(run: Run, planner: Path, tmp_path: Path) -> None:
    before = planner.read_bytes()
    for more in ((), ("--dry-run", "--drafts", tmp_path / "out")):
        ran = run("invite", "--planner", planner, "--event", "ik-3", *more)
        assert ran.returncode == 0, ran.stderr
        assert "Einzuladen oder über eine Änderung zu unterrichten (54):" in ran.stdout
        assert "Nadia Barakat · Dolmetschen" in ran.stdout
    assert planner.read_bytes() == before
    assert not (tmp_path / "out").exists()


def test_drafts_are_written_once(run: Run, planner: Path, tmp_path: Path) -> None:
    command = ("invite", "--planner", planner, "--event", "ik-3", "--drafts")
    ran = run(*command, tmp_path / "out")
    assert (ran.returncode, "(54 Dateien)" in ran.stdout) == (0, True), ran.stderr
    drafts = [email.message_from_bytes(file.read_bytes(), policy=default) for file in (tmp_path / "out").iterdir()]
    assert len(drafts) == 54
    assert all(len(one["To"].addresses) == 1 and one["X-Unsent"] == "1" for one in drafts)
    again = run(*command, tmp_path / "again")
    assert again.returncode == 0, again.stderr
    assert "Nichts zu tun" in again.stdout
    assert not (tmp_path / "again").exists()


def test_what_waits_or_is_uncertain_is_not_said_to_be_done(run: Run, planner: Path) -> None:
    with open_outbox(planner) as workspace, workspace.read() as db:
        event_id = events.id_of_code(db, "aci-6")
    assert event_id is not None
    with open_outbox(planner) as workspace:
        found = proposal(workspace, event_id)
        first, *others = compose(workspace, event_id, [due for due in found.dues if due.invitee.email])
        record(workspace, event_id, [first], DispatchWay.SMTP, OutgoingState.UNCERTAIN)
        record(workspace, event_id, others, DispatchWay.SMTP, OutgoingState.WAITING)
        if found.missing:
            record_letters(workspace, event_id, found.missing)
    ran = run("invite", "--planner", planner, "--event", "aci-6")
    assert ran.returncode == 0, ran.stderr
    assert "Nichts zu tun" not in ran.stdout
    assert f"{len(others)} Nachrichten warten noch auf den Versand" in ran.stdout
    assert "forumplanner send --event aci-6" in ran.stdout
    assert "1 Nachricht wurde vielleicht gesendet" in ran.stdout


def test_a_mail_merge_is_no_invitation(run: Run, planner: Path, tmp_path: Path) -> None:
    command = ("invite", "--planner", planner, "--event", "ik-3")
    ran = run(*command, "--csv", tmp_path / "list.csv")
    assert (ran.returncode, "54 Zeilen" in ran.stdout) == (0, True), ran.stderr
    assert "(54):" in run(*command).stdout, "they are still to be invited"


def test_a_list_is_never_written_over_another_file(run: Run, planner: Path, tmp_path: Path) -> None:
    other = tmp_path / "list.csv"
    other.write_text("mine")
    ran = run("invite", "--planner", planner, "--event", "ik-3", "--csv", other)
    assert (ran.returncode, "list.csv" in ran.stderr) == (1, True)
    assert other.read_text() == "mine"


def test_what_cannot_be_told_in_a_way_is_said(run: Run, planner: Path, tmp_path: Path) -> None:
    command = ("invite", "--planner", planner, "--event")
    ran = run(*command, "ik-3", "--bcc", tmp_path / "out")
    assert (ran.returncode, ran.stderr.startswith("forumplanner: Nichts von dem, was ansteht")) == (1, True)
    ran = run(*command, "aci-6", "--bcc", tmp_path / "out")
    assert (ran.returncode, "Auf diesem Weg nicht mitgeteilt (3)" in ran.stdout) == (0, True), ran.stderr
    ran = run(*command, "ik-3", "--letters", tmp_path / "letters")
    assert (ran.returncode, "Es gibt niemanden, an den ein Brief" in ran.stderr) == (1, True)


def test_a_mailing_list_is_told_of_an_event_once(run: Run, planner: Path, tmp_path: Path) -> None:
    command = ("invite", "--planner", planner, "--event", "ik-3", "--list")
    unknown = run(*command, "Gibt es nicht", "--dry-run")
    assert (unknown.returncode, "Es gibt keinen Verteiler „Gibt es nicht“." in unknown.stderr) == (1, True)
    name = "Personen mit Ukrainisch"
    assert all(other in unknown.stderr for other in (name, "Betriebe und Ausbildung"))
    assert run(*command, name).returncode == 1, "a list is told in one message to many, and a folder is wanted"
    before = planner.read_bytes()
    looked = run(*command, name.upper(), "--dry-run")
    assert (looked.returncode, "Erfahren zum ersten Mal davon (" in looked.stdout) == (0, True), looked.stderr
    assert planner.read_bytes() == before
    told = run(*command, name, "--bcc", tmp_path / "out")
    assert told.returncode == 0, told.stderr
    drafts = [email.message_from_bytes(file.read_bytes(), policy=default) for file in (tmp_path / "out").iterdir()]
    assert all(draft["Bcc"] and len(draft["To"].addresses) == 1 for draft in drafts)
    again = run(*command, name, "--bcc", tmp_path / "again")
    assert (again.returncode, "niemandem etwas mitzuteilen" in again.stdout) == (0, True), again.stderr
    assert not (tmp_path / "again").exists()
    assert "niemandem etwas mitzuteilen" in run(*command, "-", "--dry-run").stdout
