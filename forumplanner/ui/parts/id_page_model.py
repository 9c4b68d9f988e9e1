"""A table model that holds ids and fetches pages of rows when they are looked at.

The count and the scroll bar are true from the start; sorting and filtering happen in the source.
The model never writes.
"""

from collections import OrderedDict
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from forumplanner.ui.parts.rows import Align, Column, Row, RowSource, Sort
from forumplanner.ui.shell.planner import Touched, touches

Index = QModelIndex | QPersistentModelIndex
PAGE = 100
_PAGES_KEPT = 40
_NO_PARENT = QModelIndex()
_SIDES = {
    Align.START: Qt.AlignmentFlag.AlignLeading,
    Align.END: Qt.AlignmentFlag.AlignTrailing,
    Align.CENTRE: Qt.AlignmentFlag.AlignHCenter,
}


class IdPageModel(QAbstractTableModel):
    """Shows the rows of a source. `kinds` are the kinds of things (table names) whose changes concern it.

    `counted` is emitted whenever the number of rows may have changed.
    """

    counted = Signal(int)

    def __init__(
        self,
        source: RowSource,
        columns: Sequence[Column],
        *,
        kinds: Sequence[str] = (),
        sort: Sort | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._columns = tuple(columns)
        self._kinds = frozenset(kinds)
        first = next((column.sort_key for column in columns if column.sort_key), "")
        self._sort = sort or Sort(first)
        self._search = ""
        self._ids: list[str] = []
        self._places: dict[str, int] | None = None
        self._pages: OrderedDict[int, dict[str, Row]] = OrderedDict()

    @property
    def columns(self) -> tuple[Column, ...]:
        """Return the columns."""
        return self._columns

    @property
    def sort_order(self) -> Sort:
        """Return the order in force."""
        return self._sort

    @property
    def search(self) -> str:
        """Return what is searched for."""
        return self._search

    @property
    def ids(self) -> Sequence[str]:
        """Return all ids, in order; not to be changed."""
        return self._ids

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows or says."""
        if not index.isValid() or index.model() is not self or index.row() >= len(self._ids):
            return None
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _SIDES[column.align] | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.UserRole:
            return self._ids[index.row()]
        shown = {
            Qt.ItemDataRole.DisplayRole: column.text,
            Qt.ItemDataRole.AccessibleTextRole: column.spoken or column.text,
            Qt.ItemDataRole.DecorationRole: column.icon,
            Qt.ItemDataRole.ToolTipRole: column.hint,
        }.get(Qt.ItemDataRole(role))
        if shown is None:
            return None
        row = self.row(index.row())
        return None if row is None else shown(row)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the titles of the columns."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _SIDES[column.align] | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, in the source; a column without a sort key changes nothing."""
        if 0 <= column < len(self._columns) and self._columns[column].sort_key:
            wanted = Sort(self._columns[column].sort_key, order == Qt.SortOrder.DescendingOrder)
            if wanted != self._sort:
                self._sort = wanted
                self.requery()

    def search_for(self, text: str) -> None:
        """Show only what fits the text, as the source understands it."""
        if text != self._search:
            self._search = text
            self.requery()

    def requery(self) -> None:
        """Read ids and rows anew."""
        ids = list(self._source.ids(self._search, self._sort))
        self.beginResetModel()
        self._take(ids)
        self._pages.clear()
        self.endResetModel()
        self.counted.emit(len(ids))

    def refresh(self, touched: Touched) -> None:
        """Show anew what was touched; where the ids stay the same, only those rows."""
        if not touches(touched, self._kinds):
            return
        ids = list(self._source.ids(self._search, self._sort))
        if ids != self._ids:
            self.beginResetModel()
            self._take(ids)
            self._pages.clear()
            self.endResetModel()
            self.counted.emit(len(ids))
            return
        self._pages.clear()
        if ids:
            # One row may show words of another kind (a person its organisation), so no guess which rows changed.
            self.dataChanged.emit(self.index(0, 0), self.index(len(ids) - 1, len(self._columns) - 1))

    def row(self, number: int) -> Any | None:  # noqa: ANN401  (the source decides)
        """Return the row at a place, fetching its page; None when it has just gone."""
        found_at, rest = divmod(number, PAGE)
        page = self._pages.get(found_at)
        if page is None:
            wanted = self._ids[found_at * PAGE : (found_at + 1) * PAGE]
            page = {row.id: row for row in self._source.rows(wanted)}
            self._pages[found_at] = page
            if len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(found_at)
        return page.get(self._ids[found_at * PAGE + rest])

    def place_of(self, row_id: str) -> int | None:
        """Return at which place an id stands, or None."""
        if self._places is None:
            self._places = {known: place for place, known in enumerate(self._ids)}
        return self._places.get(row_id)

    def index_of(self, row_id: str) -> QModelIndex:
        """Return the index of an id in the first column; invalid when it is not shown."""
        place = self.place_of(row_id)
        return QModelIndex() if place is None else self.index(place, 0)

    def _take(self, ids: list[str]) -> None:
        self._ids = ids
        self._places = None
