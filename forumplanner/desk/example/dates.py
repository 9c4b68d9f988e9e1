"""Dates of the worked example: relative to today or to an event, and never on the days that it avoids.

Knows nothing of files or of the planner. The rules stand in resources/demo/README.md.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEK = timedelta(weeks=1)


@dataclass(frozen=True)
class Offset:
    """So many days from today, then on to a weekday (0 is Monday) away from today."""

    days: int
    weekday: int | None = None

    def from_day(self, today: date) -> date:
        """Return the day; the reached day itself counts as the weekday looked for."""
        day = today + timedelta(days=self.days)
        if self.weekday is None:
            return day
        ahead = (self.weekday - day.weekday()) % 7
        return day + timedelta(days=ahead if self.days >= 0 else -(-ahead % 7))


@dataclass(frozen=True)
class EventOffset:
    """So many days from the first day of an event; None is the event in which it stands."""

    days: int
    event: str | None = None


When = date | Offset | EventOffset


@dataclass(frozen=True)
class AvoidSpan:
    """Days of every year on which no event falls, both ends included; the span may reach across New Year."""

    first: tuple[int, int]
    last: tuple[int, int]

    def holds(self, day: date) -> bool:
        """Tell whether the day lies in the span."""
        here = (day.month, day.day)
        if self.first <= self.last:
            return self.first <= here <= self.last
        return here >= self.first or here <= self.last


@dataclass(frozen=True)
class EasterSpan:
    """Days counted from Easter Sunday on which no event falls, both ends included."""

    first: int
    last: int

    def holds(self, day: date) -> bool:
        """Tell whether the day lies in the span of its year."""
        return self.first <= (day - easter(day.year)).days <= self.last


Avoided = AvoidSpan | EasterSpan


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar, after the anonymous method that Meeus gives."""
    golden = year % 19
    century, in_century = divmod(year, 100)
    leaps, rest = divmod(century, 4)
    moon_shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - moon_shift + 15) % 30
    leaps_in_century, rest_in_century = divmod(in_century, 4)
    to_sunday = (32 + 2 * rest + 2 * leaps_in_century - epact - rest_in_century) % 7
    correction = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * correction + 114, 31)
    return date(year, month, day + 1)


class Timeline:
    """When everything in the example happens, seen from today."""

    def __init__(self, today: date, avoided: Sequence[Avoided], events: Mapping[str, Sequence[When]]) -> None:
        """Date the events, given by their codes and the dates of their days."""
        self.today = today
        self._avoided = avoided
        self._written = events
        self._days: dict[str, tuple[date, ...]] = {}

    def days_of(self, event: str) -> tuple[date, ...]:
        """Return the days of an event in their order."""
        if event not in self._days:
            self._days[event] = self._dated(event)
        return self._days[event]

    def day(self, when: When, event: str | None = None) -> date:
        """Return the day that is meant; `event` is the one in which it is written."""
        if isinstance(when, date):
            return when
        if isinstance(when, Offset):
            return when.from_day(self.today)
        about = when.event or event
        if about is None:
            raise ValueError(f"{when} belongs to no event")
        return self.days_of(about)[0] + timedelta(days=when.days)

    def _dated(self, event: str) -> tuple[date, ...]:
        first, *others = self._written[event]
        start = self.day(first)
        days = [start, *(self._later(when, start) for when in others)]
        step = _WEEK if start >= self.today else -_WEEK
        while not isinstance(first, date) and any(avoided.holds(day) for avoided in self._avoided for day in days):
            days = [day + step for day in days]
        return tuple(days)

    def _later(self, when: When, start: date) -> date:
        """Return a further day before the event is moved."""
        if isinstance(when, EventOffset) and when.event is None:
            return start + timedelta(days=when.days)
        return self.day(when)
