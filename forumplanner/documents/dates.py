"""How days, times and periods are said in documents: "Donnerstag, 3. Juni 2027, 18:00 Uhr".

Takes civil (local) times; knows no zones and no clock. Every language counts years alike and writes the figures of
German letters (0-9), also Arabic and Farsi: days, times and numbers are copied into forms, phones and calendars.
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from babel.dates import format_date, get_date_format

from forumplanner.wording.catalogue import Catalogue
from forumplanner.wording.enumerations import comma

_CLOCK = {
    "de": "{time}\N{NO-BREAK SPACE}Uhr",
    "tr": "saat\N{NO-BREAK SPACE}{time}",
    "ar": "الساعة\N{NO-BREAK SPACE}{time}",
    "fa": "ساعت\N{NO-BREAK SPACE}{time}",
}
"""A time of day with its unit, where the language has one."""

_SPAN = {"ar": "من {start} إلى {end}", "fa": "از {start} تا {end}"}
"""From when to when, elsewhere with a dash: between figures it would turn around with the direction of the line."""

_LONG = {"uk": "d MMMM y 'року'"}
_FULL = {"uk": "EEEE, d MMMM y 'року'"}
"""Patterns that differ from the usual ones: an abbreviated word for the year would meet the full stop after it."""

_FIGURES = dict.fromkeys(("tr", "uk", "ar", "fa"), "dd.MM.y")
"""As in Germany, where the paper is used: it stands beside German text, and no direction turns it around."""


def full_day(day: date, _: Catalogue) -> str:
    """Say a day with its weekday: "Donnerstag, 3. Juni 2027"."""
    return format_date(day, format=_FULL.get(_.language, "full"), locale=_babel(_))


def long_day(day: date, _: Catalogue) -> str:
    """Say a day without its weekday: "3. Juni 2027"."""
    return format_date(day, format=_LONG.get(_.language, "long"), locale=_babel(_))


def short_day(day: date, _: Catalogue) -> str:
    """Say a day in figures: "03.06.2027"; the year always has four."""
    pattern = _FIGURES.get(_.language) or get_date_format("short", locale=_babel(_)).pattern
    return format_date(day, format=_four_digit_year(pattern), locale=_babel(_))


def clock(moment: time | datetime, _: Catalogue) -> str:
    """Say a time of day in figures: "18:00"."""
    del _
    return f"{moment.hour:02d}:{moment.minute:02d}"


def clock_with_unit(moment: time | datetime, _: Catalogue) -> str:
    """Say a time of day with its unit: "18:00 Uhr"."""
    return _CLOCK.get(_.language, "{time}").format(time=clock(moment, _))


def clock_span(start: time | datetime, end: time | datetime, _: Catalogue) -> str:
    """Say from when to when in figures, as in a column of a table: "18:00–20:30"."""
    span = _SPAN.get(_.language, "{start}\N{EN DASH}{end}")
    return span.format(start=clock(start, _), end=clock(end, _))


def clock_range(start: datetime, end: datetime, _: Catalogue) -> str:
    """Say from when to when on one day: "18:00–20:30 Uhr"."""
    said = clock_span(start, end, _)
    return _CLOCK["de"].format(time=said) if _.language == "de" else said


def moment_of(start: datetime, _: Catalogue) -> str:
    """Say a day and a time: "Donnerstag, 3. Juni 2027, 18:00 Uhr"."""
    return comma((full_day(start, _), clock_with_unit(start, _)), _.language)


def period(start: datetime, end: datetime, _: Catalogue) -> str:
    """Say a day with from when to when: "Donnerstag, 3. Juni 2027, 18:00–20:30 Uhr"; over midnight, both days."""
    if start.date() == end.date():
        return comma((full_day(start, _), clock_range(start, end, _)), _.language)
    return f"{moment_of(start, _)} \N{EN DASH} {moment_of(end, _)}"


def days(starts: Sequence[date], _: Catalogue) -> str:
    """Say one day or the first and last of several: "3. Juni 2027", "3.–4. Juni 2027"."""
    first, last = min(starts), max(starts)
    if first == last:
        return long_day(first, _)
    if _.language == "de" and (first.year, first.month) == (last.year, last.month):
        return f"{first.day}.\N{EN DASH}{long_day(last, _)}"
    return f"{long_day(first, _)} \N{EN DASH} {long_day(last, _)}"


def minutes(length: int, _: Catalogue) -> str:
    """Say a length in minutes: "45 min"."""
    return _("{n} min", n=length)


def end_of(start: datetime, length: int) -> datetime:
    """Return when something of `length` minutes ends, by the clock on the wall."""
    return start + timedelta(minutes=length)


def _babel(_: Catalogue) -> str:
    """Return the locale in which dates are said; English documents are written in Germany and use day before month."""
    return {"en": "en_GB"}.get(_.language, _.language)


def _four_digit_year(pattern: str) -> str:
    """Return a date pattern with a year of four digits."""
    return pattern if "yyyy" in pattern else pattern.replace("yy", "y") if "yy" in pattern else pattern
