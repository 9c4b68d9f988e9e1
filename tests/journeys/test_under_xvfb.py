"""The program as its user starts it, on a screen of its own, with real key presses and nothing but the keyboard."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from forumplanner.lists import events, registrations
from forumplanner.lists.registrations import RegistrationFilter
from forumplanner.model.enums import EventKind, RegistrationState
from forumplanner.model.registrations import Attendance
from forumplanner.ui.events.tab import tabs_for
from forumplanner.workspace import Workspace
from tests.journeys.screen import Screen, missing, screen, until

pytestmark = pytest.mark.tool("xvfb")

DAY = date.today() + timedelta(weeks=10)
TO_THE_NOTE = 11
"""Presses of Tab from the button that opens the contact to the note of a registration."""


@pytest.fixture(scope="module")
def at_screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    if missing():
        pytest.skip(f"not installed: {', '.join(missing())}")
    with screen(tmp_path_factory.mktemp("home")) as started:
        yield started


@pytest.fixture
def planner(example_file: Path, tmp_path: Path) -> Path:
    """A planner of the example's, to be changed."""
    return Path(shutil.copy(example_file, tmp_path / "beispiel.forumplan"))


def beside(planner: Path, query: Callable[[Any], Any]) -> Any:
    """Read the planner beside the window that has it open."""
    with Workspace.open(planner, who="observer", read_only=True) as workspace, workspace.read() as db:
        return query(db)


def quit_by_keyboard(at_screen: Screen, program: "subprocess.Popen[bytes]", planner: Path) -> None:
    """Ctrl+Q ends the program, and the planner is free for the next one."""
    at_screen.press("ctrl+q")
    until(lambda: program.poll() is not None, "the end of the program")
    assert program.returncode == 0
    with Workspace.open(planner, who="next") as workspace:
        assert not workspace.read_only


def test_an_event_is_made_with_the_keyboard_alone(at_screen: Screen, planner: Path) -> None:
    with at_screen.program(planner) as program:
        at_screen.press("ctrl+2", "ctrl+k")
        until(lambda: at_screen.window("Suche oder Befehl"), "the palette")
        at_screen.type("Neuer Termin")
        at_screen.press("Return")
        until(lambda: not at_screen.window("Suche oder Befehl"), "the palette gone")
        at_screen.type("Arbeitskreis")
        at_screen.press("Tab", "Tab")
        at_screen.type("Runder Tisch Wohnen")
        at_screen.press("Tab")
        for field in (f"{DAY:%d.%m.%Y}", "16", "18.30"):
            at_screen.type(field)
            at_screen.press("Tab")
        at_screen.press("shift+Tab", "Return")

        def made() -> list[Any]:
            return beside(planner, lambda db: events.rows(db, events.ids(db, events.EventFilter("Runder Tisch"))))

        (event,) = until(made, "the event in the file")
        assert (event.title, event.kind) == ("Runder Tisch Wohnen", EventKind.WORKING_GROUP)
        view = beside(planner, lambda db: events.view(db, event.id))
        midnight = datetime.combine(DAY, datetime.min.time())
        assert [(day.starts, day.ends) for day in view.days] == [
            (midnight.replace(hour=16), midnight.replace(hour=18, minute=30))
        ]
        quit_by_keyboard(at_screen, program, planner)


def test_a_note_is_written_and_taken_back_with_the_keyboard_alone(at_screen: Screen, planner: Path) -> None:
    def oliinyk(db: Any) -> Any:
        conference = events.id_of_code(db, "ik-3")
        assert conference is not None
        return registrations.rows(db, registrations.ids(db, RegistrationFilter(conference, "hryhor")))

    before = beside(planner, oliinyk)
    assert [row.note for row in before] == ["Nur Samstag."]
    with at_screen.program(planner) as program:
        at_screen.press("ctrl+2")
        at_screen.type("3. Integrationskonferenz")
        at_screen.press("Down", "Return", "ctrl+Next", "ctrl+Next")
        at_screen.type("hryhor")
        at_screen.press("Down", "Return", *["Tab"] * TO_THE_NOTE)
        at_screen.press("ctrl+a")
        at_screen.type("Kommt mit dem Zug.")
        at_screen.press("Tab")
        until(lambda: beside(planner, oliinyk)[0].note == "Kommt mit dem Zug.", "the note in the file")
        assert beside(planner, oliinyk)[1:] == before[1:], "nobody else was changed"
        at_screen.press("ctrl+z")
        until(lambda: beside(planner, oliinyk) == before, "the note of before in the file")
        quit_by_keyboard(at_screen, program, planner)


def test_a_scanned_badge_is_kept_even_when_the_power_fails_right_after(at_screen: Screen, planner: Path) -> None:
    """The scanner types a badge's code and Return; the arrival is in the file as soon as the reception can say so."""

    def somebody(db: Any) -> Any:
        conference = events.id_of_code(db, "ik-3")
        assert conference is not None
        placed = RegistrationFilter(conference, states=(RegistrationState.PLACED,))
        return registrations.rows(db, registrations.ids(db, placed))[0]

    def came(db: Any) -> Any:
        return db.execute(select(Attendance.came).where(Attendance.person_id == expected.person_id)).all()

    expected = beside(planner, somebody)
    there = [tab.key for tab in tabs_for(EventKind.CONFERENCE)].index("attendance")
    with at_screen.program(planner) as program:
        at_screen.press("ctrl+2")
        at_screen.type("3. Integrationskonferenz")
        at_screen.press("Down", "Return", *["ctrl+Next"] * there, "F5")
        until(lambda: at_screen.window("Empfang: 3. Integrationskonferenz"), "the reception")
        at_screen.type(expected.badge_token)
        at_screen.press("Return")
        assert len(until(lambda: beside(planner, came), "the arrival in the file")) == 1
        program.kill()
        program.wait()
    with Workspace.open(planner, who="next") as workspace, workspace.read() as db:
        assert registrations.rows(db, [expected.id])[0].state is RegistrationState.ATTENDED
        assert len(came(db)) == 1
