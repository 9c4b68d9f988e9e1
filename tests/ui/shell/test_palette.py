"""The palette, by keyboard only."""

import threading

import pytest
from PySide6.QtCore import Qt

from forumplanner.ui.shell.finding import PaletteEntry, matches


@pytest.fixture
def palette(qtbot, opened):
    opened.people.panel.table.setFocus()
    qtbot.keyClick(opened.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    popup = opened.window.palette_popup()
    qtbot.waitUntil(popup.isVisible)
    return popup


def test_it_opens_with_the_commands_of_the_place_first(palette):
    assert palette.texts()[0] == "Add a person"
    assert "Quit" in palette.texts()
    assert "Undo" not in palette.texts()


def test_a_command_is_found_and_run_by_keyboard(qtbot, opened, palette):
    qtbot.keyClicks(palette.field, "notes")
    assert palette.texts() == ["Notes"]
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert opened.window.rail.currentItem().text() == "Notes"


def test_arrow_keys_move_and_wrap_around(qtbot, palette):
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 1
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == len(palette.texts()) - 1


def test_escape_closes_it(qtbot, palette):
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_a_person_is_found_and_shown(qtbot, opened, palette):
    opened.window.navigate("notes")
    palette.field.insert("Шевч")
    qtbot.waitUntil(lambda: palette.texts() == ["Bohdan Шевченко"])
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert opened.people.panel.table.selected_ids() == ["b"]


def test_an_answer_to_an_older_question_is_dropped(qtbot, opened, palette):
    asked, hold = threading.Event(), threading.Event()

    def slow(text: str) -> list[PaletteEntry]:
        asked.set()
        hold.wait(20)
        return [PaletteEntry(f"answer to {text}", lambda: None)]

    ever_shown: set[str] = set()
    model = palette.list.model()
    model.rowsInserted.connect(lambda: ever_shown.update(model.index(row, 0).data() for row in range(model.rowCount())))
    opened.window.finders.clear()
    opened.window.finders.add("slow", slow)
    qtbot.keyClicks(palette.field, "x")
    qtbot.waitUntil(asked.is_set)
    qtbot.keyClicks(palette.field, "y")
    hold.set()
    qtbot.waitUntil(lambda: "answer to xy" in ever_shown)
    qtbot.waitUntil(lambda: not opened.window.tasks.open_tasks)
    assert "answer to x" not in ever_shown


def test_what_is_not_found_is_said(qtbot, opened, palette):
    opened.window.finders.clear()
    qtbot.keyClicks(palette.field, "xyzzy")
    assert palette.texts() == []
    assert palette._nothing.isVisible()


@pytest.mark.parametrize(
    ("query", "text", "fits"),
    [
        ("neu pers", "Neue Person", True),
        ("person neu", "Neue Person", True),
        ("erson", "Neue Person", False),
        ("", "x", True),
    ],
)
def test_words_may_be_begun_and_swapped(query: str, text: str, fits: bool):
    assert matches(query, text) is fits
