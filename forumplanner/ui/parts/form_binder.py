"""Binds fields to widgets: converts, checks as one types, says what is wrong beside the field, commits when one
leaves it.

It writes nothing to the planner: whoever listens to `committed` does that.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from forumplanner.ui.parts.converters import Converter, Unreadable, as_is, words
from forumplanner.ui.parts.field_widgets import Face, face_of

Check = Callable[[Any], str]


@dataclass
class _Field:
    """One bound field: how it is shown, what was loaded last, and what is wrong with it now."""

    key: str
    face: Face
    converter: Converter
    checks: Sequence[Check]
    error: QLabel
    loaded: Any = None
    wrong: str = ""
    from_outside: str = ""
    touched: bool = field(default=False)


class FormBinder(QObject):
    """The binder of one form.

    `committed` carries key and value when a changed, right field is left; `altered` says that anything was typed.
    """

    committed = Signal(str, object)
    altered = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, _Field] = {}
        self._loading = False

    def bind(
        self,
        key: str,
        widget: QWidget,
        error: QLabel,
        *,
        converter: Converter | None = None,
        checks: Sequence[Check] = (),
    ) -> None:
        """Bind a widget; `error` is the label beside it. Raises TypeError for a widget nobody can read."""
        face = face_of(widget)
        found = _Field(key, face, converter or (words() if face.holds_text else as_is()), checks, error)
        self._fields[key] = found
        error.hide()
        face.on_change(lambda: self._typed(found))
        widget.installEventFilter(self)
        if not face.holds_text:
            face.on_change(lambda: self._left(found))

    def load(self, values: Mapping[str, Any], *, keep_typing: bool = False) -> None:
        """Show values; with `keep_typing` fields that hold something not committed stay as they are."""
        self._loading = True
        for key, value in values.items():
            found = self._fields[key]
            if keep_typing and self._changed(found):
                continue
            found.loaded = value
            found.face.write(found.converter.shown(value))
            found.touched = False
            found.from_outside = ""
            self._tell(found, "")
        self._loading = False

    @property
    def dirty(self) -> bool:
        """Tell whether anything differs from what was loaded or committed."""
        return any(self._changed(found) for found in self._fields.values())

    @property
    def valid(self) -> bool:
        """Tell whether every field is right; fields that are wrong say so from now on."""
        for found in self._fields.values():
            found.touched = True
            self._judge(found)
        return not any(found.wrong for found in self._fields.values())

    def errors(self) -> dict[str, str]:
        """Return what is wrong, by key."""
        return {key: found.wrong for key, found in self._fields.items() if found.wrong}

    def values(self) -> dict[str, Any]:
        """Return what is meant, of the fields that are right."""
        meant = {}
        for key, found in self._fields.items():
            value, wrong = self._read(found)
            if not wrong:
                meant[key] = value
        return meant

    def changes(self) -> dict[str, Any]:
        """Return what is meant, of the fields that are right and differ from what was loaded."""
        return {key: value for key, value in self.values().items() if value != self._fields[key].loaded}

    def accept(self) -> None:
        """Take what the fields hold as saved."""
        for key, value in self.values().items():
            self._fields[key].loaded = value

    def refuse(self, key: str, text: str) -> None:
        """Say beside a field what somebody else found wrong with it; it goes away when one types."""
        found = self._fields[key]
        found.from_outside = text
        found.touched = True
        self._judge(found)

    def commit(self) -> bool:
        """Commit every field that changed and is right; return False when one is wrong, and go there."""
        for found in self._fields.values():
            self._left(found)
        wrong = next((found for found in self._fields.values() if found.wrong), None)
        if wrong is not None:
            wrong.face.widget.setFocus(Qt.FocusReason.OtherFocusReason)
        return wrong is None

    def go_to(self, key: str) -> None:
        """Put the cursor into a field."""
        self._fields[key].face.widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that a field is left; a popup of its own does not count."""
        if event.type() == QEvent.Type.FocusOut and QApplication.activePopupWidget() is None:
            for found in self._fields.values():
                if found.face.widget is watched:
                    self._left(found)
        return False

    def _typed(self, found: _Field) -> None:
        if not self._loading:
            found.from_outside = ""
            if found.touched or found.wrong:
                self._judge(found)
            else:
                self._judge(found, soft=True)
            self.altered.emit()

    def _left(self, found: _Field) -> None:
        if self._loading:
            return
        if self._changed(found):
            found.touched = True
        self._judge(found, soft=not found.touched)
        value, wrong = self._read(found)
        if not wrong and value != found.loaded:
            found.loaded = value
            self.committed.emit(found.key, value)

    def _changed(self, found: _Field) -> bool:
        value, wrong = self._read(found)
        return bool(wrong) or value != found.loaded

    def _read(self, found: _Field) -> tuple[Any, str]:
        """Return what a field means and what is wrong with it."""
        try:
            value = found.converter.meant(found.face.read())
        except Unreadable as error:
            return None, str(error)
        return value, next((wrong for check in found.checks if (wrong := check(value))), "")

    def _judge(self, found: _Field, *, soft: bool = False) -> None:
        """Say what is wrong; softly, a first attempt is left in peace until the field is left."""
        _, wrong = self._read(found)
        self._tell(found, "" if soft else (wrong or found.from_outside))

    def _tell(self, found: _Field, wrong: str) -> None:
        if wrong == found.wrong and wrong == found.error.text():
            return
        found.wrong = wrong
        found.error.setText(wrong)
        found.error.setVisible(bool(wrong))
        widget = found.face.widget
        widget.setAccessibleDescription(wrong)
        widget.setProperty("wrong", "true" if wrong else "false")
        widget.style().unpolish(widget)
        widget.style().polish(widget)
