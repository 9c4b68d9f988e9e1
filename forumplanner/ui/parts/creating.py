"""A form for something new: fields and, below them, "Create" and "Cancel". It stores nothing itself."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.refusal_words import place_of, refusal_words
from forumplanner.ui.shell.pressing import press_focused_button
from forumplanner.ui.shell.tokens import SPACE


class CreateForm(QWidget):
    """Emits `wanted` with the values (a dict) when all fields are right, `cancelled` on Cancel or Escape.

    Values travel as an object: Qt would turn the enums of a dict into plain texts.
    """

    wanted = Signal(object)
    cancelled = Signal()

    def __init__(self, form: Form | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = form or Form()
        self._wrong = QLabel()
        self._wrong.setWordWrap(True)
        self._wrong.setProperty("look", "error")
        self._wrong.hide()
        self.create_button = QPushButton(self.tr("Create"))
        self.create_button.setProperty("look", "main")
        self.create_button.clicked.connect(self.submit)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.cancelled)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(self.create_button)
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SPACE)
        self.column.addWidget(self.form)
        self.column.addWidget(self._wrong)
        self.column.addLayout(buttons)
        self.form.binder.altered.connect(self._wrong.hide)

    def submit(self) -> None:
        """Say what is wanted, or go to the first field that is wrong."""
        if self.form.binder.check():
            self.create_button.setEnabled(False)
            self.wanted.emit(self.form.binder.values())

    def finish(self) -> None:
        """Let it be used again, after what was wanted was stored."""
        self.create_button.setEnabled(True)

    def refuse(self, error: Exception, language: str) -> None:
        """Say a refusal beside the field it names, else below all fields."""
        self.finish()
        words = refusal_words(error, language)
        place = place_of(error)
        if place in self.form.binder.keys:
            self.form.binder.refuse(place, words)
            self.form.binder.go_to(place)
        else:
            self._wrong.setText(words)
            self._wrong.show()

    def load(self, values: dict[str, Any]) -> None:
        """Begin with these values."""
        self._wrong.hide()
        self.finish()
        self.form.binder.load(values)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Create on Return in a line, press the button that has the focus, give up on Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not press_focused_button():
                self.submit()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)


def show_field(form: Form, widget: QWidget, shown: bool) -> None:
    """Show or hide a field together with its label."""
    widget.setVisible(shown)
    for label in form.findChildren(QLabel):
        if label.buddy() is widget:
            label.setVisible(shown)
