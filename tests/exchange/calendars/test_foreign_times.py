"""Times of foreign calendar files are the instants their writers meant, or said to be unclear; none is wrong."""

import random
import re
import warnings
import zoneinfo
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import icalendar
import pytest
from dateutil.rrule import rrulestr

from forumplanner.exchange.calendars.content_lines import RawComponent, components, content_lines, physical_lines
from forumplanner.exchange.calendars.foreign_times import ForeignZones, Unclear, UnclearTime
from forumplanner.exchange.calendars.observed_zones import ObservedZone
from forumplanner.exchange.calendars.zones import timezone_component

TIMES = ("DTSTART", "DTEND", "DUE", "DTSTAMP", "RECURRENCE-ID")
ZONES = ("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Tehran", "Africa/Abidjan", "Europe/Dublin")


def parsed(data: bytes) -> RawComponent:
    return components(content_lines(physical_lines(data)))


def calendars_of_others(folder: Path) -> Iterator[tuple[str, RawComponent, icalendar.Calendar]]:
    """Yield each calendar that icalendar reads too, as lines and as its components."""
    for path in sorted(each for name in ("calendars", "replies") for each in (folder / name).rglob("*")):
        if not path.is_file() or path.suffix in {".csv", ".eml"}:
            continue
        data = path.read_bytes()
        try:
            theirs = icalendar.Calendar.from_ical(data, multiple=True)
        except ValueError:
            continue
        ours = [part for part in parsed(data).parts if part.name == "VCALENDAR"]
        if len(ours) == len(theirs):
            yield from zip([path.name] * len(ours), ours, theirs, strict=True)


def by_dateutil(zone: RawComponent, civil: datetime) -> datetime:
    """Reckon a zone with another library: the observance whose last shift before the time is the latest."""
    latest = datetime.min
    offset = None
    for part in zone.parts:
        if part.name not in {"STANDARD", "DAYLIGHT"}:
            continue
        values = {line.name: line.value for line in part.lines}
        first = datetime.strptime(values["DTSTART"].rstrip("Z")[:15].ljust(9, "T").ljust(15, "0"), "%Y%m%dT%H%M%S")
        shifts = [first, *(datetime.strptime(line.value, "%Y%m%dT%H%M%S") for line in part.named("RDATE"))]
        if "RRULE" in values:
            rule = re.sub(r"(UNTIL=\d{8}T\d{6})Z", r"\1", values["RRULE"])
            found = rrulestr(rule, dtstart=max(first, first.replace(year=1950))).before(civil, inc=True)
            shifts += [found] if found else []
        before = [at for at in shifts if at <= civil]
        if before and max(before) > latest:
            latest = max(before)
            sign, hours, minutes = re.match(r"([+-])(\d\d)(\d\d)", values["TZOFFSETTO"]).groups()  # type: ignore[union-attr]
            offset = timedelta(hours=int(hours), minutes=int(minutes)) * (-1 if sign == "-" else 1)
    assert offset is not None
    return (civil - offset).replace(tzinfo=UTC)


@pytest.mark.filterwarnings("ignore")
def test_every_time_in_the_files_of_others_is_the_instant_that_icalendar_reads(foreign_files: Path) -> None:
    compared = 0
    unclear: set[str] = set()
    for name, ours, theirs in calendars_of_others(foreign_files):
        zones = ForeignZones(ours)
        entries = [part for part in ours.parts if part.name in {"VEVENT", "VTODO"}]
        read = [part for part in theirs.subcomponents if part.name in {"VEVENT", "VTODO"}]
        assert len(entries) == len(read), name
        for entry, their in zip(entries, read, strict=True):
            for key in TIMES:
                lines, value = entry.named(key), their.get(key)
                if not lines or isinstance(value, icalendar.vBroken):
                    continue
                when = getattr(value, "dt", None)
                if not isinstance(when, date):
                    continue
                compared += 1
                try:
                    moment = zones.moment(lines[0])
                except UnclearTime as said:
                    unclear.add(f"{name}: {said.value} {said.zone}")
                    # What icalendar takes for floating has a zone that nobody knows, or none.
                    assert not isinstance(when, datetime) or when.tzinfo is None or name == "single-with-error.ics"
                    continue
                if not isinstance(when, datetime):
                    assert moment.whole_day
                    assert moment.at.date() == when
                elif lines[0].value.endswith("Z"):
                    # icalendar applies a TZID to times in UTC, which must not be (RFC 5545, 3.2.19).
                    assert moment.at == when.replace(tzinfo=UTC if lines[0].param("TZID") else when.tzinfo), name
                else:
                    assert moment.at == when, f"{name}: {lines[0].value}"
    assert compared > 900
    assert {each.partition(":")[0] for each in unclear} >= {"issue_722_missing_VTIMEZONE_custom.ics"}


