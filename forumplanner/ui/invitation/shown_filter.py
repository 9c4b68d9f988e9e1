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

    def turn_to_what_there_is(self, counts: DispatchCounts, *, empty: bool) -> None:
        """Show what waits or went wrong where nothing has left yet, and again what was received once nothing waits."""
        if self.shown is DispatchShown.LAST and empty and (counts.waiting or counts.trouble):
            self.ask_for(DispatchShown.WAITING if counts.waiting else DispatchShown.TROUBLE)
        elif self.shown is DispatchShown.WAITING and not counts.waiting:
            self.ask_for(DispatchShown.TROUBLE if counts.trouble else DispatchShown.LAST)
