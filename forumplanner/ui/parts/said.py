"""Says days and spans of time as the window writes them (QLocale)."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from forumplanner.ui.parts.date_field import said_date, said_time


def day_words(day: date, *, weekday: bool = True) -> str:
    """Return a day such as "Do., 3. Juni 2027"."""
    german = QLocale().language() == QLocale.Language.German
    pattern = ("ddd, " if weekday else "") + ("d. MMMM yyyy" if german else "d MMMM yyyy")
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def span_words(starts: datetime, ends: datetime) -> str:
    """Return from when to when, with the times where it is one day."""
    if starts.date() == ends.date() or (ends - starts).total_seconds() < 24 * 3600:
        return f"{day_words(starts.date())}, {said_time(starts.time())}–{said_time(ends.time())}"
    return f"{day_words(starts.date())} – {day_words(ends.date())}"


def short_span(starts: datetime, ends: datetime) -> str:
    """Return from when to when in figures, for a column."""
    if starts.date() == ends.date() or (ends - starts).total_seconds() < 24 * 3600:
        return f"{said_date(starts.date())}, {said_time(starts.time())}"
    return f"{said_date(starts.date())} – {said_date(ends.date())}"


def moment_words(at: datetime) -> str:
    """Return a moment (aware) by the clock of this machine, such as "3.6.2027, 14:05"."""
    here = at.astimezone()
    return f"{said_date(here.date())}, {said_time(here.time())}"


def places_words(taken: int, capacity: int | None) -> str:
    """Return how many places are taken, of how many where there is a limit."""
    if capacity is None:
        return QLocale().toString(taken)
    return QCoreApplication.translate("Said", "{taken} of {capacity}").format(
        taken=QLocale().toString(taken), capacity=QLocale().toString(capacity)
    )
