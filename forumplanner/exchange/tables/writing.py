"""Writing a table: German CSV, XLSX and ODS, as bytes. The same input gives the same bytes.

Opens no file. What a spreadsheet program could take for a formula is marked (see escaping.py).
"""

import csv
import io
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Literal, assert_never

from forumplanner.exchange.tables.cells import Cell
from forumplanner.exchange.tables.escaping import escape
from forumplanner.model.refusals import FileRefused

LONGEST_CELL = 32_767  # UTF-16 units: Excel's limit on a cell
MOST_ROWS = 1_048_576
MOST_COLUMNS = 16_384

WrittenFormat = Literal["csv", "xlsx", "ods"]


@dataclass(frozen=True)
class Column:
    """A column to write: its heading and, if it shall not follow the content, its width in characters."""

    heading: str
    width: float | None = None


def write_table(
    rows: Iterable[Sequence[Cell]],
    columns: Sequence[Column | str],
    *,
    format: WrittenFormat,
    name: str = "",
    sheet: str = "",
) -> bytes:
    """Return the table as a file's content: semicolons, BOM and CRLF for CSV, typed cells else.

    `name` is the file's name for refusals, `sheet` the worksheet's. Raise FileRefused (row, column) for text
    that no spreadsheet can hold; ValueError for rows of another length, aware times and numbers that are none.
    """
    headed = [column if isinstance(column, Column) else Column(column) for column in columns]
    content = [tuple(row) for row in rows]
    _check(content, headed, name or f"table.{format}")
    if format == "csv":
        return _csv(content, headed)
    headings, widths = [column.heading for column in headed], [column.width for column in headed]
    if format == "xlsx":
        from forumplanner.exchange.tables.xlsx import xlsx_of

        return xlsx_of(content, headings, widths, sheet)
    if format == "ods":
        from forumplanner.exchange.tables.ods import ods_of

        return ods_of(content, headings, widths, sheet)
    assert_never(format)


def _check(rows: Sequence[tuple[Cell, ...]], columns: Sequence[Column], name: str) -> None:
    if len(rows) >= MOST_ROWS:
        raise FileRefused("tables.too-many-rows", file=name, row=len(rows), limit=MOST_ROWS - 1)
    if len(columns) > MOST_COLUMNS:
        raise FileRefused("tables.too-many-columns", file=name, column=len(columns), limit=MOST_COLUMNS)
    for index, column in enumerate(columns):
        _check_text(column.heading, name, 1, str(index + 1))
    for number, row in enumerate(rows, start=2):
        if len(row) != len(columns):
            raise ValueError(f"row {number} has {len(row)} cells for {len(columns)} columns")
        for cell, column in zip(row, columns, strict=True):
            if isinstance(cell, str):
                _check_text(cell, name, number, column.heading)
            elif isinstance(cell, float | Decimal) and not math.isfinite(cell):
                raise ValueError(f"row {number}, {column.heading}: {cell} is no number")
            elif isinstance(cell, datetime | time) and cell.tzinfo is not None:
                raise ValueError(f"row {number}, {column.heading}: give local wall time")


def _check_text(text: str, name: str, row: int, column: str) -> None:
    try:
        length = len(escape(text).encode("utf-16-le")) // 2
    except UnicodeEncodeError:
        raise FileRefused("tables.no-character", file=name, row=row, column=column) from None
    if length > LONGEST_CELL:
        raise FileRefused("tables.text-too-long", file=name, row=row, column=column, limit=LONGEST_CELL)
    if "\0" in text or "\ufffe" in text or "\uffff" in text:
        raise FileRefused("tables.no-character", file=name, row=row, column=column)


def _csv(rows: Sequence[tuple[Cell, ...]], columns: Sequence[Column]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([escape(column.heading) for column in columns])
    writer.writerows([german_text(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def german_text(cell: Cell) -> str:
    """Return a cell as German CSV has it: 13.03.2027, 13.03.2027 08:06:00, 8,5, 980,00, WAHR; text is escaped.

    A negative number stays a number: it cannot be a formula.
    """
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "WAHR" if cell else "FALSCH"
    if isinstance(cell, str):
        return escape(cell)
    if isinstance(cell, int):
        return str(cell)
    if isinstance(cell, float):
        return repr(cell).replace(".", ",")
    if isinstance(cell, Decimal):
        return f"{cell:f}".replace(".", ",")
    if isinstance(cell, datetime):
        return f"{german_date(cell)} {cell:%H:%M:%S}"
    if isinstance(cell, date):
        return german_date(cell)
    if isinstance(cell, time):
        return f"{cell:%H:%M:%S}"
    if isinstance(cell, timedelta):
        hours, seconds = divmod(round(cell.total_seconds()), 3600)
        return f"{hours}:{seconds // 60:02}:{seconds % 60:02}"
    assert_never(cell)


def german_date(day: date) -> str:
    """Return a date as 13.03.2027 (strftime does not pad early years on every system)."""
    return f"{day.day:02}.{day.month:02}.{day.year:04}"
