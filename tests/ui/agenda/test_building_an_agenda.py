"""A user builds an agenda by keyboard and sees numbers and times follow."""

from datetime import datetime

from planner_window import PlannerWindow
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton

from forumplanner.lists.agenda import agenda, tracks
from forumplanner.model.enums import AgendaKind, MinutesState
from forumplanner.planning.agenda_making import AgendaItemDraft, add_item, pin_start
from forumplanner.planning.minute_taking import open_minutes
from forumplanner.planning.settling import settle
from forumplanner.ui.agenda.agenda_model import AgendaColumn

FIVE = [
    ("Begrüßung", 15),
    ("Konflikte in der Stadt", 60),
    ("Erfolgsmodelle", 45),
    ("Lokale Maßnahmen", 30),
    ("Ausblick", 10),
]


def shown(tab, column: AgendaColumn) -> list[str]:
    return [str(tab.model.index(row, column).data()) for row, line in enumerate(tab.model.lines) if line.row]


def headings(tab) -> list[str]:
    return [line.heading for line in tab.model.lines if line.row is None]


def build(app: PlannerWindow, tab, items=FIVE) -> None:
    app.press("Ctrl+Return")
    for title, minutes in items:
        app.type(title)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        tab.new_form.minutes.setFocus()
        app.type(str(minutes))
        QTest.keyClick(tab.new_form.minutes, Qt.Key.Key_Return)
        app.settle()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    app.settle()


def test_an_agenda_of_five_items_is_typed_and_its_times_follow(planner_window, conference, assert_all_named):
    app = planner_window
    tab = app.show_tab("agenda", conference)
    build(app, tab)
    assert shown(tab, AgendaColumn.TITLE) == [title for title, _ in FIVE]
    assert shown(tab, AgendaColumn.NUMBER) == ["1", "2", "3", "4", "5"]
    assert shown(tab, AgendaColumn.TIME) == ["09:00–09:15", "09:15–10:15", "10:15–11:00", "11:00–11:30", "11:30–11:40"]
    assert headings(tab) == ["Thursday, 3 June 2027"]
    assert_all_named(tab)


