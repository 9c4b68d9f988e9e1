"""One change of the journal and what becomes of it while something on the screen speaks of it."""

from typing import Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tasks import Pool, Progress


class StandingStep(QObject):
    """`outdated` says that another step stands on top now, or this one is undone; `held` whether it is in force.

    It looks after every change of the planner, for as long as its parent lives.
    """

    outdated = Signal()
    held = Signal(bool)

    def __init__(self, context: PlaceContext, made: Any, parent: QObject) -> None:  # noqa: ANN401  (a change)
        super().__init__(parent)
        self._context = context
        self._made = made
        context.changes.touched.connect(self._look)

    def _look(self) -> None:
        workspace, made = self._context.workspace, self._made

        def work(_progress: Progress) -> tuple[bool, bool]:
            last = workspace.next_undo
            return last is not None and last.id == made.id, workspace.holds(made.id)

        self._context.tasks.run(self.tr("Looking up the last change"), work, self._tell, pool=Pool.SEARCH, quiet=True)

    def _tell(self, found: tuple[bool, bool]) -> None:
        if not isValid(self):
            return
        last, held = found
        self.held.emit(held)
        if not last:
            self.outdated.emit()
