"""The office's own sheets of labels and the printer's offset, as an officer enters them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget

from forumplanner.desk.outputs import Output
from forumplanner.desk.printed.sheets import PrinterOffset, printer_offset
from forumplanner.lists.label_formats import label_formats
from forumplanner.ui.documents.label_sheets_part import LabelSheetsPart


@pytest.fixture
def part(qtbot, shelf):
    made = LabelSheetsPart(shelf.tab.context)
    qtbot.addWidget(made)
    made.resize(700, 700)
    made.show()
    return made


@pytest.fixture
def type_in(qtbot):
    def write(form, key, text):
        form.binder.go_to(key)
        line = form.focusWidget()
        assert isinstance(line, QLineEdit)
        line.selectAll()
        qtbot.keyClicks(line, text)

    return write


def stored(shelf):
    with shelf.office.workspace.read() as db:
        return [(row.name, row.width, row.columns) for row in label_formats(db)]


def names(part: LabelSheetsPart) -> list[str]:
    listed: QListWidget = part.list
    return [listed.item(row).text() for row in range(listed.count())]


def test_a_sheet_is_added_by_its_measures_and_can_be_chosen_for_badges(qtbot, shelf, part, type_in):
    assert part.nothing.isVisible()
    part.add.click()
    type_in(part.form, "name", "Eigene")
    type_in(part.form, "width", "85,5")
    qtbot.keyClick(part.form.focusWidget(), Qt.Key.Key_Return)
    shelf.settle()
    assert stored(shelf) == [("Eigene", 85.5, 2)]
    assert names(part) == ["Eigene"]
    assert not part.nothing.isVisible()


def test_a_sheet_that_does_not_fit_the_paper_is_refused_beside_its_field(shelf, part, type_in):
    part.add.click()
    type_in(part.form, "name", "Zu breit")
    type_in(part.form, "margin_left", "60")
    part.save.click()
    shelf.settle()
    assert stored(shelf) == []
    assert "beyond the right edge" in part.form.binder.errors()["width"]
    type_in(part.form, "margin_left", "18")
    part.save.click()
    shelf.settle()
    assert stored(shelf) == [("Zu breit", 80, 2)]


def test_what_is_no_length_is_said_at_once(shelf, part, type_in):
    part.add.click()
    type_in(part.form, "name", "Unlesbar")
    type_in(part.form, "height", "hoch")
    part.save.click()
    shelf.settle()
    assert stored(shelf) == []
    assert "mm" in part.form.binder.errors()["height"]


def test_a_sheet_is_changed_and_removed_and_the_picture_follows(shelf, part, type_in):
    part.add.click()
    type_in(part.form, "name", "Eigene")
    part.save.click()
    shelf.settle()
    type_in(part.form, "rows", "4")
    assert "2 by 4" in part.picture.accessibleName()
    part.save.click()
    shelf.settle()
    part.load()
    part.list.setCurrentRow(-1)
    part.list.setCurrentRow(0)
    assert part.form.binder.values()["rows"] == 4
    part.remove.click()
    shelf.settle()
    assert stored(shelf) == []
    assert part.nothing.isVisible()


def test_the_printers_offset_is_kept_for_this_workstation(qtbot, shelf, part, type_in):
    type_in(part.offset, "x", "1,5")
    with qtbot.waitSignal(part.altered):
        part.back.setFocus()
    shelf.settle()
    assert printer_offset(shelf.office.workspace) == PrinterOffset(1.5, 0)
    type_in(part.offset, "y", "40")
    part.back.setFocus()
    shelf.settle()
    assert "20" in part.offset.binder.errors()["y"]
    assert printer_offset(shelf.office.workspace) == PrinterOffset(1.5, 0)


def test_escape_leads_back(qtbot, part):
    with qtbot.waitSignal(part.left):
        qtbot.keyClick(part.list, Qt.Key.Key_Escape)


def test_the_sheets_are_reached_from_the_badges_and_what_is_added_can_be_chosen_there(qtbot, shelf, type_in):
    shelf.choose(Output.ATTENDANCE)
    assert not shelf.tab.side.sheets.isVisible()
    shelf.choose(Output.BADGES)
    qtbot.mouseClick(shelf.tab.side.sheets, Qt.MouseButton.LeftButton)
    sheets = shelf.tab.sheets
    assert sheets.isVisible()
    sheets.add.click()
    type_in(sheets.form, "name", "Eigene")
    sheets.save.click()
    shelf.settle()
    qtbot.keyClick(sheets.list, Qt.Key.Key_Escape)
    assert shelf.tab.side.isVisible()
    box = shelf.tab.options.own["sheet"]
    assert [box.itemText(at) for at in range(box.count())][-1] == "Eigene"


def test_badges_are_made_anew_once_the_printer_is_corrected(qtbot, shelf, type_in):
    shelf.choose(Output.BADGES)
    before = shelf.tab.data
    shelf.tab.sides.show_sheets()
    type_in(shelf.tab.sheets.offset, "x", "3")
    shelf.tab.sheets.back.click()
    shelf.tab.side.save.setFocus()
    shelf.settle()
    assert before
    assert shelf.tab.data not in (b"", before)
