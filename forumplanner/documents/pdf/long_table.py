"""A table that breaks over pages: between rows, and inside a row only when that row is taller than a page.

Does its own splitting: reportlab's loses cells when a tall row holds several paragraphs.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.platypus import Flowable
from reportlab.platypus import Table as PlatypusTable

from forumplanner.documents.pdf.styles import CELL_PADDING, MM, RULE, SHADE, STRONG_RULE

_TALLEST_MM = 120.0
_SMALLEST_PART = 40.0
_TOP = 2.5
_BOTTOM = 3.0


@dataclass(frozen=True)
class GridRow:
    """A row: a list of flowables per column, spans as (column, columns, rows), height in points at least."""

    cells: tuple[list[Flowable], ...]
    spans: tuple[tuple[int, int, int], ...] = ()
    shaded: bool = False
    height: float = 0


@dataclass(frozen=True)
class Lines:
    """Which lines a table has: ruled with a shaded head, or none but those to sign on above some columns."""

    ruled: bool = True
    sign_above: tuple[int, ...] = ()


class LongTable(PlatypusTable):  # type: ignore[misc]
    """Rows of flowables; the first `heads` of them stand again on every page."""

    def __init__(
        self,
        rows: Sequence[GridRow],
        widths: Sequence[float],
        heads: int,
        lines: Lines,
        heights: Sequence[float | None] | None = None,
    ) -> None:
        self.rows = tuple(rows)
        self._widths = tuple(widths)
        self._heads = heads
        self._lines = lines
        super().__init__(
            [list(row.cells) for row in rows],
            colWidths=list(widths),
            rowHeights=list(heights) if heights is not None else None,
            style=_style(self.rows, heads, lines),
            minRowHeights=[row.height for row in rows],
            hAlign="LEFT",
            spaceBefore=2 if lines.ruled else 0,
            spaceAfter=8 if lines.ruled else 6,
        )

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:
        """Return the part that fits and the rest, or nothing when the next row belongs on a new page."""
        self._calc(availWidth, availHeight)
        heights = [float(height) for height in self._rowHeights]
        fits = self._rows_that_fit(heights, availHeight)
        if fits == len(heights):
            return [self]
        head = self.rows[: self._heads]
        if fits > self._heads:
            first = self._part(self.rows[:fits], heights[:fits])
            rest = self._part(head + self.rows[fits:], heights[: self._heads] + heights[fits:])
            return [first, rest]
        room = availHeight - sum(heights[: self._heads])
        row = self.rows[self._heads]
        may_split = heights[self._heads] > _TALLEST_MM * MM and not any(span[2] > 1 for span in row.spans)
        if not may_split or room < _SMALLEST_PART:
            return []
        upper, lower = self._parted(row, room)
        if lower is None:
            return []
        first = self._part((*head, upper), None)
        rest = self._part((*head, lower, *self.rows[self._heads + 1 :]), None)
        return [first, rest]

    def _rows_that_fit(self, heights: Sequence[float], available: float) -> int:
        """Return how many rows fit, never parting rows that a span joins."""
        used = 0.0
        fits = 0
        joined_until = 0
        for number, (row, height) in enumerate(zip(self.rows, heights, strict=True)):
            used += height
            if used > available + 0.01:
                break
            joined_until = max(joined_until, *(number + span[2] for span in row.spans), number + 1)
            if joined_until == number + 1:
                fits = number + 1
        return fits

    def _part(self, rows: Sequence[GridRow], heights: Sequence[float] | None) -> "LongTable":
        """Return a table of some of the rows."""
        return LongTable(rows, self._widths, self._heads, self._lines, heights)

    def _parted(self, row: GridRow, room: float) -> tuple[GridRow, GridRow | None]:
        """Return what of a row fits `room` and what is left of it."""
        across = {column: columns for column, columns, _rows in row.spans}
        upper: list[list[Flowable]] = []
        lower: list[list[Flowable]] = []
        for at, cell in enumerate(row.cells):
            padding = 2 * CELL_PADDING if self._lines.ruled else 6
            width = sum(self._widths[at : at + across.get(at, 1)]) - padding
            above, below = part_flowables(cell, width, room - _TOP - _BOTTOM)
            upper.append(above)
            lower.append(below)
        if not any(lower) or not any(upper):
            return row, None
        return replace(row, cells=tuple(upper), height=0), replace(row, cells=tuple(lower), height=0)


def part_flowables(flowables: Sequence[Flowable], width: float, room: float) -> tuple[list[Flowable], list[Flowable]]:
    """Return the flowables (or their parts) that fit `room` points, and the rest."""
    used = 0.0
    for at, one in enumerate(flowables):
        before = one.getSpaceBefore() if at else 0.0
        _, height = one.wrap(width, room)
        if used + before + height > room:
            parts = one.split(width, room - used - before)
            if len(parts) > 1:
                return [*flowables[:at], parts[0]], [*parts[1:], *flowables[at + 1 :]]
            return list(flowables[:at]), list(flowables[at:])
        used += before + height + one.getSpaceAfter()
    return list(flowables), []


def _style(rows: Sequence[GridRow], heads: int, lines: Lines) -> list[tuple[object, ...]]:
    """Return reportlab's style commands for some rows."""
    side = CELL_PADDING if lines.ruled else 0
    style: list[tuple[object, ...]] = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), side),
        ("RIGHTPADDING", (0, 0), (-1, -1), side or 6),
        ("TOPPADDING", (0, 0), (-1, -1), _TOP if lines.ruled else 1.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), _BOTTOM if lines.ruled else 1.5),
    ]
    style += [("LINEABOVE", (at, 0), (at, 0), 0.6, STRONG_RULE) for at in lines.sign_above]
    if lines.ruled:
        style += [
            ("LINEBELOW", (0, 0), (-1, -1), 0.4, RULE),
            ("LINEABOVE", (0, 0), (-1, 0), 0.8, STRONG_RULE),
            ("LINEBELOW", (0, heads - 1), (-1, heads - 1), 0.8, STRONG_RULE),
            ("BACKGROUND", (0, 0), (-1, heads - 1), SHADE),
        ]
    for number, row in enumerate(rows):
        for column, columns, spanned in row.spans:
            style.append(("SPAN", (column, number), (column + columns - 1, number + spanned - 1)))
        if row.shaded:
            style.append(("BACKGROUND", (0, number), (-1, number), SHADE))
    return style
