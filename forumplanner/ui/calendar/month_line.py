"""Which month is shown (a step back or on, today, any month of any year), and what the calendar is made of."""

from datetime import date

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QSpinBox, QToolButton, QWidget

from forumplanner.desk.holidays import FIRST_YEAR, LAST_YEAR
from forumplanner.ui.parts.choice import Choice
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.shell.actions import ActionRegistry


class MonthLine(Flow):
    """`chosen` carries year and month that were picked; the steps are actions of the place."""

    chosen = Signal(int, int)

    def __init__(self, actions: ActionRegistry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        locale = QLocale()
        months = [(month, locale.standaloneMonthName(month)) for month in range(1, 13)]
        self.month = Choice(months, self.tr("Month"))
        self.year = QSpinBox()
        self.year.setAccessibleName(self.tr("Year"))
        self.year.setRange(FIRST_YEAR, LAST_YEAR)
        self.year.setKeyboardTracking(False)
        self.buttons: dict[str, QToolButton] = {}
        self._offer(actions, "calendar.back")
        self.add(self.month)
        self.add(self.year)
        self._offer(actions, "calendar.on")
        for action_id in ("calendar.today", "calendar.local", "calendar.others", "calendar.choice"):
            self._offer(actions, action_id)
        self.month.activated.connect(lambda _: self._choose())
        self.year.valueChanged.connect(lambda _: self._choose())

    def show_month(self, month: date) -> None:
        """Show which month it is."""
        self.month.choose(month.month)
        self.year.blockSignals(True)
        self.year.setValue(month.year)
        self.year.blockSignals(False)

    def _choose(self) -> None:
        self.chosen.emit(self.year.value(), int(self.month.currentData()))

    def _offer(self, actions: ActionRegistry, action_id: str) -> None:
        action = actions.qaction(action_id)
        button = QToolButton()
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setDefaultAction(action)
        button.setAccessibleName(action.text().replace("&", ""))
        self.buttons[action_id] = button
        self.add(button)
