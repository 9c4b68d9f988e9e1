"""The Hebrew calendar: molad, postponements, leap years of nineteen.

Arithmetic of Reingold and Dershowitz, Calendrical Calculations, chapter 8 (Maimonides, Hilkhot Kiddush haChodesh).
A Hebrew day begins at sunset; a date here is that of its daylight. Months count from Nisan.
"""

from datetime import date, timedelta

NISAN, SIVAN, AV, TISHRI, KISLEV, ADAR, ADAR_II = 1, 3, 5, 7, 9, 12, 13
_EPOCH = -1_373_427  # the ordinal from which the days of `_elapsed` count


def is_leap(year: int) -> bool:
    """Tell whether a Hebrew year has a second Adar."""
    return (7 * year + 1) % 19 < 7


def new_year(year: int) -> date:
    """Return 1 Tishri of a Hebrew year."""
    before, this, after = _elapsed(year - 1), _elapsed(year), _elapsed(year + 1)
    late = 2 if after - this == 356 else 1 if this - before == 382 else 0
    return date.fromordinal(_EPOCH + this + late)


def gregorian(year: int, month: int, day: int) -> date:
    """Return the date of the daylight of a Hebrew day."""
    order = [*range(TISHRI, (ADAR_II if is_leap(year) else ADAR) + 1), *range(NISAN, TISHRI)]
    length = (new_year(year + 1) - new_year(year)).days
    days = sum(_length_of_month(before, year, length) for before in order[: order.index(month)])
    return new_year(year) + timedelta(days=days + day - 1)


def _length_of_month(month: int, year: int, length: int) -> int:
    if month == 8:  # Heshvan
        return 30 if length % 10 == 5 else 29
    if month == KISLEV:
        return 29 if length % 10 == 3 else 30
    if month == ADAR:
        return 30 if is_leap(year) else 29
    return 29 if month in (2, 4, 6, 10, ADAR_II) else 30


def _elapsed(year: int) -> int:
    """Return the days from the epoch to the molad of Tishri, put off where the weekday or the hour demands it."""
    months = (235 * year - 234) // 19
    parts = 12_084 + 13_753 * months
    day = 29 * months + parts // 25_920
    return day + 1 if (3 * (day + 1)) % 7 < 3 else day
