"""Every zone we write says the same as `zoneinfo`, at every shift from 1990 to 2050."""

import zoneinfo
from bisect import bisect_right
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from importlib import resources

import pytest
from dateutil.rrule import rrulestr

from forumplanner.exchange.calendars.observances import derive_rule, zone_rule
from forumplanner.exchange.calendars.posix_rule import YearlyDay, parse_posix_rule
from forumplanner.exchange.calendars.tzif import Shift, ZoneData, read_tzif, zone_bytes
from forumplanner.exchange.calendars.zones import timezone_component

FIRST, LAST = datetime(1990, 1, 1, tzinfo=UTC), datetime(2050, 12, 31, tzinfo=UTC)
WEEKS = [FIRST + timedelta(weeks=n) for n in range(61 * 52)]
SECOND = timedelta(seconds=1)
# Tables of dates that follow the moon, and the zone of a computer that was told none.
WITHOUT_RULE = {"Africa/Casablanca", "Africa/El_Aaiun", "Asia/Gaza", "Asia/Hebron", "Factory"}


def iana_zones() -> list[str]:
    return resources.files("tzdata").joinpath("zones").read_text("utf-8").split()


@pytest.fixture(params=["system", "tzdata"])
def zone_source(request: pytest.FixtureRequest) -> Iterator[str]:
    """Let `zoneinfo` search as usual, or only in the package, as it does on Windows."""
    usual = zoneinfo.TZPATH
    if request.param == "tzdata":
        zoneinfo.reset_tzpath(())
        zoneinfo.ZoneInfo.clear_cache()
    yield request.param
    zoneinfo.reset_tzpath(usual)
    zoneinfo.ZoneInfo.clear_cache()


@cache
def onsets(start: str, rule: str) -> list[datetime]:
    first = datetime.strptime(start, "%Y%m%dT%H%M%S")
    if not rule:
        return [first]
    found = list(rrulestr(rule, dtstart=first).between(first, datetime(2051, 1, 1), inc=True))
    assert first in found, "a DTSTART must be one of its rule's dates"
    return found


def offset_of(text: str) -> timedelta:
    sign = -1 if text[0] == "-" else 1
    parts = [int(text[n : n + 2]) for n in range(1, len(text), 2)]
    return sign * timedelta(hours=parts[0], minutes=parts[1], seconds=parts[2] if len(parts) > 2 else 0)


def written_shifts(file: bytes) -> list[tuple[datetime, timedelta, timedelta]]:
    """Read a VTIMEZONE as a calendar program does: all its onsets with the offsets before and after."""
    shifts = []
    for part in file.decode().replace("\r\n ", "").split("BEGIN:")[2:]:
        values = dict(line.split(":", 1) for line in part.split("\r\n") if ":" in line)
        before, after = offset_of(values["TZOFFSETFROM"]), offset_of(values["TZOFFSETTO"])
        for onset in onsets(values["DTSTART"], values.get("RRULE", "")):
            shifts.append(((onset - before).replace(tzinfo=UTC), before, after))
    return sorted(shifts)


def differences(file: bytes, zone: zoneinfo.ZoneInfo, since: datetime, data: ZoneData) -> list[str]:
    shifts = written_shifts(file)
    instants = [shift[0] for shift in shifts]
    recorded = [datetime.fromtimestamp(shift.at, UTC) for shift in data.shifts if shift.at > 0]
    edges = [point for each in (*instants, *recorded) for point in (each - SECOND, each)]
    found = []
    for point in (*edges, *WEEKS):
        if not since <= point <= LAST:
            continue
        place = bisect_right(instants, point)
        written = shifts[place - 1][2] if place else shifts[0][1]
        if written != point.astimezone(zone).utcoffset():
            found.append(f"{zone.key} {point}: {written}")
    return found


def test_every_zone_equals_zoneinfo_on_every_shift_from_1990_to_2050(zone_source: str):
    wrong, seen, without = [], set(), set()
    for key in iana_zones():
        component = timezone_component(key, FIRST)
        if component is None:
            without.add(key)
            continue
        file = component.to_ical()
        same = (file.split(b"BEGIN", 2)[2], zone_bytes(key))
        if same not in seen:
            seen.add(same)
            wrong += differences(file, zoneinfo.ZoneInfo(key), FIRST, read_tzif(zone_bytes(key)))
    assert wrong == []
    assert without <= WITHOUT_RULE
    assert len(seen) > 200


def test_the_current_rule_alone_is_right_since_it_holds(zone_source: str):
    wrong = []
    for key in iana_zones():
        if (rule := zone_rule(key)) is None or rule.since < FIRST:
            continue
        component = timezone_component(key, rule.since)
        assert component is not None
        wrong += differences(component.to_ical(), zoneinfo.ZoneInfo(key), rule.since, read_tzif(zone_bytes(key)))
    assert wrong == []


def test_berlin_is_two_yearly_rules_that_outlook_reads():
    component = timezone_component("Europe/Berlin", datetime(2026, 1, 1, tzinfo=UTC))
    assert component is not None
    lines = component.to_ical().decode().split("\r\n")
    assert [line for line in lines if line.startswith("RRULE")] == [
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
    ]
    assert not any(line.startswith("RDATE") for line in lines)
    assert "DTSTART:19960331T020000" in lines


