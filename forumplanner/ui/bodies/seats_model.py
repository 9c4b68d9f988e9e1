"""The seats of a body as a table."""

from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from forumplanner.lists.bodies import SeatRow
from forumplanner.ui.parts.date_field import said_date
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.values import say_value

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class SeatColumn(IntEnum):
    """The columns of the table."""

    PERSON = 0
    ROLE = 1
    GROUP = 2
    VOTE = 3
    DAYS = 4


class SeatsModel(QAbstractTableModel):
    """Shows who has a seat."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = catalogue(language)
        self._rows: tuple[SeatRow, ...] = ()
        self._titles = (self.tr("Member"), self.tr("Role"), self.tr("Group"), self.tr("Vote"), self.tr("From, until"))

    def show_seats(self, rows: tuple[SeatRow, ...]) -> None:
        """Show these seats; where they stay the same ones, only their words change."""
        if [row.id for row in rows] == [row.id for row in self._rows] and rows:
            self._rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(SeatColumn) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def seat(self, place: int) -> SeatRow | None:
        """Return the seat of a row, or None."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place_of(self, seat_id: str) -> int:
        """Return the row of a seat, -1 when it is not shown."""
        return next((place for place, row in enumerate(self._rows) if row.id == seat_id), -1)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of seats."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(SeatColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the titles of the columns."""
        named = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if orientation != Qt.Orientation.Horizontal or not named or not 0 <= section < len(self._titles):
            return None
        return self._titles[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows or says."""
        row = self.seat(index.row()) if index.isValid() else None
        said = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        if row is None or role not in said:
            return None
        column = SeatColumn(index.column())
        if column is SeatColumn.PERSON:
            return row.person
        if column is SeatColumn.ROLE:
            return say_value(row.role, self._words)
        if column is SeatColumn.GROUP:
            return row.group_name
        if column is SeatColumn.VOTE:
            return self.tr("with a vote") if row.votes else self.tr("advisory")
        since = said_date(row.since) if row.since else ""
        return f"{since} – {said_date(row.until)}" if row.until else since
