"""A scroll area that brings what has the focus into sight, also where a shortcut and not the Tab key led there."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from forumplanner.ui.parts.tab_order import Downwards
from forumplanner.ui.shell.following_focus import FollowingFocus

_LETTERS = 45
"""What is wider than this at the least, as a very long address, does not make the whole window wider."""


class FollowingScroll(QScrollArea):
    """Holds a content as wide as itself; without a frame and a background of its own.

    Shown whole it is as high as its content, for a page that scrolls as one.
    """

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = False
        self.setProperty("look", "plain")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(content)
        Downwards(content)
        FollowingFocus(self, wholly=True)

    def show_whole(self, *, on: bool) -> None:
        """Be as high as the content from now on, or scroll it again."""
        self._whole = on
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Return the least size: so wide that nothing is cut off, and shown whole, the height of the content."""
        usual, content = super().minimumSizeHint(), self.widget()
        if content is None:
            return usual
        widest = min(content.minimumSizeHint().width(), _LETTERS * self.fontMetrics().averageCharWidth())
        usual.setWidth(max(usual.width(), widest + self.verticalScrollBar().sizeHint().width()))
        if not self._whole:
            return usual
        width = max(self.viewport().width(), content.minimumSizeHint().width())
        height = content.heightForWidth(width) if content.hasHeightForWidth() else content.sizeHint().height()
        return QSize(usual.width(), max(usual.height(), height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shown whole, follow the height that the new width needs."""
        super().resizeEvent(event)
        if self._whole and event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Shown whole, follow the height of the content."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget() and self._whole:
            self.updateGeometry()
        return super().eventFilter(watched, event)
