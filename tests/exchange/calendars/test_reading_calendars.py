"""Calendars of others: recurrence, zones, whole days, what is left out, and files that would hang a program."""

import re
import time
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from forumplanner.exchange.calendars.reading.limits import LARGEST_FILE
from forumplanner.exchange.calendars.reading.reading import read_calendar, read_calendar_file
from forumplanner.exchange.calendars.reading.values import ReadCalendar, Window
from forumplanner.model.refusals import FileRefused
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.refusals import say

WINDOW = Window(date(2026, 1, 1), date(2031, 12, 31))
EVER = Window(date(1996, 1, 1), date(2019, 12, 31))
BERLIN = "Europe/Berlin"


def calendar(*events: str, head: str = "") -> bytes:
    inside = "\n".join(f"BEGIN:VEVENT\n{event}\nEND:VEVENT" for event in events)
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{head}{inside}\nEND:VCALENDAR\n".replace("\n", "\r\n").encode()


def read(*events: str, head: str = "", window: Window = WINDOW) -> ReadCalendar:
    return read_calendar(calendar(*events, head=head), "fremd.ics", window, BERLIN)


def starts(found: ReadCalendar) -> list[datetime]:
    return [entry.starts for entry in found.entries]


def test_an_entry_in_another_zone_is_shown_at_the_time_of_the_office():
    found = read("UID:a\nSUMMARY:Rat\\, öffentlich\nDTSTART:20270610T160000Z\nDTEND:20270610T190000Z\nLOCATION:Rathaus")
    (entry,) = found.entries
    assert (entry.title, entry.place, entry.all_day) == ("Rat, öffentlich", "Rathaus", False)
    assert (entry.starts, entry.ends) == (datetime(2027, 6, 10, 18), datetime(2027, 6, 10, 21))


def test_the_zones_of_windows_and_paths_of_zones_are_understood():
    found = read(
        "UID:a\nDTSTART;TZID=Turkey Standard Time:20270110T100000",
        'UID:b\nDTSTART;TZID="/mozilla.org/20050126_1/Europe/London":20270111T100000',
    )
    assert starts(found) == [datetime(2027, 1, 10, 8), datetime(2027, 1, 11, 11)]


def test_a_zone_that_the_file_explains_itself_is_followed_through_the_year():
    zone = (
        "BEGIN:VTIMEZONE\nTZID:Unsere Zeit\n"
        "BEGIN:STANDARD\nDTSTART:19701025T030000\nTZOFFSETFROM:+0300\nTZOFFSETTO:+0200\n"
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nEND:STANDARD\n"
        "BEGIN:DAYLIGHT\nDTSTART:19700329T020000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0300\n"
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nEND:DAYLIGHT\nEND:VTIMEZONE\n"
    )
    found = read(
        "UID:a\nDTSTART;TZID=Unsere Zeit:20270110T100000", "UID:b\nDTSTART;TZID=Unsere Zeit:20270710T100000", head=zone
    )
    assert starts(found) == [datetime(2027, 1, 10, 9), datetime(2027, 7, 10, 9)]


def test_an_unknown_zone_is_left_out_with_its_line_instead_of_shown_at_a_wrong_time():
    found = read("UID:a\nDTSTART:20270610T160000Z", "UID:b\nDTSTART;TZID=Nirgends:20270110T100000")
    assert starts(found) == [datetime(2027, 6, 10, 18)]
    (left,) = found.left_out
    assert (left.line, left.why.key, left.why.params["zone"]) == (7, "calendar-file.unknown-zone", "Nirgends")


def test_floating_times_are_those_on_the_wall_here():
    assert starts(read("UID:a\nDTSTART:20270610T180000\nDURATION:PT2H")) == [datetime(2027, 6, 10, 18)]


def test_whole_days_end_on_their_last_day():
    (entry,) = read("UID:a\nDTSTART;VALUE=DATE:20270719\nDTEND;VALUE=DATE:20270901\nSUMMARY:Sommerferien").entries
    assert (entry.all_day, entry.starts, entry.ends) == (True, datetime(2027, 7, 19), datetime(2027, 8, 31))
    (single,) = read("UID:a\nDTSTART;VALUE=DATE:20270719").entries
    assert single.starts == single.ends == datetime(2027, 7, 19)


def test_a_series_is_written_out_across_the_change_of_clocks():
    found = read("UID:a\nDTSTART;TZID=Europe/Berlin:20270322T180000\nRRULE:FREQ=WEEKLY;COUNT=3")
    assert starts(found) == [datetime(2027, 3, 22, 18), datetime(2027, 3, 29, 18), datetime(2027, 4, 5, 18)]


