"""The room a page stands in: it scrolls up and down where large text or a small window leaves the page too little."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from forumplanner.ui.shell.following_focus import FollowingFocus

_LEAST = 160
"""The height below which a window cannot be made smaller, whatever the page needs."""


class PageRoom(QScrollArea):
    """Holds one page: as large as the room where that is enough, else as high as the page needs at least."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.setProperty("look", "plain")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._holder = _Holder(page)
        self.setWidget(self._holder)
        FollowingFocus(self)

    def minimumSizeHint(self) -> QSize:
        """Return the least width of the page; its height is no matter."""
        bar = self.verticalScrollBar()
        beside = bar.sizeHint().width() if bar.isVisibleTo(self) else 0
        return QSize(self._holder.minimumSizeHint().width() + beside, _LEAST)

    def event(self, event: QEvent) -> bool:
        """Tell the window when the page needs another width."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return done


def room_of(widget: QWidget) -> PageRoom | None:
    """Return the room in which a page and what is on it stand."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, PageRoom):
        parent = parent.parentWidget()
    return parent


def from_the_top(page: QWidget) -> None:
    """Show a page from its upper end, as when it tells of something else now."""
    room = room_of(page)
    if room is not None:
        room.verticalScrollBar().setValue(0)


class _Holder(QWidget):
    """Lays its page into all of itself; Qt's own layout would ask for the height the page would like best."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._page = page
        page.setParent(self)

    def minimumSizeHint(self) -> QSize:
        """Return the least size the page can do with."""
        return self._page.minimumSizeHint().expandedTo(self._page.minimumSize())

    def sizeHint(self) -> QSize:
        """Return the size the page would like."""
        return self._page.sizeHint().expandedTo(self.minimumSizeHint())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the page all the room."""
        super().resizeEvent(event)
        self._page.setGeometry(self.rect())

    def event(self, event: QEvent) -> bool:
        """Pass on that the page needs another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)
