"""1,000 personal invitations with their time zone, against icalendar writing the same with `add_missing_timezones`."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vCalAddress

from forumplanner.exchange.calendars.invitation import Attendee, Invitation, write_invitation
from forumplanner.exchange.calendars.values import CalendarEntry, CalendarPlace, Method, Organiser
from tests.benchmarks.findings import Finding, Floor
from tests.benchmarks.timing import Taken, in_turn, median_of, taking

FLOOR = Floor("1,000 personal invitations with their time zone", "icalendar with add_missing_timezones", 0.25)
_ROUNDS = 3
_NOW = datetime(2027, 3, 1, 8, 30, tzinfo=UTC)
_STARTS, _ENDS, _ZONE = datetime(2027, 6, 3, 9, 30), datetime(2027, 6, 3, 17), "Europe/Berlin"
_TITLE, _PLACE = "3. Integrationskonferenz: gemeinsam, offen", "Großer Saal, Rathaus, Markt 1"
_TEXT = "Wir freuen uns auf Sie.\nBitte sagen Sie ab, wenn Sie nicht kommen können; Ihr Platz wird dann frei."
_OFFICE = Organiser("Büro für Integration", "buero@stadt.example")


def measure(number: int = 1_000) -> list[Finding]:
    """Write them by both sides in turn; processor time."""
    people = [Attendee(f"Gast {n}", f"gast{n}@post.example", "de") for n in range(number)]
    taken = in_turn({"ours": lambda: _ours(people), "theirs": lambda: _theirs(people)}, _ROUNDS, warm_up=1)
    ours, theirs = (median_of(taken[side]).processor for side in ("ours", "theirs"))
    return [Finding(FLOOR, ours, theirs, "processor time; both with the zone, theirs with RDATE to 2038")]


def _ours(people: list[Attendee]) -> Taken:
    with taking() as taken:
        written = [
            write_invitation(Invitation(_entry(n), _OFFICE, one, Method.REQUEST, "de"), now=_NOW)
            for n, one in enumerate(people)
        ]
    _refuse_less(written, people)
    return taken


def _entry(number: int) -> CalendarEntry:
    return CalendarEntry(
        uid=f"{number}@forumplanner.invalid",
        title=_TITLE,
        start=_STARTS,
        end=_ENDS,
        zone=_ZONE,
        location=CalendarPlace(_PLACE),
        description=_TEXT,
    )


def _theirs(people: list[Attendee]) -> Taken:
    with taking() as taken:
        written = [_by_icalendar(f"{n}@forumplanner.invalid", one) for n, one in enumerate(people)]
    _refuse_less(written, people)
    return taken


def _by_icalendar(uid: str, person: Attendee) -> bytes:
    zone = ZoneInfo(_ZONE)
    calendar = Calendar()
    for name, text in (("version", "2.0"), ("prodid", "-//x//y//EN"), ("calscale", "GREGORIAN"), ("method", "REQUEST")):
        calendar.add(name, text)
    event = Event()
    for name, value in (
        ("uid", uid),
        ("dtstamp", _NOW),
        ("sequence", 0),
        ("dtstart", _STARTS.replace(tzinfo=zone)),
        ("dtend", _ENDS.replace(tzinfo=zone)),
        ("summary", _TITLE),
        ("location", _PLACE),
        ("description", _TEXT),
        ("status", "CONFIRMED"),
    ):
        event.add(name, value)
    organiser, attendee = vCalAddress(f"mailto:{_OFFICE.address}"), vCalAddress(f"mailto:{person.address}")
    organiser.params["CN"] = _OFFICE.name
    attendee.params.update(
        {"CN": person.name, "CUTYPE": "INDIVIDUAL", "ROLE": person.role, "PARTSTAT": "NEEDS-ACTION", "RSVP": "TRUE"}
    )
    event.add("organizer", organiser)
    event.add("attendee", attendee)
    calendar.add_component(event)
    calendar.add_missing_timezones()
    written: bytes = calendar.to_ical()
    return written


def _refuse_less(written: list[bytes], people: list[Attendee]) -> None:
    """Make sure that each holds the zone and its person."""
    for file, person in zip(written, people, strict=True):
        assert file.count(b"BEGIN:VTIMEZONE") == 1
        assert person.address.encode() in file.replace(b"\r\n ", b"")
