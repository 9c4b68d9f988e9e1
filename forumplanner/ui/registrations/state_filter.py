"""A bar that narrows the table to a state, each with how many there are; one is always pressed."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from forumplanner.lists.registrations import Numbers
from forumplanner.model.enums import RegistrationState
from forumplanner.ui.parts.action_flow import ActionFlow
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.states import say_counted

_ALWAYS = (RegistrationState.PLACED, RegistrationState.WAITING)
_ORDER = (
    RegistrationState.PLACED,
    RegistrationState.OFFERED,
    RegistrationState.WAITING,
    RegistrationState.REQUESTED,
    RegistrationState.ATTENDED,
    RegistrationState.CANCELLED,
    RegistrationState.DECLINED,
)


class StateFilter(ActionFlow):
    """`chosen` carries the states to show, none for all."""

    chosen = Signal(object)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Show only some states"))
        self._words = catalogue(language)
        self._group = QActionGroup(self)
        self._all = self._made(())
        self._choices: Mapping[RegistrationState, QAction] = {state: self._made((state,)) for state in _ORDER}
        self._all.setChecked(True)

    def say(self, numbers: Numbers) -> None:
        """Show the numbers; states nobody is in are left out, unless they are being looked at."""
        self._all.setText(self.tr("All %Ln", "", numbers.all))
        for state, choice in self._choices.items():
            count = numbers.by_state.get(state, 0)
            choice.setText(say_counted(state, count, self._words))
            choice.setVisible(bool(count) or state in _ALWAYS or choice.isChecked())

    def show_all(self) -> None:
        """Narrow to nothing."""
        if not self._all.isChecked():
            self._all.trigger()

    def choice(self, state: RegistrationState | None) -> QAction:
        """Return the choice of a state, or that of all."""
        return self._all if state is None else self._choices[state]

    def _made(self, states: tuple[RegistrationState, ...]) -> QAction:
        choice = QAction(self)
        choice.setCheckable(True)
        self._group.addAction(choice)
        self.offer(choice, with_icon=False)
        choice.triggered.connect(lambda: self.chosen.emit(states))
        return choice
