"""The look of the import's tables: whole rows, one height, columns sized in characters, nothing to edit."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QHeaderView, QTableView


def quiet_table(name: str, model: QAbstractItemModel, widths: Sequence[int]) -> QTableView:
    """Return a table for looking at; `widths` count characters, the last column takes the rest."""
    table = QTableView()
    table.setModel(model)
    table.setAccessibleName(name)
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    table.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setAlternatingRowColors(True)
    table.setCornerButtonEnabled(False)
    table.setWordWrap(False)
    table.ensurePolished()
    metrics = table.fontMetrics()
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.verticalHeader().setDefaultSectionSize(metrics.height() + 12)
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    header.setStretchLastSection(True)
    for column, letters in enumerate(widths):
        table.setColumnWidth(column, letters * metrics.averageCharWidth() + 16)
    return table
