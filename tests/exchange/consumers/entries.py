"""What an entry of a calendar file is to any reader: its UID, when it begins and when it ends."""

from datetime import date, datetime
from typing import TypeAlias
from zoneinfo import ZoneInfo

from icalendar import Calendar

Moment: TypeAlias = int | str | None
"""An instant in seconds since 1970, a whole day as YYYY-MM-DD, or nothing; the begin of a task is when it is due."""

Read: TypeAlias = tuple[str, Moment, Moment]


def by_zoneinfo(file: bytes) -> list[Read]:
    """Return the entries as the zones of this computer place them, whatever the file says of its zones."""
    calendar = Calendar.from_ical(file)
    events = [(str(one["UID"]), _moment(one, "DTSTART"), _moment(one, "DTEND")) for one in calendar.walk("VEVENT")]
    return events + [(str(one["UID"]), _moment(one, "DUE"), None) for one in calendar.walk("VTODO")]


def _moment(entry: dict[str, object], name: str) -> Moment:
    value = entry.get(name)
    if value is None:
        return None
    at = value.dt  # type: ignore[attr-defined]
    if not isinstance(at, datetime):
        assert isinstance(at, date)
        return at.isoformat()
    zone = value.params.get("TZID")  # type: ignore[attr-defined]
    if zone is None:
        assert at.utcoffset() is not None, f"{name} floats"
    else:
        at = at.replace(tzinfo=ZoneInfo(zone))
    return int(at.timestamp())
