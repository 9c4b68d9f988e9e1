"""A page that fills the room there is, and scrolls where large text or a small window leaves too little of it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from forumplanner.ui.parts.scrolling import Scrolled
from forumplanner.ui.shell.following_focus import FollowingFocus
from forumplanner.ui.shell.tokens import SPACE


class Filling(Scrolled):
    """Add widgets to `column` from top to bottom; Tab goes through them in that order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        content = _Content()
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(0, SPACE, 0, 0)
        self.column.setSpacing(SPACE)
        super().__init__(content, parent)
        FollowingFocus(self)


class _Content(QWidget):
    """Is content with the least height that its parts can do with; Qt would ask for the height they would like."""

    def heightForWidth(self, width: int) -> int:
        """Return the least height in this width."""
        layout = self.layout()
        return -1 if layout is None else layout.minimumHeightForWidth(width)
