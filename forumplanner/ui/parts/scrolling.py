"""A page that scrolls, with its content in a column no wider than one can read."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from forumplanner.ui.parts.tab_order import Downwards
from forumplanner.ui.shell.tokens import SPACE

WIDEST = 860
WHOLE_WIDTH = 16_777_215
"""For what is no text to read: as wide as the window."""

_LINES = 8
"""What is seen at once, in lines of text: where there is less room, the page scrolls to it."""


def some_lines(area: QScrollArea, usual: QSize) -> QSize:
    """Return the least size of a scroll area that shows some lines of its content, or all of a short one."""
    content = area.widget()
    if content is None:
        return usual
    high = min(_LINES * area.fontMetrics().height(), content.minimumSizeHint().height())
    return QSize(usual.width(), max(usual.height(), high))


class _Scrolling(QScrollArea):
    def minimumSizeHint(self) -> QSize:
        """Show some lines at least."""
        return some_lines(self, super().minimumSizeHint())


def scrolling(content: QWidget, *, widest: int = WIDEST) -> QScrollArea:
    """Return a scroll area around the content."""
    area = _Scrolling()
    area.setProperty("look", "plain")
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    holder = QWidget()
    content.setMaximumWidth(widest)
    Downwards(content)
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, SPACE, 0)
    row.addWidget(content, 100)
    row.addStretch(1)
    area.setWidget(holder)
    return area
