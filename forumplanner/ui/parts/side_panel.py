"""A panel beside a table for what was opened there: a title, a way to close it, and the content, which scrolls."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from forumplanner.ui.parts.following_scroll import FollowingScroll
from forumplanner.ui.parts.whole_lines import WholeLines
from forumplanner.ui.shell.icons import drawn_anew, icon
from forumplanner.ui.shell.tokens import SPACE, SPACE_WIDE

_LINES = 9
"""The height that is needed at least, in lines of text."""


_NARROWEST = 340


class SidePanel(QFrame):
    """`closed` is emitted when the user closes it (Escape or its button); hiding it is up to the page.

    Not `scrolling` is a content that scrolls itself, to keep something in sight.
    """

    closed = Signal()

    def __init__(self, content: QWidget, parent: QWidget | None = None, *, scrolling: bool = True) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self._title = QLabel()
        self._title.setWordWrap(True)
        self._title.setProperty("look", "subtitle")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._close = QToolButton()
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.setAccessibleName(self.tr("Close panel"))
        self._close.setToolTip(self.tr("Close panel (Escape)"))
        self._close.clicked.connect(self.closed)
        top = QWidget()
        WholeLines(top)
        head = QHBoxLayout(top)
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_WIDE, SPACE_WIDE, SPACE, SPACE_WIDE)
        column.setSpacing(SPACE)
        column.addWidget(top)
        column.addWidget(FollowingScroll(content) if scrolling else content, 1)
        self._draw()

    def minimumSizeHint(self) -> QSize:
        """Show two fields of a form at least: where there is no room for them, the page scrolls."""
        usual = super().minimumSizeHint()
        return QSize(max(usual.width(), _NARROWEST), max(usual.height(), _LINES * self.fontMetrics().height()))

    def say(self, title: str) -> None:
        """Show what was opened."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the colours."""
        super().changeEvent(event)
        if drawn_anew(event) and hasattr(self, "_close"):
            self._draw()

    def _draw(self) -> None:
        self._close.setIcon(icon("close"))
