"""Christian feasts of the Western churches and of the Orthodox ones, counted from Easter or fixed.

Western: General Norms for the Liturgical Year (1969) and the calendar of the EKD. Orthodox: fixed feasts by the
Julian calendar, as the Russian, Serbian, Georgian and Jerusalem churches keep them, and since Easter is common to
all, what depends on it; Greeks, Romanians and Bulgarians keep Christmas on 25 December, the Orthodox Church of
Ukraine since 2023.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from forumplanner.model.feast_groups import FeastGroup
from forumplanner.planning.feasts import easter
from forumplanner.planning.feasts.values import Feast
from forumplanner.wording.catalogue import N_

_FROM_EASTER = [
    # name, days from Easter Sunday to the first day, days, high
    (N_("Ash Wednesday"), -46, 1, False),
    (N_("Palm Sunday"), -7, 1, False),
    (N_("Maundy Thursday"), -3, 1, False),
    (N_("Good Friday"), -2, 1, True),
    (N_("Easter"), 0, 2, True),
    (N_("Ascension Day"), 39, 1, True),
    (N_("Pentecost"), 49, 2, True),
    (N_("Corpus Christi"), 60, 1, False),
]
_ORTHODOX_FROM_EASTER = [
    (N_("Orthodox Lent begins"), -48, 1, False),
    (N_("Orthodox Palm Sunday"), -7, 1, False),
    (N_("Orthodox Good Friday"), -2, 1, True),
    (N_("Orthodox Easter"), 0, 2, True),
    (N_("Orthodox Ascension Day"), 39, 1, False),
    (N_("Orthodox Pentecost"), 49, 2, False),
]
_FIXED = [
    (N_("Epiphany"), 1, 6, 1, False),
    (N_("Assumption Day"), 8, 15, 1, False),
    (N_("Reformation Day"), 10, 31, 1, False),
    (N_("All Saints' Day"), 11, 1, 1, False),
    (N_("Christmas Eve"), 12, 24, 1, True),
    (N_("Christmas"), 12, 25, 2, True),
]
_ORTHODOX_FIXED = [
    (N_("Orthodox Christmas Eve (Julian calendar)"), 12, 24, 1, False),
    (N_("Orthodox Christmas (Julian calendar)"), 12, 25, 1, True),
    (N_("Orthodox Theophany (Julian calendar)"), 1, 6, 1, False),
    (N_("Orthodox Dormition of the Mother of God (Julian calendar)"), 8, 15, 1, False),
]


def christian(year: int) -> Iterator[Feast]:
    """Give the feasts of the Western churches in a year."""
    sunday = easter.western(year)
    for name, offset, days, high in _FROM_EASTER:
        yield _feast(FeastGroup.CHRISTIAN, name, sunday + timedelta(days=offset), days, high=high)
    for name, month, day, days, high in _FIXED:
        yield _feast(FeastGroup.CHRISTIAN, name, date(year, month, day), days, high=high)
    advent = _fourth_sunday_before_christmas(year)
    yield _feast(FeastGroup.CHRISTIAN, N_("Repentance and Prayer Day"), advent - timedelta(days=11), 1, high=False)
    yield _feast(FeastGroup.CHRISTIAN, N_("Sunday of the Dead"), advent - timedelta(days=7), 1, high=False)
    yield _feast(FeastGroup.CHRISTIAN, N_("First Sunday of Advent"), advent, 1, high=False)


def orthodox(year: int) -> Iterator[Feast]:
    """Give the feasts of the Orthodox churches in a year."""
    sunday = easter.orthodox(year)
    for name, offset, days, high in _ORTHODOX_FROM_EASTER:
        yield _feast(FeastGroup.ORTHODOX, name, sunday + timedelta(days=offset), days, high=high)
    for name, month, day, days, high in _ORTHODOX_FIXED:
        julian_year = year - 1 if month == 12 else year
        yield _feast(FeastGroup.ORTHODOX, name, easter.from_julian(julian_year, month, day), days, high=high)


def _fourth_sunday_before_christmas(year: int) -> date:
    christmas = date(year, 12, 25)
    return christmas - timedelta(days=christmas.weekday() + 1 + 21)


def _feast(group: FeastGroup, name: str, first: date, days: int, *, high: bool) -> Feast:
    return Feast(group, name, first, first + timedelta(days=days - 1), high=high)
