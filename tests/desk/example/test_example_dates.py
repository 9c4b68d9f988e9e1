"""Dates of the worked example: offsets, weekdays, and the days that events avoid."""

from datetime import date, timedelta

import pytest

from forumplanner.desk.example.dates import AvoidSpan, EasterSpan, EventOffset, Offset, Timeline, When, easter
from forumplanner.desk.example.loading import CONFERENCE_CODE, EARLIEST
from forumplanner.desk.example.reading import avoided, read_story, read_town
from forumplanner.model.enums import EventState

MONDAY, FRIDAY = 0, 4
WEDNESDAY_NOON = date(2026, 9, 16)
NEW_YEAR = AvoidSpan((12, 20), (1, 7))


def timeline(today: date, *days: When) -> Timeline:
    return Timeline(today, (NEW_YEAR, EasterSpan(-2, 1)), {"forum": days})


@pytest.mark.parametrize(
    "sunday",
    [date(1961, 4, 2), date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5), date(2027, 3, 28), date(2038, 4, 25)],
)
def test_easter_is_on_the_sunday_of_the_church_calendar(sunday: date) -> None:
    assert easter(sunday.year) == sunday


def test_a_weekday_is_looked_for_away_from_today() -> None:
    assert Offset(7, FRIDAY).from_day(WEDNESDAY_NOON) == date(2026, 9, 25)
    assert Offset(-7, FRIDAY).from_day(WEDNESDAY_NOON) == date(2026, 9, 4)


def test_a_day_that_is_the_weekday_already_stays() -> None:
    assert Offset(2, FRIDAY).from_day(WEDNESDAY_NOON) == date(2026, 9, 18)
    assert Offset(-9, MONDAY).from_day(WEDNESDAY_NOON) == date(2026, 9, 7)


def test_an_event_that_would_meet_avoided_days_moves_by_weeks_away_from_today() -> None:
    assert timeline(date(2026, 12, 1), Offset(21)).days_of("forum") == (date(2027, 1, 12),)
    assert timeline(date(2027, 1, 20), Offset(-14)).days_of("forum") == (date(2026, 12, 16),)


def test_all_days_of_an_event_move_when_the_last_one_meets_an_avoided_day() -> None:
    good_friday = date(2026, 4, 3)
    days = timeline(good_friday - timedelta(days=8), Offset(7), EventOffset(1)).days_of("forum")
    assert days == (date(2026, 4, 9), date(2026, 4, 10))


def test_a_fixed_day_never_moves() -> None:
    assert timeline(WEDNESDAY_NOON, date(2026, 12, 24)).days_of("forum") == (date(2026, 12, 24),)


def test_days_are_counted_from_the_event_as_it_was_moved() -> None:
    moved = timeline(date(2026, 12, 1), Offset(21))
    assert moved.day(EventOffset(-8), "forum") == date(2027, 1, 4)
    assert moved.day(EventOffset(2, "forum")) == date(2027, 1, 14)


def test_a_day_counted_from_no_event_is_a_defect() -> None:
    with pytest.raises(ValueError, match="belongs to no event"):
        timeline(WEDNESDAY_NOON).day(EventOffset(1))


def test_the_story_holds_on_every_day_of_five_years() -> None:
    story, spans = read_story(), avoided(read_town().office.avoid)
    fixed = {event.code for event in story.events if isinstance(event.day[0].date, date)}
    for n in range(5 * 366):
        today = EARLIEST + timedelta(days=n)
        seen = Timeline(today, spans, {event.code: [day.date for day in event.day] for event in story.events})
        for event in story.events:
            days = seen.days_of(event.code)
            if event.state is EventState.HELD:
                assert days[-1] < today, (event.code, today)
            else:
                assert days[0] > today, (event.code, today)
            if event.minutes is not None:
                assert days[-1] <= seen.day(event.minutes.settled, event.code) < today, (event.code, today)
            if event.code not in fixed:
                assert not [day for day in days for span in spans if span.holds(day)], (event.code, today)
        assert seen.days_of("aci-1")[0] < seen.days_of("aci-5")[0] < seen.days_of("bf-7")[0]
        assert seen.days_of("aci-6")[0] < seen.days_of(CONFERENCE_CODE)[0]
        years = (seen.days_of(CONFERENCE_CODE)[0] - seen.days_of("ik-2")[0]).days / 365.25
        assert years == pytest.approx(2, abs=0.8)
        for conference in ("ik-1", "ik-2", CONFERENCE_CODE):
            first, *later = seen.days_of(conference)
            assert [day - first for day in later] == [timedelta(days=1)] * (conference != "ik-1")
