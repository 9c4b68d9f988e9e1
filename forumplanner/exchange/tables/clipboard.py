"""A table copied from a spreadsheet, a web page or a text: the HTML of the clipboard where it holds one, else its text.

Spreadsheet programs put text with tabs and quoted line breaks there; whoever quotes otherwise is read without quotes.
"""

import re
from html.parser import HTMLParser
from pathlib import Path

from forumplanner.exchange.tables.cancelling import Cancelled, never
from forumplanner.exchange.tables.control_characters import without_control_characters
from forumplanner.exchange.tables.csv_text import read_csv
from forumplanner.exchange.tables.limits import LIMITS, MEGABYTE, Limits
from forumplanner.exchange.tables.raw import RawRow, RawTable, TableFormat
from forumplanner.model.refusals import FileRefused

_BLANKS = re.compile(r"\s+")
_BREAKING = frozenset({"br", "p", "div", "li"})


def holds_table(text: str, html: str) -> bool:
    """Tell at a glance whether the clipboard may hold a table of two columns or rows."""
    return "\t" in text.strip("\n\r") or "<table" in html[: 64 * 1024].lower()


def read_clipboard(
    text: str, html: str, *, name: str, cancelled: Cancelled = never, limits: Limits = LIMITS
) -> RawTable:
    """Read what was copied; `name` is what the source is called. Raise FileRefused for no table or too much."""
    if len(text) > limits.file_bytes or len(html) > limits.file_bytes:
        raise FileRefused("tables.file-too-large", file=name, limit_mb=limits.file_bytes // MEGABYTE)
    rows: tuple[RawRow, ...] = ()
    if "<table" in html.lower():
        rows = _html_rows(html, name, limits)
    if not any(row.filled for row in rows):
        rows = _text_rows(text, name, cancelled, limits)
    if not any(row.filled for row in rows):
        raise FileRefused("lists.clipboard-empty", file=name)
    return RawTable(name, TableFormat.CLIPBOARD, (), "", "", "", rows)


def _text_rows(text: str, name: str, cancelled: Cancelled, limits: Limits) -> tuple[RawRow, ...]:
    if not text.strip():
        return ()
    try:
        read = read_csv(text.encode(), Path(name), encoding="utf-8", delimiter="\t", limits=limits, cancelled=cancelled)
    except FileRefused as refusal:
        if refusal.key not in ("tables.quote-stray", "tables.quote-unclosed"):
            raise
        lines = (line.split("\t") for line in text.replace("\r\n", "\n").split("\n"))
        return tuple(
            RawRow(number, tuple(without_control_characters(cell) for cell in cells))
            for number, cells in enumerate(lines, start=1)
        )
    return read.rows


def _html_rows(html: str, name: str, limits: Limits) -> tuple[RawRow, ...]:
    reader = _TableReader(limits.area)
    reader.feed(html)
    reader.close()
    if reader.full:
        raise FileRefused("tables.too-large", file=name, row=len(reader.rows), limit=limits.area)
    return tuple(RawRow(number, tuple(cells)) for number, cells in enumerate(reader.rows, start=1))


class _TableReader(HTMLParser):
    """Gathers the cells of the first table; a table within a cell is text of that cell."""

    def __init__(self, most_cells: int) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self.full = False
        self._left = most_cells
        self._depth = 0
        self._over = False
        self._cell: list[str] | None = None
        self._span = self._height = 1
        self._reaching: dict[int, int] = {}
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a row or a cell."""
        if tag in ("style", "script"):
            self._silent += 1
        elif tag == "table":
            self._depth += 1
        elif self._depth != 1 or self._over:
            return
        elif tag == "tr":
            self._end_cell()
            self._begin_row()
        elif tag in ("td", "th"):
            self._end_cell()
            self._span, self._height = _span(attrs, "colspan"), _span(attrs, "rowspan")
            self._cell = []
        elif tag in _BREAKING and self._cell:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """End what began."""
        if tag in ("style", "script"):
            self._silent = max(0, self._silent - 1)
        elif tag == "table" and self._depth:
            self._depth -= 1
            if not self._depth:
                self._end_cell()
                self._over = bool(self.rows)
        elif tag in ("td", "th", "tr") and self._depth == 1:
            self._end_cell()

    def handle_data(self, data: str) -> None:
        """Gather the text of a cell; line breaks of the source are blanks."""
        if self._cell is not None and not self._silent:
            self._cell.append(_BLANKS.sub(" ", data))

    def _end_cell(self) -> None:
        if self._cell is None:
            return
        lines = "".join(self._cell).split("\n")
        text = "\n".join(" ".join(line.split()) for line in lines).strip()
        self._cell = None
        if not self.rows:
            self.rows.append([])
        row = self.rows[-1]
        self._leave_out_reached(row)
        self._left -= self._span
        self.full = self.full or self._left < 0
        if not self.full:
            if self._height > 1:
                self._reaching.update(dict.fromkeys(range(len(row), len(row) + self._span), self._height))
            row += [without_control_characters(text), *[""] * (self._span - 1)]

    def _begin_row(self) -> None:
        """Begin a row; cells of rows above that reach down are one row shorter now."""
        self._reaching = {column: rows - 1 for column, rows in self._reaching.items() if rows > 1}
        self._left -= 1
        if self._left >= 0:
            self.rows.append([])
        self.full = self.full or self._left < 0

    def _leave_out_reached(self, row: list[str]) -> None:
        """Leave blank what a cell above reaches into."""
        while len(row) in self._reaching:
            row.append("")


def _span(attrs: list[tuple[str, str | None]], name: str) -> int:
    said = dict(attrs).get(name) or "1"
    return max(1, min(int(said), 1000)) if said.isdecimal() and len(said) < 6 else 1
