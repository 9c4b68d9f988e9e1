"""ical.js, which Thunderbird and Nextcloud are built on, reads our files at the same instants as `zoneinfo`."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from forumplanner.exchange.calendars.feed import write_feed
from forumplanner.exchange.calendars.invitation import Attendee, Invitation, write_invitation
from forumplanner.exchange.calendars.tasks import TaskEntry, write_tasks
from forumplanner.exchange.calendars.values import CalendarEntry, EntryStatus, Feed, Method, Organiser
from tests.exchange.consumers.entries import Read
from tests.exchange.consumers.ical_js import IcalJs

pytestmark = pytest.mark.tool("ical.js")

NOW = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
OFFICE = Organiser("Büro für Integration", "buero@stadt.example")
ZONES = ("Europe/Berlin", "Europe/Dublin", "Africa/Casablanca", "America/Nuuk", "Asia/Jerusalem", "Australia/Lord_Howe")


@pytest.fixture(scope="module")
def ical_js() -> IcalJs:
    return IcalJs()


def entry(zone: str, day: date, hour: int) -> CalendarEntry:
    starts = datetime(day.year, day.month, day.day, hour, 30)
    uid = f"{zone.replace('/', '-')}-{day:%Y%m%d}-{hour}@forumplanner.invalid"
    return CalendarEntry(uid=uid, title="Termin", start=starts, end=starts + timedelta(hours=3), zone=zone)


def instants(one: CalendarEntry) -> Read:
    zone = ZoneInfo(one.zone)
    assert isinstance(one.start, datetime)
    assert isinstance(one.end, datetime)
    begins, ends = (int(time.replace(tzinfo=zone).timestamp()) for time in (one.start, one.end))
    return one.uid, begins, ends


ENTRIES = [
    entry(zone, date(2027, 1, 5) + timedelta(days=9 * week), hour)
    for zone in ZONES
    for week in range(40)
    for hour in (9, 14)
]


def test_every_entry_of_a_feed_is_at_its_instant_in_all_seasons(ical_js: IcalJs) -> None:
    of_zone = {zone: tuple(one for one in ENTRIES if one.zone == zone) for zone in ZONES}
    files = {
        zone: write_feed(Feed(name="Termine", language="de", entries=some, organiser=OFFICE), now=NOW)
        for zone, some in of_zone.items()
    }
    for zone, found in ical_js.entries(files).items():
        assert sorted(found) == sorted(instants(one) for one in of_zone[zone]), zone


def test_invitations_and_cancellations_are_at_their_instants(ical_js: IcalJs) -> None:
    files, expected = {}, {}
    for one in ENTRIES[::7]:
        for method, status in ((Method.REQUEST, EntryStatus.CONFIRMED), (Method.CANCEL, EntryStatus.CANCELLED)):
            attendee = Attendee("Anna", "anna@post.example", "de")
            invitation = Invitation(replace(one, status=status), OFFICE, attendee, method, "de")
            files[f"{method} {one.uid}"] = write_invitation(invitation, now=NOW)
            expected[f"{method} {one.uid}"] = [instants(one)]
    assert ical_js.entries(files) == expected


def test_tasks_are_due_on_their_day_or_at_their_hour(ical_js: IcalJs) -> None:
    tasks = [
        TaskEntry(uid="day@x", title="Wegweiser", due=date(2027, 6, 30), alarm_days=3),
        TaskEntry(uid="hour@x", title="Frist", due=datetime(2027, 3, 28, 12), zone="Europe/Berlin", alarm_days=3),
        TaskEntry(uid="never@x", title="Irgendwann"),
    ]
    found = ical_js.entries({"tasks": write_tasks(tasks, now=NOW, language="de", name="Aufgaben")})["tasks"]
    noon = int(datetime(2027, 3, 28, 10, tzinfo=UTC).timestamp())
    assert sorted(found) == [("day@x", "2027-06-30", None), ("hour@x", noon, None), ("never@x", None, None)]


def test_ical_js_would_have_noticed(ical_js: IcalJs) -> None:
    summer = entry("Europe/Berlin", date(2027, 10, 30), 9)
    invitation = Invitation(summer, OFFICE, Attendee("Anna", "anna@post.example", "de"), Method.REQUEST, "de")
    good = write_invitation(invitation, now=NOW)
    early = good.replace(b"RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", b"RRULE:FREQ=YEARLY;BYDAY=3SU;BYMONTH=10")
    found = ical_js.entries({"good": good, "early": early})
    assert found["good"] == [instants(summer)]
    assert found["early"] != found["good"]
    with pytest.raises(ValueError, match="without a known zone"):
        ical_js.entries({"x": good.replace(b"DTSTART;TZID=Europe/Berlin", b"DTSTART;TZID=Europe/Bonn")})
    with pytest.raises(ValueError, match=r"^x: "):
        ical_js.entries({"x": good.replace(b"END:VCALENDAR", b"")})
