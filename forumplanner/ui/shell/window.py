"""The window: rail, pages, notices, menus and status bar put together, and the order in which it opens and closes.

It paints before anything heavy is imported; `first_painted` says when the rest may load.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from forumplanner.ui.shell.actions import ActionRegistry
from forumplanner.ui.shell.boxes import Boxes
from forumplanner.ui.shell.changes import Changes
from forumplanner.ui.shell.drops import Drops, local_files
from forumplanner.ui.shell.finding import Finders
from forumplanner.ui.shell.fittings import Fittings
from forumplanner.ui.shell.menus import Menus
from forumplanner.ui.shell.navigation import History, Rail, Stop
from forumplanner.ui.shell.notices import NoticeAction, Notices
from forumplanner.ui.shell.opening import SUFFIX, Opening
from forumplanner.ui.shell.pages import PageStack
from forumplanner.ui.shell.places import Place, PlaceContext, place_of
from forumplanner.ui.shell.planner import Touched
from forumplanner.ui.shell.planner_signs import PlannerSigns
from forumplanner.ui.shell.progress_strip import ProgressStrip
from forumplanner.ui.shell.standard_actions import Doings, StandardActions
from forumplanner.ui.shell.start_page import StartPage
from forumplanner.ui.shell.tasks import TaskRunner
from forumplanner.ui.shell.undoing import Undoing
from forumplanner.ui.shell.unopened import Unopened
from forumplanner.ui.shell.window_state import WindowState

if TYPE_CHECKING:
    from forumplanner.ui.shell.palette import Palette


__all__ = ["Fittings", "ShellWindow"]


_NAMED = 5
"""How many files that nobody takes are named."""


class ShellWindow(QMainWindow):
    """The one window of the program. `attached` carries the PlaceContext of a planner just opened."""

    first_painted = Signal()
    attached = Signal(object)

    def __init__(self, places: Sequence[Place], fittings: Fittings) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._places = list(places)
        self._fittings = fittings
        self._painted = False
        self._closing = False
        self._palette: Palette | None = None
        self._history = History()
        self.actions_registry = ActionRegistry(self)
        self.finders = Finders()
        self.drops = Drops()
        self.changes = Changes(self)
        self.tasks = TaskRunner(lambda error: fittings.speaker.refusal(error) is not None, self)
        self.notices = Notices(fittings.theme)
        start = StartPage(fittings.state.recent_planners)
        self.pages = PageStack(self._places, start)
        self.rail = Rail([place for place in self._places if place.in_rail], fittings.theme)
        self.rail.setEnabled(False)
        self.opening = Opening(fittings.door, self.tasks, fittings.state, start, self.pages.leave, self)
        self._boxes = Boxes(self.actions_registry, self)
        self._arrange()
        self._menus = Menus(self, self.actions_registry)
        self._declare()
        self._connect()
        self.setAcceptDrops(True)
        self._redraw()
        known = fittings.state.geometry
        if known is None or not self.restoreGeometry(known):
            self.resize(self._fitting_size())

    @property
    def state(self) -> WindowState:
        """Return what the window remembers."""
        return self._fittings.state

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
            self._closing = False
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

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files of which somebody wants at least some."""
        if self.drops.sorted_out(local_files(event.mimeData())) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the files to who wants them, and say which nobody wants."""
        wanted = self.drops.sorted_out(local_files(event.mimeData()))
        if wanted is None:
            return
        event.acceptProposedAction()
        wanted.taker(wanted.taken)
        if wanted.left:
            names = ", ".join(file.name for file in wanted.left[:_NAMED])
            names += " …" if len(wanted.left) > _NAMED else ""
            self.notices.info(self.tr("Nothing here takes these files: {names}").format(names=names))

    def _arrange(self) -> None:
        middle = QWidget()
        top = QVBoxLayout(middle)
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(0)
        row = QHBoxLayout()
        top.addLayout(row, 1)
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
        self._signs = PlannerSigns(self, top, self.tasks, self.actions_registry, self._fittings.facts)

    def _declare(self) -> None:
        doings = Doings(
            show_palette=lambda: self.palette_popup().open(),
            show_shortcuts=self._boxes.show_shortcuts,
            show_about=self._boxes.show_about,
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
        Unopened(self.opening, self.notices, fittings.speaker, fittings.state)
        self.drops.add("planners", [SUFFIX], lambda files: self.opening.open(files[0]))
        self.changes.touched.connect(self._touched)
        self.pages.broke.connect(self.trouble)
        self.actions_registry.failed.connect(self.trouble)
        self.tasks.refused.connect(self.trouble)
        self.tasks.broke.connect(self.trouble)
        self.tasks.finished.connect(self.actions_registry.refresh)
        fittings.theme.changed.connect(self._redraw)
        self.tasks.idle.connect(self._close_now, Qt.ConnectionType.QueuedConnection)
        fittings.crashes.reported.connect(self._boxes.show_crash)

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
        context = PlaceContext(
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
            drops=self.drops,
        )
        self.pages.attach(context)
        self.attached.emit(context)
        fittings.speaker.attend(planner)
        self.rail.setEnabled(True)
        first = self._first_place()
        if first is not None:
            self.navigate(first)
        # What they look up in workers would make the first page wait.
        self._undoing.attach(planner)
        self._signs.attach(planner, self.opening.location)

    def _detach(self) -> None:
        self.changes.stop()
        self._history.clear()
        self.pages.detach()
        self.finders.clear()
        self._fittings.speaker.attend(None)
        self._undoing.attach(None)
        self._signs.attach(None, None)
        self.rail.show_place("")
        self.rail.setEnabled(False)
        self.actions_registry.enter("")

    def _first_place(self) -> str | None:
        """Return where to begin: a new planner has a place of its own for that, else the one of the last time."""
        rail = [place.key for place in self._places if place.in_rail]
        last = self._fittings.state.last_place
        if self.opening.just_made:
            asking = None if self.opening.asked else next((one.key for one in self._places if one.for_new), None)
            return asking or next(iter(rail), None)
        return last if last in rail else next(iter(rail), None)

    def _touched(self, touched: Touched) -> None:
        self.pages.refresh(touched)
        self._signs.refresh(touched)
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
        if present is not None and (present.place, _whose(present.target)) != (stop.place, _whose(stop.target)):
            self.notices.move_on()
        place = place_of(self._places, stop.place)
        if note and not (place and place.for_new):
            self._history.visit(stop)
        self.rail.show_place(stop.place)
        if place and place.in_rail:
            self._fittings.state.last_place = stop.place
        self.actions_registry.refresh()

    def _step(self, by: int) -> None:
        self._go(self._history.step(by), note=False)

    def _redraw(self) -> None:
        self.actions_registry.redraw()
        self._menus.redraw()
        self.rail.redraw()
        self.notices.redraw()
        self._strip.redraw()
        self.actions_registry.refresh()

    def _wait_for_tasks(self) -> None:
        """Close as soon as the running tasks are over; offer to stop them."""
        self._closing = True
        self.notices.info(
            self.tr("Something is still being finished; the window closes right after."),
            NoticeAction(self.tr("Stop it"), self.tasks.cancel_all),
        )

    def _close_now(self) -> None:
        """Close when that was put off for the sake of running tasks."""
        if self._closing:
            self.close()

    def _remember(self) -> None:
        state = self._fittings.state
        state.geometry = self.saveGeometry()
        state.scheme = self._fittings.theme.scheme
        state.text_size = self._fittings.theme.text_size
        state.save()

    def _fitting_size(self) -> QSize:
        room = self.screen().availableSize()
        return QSize(min(1280, room.width() * 9 // 10), min(820, room.height() * 9 // 10))


def _whose(target: str) -> str:
    """Return what a target is about, such as an event, without the part of it that is shown."""
    return target.partition("/")[0]
