"""The look of small tables: whole rows of one height, columns sized in characters, nothing to edit."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView

_PADDING = 12  # pixels above and below the text of a row, together
_FEWEST = 3  # rows that are seen at once


class QuietTable(QTableView):
    """A table without grid and numbers of rows; `widths` count characters, the last column takes the rest."""

    def __init__(self, name: str, model: QAbstractItemModel, widths: Sequence[int]) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(False)
        self._widths = list(widths)
        self.ensurePolished()
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        self._fit()

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Say where the cursor is, so that a page that scrolls follows it."""
        super().currentChanged(current, previous)
        self.updateMicroFocus()

    def minimumSizeHint(self) -> QSize:
        """Show the headings and some rows at least: where there is no room for them, the page scrolls."""
        rows = _FEWEST * self.verticalHeader().defaultSectionSize()
        beside = self.horizontalScrollBar().sizeHint().height() + 2 * self.frameWidth()
        return QSize(super().minimumSizeHint().width(), self.horizontalHeader().sizeHint().height() + rows + beside)

    def widen(self, column: int, letters: int) -> None:
        """Give a column another width."""
        self._widths[column] = letters
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the row that is chosen in view when what opens beside the table takes room from it."""
        line = self.visualRect(self.currentIndex())
        seen = 0 <= line.top() < event.oldSize().height()
        super().resizeEvent(event)
        if seen and line.bottom() >= self.viewport().height():
            self.scrollTo(self.currentIndex())

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_widths"):
            self._fit()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        self.verticalHeader().setDefaultSectionSize(metrics.height() + _PADDING)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(header.sectionSizeHint(header.count() - 1) if header.count() else 0)
        for column, letters in enumerate(self._widths):
            self.setColumnWidth(column, max(letters * metrics.averageCharWidth(), header.sectionSizeHint(column)))
