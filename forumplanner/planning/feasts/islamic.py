"""The tabular Islamic calendar: months of 30 and 29 days in turn, eleven leap years in thirty.

Type II, civil epoch of Friday, 16 July 622 (Julian), as in Reingold and Dershowitz, Calendrical Calculations,
chapter 7. Communities go by sighting or by tables of their own, so a real date may lie a day earlier or later.
"""

from datetime import date

MUHARRAM, RABI_I, RAJAB, SHABAN, RAMADAN, SHAWWAL, DHU_AL_HIJJA = 1, 3, 7, 8, 9, 10, 12
_EPOCH = 227_015  # 1 Muharram of the year 1 as an ordinal of the proleptic Gregorian calendar
_SHORTEST_YEAR = 354


def gregorian(year: int, month: int, day: int) -> date:
    """Return the day whose night before it and daylight belong to an Islamic date."""
    months = 29 * (month - 1) + month // 2
    return date.fromordinal(_EPOCH + _SHORTEST_YEAR * (year - 1) + (3 + 11 * year) // 30 + months + day - 1)


def each_year(year: int, month: int, day: int) -> list[date]:
    """Return the days of a Gregorian year on which this Islamic day falls: one, rarely none or two."""
    about = (year - 622) * 33 // 32
    found = (gregorian(islamic, month, day) for islamic in range(about - 1, about + 3))
    return [fallen for fallen in found if fallen.year == year]
