"""Yazidi, Bahá'í, Buddhist and Hindu feasts, and customs.

Yazidi days follow the Julian calendar (Kreyenbroek, Yezidism, 1995): the Red Wednesday is the first Wednesday of its
April, the feast of Êzî the first Friday of its December after three days of fasting, the Assembly from 23 to 30 of
its September. Bahá'í: the Bahá'í World Centre's table of the years 172 to 221, by which Naw-Rúz is 21 March in the
years given below and else the 20th, and the Twin Birthdays are the days after the eighth new moon following it.
Vesakh: full moon in May (resolution 54/115 of the United Nations); traditions keep the one or the other of two.
Diwali: the new moon of Kartika, on the evening that lies before its end (Sewell and Dikshit, The Indian Calendar,
1896); places differ by a day.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from forumplanner.model.feast_groups import FeastGroup
from forumplanner.planning.feasts import easter, moon
from forumplanner.planning.feasts.values import Feast
from forumplanner.wording.catalogue import N_

_WEDNESDAY, _FRIDAY = 2, 4
_INDIA = timedelta(hours=5, minutes=30)
_EVENING_IN_INDIA = time(18, 30)
_SUNSET_IN_TEHRAN = time(13, 40)  # UTC, in October and November
_BERLIN = timedelta(hours=2)


def yazidi(year: int) -> Iterator[Feast]:
    """Give the Yazidi feasts of a year."""
    red = _on_or_after(easter.from_julian(year, 4, 1), _WEDNESDAY)
    yield _feast(FeastGroup.YAZIDI, N_("Çarşema Sor, Red Wednesday (Yazidi New Year)"), red, high=True)
    assembly = easter.from_julian(year, 9, 23)
    name = N_("Cejna Cimaye, Feast of the Assembly (Yazidi)")
    yield _feast(FeastGroup.YAZIDI, name, assembly, assembly + timedelta(days=7))
    ezi = _on_or_after(easter.from_julian(year, 12, 1), _FRIDAY)
    fast = ezi - timedelta(days=3)
    yield _feast(FeastGroup.YAZIDI, N_("Fast of Êzî (Yazidi)"), fast, fast + timedelta(days=2))
    yield _feast(FeastGroup.YAZIDI, N_("Cejna Êzî (Yazidi)"), ezi, high=True)


def bahai(year: int) -> Iterator[Feast]:
    """Give the Bahá'í holy days of a year from 2015 to 2064; each begins at sunset of the day before."""
    new_year = date(year, 3, 21 if year % 4 == 3 or (year % 4 == 2 and year < 2030) else 20)
    days = [
        (N_("Naw-Rúz (Bahá'í New Year)"), 0),
        (N_("First day of Ridván (Bahá'í)"), 31),
        (N_("Ninth day of Ridván (Bahá'í)"), 39),
        (N_("Twelfth day of Ridván (Bahá'í)"), 42),
        (N_("Declaration of the Báb (Bahá'í)"), 64),
        (N_("Ascension of Bahá'u'lláh (Bahá'í)"), 69),
        (N_("Martyrdom of the Báb (Bahá'í)"), 111),
    ]
    for name, after in days:
        first = new_year + timedelta(days=after)
        yield Feast(FeastGroup.BAHAI, name, first, first, from_eve=True)
    begun = datetime.combine(new_year - timedelta(days=1), time(14, 45), UTC)
    eighth = [instant for instant in moon.phases(year, full=False) if instant > begun][7]
    first = eighth.date() + timedelta(days=1 if eighth.time() <= _SUNSET_IN_TEHRAN else 2)
    name = N_("Birthdays of the Báb and of Bahá'u'lláh (Bahá'í)")
    yield Feast(FeastGroup.BAHAI, name, first, first + timedelta(days=1), approximate=True, from_eve=True)


def buddhist(year: int) -> Iterator[Feast]:
    """Give Vesakh; in a year with two full moons in May both, since traditions differ."""
    for instant in moon.phases(year, full=True):
        day = (instant + _BERLIN).date()
        if day.month == 5:
            yield _feast(FeastGroup.BUDDHIST, N_("Vesakh"), day, approximate=True)


def hindu(year: int) -> Iterator[Feast]:
    """Give Diwali."""
    sun_in_libra = datetime(year, 10, 17, 6, tzinfo=UTC)  # of the star signs, drifting by a day in 70 years
    instant = next(instant for instant in moon.phases(year, full=False) if instant > sun_in_libra)
    there = instant + _INDIA
    day = there.date() if there.time() >= _EVENING_IN_INDIA else there.date() - timedelta(days=1)
    yield _feast(FeastGroup.HINDU, N_("Diwali"), day, approximate=True)


def customs(year: int) -> Iterator[Feast]:
    """Give days that many keep without a creed."""
    sunday = easter.western(year)
    yield _feast(FeastGroup.CUSTOMS, N_("Women's Carnival Day"), sunday - timedelta(days=52))
    yield _feast(FeastGroup.CUSTOMS, N_("Carnival Monday"), sunday - timedelta(days=48))
    yield _feast(FeastGroup.CUSTOMS, N_("Shrove Tuesday"), sunday - timedelta(days=47))
    yield _feast(FeastGroup.CUSTOMS, N_("Nowruz / Newroz"), date(year, 3, 20), date(year, 3, 21))
    yield _feast(FeastGroup.CUSTOMS, N_("New Year's Eve"), date(year, 12, 31), high=True)


def _on_or_after(day: date, weekday: int) -> date:
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def _feast(
    group: FeastGroup,
    name: str,
    first: date,
    last: date | None = None,
    *,
    approximate: bool = False,
    high: bool = False,
) -> Feast:
    return Feast(group, name, first, last or first, approximate=approximate, high=high)
