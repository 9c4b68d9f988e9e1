"""The officer's view of the day: who is there, corrected times, whom to fetch, and signed lists."""

from datetime import datetime, timedelta

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit
from sqlalchemy import select

from forumplanner.lists.on_site import Show
from forumplanner.lists.papers import papers
from forumplanner.model.enums import RegistrationState
from forumplanner.model.events import Event
from forumplanner.model.registrations import Attendance, Registration
from forumplanner.planning import reception


def names(tab) -> list[str]:
    return [tab.model.index(row, 0).data() for row in range(tab.model.rowCount())]


def field(form, name: str) -> QLineEdit:
    return next(one for one in form.findChildren(QLineEdit) if one.accessibleName() == name)


def choose(app, tab, registration: str) -> None:
    tab.panel.table.select_ids([registration])
    tab.panel.table.setFocus()
    app.settle()


def intervals(app):
    query = select(Attendance.day_number, Attendance.came, Attendance.left).order_by(Attendance.came)
    return [tuple(row) for row in app.read(lambda db: db.execute(query).all())]


def test_keys_note_who_comes_and_goes_and_the_table_shows_it(planner_window, conference, registered, assert_all_named):
    app = planner_window
    tab = app.show_tab("attendance", conference)
    app.settle()
    QAbstractItemModelTester(tab.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert names(tab) == ["Deniz Kaya", "Claudia Müller", "Bohdan Шевченко", "Ayşe Yılmaz"]
    choose(app, tab, registered["Kaya"])
    app.press("A")
    assert tab.heads.text() == "1 of 4 arrived, 1 in the house"
    assert tab.model.index(0, 3).data() == "10:30–"
    app.door.now += timedelta(hours=2)
    app.press("L")
    assert tab.model.index(0, 3).data() == "10:30–12:30"
    assert tab.heads.text() == "1 of 4 arrived, 0 in the house"
    app.choose(tab.show_only, Show.MISSING)
    assert len(names(tab)) == 3
    app.choose(tab.show_only, Show.LEFT)
    assert names(tab) == ["Deniz Kaya"]
    assert_all_named(tab)


def test_times_are_corrected_beside_the_table_and_a_contradiction_is_said_there(planner_window, conference, registered):
    app = planner_window
    app.change(lambda db: reception.arrive(db, registered["Kaya"], app.door.now))
    tab = app.show_tab("attendance", conference)
    app.settle()
    choose(app, tab, registered["Kaya"])
    came, left = field(tab.times, "Came at"), field(tab.times, "Left at")
    app.fill(came, "9:15")
    app.fill(left, "12")
    assert intervals(app) == [(1, datetime(2027, 6, 3, 9, 15), datetime(2027, 6, 3, 12))]
    app.fill(left, "8")
    assert intervals(app)[0][2] == datetime(2027, 6, 3, 12)
    assert "before coming" in tab.times.form.binder.errors()["left"]


def test_a_time_from_the_signed_list_is_added_on_another_day_and_removed_again(planner_window, conference, registered):
    app = planner_window
    tab = app.show_tab("attendance", conference)
    app.settle()
    app.choose(tab.day, 2)
    choose(app, tab, registered["Müller"])
    app.click(tab.times.add)
    assert intervals(app) == [(2, datetime(2027, 6, 4, 9), datetime(2027, 6, 4, 17))]
    state = select(Registration.state).where(Registration.id == registered["Müller"])
    assert app.read(lambda db: db.scalar(state)) is RegistrationState.ATTENDED
    app.click(tab.times.remove)
    assert intervals(app) == []
    assert app.read(lambda db: db.scalar(state)) is RegistrationState.PLACED


def test_who_is_not_here_yet_keeps_nobody_from_going_on(planner_window, conference, registered):
    app = planner_window
    tab = app.show_tab("attendance", conference)
    app.settle()
    choose(app, tab, registered["Kaya"])
    assert not tab.side.isHidden()
    choose(app, tab, registered["Müller"])
    assert tab.leave()
    reception_window = tab.open_reception()
    app.bot.waitUntil(reception_window.isActiveWindow)
    reception_window.close()
    app.settle()
    assert tab.reception is None


def test_whom_to_fetch_is_written_down_once_for_the_event(planner_window, conference, registered):
    app = planner_window
    tab = app.show_tab("attendance", conference)
    app.settle()
    contact = field(tab.settings, "Whom the reception fetches for needs")
    assert contact.text() == "Frau Beispiel"
    app.fill(contact, "Herrn Muster")
    assert app.read(lambda db: db.get_one(Event, conference).needs_contact) == "Herrn Muster"


def test_an_event_without_anybody_says_what_to_do(planner_window, conference):
    tab = planner_window.show_tab("attendance", conference)
    planner_window.settle()
    assert tab.panel._stack.currentWidget() is not tab.panel.table
    assert tab.heads.text() == "0 of 0 arrived, 0 in the house"


def test_scans_dropped_on_the_part_are_attached_and_other_files_are_not_taken(
    planner_window, conference, registered, tmp_path
):
    app = planner_window
    tab = app.show_tab("attendance", conference)
    app.settle()
    scan, table = tmp_path / "Tag 1.png", tmp_path / "liste.xlsx"
    scan.write_bytes(b"\x89PNG\r\n\x1a\n picture")
    table.write_bytes(b"PK")
    for file, taken in ((table, False), (scan, True)):
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(file))])
        args = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        enter = QDragEnterEvent(QPointF(5, 5), *args)
        enter.ignore()
        tab.lists.dragEnterEvent(enter)
        assert enter.isAccepted() is taken
    tab.lists.dropEvent(QDropEvent(QPointF(5, 5), *args))
    app.settle()
    assert [row.title for row in app.read(lambda db: papers(db, conference))] == ["Tag 1"]
    assert tab.lists.list.count() == 1
