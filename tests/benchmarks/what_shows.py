"""Tells whether a user sees a text in a widget: on a label or button, or in a line of a list or table."""

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QWidget

_LINES = 50  # looked at from the top


def shows(root: QWidget, text: str) -> bool:
    """Tell whether `text` stands in something visible."""
    worded: list[QLabel | QAbstractButton] = [*root.findChildren(QLabel), *root.findChildren(QAbstractButton)]
    if any(text in found.text() for found in worded if found.isVisible()):
        return True
    return any(_in_lines(view, text) for view in root.findChildren(QAbstractItemView) if view.isVisible())


def _in_lines(view: QAbstractItemView, text: str) -> bool:
    model, top = view.model(), QModelIndex()
    lines = range(min(_LINES, model.rowCount(top))) if model is not None else ()
    return any(text in str(model.index(line, 0, top).data() or "") for line in lines)
