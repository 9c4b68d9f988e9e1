"""Tables of the tree as tables of Word: header rows that repeat, spans merged, widths fixed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from forumplanner.documents.column_widths import column_widths
from forumplanner.documents.docx.elements import TWIPS, Element, is_a, properties, w
from forumplanner.documents.docx.styles import SHADE, TABLE
from forumplanner.documents.tree import Align, Block, Cell, Row, Table

_PADDING_MM = 2 * 3.5 * 25.4 / 72
CellTeller = Callable[[tuple[Block, ...], Align, bool, float], list[Element]]
"""Tells what stands in a cell: its blocks, alignment, whether it heads a column, the width in mm."""


@dataclass
class _Span:
    """A cell that reaches into the rows below: how many are left, and how many columns it has."""

    left: int
    columns: int


def table_element(table: Table, available: float, tell: CellTeller, *, right_to_left: bool) -> Element:
    """Return a table; `available` mm wide."""
    widths = column_widths(table.columns, available)
    look: dict[str, object] = {"val": "0020", "firstRow": 1, "lastRow": 0, "firstColumn": 0}
    held: dict[str, Element] = {
        "tblStyle": {"val": TABLE},
        "tblW": {"w": round(sum(widths) * TWIPS), "type": "dxa"},
        "tblLayout": {"type": "fixed"},
        "tblLook": look | {"lastColumn": 0, "noHBand": 1, "noVBand": 1},
    }
    if any(one.header for row in table.rows for one in row.cells):
        held["tblLook"] = {**held["tblLook"], "val": "00A0", "firstColumn": 1}
    if right_to_left:
        held["bidiVisual"] = {}
    if table.caption.strip():
        held["tblCaption"] = {"val": " ".join(table.caption.split())}
    made = w("tbl", None, properties("tblPr", held))
    made.append(w("tblGrid", None, *(w("gridCol", {"w": round(width * TWIPS)}) for width in widths)))
    for rows, heads in ((table.header, True), (table.rows, False)):
        spans: dict[int, _Span] = {}
        for row in rows:
            made.append(_row(row, table, widths, spans, tell, heads))
    return made


def _row(
    row: Row, table: Table, widths: Sequence[float], spans: dict[int, _Span], tell: CellTeller, heads: bool
) -> Element:
    """Return a row; cells that a span from above covers are there as its continuation."""
    held: dict[str, Element] = {}
    if heads:
        held |= {"tblHeader": {}, "cantSplit": {}}
    if row.height:
        held["trHeight"] = {"val": round(row.height * TWIPS), "hRule": "atLeast"}
    made = w("tr", None, *([properties("trPr", held)] if held else []))
    cells = iter(row.cells)
    shaded = heads or row.shaded
    at = 0
    while at < len(widths):
        span = spans.get(at)
        if span is not None and span.left:
            made.append(_continued(sum(widths[at : at + span.columns]), span.columns, shaded))
            span.left -= 1
            at += span.columns
            continue
        one = next(cells)
        width = sum(widths[at : at + one.columns])
        content = tell(one.children, one.align or table.columns[at].align, heads, max(width - _PADDING_MM, 5))
        made.append(_cell(one, content, width, shaded))
        if one.rows > 1:
            spans[at] = _Span(one.rows - 1, one.columns)
        at += one.columns
    return made


def _cell(one: Cell, content: list[Element], width: float, shaded: bool) -> Element:
    """Return a cell; its last element is a paragraph, as Word wants it."""
    held = _cell_properties(width, one.columns, shaded)
    if one.rows > 1:
        held["vMerge"] = {"val": "restart"}
    if not content or not is_a(content[-1], "p"):
        content = [*content, w("p")]
    return w("tc", None, properties("tcPr", held), *content)


def _continued(width: float, columns: int, shaded: bool) -> Element:
    held = {**_cell_properties(width, columns, shaded), "vMerge": {}}
    return w("tc", None, properties("tcPr", held), w("p"))


def _cell_properties(width: float, columns: int, shaded: bool) -> dict[str, Element]:
    held: dict[str, Element] = {"tcW": {"w": round(width * TWIPS), "type": "dxa"}}
    if columns > 1:
        held["gridSpan"] = {"val": columns}
    if shaded:
        held["shd"] = {"val": "clear", "color": "auto", "fill": SHADE}
    return held
