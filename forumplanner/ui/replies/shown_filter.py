"""A bar that narrows the list to a part of the inbox, each with how many there are; one is always pressed."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from forumplanner.lists.replies import ReplyCounts, ReplyShown
from forumplanner.ui.parts.action_flow import ActionFlow


class ShownFilter(ActionFlow):
    """`chosen` says that another part of the inbox is asked for; `shown` is which."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Show only some answers"))
        self.shown = ReplyShown.OPEN
        self._group = QActionGroup(self)
        self.choices = {shown: self._made(shown) for shown in ReplyShown}
        self.choices[self.shown].setChecked(True)
        self.say(ReplyCounts())

    @property
    def active(self) -> bool:
        """Tell whether any answer may be left out."""
        return self.shown is not ReplyShown.ALL

    def say(self, counts: ReplyCounts) -> None:
        """Show the numbers."""
        said = {
            ReplyShown.OPEN: self.tr("Open: %Ln", "", counts.open),
            ReplyShown.FITTING: self.tr("Fitting: %Ln", "", counts.fitting),
            ReplyShown.DOUBTFUL: self.tr("To be looked at: %Ln", "", counts.doubtful),
            ReplyShown.SETTLED: self.tr("Settled: %Ln", "", counts.settled),
            ReplyShown.ALL: self.tr("All: %Ln", "", counts.open + counts.settled),
        }
        for shown, text in said.items():
            self.choices[shown].setText(text)

    def ask_for(self, shown: ReplyShown) -> None:
        """Narrow to a part of the inbox."""
        if self.shown is not shown:
            self.choices[shown].trigger()

    def _made(self, shown: ReplyShown) -> QAction:
        choice = QAction(self)
        choice.setCheckable(True)
        self._group.addAction(choice)
        self.offer(choice, with_icon=False)
        choice.triggered.connect(lambda: self._choose(shown))
        return choice

    def _choose(self, shown: ReplyShown) -> None:
        self.shown = shown
        self.chosen.emit()
