"""Dates and times as lists have them: cells, three German forms, ISO 8601, a bare year.

Two-digit years: the latest year that is not in the future, so a birth date of 28.12.06 is of 2006 and one of
4.12.46 of 1946 (asked in 2026).
"""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from forumplanner.exchange.tables.cells import Cell, text_of

MONTHS = {
    month: number
    for number, names in enumerate(
        (
            "jan january januar jänner",
            "feb february februar",
            "mär mar märz march maerz mrz",
            "apr april",
            "mai may",
            "jun june juni",
            "jul july juli",
            "aug august",
            "sep sept september",
            "okt oct october oktober",
            "nov november",
            "dez dec december dezember",
        ),
        start=1,
    )
    for month in names.split()
}
_TIME = r"(?:[T,\s]\s*(?:um\s+)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?(?:\s*Uhr)?)?"
_GERMAN = re.compile(r"(\d{1,2})\.\s*(\d{1,2}|[^\W\d]+\.?)\s*\.?\s*(\d{4}|\d{2})" + _TIME, re.IGNORECASE)
_ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})" + _TIME, re.IGNORECASE)
_ZONE = re.compile(r"(?<=\d)(?: ?(AM|PM))?(?: (?:ME[SZ]?Z|CES?T|UTC|GMT|OE[SZ]?Z)(?:[+-]\d{1,2})?)?$", re.IGNORECASE)
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})" + _TIME)
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\s*Uhr)?", re.IGNORECASE)
_YEAR = re.compile(r"(19|20)\d{2}")
_EXCEL_ZERO = date(1899, 12, 30)


@dataclass(frozen=True)
class Moment:
    """A date that was read, its time if it had one, and whether its century was assumed."""

    day: date
    clock: time | None = None
    century_assumed: bool = False


def moment_of(cell: Cell, today: date) -> Moment | None:
    """Read a date with or without a time; None when the cell is none, or could be two (3/4/2026)."""
    if isinstance(cell, datetime):
        return Moment(cell.date(), cell.time() if cell.time() != time(0) else None)
    if isinstance(cell, date):
        return Moment(cell)
    if isinstance(cell, bool | time | timedelta) or cell is None:
        return None
    if isinstance(cell, int | float | Decimal):
        return _serial(float(cell), today)
    return _text_moment(" ".join(cell.split()), today)


def year_of(cell: Cell) -> int | None:
    """Read a bare year (1963 as number or text)."""
    text = text_of(cell).strip()
    return int(text) if _YEAR.fullmatch(text) else None


def clock_of(cell: Cell) -> time | None:
    """Read a time of day."""
    if isinstance(cell, time):
        return cell
    if isinstance(cell, datetime):
        return cell.time()
    if isinstance(cell, float) and 0 <= cell < 1:
        return (datetime.min + timedelta(seconds=round(cell * 86_400))).time() if cell * 86_400 < 86_399.5 else None
    found = _CLOCK.fullmatch(text_of(cell).strip())
    return _time(*found.groups()) if found else None


def _serial(number: float, today: date) -> Moment | None:
    """Read the number of a day as a spreadsheet counts it, when the cell lost its date format."""
    if not 3_653 <= number < 80_000:  # 1910 and later; below are years and ages
        return None
    day = _EXCEL_ZERO + timedelta(days=int(number))
    return Moment(day) if day <= today.replace(year=today.year + 5, day=1) else None


def _text_moment(text: str, today: date) -> Moment | None:
    ending = _ZONE.search(text)
    half = (ending.group(1) or "").upper() if ending else ""
    moment = _written_moment(text[: ending.start()] if ending else text, today)
    if not half or moment is None or moment.clock is None:
        return moment
    if not 1 <= moment.clock.hour <= 12:
        return None
    return replace(moment, clock=moment.clock.replace(hour=moment.clock.hour % 12 + (12 if half == "PM" else 0)))


def _written_moment(text: str, today: date) -> Moment | None:
    if found := _ISO.fullmatch(text):
        year, month, day, *clock = found.groups()
        return _moment(int(year), int(month), int(day), clock)
    if found := _GERMAN.fullmatch(text):
        day, month, year, *clock = found.groups()
        number = int(month) if month.isdecimal() else MONTHS.get(month.casefold().rstrip("."), 0)
        return _with_century(int(day), number, year, clock, today)
    if found := _SLASHED.fullmatch(text):
        first, second, year, *clock = found.groups()
        if int(first) > 12 or first == second:  # otherwise it may be an American date
            return _moment(int(year), int(second), int(first), clock)
        if int(second) > 12:  # this can only be one
            return _moment(int(year), int(first), int(second), clock)
    return None


def _with_century(day: int, month: int, year: str, clock: list[str | None], today: date) -> Moment | None:
    if len(year) == 4:
        return _moment(int(year), month, day, clock)
    century = today.year // 100 * 100
    for base in (century, century - 100):
        found = _moment(base + int(year), month, day, clock)
        if found is not None and found.day <= today:
            return Moment(found.day, found.clock, century_assumed=True)
    return None


def _moment(year: int, month: int, day: int, clock: list[str | None]) -> Moment | None:
    try:
        return Moment(date(year, month, day), _time(*clock) if clock and clock[0] else None)
    except ValueError:
        return None


def _time(hour: str | None, minute: str | None, second: str | None) -> time | None:
    try:
        return time(int(hour or 0), int(minute or 0), int(second or 0))
    except ValueError:
        return None
