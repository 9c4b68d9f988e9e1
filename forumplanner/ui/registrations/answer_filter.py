"""A choice that narrows the table to those who answered the invitation so, or not at all yet."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from forumplanner.lists.registrations import UNANSWERED
from forumplanner.model.inviting_kinds import Participation
from forumplanner.ui.parts.choice import Choice
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.values import say_value


class AnswerFilter(Choice):
    """`chosen` carries an answer, "none" for those without one, "" for any; hidden while nobody answered."""

    chosen = Signal(str)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = catalogue(language)
        self.setAccessibleName(self.tr("Answers to the invitation"))
        self.setMinimumContentsLength(22)
        self.activated.connect(lambda _: self._say())
        self.say({}, 0)

    def say(self, answers: Mapping[Participation, int], registrations: int) -> None:
        """Show how many there are of each."""
        options = [("", self.tr("All answers"))]
        for answer, number in answers.items():
            options.append((answer.value, self._counted(say_value(answer, self._words), number)))
        unanswered = registrations - sum(answers.values())
        options.append((UNANSWERED, self._counted(self.tr("not answered"), unanswered)))
        self.offer(options)
        self.setVisible(bool(answers) or self.active)

    @property
    def active(self) -> bool:
        """Tell whether anybody may be left out."""
        return bool(self.currentData())

    def clear_choice(self) -> None:
        """Leave nobody out."""
        self.setCurrentIndex(0)
        self._say()

    def _counted(self, words: str, number: int) -> str:
        return f"{words} ({self.locale().toString(number)})"

    def _say(self) -> None:
        self.chosen.emit(str(self.currentData() or ""))
