"""A form for something new: fields and, below them, "Create" and "Cancel". It stores nothing itself.

A form that is told to `remember` loses nothing: what was typed stands there again the next time it begins.
"""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.refusal_words import place_of, refusal_words
from forumplanner.ui.parts.unfinished import Resumed, Typed, Unfinished
from forumplanner.ui.shell.places import PlaceContext
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
        self._unfinished: Unfinished | None = None
        self._began: dict[str, Any] = {}
        self._blank: Typed = {}
        self.resumed = Resumed()
        self.resumed.afresh.connect(self._afresh)
        self.create_button = QPushButton(self.tr("Create"))
        self.create_button.setProperty("look", "main")
        self.create_button.clicked.connect(self.submit)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.cancelled)
        buttons = Flow()
        buttons.add(self.create_button)
        buttons.add(cancel)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SPACE)
        self.column.addWidget(self.resumed)
        self.column.addWidget(self.form)
        self.column.addWidget(self._wrong)
        self.column.addWidget(buttons)
        self.form.binder.altered.connect(self._wrong.hide)

    def remember(self, context: PlaceContext, kind: str) -> None:
        """Keep what is typed as a draft of this kind; `resume` brings it back, `made_it` discards it."""
        self._unfinished = Unfinished(context, kind, self, self.worth_keeping)
        self.form.binder.altered.connect(self._unfinished.note)

    def typed(self) -> Typed:
        """Return all that is typed; overridden where more than the form's fields are asked."""
        return self.form.binder.typed()

    def retype(self, typed: Typed) -> None:
        """Show again what was typed once; the counterpart of `typed`."""
        self.form.binder.retype(typed)

    def note(self) -> None:
        """Know that something was typed outside the form's own fields."""
        if self._unfinished is not None:
            self._unfinished.note()

    def submit(self) -> None:
        """Say what is wanted, or go to the first field that is wrong."""
        if self.form.binder.check():
            self.create_button.setEnabled(False)
            self.wanted.emit(self.form.binder.values())

    def finish(self) -> None:
        """Let it be used again, after what was wanted was stored or refused."""
        self.create_button.setEnabled(True)

    def made_it(self) -> None:
        """Know that what was wanted is stored: nothing of it is unfinished any more."""
        self.finish()
        if self._unfinished is not None:
            self._unfinished.forget()

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
        self.resumed.hide()
        self.finish()
        self._began = values
        self.form.binder.load(values)

    def resume(self) -> None:
        """Show what was left unfinished, where there is something; called when all fields are loaded."""
        self._blank = self.typed()
        left = self._unfinished.found() if self._unfinished is not None else None
        if left is not None:
            self.retype(left[0])
            self.resumed.say(left[1])

    def worth_keeping(self) -> Typed | None:
        """Return what is typed, None where it is as the form began."""
        typed = self.typed()
        return typed if typed != self._blank else None

    def begin_afresh(self) -> None:
        """Show the form as it begins; overridden where more than the form's fields are asked."""
        self.load(self._began)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Create on Return in a line, press the button that has the focus, give up on Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not press_focused_button():
                self.submit()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _afresh(self) -> None:
        if self._unfinished is not None:
            self._unfinished.forget()
        self.begin_afresh()
        self.form.binder.go_to(next(iter(self.form.binder.keys)))


def show_field(form: Form, widget: QWidget, shown: bool) -> None:
    """Show or hide a field together with its label."""
    widget.setVisible(shown)
    for label in form.findChildren(QLabel):
        if label.buddy() is widget:
            label.setVisible(shown)
