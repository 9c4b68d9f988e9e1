"""The members of a sitting as a table, each with what was recorded."""

from enum import IntEnum

from PySide6.QtCore import QObject, Qt

from forumplanner.lists.bodies import MemberAttendanceRow
from forumplanner.model.enums import AttendanceState
from forumplanner.ui.parts.date_field import said_time
from forumplanner.ui.parts.titled_table_model import SPOKEN, Index, TitledTableModel
from forumplanner.ui.shell.icons import icon
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.values import say_value

_SIGNS = {
    AttendanceState.PRESENT: "check",
    AttendanceState.REPRESENTED: "person",
    AttendanceState.EXCUSED: "mail",
    AttendanceState.ABSENT: "close",
}


class AttendanceColumn(IntEnum):
    """The columns of the table."""

    MEMBER = 0
    STATE = 1
    DETAILS = 2
    ROLE = 3
    GROUP = 4
    VOTE = 5


class AttendanceModel(TitledTableModel[MemberAttendanceRow]):
    """Shows who is there."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = catalogue(language)
        self._titles = (
            self.tr("Member"),
            self.tr("Attendance"),
            self.tr("Represented by, came, left"),
            self.tr("Role"),
            self.tr("Group"),
            self.tr("Vote"),
        )

    def id_of(self, row: MemberAttendanceRow) -> object:
        """Know a row by its member."""
        return row.seat.person_id

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows or says."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        column = AttendanceColumn(index.column())
        if role in (*SPOKEN, Qt.ItemDataRole.ToolTipRole):
            return self._text(row, column)
        if role == Qt.ItemDataRole.DecorationRole and column is AttendanceColumn.STATE and row.state is not None:
            return icon(_SIGNS[row.state])
        return row.seat.person_id if role == Qt.ItemDataRole.UserRole else None

    def _text(self, row: MemberAttendanceRow, column: AttendanceColumn) -> str:
        seat = row.seat
        if column is AttendanceColumn.MEMBER:
            return seat.person
        if column is AttendanceColumn.STATE:
            return self.tr("not recorded") if row.state is None else say_value(row.state, self._words)
        if column is AttendanceColumn.ROLE:
            return say_value(seat.role, self._words)
        if column is AttendanceColumn.GROUP:
            return seat.group_name
        if column is AttendanceColumn.VOTE:
            return self.tr("with a vote") if seat.votes else self.tr("advisory")
        parts = [row.represented_by]
        for came, left in row.times:
            if came is not None:
                parts.append(self.tr("came at {time}").format(time=said_time(came.time())))
            if left is not None:
                parts.append(self.tr("left at {time}").format(time=said_time(left.time())))
        return ", ".join(part for part in parts if part)
