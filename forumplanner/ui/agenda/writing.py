"""How a page writes: a verb inside one change in the database worker, and where a refusal is said.

A refusal that names a field is said beside it, any other in a notice. No rule stands here.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from PySide6.QtCore import QObject

from forumplanner.model.refusals import PlanningError
from forumplanner.ui.parts.form_binder import FormBinder
from forumplanner.ui.shell.notices import NoticeAction
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.workspace import Label

T = TypeVar("T")
_NO_PLACES: Mapping[str, str] = {}


class Writer(QObject):
    """Writes for one page; it goes away with its parent, and so do the answers it waits for."""

    def __init__(self, context: PlaceContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def change(
        self,
        label: Label,
        verb: Callable[[Any], T],
        done: Callable[[T], object] | None = None,
        *,
        binder: FormBinder | None = None,
        places: Mapping[str, str] = _NO_PLACES,
        refused: Callable[[], object] | None = None,
        afterwards: Callable[[Any], object] | None = None,
        final: bool = False,
    ) -> None:
        """Run `verb` with a session as one change; `done` gets what it returns.

        A refusal is said beside its field when `binder` has it, else in a notice; then `refused` is called.
        `places` gives the keys of fields that the verb calls otherwise. `afterwards` runs in the worker with the
        workspace once the change is kept.
        """
        workspace = self._context.workspace

        def job(_progress: object) -> T:
            with workspace.change(label, final=final) as db:
                made = verb(db)
            if afterwards is not None:
                afterwards(workspace)
            return made

        def failed(error: Exception) -> None:
            self._say(error, binder, places)
            if refused is not None:
                refused()

        self._context.tasks.run(self.tr("Saving"), job, done, failed)

    def beside(self, job: Callable[[Any], object]) -> None:
        """Run `job` with the workspace, outside the journal and unseen (for drafts)."""
        workspace = self._context.workspace
        self._context.tasks.run(self.tr("Keeping what is typed"), lambda _: job(workspace), quiet=True)

    def offer_undo(self, text: str) -> None:
        """Say what was done and offer to take it back."""
        actions = self._context.actions
        self._context.notices.news(text, NoticeAction(self.tr("Undo"), lambda: actions.trigger("undo")))

    def _say(self, error: Exception, binder: FormBinder | None, places: Mapping[str, str]) -> None:
        place = str(getattr(error, "place", ""))
        # The place of a planning error is the name of a field, which is no word for people.
        unplaced = _without_place(error) if isinstance(error, PlanningError) else error
        spoken = self._context.speaker.refusal(unplaced)
        if spoken is None:
            raise error
        try:
            if binder is not None and place:
                binder.refuse(places.get(place, place), spoken.sentence)
                return
        except KeyError:
            pass  # the form shows no such field
        self._context.notices.refuse(spoken)


def _without_place(error: PlanningError) -> PlanningError:
    params: dict[str, Any] = dict(error.params)
    return PlanningError(error.key, **params)
