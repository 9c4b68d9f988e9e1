"""What the window says about the open planner: its title, the bar of an example, the sign of one that is only read.

What stands in the planner is looked up in a worker by whoever the composition names.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QLabel, QMainWindow, QVBoxLayout

from forumplanner.ui.shell.actions import ActionRegistry
from forumplanner.ui.shell.example_bar import ExampleBar
from forumplanner.ui.shell.planner import OpenPlanner, PlannerFacts, Touched, touches
from forumplanner.ui.shell.tasks import Pool, TaskRunner

FactsOf = Callable[[OpenPlanner], PlannerFacts]
_KINDS = frozenset({"office"})


class PlannerSigns(QObject):
    """Keeps the signs true; they are made when they are first needed. `top` is where the bar goes."""

    def __init__(
        self,
        window: QMainWindow,
        top: QVBoxLayout,
        tasks: TaskRunner,
        actions: ActionRegistry,
        facts_of: FactsOf | None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._top = top
        self._tasks = tasks
        self._actions = actions
        self._facts_of = facts_of
        self._planner: OpenPlanner | None = None
        self._location: Path | None = None
        self.facts = PlannerFacts()
        self.bar: ExampleBar | None = None
        self._reading: QLabel | None = None
        self._show()

    def attach(self, planner: OpenPlanner | None, location: Path | None) -> None:
        """Speak of this planner from now on, or of none."""
        self._planner, self._location = planner, location
        self.facts = PlannerFacts()
        self._show()
        self._look_up()

    def refresh(self, touched: Touched) -> None:
        """Look again when the office was touched."""
        if touches(touched, _KINDS):
            self._look_up()

    def _look_up(self) -> None:
        planner, facts_of = self._planner, self._facts_of
        if planner is not None and facts_of is not None:
            self._tasks.run(
                self.tr("Looking up the office"),
                lambda _progress: (planner, facts_of(planner)),
                self._looked_up,
                pool=Pool.SEARCH,
                quiet=True,
            )

    @Slot(object)
    def _looked_up(self, found: tuple[OpenPlanner, PlannerFacts]) -> None:
        planner, facts = found
        if planner is self._planner and facts != self.facts:
            self.facts = facts
            self._show()

    def _show(self) -> None:
        name = self._location.stem if self._location is not None else ""
        if name and self.facts.read_only:
            name = self.tr("{name} (read-only)").format(name=name)
        self._window.setWindowTitle(" – ".join(part for part in (self.facts.office, name, "forumplanner") if part))
        if self.facts.is_example and self.bar is None:
            self.bar = ExampleBar()
            self.bar.own_wanted.connect(lambda: self._actions.trigger("planner.new"))
            self._top.insertWidget(0, self.bar)
        if self.bar is not None:
            self.bar.setVisible(self.facts.is_example)
        if self.facts.read_only and self._reading is None:
            self._reading = QLabel(self.tr("Read-only: nothing can be changed here."))
            self._reading.setContentsMargins(8, 0, 8, 0)
            self._window.statusBar().addWidget(self._reading)
        if self._reading is not None:
            self._reading.setVisible(self.facts.read_only)
