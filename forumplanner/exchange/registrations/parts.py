"""One part of all rows of a list, each content read only once, however many rows say the same.

A list of thousands has a few towns, languages and states; what they mean is worked out when they are first met. So a
part may look only at the columns of its own fields, and at what holds for the whole list.
"""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from forumplanner.exchange.registrations.fields import Field
from forumplanner.exchange.registrations.row_reader import Doubts, ListReader, RowReader
from forumplanner.exchange.tables.cells import Cell
from forumplanner.exchange.tables.raw import RawRow

Value = TypeVar("Value")
_ALIKE = frozenset({bool, int, float})  # True, 1 and 1.0 are equal, and do not mean the same


class Rows:
    """The rows of a list, and what stands in each of the columns that it has a heading for."""

    def __init__(self, rows: Sequence[RawRow]) -> None:
        self.rows = rows
        self.columns: list[tuple[Cell, ...]] = list(zip(*[row.cells for row in rows], strict=False))


class Part(Generic[Value]):
    """What the rows say of some fields: `values` in the order of the rows, `doubts` by the row's place among them."""

    def __init__(
        self,
        listed: ListReader,
        rows: Rows,
        read: Callable[[RowReader], Value],
        *fields: Field,
        plain: Callable[[Cell], Value | None] | None = None,
    ) -> None:
        """Read the fields; `plain` reads a cell without doubts where the only column of the fields holds such a one.

        It returns None for any other cell, which is then read with care.
        """
        self.values: list[Value] = []
        self.doubts: dict[int, Doubts] = {}
        indices = sorted({column.index for field in fields for column in listed.columns.get(field, ())})
        if rows.rows and not indices:
            self.values = [read(RowReader(listed, rows.rows[0]))] * len(rows.rows)
        elif rows.rows:
            self._read(listed, rows, read, indices, plain if len(indices) == 1 else None)

    def _read(
        self,
        listed: ListReader,
        rows: Rows,
        read: Callable[[RowReader], Value],
        indices: list[int],
        plain: Callable[[Cell], Value | None] | None,
    ) -> None:
        keys = _keys([rows.columns[index] for index in indices])
        values: dict[Any, Value] = {}
        doubts: dict[Any, Doubts] = {}
        for key, row in dict(zip(keys, rows.rows, strict=True)).items():
            if plain is not None and (value := plain(row.cells[indices[0]])) is not None:
                values[key] = value
                continue
            reader = RowReader(listed, row)
            values[key] = read(reader)
            if reader.problems or reader.unread:
                doubts[key] = reader.doubts
        self.values = list(map(values.__getitem__, keys))
        if doubts:
            self.doubts = {number: doubts[key] for number, key in enumerate(keys) if key in doubts}


def _keys(columns: Sequence[tuple[Cell, ...]]) -> Sequence[Any]:
    """Return for each row what tells it apart from others in these columns."""
    cells: Sequence[Any] = columns[0] if len(columns) == 1 else list(zip(*columns, strict=True))
    kinds = [set(map(type, column)) for column in columns]
    if len(set[type]().union(*kinds) & _ALIKE) < 2:
        return cells
    return list(zip(cells, *(map(type, column) for column in columns), strict=True))
