"""Sending by command: what waits leaves, Ctrl+C stops between two messages, and the next time it goes on."""

import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import update

from forumplanner.desk.inviting.sending import it_arrived
from forumplanner.lists import events
from forumplanner.model.directory import Person
from forumplanner.model.inviting_kinds import OutgoingState
from forumplanner.workspace import Label, on_the_way
from tests.cli.conftest import Run
from tests.desk.inviting.outbox import addresses, counted, dispatch_ids, open_outbox, put_out, set_up_mail
from tests.mail_servers import BREAK, Handler, ScriptedServer, mail_server

SENT, WAITING, UNCERTAIN = OutgoingState.SENT, OutgoingState.WAITING, OutgoingState.UNCERTAIN


@pytest.fixture
def handler() -> Handler:
    return Handler()


@pytest.fixture
def port(handler: Handler) -> Iterator[int]:
    with mail_server(handler) as port:
        yield port


def let_wait(planner: Path, port: int, number: int, *, per_minute: int = 600) -> None:
    """Let a message to each of so many people wait in the planner."""
    with open_outbox(planner) as workspace:
        set_up_mail(workspace, port, per_minute=per_minute)
        with workspace.read() as db:
            event_id = events.id_of_code(db, "ik-3")
        assert event_id is not None
        put_out(workspace, event_id, addresses(number))


def test_what_waits_is_told_and_then_sent_once(run: Run, planner: Path, handler: Handler, port: int) -> None:
    let_wait(planner, port, 3)
    told = run("send", "--planner", planner, "--event", "ik-3", "--dry-run")
    assert (told.returncode, handler.arrived) == (0, []), told.stderr
    assert all(address in told.stdout for address in addresses(3))
    ran = run("send", "--planner", planner)
    assert (ran.returncode, ran.stdout.strip()) == (0, "gesendet: 3"), ran.stderr
    again = run("send", "--planner", planner)
    assert (again.returncode, "wartet" in again.stdout) == (0, True)
    assert sorted(handler.recipients) == addresses(3)


def test_what_may_have_arrived_is_said_and_not_sent_again(run: Run, planner: Path) -> None:
    with ScriptedServer(lambda _number, at, to: BREAK if at == "end" and to == "p1@x.example" else None) as server:
        let_wait(planner, server.port, 3)
        ran = run("send", "--planner", planner)
        assert (ran.returncode, "gesendet: 2; vielleicht gesendet: 1" in ran.stdout) == (1, True), ran.stderr
        assert "p1@x.example" in ran.stdout
        again = run("send", "--planner", planner)
        assert (again.returncode, "p1@x.example" in again.stdout) == (1, True), "it is still to be decided"
        assert sorted(server.arrived) == addresses(3)


def test_what_may_have_arrived_is_listed_and_decided_by_its_mark_or_address(
    run: Run, planner: Path, handler: Handler, port: int
) -> None:
    assert run("send", "--planner", planner, "--uncertain").returncode == 0
    let_wait(planner, port, 3)
    with open_outbox(planner) as workspace:
        on_the_way.move(workspace, dispatch_ids(workspace), {WAITING}, UNCERTAIN)
    listed = run("send", "--planner", planner, "--event", "ik-3", "--uncertain")
    lines = [line for line in listed.stdout.splitlines() if line.startswith("  ")]
    assert (listed.returncode, len(lines)) == (1, 3), listed.stderr
    mark = next(line.split()[0] for line in lines if "p0@x.example" in line)
    wrong = run("send", "--planner", planner, "--arrived", mark, "niemand@x.example")
    assert (wrong.returncode, "niemand@x.example" in wrong.stderr) == (1, True)
    with open_outbox(planner) as workspace:
        assert counted(workspace) == {UNCERTAIN: 3}, "a name that finds none decides nothing at all"
    assert run("send", "--planner", planner, "--arrived", mark).returncode == 0
    again = run("send", "--planner", planner, "--not-arrived", "P1@x.example", "p2@x.example")
    assert (again.returncode, again.stdout.startswith("2 Nachrichten warten")) == (0, True), again.stderr
    assert handler.recipients == [], "deciding sends nothing"
    with open_outbox(planner) as workspace:
        assert counted(workspace) == {SENT: 1, WAITING: 2}


