"""Scrolls to what takes the focus where nothing of it is seen, as a form that was begun below the edge of the room."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget


class FollowingFocus(QObject):
    """Watches one scroll area; Qt itself follows the focus only for the Tab key."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._changed)

    def _changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._area.isAncestorOf(now):
            QTimer.singleShot(0, self, self._follow)  # what was just shown is laid out first

    def _follow(self) -> None:
        now = QApplication.focusWidget()
        if now is not None and self._area.isAncestorOf(now) and now.visibleRegion().isEmpty():
            self._area.ensureWidgetVisible(now)
