"""Keeps a part so high that none of its wrapped lines is lost; Qt counts one line for each label."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

_KINDS = (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show)


class WholeLines(QObject):
    """Watches one part; where the room is less than its lines need, the page has to scroll."""

    def __init__(self, part: QWidget) -> None:
        super().__init__(part)
        self._part = part
        part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for the least height in the present width whenever that may have become another."""
        if event.type() in _KINDS and watched is self._part:  # in this order: a part that is going has no layout left
            layout = self._part.layout()
            if layout is not None and layout.hasHeightForWidth():
                self._part.setMinimumHeight(layout.minimumHeightForWidth(self._part.width()))
                if event.type() == QEvent.Type.Show:  # Qt does not tell the layout of a growth while it was hidden
                    layout.setGeometry(self._part.contentsRect())
        return False
