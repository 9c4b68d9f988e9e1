"""Binds fields to widgets: converts, checks as one types, says what is wrong beside the field, commits when one
leaves it.

It writes nothing to the planner: whoever listens to `committed` does that.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from forumplanner.ui.parts.converters import Converter, Unreadable, as_is, words
from forumplanner.ui.parts.field_widgets import Face, face_of

Check = Callable[[Any], str]
_NOTHING: Final = object()


@dataclass
class _Field:
    """One bound field: how it is shown, what is stored as far as one knows, and what is wrong with it now.

    `before` is what was stored before the last commit, as long as nobody knows what came of it. `rests` says that
    what it holds was refused and nothing was typed since: then it is not committed again by itself.
    """

    key: str
    face: Face
    converter: Converter
    checks: Sequence[Check]
    error: QLabel
    loaded: Any = None
    filled: bool = False
    before: Any = _NOTHING
    wrong: str = ""
    from_outside: str = ""
    rests: bool = False
    touched: bool = False


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
        """Show stored values; with `keep_typing` fields that hold something not stored stay as they are.

        What was never shown before is shown in any case. What was refused stays with the words beside it.
        """
        self._loading = True
        for key, value in values.items():
            found = self._fields[key]
            if keep_typing and self._underway(found, value):
                continue
            keep = keep_typing and found.filled and self._changed(found)
            found.loaded, found.filled, found.before = value, True, _NOTHING
            if keep and self._changed(found):
                continue
            found.face.write(found.converter.shown(value))
            found.touched = found.rests = False
            found.from_outside = ""
            self._tell(found, "")
        self._loading = False

    def _underway(self, found: _Field, value: Any) -> bool:  # noqa: ANN401  (the field decides)
        """Tell whether a field was left and what it holds is still being stored: news of the old value change nothing.

        Should it be refused, on a full disk say, what was typed is still there.
        """
        return found.before is not _NOTHING and value == found.before and value != found.loaded

    @property
    def keys(self) -> Collection[str]:
        """Return the keys of all fields."""
        return self._fields.keys()

    @property
    def dirty(self) -> bool:
        """Tell whether anything differs from what was loaded or committed."""
        return any(self._changed(found) for found in self._fields.values())

    @property
    def valid(self) -> bool:
        """Tell whether every field is right; fields that are wrong say so from now on.

        What somebody else refused does not count: it may be right by now, and they judge it again.
        """
        for found in self._fields.values():
            found.touched = True
            self._judge(found)
        return not any(self._read(found)[1] for found in self._fields.values())

    def check(self) -> bool:
        """Tell whether every field is right, else go to the first that is wrong."""
        if self.valid:
            return True
        self.go_to(next(key for key, found in self._fields.items() if self._read(found)[1]))
        return False

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

    def typed(self) -> dict[str, Any]:
        """Return what the widgets hold, right or wrong: texts, choices, ticks, numbers."""
        return {key: found.face.read() for key, found in self._fields.items()}

    def retype(self, typed: Mapping[str, Any]) -> None:
        """Let the widgets hold what they held once; it counts as typed. Unknown keys are ignored."""
        self._loading = True
        for key in typed.keys() & self._fields.keys():
            self._fields[key].face.write(typed[key])
        self._loading = False

    def accept(self) -> None:
        """Take what the fields hold as saved."""
        for key, value in self.values().items():
            self._fields[key].loaded = value
            self._fields[key].before = _NOTHING

    def refuse(self, key: str, text: str) -> None:
        """Say beside a field what somebody else found wrong with it; it goes away when one types there.

        What was committed last was not stored, and is kept as it was typed.
        """
        self.not_stored()
        found = self._fields[key]
        found.from_outside = text
        found.touched = found.rests = True
        self._judge(found)

    def remark(self, key: str, text: str) -> None:
        """Say beside a field what came of using what is stored; it keeps nobody here, and goes when one types there."""
        found = self._fields[key]
        found.from_outside = text
        self._judge(found)

    def stored(self, key: str) -> None:
        """Know that what was committed last of a field is stored."""
        self._fields[key].before = _NOTHING

    def not_stored(self) -> None:
        """Know that what was committed last was refused: it differs from what is stored, and news leave it alone."""
        for found in self._fields.values():
            if found.before is not _NOTHING:
                found.loaded, found.before, found.rests = found.before, _NOTHING, True

    def commit(self) -> bool:
        """Commit every field that changed and is right; return False when one is wrong, and go there.

        A field that was refused counts as wrong until something is typed in the form; then it is tried again.
        """
        for found in self._fields.values():
            self._left(found)
        wrong = next((found for found in self._fields.values() if self._stands_against(found)), None)
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
            for one in self._fields.values():
                one.rests = False
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
        if not wrong and not found.rests and value != found.loaded:
            found.before = found.loaded if found.before is _NOTHING else found.before
            found.loaded = value
            if found.from_outside:
                found.from_outside = ""
                self._judge(found)
            self.committed.emit(found.key, value)

    def _stands_against(self, found: _Field) -> bool:
        """Tell whether a field keeps one from leaving the form."""
        return bool(self._read(found)[1]) or (found.rests and bool(found.from_outside))

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
