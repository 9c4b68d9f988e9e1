"""What a zone's VTIMEZONE must say: its yearly rule since that holds, and the single shifts before.

Values only; writing them is zones.py. A zone whose shifts are a table of announced dates, with no rule that
begins in reasonable time, has none (Casablanca and Gaza follow the moon until 2086): UTC is written then.
"""

import zoneinfo
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache

from forumplanner.exchange.calendars.posix_rule import PosixRule, Recurrence, YearlyDay, parse_posix_rule
from forumplanner.exchange.calendars.tzif import Shift, ZoneData, read_tzif, zone_bytes

# Nobody plans before it, and the data say little about the time before.
EPOCH = datetime(1970, 1, 1)
# Files written for old programs record shifts up to 2037; a rule that begins later is none for a planner.
LAST_RULE_BEGINS = 2038
# Names that the system offers and no other computer understands.
_LOCAL_NAMES = frozenset({"localtime", "posixrules", "Factory"})


@dataclass(frozen=True)
class Observance:
    """One STANDARD or DAYLIGHT part; `start` is wall time at offset `before`; one shift if without rule."""

    daylight: bool
    name: str
    start: datetime
    before: timedelta
    after: timedelta
    recurrence: Recurrence | None = None

    @property
    def instant(self) -> datetime:
        """The aware UTC instant of the first (or only) shift."""
        return (self.start - self.before).replace(tzinfo=UTC)


@dataclass(frozen=True)
class ZoneRule:
    """The current rule, in force since `since` (aware UTC), and the single shifts before it, oldest first."""

    since: datetime
    current: tuple[Observance, ...]
    history: tuple[Observance, ...]

    def needed_from(self, earliest: datetime) -> tuple[Observance, ...]:
        """Return the parts that make every time from `earliest` (aware) on right.

        Normally just the current rule; what was before it only where the file's dates reach back so far.
        """
        if earliest >= self.since:
            return self.current
        begun = [n for n, shift in enumerate(self.history) if shift.instant <= earliest]
        return (*self.history[begun[-1] if begun else 0 :], *self.current)


def zone_rule(key: str) -> ZoneRule | None:
    """Return what an IANA zone's VTIMEZONE says, or None for a zone that has no such rule: write UTC then.

    Raises zoneinfo.ZoneInfoNotFoundError or ValueError for a name that is no zone.
    """
    return None if key in _LOCAL_NAMES else _zone_rule(key, zoneinfo.TZPATH)


@cache
def _zone_rule(key: str, _searched: tuple[str, ...]) -> ZoneRule | None:
    return derive_rule(read_tzif(zone_bytes(key)))


def derive_rule(data: ZoneData) -> ZoneRule | None:
    """Derive the parts from a zone's data; None where it has no rule that iCalendar can say."""
    if not data.rule:
        return None
    rule = parse_posix_rule(data.rule)
    # Some change only the name or the flag.
    shifts = tuple(shift for shift in data.shifts if shift.before != shift.after)
    found = _fixed(rule, shifts) if rule.begin is None else _yearly(rule, shifts, data.shifts)
    return None if found is None or found.since.year >= LAST_RULE_BEGINS else found


def _fixed(rule: PosixRule, shifts: tuple[Shift, ...]) -> ZoneRule:
    count = len(shifts)
    while count and shifts[count - 1].after == rule.offset:
        count -= 1
    offset = timedelta(seconds=rule.offset)
    if count == len(shifts) or shifts[count].at < 0:
        return ZoneRule(_utc(0), (Observance(False, rule.name, EPOCH + offset, offset, offset),), ())
    first = shifts[count]
    before = timedelta(seconds=first.before)
    current = Observance(False, rule.name, _wall(first.at, first.before), before, offset)
    return ZoneRule(_utc(first.at), (current,), _history(shifts[:count]))


def _yearly(rule: PosixRule, shifts: tuple[Shift, ...], whole: tuple[Shift, ...]) -> ZoneRule | None:
    assert rule.begin is not None
    assert rule.end is not None
    recorded = [shift for shift in shifts if shift.at >= 0]
    # The record ends where its last entry stands, even one that changes nothing: before it the rule may not hold.
    record_ends = max(whole[-1].at, 0) if whole else 0
    ruled = sorted(
        (shift for year in range(EPOCH.year, _utc(record_ends).year + 2) for shift in _shifts_of_year(rule, year)),
        key=lambda shift: shift.at,
    )
    agreeing = _agreeing_tail([shift for shift in ruled if shift.at <= record_ends], recorded)
    since = agreeing[0].at if agreeing else next(shift.at for shift in ruled if shift.at > record_ends)
    begins = _observances(rule.begin, rule.offset, rule.other_offset, rule.other_name, since)
    ends = _observances(rule.end, rule.other_offset, rule.offset, rule.name, since)
    if not begins or not ends:
        return None
    current = tuple(sorted((*begins, *ends), key=lambda each: each.start))
    return ZoneRule(_utc(since), current, _history([shift for shift in shifts if shift.at < since]))


def _agreeing_tail(due: list[Shift], recorded: list[Shift]) -> list[Shift]:
    """Return the shifts at the end of the record that are just those due by the rule."""
    agreeing = 0
    for was, should in zip(reversed(recorded), reversed(due), strict=False):
        if (was.at, was.before, was.after) != (should.at, should.before, should.after):
            break
        agreeing += 1
    return recorded[len(recorded) - agreeing :]


def _shifts_of_year(rule: PosixRule, year: int) -> tuple[Shift, Shift]:
    assert rule.begin is not None
    assert rule.end is not None
    begin = _seconds_of(rule.begin.in_year(year)) - rule.offset
    end = _seconds_of(rule.end.in_year(year)) - rule.other_offset
    return (
        Shift(begin, rule.offset, rule.other_offset, True, rule.other_name),
        Shift(end, rule.other_offset, rule.offset, False, rule.name),
    )


def _observances(day: YearlyDay, before: int, after: int, name: str, since: int) -> tuple[Observance, ...]:
    found = []
    for recurrence in day.recurrences():
        year = _utc(since).year - 1
        # A part for 29 February alone or for one weekday on one date comes round within 40 years.
        candidates = (day.in_year(each) for each in range(year, year + 41))
        start = next(
            each for each in candidates if recurrence.includes(each.date()) and _seconds_of(each) - before >= since
        )
        # Daylight is what runs ahead: for Dublin, whose law calls summer its standard, as programs expect it.
        found.append(
            Observance(after > before, name, start, timedelta(seconds=before), timedelta(seconds=after), recurrence)
        )
    return tuple(found)


def _history(shifts: tuple[Shift, ...] | list[Shift]) -> tuple[Observance, ...]:
    """Return the single shifts since 1970, and the offset that was in force then as a first one."""
    since = [shift for shift in shifts if shift.at > 0]
    earlier = [shift for shift in shifts if shift.at <= 0]
    singles = [
        Observance(
            shift.daylight,
            shift.name,
            _wall(shift.at, shift.before),
            timedelta(seconds=shift.before),
            timedelta(seconds=shift.after),
        )
        for shift in since
    ]
    if earlier:
        last = earlier[-1]
        offset = timedelta(seconds=last.after)
        singles.insert(0, Observance(last.daylight, last.name, EPOCH + offset, offset, offset))
    return tuple(singles)


def _wall(at: int, offset: int) -> datetime:
    return EPOCH + timedelta(seconds=at + offset)


def _utc(at: int) -> datetime:
    return datetime.fromtimestamp(at, UTC)


def _seconds_of(wall: datetime) -> int:
    return round((wall - EPOCH).total_seconds())
