"""Brings news of changes from the committing thread into the GUI thread, as one signal for all pages.

News that arrive faster than the window can take them are joined. Knows no database.
"""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot

from forumplanner.ui.shell.planner import OpenPlanner, Touched, merged


class Changes(QObject):
    """Emits `touched` in the GUI thread after commits of the planner it watches."""

    touched = Signal(object)
    _arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._waiting: Touched | None = None
        self._watched: OpenPlanner | None = None
        self._unsubscribe: Callable[[], None] | None = None
        self._arrived.connect(self._hand_on, Qt.ConnectionType.QueuedConnection)

    def watch(self, planner: OpenPlanner) -> None:
        """Listen to this planner and no longer to the one before."""
        self.stop()
        self._watched = planner
        ended = planner.on_change(lambda touched: self._take(planner, touched))
        self._unsubscribe = ended if callable(ended) else None

    def stop(self) -> None:
        """Listen no more; what is still on its way is dropped."""
        if self._unsubscribe is not None:
            self._unsubscribe()
        self._unsubscribe = None
        self._watched = None
        with self._lock:
            self._waiting = None

    def _take(self, planner: OpenPlanner, touched: Touched) -> None:
        """Take news in any thread."""
        with self._lock:
            if planner is not self._watched:
                return
            first = self._waiting is None
            self._waiting = touched if self._waiting is None else merged(self._waiting, touched)
        if first:
            self._arrived.emit()

    @Slot()
    def _hand_on(self) -> None:
        with self._lock:
            touched, self._waiting = self._waiting, None
        if touched is not None and self._watched is not None:
            self.touched.emit(touched)
