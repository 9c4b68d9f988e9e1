"""The two tables of the room: what is needed, and what is ordered."""

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QIcon

from forumplanner.lists.lights import Light
from forumplanner.lists.orders import NeedLine, OrderRow
from forumplanner.ui.needs.words import OrderWords
from forumplanner.ui.parts.date_field import said_date
from forumplanner.ui.parts.said import short_span
from forumplanner.ui.parts.titled_table_model import SPOKEN, Index, TitledTableModel
from forumplanner.ui.shell.icons import icon
from forumplanner.wording.money import say_money
from forumplanner.wording.values import say_value

_LIGHTS = {Light.RED: "refusal", Light.AMBER: "warning", Light.GREEN: "clock"}
_SHOWN = (*SPOKEN, Qt.ItemDataRole.ToolTipRole)


class NeededColumn(IntEnum):
    """The columns of what is needed."""

    WHAT = 0
    NEEDED = 1
    ORDERED = 2
    DIFFERENCE = 3
    TO_KNOW = 4


class NeededModel(TitledTableModel[NeedLine]):
    """Shows what is needed against what is ordered; the sign repeats what the words say."""

    def __init__(self, words: OrderWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._titles = (
            self.tr("What"),
            self.tr("Needed by"),
            self.tr("There is"),
            self.tr("Difference"),
            self.tr("To know"),
        )

    def id_of(self, row: NeedLine) -> object:
        """Know a line by kind and detail."""
        return row.id

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows or says."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        column = NeededColumn(index.column())
        if role == Qt.ItemDataRole.DecorationRole and column is NeededColumn.DIFFERENCE:
            return icon(_sign(row))
        if role not in _SHOWN:
            return None
        return {
            NeededColumn.WHAT: self._words.need,
            NeededColumn.NEEDED: lambda line: str(line.needed),
            NeededColumn.ORDERED: self._words.ordered,
            NeededColumn.DIFFERENCE: self._words.difference,
            NeededColumn.TO_KNOW: self._words.to_know,
        }[column](row)


def _sign(line: NeedLine) -> str:
    """Return the sign of what the difference says; good is only what one can count on."""
    if line.missing:
        return "warning"
    if line.too_many:
        return "info"
    return "clock" if line.open else "good"


class OrderColumn(IntEnum):
    """The columns of the orders."""

    WHAT = 0
    QUANTITY = 1
    BY = 2
    WHEN = 3
    STATE = 4
    DUE = 5
    COST = 6
    TO_KNOW = 7


class OrdersModel(TitledTableModel[OrderRow]):
    """Shows orders with their deadlines as traffic lights, and who is needed twice."""

    def __init__(self, words: OrderWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._titles = (
            self.tr("What"),
            self.tr("How many"),
            self.tr("By"),
            self.tr("When"),
            self.tr("State"),
            self.tr("To be ordered by"),
            self.tr("Cost"),
            self.tr("To know"),
        )

    def id_of(self, row: OrderRow) -> object:
        """Know a row by its order."""
        return row.id

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows or says."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        column = OrderColumn(index.column())
        if role == Qt.ItemDataRole.DecorationRole:
            return self._sign(row, column)
        if role not in _SHOWN:
            return None
        said: dict[OrderColumn, Callable[[OrderRow], str]] = {
            OrderColumn.WHAT: self._words.order,
            OrderColumn.QUANTITY: lambda row: str(row.quantity),
            OrderColumn.BY: lambda row: row.by,
            OrderColumn.WHEN: self._when,
            OrderColumn.STATE: lambda row: say_value(row.state, self._words.catalogue),
            OrderColumn.DUE: self._due,
            OrderColumn.COST: self._cost,
            OrderColumn.TO_KNOW: self._to_know,
        }
        return said[column](row)

    def _sign(self, row: OrderRow, column: OrderColumn) -> QIcon | None:
        if column is OrderColumn.DUE and row.light is not None:
            return icon(_LIGHTS[row.light])
        if column is OrderColumn.TO_KNOW and self._to_know(row):
            return icon("warning")
        return None

    def _when(self, row: OrderRow) -> str:
        if row.starts is None or row.ends is None:
            return self.tr("whole event")
        return short_span(row.starts, row.ends)

    def _due(self, row: OrderRow) -> str:
        if row.due is None:
            return ""
        said = said_date(row.due)
        return self.tr("{day}, overdue").format(day=said) if row.light is Light.RED else said

    def _cost(self, row: OrderRow) -> str:
        return "" if row.cost_cents is None else say_money(row.cost_cents, row.currency, self._words.catalogue)

    def _to_know(self, row: OrderRow) -> str:
        parts = [self._words.language_unknown(row), *(self._words.twice(clash, row.id) for clash in row.clashes)]
        return " · ".join(part for part in parts if part)
