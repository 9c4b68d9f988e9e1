"""What is typed into a form for something new survives Escape, another place and a closed window."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from shiboken6 import isValid

from forumplanner.lists import people
from forumplanner.workspace import Workspace
from forumplanner.workspace.drafts import drafts_left
from tests.journeys.conftest import Begin


@pytest.fixture
def planner(tmp_path: Path) -> Path:
    file = tmp_path / "amt.forumplan"
    Workspace.create(file, who="anna").close()
    return file


def test_escape_in_a_half_filled_form_loses_nothing(begin: Begin, planner: Path) -> None:
    officer = begin(planner)
    officer.window.navigate("contacts", "persons")
    officer.press("Ctrl+N")
    officer.type("Ayşe")
    officer.press("Tab")
    officer.type("Beispiel")
    officer.press("Escape")
    assert not officer.sees("Nachname")
    officer.press("Ctrl+N")
    assert officer.find(QLineEdit, "Vorname").text() == "Ayşe"
    assert officer.find(QLineEdit, "Nachname").text() == "Beispiel"
    assert officer.sees("Noch nicht fertig")
    officer.press("Return")
    assert [row.name for row in officer.read(lambda db: people.person_rows(db, people.person_ids(db)))] == [
        "Ayşe Beispiel"
    ]
    officer.press("Ctrl+N")
    assert officer.find(QLineEdit, "Vorname").text() == ""
    assert drafts_left(officer.workspace) == []


def test_closing_the_window_keeps_the_half_filled_form_and_one_may_begin_afresh(begin: Begin, planner: Path) -> None:
    first = begin(planner)
    first.window.navigate("contacts", "persons")
    first.press("Ctrl+N")
    first.type("Bohdan")
    first.window.close()
    first.wait(lambda: not isValid(first.window))
    second = begin(planner)
    second.window.navigate("contacts", "persons")
    second.press("Ctrl+N")
    assert second.find(QLineEdit, "Vorname").text() == "Bohdan"
    second.click("Neu beginnen")
    assert second.find(QLineEdit, "Vorname").text() == ""
    assert second.find(QLineEdit, "Vorname").hasFocus()
    second.press("Escape", "Ctrl+N")
    assert second.find(QLineEdit, "Vorname").text() == ""


def test_a_half_planned_event_keeps_its_days(begin: Begin, planner: Path) -> None:
    officer = begin(planner)
    officer.window.navigate("events", "new")
    officer.fill("Titel", "Zukunftsforum")
    officer.fill("Datum", "3.6.2027")
    officer.press("Escape")
    officer.window.navigate("events", "new")
    assert officer.find(QLineEdit, "Titel").text() == "Zukunftsforum"
    assert officer.find(QLineEdit, "Datum").text() == "03.06.2027"
