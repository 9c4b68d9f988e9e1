"""How the child process tells what it read: lines of JSON, since a pickle from a parser of foreign files could
run anything. A line is some hundred rows, in ASCII; what JSON does not know is an object of a letter and a text.
"""

import json
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from forumplanner.exchange.tables.cells import Cell

ROWS_IN_A_LINE = 500


def line_of(rows: Sequence[Sequence[Cell]]) -> str:
    """Write rows of cells as one line; an empty text is no content."""
    line = json.dumps(rows, default=_packed, ensure_ascii=True, separators=(",", ":"))
    # Inside a text a quote has a backslash before it, so this meets whole texts only.
    return line.replace(',""', ",null").replace('[""', "[null")


def rows_of(line: str) -> list[list[Cell]]:
    """Read rows back. Raise ValueError for a line that holds none."""
    rows = json.loads(line, object_hook=_unpacked)
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise ValueError(line[:80])
    return rows


def _packed(cell: Cell) -> dict[str, str | float]:
    if isinstance(cell, datetime):
        return {"t": cell.isoformat()}
    if isinstance(cell, date):
        return {"d": cell.isoformat()}
    if isinstance(cell, time):
        return {"h": cell.isoformat()}
    if isinstance(cell, timedelta):
        return {"s": cell.total_seconds()}
    raise TypeError(type(cell).__name__)


def _unpacked(value: dict[str, str | float]) -> Cell:
    ((kind, said),) = value.items()
    if kind == "s":
        return timedelta(seconds=float(said))
    text = str(said)
    if kind == "t":
        return datetime.fromisoformat(text)
    return date.fromisoformat(text) if kind == "d" else time.fromisoformat(text)
