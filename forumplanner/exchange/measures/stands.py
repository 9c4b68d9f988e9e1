"""How measures stand and when they are due, as lists say it."""

import calendar
import re
from datetime import date

from forumplanner.exchange.registrations.dates import MONTHS
from forumplanner.exchange.registrations.headings import heading_key
from forumplanner.model.enums import MeasureState

_STATES: tuple[tuple[MeasureState, re.Pattern[str]], ...] = (
    (
        MeasureState.REJECTED,
        re.compile(r"(abgelehnt|abgebrochen|verworfen|gestrichen|entfallt|nicht weiter verfolgt|rejected|dropped)\b"),
    ),
    (
        MeasureState.POSTPONED,
        re.compile(r"(zuruckgestellt|verschoben|vertagt|ruht|pausiert|ausgesetzt|postponed|on hold|paused)\b"),
    ),
    (
        MeasureState.PLANNED,
        re.compile(r"(geplant|offen|vorgesehen|neu|(noch )?nicht (begonnen|gestartet)|in planung|planned|open|not )\b"),
    ),
    (
        MeasureState.DONE,
        re.compile(r"(erledigt|umgesetzt|abgeschlossen|fertig|beendet|erreicht|done|completed?|finished|closed)\b"),
    ),
    (
        MeasureState.RUNNING,
        re.compile(
            r"(lauft|laufend|fortlaufend|in (arbeit|umsetzung|bearbeitung|vorbereitung)|begonnen|gestartet|teilweise"
            r"|running|ongoing|in progress|started)\b"
        ),
    ),
)
_QUARTER = re.compile(r"(?:q|quartal )\s?([1-4])\D{0,3}(\d{4})|([1-4])\s?(?:\.\s?)?(?:quartal|q)\D{0,3}(\d{4})")
_HALF = re.compile(r"([12])\s?(?:\.\s?)?(?:halbjahr|hj)\D{0,3}(\d{4})")
_MONTH = re.compile(r"(?:(?:ende|mitte|anfang|bis|im|by|end of)\s)*(\d{1,2}|[^\W\d]+)\s?[./ ]\s?(\d{4})")
_YEAR = re.compile(r"(?:(?:ende|bis|im jahr|jahr|by|end of|in)\s)*(\d{4})")


def state_of(text: str) -> MeasureState | None:
    """Return the state a text begins with; None where it says none."""
    key = heading_key(text)
    return next((state for state, pattern in _STATES if pattern.match(key)), None)


def last_day_of(text: str) -> date | None:
    """Return the last day of a quarter, half-year, month or year that is named, and None for anything else."""
    plain = " ".join(text.casefold().split())
    if found := _QUARTER.fullmatch(plain):
        quarter, year = found.group(1) or found.group(3), found.group(2) or found.group(4)
        return _end(int(year), 3 * int(quarter))
    if found := _HALF.fullmatch(plain):
        return _end(int(found.group(2)), 6 * int(found.group(1)))
    if found := _YEAR.fullmatch(plain):
        return _end(int(found.group(1)), 12)
    if found := _MONTH.fullmatch(plain):
        named = found.group(1)
        month = int(named) if named.isdecimal() else MONTHS.get(named.rstrip("."), 0)
        return _end(int(found.group(2)), month)
    return None


def _end(year: int, month: int) -> date | None:
    if not (1900 < year < 2200 and 1 <= month <= 12):
        return None
    return date(year, month, calendar.monthrange(year, month)[1])
