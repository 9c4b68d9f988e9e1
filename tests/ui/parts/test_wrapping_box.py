"""A box to tick whose words wrap: it grows with its lines and is ticked by a click anywhere on them."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from forumplanner.ui.parts.wrapping_box import WrappingBox

WORDS = "Ist damit einverstanden, dass wir diese Angaben für diesen Termin speichern"


def test_it_is_as_high_as_its_lines_and_as_narrow_as_its_longest_word(qtbot, theme):
    holder = QWidget()
    qtbot.addWidget(holder)
    box = WrappingBox(WORDS)
    column = QVBoxLayout(holder)
    column.addWidget(box)
    column.addStretch(1)
    holder.resize(200, 400)
    holder.show()
    low = box.heightForWidth(2000)
    assert box.height() >= 3 * box.fontMetrics().lineSpacing()
    assert box.heightForWidth(box.width()) == box.height()
    assert box.minimumSizeHint().width() < 200 < box.fontMetrics().horizontalAdvance(WORDS)
    holder.resize(2000, 400)
    qtbot.waitUntil(lambda: box.height() == low)
    assert not box.grab().isNull()


def test_a_click_on_its_last_line_ticks_it(qtbot, theme):
    box = WrappingBox(WORDS)
    qtbot.addWidget(box)
    box.resize(200, box.heightForWidth(200))
    box.show()
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(120, box.height() - 4))
    assert box.isChecked()
