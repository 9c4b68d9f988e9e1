"""The fields of one need to be added, with the consent to keep it; what may be kept is decided by planning/needs.py."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QSpinBox, QVBoxLayout, QWidget

from forumplanner.model.enums import NeedKind
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.needs import NeedFields, check_need
from forumplanner.ui.parts.choice import Choice
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.refusal_words import refusal_words
from forumplanner.ui.parts.wrapping_box import WrappingBox
from forumplanner.ui.registrations.words import LANGUAGES, RegistrationWords
from forumplanner.ui.shell.tokens import SPACE_SMALL
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.needs import DIETS
from forumplanner.wording.values import languages_of


class NeedDetail(QWidget):
    """What belongs to a need of one kind: a language, ages and how many children, a diet, own words."""

    entered = Signal()

    def __init__(self, kind: NeedKind, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        words = catalogue(language)
        hint = RegistrationWords(words, self).detail_hint(kind)
        self.choice: Choice | None = None
        self.text = QLineEdit(self)
        self.text.setAccessibleName(hint)
        self.text.hide()
        self.quantity: QSpinBox | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_SMALL)
        if kind in _OPTIONS:
            self.choice = Choice(
                [(code, languages_of((code,), language)) for code in LANGUAGES]
                if kind is NeedKind.INTERPRETER
                else [(code, words(said)) for code, said in DIETS.items()]
            )
            self.choice.setEditable(True)
            self.choice.setAccessibleName(hint)
            line = self.choice.lineEdit()
            if line is not None:
                line.setAccessibleName(hint)
                line.setPlaceholderText(hint)
            row.addWidget(self.choice, 1)
            self.setFocusProxy(self.choice)
        else:
            self.text.setPlaceholderText(hint)
            self.text.returnPressed.connect(self.entered)
            row.addWidget(self.text, 1)
            self.text.show()
            self.setFocusProxy(self.text)
        if kind is NeedKind.CHILDCARE:
            self.quantity = QSpinBox()
            self.quantity.setRange(1, 99)
            self.quantity.setPrefix("× ")
            self.quantity.setAccessibleName(self.tr("How many children"))
            self.text.textEdited.connect(self._count)
            row.addWidget(self.quantity)
        self.clear()

    def value(self) -> tuple[str, int]:
        """Return what was typed or chosen, and how many."""
        if self.choice is not None:
            place = self.choice.findText(self.choice.currentText().strip())
            detail = str(self.choice.itemData(place)) if place >= 0 else self.choice.currentText().strip()
        else:
            detail = self.text.text().strip()
        return detail, self.quantity.value() if self.quantity is not None else 1

    def show_value(self, detail: str, quantity: int) -> None:
        """Show what was typed before."""
        if self.choice is not None:
            place = self.choice.findData(detail)
            self.choice.setCurrentIndex(place)
            if place < 0:
                self.choice.setEditText(detail)
        self.text.setText(detail)
        if self.quantity is not None:
            self.quantity.setValue(quantity)

    def clear(self) -> None:
        """Be empty."""
        self.show_value("", 1)

    def _count(self, ages: str) -> None:
        """Count the children while their ages are typed: "3, 7" are two."""
        if self.quantity is not None:
            self.quantity.setValue(max(1, len([age for age in ages.replace(";", ",").split(",") if age.strip()])))


_OPTIONS = (NeedKind.INTERPRETER, NeedKind.DIET)


class NewNeed(QWidget):
    """`wanted` carries a need to be added. `consent_at` is filled in by whoever stores it."""

    wanted = Signal(object)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._words = RegistrationWords(catalogue(language), self)
        self.kind = Choice(self._words.needs())
        self.kind.setAccessibleName(self.tr("Kind of need"))
        self.details = {kind: NeedDetail(kind, language) for kind in NeedKind}
        self.consent = WrappingBox(self.tr("Agrees that we keep this"))
        self.consent.setToolTip(self._words.consent())
        self.add = QPushButton(self.tr("Add need"))
        self.later = QPushButton(self.tr("Add, ask for consent later"))
        self.wrong = QLabel()
        self.wrong.setWordWrap(True)
        self.wrong.setProperty("look", "error")
        self.wrong.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_SMALL)
        column.addWidget(self.kind)
        for detail in self.details.values():
            column.addWidget(detail)
            detail.entered.connect(self._add)
        column.addWidget(self.consent)
        column.addWidget(self.wrong)
        buttons = Flow()
        buttons.add(self.add)
        buttons.add(self.later)
        column.addWidget(buttons)
        self.kind.currentIndexChanged.connect(self._fit)
        self.consent.toggled.connect(self.wrong.hide)
        self.add.clicked.connect(self._add)
        self.later.clicked.connect(lambda: self._add(later=True))
        self._fit()

    def ask_for(self, kinds: Collection[NeedKind]) -> None:
        """Offer only these kinds, or all where the event asks for none."""
        self.kind.offer([(kind, said) for kind, said in self._words.needs() if kind in kinds or not kinds])
        self._fit()

    @property
    def detail(self) -> NeedDetail:
        """Return the fields of the kind that is chosen."""
        return self.details[NeedKind(self.kind.currentData())]

    def _fit(self) -> None:
        for kind, detail in self.details.items():
            detail.setVisible(kind is NeedKind(self.kind.currentData()))
        self.wrong.hide()

    def _add(self, *_: object, later: bool = False) -> None:
        kind = NeedKind(self.kind.currentData())
        detail, quantity = self.detail.value()
        agreed = "" if later or not self.consent.isChecked() else self._words.consent()
        need = NeedFields(kind, detail, quantity, consent_wording=agreed, still_to_ask=later)
        try:
            check_need(NeedFields(kind, detail, quantity, still_to_ask=later or bool(agreed)))
        except PlanningError as refused:
            self.wrong.setText(refusal_words(refused, self._language))
            self.wrong.show()
            return
        self.wrong.hide()
        self.wanted.emit(need)
        self.detail.clear()
        self.consent.setChecked(False)
