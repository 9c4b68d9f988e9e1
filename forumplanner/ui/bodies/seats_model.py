"""The seats of a body as a table."""

from enum import IntEnum

from PySide6.QtCore import QObject, Qt

from forumplanner.lists.bodies import SeatRow
from forumplanner.ui.parts.date_field import said_date
from forumplanner.ui.parts.titled_table_model import SPOKEN, Index, TitledTableModel
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.values import say_value


class SeatColumn(IntEnum):
    """The columns of the table."""

    PERSON = 0
    ROLE = 1
    GROUP = 2
    VOTE = 3
    DAYS = 4


class SeatsModel(TitledTableModel[SeatRow]):
    """Shows who has a seat."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = catalogue(language)
        self._titles = (self.tr("Member"), self.tr("Role"), self.tr("Group"), self.tr("Vote"), self.tr("From, until"))

    def id_of(self, row: SeatRow) -> object:
        """Know a row by its seat."""
        return row.id

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows or says."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None or role not in (*SPOKEN, Qt.ItemDataRole.ToolTipRole):
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
