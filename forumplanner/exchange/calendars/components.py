"""One entry of a calendar, its zones and its organiser as components of a file, for feeds and for invitations."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta

from icalendar import Event, Timezone, vCalAddress

from forumplanner.exchange.calendars.civil_times import instant_of, is_ambiguous
from forumplanner.exchange.calendars.texts import (
    ascii_address,
    category_value,
    one_line,
    paragraphs,
    text_value,
)
from forumplanner.exchange.calendars.values import CalendarEntry, Organiser
from forumplanner.exchange.calendars.zones import timezone_component
from forumplanner.model.refusals import PlanningError

# Without a version: the same entries shall give the same bytes after an update of the program.
PRODID = "-//forumplanner//calendars//EN"
# PUBLISH and REQUEST demand a SUMMARY (RFC 5546, 3.2), and some readers reject an empty one.
UNTITLED = "–"


def begins(entry: CalendarEntry) -> datetime:
    """Return the instant an entry begins; a whole day counts from its midnight in UTC, for the order only."""
    if isinstance(entry.start, datetime):
        return instant_of(entry.start, entry.zone)
    return datetime(entry.start.year, entry.start.month, entry.start.day, tzinfo=UTC)


def zones_of(entries: Iterable[CalendarEntry]) -> Mapping[str, Timezone]:
    """Return the VTIMEZONE of each zone that the entries need and that has a rule."""
    earliest: dict[str, datetime] = {}
    for entry in entries:
        if _is_zoned(entry):
            earliest[entry.zone] = min(begins(entry), earliest.get(entry.zone, begins(entry)))
    found = {key: timezone_component(key, since) for key, since in earliest.items() if not _is_utc(key)}
    return {key: zone for key, zone in found.items() if zone is not None}


def _is_utc(zone: str) -> bool:
    return zone in {"UTC", "Etc/UTC", "Etc/UCT", "UCT", "Etc/Zulu", "Zulu", "Etc/Universal", "Universal"}


def _is_zoned(entry: CalendarEntry) -> bool:
    """Say whether an entry's times can be written as wall-clock times: the clock shows each just once."""
    return isinstance(entry.start, datetime) and not any(
        isinstance(civil, datetime) and is_ambiguous(civil, entry.zone) for civil in (entry.start, entry.end)
    )


def event_of(entry: CalendarEntry, language: str, zones: Mapping[str, Timezone], now: datetime) -> Event:
    """Return an entry as a component; `now` is the DTSTAMP of one that has none.

    Raises PlanningError for a time that the clocks skip, or an end before the start.
    """
    event = Event()
    event.add("uid", text_value(entry.uid))
    event.add("dtstamp", (entry.dtstamp or now).astimezone(UTC))
    event.add("sequence", entry.sequence)
    event.add("status", entry.status.value)
    _add_times(event, entry, zones)
    event.add("summary", text_value(one_line(entry.title) or UNTITLED, _own(entry.title_language, language)))
    if entry.location is not None and (place := one_line(entry.location.line)):
        event.add("location", text_value(place))
    if description := paragraphs(entry.description):
        event.add("description", text_value(description, _own(entry.description_language, language)))
    if url := ascii_address(entry.url):
        event.add("url", url)
    if (categories := category_value(entry.categories)).cats:
        event.add("categories", categories)
    for name, instant in (("created", entry.created), ("last-modified", entry.last_modified)):
        if instant is not None:
            event.add(name, instant.astimezone(UTC))
    return event


def _own(language: str | None, of_all: str) -> str:
    return of_all if language is None else language


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


def mailbox_of(organiser: Organiser | None) -> vCalAddress | None:
    """Return the ORGANIZER, or None where there is no mailbox that could take an answer."""
    if organiser is None or not (address := one_line(organiser.address).replace(" ", "")):
        return None
    mailbox = vCalAddress(f"mailto:{address}")
    # A parameter can carry no quotes; their encoding by RFC 6868 is not understood everywhere.
    if name := one_line(organiser.name).replace('"', "'"):
        mailbox.params["CN"] = name
    return mailbox
