"""The needs of somebody who registers just now: one box for each kind the event asks for, and one for the consent.

Alt and a figure ticks a box, so that hands stay on the keys during a call. Nothing is stored here.
"""

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from forumplanner.model.enums import NeedKind
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.needs import NeedFields, check_need
from forumplanner.ui.parts.refusal_words import refusal_words
from forumplanner.ui.parts.wrapping_box import WrappingBox
from forumplanner.ui.registrations.new_need import NeedDetail
from forumplanner.ui.registrations.words import RegistrationWords
from forumplanner.ui.shell.tokens import SPACE, SPACE_SMALL
from forumplanner.wording.catalogue import catalogue

_NO_DETAIL = (NeedKind.WHEELCHAIR, NeedKind.SIGN_LANGUAGE)
"""Kinds for which nothing more has to be said."""


class NeedsEntry(QWidget):
    """`altered` says that something was ticked or typed. `consent_at` is filled in by whoever stores the needs."""

    altered = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._words = RegistrationWords(catalogue(language), self)
        self._asked: list[NeedKind] = list(NeedKind)
        self.boxes: dict[NeedKind, WrappingBox] = {}
        self.details: dict[NeedKind, NeedDetail] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(SPACE_SMALL)
        for kind, said in self._words.needs():
            box, detail = WrappingBox(said), NeedDetail(NeedKind(str(kind)), language)
            box.toggled.connect(self._follow)
            box.clicked.connect(self._ticked)
            detail.text.textEdited.connect(self._typed)
            if detail.choice is not None:
                detail.choice.editTextChanged.connect(self._typed)
            self.boxes[detail.kind], self.details[detail.kind] = box, detail
            column.addWidget(box)
            column.addWidget(detail)
        self.consent = WrappingBox(self.tr("Agrees that we keep this"))
        self.later = WrappingBox(self.tr("Ask for consent later"))
        self.consent.setToolTip(self._words.consent())
        for box, other in ((self.consent, self.later), (self.later, self.consent)):
            box.clicked.connect(lambda on, other=other: self._either(other, on=on))
            column.addWidget(box)
        self.wrong = QLabel()
        self.wrong.setWordWrap(True)
        self.wrong.setProperty("look", "error")
        column.addWidget(self.wrong)
        self.clear()

    def ask_for(self, kinds: Collection[NeedKind]) -> None:
        """Ask only for these kinds."""
        self._asked = [kind for kind in NeedKind if kind in kinds]
        for number, kind in enumerate(self._asked, 1):
            self.boxes[kind].setToolTip(f"Alt+{number}")
        self._follow()

    def tick(self, number: int) -> None:
        """Tick the box with this number (from 1) and go to what belongs into it; what is ticked stays so."""
        if 1 <= number <= len(self._asked):
            kind = self._asked[number - 1]
            if not self.boxes[kind].isChecked():
                self.boxes[kind].click()
            ticked = self.boxes[kind].isChecked() and kind not in _NO_DETAIL
            (self.details[kind] if ticked else self.boxes[kind]).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def needs(self) -> tuple[NeedFields, ...]:
        """Return what was ticked."""
        agreed = self._words.consent() if self.consent.isChecked() else ""
        return tuple(
            NeedFields(kind, *self.details[kind].value(), consent_wording=agreed, still_to_ask=self.later.isChecked())
            for kind in self._asked
            if self.boxes[kind].isChecked()
        )

    def check(self) -> bool:
        """Tell whether what was ticked may be kept, else say what is missing and go there."""
        for need in self.needs():
            missing = not (need.consent_wording or need.still_to_ask)
            try:
                check_need(NeedFields(need.kind, need.detail, need.quantity, still_to_ask=not missing))
            except PlanningError as refused:
                self.wrong.setText(refusal_words(refused, self._language))
                self.wrong.show()
                place = self.consent if refused.place == "consent" else self.details[need.kind]
                place.setFocus(Qt.FocusReason.OtherFocusReason)
                return False
        return True

    def clear(self) -> None:
        """Tick nothing."""
        for kind, box in self.boxes.items():
            box.setChecked(False)
            self.details[kind].clear()
        self.consent.setChecked(False)
        self.later.setChecked(False)
        self._follow()

    def typed(self) -> dict[str, Any]:
        """Return what is ticked and typed."""
        ticked = {kind.value: list(self.details[kind].value()) for kind, box in self.boxes.items() if box.isChecked()}
        return {"kinds": ticked, "consent": self.consent.isChecked(), "later": self.later.isChecked()} if ticked else {}

    def retype(self, typed: dict[str, Any]) -> None:
        """Show again what was ticked and typed."""
        for kind, (detail, quantity) in typed.get("kinds", {}).items():
            self.boxes[NeedKind(kind)].setChecked(True)
            self.details[NeedKind(kind)].show_value(detail, quantity)
        self.consent.setChecked(bool(typed.get("consent")))
        self.later.setChecked(bool(typed.get("later")))
        self._follow()

    def _ticked(self) -> None:
        sign = self.details[NeedKind.SIGN_LANGUAGE]
        if self.boxes[NeedKind.SIGN_LANGUAGE].isChecked() and not sign.value()[0]:
            sign.show_value("DGS", 1)
        self._typed()

    def _typed(self, *_: object) -> None:
        self.wrong.hide()
        self.altered.emit()

    def _either(self, other: WrappingBox, *, on: bool) -> None:
        if on:
            other.setChecked(False)
        self._typed()

    def _follow(self) -> None:
        ticked = False
        for kind, box in self.boxes.items():
            asked = kind in self._asked
            box.setVisible(asked)
            self.details[kind].setVisible(asked and box.isChecked())
            ticked = ticked or (asked and box.isChecked())
        for widget in (self.consent, self.later):
            widget.setVisible(ticked)
        self.wrong.hide()
