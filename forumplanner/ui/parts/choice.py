"""A field to choose one of a few values; the wheel of the mouse scrolls the form and never changes the value."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget


class Choice(QComboBox):
    """Shows words, means values. A value that is not among the choices can be shown and kept."""

    def __init__(self, choices: Iterable[tuple[object, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.offer(choices)

    def offer(self, choices: Iterable[tuple[object, str]]) -> None:
        """Offer these values and their words instead of what was offered; nothing is chosen then but the first."""
        self.clear()
        for value, words in choices:
            self.addItem(words, value)

    def choose(self, value: object, words: str = "") -> None:
        """Show a value; one that is not offered is added with its words."""
        place = self.findData(value)
        if place < 0:
            self.addItem(words or str(value), value)
            place = self.count() - 1
        self.setCurrentIndex(place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the form."""
        event.ignore()
