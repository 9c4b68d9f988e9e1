"""Feasts against days that were published or kept, and the calendars they are computed by against each other."""

from datetime import date, timedelta

import pytest
from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

from forumplanner.model.feast_groups import FeastGroup
from forumplanner.planning.feasts import easter as own_easter
from forumplanner.planning.feasts import hebrew, islamic, moon
from forumplanner.planning.feasts.known import FIRST_YEAR, LAST_YEAR, feasts, of_year

# As the Diyanet and the Koordinationsrat der Muslime announced them.
RAMADAN = {2024: (3, 11), 2025: (3, 1), 2026: (2, 19), 2027: (2, 8)}
BREAKING_THE_FAST = {2022: (5, 2), 2023: (4, 21), 2024: (4, 10), 2025: (3, 30), 2026: (3, 20), 2027: (3, 9)}
SACRIFICE = {2022: (7, 9), 2023: (6, 28), 2024: (6, 16), 2025: (6, 6), 2026: (5, 27), 2027: (5, 16)}
ISLAMIC_NEW_YEAR = {2023: (7, 19), 2024: (7, 7), 2025: (6, 26), 2026: (6, 16)}
# As the Zentralrat der Juden lists them; the day after the eve.
ROSH_HASHANAH = {2023: (9, 16), 2024: (10, 3), 2025: (9, 23), 2026: (9, 12), 2027: (10, 2), 2028: (9, 21)}
YOM_KIPPUR = {2023: (9, 25), 2024: (10, 12), 2025: (10, 2), 2026: (9, 21), 2027: (10, 11), 2028: (9, 30)}
PASSOVER = {2023: (4, 6), 2024: (4, 23), 2025: (4, 13), 2026: (4, 2), 2027: (4, 22), 2028: (4, 11)}
HANUKKAH = {2023: (12, 8), 2024: (12, 26), 2025: (12, 15), 2026: (12, 5), 2027: (12, 25)}
PURIM = {2023: (3, 7), 2024: (3, 24), 2025: (3, 14), 2026: (3, 3), 2027: (3, 23)}
SHAVUOT = {2024: (6, 12), 2025: (6, 2), 2026: (5, 22), 2027: (6, 11)}
FAST_OF_AV = {2024: (8, 13), 2025: (8, 3), 2026: (7, 23), 2022: (8, 7)}
RED_WEDNESDAY = {2023: (4, 19), 2024: (4, 17), 2025: (4, 16), 2026: (4, 15)}
EZI = {2022: (12, 16), 2023: (12, 15), 2024: (12, 20), 2025: (12, 19)}
NAW_RUZ = {2023: (3, 21), 2024: (3, 20), 2025: (3, 20), 2026: (3, 21), 2027: (3, 21), 2028: (3, 20)}
TWIN_BIRTHDAYS = {2022: (10, 26), 2023: (10, 16), 2024: (11, 2), 2025: (10, 22), 2026: (11, 10)}
DIWALI = {2020: (11, 14), 2021: (11, 4), 2022: (10, 24), 2023: (11, 12), 2024: (10, 31), 2025: (10, 20), 2026: (11, 8)}
CARNIVAL_MONDAY = {2024: (2, 12), 2025: (3, 3), 2026: (2, 16), 2027: (2, 8)}


def first_day(group: FeastGroup, name: str, year: int) -> date:
    return next(feast.first for feast in of_year(group, year) if name in feast.name)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Ramadan", RAMADAN),
        ("Breaking the Fast", BREAKING_THE_FAST),
        ("Sacrifice", SACRIFICE),
        ("Islamic New Year", ISLAMIC_NEW_YEAR),
    ],
)
def test_muslim_feasts_lie_within_a_day_of_those_announced(name, kept):
    for year, (month, day) in kept.items():
        off = first_day(FeastGroup.MUSLIM, name, year) - date(year, month, day)
        assert abs(off) <= timedelta(days=1), (year, off)


def test_every_muslim_feast_says_that_it_may_lie_a_day_off():
    assert all(feast.approximate for year in range(2024, 2030) for feast in of_year(FeastGroup.MUSLIM, year))


def test_ramadan_is_a_span_that_ends_before_the_feast():
    for year in range(2024, 2040):
        for feast in of_year(FeastGroup.MUSLIM, year):
            if "Ramadan" in feast.name:
                assert (feast.last - feast.first).days == 29
                after = feasts(feast.last + timedelta(days=1), feast.last + timedelta(days=1), [FeastGroup.MUSLIM])
                assert any("Breaking the Fast" in following.name for following in after)


