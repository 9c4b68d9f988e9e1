"""A full forum, a cancellation, an offer, its answer: by keyboard, in German, as the officer sees it."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QListWidget, QScrollArea, QTableView

from forumplanner.model.enums import EventKind
from forumplanner.planning import contingents, directory, registering, scheduling
from forumplanner.planning.contingents import ContingentFields
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.registering import RegistrationFields
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.ui.shell.theme import Scheme
from forumplanner.workspace import Label, Workspace
from tests.journeys.conftest import Begin
from tests.journeys.officer import Officer
from tests.journeys.seen import cut_off

LIST = "Anmeldungen"


@pytest.fixture
def forum(tmp_path: Path) -> Path:
    """A forum of four places, one of them kept for the press: three are taken, a couple waits, then Dora."""
    file = tmp_path / "amt.forumplan"
    day = datetime.combine(date.today() + timedelta(days=30), time(18))
    with Workspace.create(file, who="anna") as planner, planner.change(Label("create_event")) as db:
        days = (DayFields(day, day + timedelta(hours=3)),)
        event = scheduling.create_event(db, EventFields("Bürgerforum", EventKind.CITIZEN_FORUM, days, capacity=4))
        contingents.add_contingent(db, event, ContingentFields("Presse", 1))
        names = ("Ada", "Bela", "Cora", "Ines", "Ilja", "Dora")
        persons = directory.add_persons(db, [PersonFields(name, "Muster") for name in names])
        fields = [
            RegistrationFields(person, party="couple" if name in ("Ines", "Ilja") else "")
            for name, person in zip(names, persons, strict=True)
        ]
        registering.register(db, event, fields, datetime.now(UTC))
    return file


def at_the_registrations(officer: Officer) -> None:
    officer.press("Ctrl+2")
    officer.pick_line("Termine", "Bürgerforum")
    officer.press("Return")
    officer.turn_to(LIST)


def row_of(officer: Officer, name: str) -> str:
    return next(line for line in officer.lines(LIST) if line.startswith(f"Muster, {name}"))


def tasks(officer: Officer) -> list[str]:
    shown = officer.find(QListWidget, "Was zu tun ist")
    return [shown.item(row).text() for row in range(shown.count())]


def select(officer: Officer, name: str) -> None:
    view = officer.find(QTableView, LIST)
    row = next(at for at, line in enumerate(officer.lines(LIST)) if line.startswith(f"Muster, {name}"))
    view.selectRow(row)
    view.setFocus()


def test_a_freed_place_finds_the_next_by_the_policy_of_the_forum(begin: Begin, forum: Path) -> None:
    officer = begin(forum)
    at_the_registrations(officer)
    assert officer.sees("3 von 4 Plätzen belegt · 1 frei (1 davon für Kontingente) · 3 auf der Warteliste")
    assert not officer.sees("passt nicht in die freien Plätze"), "the only free place is kept for the press"
    select(officer, "Ada")
    officer.press("Ctrl+Shift+X")
    assert "Rang 1: 1 Platz frei, 2 Plätze werden zusammen gebraucht" in row_of(officer, "Ines")
    assert "aber Ines Muster (2 Plätze) steht davor – strikte Reihenfolge" in row_of(officer, "Dora")
    assert officer.sees("in strikter Reihenfolge warten alle dahinter")
    select(officer, "Bela")
    officer.press("Ctrl+Shift+X")
    assert officer.sees("Als Nächstes an der Reihe: Ines Muster (2 Plätze).")
    officer.press("Ctrl+Shift+F")
    assert "Platz angeboten bis" in row_of(officer, "Ilja")
    officer.press("Ctrl+Z")
    assert "als Nächstes an der Reihe" in row_of(officer, "Ilja"), "an offer can be taken back"
    officer.press("Ctrl+Shift+F")
    select(officer, "Ilja")
    officer.press("Ctrl+Shift+A")
    for name in ("Ines", "Ilja"):
        assert row_of(officer, name).split(" | ")[1] == "hat einen Platz"


def test_the_overview_asks_for_what_is_to_be_decided(begin: Begin, forum: Path) -> None:
    officer = begin(forum)
    at_the_registrations(officer)
    for name in ("Ada", "Bela"):
        select(officer, name)
        officer.press("Ctrl+Shift+X")
    officer.press("Ctrl+1")
    assert tasks(officer)[0] == "Freie Plätze der Warteliste anbieten: Bürgerforum"
    officer.pick_line("Was zu tun ist", "Freie Plätze")
    officer.click("Freie Plätze anbieten")
    officer.press("Ctrl+1")
    assert tasks(officer)[0] == "Antworten auf Nachrückangebote: Bürgerforum"


def comes_into_view(button: QAbstractButton) -> bool:
    """Go to a button as Tab does, and tell whether all of it is seen then."""
    areas, parent = [], button.parentWidget()
    while parent is not None:
        areas += [parent] if isinstance(parent, QScrollArea) else []
        parent = parent.parentWidget()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    for area in reversed(areas):
        area.ensureWidgetVisible(button)  # as each does on Tab, the outermost first
    return button.visibleRegion().boundingRect().size() == button.size()


@pytest.mark.parametrize(("scheme", "larger"), [(Scheme.DARK, 0), (Scheme.LIGHT, 5)])
def test_nothing_is_cut_off_in_dark_and_in_large_text(begin: Begin, forum: Path, scheme: Scheme, larger: int) -> None:
    officer = begin(forum, scheme=scheme)
    for _ in range(larger):
        officer.press("Ctrl++")
    at_the_registrations(officer)
    select(officer, "Ada")
    officer.settle()
    assert list(cut_off(officer.window)) == []
    for words in ("Platz geben", "Stornieren", "Weiteres", "Alle 6"):
        assert comes_into_view(officer.find(QAbstractButton, words)), words
    officer.press("Return", "Escape", "Ctrl+Shift+T")
    assert list(cut_off(officer.window)) == []
