"""A form: labels above their fields, errors below them, with a binder behind it.

Labels stand above, so that long words and large text never squeeze the fields.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from forumplanner.ui.parts.converters import Converter
from forumplanner.ui.parts.form_binder import Check, FormBinder
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.shell.tokens import SPACE, SPACE_SMALL, SPACE_WIDE


class Form(QWidget):
    """Add fields from top to bottom; `binder` loads, checks and commits them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.binder = FormBinder(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, SPACE, 0)
        self._column.setSpacing(SPACE + SPACE_SMALL)
        self._column.addStretch(1)
        self._line: QHBoxLayout | None = None

    def section(self, title: str) -> None:
        """Begin a new part of the form."""
        heading = Section(title)
        heading.setContentsMargins(0, SPACE if self._column.count() > 1 else 0, 0, 0)
        self._put(heading)
        self._line = None

    def add(
        self,
        key: str,
        label: str,
        widget: QWidget,
        *,
        converter: Converter | None = None,
        checks: Sequence[Check] = (),
        hint: str = "",
        beside: bool = False,
    ) -> QWidget:
        """Add a field and return its widget.

        `label` may hold a mnemonic, `hint` stands below the field, `beside` puts it next to the field before.
        """
        if not widget.accessibleName():
            widget.setAccessibleName(label.replace("&", ""))
        cell = QVBoxLayout()
        cell.setSpacing(2)
        if isinstance(widget, QCheckBox):
            widget.setText(label)
        else:
            name = QLabel(label)
            name.setBuddy(widget)
            name.setWordWrap(True)
            name.setProperty("look", "muted")
            cell.addWidget(name)
        if isinstance(widget, QPlainTextEdit):
            widget.setTabChangesFocus(True)
            widget.setMinimumHeight(widget.fontMetrics().height() * 4)
        else:
            widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        cell.addWidget(widget)
        if hint:
            cell.addWidget(self._small(hint, "muted"))
        error = self._small("", "error")
        cell.addWidget(error)
        cell.addStretch(0)
        self._place(cell, beside=beside)
        self.binder.bind(key, widget, error, converter=converter, checks=checks)
        return widget

    def add_widget(self, widget: QWidget) -> None:
        """Add something that is no field, such as a line of buttons."""
        self._put(widget)
        self._line = None

    def _place(self, cell: QVBoxLayout, *, beside: bool) -> None:
        if not beside or self._line is None:
            self._line = QHBoxLayout()
            self._line.setSpacing(SPACE_WIDE)
            self._column.insertLayout(self._column.count() - 1, self._line)
        self._line.addLayout(cell, 1)
        self._line.setAlignment(cell, Qt.AlignmentFlag.AlignTop)

    def _put(self, widget: QWidget) -> None:
        self._column.insertWidget(self._column.count() - 1, widget)

    def _small(self, text: str, look: str) -> QLabel:
        label = QLabel(text)
        label.setWordWrap(True)
        label.setProperty("look", look)
        return label
