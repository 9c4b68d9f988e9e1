"""What stands in the calendar file that one person gets."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from forumplanner.exchange.calendars.invitation import Attendee, Invitation, write_invitation
from forumplanner.exchange.calendars.lint import lint
from forumplanner.exchange.calendars.values import CalendarEntry, CalendarPlace, EntryStatus, Method, Organiser

NOW = datetime(2027, 3, 1, 8, 30, tzinfo=UTC)
ENTRY = CalendarEntry(
    uid="invited-day-1-2@forumplanner.invalid",
    title="Forum; gemeinsam, offen",
    start=datetime(2027, 3, 28, 9, 30),
    end=datetime(2027, 3, 28, 17),
    zone="Europe/Berlin",
    location=CalendarPlace("Rathaus", room="Großer Saal"),
    sequence=2,
)
INVITATION = Invitation(
    ENTRY,
    Organiser("Büro für Integration", "buero@stadt.example"),
    Attendee('Ayşe "Ay" Muster', "ayse@post.example", "de"),
    Method.REQUEST,
    "de",
)


def test_a_request_names_organiser_and_receiver_and_nobody_else() -> None:
    calendar = Calendar.from_ical(write_invitation(INVITATION, now=NOW))
    assert calendar["METHOD"] == "REQUEST"
    (event,) = calendar.events
    assert event["ORGANIZER"] == "mailto:buero@stadt.example"
    assert event["ATTENDEE"] == "mailto:ayse@post.example"
    assert dict(event["ATTENDEE"].params) == {
        "CN": "Ayşe 'Ay' Muster",
        "CUTYPE": "INDIVIDUAL",
        "ROLE": "REQ-PARTICIPANT",
        "PARTSTAT": "NEEDS-ACTION",
        "RSVP": "TRUE",
    }
    assert (event["SEQUENCE"], event["STATUS"]) == (2, "CONFIRMED")
    assert event["DTSTAMP"].dt == NOW


def test_the_time_is_that_of_the_zone_on_the_day_the_clocks_change() -> None:
    data = write_invitation(INVITATION, now=NOW)
    (event,) = Calendar.from_ical(data).events
    assert event.start == datetime(2027, 3, 28, 9, 30, tzinfo=ZoneInfo("Europe/Berlin"))
    assert event.start.astimezone(UTC) == datetime(2027, 3, 28, 7, 30, tzinfo=UTC)
    assert data.count(b"BEGIN:VTIMEZONE") == 1


def test_a_cancellation_asks_for_no_answer() -> None:
    gone = replace(INVITATION, entry=replace(ENTRY, status=EntryStatus.CANCELLED), method=Method.CANCEL)
    calendar = Calendar.from_ical(write_invitation(gone, now=NOW))
    (event,) = calendar.events
    assert (calendar["METHOD"], event["STATUS"]) == ("CANCEL", "CANCELLED")
    assert "RSVP" not in event["ATTENDEE"].params


@pytest.mark.parametrize("method", [Method.REQUEST, Method.CANCEL])
def test_our_own_check_finds_nothing(method: Method) -> None:
    status = EntryStatus.CANCELLED if method is Method.CANCEL else EntryStatus.CONFIRMED
    given = replace(INVITATION, entry=replace(ENTRY, status=status), method=method)
    assert list(lint(write_invitation(given, now=NOW))) == []


@pytest.mark.parametrize(
    "wrong",
    [
        replace(INVITATION, method=Method.PUBLISH),
        replace(INVITATION, method=Method.CANCEL),
        replace(INVITATION, attendee=Attendee("Niemand", " ", "de")),
        replace(INVITATION, organiser=Organiser("Niemand", "")),
    ],
)
def test_what_no_calendar_would_take_is_never_written(wrong: Invitation) -> None:
    with pytest.raises(ValueError, match=r"method|mailbox|go with"):
        write_invitation(wrong, now=NOW)
