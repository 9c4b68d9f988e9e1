"""The month and, beside it, what is told of a day; below it where there is no room beside."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

_BESIDE = 350
"""The width that a panel beside the month needs; kept free also for a day, so that opening one moves nothing."""


class MonthAndDay(QSplitter):
    """Needs no more width than the wider of its two, as it can always stand one below the other."""

    def __init__(self, month: QWidget, day: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._month, self._day = month, day
        self.addWidget(month)
        self.addWidget(day)
        self.setStretchFactor(0, 3)
        self.setStretchFactor(1, 1)
        self.setChildrenCollapsible(False)

    def minimumSizeHint(self) -> QSize:
        """Return the width of the wider one, and the height as they stand now."""
        widest = max(self._month.minimumSizeHint().width(), self._day.minimumSizeHint().width())
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side where there is room for that."""
        super().resizeEvent(event)
        least = self._month.minimumSizeHint().width() + self.handleWidth() + _BESIDE
        wanted = Qt.Orientation.Horizontal if event.size().width() >= least else Qt.Orientation.Vertical
        if wanted is not self.orientation():
            self.setOrientation(wanted)
