"""One name that was found in the text of minutes: its sentences, and whether a public extract says it."""

from collections.abc import Callable
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout

from forumplanner.model.ids import EntityId
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.shell.tokens import SPACE, SPACE_WIDE

if TYPE_CHECKING:
    from forumplanner.desk.printed.extract_names import FoundName, Sentence

_SHOWN = 3


class FoundNameRow(QFrame):
    """Shows a name with its sentences and takes the decision; the chosen answer pressed again takes it back."""

    def __init__(self, decide: Callable[[tuple[EntityId, ...], bool | None], object]) -> None:
        super().__init__()
        self._decide = decide
        self.found: FoundName
        self.setProperty("look", "card")
        self._who, self._where, self._state = QLabel(), QLabel(), QLabel()
        self._who.setProperty("look", "section")
        self._who.setTextFormat(Qt.TextFormat.PlainText)
        self._where.setTextFormat(Qt.TextFormat.RichText)
        self._state.setProperty("look", "muted")
        self.name_button, self.leave_button = QPushButton(self.tr("Name")), QPushButton(self.tr("Leave out"))
        buttons = Flow()
        for button, named in ((self.name_button, True), (self.leave_button, False)):
            button.setCheckable(True)
            button.clicked.connect(lambda checked, named=named: self._pressed(named if checked else None))
            buttons.add(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_WIDE, SPACE, SPACE_WIDE, SPACE)
        column.setSpacing(SPACE)
        for label in (self._who, self._where, self._state):
            label.setWordWrap(True)
            column.addWidget(label)
        column.addWidget(buttons)

    def show_name(self, found: "FoundName") -> None:
        """Show a name as it was found and decided."""
        self.found = found
        who = " / ".join(found.names)
        self._who.setText(who)
        lines = [_marked(one) for one in found.sentences[:_SHOWN]]
        more = len(found.sentences) - _SHOWN
        if more > 0:
            lines.append(escape(self.tr("and %n more sentence(s)", "", more)))
        self._where.setText("<br>".join(lines))
        self.name_button.setChecked(found.named is True)
        self.leave_button.setChecked(found.named is False)
        self.name_button.setAccessibleName(self.tr("Say {name} in the extract").format(name=who))
        self.leave_button.setAccessibleName(self.tr("Leave {name} out of the extract").format(name=who))
        self._state.setText(self._said(found.named))

    @property
    def state(self) -> str:
        """Return what is said of the decision."""
        return self._state.text()

    def _said(self, named: bool | None) -> str:
        if named is None:
            return self.tr("Not decided yet: left out.")
        return self.tr("Stands in the extract.") if named else self.tr("Is left out.")

    def _pressed(self, named: bool | None) -> None:
        self._decide(self.found.persons, named)


def _marked(sentence: "Sentence") -> str:
    """Return a sentence with the name in it set off."""
    text, start, end = sentence.text, sentence.start, sentence.end
    return f"{escape(text[:start])}<b>{escape(text[start:end])}</b>{escape(text[end:])}"
