"""Writes a calendar for everyone (METHOD:PUBLISH) as bytes: the same bytes for the same feed and time.

Sends nothing, invites nobody: entries carry no attendees.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event, Timezone, vCalAddress, vDuration

from forumplanner.exchange.calendars.civil_times import instant_of, is_ambiguous
from forumplanner.exchange.calendars.texts import (
    ascii_address,
    category_value,
    one_line,
    paragraphs,
    text_value,
)
from forumplanner.exchange.calendars.values import CalendarEntry, Feed, Organiser
from forumplanner.exchange.calendars.zones import timezone_component
from forumplanner.model.refusals import PlanningError

# Without a version: the same feed shall give the same bytes after an update of the program.
PRODID = "-//forumplanner//calendars//EN"
# PUBLISH demands a SUMMARY (RFC 5546, 3.2.1), and some readers reject an empty one.
UNTITLED = "–"


def write_feed(feed: Feed, *, now: datetime) -> bytes:
    """Return the feed as an iCalendar file (RFC 5545): UTF-8, CRLF, lines of at most 75 octets.

    `now` is an aware instant, the DTSTAMP of entries that have none. Times are written with their zone's
    VTIMEZONE; in UTC where a zone has no rule or the clock shows a time twice. Entries come out in order of
    time, then UID. Raises PlanningError for a time that the clocks skip, an unknown zone, or an end before
    the start; ValueError for two entries with one UID.
    """
    if now.utcoffset() is None:
        raise ValueError("now is an aware instant")
    if len({entry.uid for entry in feed.entries}) < len(feed.entries):
        raise ValueError("two entries of a feed have one UID")
    placed = sorted(((_begins(entry), entry) for entry in feed.entries), key=lambda pair: (pair[0], pair[1].uid))
    zones = _zones(placed)
    organiser = _mailbox(feed.organiser)
    calendar = _head(feed, organiser)
    for key in sorted(zones):
        calendar.add_component(zones[key])
    for _, entry in placed:
        event = _event(entry, feed.language, zones, now)
        if organiser is not None:
            event.add("organizer", organiser)
        calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written


def _head(feed: Feed, organiser: vCalAddress | None) -> Calendar:
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", PRODID)
    calendar.add("calscale", "GREGORIAN")
    if feed.method is not None and organiser is not None:
        calendar.add("method", feed.method.value)
    if name := one_line(feed.name):
        calendar.add("name", text_value(name, feed.language))
        calendar.add("x-wr-calname", text_value(name))
    if feed.refresh is not None:
        calendar.add("refresh-interval", feed.refresh, parameters={"VALUE": "DURATION"})
        calendar.add("x-published-ttl", vDuration(feed.refresh))
    if feed.colour:
        calendar.add("color", feed.colour)
    return calendar


def _begins(entry: CalendarEntry) -> datetime:
    """Return the instant an entry begins; a whole day counts from its midnight in UTC, for the order only."""
    if isinstance(entry.start, datetime):
        return instant_of(entry.start, entry.zone)
    return datetime(entry.start.year, entry.start.month, entry.start.day, tzinfo=UTC)


def _zones(placed: list[tuple[datetime, CalendarEntry]]) -> Mapping[str, Timezone]:
    """Return the VTIMEZONE of each zone that the entries need and that has a rule."""
    earliest: dict[str, datetime] = {}
    for begins, entry in placed:
        if _is_zoned(entry):
            earliest[entry.zone] = min(begins, earliest.get(entry.zone, begins))
    found = {key: timezone_component(key, since) for key, since in earliest.items() if not _is_utc(key)}
    return {key: zone for key, zone in found.items() if zone is not None}


def _is_utc(zone: str) -> bool:
    return zone in {"UTC", "Etc/UTC", "Etc/UCT", "UCT", "Etc/Zulu", "Zulu", "Etc/Universal", "Universal"}


def _is_zoned(entry: CalendarEntry) -> bool:
    """Say whether an entry's times can be written as wall-clock times: the clock shows each just once."""
    return isinstance(entry.start, datetime) and not any(
        isinstance(civil, datetime) and is_ambiguous(civil, entry.zone) for civil in (entry.start, entry.end)
    )


def _event(entry: CalendarEntry, language: str, zones: Mapping[str, Timezone], now: datetime) -> Event:
    event = Event()
    event.add("uid", text_value(entry.uid))
    event.add("dtstamp", (entry.dtstamp or now).astimezone(UTC))
    event.add("sequence", entry.sequence)
    event.add("status", entry.status.value)
    _add_times(event, entry, zones)
    event.add("summary", text_value(one_line(entry.title) or UNTITLED, language))
    if entry.location is not None and (place := one_line(entry.location.line)):
        event.add("location", text_value(place))
    if description := paragraphs(entry.description):
        event.add("description", text_value(description, language))
    if url := ascii_address(entry.url):
        event.add("url", url)
    if (categories := category_value(entry.categories)).cats:
        event.add("categories", categories)
    for name, instant in (("created", entry.created), ("last-modified", entry.last_modified)):
        if instant is not None:
            event.add(name, instant.astimezone(UTC))
    return event


def _add_times(event: Event, entry: CalendarEntry, zones: Mapping[str, Timezone]) -> None:
    start, end = entry.start, entry.end
    if end is not None and _moment(end, entry.zone) < _moment(start, entry.zone):
        raise PlanningError("calendar.ends-before-start", title=entry.title, start=start, end=end)
    if not isinstance(start, datetime):
        event.add("dtstart", start)
        if end is not None and end > start:
            event.add("dtend", end + timedelta(days=1))
        return
    zoned = entry.zone in zones and _is_zoned(entry)
    # A DTEND must be later than its DTSTART; an entry without one ends when it begins (RFC 5545, 3.6.1).
    ends = [end] if isinstance(end, datetime) and _moment(end, entry.zone) > _moment(start, entry.zone) else []
    for name, civil in zip(("dtstart", "dtend"), (start, *ends), strict=False):
        if zoned:
            event.add(name, civil.replace(microsecond=0, fold=0), parameters={"TZID": entry.zone})
        else:
            event.add(name, instant_of(civil, entry.zone))


def _moment(civil: datetime | date, zone: str) -> datetime | date:
    return instant_of(civil, zone) if isinstance(civil, datetime) else civil


def _mailbox(organiser: Organiser | None) -> vCalAddress | None:
    """Return the ORGANIZER, or None where there is no mailbox that could take an answer."""
    if organiser is None or not (address := one_line(organiser.address).replace(" ", "")):
        return None
    mailbox = vCalAddress(f"mailto:{address}")
    # A parameter can carry no quotes; their encoding by RFC 6868 is not understood everywhere.
    if name := one_line(organiser.name).replace('"', "'"):
        mailbox.params["CN"] = name
    return mailbox
