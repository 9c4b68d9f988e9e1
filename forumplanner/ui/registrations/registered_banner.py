"""Says in big words what became of a registration, for whoever is still on the telephone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from forumplanner.model.enums import RegistrationState
from forumplanner.ui.shell.announcing import announce
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.values import say_value


class RegisteredBanner(QFrame):
    """Stays until the next one is registered."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = catalogue(language)
        self.setProperty("look", "bar")
        self.words, self.details = QLabel(), QLabel()
        self.words.setProperty("look", "subtitle")
        column = QVBoxLayout(self)
        for label in (self.words, self.details):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(label)
        self.hide()

    def say(self, name: str, state: RegistrationState, why: str) -> None:
        """Say what became of somebody, and why."""
        good = state.takes_place
        words = say_value(state, self._words)
        words = words[:1].upper() + words[1:]
        self.words.setText(words)
        self.details.setText(" · ".join(part for part in (name, why) if part))
        self.setProperty("kind", "good" if good else "warning")
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
        announce(self, f"{words}: {self.details.text()}")
