"""A table that breaks over pages: between rows, and inside a row only when that row is taller than a page.

Rows are told and measured only as far as the page they are on, so that time and room grow with a page, not with the
table. Cells are painted in reading order; in a language written from the right, columns run from right to left.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from reportlab.platypus import Flowable

from forumplanner.documents.pdf.canvas import TaggingCanvas
from forumplanner.documents.pdf.styles import CELL_PADDING, MM, RULE, SHADE, STRONG_RULE
from forumplanner.documents.pdf.text_block import TextBlock

_SMALLEST_PART = 40.0
_ENDLESS = 100_000.0
_TOP = 2.5
_BOTTOM = 3.0


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True)
class Columns:
    """The columns of a table: widths in points, in reading order; `mirrored` ones run from right to left.

    A row higher than `tallest` may be parted.
    """

    widths: tuple[float, ...]
    lines: Lines
    mirrored: bool = False
    tallest: float = 120 * MM

    def inner_width(self, column: int, columns: int = 1) -> float:
        """Return the room for text in a cell over some columns."""
        padding = 2 * CELL_PADDING if self.lines.ruled else 6
        return sum(self.widths[column : column + columns]) - padding

    def left(self, column: int, columns: int = 1) -> float:
        """Return where a cell over some columns begins, from the left edge of the table."""
        before = sum(self.widths[:column])
        if self.mirrored:
            return sum(self.widths) - before - sum(self.widths[column : column + columns])
        return before

    def text_left(self, column: int, columns: int = 1) -> float:
        """Return where the text of a cell begins."""
        if self.lines.ruled:
            return self.left(column, columns) + CELL_PADDING
        return self.left(column, columns) + (6 if self.mirrored else 0)


class Grid(Flowable):  # type: ignore[misc]
    """Rows of flowables from `start` on, after those `ahead`; the `head` rows stand again on every page."""

    def __init__(
        self,
        head: Sequence[GridRow],
        rows: Sequence[GridRow],
        columns: Columns,
        start: int = 0,
        ahead: Sequence[GridRow] = (),
    ) -> None:
        super().__init__()
        self._head = tuple(head)
        self._rows = rows
        self._columns = columns
        self._start = start
        self._ahead = tuple(ahead)
        self._heights: list[float] = []
        self._known: list[GridRow] = []

    def getSpaceBefore(self) -> float:
        """Return the room before the table in points."""
        return 2 if self._columns.lines.ruled else 0

    def getSpaceAfter(self) -> float:
        """Return the room after the table in points."""
        return 8 if self._columns.lines.ruled else 6

    @property
    def _count(self) -> int:
        return len(self._ahead) + len(self._rows) - self._start

    def _row(self, at: int) -> GridRow:
        """Return a row of the body."""
        ahead = len(self._ahead)
        return self._ahead[at] if at < ahead else self._rows[self._start + at - ahead]

    def _measure(self, available: float) -> float:
        """Measure rows until they no longer fit and return the height of those measured."""
        if not self._known:
            self._known = list(self._head)
            self._heights = row_heights(self._known, self._columns)
        height = sum(self._heights)
        heads = len(self._head)
        while len(self._known) - heads < self._count and height <= available:
            joined = [self._row(len(self._known) - heads)]
            reach = max((span[2] for span in joined[0].spans), default=1)
            while len(joined) < reach:
                joined.append(self._row(len(self._known) - heads + len(joined)))
                reach = max(reach, *(len(joined) - 1 + span[2] for span in joined[-1].spans), 0)
            measured = row_heights(joined, self._columns)
            self._known += joined
            self._heights += measured
            height += sum(measured)
        return height

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the room it takes; more than there is where it must be split."""
        del available_width
        self.width = sum(self._columns.widths)
        self.height = self._measure(available_height)
        if len(self._known) - len(self._head) < self._count:
            self.height = max(self.height, available_height + 1)
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Return the part that fits and the rest, or nothing when the next row belongs on a new page."""
        del available_width
        self._measure(available_height)
        heads = len(self._head)
        fits = self._rows_that_fit(available_height)
        if fits == len(self._known) and fits - heads == self._count:
            return [self]
        if fits > heads:
            return [self._part(self._known[:fits], self._heights[:fits]), self._rest(fits - heads)]
        room = available_height - sum(self._heights[:heads])
        if room < _SMALLEST_PART or len(self._known) == heads:
            return []
        row = self._known[heads]
        if self._heights[heads] <= self._columns.tallest or any(span[2] > 1 for span in row.spans):
            return []
        upper, lower = self._parted(row, room)
        if lower is None:
            return []
        rows = [*self._head, upper]
        return [self._part(rows, row_heights(rows, self._columns)), self._rest(1, lower)]

    def _rest(self, done: int, *before: GridRow) -> "Grid":
        """Return the table without the first rows of its body."""
        ahead = len(self._ahead)
        start = self._start + max(done - ahead, 0)
        return Grid(self._head, self._rows, self._columns, start, (*before, *self._ahead[done:]))

    def _part(self, rows: Sequence[GridRow], heights: Sequence[float]) -> "Grid":
        """Return a table of rows that are measured."""
        part = Grid(self._head, rows[len(self._head) :], self._columns)
        part._known, part._heights = list(rows), list(heights)
        return part

    def _rows_that_fit(self, available: float) -> int:
        """Return how many rows fit, never parting rows that a span joins."""
        fits = joined_until = 0
        for number, end in enumerate(accumulate(self._heights)):
            if end > available + 0.01:
                break
            reach = max((span[2] for span in self._known[number].spans), default=1)
            joined_until = max(joined_until, number + reach)
            if joined_until == number + 1:
                fits = number + 1
        return fits

    def _parted(self, row: GridRow, room: float) -> tuple[GridRow, GridRow | None]:
        """Return what of a row fits `room` and what is left of it."""
        across = {column: columns for column, columns, _rows in row.spans}
        parts = [
            part_flowables(cell, self._columns.inner_width(at, across.get(at, 1)), room - _TOP - _BOTTOM)
            for at, cell in enumerate(row.cells)
        ]
        upper, lower = [above for above, _ in parts], [below for _, below in parts]
        if not any(lower) or not any(upper):
            return row, None
        return replace(row, cells=tuple(upper), height=0), replace(row, cells=tuple(lower), height=0)

    def draw(self) -> None:
        """Paint shades and rules, then the cells in reading order."""
        canvas: TaggingCanvas = self.canv
        tops = [self.height]
        for height in self._heights:
            tops.append(tops[-1] - height)
        self._draw_lines(canvas, tops)
        above = _TOP if self._columns.lines.ruled else 1.5
        for row, top in zip(self._known, tops, strict=False):
            across = {column: columns for column, columns, _rows in row.spans}
            for at, cell in enumerate(row.cells):
                if cell:
                    wide = across.get(at, 1)
                    room = self._columns.inner_width(at, wide)
                    _draw_cell(cell, canvas, self._columns.text_left(at, wide), top - above, room)

    def _draw_lines(self, canvas: TaggingCanvas, tops: Sequence[float]) -> None:
        """Paint what stands behind the text, all of one kind at once."""
        whole = sum(self._columns.widths)
        lines = self._columns.lines
        heads = len(self._head)
        shades = [at for at, row in enumerate(self._known) if row.shaded or (lines.ruled and at < heads)]
        if shades:
            boxes = [f"0 {tops[at + 1]:.2f} {whole:.2f} {tops[at] - tops[at + 1]:.2f} re" for at in shades]
            canvas.write(f"{SHADE[0]} {SHADE[1]} {SHADE[2]} rg {' '.join(boxes)} f")
        if lines.ruled:
            thin = [part for at in range(1, len(tops)) for part in self._rule(at, tops[at], whole)]
            canvas.write(_stroked(thin, RULE, 0.4))
            strong = [f"0 {tops[at]:.2f} m {whole:.2f} {tops[at]:.2f} l" for at in {0, heads}]
            canvas.write(_stroked(strong, STRONG_RULE, 0.8))
        for at in lines.sign_above:
            left = self._columns.left(at)
            right = left + self._columns.widths[at]
            canvas.write(_stroked([f"{left:.2f} {tops[0]:.2f} m {right:.2f} {tops[0]:.2f} l"], STRONG_RULE, 0.6))

    def _rule(self, below: int, y: float, whole: float) -> list[str]:
        """Return the rule below a row, left out where a cell reaches over it."""
        crossed = [
            span
            for number, row in enumerate(self._known[:below])
            for span in row.spans
            if span[2] > 1 and number + span[2] > below
        ]
        if not crossed:
            return [f"0 {y:.2f} m {whole:.2f} {y:.2f} l"]
        open_columns = set(range(len(self._columns.widths)))
        for column, columns, _rows in crossed:
            open_columns -= set(range(column, column + columns))
        edges = [(self._columns.left(at), self._columns.left(at) + self._columns.widths[at]) for at in open_columns]
        return [f"{left:.2f} {y:.2f} m {right:.2f} {y:.2f} l" for left, right in sorted(edges)]


def _stroked(paths: Sequence[str], colour: tuple[float, float, float], width: float) -> str:
    """Return the operators that stroke paths in a colour."""
    red, green, blue = colour
    return f"{red} {green} {blue} RG {width} w {' '.join(paths)} S"


def _draw_cell(cell: Sequence[Flowable], canvas: TaggingCanvas, x: float, top: float, room: float) -> None:
    """Paint the flowables of a cell below each other."""
    y = top
    for number, one in enumerate(cell):
        if number:
            y -= max(one.getSpaceBefore(), cell[number - 1].getSpaceAfter())
        y -= one.height
        if isinstance(one, TextBlock):
            one.draw_at(canvas, x, y)
        else:
            one.drawOn(canvas, x, y, max(room - one.width, 0))


def row_heights(rows: Sequence[GridRow], columns: Columns) -> list[float]:
    """Return the heights of rows; the last row of a span grows until the spanning cell fits."""
    padding = _TOP + _BOTTOM if columns.lines.ruled else 3.0
    heights: list[float] = []
    spanning: list[tuple[int, int, float]] = []
    for number, row in enumerate(rows):
        across = {column: (wide, high) for column, wide, high in row.spans}
        needed = row.height
        for at, cell in enumerate(row.cells):
            if not cell:
                continue
            wide, high = across.get(at, (1, 1))
            height = _cell_height(cell, columns.inner_width(at, wide)) + padding
            if high > 1:
                spanning.append((number, high, height))
            else:
                needed = max(needed, height)
        heights.append(max(needed, padding))
    for first, high, height in spanning:
        last = min(first + high, len(rows))
        heights[last - 1] += max(height - sum(heights[first:last]), 0)
    return heights


def _cell_height(cell: Sequence[Flowable], width: float) -> float:
    """Return the height of the flowables of a cell."""
    height = 0.0
    for number, one in enumerate(cell):
        height += one.wrap(width, _ENDLESS)[1]
        if number:
            height += max(one.getSpaceBefore(), cell[number - 1].getSpaceAfter())
    return height


def part_flowables(flowables: Sequence[Flowable], width: float, room: float) -> tuple[list[Flowable], list[Flowable]]:
    """Return the flowables (or their parts) that fit `room` points, and the rest."""
    used = 0.0
    for at, one in enumerate(flowables):
        before = max(one.getSpaceBefore(), flowables[at - 1].getSpaceAfter()) if at else 0.0
        _, height = one.wrap(width, _ENDLESS)
        if used + before + height > room:
            parts = one.split(width, room - used - before)
            if len(parts) > 1:
                return [*flowables[:at], parts[0]], [*parts[1:], *flowables[at + 1 :]]
            return list(flowables[:at]), list(flowables[at:])
        used += before + height
    return list(flowables), []
