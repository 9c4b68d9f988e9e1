"""libical, which many programs are built on, reads our files without complaint and at the same instants."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forumplanner.exchange.calendars.feed import write_feed
from forumplanner.exchange.calendars.invitation import Attendee, Invitation, write_invitation
from forumplanner.exchange.calendars.tasks import TaskEntry, write_tasks
from forumplanner.exchange.calendars.values import CalendarEntry, CalendarPlace, EntryStatus, Feed, Method, Organiser
from tests.exchange.consumers.libical import Libical

pytestmark = pytest.mark.tool("libical")

NOW = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
ZONES = [
    "Europe/Berlin",
    "Europe/Dublin",
    "Europe/Istanbul",
    "Africa/Cairo",
    "Africa/Casablanca",
    "America/Nuuk",
    "America/Santiago",
    "Asia/Jerusalem",
    "Asia/Kathmandu",
    "Asia/Tokyo",
    "Australia/Lord_Howe",
]


@pytest.fixture(scope="module")
def libical() -> Libical:
    return Libical()


def test_libical_accepts_our_feed(libical: Libical, good_file: bytes):
    assert libical.complaints(good_file) == (0, True)


def test_libical_accepts_our_tasks(libical: Libical):
    due = (date(2027, 7, 1), datetime(2027, 7, 1, 12), None)
    tasks = [
        TaskEntry(uid=f"{n}@x", title="Frist; mit, allem", due=each, percent=0, parents=("e@x", "r@x"), alarm_days=3)
        for n, each in enumerate(due)
    ]
    file = write_tasks(tasks, name="Fristen", language="de", now=NOW)
    assert libical.complaints(file) == (0, True)
    assert libical.complaints(file.replace(b":20270701\r\n", b":Freitag\r\n"))[0] > 0


@pytest.mark.parametrize("method", [Method.REQUEST, Method.CANCEL])
def test_libical_accepts_our_invitations(libical: Libical, method: Method):
    status = EntryStatus.CANCELLED if method is Method.CANCEL else EntryStatus.CONFIRMED
    entry = CalendarEntry(
        uid="invited-day-1-2@forumplanner.invalid",
        title="Forum; gemeinsam, offen",
        start=datetime(2027, 3, 28, 9, 30),
        end=datetime(2027, 3, 28, 17),
        zone="Europe/Berlin",
        location=CalendarPlace("Rathaus", room="Saal"),
        status=status,
        sequence=3,
    )
    attendee = Attendee('Ayşe "Ay" Muster', "ayse@post.example", "tr")
    invitation = Invitation(entry, Organiser("Amt", "amt@stadt.example"), attendee, method, "tr")
    file = write_invitation(invitation, now=NOW)
    assert libical.complaints(file) == (0, True)
    assert libical.complaints(file.replace(b"ORGANIZER", b"X-ORGANIZER")) == (0, False)
    begin, end = (
        int(datetime(2027, 3, 28, *time, tzinfo=ZoneInfo("Europe/Berlin")).timestamp()) for time in ((9, 30), (17,))
    )
    assert libical.entries(file) == [("Forum; gemeinsam, offen", begin, end)]


def test_libical_accepts_a_feed_to_subscribe_to(libical: Libical):
    entry = CalendarEntry(uid="a@x", title="Forum", start=datetime(2026, 9, 18, 9), zone="Europe/Berlin")
    feed = Feed(
        name="Termine",
        language="de",
        entries=(entry,),
        organiser=Organiser("Amt", "amt@stadt.example"),
        refresh=timedelta(hours=12),
        colour="steelblue",
    )
    assert libical.complaints(write_feed(feed, now=NOW)) == (0, True)


def test_libical_would_have_complained(libical: Libical, good_file: bytes):
    assert libical.complaints(good_file.replace(b"UID:item-1@forumplanner.invalid\r\n", b"")) == (0, False)
    assert libical.complaints(good_file.replace(b":20260918T093000", b":Freitag"))[0] > 0


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(st.text(max_size=200), st.text(max_size=200))
def test_libical_accepts_any_text(libical: Libical, title: str, place: str):
    entry = CalendarEntry(
        uid="a@forumplanner.invalid",
        title=title,
        start=datetime(2026, 9, 18, 9),
        zone="Europe/Berlin",
        location=CalendarPlace(place),
        description=title,
        categories=(place, title),
    )
    feed = Feed(name=title, language="de", entries=(entry,), organiser=Organiser(place, "a@b.example"))
    assert libical.complaints(write_feed(feed, now=NOW)) == (0, True)


@pytest.mark.parametrize("zone", ZONES)
def test_libical_reads_the_same_instants_as_zoneinfo(libical: Libical, feed: Feed, zone: str):
    starts = [datetime(2026, 1, 1, 12) + timedelta(days=n) for n in range(0, 5 * 365, 3)]
    # The last hours before and the first after the shifts of 2026 in Berlin and elsewhere.
    starts += [datetime(2026, month, day, hour) for month in (3, 10) for day in (24, 25, 28, 29) for hour in (4, 20)]
    entries = tuple(
        CalendarEntry(
            uid=f"item-{number}@forumplanner.invalid",
            title=str(number),
            start=start,
            end=start + timedelta(hours=1),
            zone=zone,
        )
        for number, start in enumerate(starts)
    )
    read = libical.entries(write_feed(replace(feed, entries=entries), now=NOW))
    assert len(read) == len(entries)
    for title, begins, ends in read:
        start = starts[int(title)].replace(tzinfo=ZoneInfo(zone))
        assert begins == start.timestamp(), f"{zone} {start}"
        assert ends == (start + timedelta(hours=1)).timestamp()
