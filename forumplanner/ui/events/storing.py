"""Stores what people do in forms: in the database worker, with refusals said beside the field they are about.

Knows no rule: what may be stored is decided by the verb that is handed in.
"""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from forumplanner.model.refusals import Refusal
from forumplanner.ui.parts.form_binder import FormBinder
from forumplanner.ui.shell.notices import NoticeAction
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.refusals import say
from forumplanner.workspace.label import Label

#: Writes through the session it is given.
Write = Callable[[Any], Any]


def refusal_words(error: Exception, language: str) -> str:
    """Say a refusal without naming the field, for the words beside that field; raises what is no refusal."""
    if not isinstance(error, Refusal):
        raise error
    params: dict[str, Any] = dict(error.params)
    return say(Refusal(error.key, **params), catalogue(language))


class Storing(QObject):
    """Runs changes for one page."""

    def __init__(self, context: PlaceContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def store(
        self,
        said: str,
        label: Label,
        write: Write,
        done: Callable[[Any], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """Make one change; `said` names the task, `done` gets what `write` returned. A refusal becomes a notice."""
        self._context.tasks.run(said, lambda _progress: self._write(label, write)[0], done, failed or self._tell)

    def remove(self, said: str, label: Label, write: Write, gone: str) -> None:
        """Make a change that takes something away, say so in a notice and offer to undo it there."""

        def tell(result: tuple[Any, int | None]) -> None:
            self._context.notices.news(gone, NoticeAction(self.tr("Undo"), lambda: self._take_back(result[1])))

        self._context.tasks.run(said, lambda _progress: self._write(label, write), tell, self._tell)

    def _write(self, label: Label, write: Write) -> tuple[Any, int | None]:
        """Run in the worker; returns what was written and the number of the change."""
        workspace = self._context.workspace
        with workspace.change(label) as db:
            result = write(db)
        last = workspace.next_undo
        return result, None if last is None else last.id

    def _take_back(self, change: int | None) -> None:
        workspace = self._context.workspace

        def job(_progress: object) -> bool:
            last = workspace.next_undo
            if last is None or last.id != change:
                return False
            workspace.undo()
            return True

        self._context.tasks.run(self.tr("Undo"), job, self._taken_back, self._tell)

    def _taken_back(self, did: bool) -> None:
        if did:
            self._context.notices.news(self.tr("It is there again."))
        else:
            self._context.notices.warn(
                self.tr("Something else was changed since. The journal shows what can be undone, and in which order.")
            )

    def _tell(self, error: Exception) -> None:
        self._context.notices.warn(refusal_words(error, self._context.language))


class FieldStore(QObject):
    """Stores each field of a form when it is left. `write_of` gives label and write of a field's new value.

    `named` says which field is meant where a verb names a place differently. `elsewhere` carries place and words of
    a refusal about something that is no field of this form.
    """

    elsewhere = Signal(str, str)

    def __init__(
        self,
        context: PlaceContext,
        binder: FormBinder,
        write_of: Callable[[str, Any], tuple[Label, Write] | None],
        parent: QObject,
        *,
        named: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(parent)
        self._named = named or {}
        self._context = context
        self._binder = binder
        self._write_of = write_of
        self._storing = Storing(context, self)
        binder.committed.connect(self._store)

    def load(self, values: dict[str, Any], *, anew: bool) -> None:
        """Show stored values; unless `anew`, what is being typed and what was refused stays."""
        if not anew:
            refused = self._binder.errors()
            values = {key: value for key, value in values.items() if key not in refused}
        self._binder.load(values, keep_typing=not anew)

    def _store(self, key: str, value: Any) -> None:  # noqa: ANN401  (the field decides)
        wanted = self._write_of(key, value)
        if wanted is None:
            return
        label, write = wanted
        self._storing.store(self.tr("Storing"), label, write, failed=lambda error: self.refuse(error, key))

    def refuse(self, error: Exception, key: str = "") -> None:
        """Say a refusal beside the field it names, else beside the one that was being stored, else `elsewhere`."""
        words = refusal_words(error, self._context.language)
        place = error.place if isinstance(error, Refusal) else ""
        place = self._named.get(place, place)
        known = self._binder.values().keys() | self._binder.errors().keys()
        if place in known:
            self._binder.refuse(place, words)
        elif place and key not in known:
            self.elsewhere.emit(place, words)
        elif key in known:
            self._binder.refuse(key, words)
        else:
            self._context.notices.warn(words)
