"""A page that fills the room there is, and scrolls where large text or a small window leaves too little of it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from forumplanner.ui.parts.scrolling import some_lines
from forumplanner.ui.parts.tab_order import Downwards
from forumplanner.ui.shell.following_focus import FollowingFocus
from forumplanner.ui.shell.tokens import SPACE


class Filling(QScrollArea):
    """Add widgets to `column` from top to bottom; Tab goes through them in that order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "plain")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = _Content()
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(0, SPACE, 0, 0)
        self.column.setSpacing(SPACE)
        self.setWidget(content)
        Downwards(content)
        FollowingFocus(self)

    def minimumSizeHint(self) -> QSize:
        """Show some lines at least: where there is no room for them, the page scrolls."""
        return some_lines(self, super().minimumSizeHint())


class _Content(QWidget):
    """Is content with the least height that its parts can do with; Qt would ask for the height they would like."""

    def heightForWidth(self, width: int) -> int:
        """Return the least height in this width."""
        layout = self.layout()
        return -1 if layout is None else layout.minimumHeightForWidth(width)
