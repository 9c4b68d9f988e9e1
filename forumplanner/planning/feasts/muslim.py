"""Muslim feasts by the tabular calendar, and Alevi ones that follow it.

Days after Ramadan and of the pilgrimage as in Koran 2:185, 22:28 and common practice; the days that Muslim
associations in Germany ask schools to respect are the two feasts. Alevi days: the list of the Alevitische Gemeinde
Deutschland (twelve days of fasting from 1 Muharram, Aşure on the day after; Hızır from 13 to 15 February, Newroz as
Ali's birthday; the dead of Sivas on 2 July). Families and regions keep Hızır in other weeks, too.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from forumplanner.model.feast_groups import FeastGroup
from forumplanner.planning.feasts import islamic
from forumplanner.planning.feasts.values import Feast
from forumplanner.wording.catalogue import N_

_MUSLIM = [
    # name, month, day, days, high
    (N_("Islamic New Year"), islamic.MUHARRAM, 1, 1, False),
    (N_("Ashura"), islamic.MUHARRAM, 10, 1, False),
    (N_("Mawlid, birthday of the Prophet"), islamic.RABI_I, 12, 1, False),
    (N_("Feast of Breaking the Fast (Eid al-Fitr)"), islamic.SHAWWAL, 1, 3, True),
    (N_("Feast of Sacrifice (Eid al-Adha)"), islamic.DHU_AL_HIJJA, 10, 4, True),
]
_FAST = timedelta(days=12)


def muslim(year: int) -> Iterator[Feast]:
    """Give the Muslim feasts that begin in a year."""
    for name, month, day, days, high in _MUSLIM:
        for first in islamic.each_year(year, month, day):
            last = first + timedelta(days=days - 1)
            yield Feast(FeastGroup.MUSLIM, name, first, last, approximate=True, high=high)
    for first in islamic.each_year(year, islamic.RAMADAN, 1):
        # its end is the eve of the feast, so that the two spans never overlap
        last = first + timedelta(days=29)
        yield Feast(FeastGroup.MUSLIM, N_("Ramadan, month of fasting"), first, last, approximate=True)
        night = first + timedelta(days=26)
        name = N_("Night of Power (Laylat al-Qadr)")
        yield Feast(FeastGroup.MUSLIM, name, night, night, approximate=True, from_eve=True)


def alevi(year: int) -> Iterator[Feast]:
    """Give the Alevi days of a year."""
    for first in islamic.each_year(year, islamic.MUHARRAM, 1):
        last = first + _FAST - timedelta(days=1)
        yield Feast(FeastGroup.ALEVI, N_("Muharrem fast (Alevi)"), first, last, approximate=True)
    for first in islamic.each_year(year, islamic.MUHARRAM, 13):
        yield Feast(FeastGroup.ALEVI, N_("Aşure day (Alevi)"), first, first, approximate=True, high=True)
    fast = date(year, 2, 13)
    yield Feast(FeastGroup.ALEVI, N_("Hızır fast (Alevi)"), fast, date(year, 2, 15), approximate=True)
    cem = date(year, 2, 16)
    yield Feast(FeastGroup.ALEVI, N_("Hızır Cem (Alevi)"), cem, cem, approximate=True, high=True)
    newroz = date(year, 3, 21)
    yield Feast(FeastGroup.ALEVI, N_("Sultan Newroz, birthday of Ali (Alevi)"), newroz, newroz, high=True)
    spring = date(year, 5, 5)
    yield Feast(FeastGroup.ALEVI, N_("Hıdırellez"), spring, date(year, 5, 6))
    sivas = date(year, 7, 2)
    yield Feast(FeastGroup.ALEVI, N_("Day of remembrance of Sivas (Alevi)"), sivas, sivas)
