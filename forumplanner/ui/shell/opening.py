"""Opening, making and closing planners from the window; the work itself runs in the database worker."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from forumplanner.ui.shell.planner import OpenPlanner, PlannerDoor
from forumplanner.ui.shell.start_page import StartPage
from forumplanner.ui.shell.tasks import TaskRunner
from forumplanner.ui.shell.window_state import WindowState

SUFFIX = ".forumplan"


class Opening(QObject):
    """Holds the open planner and its location; `opened` and `closed` say when that changed."""

    opened = Signal()
    closed = Signal()

    def __init__(
        self, door: PlannerDoor, tasks: TaskRunner, state: WindowState, start: StartPage, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._door = door
        self._tasks = tasks
        self._state = state
        self._start = start
        self._window = parent
        self.planner: OpenPlanner | None = None
        self.location: Path | None = None
        self.underway = False
        start.new_wanted.connect(self.ask_for_new)
        start.open_wanted.connect(self.ask_for_existing)
        start.last_wanted.connect(self.open_last)
        start.offer(state.last_planner)

    def open(self, location: Path) -> None:
        """Open an existing planner; the one that is open is closed first."""
        self._begin(location, self.tr("Opening {name}"), self._door.open)

    def create(self, location: Path) -> None:
        """Make a new planner and open it."""
        self._begin(location, self.tr("Making {name}"), self._door.create)

    def open_last(self) -> None:
        """Open the planner of the last time again, when it is still there."""
        last = self._state.last_planner
        if last is not None:
            self.open(last)

    def ask_for_new(self) -> None:
        """Ask where the new planner should lie, and make it."""
        name, _ = QFileDialog.getSaveFileName(self._window, self.tr("New planner"), self._folder(), self._filter())
        if name:
            location = Path(name)
            self.create(location if location.suffix == SUFFIX else location.with_name(location.name + SUFFIX))

    def ask_for_existing(self) -> None:
        """Ask which planner to open, and open it."""
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open planner"), self._folder(), self._filter())
        if name:
            self.open(Path(name))

    def close(self) -> None:
        """Close the open planner; nothing happens when there is none."""
        if self.planner is None:
            return
        planner, self.planner, self.location = self.planner, None, None
        self.closed.emit()
        self._start.offer(self._state.last_planner)
        self._tasks.run(self.tr("Closing the planner"), lambda _progress: planner.close(), quiet=True)

    def _begin(self, location: Path, label: str, how: Callable[[Path], OpenPlanner]) -> None:
        if self.underway:
            return
        self.close()
        self.underway = True
        self._start.wait_for(location)

        def arrived(planner: OpenPlanner) -> None:
            self.planner, self.location = planner, location
            self._state.last_planner = location
            self.opened.emit()

        self._tasks.run(label.format(name=location.stem), lambda _progress: how(location), arrived, ended=self._ended)

    def _ended(self) -> None:
        self.underway = False
        self._start.offer(self._state.last_planner)

    def _folder(self) -> str:
        last = self._state.last_planner
        return str(last.parent if last is not None else Path.home())

    def _filter(self) -> str:
        return self.tr("Planners (*{suffix})").format(suffix=SUFFIX)
