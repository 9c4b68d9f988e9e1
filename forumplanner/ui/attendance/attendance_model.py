"""The members of a sitting as a table, each with what was recorded."""

from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from forumplanner.lists.bodies import MemberAttendanceRow
from forumplanner.model.enums import AttendanceState
from forumplanner.ui.attendance.picture import AttendancePicture
from forumplanner.ui.parts.date_field import said_time
from forumplanner.ui.shell.icons import icon
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.values import say_value

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
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


class AttendanceModel(QAbstractTableModel):
    """Shows who is there."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = catalogue(language)
        self._rows: tuple[MemberAttendanceRow, ...] = ()
        self._titles = (
            self.tr("Member"),
            self.tr("Attendance"),
            self.tr("Represented by, came, left"),
            self.tr("Role"),
            self.tr("Group"),
            self.tr("Vote"),
        )

    def show_attendance(self, picture: AttendancePicture | None) -> None:
        """Show this attendance; where the members stay the same, only what was recorded changes."""
        rows = () if picture is None else picture.members
        same = [row.seat.person_id for row in rows] == [row.seat.person_id for row in self._rows]
        if same and rows:
            self._rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(AttendanceColumn) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def member(self, place: int) -> MemberAttendanceRow | None:
        """Return the member of a row, or None."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of members."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(AttendanceColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the titles of the columns."""
        named = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if orientation != Qt.Orientation.Horizontal or not named or not 0 <= section < len(self._titles):
            return None
        return self._titles[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows or says."""
        row = self.member(index.row()) if index.isValid() else None
        if row is None:
            return None
        column = AttendanceColumn(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
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
        if row.came is not None:
            parts.append(self.tr("came at {time}").format(time=said_time(row.came.time())))
        if row.left is not None:
            parts.append(self.tr("left at {time}").format(time=said_time(row.left.time())))
        return ", ".join(part for part in parts if part)
