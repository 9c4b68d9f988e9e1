"""The attendance of a sitting is recorded with one key per member, and the quorum is said in words."""

from datetime import datetime

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit, QPushButton

from forumplanner.lists.bodies import attendance
from forumplanner.lists.minutes import minutes
from forumplanner.model.enums import AttendanceState, EventKind, MinutesState
from forumplanner.planning import bodies, scheduling
from forumplanner.planning.minute_taking import open_minutes
from forumplanner.planning.settling import settle
from forumplanner.ui.attendance.attendance_model import AttendanceColumn


def states(app, sitting) -> dict[str, AttendanceState | None]:
    return {row.seat.person.split()[-1]: row.state for row in app.read(lambda db: attendance(db, sitting))}


def go(tab, name: str) -> None:
    place = next(row for row in range(tab.model.rowCount()) if name in tab.model.index(row, 0).data())
    tab.table.setFocus()
    flags = QItemSelectionModel.SelectionFlag
    tab.table.selectionModel().setCurrentIndex(tab.model.index(place, 0), flags.ClearAndSelect | flags.Rows)


def test_one_key_records_a_member_and_the_quorum_is_said(planner_window, sitting, assert_all_named):
    app = planner_window
    tab = app.show_tab("attendance", sitting)
    assert tab.quorum.text() == "Nobody is recorded yet."
    for name, key in (("Müller", "P"), ("Yılmaz", "P"), ("Шевченко", "E")):
        go(tab, name)
        app.press(key)
    assert states(app, sitting) == {
        "Müller": AttendanceState.PRESENT,
        "Yılmaz": AttendanceState.PRESENT,
        "Шевченко": AttendanceState.EXCUSED,
        "Kaya": None,
    }
    assert tab.quorum.text() == "2 entitled to vote present of 5: the body may not decide."
    app.press("Ctrl+Return")
    assert tab.quorum.text() == "3 entitled to vote present of 5: the body may decide."
    assert_all_named(tab)


def test_a_member_with_a_substitute_is_represented_with_one_key(planner_window, sitting):
    app = planner_window
    tab = app.show_tab("attendance", sitting)
    go(tab, "Kaya")
    app.press("R")
    place = tab.table.currentIndex().row()
    assert tab.model.index(place, AttendanceColumn.STATE).data() == "represented"
    assert tab.model.index(place, AttendanceColumn.DETAILS).data() == "Eva Lindt"


def test_without_a_substitute_one_is_asked_who_represents(planner_window, sitting):
    app = planner_window
    tab = app.show_tab("attendance", sitting)
    go(tab, "Müller")
    app.press("R")
    assert tab.form.by.hasFocus()
    app.pick(tab.form.by, "Lindt")
    assert states(app, sitting)["Müller"] is AttendanceState.REPRESENTED
    go(tab, "Yılmaz")
    app.pick(tab.form.by, "Lindt")
    assert states(app, sitting)["Yılmaz"] is None
    assert any("Eva Lindt" in text for text in app.window.notices.texts())


def test_several_are_recorded_at_once_and_taken_back(planner_window, sitting):
    app = planner_window
    tab = app.show_tab("attendance", sitting)
    tab.table.setFocus()
    tab.table.selectAll()
    app.press("B")
    assert set(states(app, sitting).values()) == {AttendanceState.ABSENT}
    app.press("Backspace")
    assert set(states(app, sitting).values()) == {None}


def test_who_left_early_is_recorded_with_the_time(planner_window, sitting):
    app = planner_window
    tab = app.show_tab("attendance", sitting)
    go(tab, "Müller")
    app.press("P")
    left = next(one for one in tab.form.findChildren(QLineEdit) if one.accessibleName() == "Left at")
    app.fill(left, "12:15")
    row = app.read(lambda db: attendance(db, sitting))[0]
    assert row.left == datetime(2027, 6, 3, 12, 15)
    assert tab.model.index(0, AttendanceColumn.DETAILS).data() == "left at 12:15"


def test_the_audience_is_counted_into_the_minutes(planner_window, sitting):
    app = planner_window
    tab = app.show_tab("attendance", sitting)
    app.fill(tab.audience, "12")
    assert app.read(lambda db: minutes(db, sitting)).head.audience == 12


def test_settled_minutes_close_the_attendance(planner_window, sitting):
    app = planner_window
    tab = app.show_tab("attendance", sitting)
    made = app.change(lambda db: open_minutes(db, sitting, app.door.now))
    app.change(lambda db: settle(db, made, MinutesState.SIGNED, app.door.now))
    go(tab, "Müller")
    app.press("P")
    assert states(app, sitting)["Müller"] is None


def test_a_body_without_members_says_where_to_enter_them(planner_window):
    app = planner_window
    empty = app.change(lambda db: bodies.create_body(db, bodies.BodyDraft("Beirat")))
    day = scheduling.DayFields(datetime(2027, 6, 3, 10), datetime(2027, 6, 3, 12))
    fields = scheduling.EventFields("1. Sitzung", EventKind.SITTING, (day,), "b-1", body_id=empty)
    event = app.change(lambda db: scheduling.create_event(db, fields))
    tab = app.show_tab("attendance", event)
    assert any(one.text() == "Go to the bodies" and one.isVisible() for one in tab.findChildren(QPushButton))


def test_the_table_keeps_the_rules_of_qt(planner_window, sitting):
    app = planner_window
    tab = app.show_tab("attendance", sitting)
    tester = QAbstractItemModelTester(tab.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    app.press("Ctrl+Return")
    assert set(states(app, sitting).values()) == {AttendanceState.PRESENT}
    del tester
