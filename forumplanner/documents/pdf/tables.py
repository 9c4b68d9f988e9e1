"""Tables of the tree as tables of flowables whose cells are tagged."""

from collections.abc import Callable, Sequence

from reportlab.platypus import Flowable

from forumplanner.documents.column_widths import column_widths
from forumplanner.documents.pdf.long_table import GridRow, Lines, LongTable
from forumplanner.documents.pdf.paged_table import MANY, PagedTable
from forumplanner.documents.pdf.structure import Node
from forumplanner.documents.pdf.styles import MM
from forumplanner.documents.tree import Align, Block, Cell, Column, Row, Table

CellTeller = Callable[[tuple[Block, ...], Node, Align, bool], list[Flowable]]


def table_flowable(table: Table, node: Node, available: float, tell: CellTeller) -> Flowable:
    """Return a table as a flowable; its rows hang below `node` (a Table element)."""
    rows: list[GridRow] = []
    open_spans = [0] * len(table.columns)
    for group, part, in_header in ((table.header, "THead", True), (table.rows, "TBody", False)):
        if not group:
            continue
        parent = node.add(part) if table.rows else node
        rows += [_row(row, parent.add("TR"), table.columns, open_spans, tell, in_header) for row in group]
    widths = column_widths(table.columns, available, MM)
    heads = len(table.header)
    if len(rows) > 2 * MANY:
        return PagedTable(rows[:heads], rows[heads:], widths)
    return LongTable(rows, widths, heads, Lines())


def _row(
    row: Row, node: Node, columns: Sequence[Column], open_spans: list[int], tell: CellTeller, in_header: bool
) -> GridRow:
    """Return the cells of one row, with empty places where a span covers them."""
    placed: list[list[Flowable]] = [[] for _column in columns]
    spans = []
    free = [at for at, left in enumerate(open_spans) if not left]
    open_spans[:] = [max(left - 1, 0) for left in open_spans]
    for one in row.cells:
        at = free[0]
        align = one.align or columns[at].align
        placed[at] = tell(one.children, _cell_node(one, node, in_header), align, in_header)
        if one.columns > 1 or one.rows > 1:
            spans.append((at, one.columns, one.rows))
        for covered in free[: one.columns]:
            open_spans[covered] = one.rows - 1
        del free[: one.columns]
    return GridRow(tuple(placed), tuple(spans), row.shaded, row.height * MM)


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
    grid: Sequence[Sequence[list[Flowable]]], widths: Sequence[float], *, sign_above: tuple[int, ...] = ()
) -> Flowable:
    """Return a grid without lines for side-by-side layout; `sign_above` names columns with a line to sign on."""
    return LongTable([GridRow(tuple(row)) for row in grid], widths, 0, Lines(ruled=False, sign_above=sign_above))
