"""One of two values, chosen by a round button; its text wraps, so that long values are read whole."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QRadioButton, QSizePolicy, QWidget

from forumplanner.planning.merging_proposal import Side

FRAME = 3  # pixels: border and padding of the button, so that its text stands beside it


class SideChoice(QWidget):
    """`chosen` says that this value is to be kept; `name` is what a screen reader says."""

    chosen = Signal()

    def __init__(self, side: Side, words: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.side = side
        self.button = QRadioButton(" ")  # as high as a line of text
        self.button.setAccessibleName(name)
        self.button.toggled.connect(lambda on: self.chosen.emit() if on else None)
        self._text = QLabel(words)
        self._text.setWordWrap(True)
        self._text.setContentsMargins(0, FRAME, 0, 0)
        self._text.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose it by a click on its text."""
        self.button.setFocus()
        self.button.setChecked(True)
        event.accept()
