"""All feasts of the chosen groups within some days. Computed for 2000 to 2099; outside nothing is claimed."""

from collections.abc import Callable, Collection, Iterator
from datetime import date
from functools import lru_cache

from forumplanner.model.feast_groups import FeastGroup
from forumplanner.planning.feasts.christian import christian, orthodox
from forumplanner.planning.feasts.further import bahai, buddhist, customs, hindu, yazidi
from forumplanner.planning.feasts.jewish import jewish
from forumplanner.planning.feasts.muslim import alevi, muslim
from forumplanner.planning.feasts.values import Feast

FIRST_YEAR, LAST_YEAR = 2000, 2099
_BAHAI_YEARS = range(2015, 2065)
_RULES: dict[FeastGroup, Callable[[int], Iterator[Feast]]] = {
    FeastGroup.CHRISTIAN: christian,
    FeastGroup.ORTHODOX: orthodox,
    FeastGroup.MUSLIM: muslim,
    FeastGroup.ALEVI: alevi,
    FeastGroup.YAZIDI: yazidi,
    FeastGroup.JEWISH: jewish,
    FeastGroup.BAHAI: bahai,
    FeastGroup.BUDDHIST: buddhist,
    FeastGroup.HINDU: hindu,
    FeastGroup.CUSTOMS: customs,
}


def feasts(first: date, last: date, groups: Collection[FeastGroup]) -> list[Feast]:
    """Return the feasts that touch these days, eves included, in order."""
    years = range(first.year - 1, last.year + 2)
    found = {
        feast for group in groups for year in years if knows(group, year) for feast in of_year(group, year)
    }  # a span may begin the year before, an eve may lie before New Year
    touching = (feast for feast in found if feast.touches(first, last))
    return sorted(touching, key=lambda feast: (feast.first, feast.group.value, feast.last, feast.name))


def knows(group: FeastGroup, year: int) -> bool:
    """Tell whether the feasts of a group are computed for a year."""
    return FIRST_YEAR <= year <= LAST_YEAR and (group is not FeastGroup.BAHAI or year in _BAHAI_YEARS)


@lru_cache(maxsize=128)
def of_year(group: FeastGroup, year: int) -> tuple[Feast, ...]:
    """Return the feasts of a group that begin in a year."""
    return tuple(_RULES[group](year))
