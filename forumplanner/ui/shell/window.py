"""The window: rail, pages, notices, menus and status bar put together, and the order in which it opens and closes.

It paints before anything heavy is imported; `first_painted` says when the rest may load.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from forumplanner.ui.shell.actions import ActionRegistry
from forumplanner.ui.shell.changes import Changes
from forumplanner.ui.shell.crash import CrashReporter
from forumplanner.ui.shell.finding import Finders
from forumplanner.ui.shell.menus import Menus
from forumplanner.ui.shell.navigation import History, Rail, Stop
from forumplanner.ui.shell.notices import Notices
from forumplanner.ui.shell.opening import Opening
from forumplanner.ui.shell.pages import PageStack
from forumplanner.ui.shell.places import Place, PlaceContext
from forumplanner.ui.shell.planner import PlannerDoor, Touched
from forumplanner.ui.shell.progress_strip import ProgressStrip
from forumplanner.ui.shell.speaking import Speaker
from forumplanner.ui.shell.standard_actions import Doings, StandardActions
from forumplanner.ui.shell.start_page import StartPage
from forumplanner.ui.shell.tasks import TaskRunner
from forumplanner.ui.shell.theme import Theme
from forumplanner.ui.shell.undoing import Undoing
from forumplanner.ui.shell.window_state import WindowState

if TYPE_CHECKING:
    from forumplanner.ui.shell.crash_dialog import CrashDialog
    from forumplanner.ui.shell.palette import Palette


@dataclass(frozen=True)
class Fittings:
    """What the composition gives the window: what opens planners, who speaks, the look, what is remembered."""

    door: PlannerDoor
    speaker: Speaker
    theme: Theme
    state: WindowState
    crashes: CrashReporter
    language: str


class ShellWindow(QMainWindow):
    """The one window of the program."""

    first_painted = Signal()

    def __init__(self, places: Sequence[Place], fittings: Fittings) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._places = list(places)
        self._fittings = fittings
        self._painted = False
        self._closing = False
        self._crash: CrashDialog | None = None
        self._palette: Palette | None = None
        self._history = History()
        self.actions_registry = ActionRegistry(self)
        self.finders = Finders()
        self.changes = Changes(self)
        self.tasks = TaskRunner(lambda error: fittings.speaker.refusal(error) is not None, self)
        self.notices = Notices(fittings.theme)
        start = StartPage()
        self.pages = PageStack(self._places, start)
        self.rail = Rail(self._places, fittings.theme)
        self.opening = Opening(fittings.door, self.tasks, fittings.state, start, self)
        self._arrange()
        self._menus = Menus(self, self.actions_registry)
        self._declare()
        self._connect()
        self._title()
        self._redraw()
        known = fittings.state.geometry
        if known is None or not self.restoreGeometry(known):
            self.resize(self._fitting_size())

    def navigate(self, place: str, target: str = "") -> None:
        """Go to a place, and there to `target`, unless the page that is shown wants the user to stay."""
        self._go(Stop(place, target), note=True)

    def palette_popup(self) -> "Palette":
        """Return the palette, made at its first use."""
        from forumplanner.ui.shell.palette import Palette

        if self._palette is None:
            self._palette = Palette(self.actions_registry, self.finders, self.tasks, self)
        return self._palette

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and say so the first time."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.first_painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Finish what is typed, let running tasks end, give the planner back, remember the window."""
        if not self.pages.leave():
            event.ignore()
            return
        if self.tasks.busy:
            self._wait_for_tasks()
            event.ignore()
            return
        self._remember()
        self.changes.stop()
        planner = self.opening.planner
        self.pages.detach()
        self.tasks.shutdown()
        if planner is not None:
            planner.close()
        event.accept()

    def _arrange(self) -> None:
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pages, 1)
        column.addWidget(self.notices)
        row.addLayout(column, 1)
        self.setCentralWidget(middle)
        self._strip = ProgressStrip(self.tasks)
        self.statusBar().addPermanentWidget(self._strip)
        self.statusBar().setSizeGripEnabled(False)

    def _declare(self) -> None:
        doings = Doings(
            show_palette=lambda: self.palette_popup().open(),
            show_shortcuts=self._show_shortcuts,
            show_about=self._show_about,
            go_to=lambda key: self.navigate(key),
            step=self._step,
            quit=self.close,
        )
        standard = StandardActions(self.opening, self.pages, self._history, self._fittings.theme, doings)
        standard.setParent(self)
        self.actions_registry.add(*standard.all(self._places))
        self._undoing = Undoing(self.actions_registry, self.tasks, self.notices, self._fittings.speaker, self)

    def _connect(self) -> None:
        fittings = self._fittings
        self.rail.chosen.connect(self.navigate)
        self.opening.opened.connect(self._attach)
        self.opening.closed.connect(self._detach)
        self.changes.touched.connect(self._touched)
        self.pages.broke.connect(self.trouble)
        self.actions_registry.failed.connect(self.trouble)
        self.tasks.refused.connect(self.trouble)
        self.tasks.broke.connect(self.trouble)
        self.tasks.finished.connect(self.actions_registry.refresh)
        fittings.theme.changed.connect(self._redraw)
        fittings.crashes.reported.connect(self._show_crash)

    def trouble(self, error: Exception) -> None:
        """Say a refusal in a notice; report anything else as a defect."""
        spoken = self._fittings.speaker.refusal(error)
        if spoken is not None:
            self.notices.refuse(spoken)
        else:
            self._fittings.crashes.report(error)

    def _attach(self) -> None:
        planner, fittings = self.opening.planner, self._fittings
        if planner is None:
            return
        self.changes.watch(planner)
        self.pages.attach(
            PlaceContext(
                workspace=planner,
                tasks=self.tasks,
                actions=self.actions_registry,
                notices=self.notices,
                changes=self.changes,
                finders=self.finders,
                theme=fittings.theme,
                speaker=fittings.speaker,
                language=fittings.language,
                navigate=self.navigate,
            )
        )
        self._undoing.attach(planner)
        self._title()
        keys = [place.key for place in self._places]
        if keys:
            last = fittings.state.last_place
            self.navigate(last if last in keys else keys[0])

    def _detach(self) -> None:
        self.changes.stop()
        self._history.clear()
        self.pages.detach()
        self.finders.clear()
        self._undoing.attach(None)
        self.rail.show_place("")
        self.actions_registry.enter("")
        self._title()

    def _touched(self, touched: Touched) -> None:
        self.pages.refresh(touched)
        self._undoing.refresh()

    def _go(self, stop: Stop, *, note: bool) -> None:
        present = self._history.present
        if not self.pages.leave():
            self.rail.show_place(present.place if present else "")
            return
        self.actions_registry.enter(stop.place)
        if not self.pages.show_page(stop.place, stop.target):
            self.rail.show_place(present.place if present else "")
            self.actions_registry.enter(present.place if present else "")
            return
        if note:
            self._history.visit(stop)
        self.rail.show_place(stop.place)
        self._fittings.state.last_place = stop.place
        self.actions_registry.refresh()

    def _step(self, by: int) -> None:
        self._go(self._history.step(by), note=False)

    def _title(self) -> None:
        location = self.opening.location
        self.setWindowTitle(f"{location.stem} – forumplanner" if location else "forumplanner")
        self.rail.setEnabled(location is not None)

    def _redraw(self) -> None:
        self.actions_registry.redraw()
        self._menus.redraw()
        self.rail.redraw()
        self.notices.redraw()
        self._strip.redraw()
        self.actions_registry.refresh()

    def _show_shortcuts(self) -> None:
        from forumplanner.ui.shell.shortcuts_page import ShortcutsPage

        ShortcutsPage(self.actions_registry, self).show()

    def _show_about(self) -> None:
        from forumplanner.ui.shell.about import AboutBox

        AboutBox(self).show()

    def _show_crash(self, text: str, file: Path | None) -> None:
        from forumplanner.ui.shell.crash_dialog import CrashDialog

        if self._crash is not None:
            self._crash.count_another()
            return
        self._crash = CrashDialog(text, file, self)
        self._crash.destroyed.connect(self._crash_closed)
        self._crash.show()

    def _crash_closed(self) -> None:
        self._crash = None

    def _wait_for_tasks(self) -> None:
        """Close as soon as the running tasks are over."""
        if not self._closing:
            self._closing = True
            self.tasks.idle.connect(self.close, Qt.ConnectionType.QueuedConnection)
        self.notices.info(self.tr("Something is still being finished; the window closes right after."))

    def _remember(self) -> None:
        state = self._fittings.state
        state.geometry = self.saveGeometry()
        state.scheme = self._fittings.theme.scheme
        state.text_size = self._fittings.theme.text_size
        state.save()

    def _fitting_size(self) -> QSize:
        room = self.screen().availableSize()
        return QSize(min(1280, room.width() * 9 // 10), min(820, room.height() * 9 // 10))
