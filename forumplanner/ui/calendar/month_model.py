"""The weeks of a month as a table: six rows of seven days, each saying in words what falls on it."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from forumplanner.desk.calendar_items import CalendarItem
from forumplanner.ui.parts.said import day_words
from forumplanner.ui.parts.titled_table_model import SPOKEN

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
WEEKS, DAYS = 6, 7
DAY_ROLE = Qt.ItemDataRole.UserRole
ITEMS_ROLE = Qt.ItemDataRole.UserRole + 1
MONTH_ROLE = Qt.ItemDataRole.UserRole + 2
TODAY_ROLE = Qt.ItemDataRole.UserRole + 3


class MonthModel(QAbstractTableModel):
    """Knows which days it shows; the items are handed in."""

    def __init__(self, words: Callable[[CalendarItem], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.month = date.today().replace(day=1)
        self.today = date.today()
        self._items: dict[date, list[CalendarItem]] = {}

    @property
    def first(self) -> date:
        """The first day that is shown, a Monday."""
        return self.month - timedelta(days=self.month.weekday())

    @property
    def last(self) -> date:
        """The last day that is shown."""
        return self.first + timedelta(days=WEEKS * DAYS - 1)

    def show_month(self, month: date, today: date) -> None:
        """Show another month; what falls on its days comes with `show_items`."""
        self.beginResetModel()
        self.month, self.today, self._items = month.replace(day=1), today, {}
        self.endResetModel()

    def show_items(self, items: dict[date, list[CalendarItem]]) -> None:
        """Show what falls on the days, each day's in order."""
        self._items = items
        self.dataChanged.emit(self.index(0, 0), self.index(WEEKS - 1, DAYS - 1))

    def items_on(self, day: date) -> Sequence[CalendarItem]:
        """Return what falls on a day."""
        return self._items.get(day, ())

    def day_at(self, index: Index) -> date:
        """Return the day of a cell."""
        return self.first + timedelta(days=index.row() * DAYS + index.column())

    def index_of(self, day: date) -> QModelIndex:
        """Return the cell of a day; an invalid index for one that is not shown."""
        at = (day - self.first).days
        return self.index(at // DAYS, at % DAYS) if 0 <= at < WEEKS * DAYS else QModelIndex()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Return the number of weeks."""
        return 0 if parent.isValid() else WEEKS

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """Return the days of a week."""
        return 0 if parent.isValid() else DAYS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the number of the day, what falls on it, or all of it in words."""
        if not index.isValid():
            return None
        day = self.day_at(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return str(day.day)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.said(day)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(map(self._words, self.items_on(day))) or None
        return {
            DAY_ROLE: day,
            ITEMS_ROLE: self.items_on(day),
            MONTH_ROLE: (day.year, day.month) == (self.month.year, self.month.month),
            TODAY_ROLE: day == self.today,
        }.get(role)

    def said(self, day: date) -> str:
        """Say a day with all that falls on it."""
        head = day_words(day)
        if day == self.today:
            head = self.tr("{day}, today").format(day=head)
        lines = [self._words(item) for item in self.items_on(day)]
        return f"{head}: {'; '.join(lines)}" if lines else self.tr("{day}, nothing").format(day=head)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the weekdays, and the numbers of the weeks."""
        if role not in SPOKEN:
            return None
        if orientation == Qt.Orientation.Horizontal:
            spoken = role == Qt.ItemDataRole.AccessibleTextRole
            length = QLocale.FormatType.LongFormat if spoken else QLocale.FormatType.ShortFormat
            return QLocale().standaloneDayName(section + 1, length)
        week = (self.first + timedelta(days=section * DAYS)).isocalendar().week
        return self.tr("W {n}").format(n=week)
