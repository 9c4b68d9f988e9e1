"""What scrolls goes along with the cursor, so that one sees what one types."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from forumplanner.ui.parts.growing_text import GrowingText
from forumplanner.ui.shell.page_room import PageRoom


def test_a_page_goes_along_with_the_cursor_of_a_long_text(qtbot):
    page = QWidget()
    column = QVBoxLayout(page)
    text = GrowingText()
    column.addWidget(QLineEdit())
    column.addWidget(text)
    room = PageRoom(page)
    qtbot.addWidget(room)
    room.resize(300, 200)
    room.show()
    room.activateWindow()
    text.setFocus()
    qtbot.waitUntil(text.hasFocus)

    def seen() -> bool:
        return text.viewport().visibleRegion().boundingRect().contains(text.cursorRect())

    for number in range(15):
        QTest.keyClicks(text, str(number))
        QTest.keyClick(text, Qt.Key.Key_Return)

    qtbot.waitUntil(seen)
    assert room.verticalScrollBar().value() > 0
    for _ in range(15):
        QTest.keyClick(text, Qt.Key.Key_Up)

    qtbot.waitUntil(seen)
    assert text.textCursor().atStart()
