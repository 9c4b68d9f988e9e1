"""The filters of the list of measures: state, field of action, overdue."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from forumplanner.model.enums import MeasureState
from forumplanner.planning.measures import OPEN_STATES
from forumplanner.ui.parts.choice import Choice, options_of
from forumplanner.ui.parts.flow import Flow

_OPEN = "open"


class MeasureFilters(QWidget):
    """`chosen` says that other measures are asked for."""

    chosen = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        states = [("", self.tr("All states")), (_OPEN, self.tr("Everything open")), *options_of(MeasureState, language)]
        self.state = Choice(states, self.tr("State"))
        self.field = Choice([("", self.tr("All fields of action"))], self.tr("Field of action"))
        self.overdue = QCheckBox(self.tr("Only overdue"))
        self.state.activated.connect(lambda _: self.chosen.emit())
        self.field.activated.connect(lambda _: self.chosen.emit())
        self.overdue.clicked.connect(lambda _: self.chosen.emit())
        flow = Flow()
        for choice in (self.state, self.field):
            choice.setMinimumContentsLength(17)
        self.overdue.setMinimumHeight(self.state.sizeHint().height())
        for widget in (self.state, self.field, self.overdue):
            flow.add(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(flow)

    @property
    def states(self) -> tuple[MeasureState, ...]:
        """Return the states asked for; none are all."""
        chosen = self.state.currentData()
        return OPEN_STATES if chosen == _OPEN else (MeasureState(chosen),) if chosen else ()

    @property
    def active(self) -> bool:
        """Tell whether anything is filtered."""
        return bool(self.states or self.field.currentData() or self.overdue.isChecked())

    def offer_fields(self, fields: Sequence[str]) -> None:
        """Offer these fields of action."""
        self.field.offer([("", self.tr("All fields of action")), *((field, field) for field in fields)])

    def clear(self) -> None:
        """Ask for all measures."""
        self.state.choose("")
        self.field.choose("")
        self.overdue.setChecked(False)
        self.chosen.emit()
