"""The card of the first steps: what a new office does first, ticked off by what stands in the planner.

It goes away by itself when all is done, and before that when the user puts it away.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from forumplanner.lists.first_steps import FirstSteps, Step
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.shell.icons import icon
from forumplanner.ui.shell.tokens import SPACE, SPACE_SMALL, SPACE_WIDE


class StepsCard(QFrame):
    """`wanted` names a step that the user wants to take, `put_away` says that the card is not wanted any more."""

    wanted = Signal(str)
    put_away = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self._done: frozenset[Step] = frozenset()
        self._count = QLabel()
        self._count.setProperty("look", "muted")
        self.away = QPushButton(self.tr("Put away"))
        self.away.setProperty("look", "quiet")
        self.away.setAccessibleName(self.tr("Put the first steps away"))
        self.away.clicked.connect(self.put_away)
        self.buttons = {step: QPushButton() for step in Step}
        words = self._words(sits=False)
        for step, button in self.buttons.items():
            button.setAccessibleName(words[step])
            button.setProperty("look", "quiet")
            button.clicked.connect(lambda _checked=False, one=step: self.wanted.emit(one.value))
        head = QHBoxLayout()
        head.setSpacing(SPACE)
        head.addWidget(Section(self.tr("First steps")))
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self.away)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_WIDE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE_SMALL)
        column.addLayout(head)
        self._flow = Flow()
        column.addWidget(self._flow)
        for button in self.buttons.values():
            self._flow.add(button)
        self.show_steps(FirstSteps(frozenset(), None, sits=False))

    def show_steps(self, steps: FirstSteps) -> None:
        """Show what is done and what is not."""
        self._done = steps.done
        words = self._words(sits=steps.sits)
        for step, button in self.buttons.items():
            button.setText(words[step])
            done = step in steps.done
            state = self.tr("{step}: done") if done else self.tr("{step}: still to do")
            button.setAccessibleName(state.format(step=words[step]))
            button.setToolTip(button.accessibleName())
            button.setEnabled(steps.event_id is not None or step in (Step.OFFICE, Step.EVENT, Step.PEOPLE))
        self._count.setText(self.tr("{done} of {all}").format(done=len(steps.done), all=len(Step)))
        self.redraw()
        self._flow.updateGeometry()

    def _words(self, *, sits: bool) -> dict[Step, str]:
        """Return what the steps are called; a body sits by an agenda."""
        return {
            Step.OFFICE: self.tr("Enter your office"),
            Step.EVENT: self.tr("Plan an event"),
            Step.PEOPLE: self.tr("Bring in the people"),
            Step.AGENDA: self.tr("Build the agenda") if sits else self.tr("Build the programme"),
            Step.INVITED: self.tr("Invite"),
        }

    def redraw(self) -> None:
        """Paint the ticks in the colours of now."""
        for step, button in self.buttons.items():
            button.setIcon(icon("good" if step in self._done else "circle"))
