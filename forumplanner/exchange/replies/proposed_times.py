"""The other time that an answer asks for: of a COUNTER (RFC 5546, 3.2.7), and as Apple's devices write it.

Apple sends a REPLY whose attendee carries `X-...TO-ALL-PROPOSED-NEW-TIME`, a beginning without an end: the length
stays as it was.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from forumplanner.exchange.calendars.content_lines import RawComponent
from forumplanner.exchange.calendars.foreign_times import ForeignZones, Moment, UnclearTime, duration


@dataclass(frozen=True)
class Proposed:
    """What is asked for, aware instants; of whole days midnight in UTC of the first and the last.

    `unclear` says why a time that is there means no instant.
    """

    starts: datetime | None = None
    ends: datetime | None = None
    all_day: bool = False
    unclear: UnclearTime | None = None


def asked_for(entry: RawComponent, zones: ForeignZones) -> Proposed:
    """Return the time that stands in a counter-proposal."""
    try:
        first, last = _span(entry, zones)
    except UnclearTime as unclear:
        return Proposed(unclear=unclear)
    if first is None:
        return Proposed()
    return _proposed(first, last)


def proposed_by(value: str, entry: RawComponent, zones: ForeignZones) -> Proposed:
    """Return the time that an attendee proposes in an answer: a beginning, or beginning and end."""
    zone = next((line.param("TZID") or "" for line in entry.named("DTSTART")), "")
    begin, _, end = value.strip().strip('"').partition("/")
    try:
        first = _moment(begin, zones, zone)
        if end:
            return _proposed(first, _after(first, end, zones, zone))
    except UnclearTime as unclear:
        return Proposed(unclear=unclear)
    try:
        was_first, was_last = _span(entry, zones)
    except UnclearTime:
        return _proposed(first, None)
    if was_first is None or was_last is None:
        return _proposed(first, None)
    return _proposed(first, _later(first, was_last.at - was_first.at))


def _span(entry: RawComponent, zones: ForeignZones) -> tuple[Moment | None, Moment | None]:
    lines = {line.name: line for line in reversed(entry.lines) if line.name in {"DTSTART", "DTEND", "DURATION"}}
    if "DTSTART" not in lines:
        return None, None
    first = zones.moment(lines["DTSTART"])
    if "DTEND" in lines:
        return first, zones.moment(lines["DTEND"])
    if "DURATION" in lines:
        return first, _after(first, lines["DURATION"].value, zones, "")
    return first, None


def _after(first: Moment, end: str, zones: ForeignZones, zone: str) -> Moment | None:
    if not end.strip().upper().lstrip("+-").startswith("P"):
        return _moment(end, zones, zone)
    return _later(first, duration(end))


def _later(first: Moment, length: timedelta) -> Moment | None:
    try:
        return Moment(first.at + length, first.whole_day)
    except OverflowError:
        return None


def _proposed(first: Moment, last: Moment | None) -> Proposed:
    if last is None or last.at < first.at or last.whole_day != first.whole_day:
        return Proposed(first.at, first.at if first.whole_day else None, first.whole_day)
    if first.whole_day:
        # The end of whole days is the day after (RFC 5545, 3.6.1).
        return Proposed(first.at, max(first.at, last.at - timedelta(days=1)), all_day=True)
    return Proposed(first.at, last.at)


def _moment(value: str, zones: ForeignZones, zone: str) -> Moment:
    """Return a time as iCalendar writes it, or as `2027-03-13T10:30:00+01:00`."""
    if value[4:5] == "-":
        try:
            at = datetime.fromisoformat(value.strip())
            if at.tzinfo is not None:
                return Moment(at.astimezone(UTC))
        except (ValueError, OverflowError):
            pass
        value = value.replace("-", "").replace(":", "")
    return zones.moment_of(value, zone)
