"""Scrolls to what takes the focus, as a form that was begun below the edge of the room, and along with its cursor."""

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QScrollArea, QWidget

_STEPS = 5
"""So many are waited for at most until what has grown is laid out."""


class FollowingFocus(QObject):
    """Watches one scroll area; Qt itself follows the focus only for the Tab key.

    The cursor is followed where it goes by keys through what is higher than the room: a long text, a month, a table.
    `wholly` shows all of what has the focus, otherwise the area is left as it is where some of it is seen.
    """

    def __init__(self, area: QScrollArea, *, wholly: bool = False) -> None:
        super().__init__(area)
        self._area = area
        self._wholly = wholly
        self._cursor = QTimer(self, singleShot=True, interval=0)
        self._waits = self._scrolled = 0
        self._cursor.timeout.connect(self._follow_cursor)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._changed)
            app.inputMethod().cursorRectangleChanged.connect(self._moved)

    def _changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._area.isAncestorOf(now):
            QTimer.singleShot(0, self, self._follow)  # what was just shown is laid out first

    def _follow(self) -> None:
        now = QApplication.focusWidget()
        if now is None or not self._area.isVisible() or not self._area.isAncestorOf(now):
            return
        content = self._area.widget()
        layout = content.layout() if content is not None else None
        if layout is not None:
            layout.activate()
        if self._wholly or now.visibleRegion().isEmpty():
            self._area.ensureWidgetVisible(now)

    def _moved(self) -> None:
        now = QApplication.focusWidget()
        if now is not None and self._area.isAncestorOf(now):
            self._waits = _STEPS
            self._scrolled = self._area.verticalScrollBar().value()
            self._cursor.start()

    def _follow_cursor(self) -> None:
        now, content = QApplication.focusWidget(), self._area.widget()
        if now is None or content is None or not self._area.isVisible() or not content.isAncestorOf(now):
            return
        cursor = _cursor_in(now).translated(now.mapTo(content, QPoint()))
        bar, room = self._area.verticalScrollBar(), self._area.viewport().height()
        if bar.value() != self._scrolled:
            return  # somebody has scrolled to something else meanwhile
        if self._waits and content.height() != max(room, content.minimumSizeHint().height()):
            self._waits -= 1
            self._cursor.start()  # a text that grew is not laid out yet
        elif cursor.height() <= room:
            bar.setValue(min(cursor.top(), max(bar.value(), cursor.bottom() + 1 - room)))


def _cursor_in(widget: QWidget) -> QRect:
    """Return where the cursor is in a widget; what texts tell by themselves leaves their edges out."""
    if isinstance(widget, QPlainTextEdit):
        return widget.cursorRect().translated(widget.viewport().pos())
    return QRectF(widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)).toAlignedRect()
