"""A choice that narrows the table to those who still have to be asked about photos or given the notice."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from forumplanner.lists.registration_answers import Consents
from forumplanner.model.enums import PhotoConsent
from forumplanner.ui.parts.choice import Choice
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.values import say_value

UNINFORMED = "uninformed"


class ConsentFilter(Choice):
    """`chosen` carries an answer about photos ("" for any), and whether only those without the notice are shown."""

    chosen = Signal(str, bool)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = catalogue(language)
        self.setAccessibleName(self.tr("Consents"))
        self.setMinimumContentsLength(22)
        self.activated.connect(lambda _: self._say())
        self.say(Consents({}, 0))

    def say(self, consents: Consents) -> None:
        """Show how many there are of each."""
        options = [("", self.tr("All consents"))]
        for answer in (PhotoConsent.NOT_ASKED, PhotoConsent.YES, PhotoConsent.NO):
            number = self.locale().toString(consents.photos.get(answer, 0))
            options.append((answer.value, f"{say_value(answer, self._words)} ({number})"))
        options.append((UNINFORMED, self.tr("%Ln without notice on data protection", "", consents.uninformed)))
        self.offer(options)

    @property
    def active(self) -> bool:
        """Tell whether anybody may be left out."""
        return bool(self.currentData())

    def clear_choice(self) -> None:
        """Leave nobody out."""
        self.setCurrentIndex(0)
        self._say()

    def _say(self) -> None:
        value = str(self.currentData() or "")
        self.chosen.emit("" if value == UNINFORMED else value, value == UNINFORMED)
