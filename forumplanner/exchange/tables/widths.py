"""How wide a column of a spreadsheet is, in characters: most of it is seen, and no column fills the screen."""

from collections.abc import Iterable
from datetime import date, datetime

from forumplanner.exchange.tables.cells import Cell

_NARROWEST, _WIDEST = 8.0, 60.0


def fitting_width(heading: str, cells: Iterable[Cell]) -> float:
    """Return a width in characters that shows most of the column, in bounds."""
    longest = max((_shown_length(cell) for cell in cells), default=0)
    return min(_WIDEST, max(_NARROWEST, len(heading) + 2.0, longest + 1.5))


def _shown_length(cell: Cell) -> int:
    if isinstance(cell, str):
        return max((len(line) for line in cell.split("\n")), default=0)
    if isinstance(cell, datetime):
        return 16
    return 10 if isinstance(cell, date) else len(str(cell)) if cell is not None else 0
