"""Tables, definition lists and signatures as reportlab tables whose cells are tagged."""

from collections.abc import Callable, Sequence

from reportlab.platypus import Flowable
from reportlab.platypus import Table as PlatypusTable

from forumplanner.documents.pdf.structure import Node
from forumplanner.documents.pdf.styles import CELL_PADDING, MM, RULE, SHADE, STRONG_RULE
from forumplanner.documents.tree import Align, Block, Cell, Column, Row, Table

CellTeller = Callable[[tuple[Block, ...], Node, Align, bool], list[Flowable]]
_PAGE_MM = 225.0


class LongTable(PlatypusTable):  # type: ignore[misc]
    """A table that breaks between rows, and inside a row only when that row is taller than a page."""

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:
        """Return the part that fits and the rest, or nothing when the next row belongs on a new page."""
        self.splitInRow = 0
        parts: list[Flowable] = super().split(availWidth, availHeight)
        if parts:
            return parts
        first = self.repeatRows
        if sum(self._rowHeights[: first + 1]) <= _PAGE_MM * MM:
            return []
        self.splitInRow = 1
        return list(super().split(availWidth, availHeight))


def column_widths(columns: Sequence[Column], available: float) -> list[float]:
    """Return the widths in points: fixed ones as given, the rest shared out; all shrink if there is too little."""
    fixed = sum(column.width * MM for column in columns if column.width is not None)
    shares = sum(column.share for column in columns if column.width is None)
    room = max(available - fixed, 0)
    widths = [column.width * MM if column.width is not None else room * column.share / shares for column in columns]
    scale = min(1.0, available / sum(widths))
    return [width * scale for width in widths]


def table_flowable(table: Table, node: Node, available: float, tell: CellTeller) -> Flowable:
    """Return a table as a flowable; its rows hang below `node` (a Table element)."""
    grid: list[list[object]] = []
    style: list[tuple[object, ...]] = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), CELL_PADDING),
        ("RIGHTPADDING", (0, 0), (-1, -1), CELL_PADDING),
        ("TOPPADDING", (0, 0), (-1, -1), 2.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ("LINEBELOW", (0, 0), (-1, -1), 0.4, RULE),
        ("LINEABOVE", (0, 0), (-1, 0), 0.8, STRONG_RULE),
        ("LINEBELOW", (0, len(table.header) - 1), (-1, len(table.header) - 1), 0.8, STRONG_RULE),
        ("BACKGROUND", (0, 0), (-1, len(table.header) - 1), SHADE),
    ]
    open_spans = [0] * len(table.columns)
    for rows, group, in_header in ((table.header, "THead", True), (table.rows, "TBody", False)):
        group_node = node.add(group) if table.rows else node
        for row in rows:
            grid.append(_row(row, group_node.add("TR"), table.columns, open_spans, len(grid), style, tell, in_header))
    return LongTable(
        grid,
        colWidths=column_widths(table.columns, available),
        style=style,
        repeatRows=len(table.header),
        minRowHeights=[row.height * MM for row in table.header + table.rows],
        hAlign="LEFT",
        spaceBefore=2,
        spaceAfter=8,
    )


def _row(
    row: Row,
    node: Node,
    columns: Sequence[Column],
    open_spans: list[int],
    number: int,
    style: list[tuple[object, ...]],
    tell: CellTeller,
    in_header: bool,
) -> list[object]:
    """Return the cells of one row, with empty places where a span covers them."""
    placed: list[object] = [""] * len(columns)
    free = [at for at, left in enumerate(open_spans) if not left]
    for at, left in enumerate(open_spans):
        open_spans[at] = max(left - 1, 0)
    for one in row.cells:
        at = free[0]
        placed[at] = tell(one.children, _cell_node(one, node, in_header), one.align or columns[at].align, in_header)
        if one.columns > 1 or one.rows > 1:
            style.append(("SPAN", (at, number), (at + one.columns - 1, number + one.rows - 1)))
        for covered in free[: one.columns]:
            open_spans[covered] = one.rows - 1
        del free[: one.columns]
    if row.shaded:
        style.append(("BACKGROUND", (0, number), (-1, number), SHADE))
    return placed


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


def plain_grid(grid: list[list[object]], widths: list[float], *, rules_above: Sequence[int] = ()) -> Flowable:
    """Return a grid without lines for side-by-side layout; `rules_above` names columns with a line to sign on."""
    style: list[tuple[object, ...]] = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 6),
        ("TOPPADDING", (0, 0), (-1, -1), 1.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5),
    ]
    style += [("LINEABOVE", (at, 0), (at, 0), 0.6, STRONG_RULE) for at in rules_above]
    return LongTable(grid, colWidths=widths, style=style, hAlign="LEFT", spaceBefore=0, spaceAfter=6)
