"""What the fields of messages are called, and a line of two widgets that puts one into the text."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from forumplanner.ui.parts.choice import Choice
from forumplanner.ui.parts.flow import Flow


class FieldLine(Flow):
    """`chosen` carries a field as it stands in a text, such as {event}."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.which = Choice(name=self.tr("Field to insert"))
        self.which.setMinimumContentsLength(18)
        self.insert = QPushButton(self.tr("&Insert field"))
        self.insert.clicked.connect(lambda: self.chosen.emit(f"{{{self.which.currentData()}}}"))
        for widget in (self.which, self.insert):
            self.add(widget)

    def offer(self, names: Sequence[str]) -> None:
        """Offer the fields of a kind of message."""
        words = self._words()
        self.which.offer([(name, f"{words[name]} · {{{name}}}") for name in names])

    def _words(self) -> dict[str, str]:
        return {
            "salutation": self.tr("Salutation"),
            "lead": self.tr("First sentence, as it fits the occasion"),
            "event": self.tr("Event"),
            "title": self.tr("Title of the entry"),
            "day": self.tr("Day"),
            "time": self.tr("Time"),
            "place": self.tr("Place"),
            "link": self.tr("Link to take part online"),
            "registration_link": self.tr("Link to register"),
            "office": self.tr("Your office"),
            "signatory": self.tr("Who signs"),
            "function": self.tr("Function of who signs"),
            "phone": self.tr("Phone of your office"),
            "email": self.tr("E-mail of your office"),
            "name": self.tr("Name of the receiver"),
            "changes": self.tr("What has changed"),
        }
