"""A small table model with titled columns whose rows are all known: it keeps what is selected where ids stay."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

RowT = TypeVar("RowT")
Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
SPOKEN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class TitledTableModel(QAbstractTableModel, Generic[RowT]):
    """Shows rows under titles, which the model of a room sets; what a cell says is up to it, too."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles: tuple[str, ...] = ()
        self._rows: Sequence[RowT] = ()

    def id_of(self, row: RowT) -> object:
        """Return what a row is known by: the row itself, unless the model of a room knows better."""
        return row

    def show_rows(self, rows: Sequence[RowT]) -> None:
        """Show these rows; where they stay the same ones, only their words change."""
        if rows and [self.id_of(row) for row in rows] == [self.id_of(row) for row in self._rows]:
            self._rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self._titles) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    @property
    def rows(self) -> Sequence[RowT]:
        """Return all rows, from the top."""
        return self._rows

    def row(self, place: int) -> RowT | None:
        """Return the row at a place, or None."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place_of(self, row_id: object) -> int:
        """Return where a row stands, -1 when it is not shown."""
        return next((place for place, row in enumerate(self._rows) if self.id_of(row) == row_id), -1)

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the titles of the columns."""
        if orientation != Qt.Orientation.Horizontal or role not in SPOKEN or not 0 <= section < len(self._titles):
            return None
        return self._titles[section]
