"""The page of the office, in the real window on a real planner."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from forumplanner.lists import office as offices
from forumplanner.planning import office_keeping
from forumplanner.ui.office.lands import Lands
from forumplanner.workspace import Label


@pytest.fixture
def page(qtbot, empty_office):
    """The page, reached with its shortcut."""
    QTest.keySequence(empty_office.window, QKeySequence("Ctrl+,"))
    empty_office.settle(qtbot)
    return empty_office.page


def field(page, name: str):
    return next(widget for widget in page.form.findChildren(QLineEdit) if widget.accessibleName() == name)


def stored(office):
    with office.workspace.read() as db:
        return offices.office(db), offices.officer(db, office.workspace.who)


def type_and_leave(qtbot, office, widget, text: str) -> None:
    widget.setFocus()
    widget.selectAll()
    QTest.keyClicks(widget, text)
    QTest.keyClick(widget, Qt.Key.Key_Tab)
    office.settle(qtbot)


def test_each_field_is_stored_when_it_is_left_and_undone_by_itself(qtbot, empty_office, page):
    type_and_leave(qtbot, empty_office, field(page, "Office"), "Amt 50")
    type_and_leave(qtbot, empty_office, field(page, "Town"), "Musterort")
    type_and_leave(qtbot, empty_office, field(page, "Your name"), "Olena")
    type_and_leave(qtbot, empty_office, field(page, "Your function"), "Leitung")
    office, officer = stored(empty_office)
    assert (office.name, office.city, officer.name, officer.function) == ("Amt 50", "Musterort", "Olena", "Leitung")
    for _ in range(3):
        empty_office.workspace.undo()
    empty_office.settle(qtbot)
    assert stored(empty_office)[0].name == "Amt 50"
    assert (field(page, "Office").text(), field(page, "Town").text(), field(page, "Your name").text()) == (
        "Amt 50",
        "",
        "",
    )


def test_the_land_is_chosen_among_sixteen(qtbot, empty_office, page):
    boxes = {box.accessibleName(): box for box in page.form.findChildren(type(page.form._zone))}
    land = boxes["Land"]
    assert land.count() == 17
    assert len({code for code, _ in Lands().all()}) == 16
    land.setFocus()
    QTest.keyClick(land, Qt.Key.Key_S)
    QTest.keyClick(land, Qt.Key.Key_Tab)
    empty_office.settle(qtbot)
    assert stored(empty_office)[0].land == "SL"


def test_a_wrong_address_is_said_beside_the_field_and_not_stored(qtbot, empty_office, page):
    mail = field(page, "E-mail")
    type_and_leave(qtbot, empty_office, mail, "nobody")
    said = [label.text() for label in page.form.findChildren(QLabel) if label.isVisible()]
    assert "This is no e-mail address." in said
    assert stored(empty_office)[0].email == ""
    empty_office.window.navigate("overview")
    assert empty_office.page is page
    type_and_leave(qtbot, empty_office, mail, "amt@example.org")
    assert stored(empty_office)[0].email == "amt@example.org"


def test_a_zone_outside_europe_is_kept_and_shown(qtbot, empty_office, page):
    fields = office_keeping.OfficeFields(name="Amt", zone="Atlantic/Canary")
    with empty_office.workspace.change(Label("edit_office")) as db:
        office_keeping.set_office(db, fields)
    empty_office.settle(qtbot)
    assert page.form._zone.currentText() == "Atlantic/Canary"
    type_and_leave(qtbot, empty_office, field(page, "Town"), "Las Palmas")
    assert stored(empty_office)[0].zone == "Atlantic/Canary"


def test_an_example_stays_one_when_its_office_is_edited(qtbot, empty_office, page):
    with empty_office.workspace.change(Label("edit_office")) as db:
        office_keeping.set_office(db, office_keeping.OfficeFields(name="Amt", is_example=True))
    empty_office.settle(qtbot)
    type_and_leave(qtbot, empty_office, field(page, "Office"), "Amt 51")
    assert stored(empty_office)[0].is_example


def test_what_is_being_typed_stays_while_something_else_changes(qtbot, empty_office, page):
    name = field(page, "Office")
    name.setFocus()
    QTest.keyClicks(name, "Amt 5")
    with empty_office.workspace.change(Label("edit_office")) as db:
        office_keeping.set_office(db, office_keeping.OfficeFields(name="Anders", city="Musterort"))
    empty_office.settle(qtbot)
    assert name.text() == "Amt 5"
    assert field(page, "Town").text() == "Musterort"


def test_the_page_is_in_the_file_menu_and_the_palette_and_not_in_the_rail(qtbot, empty_office, assert_all_named):
    window = empty_office.window
    action = window.actions_registry.qaction("go.office")
    assert action.isEnabled()
    rail = [window.rail.item(row).text() for row in range(window.rail.count())]
    assert "Office and letterhead" not in rail
    assert "First questions" not in rail
    assert any(one.id == "go.office" for one in window.actions_registry.possible())
    action.trigger()
    empty_office.settle(qtbot)
    assert window.rail.currentRow() == -1
    assert QApplication.focusWidget().accessibleName() == "Office"
    assert_all_named(window)
    assert window.actions_registry.defects() == []