def test_the_model_keeps_the_rules_of_qt(planner_window, conference):
    app = planner_window
    tab = app.show_tab("agenda", conference)
    tester = QAbstractItemModelTester(tab.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    build(app, tab)
    app.change(lambda db: add_item(db, conference, AgendaItemDraft("Zweiter Tag", day_number=2)))
    assert len(headings(tab)) == 2
    assert tab.model.rowCount() == 8
    del tester


def test_moving_by_keyboard_moves_the_times(planner_window, conference):
    app = planner_window
    tab = app.show_tab("agenda", conference)
    build(app, tab, FIVE[:3])
    assert tab.model.item(tab.view.present_id()).title == "Erfolgsmodelle"
    app.press("Ctrl+Shift+Up")
    assert shown(tab, AgendaColumn.TITLE) == ["Begrüßung", "Erfolgsmodelle", "Konflikte in der Stadt"]
    assert shown(tab, AgendaColumn.TIME)[1] == "09:15–10:00"
    app.press("Ctrl+Shift+Right")
    assert shown(tab, AgendaColumn.NUMBER) == ["1", "1.1", "2"]
    assert tab.model.item(tab.view.present_id()).title == "Erfolgsmodelle"
    app.press("Ctrl+Shift+Left")
    assert shown(tab, AgendaColumn.NUMBER) == ["1", "2", "3"]
    assert shown(tab, AgendaColumn.TITLE) == ["Begrüßung", "Erfolgsmodelle", "Konflikte in der Stadt"]


def test_a_new_duration_is_stored_when_the_field_is_left_and_shows_at_once(planner_window, conference):
    app = planner_window
    tab = app.show_tab("agenda", conference)
    build(app, tab, FIVE[:2])
    tab.view.go_to(tab.model.lines[1].row.id)
    app.press("F2")
    minutes = tab.item_form.form.findChildren(type(tab.new_form.minutes))[1]
    assert minutes.accessibleName() == "Duration in minutes"
    app.fill(minutes, "25")
    assert shown(tab, AgendaColumn.TIME) == ["09:00–09:25", "09:25–10:25"]
    app.fill(minutes, "2000")
    assert "1440" in tab.item_form.form.binder.errors()["minutes"]
    assert shown(tab, AgendaColumn.TIME)[0] == "09:00–09:25"
    QTest.keyClick(minutes, Qt.Key.Key_Escape)
    assert minutes.text() == "25"


def test_a_fixed_start_that_comes_too_early_is_said_in_words(planner_window, conference):
    app = planner_window
    tab = app.show_tab("agenda", conference)
    build(app, tab, FIVE[:2])
    second = tab.model.lines[2].row
    app.change(lambda db: pin_start(db, second.id, datetime(2027, 6, 3, 9, 5)))
    assert tab.model.warnings() == ["Konflikte in der Stadt: starts 10 minute(s) before what comes before it ends"]
    app.press("F2")
    start = next(
        field for field in tab.item_form.findChildren(type(tab.new_form.title)) if "start" in field.accessibleName()
    )
    assert start.text() == "09:05"
    app.fill(start, "13")
    assert tab.model.warnings() == []
    assert shown(tab, AgendaColumn.TIME)[1] == "13:00–14:00"
    app.fill(start, "")
    assert shown(tab, AgendaColumn.TIME)[1] == "09:15–10:15"


def test_an_item_removed_comes_back_with_undo(planner_window, conference):
    app = planner_window
    tab = app.show_tab("agenda", conference)
    build(app, tab, FIVE[:2])
    app.press("Ctrl+Backspace")
    assert shown(tab, AgendaColumn.TITLE) == ["Begrüßung"]
    assert any("Konflikte in der Stadt" in text for text in app.window.notices.texts())
    undo = next(button for button in app.window.notices.findChildren(QPushButton) if button.text() == "Undo")
    app.click(undo)
    assert shown(tab, AgendaColumn.TITLE) == ["Begrüßung", "Konflikte in der Stadt"]


def test_a_break_has_no_number(planner_window, conference):
    app = planner_window
    tab = app.show_tab("agenda", conference)
    build(app, tab, FIVE[:1])
    app.press("Ctrl+B")
    build(app, tab, FIVE[1:2])
    assert shown(tab, AgendaColumn.NUMBER) == ["1", "", "2"]
    assert shown(tab, AgendaColumn.TIME)[2] == "09:30–10:30"


def test_items_of_two_tracks_run_side_by_side(planner_window, conference):
    app = planner_window
    tab = app.show_tab("agenda", conference)
    build(app, tab, [("Bildung", 60), ("Arbeit", 90)])
    app.press("Ctrl+T")
    for name in ("Strang A", "Strang B"):
        app.type(name)
        QTest.keyClick(tab.tracks.name, Qt.Key.Key_Return)
        app.settle()
    made = app.read(lambda db: tracks(db, conference))
    assert [part.form.binder.values()["name"] for part in tab.tracks._parts.values()] == ["Strang A", "Strang B"]
    for item, track in zip([line.row for line in tab.model.lines if line.row], made, strict=True):
        tab.view.go_to(item.id)
        app.press("F2")
        app.choose(tab.item_form._track, track.id)
    assert shown(tab, AgendaColumn.TIME) == ["09:00–10:00", "09:00–10:30"]
    assert shown(tab, AgendaColumn.WHERE) == ["Strang A", "Strang B"]


def test_a_contributor_is_picked_from_the_directory(planner_window, conference, people):
    app = planner_window
    tab = app.show_tab("agenda", conference)
    build(app, tab, FIVE[:1])
    app.press("F2")
    app.pick(tab.item_form.contributors.person, "Yil")
    row = app.read(lambda db: agenda(db, conference))[0]
    assert [found.name for found in row.contributors] == ["Ayşe Yılmaz"]
    assert "Ayşe Yılmaz (Speaker)" in tab.model.details(tab.model.item(row.id))


def test_a_sitting_has_tops_in_a_public_and_a_non_public_part(planner_window, sitting):
    app = planner_window
    tab = app.show_tab("agenda", sitting)
    build(app, tab, FIVE[:2])
    app.change(lambda db: add_item(db, sitting, AgendaItemDraft("Personalsache", public=False)))
    assert headings(tab) == ["Public part", "Non-public part"]
    assert shown(tab, AgendaColumn.NUMBER) == ["TOP 1", "TOP 2", "TOP 3"]


def test_settled_minutes_close_the_agenda(planner_window, conference):
    app = planner_window
    tab = app.show_tab("agenda", conference)
    build(app, tab, FIVE[:1])
    minutes = app.change(lambda db: open_minutes(db, conference, app.door.now))
    app.change(lambda db: settle(db, minutes, MinutesState.AGREED, app.door.now))
    app.press("Ctrl+Return")
    app.press("Ctrl+Backspace")
    assert shown(tab, AgendaColumn.TITLE) == ["Begrüßung"]
    assert tab._closed.isVisible()


def test_an_empty_agenda_offers_the_first_step(planner_window, conference):
    app = planner_window
    tab = app.show_tab("agenda", conference)
    first = next(button for button in tab.findChildren(QPushButton) if button.text() == "Add the first item")
    app.click(first)
    assert QApplication.focusWidget() is tab.new_form.title
    app.type("Kennenlernen")
    QTest.keyClick(tab.new_form.title, Qt.Key.Key_Return)
    app.settle()
    assert shown(tab, AgendaColumn.TITLE) == ["Kennenlernen"]
    assert tab.model.lines[-1].row.kind is AgendaKind.ITEM


def test_what_the_organisers_need_is_written_at_the_item_and_kept(planner_window, conference):
    app = planner_window
    tab = app.show_tab("agenda", conference)
    build(app, tab, FIVE[:1])
    app.press("F2")
    fields = {field.accessibleName(): field for field in tab.item_form.findChildren(QPlainTextEdit)}
    app.fill(fields["Material"], "Two microphones")
    app.fill(fields["Stage directions"], "The mayor goes first")
    row = app.read(lambda db: agenda(db, conference))[0]
    assert (row.material, row.stage_note) == ("Two microphones", "The mayor goes first")
