"""The needs of one registered person: hidden until somebody asks for them, and hidden again for the next person.

Needs and health data are shown nowhere else in the window.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from forumplanner.lists.registrations import NeedRow
from forumplanner.model.enums import NeedKind
from forumplanner.planning.needs import NeedFields
from forumplanner.ui.parts.choice import Choice
from forumplanner.ui.registrations.words import LANGUAGES, RegistrationWords
from forumplanner.ui.shell.icons import icon
from forumplanner.ui.shell.tokens import SPACE, SPACE_SMALL
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.values import languages_of, say_value


class NeedsPart(QWidget):
    """`asked` says that they are to be shown, `changed` carries all needs as they are to be from now on."""

    asked = Signal()
    changed = Signal(object)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._catalogue = catalogue(language)
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

    def show_needs(self, needs: Sequence[NeedRow]) -> None:
        """Show these needs; only called after `asked`."""
        self._clear()
        self._needs = [NeedFields(need.kind, need.detail, need.quantity, need.consent_at) for need in needs]
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
        said = self._said(need)
        words = QLabel(said if need.consent_at else said + "\n" + self.tr("Consent to keep this is not recorded."))
        words.setWordWrap(True)
        remove = QToolButton()
        remove.setIcon(icon("delete"))
        remove.setAccessibleName(self.tr("Remove: {need}").format(need=said))
        remove.setToolTip(self.tr("Remove"))
        remove.clicked.connect(lambda: self._remove(number))
        row.addWidget(words, 1)
        row.addWidget(remove)
        return line

    def _said(self, need: NeedFields) -> str:
        kind = say_value(need.kind, self._catalogue)
        detail = languages_of((need.detail,), self._language) if need.kind is NeedKind.INTERPRETER else need.detail
        said = f"{kind}: {detail}" if need.detail else kind
        return f"{said} (× {need.quantity})" if need.quantity != 1 else said

    def _add(self, need: NeedFields) -> None:
        self.changed.emit([*self._needs, need])

    def _remove(self, number: int) -> None:
        self.changed.emit([need for place, need in enumerate(self._needs) if place != number])


class NewNeed(QWidget):
    """The fields of a need to be added; `wanted` carries it. `consent_at` is filled in by whoever stores it."""

    wanted = Signal(object)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = RegistrationWords(catalogue(language), self)
        self.kind = Choice(self._words.needs())
        self.kind.setAccessibleName(self.tr("Kind of need"))
        self.language = Choice((code, languages_of((code,), language)) for code in LANGUAGES)
        self.language.setEditable(True)
        self.language.setAccessibleName(self._words.detail_hint(NeedKind.INTERPRETER))
        self.detail = QLineEdit()
        self.quantity = QSpinBox()
        self.quantity.setRange(1, 99)
        self.quantity.setAccessibleName(self.tr("How many"))
        self.quantity.setPrefix("× ")
        self.consent = QCheckBox(self.tr("Agrees that we keep this"))
        self.add = QPushButton(self.tr("Add need"))
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.kind, 1)
        first.addWidget(self.quantity)
        second.addWidget(self.consent, 1)
        second.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_SMALL)
        column.addLayout(first)
        column.addWidget(self.language)
        column.addWidget(self.detail)
        column.addLayout(second)
        self.kind.currentIndexChanged.connect(self._fit)
        self.add.clicked.connect(self._add)
        self.detail.returnPressed.connect(self._add)
        self._fit()

    def _fit(self) -> None:
        kind = NeedKind(self.kind.currentData())
        self.language.setVisible(kind is NeedKind.INTERPRETER)
        self.detail.setVisible(kind is not NeedKind.INTERPRETER)
        self.detail.setAccessibleName(self._words.detail_hint(kind))
        self.detail.setPlaceholderText(self._words.detail_hint(kind))
        self.quantity.setVisible(kind is NeedKind.CHILDCARE)

    def _add(self) -> None:
        kind = NeedKind(self.kind.currentData())
        detail = self.detail.text().strip()
        if kind is NeedKind.INTERPRETER:
            place = self.language.findText(self.language.currentText())
            detail = str(self.language.itemData(place)) if place >= 0 else self.language.currentText().strip()
        quantity = self.quantity.value() if kind is NeedKind.CHILDCARE else 1
        agreed = self.consent.text() if self.consent.isChecked() else ""
        self.wanted.emit(NeedFields(kind, detail, quantity, consent_wording=agreed))
        self.detail.clear()
        self.quantity.setValue(1)
        self.consent.setChecked(False)
