"""How the child process tells what it read: lines of JSON, since a pickle from a parser of foreign files could
run anything. A line is one row; dates are two-element lists of a letter and ISO 8601.
"""

import json
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from forumplanner.exchange.tables.cells import Cell


def line_of(cells: Sequence[Cell]) -> str:
    """Write one row of cells as one line."""
    return json.dumps([_packed(cell) for cell in cells], ensure_ascii=True, separators=(",", ":"))


def cells_of(line: str) -> tuple[Cell, ...]:
    """Read one row back. Raise ValueError for a line that is none."""
    values = json.loads(line)
    if not isinstance(values, list):
        raise ValueError(line[:80])
    return tuple(_unpacked(value) for value in values)


def _packed(cell: Cell) -> object:
    if isinstance(cell, datetime):
        return ["t", cell.isoformat()]
    if isinstance(cell, date):
        return ["d", cell.isoformat()]
    if isinstance(cell, time):
        return ["h", cell.isoformat()]
    if isinstance(cell, timedelta):
        return ["s", cell.total_seconds()]
    return None if cell == "" else cell


def _unpacked(value: object) -> Cell:
    if isinstance(value, list):
        kind, text = value
        if kind == "t":
            return datetime.fromisoformat(text)
        if kind == "d":
            return date.fromisoformat(text)
        if kind == "h":
            return time.fromisoformat(text)
        return timedelta(seconds=text)
    if value is None or isinstance(value, str | int | float):
        return value
    raise ValueError(str(value)[:80])