def test_zones_that_only_a_file_knows_are_reckoned_as_another_library_does(foreign_files: Path) -> None:
    reckoned: set[str] = set()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = list(calendars_of_others(foreign_files))
    for name, ours, _ in found:
        own = {line.value: part for part in reversed(ours.parts) for line in part.named("TZID")}
        for entry in ours.parts:
            for line in (line for key in TIMES for line in entry.named(key)):
                zone = line.param("TZID") or ""
                if (
                    zone not in own
                    or zone in zoneinfo.available_timezones()
                    or not re.fullmatch(r"\d{8}T\d{6}", line.value)
                ):
                    continue
                try:
                    moment = ForeignZones(ours).moment(line)
                except UnclearTime:
                    continue
                reckoned.add(zone)
                assert moment.at == by_dateutil(own[zone], datetime.strptime(line.value, "%Y%m%dT%H%M%S")), name
    assert len(reckoned) >= 5, reckoned


@pytest.mark.parametrize("key", ZONES)
def test_a_described_zone_means_what_zoneinfo_means_by_its_name(key: str) -> None:
    component = timezone_component(key, datetime(1990, 1, 1, tzinfo=UTC))
    assert component is not None
    zone = ObservedZone(parsed(component.to_ical()).parts[0])
    known = zoneinfo.ZoneInfo(key)
    chance = random.Random(key)
    # Every hour around a year's shifts, and any time else.
    civil = [datetime(1991, 1, 1) + timedelta(minutes=chance.randrange(60 * 24 * 365 * 55)) for _ in range(400)]
    civil += [datetime(2027, 3, 1) + timedelta(minutes=50 * n) for n in range(29 * 62)]
    civil += [datetime(2027, 10, 1) + timedelta(minutes=50 * n) for n in range(29 * 40)]
    for each in civil:
        assert zone.instant(each) == each.replace(tzinfo=known).astimezone(UTC), each


def outlook(rule_begin: str = "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", name: str = "Customized Time Zone") -> bytes:
    lines = (
        "BEGIN:VCALENDAR",
        "BEGIN:VTIMEZONE",
        f"TZID:{name}",
        "BEGIN:STANDARD",
        "DTSTART:16010101T030000",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
        "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10",
        "END:STANDARD",
        "BEGIN:DAYLIGHT",
        "DTSTART:16010101T020000",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
        f"RRULE:{rule_begin}",
        "END:DAYLIGHT",
        "END:VTIMEZONE",
        "END:VCALENDAR",
    )
    return "\r\n".join(lines).encode()


@pytest.mark.parametrize("civil", [datetime(2027, 1, 15, 9), datetime(2027, 7, 15, 9), datetime(2027, 3, 28, 3, 30)])
def test_a_zone_that_begins_in_1601_holds_today(civil: datetime) -> None:
    zones = ForeignZones(parsed(outlook()).parts[0])
    expected = civil.replace(tzinfo=zoneinfo.ZoneInfo("Europe/Berlin")).astimezone(UTC)
    assert zones.moment_of(civil.strftime("%Y%m%dT%H%M%S"), "Customized Time Zone").at == expected


@pytest.mark.parametrize(
    ("zone", "hour"),
    [
        ("Europe/Berlin", 8),
        ("W. Europe Standard Time", 8),
        ("/mozilla.org/20070129_1/Europe/Berlin", 8),
        ("/freeassociation.sourceforge.net/Tzfile/Europe/Berlin", 8),
        ('"FLE Standard Time"', 7),
        ("Etc/UTC", 9),
    ],
)
def test_a_zone_without_description_is_known_by_its_name(zone: str, hour: int) -> None:
    zones = ForeignZones(parsed(b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n").parts[0])
    assert zones.moment_of("20270115T090000", zone).at == datetime(2027, 1, 15, hour, tzinfo=UTC)


@pytest.mark.parametrize("zone", ["Berlin", "EST", "localtime", "../../etc/passwd", "", "GMT+1", "Europe"])
def test_a_zone_that_could_be_anything_is_not_guessed(zone: str) -> None:
    zones = ForeignZones(parsed(b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n").parts[0])
    with pytest.raises(UnclearTime) as said:
        zones.moment_of("20270115T090000", zone)
    assert said.value.why is (Unclear.UNKNOWN_ZONE if zone else Unclear.FLOATING)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=YEARLY;BYDAY=20SU",
        "FREQ=YEARLY;BYWEEKNO=13",
        "FREQ=YEARLY;INTERVAL=0",
        "FREQ=YEARLY;COUNT=9999999",
        "x",
    ],
)
def test_a_rule_that_is_not_understood_makes_a_zone_unknown(rule: str) -> None:
    zones = ForeignZones(parsed(outlook(rule)).parts[0])
    with pytest.raises(UnclearTime) as said:
        zones.moment_of("20270115T090000", "Customized Time Zone")
    assert said.value.why is Unclear.UNKNOWN_ZONE
