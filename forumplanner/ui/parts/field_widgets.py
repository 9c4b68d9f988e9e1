"""How the binder reads, writes and watches each kind of widget; the only place that knows their differences."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QSpinBox, QWidget


@dataclass(frozen=True)
class Face:
    """One widget as a field: `on_change` takes a callback for whatever the user does to it."""

    widget: QWidget
    read: Callable[[], Any]
    write: Callable[[Any], None]
    on_change: Callable[[Callable[[], None]], object]
    holds_text: bool


def face_of(widget: QWidget) -> Face:
    """Return the face of a widget; raises TypeError for a kind that is not known."""
    if isinstance(widget, QLineEdit):
        line = widget
        return Face(line, line.text, line.setText, lambda do: line.textEdited.connect(lambda _: do()), True)
    if isinstance(widget, QPlainTextEdit):
        return Face(widget, widget.toPlainText, widget.setPlainText, widget.textChanged.connect, True)
    if isinstance(widget, QComboBox):
        choice = widget
        return Face(
            choice,
            choice.currentData,
            lambda value: choice.setCurrentIndex(choice.findData(value)),
            lambda do: choice.activated.connect(lambda _: do()),
            False,
        )
    if isinstance(widget, QCheckBox):
        box = widget
        return Face(
            box,
            box.isChecked,
            lambda value: box.setChecked(bool(value)),
            lambda do: box.clicked.connect(lambda _: do()),
            False,
        )
    if isinstance(widget, QSpinBox):
        number = widget
        return Face(
            number,
            number.value,
            lambda value: number.setValue(value or 0),
            lambda do: number.valueChanged.connect(lambda _: do()),
            False,
        )
    raise TypeError(f"nobody can read a {type(widget).__name__}")
