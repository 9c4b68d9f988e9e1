"""Makes a change in the database worker, says in a notice what was done, and offers to undo just that."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject
from shiboken6 import isValid

from forumplanner.model.refusals import PlanningError
from forumplanner.ui.shell.notices import NoticeAction
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tasks import Progress
from forumplanner.workspace import Label

T = TypeVar("T")


class Doing(QObject):
    """Changes the planner for one page; nothing is told to the page once it is gone."""

    def __init__(self, context: PlaceContext, page: QObject) -> None:
        super().__init__(page)
        self._context = context

    def change(
        self,
        working: str,
        label: Label,
        verb: Callable[[Any], T],
        *,
        said: Callable[[T], str] | None = None,
        done: Callable[[T], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """Run `verb` on a session as one change under `label`; `working` names the task while it runs.

        `said` words the notice. A refusal is said in a notice, and `failed` is told that nothing was changed.
        """
        workspace = self._context.workspace

        def work(_progress: Progress) -> tuple[T, Any]:
            before = workspace.next_undo
            with workspace.change(label) as db:
                result = verb(db)
            after = workspace.next_undo
            return result, None if before is not None and after is not None and before.id == after.id else after

        def tell(outcome: tuple[T, Any]) -> None:
            result, made = outcome
            if said is not None:
                self.say(said(result), made)
            if done is not None and isValid(self):
                done(result)

        def refuse(error: Exception) -> None:
            self._context.tasks.refused.emit(error)
            if failed is not None and isValid(self):
                failed(error)

        self._context.tasks.run(working, work, tell, refuse)

    def say(self, text: str, made: Any) -> None:  # noqa: ANN401  (a change of the journal, or None)
        """Say what was done; with `made`, the change that did it, offer to take it back."""
        undo = QCoreApplication.translate("Doing", "Undo")
        self._context.notices.news(text, NoticeAction(undo, lambda: take_back(self._context, made)) if made else None)


def take_back(context: PlaceContext, made: Any) -> None:  # noqa: ANN401  (a change of the journal)
    """Undo this change, if it still is the last one."""
    workspace = context.workspace

    def work(_progress: Progress) -> None:
        last = workspace.next_undo
        if last is None or last.id != made.id:
            raise PlanningError("undo.not-the-last")
        workspace.undo()

    said = context.speaker.change(made)
    working = QCoreApplication.translate("Doing", "Undo: {change}").format(change=said)
    over = QCoreApplication.translate("Doing", "Undone: {change}").format(change=said)
    context.tasks.run(working, work, lambda _: context.notices.news(over))
