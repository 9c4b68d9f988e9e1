"""The POSIX rule of a zone (`CET-1CEST,M3.5.0,M10.5.0/3`): its days, also as iCalendar rules.

Knows nothing of files or components. Times of day may lie outside one day (RFC 8536, 3.3.1): Nuuk shifts an
hour before midnight of the day named, Jerusalem 26 hours after it.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

WEEKDAYS = ("SU", "MO", "TU", "WE", "TH", "FR", "SA")
_DAY = 86_400
_NAME = r"<[A-Za-z0-9+-]+>|[A-Za-z]{3,}"
_TIME = r"[+-]?\d{1,3}(?::\d{1,2}){0,2}"
_RULE = re.compile(
    rf"(?P<name>{_NAME})(?P<offset>{_TIME})"
    rf"(?:(?P<other_name>{_NAME})(?P<other_offset>{_TIME})?"
    rf",(?P<begin>[^,/]+)(?:/(?P<begin_time>{_TIME}))?,(?P<end>[^,/]+)(?:/(?P<end_time>{_TIME}))?)?"
)


@dataclass(frozen=True)
class Recurrence:
    """A yearly rule in iCalendar's terms; parts that are not used are empty or 0.

    `weekday` is a BYDAY value such as `-1SU`; every date that satisfies all parts is meant.
    """

    month: int = 0
    month_days: tuple[int, ...] = ()
    weekday: str = ""
    year_day: int = 0

    def includes(self, day: date) -> bool:
        """Say whether a date in the right week of its rule is one of this part's dates."""
        if self.month and day.month != self.month:
            return False
        return not self.month_days or day.day in self.month_days


@dataclass(frozen=True)
class YearlyDay:
    """A day of each year in one of three forms, and the seconds from its midnight to the shift.

    `M`: weekday (0 is Sunday) of a week (5 is the last) of a month. `J`: day 1 to 365, 29 February never
    counted. `N`: day 0 to 365, 29 February counted.
    """

    form: str
    numbers: tuple[int, ...]
    seconds: int

    def in_year(self, year: int) -> datetime:
        """Return the wall-clock time (by the offset in force until then) of the shift in a year."""
        return datetime.combine(self._day(year), datetime.min.time()) + timedelta(seconds=self.seconds)

    def _day(self, year: int) -> date:
        if self.form == "J":
            (number,) = self.numbers
            skipped = 1 if calendar.isleap(year) and number >= 60 else 0
            return date(year, 1, 1) + timedelta(days=number - 1 + skipped)
        if self.form == "N":
            return date(year, 1, 1) + timedelta(days=self.numbers[0])
        month, week, weekday = self.numbers
        first = date(year, month, 1)
        day = 1 + (weekday - first.isoweekday()) % 7 + 7 * (week - 1)
        return date(year, month, day if day <= calendar.monthrange(year, month)[1] else day - 7)

    def recurrences(self) -> tuple[Recurrence, ...]:
        """Return iCalendar rules that together give each year's day once; none where iCalendar cannot say it.

        There are two where the day may fall into either of two months (Cairo: 26 October to 1 November).
        """
        shift = self.seconds // _DAY
        if self.form == "N":
            number = self.numbers[0] + 1 + shift
            return (Recurrence(year_day=number),) if 1 <= number <= 365 else ()
        if self.form == "J":
            return self._fixed_day(shift)
        month, week, weekday = self.numbers
        if shift == 0:
            return (Recurrence(month, weekday=f"{-1 if week == 5 else week}{WEEKDAYS[weekday]}"),)
        return self._shifted_week(shift)

    def _fixed_day(self, shift: int) -> tuple[Recurrence, ...]:
        named = self._day(2001)
        shifted = named + timedelta(days=shift)
        if shifted.year != 2001 or (named < date(2001, 3, 1)) != (shifted < date(2001, 3, 1)):
            return ()
        return (Recurrence(shifted.month, (shifted.day,)),)

    def _shifted_week(self, shift: int) -> tuple[Recurrence, ...]:
        month, week, weekday = self.numbers
        name = WEEKDAYS[(weekday + shift) % 7]
        if week == 5:
            last = date(2001, month, calendar.monthrange(2001, month)[1])
            first = last - timedelta(days=6)
        else:
            first = date(2001, month, 7 * week - 6)
        days = [first + timedelta(days=n + shift) for n in range(7)]
        february = month == 2 and week == 5
        crosses = {day.month for day in days} | {month} >= {2, 3}
        if february or crosses or days[0].year != 2001 or days[-1].year != 2001:
            return ()
        months = sorted({day.month for day in days})
        return tuple(Recurrence(each, tuple(day.day for day in days if day.month == each), name) for each in months)


@dataclass(frozen=True)
class PosixRule:
    """The offset (seconds east of UTC) in force, and where a second one alternates with it, its days.

    `begin` is when the other offset begins each year, `end` when it ends.
    """

    name: str
    offset: int
    other_name: str = ""
    other_offset: int = 0
    begin: YearlyDay | None = None
    end: YearlyDay | None = None


def parse_posix_rule(text: str) -> PosixRule:
    """Read the footer of a TZif file (POSIX TZ with the extensions of RFC 8536).

    Raises ValueError for anything else.
    """
    found = _RULE.fullmatch(text)
    if found is None:
        raise ValueError(f"no POSIX time zone rule: {text!r}")
    part = found.groupdict()
    name, offset = part["name"].strip("<>"), -_seconds(part["offset"])
    if part["other_name"] is None:
        return PosixRule(name, offset)
    other = -_seconds(part["other_offset"]) if part["other_offset"] else offset + 3600
    begin = _yearly_day(part["begin"], part["begin_time"])
    end = _yearly_day(part["end"], part["end_time"])
    return PosixRule(name, offset, part["other_name"].strip("<>"), other, begin, end)


def _seconds(text: str) -> int:
    sign = -1 if text.startswith("-") else 1
    hours, minutes, seconds = [*map(int, text.lstrip("+-").split(":")), 0, 0][:3]
    return sign * (hours * 3600 + minutes * 60 + seconds)


def _yearly_day(text: str, time: str | None) -> YearlyDay:
    seconds = _seconds(time) if time else 7200
    if found := re.fullmatch(r"M(1[0-2]|[1-9])\.([1-5])\.([0-6])", text):
        return YearlyDay("M", tuple(map(int, found.groups())), seconds)
    if found := re.fullmatch(r"(J?)(\d{1,3})", text):
        form, number = found.group(1) or "N", int(found.group(2))
        if (1 if form == "J" else 0) <= number <= 365:
            return YearlyDay(form, (number,), seconds)
    raise ValueError(f"no day of a POSIX time zone rule: {text!r}")
