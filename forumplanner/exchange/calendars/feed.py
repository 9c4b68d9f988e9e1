"""Writes a calendar for everyone (METHOD:PUBLISH) as bytes: the same bytes for the same feed and time.

Sends nothing, invites nobody: entries carry no attendees.
"""

from datetime import datetime

from icalendar import Calendar, vCalAddress, vDuration

from forumplanner.exchange.calendars.components import PRODID, begins, event_of, mailbox_of, zones_of
from forumplanner.exchange.calendars.texts import one_line, text_value
from forumplanner.exchange.calendars.values import Feed


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
    placed = sorted(feed.entries, key=lambda entry: (begins(entry), entry.uid))
    zones = zones_of(placed)
    organiser = mailbox_of(feed.organiser)
    calendar = _head(feed, organiser)
    for key in sorted(zones):
        calendar.add_component(zones[key])
    for entry in placed:
        event = event_of(entry, feed.language, zones, now)
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
