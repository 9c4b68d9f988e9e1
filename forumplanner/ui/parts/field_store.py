"""Stores each field of a form when it is left, with refusals said beside the field they are about.

Knows no rule: what may be stored is decided by the verb that is handed in.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from forumplanner.ui.parts.form_binder import FormBinder
from forumplanner.ui.parts.refusal_words import place_of, refusal_words
from forumplanner.ui.parts.writer import Write, Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.workspace import Label


class FieldStore(QObject):
    """`write_of` gives label and write of a field's new value.

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
        self._writer = Writer(context, self)
        binder.committed.connect(self._store)

    def _store(self, key: str, value: Any) -> None:  # noqa: ANN401  (the field decides)
        wanted = self._write_of(key, value)
        if wanted is not None:
            self._writer.change(*wanted, partial(self._stored, key), failed=partial(self.refuse, key=key))

    def _stored(self, key: str, _result: object) -> None:
        self._binder.stored(key)

    def refuse(self, error: Exception, key: str = "") -> None:
        """Say a refusal beside the field it names, else beside the one that was being stored, else `elsewhere`."""
        place = place_of(error)
        place = self._named.get(place, place)
        if place in self._binder.keys:
            self._binder.refuse(place, refusal_words(error, self._context.language))
        elif place and key not in self._binder.keys:
            self.elsewhere.emit(place, refusal_words(error, self._context.language))
        elif key in self._binder.keys:
            self._binder.refuse(key, refusal_words(error, self._context.language))
        else:
            self._context.tasks.refused.emit(error)