@pytest.mark.parametrize(
    ("group", "name", "kept"),
    [
        (FeastGroup.JEWISH, "Rosh Hashanah", ROSH_HASHANAH),
        (FeastGroup.JEWISH, "Yom Kippur", YOM_KIPPUR),
        (FeastGroup.JEWISH, "Passover, first", PASSOVER),
        (FeastGroup.JEWISH, "Hanukkah", HANUKKAH),
        (FeastGroup.JEWISH, "Purim", PURIM),
        (FeastGroup.JEWISH, "Shavuot", SHAVUOT),
        (FeastGroup.JEWISH, "Tisha", FAST_OF_AV),
        (FeastGroup.YAZIDI, "Red Wednesday", RED_WEDNESDAY),
        (FeastGroup.YAZIDI, "Cejna Êzî", EZI),
        (FeastGroup.BAHAI, "Naw-Rúz", NAW_RUZ),
        (FeastGroup.BAHAI, "Birthdays", TWIN_BIRTHDAYS),
        (FeastGroup.HINDU, "Diwali", DIWALI),
        (FeastGroup.CUSTOMS, "Carnival Monday", CARNIVAL_MONDAY),
    ],
)
def test_feasts_fall_on_the_days_that_were_published(group, name, kept):
    assert {year: first_day(group, name, year) for year in kept} == {
        year: date(year, month, day) for year, (month, day) in kept.items()
    }


def test_jewish_feasts_begin_on_the_eve_and_are_found_on_it():
    eve = date(2026, 9, 20)
    (found,) = feasts(eve, eve, [FeastGroup.JEWISH])
    assert (found.name, found.from_eve, found.high) == ("Yom Kippur", True, True)


def test_easter_agrees_with_dateutil_for_two_centuries():
    for year in range(1900, 2100):
        assert own_easter.western(year) == easter(year, EASTER_WESTERN)
        assert own_easter.orthodox(year) == easter(year, EASTER_ORTHODOX)


def test_orthodox_christmas_is_on_7_january():
    named = {feast.name: feast.first for feast in of_year(FeastGroup.ORTHODOX, 2027)}
    assert named["Orthodox Christmas (Julian calendar)"] == date(2027, 1, 7)
    assert named["Orthodox Theophany (Julian calendar)"] == date(2027, 1, 19)
    assert named["Orthodox Easter"] == date(2027, 5, 2)


def test_hebrew_years_have_only_lengths_that_exist():
    lengths = {(hebrew.new_year(year + 1) - hebrew.new_year(year)).days for year in range(5700, 5900)}
    assert lengths == {353, 354, 355, 383, 384, 385}


def test_hebrew_new_year_falls_on_no_sunday_wednesday_or_friday():
    assert {hebrew.new_year(year).weekday() for year in range(5700, 5900)} == {0, 1, 3, 5}


def test_islamic_years_have_354_days_and_eleven_times_in_thirty_355():
    lengths = [(islamic.gregorian(year + 1, 1, 1) - islamic.gregorian(year, 1, 1)).days for year in range(1411, 1441)]
    assert (lengths.count(354), lengths.count(355)) == (19, 11)


def test_an_islamic_day_may_fall_twice_in_one_year():
    first, second = islamic.each_year(2030, islamic.RAMADAN, 1)
    assert (first.month, second.month, (second - first).days) == (1, 12, 354)


def test_moons_are_those_of_the_almanac_to_five_minutes():
    new = [instant for instant in moon.phases(2024, full=False) if instant.month == 4]
    full = [instant for instant in moon.phases(2024, full=True) if instant.month == 9]
    assert abs((new[0].hour * 60 + new[0].minute) - (18 * 60 + 21)) <= 5
    assert new[0].day == 8
    assert abs((full[0].hour * 60 + full[0].minute) - (2 * 60 + 34)) <= 5
    assert full[0].day == 18


def test_vesakh_is_listed_twice_when_may_has_two_full_moons():
    assert [feast.first for feast in of_year(FeastGroup.BUDDHIST, 2026)] == [date(2026, 5, 1), date(2026, 5, 31)]


def test_every_group_has_feasts_in_every_year_it_is_computed_for():
    for group in FeastGroup:
        years = range(2015, 2065) if group is FeastGroup.BAHAI else range(FIRST_YEAR, LAST_YEAR + 1)
        for year in years:
            assert feasts(date(year, 1, 1), date(year, 12, 31), [group]), (group, year)
            assert all(feast.first <= feast.last for feast in of_year(group, year))


def test_outside_the_computed_years_nothing_is_claimed():
    assert feasts(date(1990, 1, 1), date(1990, 12, 31), list(FeastGroup)) == []
    assert feasts(date(2070, 1, 1), date(2070, 12, 31), [FeastGroup.BAHAI]) == []
