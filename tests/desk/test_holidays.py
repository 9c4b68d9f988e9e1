"""Holidays: German names for all of them, school holidays as spans, and what is not known is said."""

import subprocess
import sys
from datetime import date

import pytest

from forumplanner.desk.holidays import (
    COUNTRIES,
    GERMANY,
    Gap,
    HolidayKind,
    holidays_within,
    public_holidays,
    school_holidays,
)
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.holiday_names import known_names, say_country, say_holiday

LANDS = ("BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV", "NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH")
SAME_IN_BOTH = {"Tasua"}


def on(land: str, day: date, *countries: str) -> dict[HolidayKind, str]:
    return {holiday.kind: holiday.name for holiday in holidays_within(land, countries, day, day).days}


@pytest.mark.parametrize("land", LANDS)
def test_every_holiday_of_every_land_has_a_german_name(land):
    german = catalogue("de")
    holidays = [holiday for year in range(2020, 2036) for holiday in public_holidays(GERMANY, land, year)]
    holidays += school_holidays(land, 2024, 2029)
    assert len(holidays) > 140
    for holiday in holidays:
        assert holiday.name in known_names(), holiday
        assert say_holiday(holiday.name, german) != holiday.name, holiday


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_holiday_of_the_countries_has_a_german_name(country):
    german = catalogue("de")
    for year in range(2020, 2036):
        for holiday in public_holidays(country, "", year):
            assert holiday.name in known_names(), holiday
            assert holiday.name in SAME_IN_BOTH or say_holiday(holiday.name, german) != holiday.name, holiday
    assert say_country(country, "de") != country


def test_holidays_are_those_of_the_land():
    assert on("NW", date(2027, 11, 1))[HolidayKind.PUBLIC] == "All Saints' Day"
    assert HolidayKind.PUBLIC not in on("BE", date(2027, 11, 1))
    assert on("BE", date(2027, 3, 8))[HolidayKind.PUBLIC] == "Women's Day"
    assert HolidayKind.REGIONAL in on("BY", date(2027, 8, 15))


def test_without_a_land_only_the_holidays_of_all_germany_are_told():
    assert on("", date(2027, 11, 1)) == {}
    assert on("", date(2027, 10, 3)) == {HolidayKind.PUBLIC: "German Unity Day"}


def test_school_holidays_are_one_span_over_weekends_and_new_year():
    summer = [span for span in school_holidays("NW", 2027, 2027) if span.name == "Summer Break"]
    assert [(span.first, span.last) for span in summer if span.first.year == 2027] == [
        (date(2027, 7, 19), date(2027, 8, 31))
    ]
    (winter,) = holidays_within("NW", (), date(2027, 1, 2), date(2027, 1, 2)).days
    assert (winter.name, winter.first, winter.last) == ("Christmas Break", date(2026, 12, 23), date(2027, 1, 6))


def test_eid_abroad_is_a_span_and_says_when_it_is_estimated():
    (feast,) = [day for day in public_holidays("TR", "", 2026) if day.name == "Eid al-Adha"]
    assert (feast.first, feast.last, feast.approximate) == (date(2026, 5, 27), date(2026, 5, 30), False)
    (estimated,) = [day for day in public_holidays("MA", "", 2031) if day.name == "Eid al-Fitr"]
    assert estimated.approximate


def test_what_is_not_known_is_told_for_each_source_and_year():
    whole_year = holidays_within("NW", ["UA", "TR"], date(2029, 1, 1), date(2029, 12, 31))
    assert whole_year.gaps == (
        Gap(HolidayKind.ABROAD, 2029, "UA"),
        Gap(HolidayKind.SCHOOL, 2029, until=date(2029, 8, 14)),
    )
    assert holidays_within("NW", [], date(2029, 5, 1), date(2029, 5, 2)).gaps == ()
    assert holidays_within("BY", [], date(2031, 5, 1), date(2031, 5, 2)).gaps == (Gap(HolidayKind.SCHOOL, 2031),)
    assert holidays_within("BY", [], date(2027, 5, 1), date(2027, 5, 2)).gaps == ()
    assert holidays_within("BY", [], date(2150, 5, 1), date(2150, 5, 2), school=False).gaps == (
        Gap(HolidayKind.PUBLIC, 2150),
    )


def test_school_holidays_can_be_left_out():
    found = holidays_within("NW", [], date(2029, 7, 3), date(2031, 7, 3), school=False)
    assert found.gaps == ()
    assert all(day.kind is not HolidayKind.SCHOOL for day in found.days)


def test_the_library_is_loaded_with_the_first_question_and_not_before():
    code = (
        "import sys, datetime\n"
        "import forumplanner.desk.clashes, forumplanner.desk.calendar_import\n"
        "late = {'holidays', 'icalendar', 'recurring_ical_events'}\n"
        "assert not late & set(sys.modules), late & set(sys.modules)\n"
        "from forumplanner.desk.holidays import holidays_within\n"
        "day = datetime.date(2027, 5, 1)\n"
        "holidays_within('NW', [], day, day)\n"
        "assert 'holidays' in sys.modules\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
