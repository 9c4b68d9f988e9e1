"""The instants that the times of a foreign calendar file mean, whatever it calls its zones.

A name of the IANA database is that zone, also behind a prefix as Mozilla and Evolution write it. Any other name is
what the file's own VTIMEZONE says, else the zone of Windows that is called so. What is none of these is not guessed.
"""

import re
import zoneinfo
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum
from functools import lru_cache

from forumplanner.exchange.calendars.content_lines import ContentLine, RawComponent
from forumplanner.exchange.calendars.observed_zones import ObservedZone

_TIME = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d))?(Z?)")
_DURATION = re.compile(r"([+-]?)P(?:(\d{1,5})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,8})S)?)?")
_IANA = re.compile(r"[A-Za-z0-9_+-]+(?:/[A-Za-z0-9_+-]+)*")
_UTC_NAMES = frozenset({"UTC", "ETC/UTC", "GMT", "ETC/GMT", "Z", "ZULU", "TZONE://MICROSOFT/UTC"})
# Fixed offsets by these names, and in files mostly a zone with summer time; and names that no other computer knows.
_UNSURE_NAMES = frozenset({"EST", "MST", "HST", "LOCALTIME", "POSIXRULES", "FACTORY"})
_PREFIXES = re.compile(
    r"/?(?:mozilla\.org/[^/]+|freeassociation\.sourceforge\.net(?:/Tzfile)?|softwarestudio\.org/(?:Olson_)?[^/]+|"
    r"citadel\.org/[^/]+|posix|right)/(?=.)",
    re.IGNORECASE,
)


class Unclear(Enum):
    """Why a time means no instant."""

    NO_TIME = "no-time"
    FLOATING = "floating"
    UNKNOWN_ZONE = "unknown-zone"


class UnclearTime(ValueError):
    """A time that means no instant: why, and what stands there."""

    def __init__(self, why: Unclear, value: str, zone: str = "") -> None:
        super().__init__(why, value, zone)
        self.why = why
        self.value = value
        self.zone = zone


@dataclass(frozen=True)
class Moment:
    """An aware UTC instant, or a whole day: its midnight in UTC."""

    at: datetime
    whole_day: bool = False


class ForeignZones:
    """The zones of one calendar; those that it describes itself are looked at when one is needed."""

    def __init__(self, calendar: RawComponent) -> None:
        self._own: dict[str, list[RawComponent]] = {}
        for part in calendar.parts:
            if part.name == "VTIMEZONE":
                for line in part.named("TZID"):
                    self._own.setdefault(_clean(line.value), []).append(part)
        self._read: dict[str, ObservedZone | None] = {}

    def moment(self, line: ContentLine) -> Moment:
        """Return what DTSTART, DTEND, RECURRENCE-ID or DTSTAMP means; raises UnclearTime."""
        return self.moment_of(line.value, line.param("TZID") or "")

    def moment_of(self, value: str, zone: str = "") -> Moment:
        """Return what a DATE or DATE-TIME means in a named zone; raises UnclearTime."""
        found = _TIME.fullmatch(value.strip())
        try:
            if found is None:
                raise ValueError
            year, month, day, hour, minute, second = (int(each or 0) for each in found.groups()[:6])
            # A leap second is none here.
            civil = datetime(year, month, day, hour, minute, 59 if second == 60 else second)
        except ValueError:
            raise UnclearTime(Unclear.NO_TIME, value) from None
        if found[4] is None:
            return Moment(civil.replace(tzinfo=UTC), whole_day=True)
        if found[7]:
            return Moment(civil.replace(tzinfo=UTC))
        if not zone:
            raise UnclearTime(Unclear.FLOATING, value)
        return Moment(self._instant(civil, _clean(zone), value))

    def _instant(self, civil: datetime, zone: str, value: str) -> datetime:
        if zone.upper() in _UTC_NAMES:
            return civil.replace(tzinfo=UTC)
        known = iana_zone(zone)
        if known is None and (own := self._own_zone(zone)) is not None:
            try:
                return own.instant(civil)
            except ValueError:
                raise UnclearTime(Unclear.UNKNOWN_ZONE, value, zone) from None
        if (known := known or windows_zone(zone)) is None:
            raise UnclearTime(Unclear.UNKNOWN_ZONE, value, zone)
        try:
            return civil.replace(tzinfo=known).astimezone(UTC)
        except OverflowError:
            raise UnclearTime(Unclear.NO_TIME, value, zone) from None

    def _own_zone(self, name: str) -> ObservedZone | None:
        if name not in self._read:
            self._read[name] = None
            for component in self._own.get(name, ()):
                try:
                    self._read[name] = ObservedZone(component)
                    break
                except ValueError:
                    continue
        return self._read[name]


def duration(value: str) -> timedelta:
    """Return what a DURATION means (RFC 5545, 3.3.6); raises UnclearTime."""
    found = _DURATION.fullmatch(value.strip().upper())
    if found is None or not any(found.groups()[1:]):
        raise UnclearTime(Unclear.NO_TIME, value)
    weeks, days, hours, minutes, seconds = (int(each or 0) for each in found.groups()[1:])
    length = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    return -length if found[1] == "-" else length


def _clean(zone: str) -> str:
    return zone.strip().strip('"').replace("\\,", ",").replace("\\;", ";")


@lru_cache(maxsize=512)
def iana_zone(name: str) -> zoneinfo.ZoneInfo | None:
    """Return the zone of the IANA database that a TZID names, also behind a prefix; None where it names none."""
    bare = _PREFIXES.sub("", name, count=1)
    if bare.upper() in _UNSURE_NAMES or not _IANA.fullmatch(bare):
        return None
    return _zone(bare)


@lru_cache(maxsize=512)
def windows_zone(name: str) -> zoneinfo.ZoneInfo | None:
    """Return the zone that Windows calls so, None where it calls none so."""
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    key = WINDOWS_TO_OLSON.get(name)
    return None if key is None else _zone(key)


def _zone(key: str) -> zoneinfo.ZoneInfo | None:
    try:
        return zoneinfo.ZoneInfo(key)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return None
