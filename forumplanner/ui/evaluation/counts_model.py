"""A table of counted people: groups, their numbers, and all people as the last row."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont

from forumplanner.desk.counting.tables import CountRow, CountTable
from forumplanner.ui.parts.titled_table_model import SPOKEN, Index, TitledTableModel
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.counting import DIMENSIONS


class CountsModel(TitledTableModel[CountRow]):
    """Shows one table; a number that must not be said is a sign, and spoken in words."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = catalogue(language)

    def show_table(self, table: CountTable) -> None:
        """Show this table from now on."""
        self.beginResetModel()
        self._titles = (self._words(DIMENSIONS[table.dimension]), *table.headings)
        self._rows = (*table.rows, table.total)
        self.endResetModel()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the titles, those of numbers above their numbers."""
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation == Qt.Orientation.Horizontal and section:
            return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        return super().headerData(section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows, says and looks like."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Qt.ItemDataRole.FontRole and index.row() == self.rowCount() - 1:
            bold = QFont()
            bold.setBold(True)
            return bold
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignTrailing if index.column() else Qt.AlignmentFlag.AlignLeading
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() and row.numbers[index.column() - 1] is None:
            return self.tr("not given")
        if role not in (*SPOKEN, Qt.ItemDataRole.ToolTipRole):
            return None
        return row.texts[index.column() - 1] if index.column() else row.name
