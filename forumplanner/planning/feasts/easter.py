"""Easter of the Western and of the Orthodox churches, and days of the Julian calendar.

Gregorian computus of Meeus, Jones and Butcher (Meeus, Astronomical Algorithms, chapter 8), Julian computus of Meeus.
"""

from datetime import date, timedelta


def western(year: int) -> date:
    """Return Easter Sunday by the Gregorian computus."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leaps, century_rest = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - shift + 15) % 30
    quarter, quarter_rest = divmod(rest, 4)
    weekday = (32 + 2 * century_rest + 2 * quarter - epact - quarter_rest) % 7
    correction = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * correction + 114, 31)
    return date(year, month, day + 1)


def orthodox(year: int) -> date:
    """Return Easter Sunday by the Julian computus, as a Gregorian date."""
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + weekday + 114, 31)
    return from_julian(year, month, day + 1)


def from_julian(year: int, month: int, day: int) -> date:
    """Return the Gregorian date of a Julian one; right from 1 March 1900 to 28 February 2100 (Julian)."""
    return date(year, month, day) + timedelta(days=13)
