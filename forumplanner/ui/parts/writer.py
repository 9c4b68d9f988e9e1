"""How a page writes: a verb inside one change in the database worker, and where its news and refusals are said.

A refusal that names a field of the form is said beside it, any other in a notice. No rule stands here.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject
from shiboken6 import isValid

from forumplanner.model.refusals import PlanningError
from forumplanner.ui.parts.form_binder import FormBinder
from forumplanner.ui.parts.refusal_words import place_of, refusal_words
from forumplanner.ui.parts.standing_step import StandingStep
from forumplanner.ui.shell.notices import NoticeAction
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tasks import Progress
from forumplanner.workspace import Label

T = TypeVar("T")

#: Writes through the session it is given, whose kind the window does not know.
Write = Callable[[Any], Any]
_NO_PLACES: Mapping[str, str] = {}


class Writer(QObject):
    """Writes for one page; once it is gone with its parent, it tells the page nothing more."""

    def __init__(self, context: PlaceContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def change(
        self,
        label: Label,
        verb: Callable[[Any], T],
        done: Callable[[T], object] | None = None,
        *,
        working: str = "",
        said: str | Callable[[T], str] = "",
        binder: FormBinder | None = None,
        places: Mapping[str, str] = _NO_PLACES,
        failed: Callable[[Exception], object] | None = None,
        refused: Callable[[], object] | None = None,
        afterwards: Callable[[Any], object] | None = None,
        final: bool = False,
        counted: Callable[[T], int] | None = None,
    ) -> None:
        """Run `verb` with a session as one change under `label`; `done` gets what it returns.

        `counted` tells from what it returns how many were changed, for a label that says so.
        `working` names the task while it runs. `said` words a notice, which offers to take just this change back
        unless it is `final` or had no effect.
        A refusal is said beside its field when `binder` has it, else in a notice; `places` gives the keys of fields
        that the verb calls otherwise. `failed` says the refusal itself instead; `refused` is called afterwards.
        `afterwards` runs in the worker with the workspace once the change is kept.
        """
        workspace = self._context.workspace
        kept: list[tuple[T, Any]] = []

        def work(_progress: Progress) -> T:
            before = workspace.next_undo
            made_of: list[T] = []

            def named() -> Label:
                return label if counted is None else Label(label.key, {**label.refs, "count": counted(made_of[0])})

            with workspace.change(label, final=final, named_at_the_end=named) as db:
                result = verb(db)
                made_of.append(result)
            made = None if final else workspace.next_undo
            kept.append((result, None if made is not None and before is not None and made.id == before.id else made))
            if afterwards is not None:
                afterwards(workspace)
            return result

        def tell() -> None:
            for result, made in kept:
                words = said if isinstance(said, str) else said(result)
                if words:
                    self.say(words, made)

        def refuse(error: Exception) -> None:
            if failed is not None and isValid(self):
                failed(error)
            elif binder is None or not isValid(binder) or not self._say_beside(error, binder, places):
                self._context.tasks.refused.emit(error)
            if refused is not None and isValid(self):
                refused()

        self._context.tasks.run(working or self.tr("Saving"), work, done, refuse, ended=tell)

    def beside(self, job: Callable[[Any], object]) -> None:
        """Run `job` with the workspace, outside the journal and unseen (for drafts)."""
        workspace = self._context.workspace
        self._context.tasks.run(self.tr("Keeping what is typed"), lambda _: job(workspace), quiet=True)

    def say(self, text: str, made: Any) -> None:  # noqa: ANN401  (a change of the journal, or None)
        """Say what was done; with `made`, the change that did it, offer to take it back while it is the last one."""
        undo = QCoreApplication.translate("Writer", "Undo")
        context = self._context
        if made is None:
            context.notices.news(text)
            return
        bar = context.notices.news(text, NoticeAction(undo, lambda: take_back(context, made)))
        StandingStep(context, made, bar).outdated.connect(bar.closed)

    def _say_beside(self, error: Exception, binder: FormBinder, places: Mapping[str, str]) -> bool:
        """Say a refusal beside the field it names; False where the form has none such."""
        place = place_of(error)
        key = places.get(place, place)
        if key not in binder.keys:
            return False
        binder.refuse(key, refusal_words(error, self._context.language))
        return True


def take_back(context: PlaceContext, made: Any) -> None:  # noqa: ANN401  (a change of the journal)
    """Undo this change; refused when it is not the last one any more."""
    workspace = context.workspace

    def work(_progress: Progress) -> None:
        last = workspace.next_undo
        if last is None or last.id != made.id:
            raise PlanningError("undo.not-the-last")
        workspace.undo()

    said = context.speaker.change(made)
    working = QCoreApplication.translate("Undoing", "Undo: {change}").format(change=said)
    over = QCoreApplication.translate("Undoing", "Undone: {change}").format(change=said)
    context.tasks.run(working, work, lambda _: context.notices.news(over))
