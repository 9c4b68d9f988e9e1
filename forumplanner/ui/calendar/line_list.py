"""A list of lines that wrap and open on Return; it asks for the room of a few of them."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget

_LINES = 4


class LineList(QListWidget):
    """All of it is read by keyboard; `itemActivated` says that a line was opened."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Return everywhere."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self.itemActivated.emit(self.currentItem())
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Ask for some lines."""
        return QSize(super().sizeHint().width(), _LINES * (self.fontMetrics().height() + 8))

    def minimumSizeHint(self) -> QSize:
        """Do with two."""
        return QSize(120, 2 * (self.fontMetrics().height() + 8))
