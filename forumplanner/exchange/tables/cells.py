"""What may stand in a cell, and how it reads as text.

Must not interpret: whether 1963 is a year or a number is for whoever knows the column. A Decimal is a sum of money
on its way out: it keeps its places behind the point. None is ever read.
"""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

Cell = str | int | float | Decimal | bool | date | datetime | time | timedelta | None


def is_blank(cell: Cell) -> bool:
    """Tell whether a cell shows nothing (empty, or only white space)."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def text_of(cell: Cell) -> str:
    """Return a cell as a person would type it: whole numbers without a point, dates as ISO 8601, WAHR/FALSCH."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "WAHR" if cell else "FALSCH"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "seconds")
    if isinstance(cell, date | time):
        return cell.isoformat()
    return str(cell)


def column_letter(index: int) -> str:
    """Return the letters a spreadsheet shows for a column counted from 0 (0 is A, 26 is AA)."""
    letters = ""
    number = index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