def test_exceptions_additions_and_moved_occurrences_are_heeded():
    series = (
        "UID:a\nSUMMARY:Beirat\nDTSTART;TZID=Europe/Berlin:20270105T180000\nDURATION:PT2H\nRRULE:FREQ=MONTHLY;COUNT=4\n"
        "EXDATE;TZID=Europe/Berlin:20270205T180000\nRDATE;TZID=Europe/Berlin:20270220T180000"
    )
    moved = (
        "UID:a\nSUMMARY:Beirat (verlegt)\nRECURRENCE-ID;TZID=Europe/Berlin:20270305T180000\n"
        "DTSTART;TZID=Europe/Berlin:20270312T190000\nDURATION:PT1H"
    )
    called_off = (
        "UID:a\nRECURRENCE-ID;TZID=Europe/Berlin:20270405T180000\nDTSTART;TZID=Europe/Berlin:20270405T180000\n"
        "STATUS:CANCELLED"
    )
    found = read(series, moved, called_off)
    assert [(entry.starts, entry.title) for entry in found.entries] == [
        (datetime(2027, 1, 5, 18), "Beirat"),
        (datetime(2027, 2, 20, 18), "Beirat"),
        (datetime(2027, 3, 12, 19), "Beirat (verlegt)"),
    ]


def test_a_time_in_utc_that_also_names_a_zone_is_one_in_utc():
    assert starts(read("UID:a\nDTSTART;TZID=America/New_York:20270110T120000Z")) == [datetime(2027, 1, 10, 13)]


def test_of_two_revisions_the_newest_counts_and_one_uid_for_all_loses_nothing():
    found = read("UID:a\nSEQUENCE:1\nDTSTART:20270110T120000Z", "UID:a\nSEQUENCE:2\nDTSTART:20270111T120000Z")
    assert starts(found) == [datetime(2027, 1, 11, 13)]
    found = read("UID:x\nDTSTART;VALUE=DATE:20270101", "UID:x\nDTSTART;VALUE=DATE:20270601")
    assert starts(found) == [datetime(2027, 1, 1), datetime(2027, 6, 1)]


def test_only_what_touches_the_window_is_taken():
    found = read(
        "UID:a\nDTSTART;VALUE=DATE:20251220\nDTEND;VALUE=DATE:20260107", "UID:b\nDTSTART;VALUE=DATE:20251224",
        "UID:c\nDTSTART;VALUE=DATE:20320101",
    )  # fmt: skip
    assert starts(found) == [datetime(2025, 12, 20)]
    assert found.outside == 2


def test_a_daily_series_without_end_stops_at_the_end_of_the_window():
    found = read("UID:a\nDTSTART;VALUE=DATE:20100101\nRRULE:FREQ=DAILY")
    assert (found.entries[0].starts.date(), found.entries[-1].starts.date()) == (WINDOW.first, WINDOW.last)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;COUNT=100000000",
        "FREQ=HOURLY",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;BYHOUR=1,2,3,4,5,6,7;BYMINUTE=1,2,3,4,5",
        "FREQ=SECONDLY;COUNT=5;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=WEEKLY;INTERVAL=99999999999999999999",
    ],
)
def test_what_repeats_like_a_clock_is_left_out_at_once(rule):
    began = time.process_time()
    found = read(f"UID:a\nDTSTART:20270101T100000Z\nRRULE:{rule}", "UID:b\nDTSTART:20270102T100000Z")
    assert time.process_time() - began < 2
    assert [left.why.key for left in found.left_out] == ["calendar-file.too-often"]
    assert starts(found) == [datetime(2027, 1, 2, 11)]


def test_a_rule_that_never_matches_ends():
    assert len(read("UID:a\nDTSTART:20270101T100000Z\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30").entries) <= 1


def test_a_broken_line_beside_the_times_spoils_nothing():
    (entry,) = read(
        "UID:a\nDTSTART:20270101T100000Z\nATTACH;ENCODING=BASE64;VALUE=BINARY:%%%\nganz kaputt\nSUMMARY:Da\n"
        "BEGIN:VALARM\nTRIGGER:nie\nSUMMARY:Nein\nEND:VALARM"
    ).entries
    assert entry.title == "Da"