def test_a_zone_without_summer_time_is_one_standard_part():
    component = timezone_component("Asia/Tokyo", datetime(2026, 1, 1, tzinfo=UTC))
    assert component is not None
    assert component.to_ical().count(b"BEGIN:STANDARD") == 1
    assert b"DAYLIGHT" not in component.to_ical()
    assert b"TZOFFSETTO:+0900" in component.to_ical()


def test_summer_in_dublin_is_daylight_although_its_law_says_otherwise():
    component = timezone_component("Europe/Dublin", datetime(2026, 1, 1, tzinfo=UTC))
    assert component is not None
    daylight = component.to_ical().decode().split("BEGIN:DAYLIGHT")[1].split("END:DAYLIGHT")[0]
    assert "BYMONTH=3" in daylight
    assert "TZOFFSETTO:+0100" in daylight


def test_old_dates_bring_the_old_shifts_of_their_zone():
    new = timezone_component("Europe/Istanbul", datetime(2026, 1, 1, tzinfo=UTC))
    old = timezone_component("Europe/Istanbul", datetime(2010, 7, 1, tzinfo=UTC))
    assert new is not None
    assert old is not None
    assert len(new.subcomponents) == 1
    assert len(old.subcomponents) > 2


@pytest.mark.parametrize("key", ["Africa/Casablanca", "Asia/Gaza", "Factory", "localtime"])
def test_zones_that_follow_the_moon_and_names_of_this_computer_have_no_rule(key: str):
    assert timezone_component(key, datetime(2026, 1, 1, tzinfo=UTC)) is None


def test_a_component_is_made_once():
    first = timezone_component("Europe/Berlin", datetime(2026, 1, 1, tzinfo=UTC))
    assert timezone_component("Europe/Berlin", datetime(2027, 7, 1, tzinfo=UTC)) is first


@pytest.mark.parametrize("footer", sorted({
    "CET-1CEST,M3.5.0,M10.5.0/3",
    "<-02>2<-01>,M3.5.0/-1,M10.5.0/0",
    "IST-2IDT,M3.4.4/26,M10.5.0",
    "IST-2IDT,M3.4.4/50,M10.4.4/50",
    "EET-2EEST,M4.5.5/0,M10.5.4/24",
    "EST5EDT4,J60,J300/24",
    "EST5EDT4:30,J59/-3,J305/30",
    "<+0330>-3:30<+0430>,80,264",
    "<+0330>-3:30<+0430>,J79/24,J263/24",
    "NZST-12NZDT,M9.1.1/-24,M4.1.0/3",
}))  # fmt: skip
def test_a_rule_in_icalendar_terms_gives_the_days_of_the_posix_rule(footer: str):
    rule = parse_posix_rule(footer)
    for day in (rule.begin, rule.end):
        assert day is not None
        expected = {day.in_year(year).date() for year in range(1990, 2051)}
        found = set()
        for part in day.recurrences():
            texts = [
                "FREQ=YEARLY",
                f"BYMONTH={part.month}" if part.month else "",
                f"BYMONTHDAY={','.join(map(str, part.month_days))}" if part.month_days else "",
                f"BYDAY={part.weekday}" if part.weekday else "",
                f"BYYEARDAY={part.year_day}" if part.year_day else "",
            ]
            dates = rrulestr(";".join(filter(None, texts)), dtstart=datetime(1990, 1, 1))
            found |= {each.date() for each in dates.between(datetime(1989, 1, 1), datetime(2051, 1, 1))}
        assert found == expected


@pytest.mark.parametrize(
    "day",
    [
        YearlyDay("M", (2, 5, 0), 86_400),
        YearlyDay("M", (3, 1, 0), -3600),
        YearlyDay("M", (12, 5, 0), 7 * 86_400),
        YearlyDay("J", (59,), 86_400),
        YearlyDay("N", (365,), 7200),
    ],
)
def test_days_that_leap_years_move_are_not_put_into_a_rule(day: YearlyDay):
    assert day.recurrences() == ()


def test_a_zone_file_that_stops_at_its_last_change_is_carried_on_by_its_rule():
    data = ZoneData((Shift(1_000_000_000, 0, 3600, False, "CET"),), "CET-1CEST,M3.5.0,M10.5.0/3")
    rule = derive_rule(data)
    assert rule is not None
    assert rule.since == datetime(2001, 10, 28, 1, tzinfo=UTC)
    assert [shift.after for shift in rule.history] == [timedelta(hours=1)]


def test_a_rule_does_not_hold_before_a_last_change_of_the_name_alone():
    last_spring, name_only = 1_425_798_000, 1_520_751_600
    shifts = (
        Shift(last_spring, -18000, -14400, True, "EDT"),
        Shift(name_only, -14400, -14400, True, "EDT"),
    )
    rule = derive_rule(ZoneData(shifts, "EST5EDT,M3.2.0,M11.1.0"))
    assert rule is not None
    assert rule.since == datetime(2018, 11, 4, 6, tzinfo=UTC)


@pytest.mark.parametrize("damaged", [b"", b"TZif2", b"no zone at all" * 10, b"TZif2" + b"\xff" * 60])
def test_a_damaged_zone_file_is_a_value_error(damaged: bytes):
    with pytest.raises(ValueError, match="TZif"):
        read_tzif(damaged)


@pytest.mark.parametrize("footer", ["", "CET", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.1.0,M1.1.0", "C-1"])
def test_a_rule_that_is_none_is_a_value_error(footer: str):
    with pytest.raises(ValueError, match="no "):
        parse_posix_rule(footer)
