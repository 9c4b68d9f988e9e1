"""Local days: kept, changed, coming every year, found within a span."""

from datetime import date

import pytest

from forumplanner.lists.local_days import local_days, local_days_within
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.local_days import LocalDayFields, add_local_day, edit_local_day, remove_local_day
from forumplanner.workspace import Label

LABEL = Label("add_local_day")
MARKET = LocalDayFields("Stadtfest", date(2027, 9, 10), date(2027, 9, 12))


def keep(planner, fields):
    with planner.change(LABEL) as db:
        return add_local_day(db, fields)


def within(planner, first, last):
    with planner.read() as db:
        return [(row.name, row.first, row.last) for row in local_days_within(db, first, last)]


def test_a_local_day_is_kept_changed_removed_and_comes_back(planner):
    day = keep(planner, MARKET)
    with planner.change(LABEL) as db:
        edit_local_day(db, day, LocalDayFields(" Kirmes ", date(2027, 9, 10), date(2027, 9, 13)))
    assert within(planner, date(2027, 9, 13), date(2027, 9, 13)) == [("Kirmes", date(2027, 9, 10), date(2027, 9, 13))]
    with planner.change(LABEL) as db:
        remove_local_day(db, day)
    assert within(planner, date(2027, 1, 1), date(2027, 12, 31)) == []
    planner.undo()
    planner.undo()
    assert within(planner, date(2027, 9, 12), date(2027, 9, 20)) == [
        ("Stadtfest", date(2027, 9, 10), date(2027, 9, 12))
    ]


def test_one_that_comes_every_year_is_found_in_later_years_and_not_before(planner):
    keep(planner, LocalDayFields("Markt der Kulturen", date(2026, 6, 6), date(2026, 6, 7), every_year=True))
    assert within(planner, date(2030, 6, 7), date(2030, 6, 7)) == [
        ("Markt der Kulturen", date(2030, 6, 6), date(2030, 6, 7))
    ]
    assert within(planner, date(2025, 6, 1), date(2025, 6, 30)) == []


def test_one_over_new_year_is_found_on_both_sides(planner):
    keep(planner, LocalDayFields("Lichterwochen", date(2026, 12, 20), date(2027, 1, 6), every_year=True))
    assert within(planner, date(2029, 1, 2), date(2029, 1, 2)) == [
        ("Lichterwochen", date(2028, 12, 20), date(2029, 1, 6))
    ]


def test_29_february_comes_only_in_leap_years(planner):
    keep(planner, LocalDayFields("Schalttagsfest", date(2024, 2, 29), date(2024, 2, 29), every_year=True))
    assert within(planner, date(2027, 1, 1), date(2027, 12, 31)) == []
    assert len(within(planner, date(2028, 1, 1), date(2028, 12, 31))) == 1


@pytest.mark.parametrize(
    ("fields", "key", "place"),
    [
        (LocalDayFields("  ", date(2027, 1, 1), date(2027, 1, 1)), "local-day.without-name", "name"),
        (LocalDayFields("x", date(2027, 1, 2), date(2027, 1, 1)), "local-day.ends-before-start", "last"),
        (LocalDayFields("x", date(2027, 1, 1), date(2028, 1, 2)), "local-day.too-long", "last"),
        (LocalDayFields("Stadtfest", date(2027, 9, 10), date(2027, 9, 10)), "local-day.known", "name"),
    ],
)
def test_what_cannot_be_kept_is_refused_at_its_field(planner, fields, key, place):
    keep(planner, MARKET)
    with pytest.raises(PlanningError) as refused:
        keep(planner, fields)
    assert (refused.value.key, refused.value.place) == (key, place)
    with planner.read() as db:
        assert len(local_days(db)) == 1
