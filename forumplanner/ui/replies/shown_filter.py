"""A bar that narrows the list to a part of the inbox, each with how many answers there are."""

from PySide6.QtWidgets import QWidget

from forumplanner.lists.replies import ReplyCounts, ReplyShown
from forumplanner.ui.parts.part_filter import PartFilter


class ShownFilter(PartFilter[ReplyShown]):
    """The parts of the inbox."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", list(ReplyShown), ReplyShown.OPEN, parent)
        self.setAccessibleName(self.tr("Show only some answers"))
        self.count(ReplyCounts())

    def count(self, counts: ReplyCounts) -> None:
        """Show the numbers."""
        self.say(
            {
                ReplyShown.OPEN: self.tr("Open: %Ln", "", counts.open),
                ReplyShown.FITTING: self.tr("Fitting: %Ln", "", counts.fitting),
                ReplyShown.DOUBTFUL: self.tr("To be looked at: %Ln", "", counts.doubtful),
                ReplyShown.SETTLED: self.tr("Settled: %Ln", "", counts.settled),
                ReplyShown.ALL: self.tr("All: %Ln", "", counts.open + counts.settled),
            }
        )
