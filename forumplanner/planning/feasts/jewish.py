"""Jewish feasts as kept outside Israel, by the Hebrew calendar; each begins at sunset of the day before.

Lengths of the feasts: Shulchan Aruch, Orach Chayim 494 and 601 (second days); the fast of 9 Av that falls on a
Sabbath is kept a day later (552). `high` are the days on which no work is done.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from forumplanner.model.feast_groups import FeastGroup
from forumplanner.planning.feasts import hebrew
from forumplanner.planning.feasts.values import Feast
from forumplanner.wording.catalogue import N_

_SPRING = [
    (N_("Passover, first days"), hebrew.NISAN, 15, 2, True),
    (N_("Passover, days between"), hebrew.NISAN, 17, 4, False),
    (N_("Passover, last days"), hebrew.NISAN, 21, 2, True),
    (N_("Shavuot"), hebrew.SIVAN, 6, 2, True),
]
_AUTUMN = [
    (N_("Rosh Hashanah"), hebrew.TISHRI, 1, 2, True),
    (N_("Yom Kippur"), hebrew.TISHRI, 10, 1, True),
    (N_("Sukkot, first days"), hebrew.TISHRI, 15, 2, True),
    (N_("Sukkot, days between"), hebrew.TISHRI, 17, 5, False),
    (N_("Shemini Atzeret and Simchat Torah"), hebrew.TISHRI, 22, 2, True),
    (N_("Hanukkah"), hebrew.KISLEV, 25, 8, False),
]
_SATURDAY = 5


def jewish(year: int) -> Iterator[Feast]:
    """Give the Jewish feasts that begin in a year."""
    spring, autumn = year + 3760, year + 3761
    purim = hebrew.gregorian(spring, hebrew.ADAR_II if hebrew.is_leap(spring) else hebrew.ADAR, 14)
    yield _feast(N_("Purim"), purim, 1, high=False)
    for name, month, day, days, high in _SPRING:
        yield _feast(name, hebrew.gregorian(spring, month, day), days, high=high)
    fast = hebrew.gregorian(spring, hebrew.AV, 9)
    yield _feast(N_("Tisha B'Av"), fast + timedelta(days=fast.weekday() == _SATURDAY), 1, high=False)
    for name, month, day, days, high in _AUTUMN:
        yield _feast(name, hebrew.gregorian(autumn, month, day), days, high=high)


def _feast(name: str, first: date, days: int, *, high: bool) -> Feast:
    return Feast(FeastGroup.JEWISH, name, first, first + timedelta(days=days - 1), from_eve=True, high=high)
