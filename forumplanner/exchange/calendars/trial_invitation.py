"""An invitation to oneself, to see how the own calendar takes it; no meeting of the planner stands behind it."""

from dataclasses import dataclass
from datetime import UTC, datetime

from icalendar import Calendar, Event, vCalAddress

from forumplanner.exchange.calendars.components import PRODID
from forumplanner.exchange.calendars.texts import text_value
from forumplanner.exchange.calendars.values import Organiser


@dataclass(frozen=True, kw_only=True)
class Trial:
    """`starts` and `ends` are aware instants; organiser and invited are the same mailbox."""

    uid: str
    title: str
    text: str
    starts: datetime
    ends: datetime
    mailbox: Organiser


def write_trial(trial: Trial, *, now: datetime) -> bytes:
    """Return it as METHOD:REQUEST (RFC 5546, 3.2.2), in UTC."""
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", PRODID)
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "REQUEST")
    event = Event()
    event.add("uid", text_value(trial.uid))
    event.add("dtstamp", now.astimezone(UTC))
    event.add("sequence", 0)
    event.add("status", "CONFIRMED")
    event.add("dtstart", trial.starts.astimezone(UTC))
    event.add("dtend", trial.ends.astimezone(UTC))
    event.add("summary", text_value(trial.title))
    event.add("description", text_value(trial.text))
    event.add("transp", "TRANSPARENT")
    event.add("organizer", _address(trial.mailbox))
    attendee = _address(trial.mailbox)
    for name, value in (
        ("CUTYPE", "INDIVIDUAL"),
        ("ROLE", "REQ-PARTICIPANT"),
        ("PARTSTAT", "NEEDS-ACTION"),
        ("RSVP", "TRUE"),
    ):
        attendee.params[name] = value
    event.add("attendee", attendee)
    calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written


def _address(mailbox: Organiser) -> vCalAddress:
    address = vCalAddress(f"mailto:{mailbox.address}")
    if mailbox.name:
        address.params["CN"] = mailbox.name
    return address
