"""Tables of the tree as tables of flowables whose cells are tagged."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import overload

from reportlab.platypus import Flowable

from forumplanner.documents.column_widths import column_widths
from forumplanner.documents.pdf.grid import Columns, Grid, GridRow, Lines, row_heights
from forumplanner.documents.pdf.structure import Node
from forumplanner.documents.pdf.styles import MM
from forumplanner.documents.tree import Align, Block, Cell, Column, Paragraph, Row, Table

_ENDLESS = 10_000.0
CellTeller = Callable[[tuple[Block, ...], Node, Align, bool], list[Flowable]]


def table_flowable(
    table: Table, node: Node, room: tuple[float, float], tell: CellTeller, *, mirrored: bool
) -> Flowable:
    """Return a table as a flowable in a column of a width and a height; its rows hang below `node` (a Table element).

    Rows higher than two fifths of the column may be parted; a head as high stands only once, as rows do.
    """
    head = node.add("THead") if table.rows else node
    heads = _ToldRows(table.header, head, table.columns, tell, in_header=True)
    columns = Columns(tuple(column_widths(table.columns, room[0], MM)), Lines(), mirrored, 0.4 * room[1])
    if not table.rows:
        return Grid(heads.all(), (), columns)
    head_rows = heads.all()
    rows = _ToldRows(table.rows, node.add("TBody"), table.columns, tell, in_header=False)
    body = rows if _is_plain(table.rows) else rows.all()
    if sum(row_heights(head_rows, columns)) > columns.tallest:
        return Grid((), body, columns, ahead=[replace(row, shaded=True) for row in head_rows])
    return Grid(head_rows, body, columns)


def _is_plain(rows: Sequence[Row]) -> bool:
    """Tell whether rows hold nothing but paragraphs, so that they may be told when their page is reached."""
    return all(type(child) is Paragraph for row in rows for one in row.cells for child in one.children)


class _ToldRows(Sequence[GridRow]):
    """Rows told one after the other, each when it is first asked for; those long past are forgotten."""

    def __init__(
        self, rows: Sequence[Row], node: Node, columns: Sequence[Column], tell: CellTeller, *, in_header: bool
    ) -> None:
        self._rows = rows
        self._node = node
        self._columns = columns
        self._tell = tell
        self._in_header = in_header
        self._open_spans = [0] * len(columns)
        self._told: dict[int, GridRow] = {}
        self._next = 0

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, at: int) -> GridRow: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[GridRow]: ...
    def __getitem__(self, at: int | slice) -> GridRow | Sequence[GridRow]:
        """Return a told row."""
        if isinstance(at, slice):
            return [self[number] for number in range(*at.indices(len(self)))]
        while self._next <= at:
            self._told[self._next] = self._row(self._rows[self._next])
            self._told.pop(self._next - _REMEMBERED, None)
            self._next += 1
        return self._told[at]

    def all(self) -> list[GridRow]:
        """Tell all rows now."""
        return [self._row(row) for row in self._rows]

    def _row(self, row: Row) -> GridRow:
        """Return the cells of one row, with empty places where a span covers them."""
        node = self._node.add("TR")
        placed: list[list[Flowable]] = [[] for _column in self._columns]
        spans = []
        free = [at for at, left in enumerate(self._open_spans) if not left]
        self._open_spans[:] = [max(left - 1, 0) for left in self._open_spans]
        for one in row.cells:
            at = free[0]
            align = one.align or self._columns[at].align
            placed[at] = self._tell(one.children, _cell_node(one, node, self._in_header), align, self._in_header)
            if one.columns > 1 or one.rows > 1:
                spans.append((at, one.columns, one.rows))
            for covered in free[: one.columns]:
                self._open_spans[covered] = one.rows - 1
            del free[: one.columns]
        return GridRow(tuple(placed), tuple(spans), row.shaded, row.height * MM)


_REMEMBERED = 400
"""More rows than any page holds."""


def _cell_node(one: Cell, row: Node, in_header: bool) -> Node:
    """Return the element of a cell, with the scope of a header and its spans."""
    heads = in_header or one.header
    node = row.add("TH" if heads else "TD")
    if heads:
        node.describe("Table", Scope="Column" if in_header else "Row")
    if one.columns > 1:
        node.describe("Table", ColSpan=one.columns)
    if one.rows > 1:
        node.describe("Table", RowSpan=one.rows)
    return node


def plain_grid(
    grid: Sequence[Sequence[list[Flowable]]],
    widths: Sequence[float],
    *,
    sign_above: tuple[int, ...] = (),
    mirrored: bool = False,
    height: float = _ENDLESS,
) -> Flowable:
    """Return a grid without lines for side-by-side layout; `sign_above` names columns with a line to sign on."""
    columns = Columns(tuple(widths), Lines(ruled=False, sign_above=sign_above), mirrored, 0.4 * height)
    return Grid((), [GridRow(tuple(row)) for row in grid], columns)
