"""The needs of one registered person: hidden until somebody asks for them, and hidden again for the next person.

Needs and health data of a single person are shown nowhere else in the window.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from forumplanner.lists.registrations import NeedRow
from forumplanner.model.enums import NeedKind
from forumplanner.planning.needs import NeedFields
from forumplanner.ui.registrations.new_need import NewNeed
from forumplanner.ui.registrations.words import RegistrationWords
from forumplanner.ui.shell.icons import icon
from forumplanner.ui.shell.tokens import SPACE, SPACE_SMALL
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.needs import say_need


class NeedsPart(QWidget):
    """`asked` says that they are to be shown, `changed` carries all needs as they are to be from now on.

    `withdrawn` says that the person takes the consent back. `moment` says an instant.
    """

    asked = Signal()
    changed = Signal(object)
    withdrawn = Signal()

    def __init__(self, language: str, moment: Callable[[datetime], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue(language)
        self._words = RegistrationWords(self._catalogue, self)
        self._moment = moment
        self._needs: list[NeedFields] = []
        self.disclose = QPushButton(self.tr("Show needs"))
        self.disclose.setCheckable(True)
        self.disclose.setToolTip(self.tr("What this person needs, for those who take care of it"))
        self.disclose.toggled.connect(self._disclose)
        self.shown = QWidget()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(SPACE_SMALL)
        inside = QVBoxLayout(self.shown)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(SPACE)
        inside.addLayout(self._lines)
        self._new = NewNeed(language)
        self._new.wanted.connect(self._add)
        inside.addWidget(self._new)
        self.withdraw = QPushButton(self.tr("Consent withdrawn: delete all needs"))
        self.withdraw.setProperty("look", "quiet")
        self.withdraw.clicked.connect(self.withdrawn)
        inside.addWidget(self.withdraw)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.disclose)
        column.addWidget(self.shown)
        self.shown.hide()

    def hide_needs(self) -> None:
        """Hide them and forget what was shown."""
        self.disclose.setChecked(False)

    @property
    def open(self) -> bool:
        """Tell whether they are shown."""
        return self.disclose.isChecked()

    def ask_for(self, kinds: Collection[NeedKind]) -> None:
        """Offer only these kinds when one is added."""
        self._new.ask_for(kinds)

    def show_needs(self, needs: Sequence[NeedRow]) -> None:
        """Show these needs; only called after `asked`."""
        self._clear()
        self._needs = [_fields(need) for need in needs]
        self.withdraw.setVisible(bool(needs))
        for number, need in enumerate(self._needs):
            self._lines.addWidget(self._line(number, need))
        if not self._needs:
            nothing = QLabel(self.tr("No needs recorded."))
            nothing.setProperty("look", "muted")
            self._lines.addWidget(nothing)

    def _disclose(self, shown: bool) -> None:
        self.disclose.setText(self.tr("Hide needs") if shown else self.tr("Show needs"))
        self.shown.setVisible(shown)
        self._clear()
        if shown:
            self.asked.emit()

    def _clear(self) -> None:
        self._needs = []
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()

    def _line(self, number: int, need: NeedFields) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        said = say_need(need.kind, need.detail, need.quantity, self._catalogue)
        words = QLabel(f"{said}\n{self._consent(need)}")
        words.setWordWrap(True)
        remove = QToolButton()
        remove.setIcon(icon("delete"))
        remove.setAccessibleName(self.tr("Remove: {need}").format(need=said))
        remove.setToolTip(self.tr("Remove"))
        remove.clicked.connect(lambda: self._remove(number))
        row.addWidget(words, 1)
        if need.consent_at is None:
            agrees = QPushButton(self.tr("Agrees"))
            agrees.setAccessibleName(self.tr("Agrees that we keep: {need}").format(need=said))
            agrees.clicked.connect(lambda: self._agree(number))
            row.addWidget(agrees)
        row.addWidget(remove)
        return line

    def _consent(self, need: NeedFields) -> str:
        if need.consent_at is None:
            return self.tr("Consent is still to be asked for.")
        when = self._moment(need.consent_at)
        return self.tr("Agreed on {moment} ({who})").format(moment=when, who=need.consent_by or "–")

    def _agree(self, number: int) -> None:
        agreed = replace(self._needs[number], consent_wording=self._words.consent(), still_to_ask=False)
        self.changed.emit([agreed if place == number else need for place, need in enumerate(self._needs)])

    def _add(self, need: NeedFields) -> None:
        self.changed.emit([*self._needs, need])

    def _remove(self, number: int) -> None:
        self.changed.emit([need for place, need in enumerate(self._needs) if place != number])


def _fields(need: NeedRow) -> NeedFields:
    missing = need.consent_at is None
    return NeedFields(
        need.kind,
        need.detail,
        need.quantity,
        need.consent_at,
        need.consent_by,
        need.consent_wording,
        still_to_ask=missing,
    )
