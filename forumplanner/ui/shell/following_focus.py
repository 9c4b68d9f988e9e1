"""Scrolls to what takes the focus, as a form that was begun below the edge of the room."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget


class FollowingFocus(QObject):
    """Watches one scroll area; Qt itself follows the focus only for the Tab key.

    `wholly` shows all of what has the focus, otherwise the area is left as it is where some of it is seen.
    """

    def __init__(self, area: QScrollArea, *, wholly: bool = False) -> None:
        super().__init__(area)
        self._area = area
        self._wholly = wholly
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._changed)

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
