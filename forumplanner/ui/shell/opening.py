"""Opening, making and closing planners from the window; the work itself runs in the database worker."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from forumplanner.ui.shell.planner import OpenPlanner, PlannerDoor
from forumplanner.ui.shell.start_page import StartPage
from forumplanner.ui.shell.tasks import Progress, TaskRunner, TaskState
from forumplanner.ui.shell.window_state import WindowState

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

SUFFIX = ".forumplan"

_Found = tuple[OpenPlanner, Path]


class Opening(QObject):
    """Holds the open planner and its location; `opened` and `closed` say when that changed.

    `refused` carries a refusal and the location it is about (None where there was none yet). `leave` lets the shown
    page finish; while it says no, the present planner stays. `first_start` says that no planner is known at all;
    `answers` gives what was asked then, for the planner that is made next.
    """

    opened = Signal()
    closed = Signal()
    refused = Signal(object, object)
    first_start = Signal()

    def __init__(
        self,
        door: PlannerDoor,
        tasks: TaskRunner,
        state: WindowState,
        start: StartPage,
        leave: Callable[[], bool],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._door = door
        self._tasks = tasks
        self._state = state
        self._start = start
        self._leave = leave
        self._window = parent
        self.planner: OpenPlanner | None = None
        self.location: Path | None = None
        self.underway = False
        self.just_made = False
        self.asked = False
        self.answers: Callable[[], object] | None = None
        start.new_wanted.connect(self.ask_for_new)
        start.open_wanted.connect(self.ask_for_existing)
        start.example_wanted.connect(self.try_example)
        start.known_wanted.connect(self.open)

    def expect(self, named: Path | None) -> None:
        """Say before the first paint which planner is going to be opened by `begin`."""
        wanted = named or self._state.last_planner
        if wanted is not None:
            self._start.wait_for(wanted.stem)

    def begin(self, named: Path | None) -> None:
        """Open the named planner, else the one opened last, else the usual one when it is there."""
        wanted = named or self._state.last_planner
        if wanted is not None:
            self.open(wanted)
        else:
            self._tasks.run(
                self.tr("Looking for a planner"), lambda _progress: self._door.usual(), self._found_usual, quiet=True
            )

    def open(self, location: Path, *, read_only: bool = False) -> None:
        """Open an existing planner; the one that is open is closed first."""
        door = self._door

        def how(_progress: Progress) -> _Found:
            return door.open(location, read_only=True) if read_only else door.open(location), location

        self._begin(location, self.tr("Opening {name}").format(name=location.stem), how)

    def create(self, location: Path) -> None:
        """Make a new planner and open it."""
        door = self._door
        answers = self.answers() if self.answers is not None else None

        def make(_progress: Progress) -> _Found:
            return door.create(location) if answers is None else door.create(location, answers), location

        label = self.tr("Making {name}").format(name=location.stem)
        self._begin(location, label, make, just_made=True)

    def try_example(self) -> None:
        """Make the worked example in a planner of its own, and open it."""
        self._begin(None, self.tr("Making the example"), self._door.example)

    def ask_for_new(self) -> None:
        """Ask where the new planner should lie, and make it."""
        dialog = self._dialog(self.tr("New planner"), self.create)
        dialog.setAcceptMode(dialog.AcceptMode.AcceptSave)
        dialog.setOption(dialog.Option.DontConfirmOverwrite)  # a file that is there is refused, never replaced
        dialog.open()

    def ask_for_existing(self) -> None:
        """Ask which planner to open, and open it."""
        dialog = self._dialog(self.tr("Open planner"), self.open)
        dialog.setFileMode(dialog.FileMode.ExistingFile)
        dialog.open()

    def forget(self, location: Path) -> None:
        """Offer this planner no longer."""
        self._state.forget_planner(location)
        if self.planner is None and not self.underway:
            self._start.offer(self._state.recent_planners)

    def show_start(self) -> None:
        """Show the start page with its choices, where no planner is open."""
        stack = self._start.parent()
        if self.planner is None and isinstance(stack, QStackedWidget):
            stack.setCurrentWidget(self._start)
            self._start.offer(self._state.recent_planners)

    def close(self) -> None:
        """Close the open planner; nothing happens when there is none."""
        if self.planner is None:
            return
        planner, self.planner, self.location = self.planner, None, None
        self.closed.emit()
        self._start.offer(self._state.recent_planners)
        self._tasks.run(self.tr("Closing the planner"), lambda _progress: planner.close())

    def _begin(
        self, location: Path | None, label: str, how: Callable[[Progress], _Found], *, just_made: bool = False
    ) -> None:
        if self.underway or not self._leave():
            return
        self.close()
        self.underway = True
        if location is not None:
            self._start.wait_for(location.stem)
        else:
            self._start.wait_for(label, self.tr("This takes a few seconds."))

        def arrived(found: _Found) -> None:
            self.planner, self.location = found
            self.just_made = just_made
            self.asked = self.answers is not None
            self.answers = None
            self._state.last_planner = self.location
            self.opened.emit()

        def ended() -> None:
            self.underway = False
            if task.state is not TaskState.DONE:
                self._start.offer(self._state.recent_planners)

        task = self._tasks.run(label, how, arrived, lambda error: self.refused.emit(error, location), ended=ended)

    def _found_usual(self, found: Path | None) -> None:
        if found is not None and self.planner is None:
            self.open(found)
        elif self.planner is None and not self.underway:
            self.first_start.emit()

    def _dialog(self, title: str, then: Callable[[Path], object]) -> "QFileDialog":
        from PySide6.QtWidgets import QFileDialog

        last = self._state.last_planner
        dialog = QFileDialog(self._window, title, str(last.parent if last is not None else Path.home()))
        dialog.setNameFilter(self.tr("Planners (*{suffix})").format(suffix=SUFFIX))
        dialog.setDefaultSuffix(SUFFIX)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        return dialog
