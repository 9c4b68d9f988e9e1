"""Public and school holidays as the `holidays` library knows them, and for which years it knows nothing.

The library and with it the rules of all its countries is loaded with the first question (0.1 s), not before: ask in
a worker. Its English names are the ones that wording/holiday_names.py says in German. No network is asked.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

GERMANY = "DE"
COUNTRIES = ("AF", "BG", "ER", "GR", "IQ", "IR", "IT", "MA", "PL", "RO", "RS", "SY", "TR", "UA", "XK")
"""The countries besides Germany whose holidays can be shown: all their names have German words."""

FIRST_YEAR, LAST_YEAR = 1990, 2099
_REGIONAL_LANDS = ("BY", "SN", "TH")
_MARK = re.compile(r" \((?:observed)?(?:, )?(?:estimated)?\)$")
_DAY_OFF = re.compile(r"^Day off \(.*\)$")
_WEEKEND = 3  # days from a Friday to the Monday after it
_AUTUMN_IS_KNOWN = (12, 1)


class HolidayKind(StrEnum):
    """Whether it is free by law in the office's Land, in parts of it, only in schools, or somewhere else."""

    PUBLIC = "public"
    REGIONAL = "regional"
    SCHOOL = "school"
    ABROAD = "abroad"


@dataclass(frozen=True)
class Holiday:
    """One holiday or one span of school holidays; `name` is English, `country` its ISO code, `last` included."""

    kind: HolidayKind
    name: str
    first: date
    last: date
    country: str = GERMANY
    approximate: bool = False


@dataclass(frozen=True)
class Gap:
    """What is not known: of which kind, of which country, for which year; with `until`, only what lies after it."""

    kind: HolidayKind
    year: int
    country: str = GERMANY
    until: date | None = None


@dataclass(frozen=True)
class Holidays:
    """Holidays in order, and what cannot be said."""

    days: tuple[Holiday, ...]
    gaps: tuple[Gap, ...]


def holidays_within(land: str, countries: Collection[str], first: date, last: date, *, school: bool = True) -> Holidays:
    """Return the holidays that touch these days: in Germany and the Land, and in the countries.

    `land` is a code such as NW; empty gives the days of the whole country and no school holidays, which is a matter of
    the Länder. A country not in COUNTRIES is not asked for.
    """
    years = range(first.year, last.year + 1)
    days: list[Holiday] = []
    gaps: list[Gap] = []
    for year in years:
        found = [*public_holidays(GERMANY, land, year)]
        if not found:
            gaps.append(Gap(HolidayKind.PUBLIC, year))
        days += found
        for country in COUNTRIES:
            if country in countries:
                abroad = public_holidays(country, "", year)
                if not abroad:
                    gaps.append(Gap(HolidayKind.ABROAD, year, country))
                days += abroad
    if school and land:
        days += school_holidays(land, first.year, last.year)
        gaps += (gap for year in years if (gap := school_gap(land, year)) is not None)
    touching = {day for day in days if day.first <= last and day.last >= first}
    return Holidays(tuple(sorted(touching, key=_in_order)), tuple(gap for gap in gaps if _concerns(gap, last)))


@lru_cache(maxsize=256)
def public_holidays(country: str, land: str, year: int) -> tuple[Holiday, ...]:
    """Return the public holidays of a country or Land in a year, and those of parts of the Land; empty if unknown."""
    kind = HolidayKind.PUBLIC if country == GERMANY else HolidayKind.ABROAD
    found = [_holiday(kind, country, day, name) for day, name in _ask(country, land, year, "public")]
    if country == GERMANY and land in _REGIONAL_LANDS:
        everywhere = {holiday.first for holiday in found}
        parts = _ask(country, land, year, "catholic")
        found += [_holiday(HolidayKind.REGIONAL, country, day, name) for day, name in parts if day not in everywhere]
    return tuple(_joined(found))


@lru_cache(maxsize=64)
def school_holidays(land: str, first_year: int, last_year: int) -> tuple[Holiday, ...]:
    """Return the school holidays of a Land that touch some years, each as one span."""
    years = range(first_year - 1, last_year + 2)
    days = [pair for year in years for pair in _ask(GERMANY, land, year, "school")]
    return tuple(_joined([_holiday(HolidayKind.SCHOOL, GERMANY, day, name) for day, name in days]))


def school_gap(land: str, year: int) -> Gap | None:
    """Say what is not known of a Land's school holidays in a year; all that is known reaches to Christmas."""
    known = [day for day, _ in _ask(GERMANY, land, year, "school")]
    if not known:
        return Gap(HolidayKind.SCHOOL, year)
    last = max(known)
    return None if (last.month, last.day) >= _AUTUMN_IS_KNOWN else Gap(HolidayKind.SCHOOL, year, until=last)


@lru_cache(maxsize=512)
def _ask(country: str, land: str, year: int, category: str) -> tuple[tuple[date, str], ...]:
    """Return days and English names as the library gives them."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return ()
    from holidays import country_holidays

    known = country_holidays(country, subdiv=land or None, years=year, language="en_US", categories=(category,))
    return tuple((day, name) for day in sorted(known) for name in known.get_list(day))


def _holiday(kind: HolidayKind, country: str, day: date, name: str) -> Holiday:
    name = _DAY_OFF.sub("Day off", name)
    mark = _MARK.search(name)
    approximate = mark is not None and "estimated" in mark.group()
    return Holiday(kind, _MARK.sub("", name), day, day, country, approximate)


def _joined(days: list[Holiday]) -> Iterator[Holiday]:
    """Join days of one name that follow each other; between days of school lies at most a weekend."""
    gap = timedelta(days=_WEEKEND if days and days[0].kind is HolidayKind.SCHOOL else 1)
    open_spans: dict[tuple[HolidayKind, str], Holiday] = {}
    for day in sorted(days, key=_in_order):
        key = (day.kind, day.name)
        before = open_spans.get(key)
        if before is not None and day.first - before.last <= gap:
            approximate = before.approximate or day.approximate
            open_spans[key] = Holiday(day.kind, day.name, before.first, day.last, day.country, approximate)
            continue
        if before is not None:
            yield before
        open_spans[key] = day
    yield from open_spans.values()


def _concerns(gap: Gap, last: date) -> bool:
    return gap.until is None or last > gap.until


def _in_order(day: Holiday) -> tuple[date, str, str, str, date]:
    return (day.first, day.kind.value, day.country, day.name, day.last)
