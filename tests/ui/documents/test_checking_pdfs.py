"""Any PDF is checked in the window, ours or another's; the result is said in plain words and can be saved."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QPainter, QPdfWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from forumplanner.desk.outputs import Output
from forumplanner.ui.documents.pdf_check_page import PdfCheckPage


@pytest.fixture
def foreign(tmp_path, qapp):
    """A PDF that another program wrote, without tags and without a title."""
    file = tmp_path / "foreign.pdf"
    writer = QPdfWriter(str(file))
    painter = QPainter(writer)
    painter.drawText(100, 100, "Foreign")
    painter.end()
    return file


def drop(widget, file) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    copied, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind in (QDragEnterEvent, QDropEvent):
        QApplication.sendEvent(widget, kind(QPointF(5, 5), copied, data, left, none))


def test_a_shown_document_of_ours_has_no_fault_a_machine_could_find(shelf):
    shelf.choose(Output.ATTENDANCE)
    shelf.bot.mouseClick(shelf.tab.side.check, Qt.MouseButton.LeftButton)
    shelf.settle()
    part = shelf.tab.checking
    assert part.isVisible()
    assert part.heading.text() == "ik-3-Attendance-list.pdf"
    said = part.page.toPlainText()
    assert said.startswith("No machine-testable fault found.")
    assert "What no machine can see" in said
    shelf.bot.mouseClick(part.back, Qt.MouseButton.LeftButton)
    assert shelf.tab.preview.isVisible()


def test_a_foreign_file_dropped_on_the_documents_is_checked(shelf, foreign):
    drop(shelf.tab, foreign)
    shelf.settle()
    said = shelf.tab.checking.page.toPlainText()
    assert "faults found." in said
    assert "No machine-testable fault found." not in said
    assert "XMP" not in said, "plain words"


def test_the_page_of_the_file_menu_checks_a_file_and_saves_what_was_found(
    qtbot, office, foreign, tmp_path, assert_all_named
):
    QTest.keySequence(office.window, QKeySequence("Ctrl+Shift+K"))
    office.settle(qtbot)
    page = office.page
    assert isinstance(page, PdfCheckPage)
    assert_all_named(page)
    assert page.savable() is None
    page.part.check_file(foreign)
    office.settle(qtbot)
    assert page.savable() is not None
    page.part.save_text(tmp_path / "result.txt")
    office.settle(qtbot)
    text = (tmp_path / "result.txt").read_text(encoding="utf-8")
    assert text.startswith("foreign.pdf\n")
    assert "What no machine can see:" in text


def test_what_is_no_pdf_is_said(qtbot, office, tmp_path):
    page = office.go("pdf_check")
    (tmp_path / "not.pdf").write_text("hello")
    page.part.check_file(tmp_path / "not.pdf")
    office.settle(qtbot)
    assert page.part.heading.text() == "The file could not be checked"
    assert page.part.page.toPlainText()
    assert not page.part.save.isEnabled()
