"""ical.js, which Thunderbird and Nextcloud are built on, reads our files at the same instants as `zoneinfo`."""

import json
import os
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from forumplanner.exchange.calendars.feed import write_feed
from forumplanner.exchange.calendars.invitation import Attendee, Invitation, write_invitation
from forumplanner.exchange.calendars.tasks import TaskEntry, write_tasks
from forumplanner.exchange.calendars.values import CalendarEntry, EntryStatus, Feed, Method, Organiser

pytestmark = pytest.mark.tool("ical.js")

ICAL_JS = "FORUMPLANNER_ICAL_JS"
NOW = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
OFFICE = Organiser("Büro für Integration", "buero@stadt.example")
ZONES = ("Europe/Berlin", "Europe/Dublin", "Africa/Casablanca", "America/Nuuk", "Asia/Jerusalem", "Australia/Lord_Howe")


@pytest.fixture(scope="module")
def module() -> Path:
    """Return the file of the library, or skip where nobody put it there."""
    file = Path(os.environ.get(ICAL_JS, ""))
    if shutil.which("node") is None or not file.is_file():
        pytest.skip(f"node is missing, or {ICAL_JS} does not name the file ical.js")
    return file.resolve()


def read(module: Path, folder: Path, files: list[bytes]) -> list[list[list[object]]]:
    """Return uid, begin and end of the entries of each file, as ical.js reads them."""
    paths = []
    for number, data in enumerate(files):
        paths.append(folder / f"{number}.ics")
        paths[-1].write_bytes(data)
    script = Path(__file__).with_name("instants.mjs")
    done = subprocess.run(
        ["node", str(script), str(module), *map(str, paths)], capture_output=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr.decode()
    found: list[list[list[object]]] = json.loads(done.stdout)
    return found


def entry(zone: str, day: date, hour: int) -> CalendarEntry:
    starts = datetime(day.year, day.month, day.day, hour, 30)
    uid = f"{zone.replace('/', '-')}-{day:%Y%m%d}-{hour}@forumplanner.invalid"
    return CalendarEntry(uid=uid, title="Termin", start=starts, end=starts + timedelta(hours=3), zone=zone)


def instants(one: CalendarEntry) -> list[object]:
    zone = ZoneInfo(one.zone)
    assert isinstance(one.start, datetime)
    assert isinstance(one.end, datetime)
    return [one.uid, *(int(time.replace(tzinfo=zone).timestamp()) for time in (one.start, one.end))]


ENTRIES = [
    entry(zone, date(2027, 1, 5) + timedelta(days=9 * week), hour)
    for zone in ZONES
    for week in range(40)
    for hour in (9, 14)
]


def test_every_entry_of_a_feed_is_at_its_instant_in_all_seasons(module: Path, tmp_path: Path) -> None:
    files = [
        write_feed(Feed(name="Termine", language="de", entries=tuple(some), organiser=OFFICE), now=NOW)
        for some in ([one for one in ENTRIES if one.zone == zone] for zone in ZONES)
    ]
    for zone, found in zip(ZONES, read(module, tmp_path, files), strict=True):
        assert sorted(found) == sorted(instants(one) for one in ENTRIES if one.zone == zone)


def test_invitations_and_cancellations_are_at_their_instants(module: Path, tmp_path: Path) -> None:
    files, expected = [], []
    for one in ENTRIES[::7]:
        for method, status in ((Method.REQUEST, EntryStatus.CONFIRMED), (Method.CANCEL, EntryStatus.CANCELLED)):
            attendee = Attendee("Anna", "anna@post.example", "de")
            invitation = Invitation(replace(one, status=status), OFFICE, attendee, method, "de")
            files.append(write_invitation(invitation, now=NOW))
            expected.append([instants(one)])
    assert read(module, tmp_path, files) == expected


def test_tasks_are_due_on_their_day(module: Path, tmp_path: Path) -> None:
    task = TaskEntry(uid="measure-1@forumplanner.invalid", title="Wegweiser", due=date(2027, 6, 30))
    (found,) = read(module, tmp_path, [write_tasks([task], now=NOW, language="de", name="Aufgaben")])
    assert found == [["measure-1@forumplanner.invalid", "2027-06-30", None]]
