"""Reads a calendar file: entry by entry, recurrence written out within a window, nothing guessed.

An entry whose time cannot be told for sure (an unknown zone, a broken date) is left out with its line and a reason.
Floating times are taken as the wall time of the reader (RFC 5545, 3.3.5).
"""

import time
import warnings
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from forumplanner.exchange.calendars.foreign_times import iana_zone, windows_zone
from forumplanner.exchange.calendars.reading import limits
from forumplanner.exchange.calendars.reading.events_of_file import RawEvent, RawFile, as_calendar, take_apart
from forumplanner.exchange.calendars.reading.values import ForeignEntry, LeftOut, ReadCalendar, Window
from forumplanner.model.refusals import FileRefused, Refusal

if TYPE_CHECKING:
    from icalendar import Calendar

_ONE_DAY = timedelta(days=1)
_LONGEST = 1000  # letters of a title or place
_TIMES = frozenset(["DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID"])


def read_calendar_file(file: Path, window: Window, zone: str) -> ReadCalendar:
    """Read a file; raises FileRefused where it cannot be read, is too large, or holds no entry that can be taken."""
    try:
        if file.stat().st_size > limits.LARGEST_FILE:
            raise FileRefused("calendar-file.too-large", file=file, most=limits.LARGEST_FILE // 1024 // 1024)
        data = file.read_bytes()
    except OSError as error:
        raise FileRefused("calendar-file.cannot-read", file=file, reason=error.strerror or str(error)) from error
    return read_calendar(data, file, window, zone)


def read_calendar(data: bytes, file: Path | str, window: Window, zone: str) -> ReadCalendar:
    """Read the bytes of a file, which is only named; raises FileRefused as `read_calendar_file` does."""
    raw = take_apart(data)
    if not raw.events:
        key = "calendar-file.no-entries" if raw.is_calendar else "calendar-file.none"
        raise FileRefused(key, file=file)
    end = time.monotonic() + limits.MOST_SECONDS
    entries: list[ForeignEntry] = []
    left_out: list[LeftOut] = []
    outside = 0
    for series in _series(raw):
        if time.monotonic() > end:
            raise FileRefused("calendar-file.too-slow", file=file, row=series[0].line)
        try:
            found = list(_occurrences(series, raw, window, ZoneInfo(zone)))
        except Refusal as refusal:
            left_out.append(LeftOut(series[0].line, refusal))
            continue
        outside += not found
        entries += found
        if len(entries) > limits.MOST_ENTRIES:
            raise FileRefused("calendar-file.too-many", file=file, row=series[0].line, most=limits.MOST_ENTRIES)
    if not entries and left_out and not outside:
        first = left_out[0]
        detail, tzid = first.why.params.get("detail", ""), first.why.params.get("zone", "")
        raise FileRefused(first.why.key, file=file, row=first.line, detail=detail, zone=tzid)
    entries.sort(key=lambda entry: (entry.starts, entry.ends, entry.title, entry.uid))
    return ReadCalendar(raw.name, tuple(dict.fromkeys(entries)), tuple(left_out), outside)


def _series(raw: RawFile) -> list[list[RawEvent]]:
    """Return the events that belong together: one UID with its exceptions; without a UID each is its own.

    Of several revisions the newest counts. Where they do not differ in SEQUENCE a program has used one UID for all it
    wrote, and each is an entry of its own.
    """
    by_uid: dict[str, list[RawEvent]] = {}
    for event in raw.events:
        by_uid.setdefault(event.value("UID") or f"\0{event.line}", []).append(event)
    found: list[list[RawEvent]] = []
    for events in by_uid.values():
        first = [event for event in events if not event.value("RECURRENCE-ID")]
        exceptions = [event for event in events if event.value("RECURRENCE-ID")]
        newest = max(map(_sequence, first), default=0)
        first = [event for event in first if _sequence(event) == newest]
        found.append([*first[:1], *exceptions])
        found += [[event] for event in first[1:]]
    return found


def _sequence(event: RawEvent) -> int:
    value = event.value("SEQUENCE")
    return int(value) if value.isdecimal() and len(value) < 10 else 0


def _occurrences(series: list[RawEvent], raw: RawFile, window: Window, zone: ZoneInfo) -> Iterator[ForeignEntry]:
    """Give what of a series lies in the window; raises Refusal for one whose times cannot be told."""
    _judge(series, raw)
    calendar = _parsed(series, raw)
    for occurrence in _written_out(calendar, window):
        if str(occurrence.get("STATUS", "")).upper() == "CANCELLED":
            continue
        entry = _entry(occurrence, zone)
        if entry.starts.date() <= window.last and entry.ends.date() >= window.first:
            yield entry


def _judge(series: list[RawEvent], raw: RawFile) -> None:
    """Refuse a series that is broken, a clockwork, or in a zone nobody knows."""
    for event in series:
        if not event.closed:
            raise Refusal("calendar-file.entry-not-closed")
        if not event.value("DTSTART"):
            raise Refusal("calendar-file.entry-without-start")
        if event.value("EXRULE"):
            raise Refusal("calendar-file.exception-rule")
        if any(line.name == "RRULE" and limits.is_clockwork(line.value) for line in event.lines):
            raise Refusal("calendar-file.too-often")
        for tzid in event.zones():
            if _named_zone(tzid, raw) is None and tzid not in raw.zones:
                raise Refusal("calendar-file.unknown-zone", zone=tzid)


def _named_zone(tzid: str, raw: RawFile) -> ZoneInfo | None:
    """Return the zone a TZID names; one of Windows only where the file does not explain the name itself."""
    return iana_zone(tzid) or (windows_zone(tzid) if tzid not in raw.zones else None)


def _parsed(series: list[RawEvent], raw: RawFile) -> "Calendar":
    from icalendar import Calendar

    own = sorted({tzid for event in series for tzid in event.zones() if _named_zone(tzid, raw) is None})
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of guessed zones; _judge has looked at each
        try:
            calendar = Calendar.from_ical(as_calendar(series, [raw.zones[tzid] for tzid in own]))
            for event in calendar.walk("VEVENT"):
                for name, _ in event.errors:
                    if str(name).upper() in _TIMES:
                        raise ValueError(name)
                _put_into_its_zone(event, raw)
        except Exception as error:
            raise Refusal("calendar-file.entry-broken", detail=_short(error)) from error
    return calendar


def _put_into_its_zone(event: Any, raw: RawFile) -> None:  # noqa: ANN401  (a component of the library)
    """See that no time with a zone was left without one, and that named zones are those that `_named_zone` means."""
    for name in ("DTSTART", "DTEND", "RECURRENCE-ID"):
        held = event.get(name)
        if held is None or not isinstance(getattr(held, "dt", None), datetime):
            continue
        tzid = held.params.get("TZID")
        if tzid is None or str(held.dt.tzinfo) == "UTC":
            continue
        known = _named_zone(str(tzid), raw)
        if known is not None:
            held.dt = held.dt.replace(tzinfo=known)
        elif held.dt.tzinfo is None:
            raise ValueError(f"{name} without the zone {tzid}")


def _written_out(calendar: "Calendar", window: Window) -> list[Any]:
    from recurring_ical_events import of

    try:
        found = of(calendar).between(window.first - _ONE_DAY, window.last + 2 * _ONE_DAY)
    except Exception as error:
        raise Refusal("calendar-file.entry-broken", detail=_short(error)) from error
    if len(found) > limits.MOST_OF_A_SERIES:
        raise Refusal("calendar-file.too-often")
    return list(found)


def _entry(occurrence: Any, zone: ZoneInfo) -> ForeignEntry:  # noqa: ANN401
    try:
        start, end = occurrence.start, occurrence.end
        all_day = not isinstance(start, datetime)
        starts, ends = _civil(start, zone), _civil(end, zone)
    except Exception as error:
        raise Refusal("calendar-file.entry-broken", detail=_short(error)) from error
    if all_day:
        ends -= _ONE_DAY
    uid, title, place = (_clean(occurrence.get(name)) for name in ("UID", "SUMMARY", "LOCATION"))
    return ForeignEntry(uid, title, place, starts, max(starts, ends), all_day)


def _civil(moment: date | datetime, zone: ZoneInfo) -> datetime:
    """Return a time as the clocks of the zone show it; a floating one as it stands."""
    if not isinstance(moment, datetime):
        return datetime(moment.year, moment.month, moment.day)
    return moment.astimezone(zone).replace(tzinfo=None) if moment.tzinfo is not None else moment


def _clean(text: object) -> str:
    """Return a text without what no field can hold."""
    if isinstance(text, list):
        text = text[0]
    said = str(text or "").strip()[:_LONGEST]
    return said if said.isprintable() else "".join(char if char.isprintable() else " " for char in said)


def _short(error: Exception) -> str:
    return " ".join(str(error).split())[:120]