def test_what_was_being_sent_when_the_program_was_killed_is_an_error_until_it_is_decided(
    run: Run, planner: Path, handler: Handler, port: int
) -> None:
    let_wait(planner, port, 1)
    with open_outbox(planner) as workspace:
        ids = dispatch_ids(workspace)
        on_the_way.move(workspace, ids, {WAITING}, OutgoingState.SENDING)
    for _time in range(2):
        ran = run("send", "--planner", planner)
        assert (ran.returncode, handler.arrived) == (1, []), ran.stderr
        assert "p0@x.example" in ran.stdout
        assert "Entscheiden Sie" in ran.stdout
    with open_outbox(planner) as workspace:
        it_arrived(workspace, ids)
    assert run("send", "--planner", planner).returncode == 0


def test_ctrl_c_stops_between_two_messages_and_the_next_time_goes_on(
    run: Run, planner: Path, handler: Handler, port: int
) -> None:
    first = threading.Event()
    handler.answer = lambda command, _address: first.set() if command == "DATA" else None
    let_wait(planner, port, 2, per_minute=1)
    command = [sys.executable, "-m", "forumplanner", "send", "--planner", str(planner), "--language", "en"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as sending:
        assert first.wait(timeout=20)
        sending.send_signal(signal.SIGINT)
        said, wrong = sending.communicate(timeout=20)
    assert (sending.returncode, "sent: 1; still waiting: 1" in said) == (1, True), said + wrong
    with open_outbox(planner) as workspace:
        assert counted(workspace) == {SENT: 1, WAITING: 1}
        set_up_mail(workspace, port)
    assert run("send", "--planner", planner).returncode == 0
    assert sorted(handler.recipients) == addresses(2)


def test_a_test_message_goes_to_the_sender_alone(run: Run, planner: Path, handler: Handler, port: int) -> None:
    let_wait(planner, port, 1)
    ran = run("send", "--planner", planner, "--test")
    assert (ran.returncode, handler.recipients) == (0, ["amt@stadt.example"]), ran.stderr


def test_a_planner_without_a_server_says_where_to_enter_one(run: Run, planner: Path) -> None:
    ran = run("send", "--planner", planner, "--test")
    assert (ran.returncode, "E-Mail und Kalender" in ran.stderr) == (1, True)


def test_what_is_due_at_an_event_goes_to_everybody_once(run: Run, planner: Path, handler: Handler, port: int) -> None:
    with open_outbox(planner) as workspace:
        set_up_mail(workspace, port)
    options = ("send", "--planner", planner, "--event", "aci-6", "--due")
    told = run(*options, "--dry-run")
    assert (told.returncode, handler.arrived) == (0, []), told.stderr
    ran = run(*options)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert handler.recipients
    assert all(told.stdout.count(address) >= 1 for address in handler.recipients)
    number = len(handler.arrived)
    assert f"gesendet: {number}" in ran.stdout
    assert run(*options).returncode == 0
    assert len(handler.arrived) == number, "nothing is due any more"
    assert run("send", "--planner", planner, "--due").returncode == 1, "of which event?"


def test_a_bad_address_is_named_and_keeps_nobody_else(run: Run, planner: Path, handler: Handler, port: int) -> None:
    with open_outbox(planner) as workspace:
        set_up_mail(workspace, port)
        with workspace.change(Label("edit_person")) as db:
            db.execute(update(Person).where(Person.family_name == "Haddadin").values(email="nirgendwo"))
    ran = run("send", "--planner", planner, "--event", "aci-6", "--due")
    assert (ran.returncode, "Rima Haddadin" in ran.stderr) == (1, True), ran.stderr
    assert handler.recipients
    assert f"gesendet: {len(handler.arrived)}" in ran.stdout


def test_an_unknown_event_is_refused(run: Run, planner: Path) -> None:
    ran = run("send", "--planner", planner, "--event", "nirgends")
    assert (ran.returncode, "nirgends" in ran.stderr) == (1, True)