@pytest.mark.parametrize(
    ("data", "key", "place"),
    [
        (b"", "calendar-file.none", "fremd.ics"),
        (b"Name;Vorname\r\nMuster;Maxi\r\n", "calendar-file.none", "fremd.ics"),
        (b"\x00\xff\xfe\x89PNG" * 500, "calendar-file.none", "fremd.ics"),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nEND:VTODO\r\nEND:VCALENDAR", "calendar-file.no-entries", "fremd.ics"),
        (calendar("UID:a\nSUMMARY:x"), "calendar-file.entry-without-start", "fremd.ics:3"),
        (calendar("UID:a\nDTSTART:gestern"), "calendar-file.entry-broken", "fremd.ics:3"),
        (calendar("UID:a\nDTSTART:20270101")[:-25], "calendar-file.entry-not-closed", "fremd.ics:3"),
        (calendar("UID:a\nDTSTART:20270101T1\nRRULE:FREQ=NIE"), "calendar-file.entry-broken", "fremd.ics:3"),
    ],
)
def test_a_file_that_cannot_be_taken_is_refused_with_line_reason_and_remedy(data, key, place):
    with pytest.raises(FileRefused) as refused:
        read_calendar(data, "fremd.ics", WINDOW, BERLIN)
    assert (refused.value.key, refused.value.place) == (key, place)
    assert say(refused.value, catalogue("de")).startswith(f"{place}: ")


def test_a_file_that_is_gone_or_too_large_is_refused(tmp_path):
    with pytest.raises(FileRefused) as gone:
        read_calendar_file(tmp_path / "weg.ics", WINDOW, BERLIN)
    assert gone.value.key == "calendar-file.cannot-read"
    with (tmp_path / "gross.ics").open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(FileRefused) as large:
        read_calendar_file(tmp_path / "gross.ics", WINDOW, BERLIN)
    assert large.value.key == "calendar-file.too-large"


_TIMED = re.compile(rb"^DTSTART(?:;TZID=([^:;]+))?(?:;VALUE=DATE-TIME)?:(\d{8}T\d{6})(Z?)\s*$", re.MULTILINE)


def told_instants(data: bytes) -> set[datetime]:
    """The instants at which entries that do not recur begin, read from the text of the file by other means.

    Of several revisions of one entry only the newest counts, so these are left out.
    """
    found = set()
    uids = Counter(re.findall(rb"^UID[^\r\n]*", data, re.MULTILINE))
    for event in re.findall(rb"BEGIN:VEVENT\r?\n(.*?)END:VEVENT", data, re.DOTALL):
        if any(uids[uid] > 1 for uid in re.findall(rb"^UID[^\r\n]*", event, re.MULTILINE)):
            continue
        told = _TIMED.findall(event)
        if len(told) != 1 or any(
            name in event for name in (b"RRULE", b"RDATE", b"EXRULE", b"RECURRENCE-ID", b"STATUS:CANCELLED")
        ):
            continue
        tzid, moment, utc = told[0]
        try:
            zone = UTC if utc else ZoneInfo(tzid.decode())
            found.add(datetime.strptime(moment.decode(), "%Y%m%dT%H%M%S").replace(tzinfo=zone).astimezone(UTC))
        except (ValueError, OSError, KeyError):
            continue
    return {moment for moment in found if EVER.first < moment.date() < EVER.last - timedelta(days=1)}


def test_foreign_files_are_read_or_refused_and_never_at_a_wrong_instant(foreign_files):
    files = sorted([*foreign_files.glob("calendars/**/*.ics"), *foreign_files.glob("replies/**/*.ics")])
    assert len(files) > 130
    read_files = compared = 0
    refused: list[tuple[str, FileRefused]] = []
    for file in files:
        try:
            found = read_calendar_file(file, EVER, "UTC")
        except FileRefused as refusal:
            refused.append((file.name, refusal))
            continue
        read_files += 1
        assert all(entry.starts <= entry.ends for entry in found.entries), file
        shown = {entry.starts.replace(tzinfo=UTC) for entry in found.entries if not entry.all_day}
        told = told_instants(file.read_bytes())
        missing = told - shown
        compared += len(told & shown)
        assert len(missing) <= len(found.left_out), (file, missing)
    assert read_files > 60
    assert len(refused) > 30
    for name, refusal in refused:
        assert refusal.place.startswith(name)
        assert len(say(refusal, catalogue("de"))) > len(name) + 20
    assert compared > 50, compared


def test_two_thousand_entries_take_seconds_and_not_minutes(tmp_path: Path):
    some = [f"UID:{n}\nDTSTART;TZID=Europe/Berlin:2027{1 + n % 12:02}{1 + n % 28:02}T100000" for n in range(2000)]
    file = tmp_path / "viele.ics"
    file.write_bytes(calendar(*some))
    began = time.process_time()
    assert len(read_calendar_file(file, WINDOW, BERLIN).entries) == 2000
    assert time.process_time() - began < 10
