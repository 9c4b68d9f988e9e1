"""A page that scrolls, with its content in a column no wider than one can read."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from forumplanner.ui.parts.tab_order import Downwards
from forumplanner.ui.shell.page_room import PageRoom, room_of
from forumplanner.ui.shell.tokens import SPACE

WIDEST = 860
WHOLE_WIDTH = 16_777_215
"""For what is no text to read: as wide as the window."""

_LINES = 8
"""What is seen at once, in lines of text: where there is less room, the page scrolls to it."""

_LOW = 20
"""A page that has fewer lines of text than this scrolls as one: two scroll bars would leave too little in sight."""


class Scrolled(QScrollArea):
    """Scrolls its content, with some lines of it in sight at least; on a low page it is as high as its content."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room: PageRoom | None = None
        self._was_low = False
        self.setProperty("look", "plain")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        Downwards(content)

    def minimumSizeHint(self) -> QSize:
        """Return the least size: on a low page that of the whole content, otherwise some lines of it."""
        usual, content = super().minimumSizeHint(), self.widget()
        if content is None:
            return usual
        if self._low():
            high = content.heightForWidth(self.width()) if content.hasHeightForWidth() else -1
            high = max(high, content.minimumSizeHint().height())
        else:
            high = min(_LINES * self.fontMetrics().height(), content.minimumSizeHint().height())
        return QSize(usual.width(), max(usual.height(), high))

    def showEvent(self, event: QShowEvent) -> None:
        """Know the page it stands on."""
        super().showEvent(event)
        room = room_of(self)
        if room is not self._room and room is not None:
            room.installEventFilter(self)
        self._room = room
        self._heed_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a low page, follow the height that the new width needs."""
        super().resizeEvent(event)
        if self._was_low and event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.isVisible():
            self._heed_room()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the height of the page, and on a low one that of the content."""
        if watched is self._room:
            if event.type() == QEvent.Type.Resize:
                self._heed_room()
            return False
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget() and self._was_low:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _low(self) -> bool:
        return self._room is not None and self._room.height() < _LOW * self.fontMetrics().height()

    def _heed_room(self) -> None:
        if self._low() is not self._was_low:
            self._was_low = not self._was_low
            self.updateGeometry()


def scrolling(content: QWidget, *, widest: int = WIDEST) -> QScrollArea:
    """Return a scroll area around the content."""
    holder = QWidget()
    content.setMaximumWidth(widest)
    Downwards(content)
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, SPACE, 0)
    row.addWidget(content, 100)
    row.addStretch(1)
    area = Scrolled(holder)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
