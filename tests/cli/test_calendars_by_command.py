"""Publishing, the web site's calendar and tasks by command."""

import socket
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from icalendar import Calendar

from forumplanner.exchange.caldav import door
from forumplanner.exchange.caldav.line import Line
from forumplanner.exchange.caldav.values import Server
from forumplanner.lists.calendar_accounts import accounts
from forumplanner.planning.calendar_accounts import CalendarAccountFields, add_account
from forumplanner.workspace import Label, Workspace
from tests.calendar_servers import SECRET, USER, radicale

Run = Callable[..., subprocess.CompletedProcess[str]]
PASSWORD = "FORUMPLANNER_CALDAV_PASSWORD"


def test_the_calendar_for_the_web_site_is_written(run: Run, planner: Path, tmp_path: Path):
    target = tmp_path / "termine.ics"
    ran = run("feed", "--planner", planner, "--out", target, "--programme")
    assert ran.returncode == 0, ran.stderr
    assert str(target) in ran.stdout
    assert Calendar.from_ical(target.read_bytes())["METHOD"] == "PUBLISH"


def test_measures_and_deadlines_are_written_as_tasks(run: Run, planner: Path, tmp_path: Path):
    target = tmp_path / "aufgaben.ics"
    assert run("tasks", "--planner", planner, "--out", target, "--lead-days", "7").returncode == 0
    assert len(Calendar.from_ical(target.read_bytes()).walk("VTODO")) > 5
    ran = run("tasks", "--planner", planner, "--out", target, "--lead-days", "-1")
    assert (ran.returncode, "0 bis 60 Tage" in ran.stderr) == (1, True)


@pytest.mark.parametrize("command", ["feed", "tasks"])
def test_a_folder_or_a_missing_one_in_place_of_the_file_is_told(
    run: Run, planner: Path, tmp_path: Path, command: str
) -> None:
    ran = run(command, "--planner", planner, "--out", tmp_path)
    assert (ran.returncode, "Hängen Sie den Namen der Datei an." in ran.stderr) == (1, True), ran.stderr
    ran = run(command, "--planner", planner, "--out", tmp_path / "nirgends" / "a.ics")
    assert (ran.returncode, "gibt es nicht. Legen Sie ihn" in ran.stderr) == (1, True), ran.stderr


def test_days_that_are_no_number_are_told_in_german(run: Run, planner: Path, tmp_path: Path):
    ran = run("tasks", "--planner", planner, "--out", tmp_path / "a.ics", "--lead-days", "abc")
    assert (ran.returncode, "„abc“ ist keine ganze Zahl" in ran.stderr) == (2, True), ran.stderr


def test_a_calendar_server_that_is_not_there_is_told_and_changes_nothing(run: Run, planner: Path):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/"
        with Workspace.open(planner, who="officer") as workspace, workspace.change(Label("x")) as db:
            add_account(db, CalendarAccountFields(url, USER, "Amt", url + "amt/", public_only=False))
        ran = run("publish", "--planner", planner, environment={PASSWORD: SECRET})
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr.startswith("Amt: 127.0.0.1 ist nicht zu erreichen. ")
    with Workspace.open(planner, who="officer") as workspace, workspace.read() as db:
        (account,) = accounts(db)
        assert account.published_at is None


def test_publishing_says_what_it_did_and_what_is_to_be_decided(run: Run, planner: Path, tmp_path: Path):
    with radicale(tmp_path / "r") as server:
        with Line(Server(server.url, USER, SECRET)) as line:
            calendar = door.make_calendar(line, "Amt")
            with Workspace.open(planner, who="officer") as workspace, workspace.change(Label("x")) as db:
                fields = CalendarAccountFields(server.url, USER, "Amt", calendar.url, public_only=False)
                add_account(db, fields)
            tried = run("publish", "--planner", planner, "--dry-run", environment={PASSWORD: SECRET})
            assert (tried.returncode, "würden eingetragen" in tried.stdout) == (0, True), tried.stderr
            assert door.listing(line, calendar.url) == {}
            assert run("publish", "--planner", planner, environment={PASSWORD: SECRET}).returncode == 0
            there = door.listing(line, calendar.url)
            assert there
            door.delete(line, *next(iter(there.items())))
        ran = run("publish", "--planner", planner, "--account", "amt", environment={PASSWORD: SECRET})
        assert (ran.returncode, "auf dem Server entfernt" in ran.stdout) == (1, True), ran.stderr
        wrong = run("publish", "--planner", planner, environment={PASSWORD: "falsch"})
        assert (wrong.returncode, "nicht an" in wrong.stderr) == (1, True)
