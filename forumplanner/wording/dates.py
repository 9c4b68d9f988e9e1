"""Dates and times as people of a language write them (CLDR data, through Babel)."""

from datetime import date, datetime

from babel import Locale, dates


def _locale(language: str) -> Locale:
    return Locale.parse("en_GB" if language == "en" else language)


def day(value: date, language: str) -> str:
    """Return a day such as `3. Juni 2027`."""
    return dates.format_date(value, "long", locale=_locale(language))


def weekday(value: date, language: str) -> str:
    """Return a day with its weekday, such as `Donnerstag, 3. Juni 2027`."""
    return dates.format_date(value, "full", locale=_locale(language))


def day_of_year(value: date, language: str) -> str:
    """Return a day with its weekday and without its year, such as `Do., 3. Juni`."""
    return dates.format_date(value, "EEE, d. MMMM" if language == "de" else "EEE, d MMMM", locale=_locale(language))


def short_day(value: date, language: str) -> str:
    """Return a day in figures, such as `03.06.2027`."""
    return dates.format_date(value, "dd.MM.yyyy" if language == "de" else "medium", locale=_locale(language))


def clock(value: datetime, language: str) -> str:
    """Return a time of day, such as `18:00`; German documents add `Uhr` in their own sentences."""
    return dates.format_time(value.time(), "HH:mm", locale=_locale(language))


def moment(value: datetime, language: str) -> str:
    """Return day and time in figures."""
    return f"{short_day(value.date(), language)} {clock(value, language)}"
