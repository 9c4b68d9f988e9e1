"""A bar that narrows the dispatch list: what each has last received, what waits, what went wrong, all."""

from PySide6.QtWidgets import QWidget

from forumplanner.lists.dispatches import DispatchCounts, DispatchShown
from forumplanner.ui.parts.part_filter import PartFilter


class DispatchFilterBar(PartFilter[DispatchShown]):
    """The parts of the dispatch list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", list(DispatchShown), DispatchShown.LAST, parent)
        self.setAccessibleName(self.tr("Show only some dispatches"))
        self.count(DispatchCounts())

    def count(self, counts: DispatchCounts) -> None:
        """Show the numbers."""
        self.say(
            {
                DispatchShown.LAST: self.tr("Last received"),
                DispatchShown.WAITING: self.tr("Waiting: %Ln", "", counts.waiting),
                DispatchShown.TROUBLE: self.tr("Not or perhaps arrived: %Ln", "", counts.trouble),
                DispatchShown.ALL: self.tr("All: %Ln", "", counts.all),
            }
        )
