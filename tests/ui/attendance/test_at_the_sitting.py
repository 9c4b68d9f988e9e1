"""While a body sits: who comes late or leaves early, guests apart, heads in the audience, and the signed list."""

from datetime import datetime, timedelta

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest

from forumplanner.lists.bodies import attendance
from forumplanner.lists.minutes import minutes
from forumplanner.lists.papers import papers
from forumplanner.lists.sitting_guests import guests
from forumplanner.model.enums import AttendanceState, PaperKind
from forumplanner.model.registrations import Attendance
from forumplanner.ui.attendance.attendance_model import AttendanceColumn
from tests.ui.planner_window import type_into


def choose(tab, name: str) -> None:
    place = next(row for row in range(tab.model.rowCount()) if name in tab.model.index(row, 0).data())
    tab.table.setFocus()
    flags = QItemSelectionModel.SelectionFlag
    tab.table.selectionModel().setCurrentIndex(tab.model.index(place, 0), flags.ClearAndSelect | flags.Rows)


def times(app, sitting, name):
    rows = app.read(lambda db: attendance(db, sitting))
    row = next(row for row in rows if name in row.seat.person)
    return row.state, row.came and f"{row.came:%H:%M}", row.left and f"{row.left:%H:%M}"


def test_one_key_notes_who_comes_late_and_who_leaves_and_the_quorum_is_that_of_now(planner_window, sitting):
    app = planner_window
    tab = app.show_tab("attendance", sitting)
    app.press("Ctrl+Return")
    assert tab.quorum.text() == "4 entitled to vote present of 5: the body may decide."
    choose(tab, "Yılmaz")
    app.press("L")
    assert times(app, sitting, "Yılmaz") == (AttendanceState.PRESENT, None, "10:30")
    choose(tab, "Müller")
    app.press("L")
    assert tab.quorum.text() == "2 entitled to vote present of 5: the body may not decide."
    app.door.now += timedelta(minutes=20)
    choose(tab, "Yılmaz")
    app.press("C")
    assert times(app, sitting, "Yılmaz") == (AttendanceState.PRESENT, "10:50", None)
    assert tab.quorum.text() == "3 entitled to vote present of 5: the body may decide."
    place = tab.table.currentIndex().row()
    assert tab.model.index(place, AttendanceColumn.DETAILS).data() == "left at 10:30, came at 10:50"


def test_nobody_comes_or_leaves_now_when_the_sitting_is_over(planner_window, sitting):
    app = planner_window
    app.door.now += timedelta(days=1)
    tab = app.show_tab("attendance", sitting)
    choose(tab, "Yılmaz")
    app.press("C")
    assert times(app, sitting, "Yılmaz") == (None, None, None)


def test_the_audience_is_only_counted_head_by_head(planner_window, sitting):
    app = planner_window
    tab = app.show_tab("attendance", sitting)
    tab.table.setFocus()
    for _ in range(3):
        QTest.keyClick(tab.table, Qt.Key.Key_Plus)
    app.settle()
    app.press("-")
    head = app.read(lambda db: minutes(db, sitting)).head
    assert head.audience == 2
    assert tab.audience.value() == 2
    assert app.read(lambda db: db.query(Attendance).count()) == 0


def test_guests_stand_apart_and_never_count_for_the_quorum(planner_window, sitting, people, assert_all_named):
    app = planner_window
    tab = app.show_tab("attendance", sitting)
    app.press("Ctrl+Return")
    before = tab.quorum.text()
    part = tab.guests
    tab._beside.setCurrentWidget(part)
    for typed in ("Lindt", "Gero Gast"):
        part.who.search.setFocus()
        type_into(part.who.search, typed)
        QTest.keyClick(part.who.search, Qt.Key.Key_Return)
        app.settle()
    assert [row.name for row in app.read(lambda db: guests(db, sitting))] == ["Gero Gast", "Eva Lindt"]
    assert tab.quorum.text() == before
    assert tab.model.rowCount() == 4
    assert_all_named(part)
    part.list.setCurrentRow(0)
    app.click(part.remove)
    assert [row.name for row in app.read(lambda db: guests(db, sitting))] == ["Eva Lindt"]
    app.workspace.undo()
    assert len(app.read(lambda db: guests(db, sitting))) == 2


def test_a_member_is_no_guest(planner_window, sitting):
    app = planner_window
    tab = app.show_tab("attendance", sitting)
    tab._beside.setCurrentWidget(tab.guests)
    tab.guests.who.search.setFocus()
    type_into(tab.guests.who.search, "Kaya")
    QTest.keyClick(tab.guests.who.search, Qt.Key.Key_Return)
    app.settle()
    assert app.read(lambda db: guests(db, sitting)) == ()
    assert any("is a member and no guest" in text for text in app.window.notices.texts())


def test_the_signed_list_is_attached_as_a_scan_and_nothing_else_is(planner_window, sitting, tmp_path):
    app = planner_window
    tab = app.show_tab("attendance", sitting)
    scan, letter = tmp_path / "liste.jpg", tmp_path / "brief.pdf"
    scan.write_bytes(b"\xff\xd8\xff\xe0 a picture")
    letter.write_bytes(b"no scan at all")
    tab.lists.add_files([scan])
    app.settle()
    [row] = app.read(lambda db: papers(db, sitting))
    assert (row.kind, row.title, row.media_type) == (PaperKind.SIGNED_LIST, "liste", "image/jpeg")
    assert tab.lists.list.count() == 1
    tab.lists.add_files([letter])
    app.settle()
    assert any("neither" in text or "no picture and no PDF" in text for text in app.window.notices.texts())
    assert len(app.read(lambda db: papers(db, sitting))) == 1
    tab.lists.list.setCurrentRow(0)
    app.click(tab.lists.remove)
    assert app.read(lambda db: papers(db, sitting)) == ()


def test_times_of_a_sitting_past_are_those_of_its_day(planner_window, sitting):
    """The day of the sitting is 3 June; the clock that stands still says 10:30."""
    app = planner_window
    tab = app.show_tab("attendance", sitting)
    assert tab.stamping.moment() == datetime(2027, 6, 3, 10, 30)
