"""A list as high as all its lines, however they break: what it stands in scrolls, never the list itself."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget, QWidget

_GAP = 2


class WholeList(QListWidget):
    """`show_all` is called after its lines became others; it follows width and size of text by itself."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setSpacing(_GAP)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_all(self) -> None:
        """Take the height that all lines need in the present width."""
        self.doItemsLayout()
        last = self.item(self.count() - 1)
        top = self.visualItemRect(self.item(0)).top() if last is not None else 0
        lines = self.visualItemRect(last).bottom() - top if last is not None else 0
        height = lines + 1 + 2 * (_GAP + self.frameWidth())
        if height != self.maximumHeight() or height != self.minimumHeight():
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break lines anew in another width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.show_all()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.show_all()
