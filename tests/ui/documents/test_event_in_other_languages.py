"""The texts of an event are said in another language beside the documents, and stand in these at once."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from forumplanner.desk.outputs import Output
from forumplanner.lists.document_texts import event_texts


def test_the_title_is_translated_checked_and_stands_in_the_document(shelf, assert_all_named):
    shelf.choose(Output.ATTENDANCE)
    shelf.option(shelf.tab.options.language, "de")
    assert not shelf.tab.side.translate.isVisible()
    shelf.option(shelf.tab.options.language, "tr")
    shelf.bot.mouseClick(shelf.tab.side.translate, Qt.MouseButton.LeftButton)
    part = shelf.tab.texts
    assert part.isVisible()
    assert part.heading.text() == "Texts of the event in Turkish"
    assert_all_named(part)
    key = ("tr", "event", shelf.event_id, "title")
    part.texts.choose(key)
    part.texts.text.setFocus()
    QTest.keyClicks(part.texts.text, "3. Uyum Konferansi")
    part.by.setFocus()
    shelf.settle()
    (row,) = [row for row in part.texts.model.rows if row.key == key]
    assert row.cells == ("3. Integrationskonferenz", "unchecked", "3. Uyum Konferansi")
    QTest.keyClicks(part.by, "Olena Muster")
    QTest.keyClick(part.by, Qt.Key.Key_Return)
    shelf.settle()
    with shelf.office.workspace.read() as db:
        (said,) = event_texts(db, shelf.event_id, "tr").values()
    assert (said.text, said.reviewed_by) == ("3. Uyum Konferansi", "Olena Muster")
    shelf.bot.mouseClick(part.back, Qt.MouseButton.LeftButton)
    shelf.settle()
    assert shelf.tab.preview.isVisible()
    assert "3. Uyum Konferansi" in shelf.pdf_text()
    shelf.office.workspace.undo()
    shelf.office.workspace.undo()
    shelf.settle()
    assert "3. Uyum Konferansi" not in shelf.pdf_text()
