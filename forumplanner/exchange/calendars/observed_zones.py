"""What the time is in a zone that a foreign file describes itself (VTIMEZONE), reckoned without a library.

Yearly rules, single shifts and lists of dates are understood, with beginnings as early as Outlook's year 1601. A
zone that says anything else is not guessed at: it has no meaning here.
"""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from forumplanner.exchange.calendars.content_lines import RawComponent

_LOCAL = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d))?(Z?)")
_OFFSET = re.compile(r"([+-])(\d\d)(\d\d)(\d\d)?")
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_BYDAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
_UNDERSTOOD = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYMONTH", "BYMONTHDAY", "BYDAY"})
# More is no zone of this world: observances, their rules, shifts listed and counted.
_MOST_PARTS = 200
_MOST_RULES = 4
_MOST_DATES = 400
_MOST_COUNTED = 100

# When (naive, UTC), the offset before, the offset after.
_Shift = tuple[datetime, timedelta, timedelta]


@dataclass(frozen=True)
class _Yearly:
    """A yearly rule; empty parts are not restricted. `until` is wall time before the shift."""

    first: datetime
    interval: int
    until: datetime | None
    months: frozenset[int]
    month_days: frozenset[int]
    weekdays: tuple[tuple[int, int], ...]

    def around(self, year: int) -> Iterator[datetime]:
        """Yield shifts so that those in force in a year and the next are among them."""
        last = min(year + 1, self.until.year if self.until else year + 1)
        last -= (last - self.first.year) % self.interval
        for each in (last, last - self.interval, last - 2 * self.interval):
            if each >= self.first.year:
                yield from self._in_year(each)

    def first_shifts(self, count: int) -> list[datetime]:
        """Return the first shifts of the rule."""
        years = (self.first.year + n * self.interval for n in range(count + 1))
        return [at for year in years for at in self._in_year(year)][:count]

    def _in_year(self, year: int) -> list[datetime]:
        if not 1 <= year <= 9998:
            return []
        months = sorted(self.months) or ([self.first.month] if not self.weekdays else range(1, 13))
        days = [day for month in months for day in self._in_month(year, month)]
        if not self.months and any(number for number, _ in self.weekdays):
            raise ValueError("a weekday counted within the year")
        found = [datetime.combine(day, self.first.time()) for day in days]
        return sorted(at for at in found if at >= self.first and (self.until is None or at <= self.until))

    def _in_month(self, year: int, month: int) -> Iterator[date]:
        length = calendar.monthrange(year, month)[1]
        for number in range(1, length + 1):
            day = date(year, month, number)
            if self.month_days and not {number, number - length - 1} & self.month_days:
                continue
            if self.weekdays and not any(self._is(day, length, nth, weekday) for nth, weekday in self.weekdays):
                continue
            if not self.month_days and not self.weekdays and number != self.first.day:
                continue
            yield day

    @staticmethod
    def _is(day: date, length: int, nth: int, weekday: int) -> bool:
        if day.weekday() != weekday:
            return False
        return nth in {0, (day.day - 1) // 7 + 1, -((length - day.day) // 7 + 1)}


@dataclass(frozen=True)
class _Part:
    """One STANDARD or DAYLIGHT: the offsets before and after its shifts, and when they are."""

    before: timedelta
    after: timedelta
    dates: tuple[datetime, ...]
    rules: tuple[_Yearly, ...]

    def shifts(self, year: int) -> Iterator[_Shift]:
        """Yield what matters in a year."""
        for at in {*self.dates, *(at for rule in self.rules for at in rule.around(year))}:
            yield at - self.before, self.before, self.after


class ObservedZone:
    """A zone as a file describes it."""

    def __init__(self, component: RawComponent) -> None:
        """Read a VTIMEZONE; raises ValueError when it says what is not understood here."""
        observances = [part for part in component.parts if part.name in {"STANDARD", "DAYLIGHT"}]
        if not 0 < len(observances) <= _MOST_PARTS:
            raise ValueError(f"a zone of {len(observances)} observances")
        self._parts = [_part(part) for part in observances]
        self._around: dict[int, list[_Shift]] = {}

    def instant(self, civil: datetime) -> datetime:
        """Return the UTC instant of a naive wall-clock time (RFC 5545, 3.3.5).

        Shown twice, the first time is meant; skipped, the offset before the gap counts. Raises ValueError for what
        cannot be reckoned, and for a time before the first that the zone tells of.
        """
        try:
            shifts = self._shifts_around(civil.year)
            first, offset, then = shifts[0]
            if civil - offset < first and offset != then:
                raise ValueError("a time before all that the zone tells of")
            for at, _, after in shifts:
                # Not yet, or skipped by the clocks: what was before goes on.
                if civil - offset < at or civil - after < at:
                    break
                offset = after
            return (civil - offset).replace(tzinfo=UTC)
        except OverflowError:
            raise ValueError("a time outside the calendar") from None

    def _shifts_around(self, year: int) -> list[_Shift]:
        if year not in self._around:
            self._around[year] = sorted({shift for part in self._parts for shift in part.shifts(year)})
        return self._around[year]


def _part(component: RawComponent) -> _Part:
    lines = {name: [line.value.strip() for line in component.named(name)] for name in ("DTSTART", "RDATE", "RRULE")}
    if not lines["DTSTART"]:
        raise ValueError("an observance without beginning")
    before, after = (_offset(component, name) for name in ("TZOFFSETFROM", "TZOFFSETTO"))
    first, _ = _local(lines["DTSTART"][0])
    listed = [each for value in lines["RDATE"] for each in value.split(",")][:_MOST_DATES]
    dates = []
    for each in listed:
        at, utc = _local(each.partition("/")[0])
        # A date alone is at the time of the beginning, as ical.js and libical have it.
        at = at if "T" in each else datetime.combine(at.date(), first.time())
        dates.append(at + before if utc else at)
    rules = []
    for rule, count in (_yearly(text, first, before) for text in lines["RRULE"][:_MOST_RULES]):
        if count is None:
            rules.append(rule)
        else:
            dates += rule.first_shifts(count)
    return _Part(before, after, (first, *dates), tuple(rules))


def _yearly(text: str, first: datetime, before: timedelta) -> tuple[_Yearly, int | None]:
    """Return a rule and how many shifts it makes (None: without end, or until a day)."""
    parts = {}
    for piece in text.upper().split(";"):
        name, _, value = piece.strip().partition("=")
        if name:
            parts[name] = value
    # The time of day, said once more.
    for name, number in (("BYHOUR", first.hour), ("BYMINUTE", first.minute), ("BYSECOND", first.second)):
        if name in parts and _numbers(parts[name]) == [number]:
            del parts[name]
    if parts.get("FREQ") != "YEARLY" or parts.keys() - _UNDERSTOOD:
        raise ValueError(f"a rule that is not understood: {text[:100]}")
    until = None
    if "UNTIL" in parts:
        at, utc = _local(parts["UNTIL"])
        until = at + before if utc else at
    weekdays = []
    for each in parts["BYDAY"].split(",") if "BYDAY" in parts else ():
        found = _BYDAY.fullmatch(each)
        if found is None:
            raise ValueError(f"no weekday: {each[:20]}")
        weekdays.append((int(found[1] or 0), _WEEKDAYS.index(found[2])))
    interval = int(parts.get("INTERVAL", "1"))
    count = int(parts["COUNT"]) if "COUNT" in parts else None
    months = frozenset(_numbers(parts.get("BYMONTH", "")))
    if not 1 <= interval <= 100 or not all(1 <= month <= 12 for month in months):
        raise ValueError(f"a rule that is not understood: {text[:100]}")
    if count is not None and not 1 <= count <= _MOST_COUNTED:
        raise ValueError(f"a rule that is not understood: {text[:100]}")
    month_days = frozenset(_numbers(parts.get("BYMONTHDAY", "")))
    return _Yearly(first, interval, until, months, month_days, tuple(weekdays)), count


def _numbers(text: str) -> list[int]:
    return [int(each) for each in text.split(",")] if text else []


def _local(text: str) -> tuple[datetime, bool]:
    found = _LOCAL.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"no time: {text[:40]}")
    year, month, day, hour, minute, second = (int(each or 0) for each in found.groups()[:6])
    return datetime(year, month, day, hour, minute, second), bool(found[7])


def _offset(component: RawComponent, name: str) -> timedelta:
    for line in component.named(name):
        found = _OFFSET.fullmatch(line.value.strip())
        if found:
            hours, minutes, seconds = (int(each or 0) for each in found.groups()[1:])
            offset = timedelta(hours=hours, minutes=minutes, seconds=seconds)
            if offset < timedelta(days=1):
                return -offset if found[1] == "-" else offset
    raise ValueError(f"no {name}")
