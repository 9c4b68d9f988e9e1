"""Writes the calendar entry of one person: an invitation, its change, or that it is called off (RFC 5546).

One entry in one file, and nobody but the receiver is named in it: Outlook takes only the first UID of a file, and who
else is invited concerns nobody.
"""

from dataclasses import dataclass
from datetime import datetime

from icalendar import Calendar, vCalAddress

from forumplanner.exchange.calendars.components import PRODID, event_of, mailbox_of, zones_of
from forumplanner.exchange.calendars.values import CalendarEntry, EntryStatus, Method, Organiser


@dataclass(frozen=True)
class Attendee:
    """Who is invited: `address` is the mailbox that the message goes to, `role` as RFC 5545, 3.2.16 says."""

    name: str
    address: str
    language: str
    role: str = "REQ-PARTICIPANT"


@dataclass(frozen=True)
class Invitation:
    """One entry for one person; `method` is REQUEST or CANCEL, `language` that of texts that name none."""

    entry: CalendarEntry
    organiser: Organiser
    attendee: Attendee
    method: Method
    language: str


def write_invitation(invitation: Invitation, *, now: datetime) -> bytes:
    """Return the entry as an iCalendar file that mail programs take for a meeting request (RFC 5546, 3.2.2, 3.2.5).

    `now` is an aware instant, the DTSTAMP: of two messages with one SEQUENCE the later one counts. Raises
    PlanningError for a time that the clocks skip, an unknown zone, or an end before the start; ValueError for another
    method, an entry whose status does not go with it, and without mailboxes of organiser and attendee.
    """
    entry, method = invitation.entry, invitation.method
    if now.utcoffset() is None:
        raise ValueError("now is an aware instant")
    if method not in {Method.REQUEST, Method.CANCEL}:
        raise ValueError(f"{method} is no method of an invitation")
    if (entry.status is EntryStatus.CANCELLED) != (method is Method.CANCEL):
        raise ValueError(f"{entry.status} does not go with {method}")
    organiser = mailbox_of(invitation.organiser)
    attendee = _attendee(invitation.attendee, method)
    if organiser is None or attendee is None:
        raise ValueError("organiser and attendee need a mailbox")
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", PRODID)
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method.value)
    zones = zones_of([entry])
    for zone in zones.values():
        calendar.add_component(zone)
    event = event_of(entry, invitation.language, zones, now)
    event.add("organizer", organiser)
    event.add("attendee", attendee)
    calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written


def _attendee(attendee: Attendee, method: Method) -> vCalAddress | None:
    mailbox = mailbox_of(Organiser(attendee.name, attendee.address))
    if mailbox is None:
        return None
    mailbox.params["CUTYPE"] = "INDIVIDUAL"
    mailbox.params["ROLE"] = attendee.role
    mailbox.params["PARTSTAT"] = "NEEDS-ACTION"
    if method is Method.REQUEST:
        mailbox.params["RSVP"] = "TRUE"
    return mailbox
