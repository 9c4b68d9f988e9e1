"""Days and times as documents say them."""

from datetime import date, datetime

from forumplanner.documents.dates import days, moment_of, period, short_day
from forumplanner.wording.catalogue import Catalogue, catalogue

START = datetime(2027, 6, 3, 18, 0)


def _german() -> Catalogue:
    return catalogue("de")


def test_a_moment_is_said_with_weekday_and_uhr() -> None:
    assert moment_of(START, _german()) == "Donnerstag, 3. Juni 2027, 18:00\N{NO-BREAK SPACE}Uhr"
    assert moment_of(START, catalogue("en")) in {"Thursday, 3 June 2027, 18:00", "Thursday 3 June 2027, 18:00"}


def test_a_period_of_one_day_names_the_day_once() -> None:
    said = period(START, datetime(2027, 6, 3, 20, 30), _german())
    assert said == "Donnerstag, 3. Juni 2027, 18:00\N{EN DASH}20:30\N{NO-BREAK SPACE}Uhr"


def test_a_period_over_midnight_names_both_days() -> None:
    said = period(START, datetime(2027, 6, 4, 1, 0), _german())
    assert "Donnerstag, 3. Juni" in said
    assert "Freitag, 4. Juni" in said


def test_days_of_one_month_name_it_once() -> None:
    assert days([date(2027, 6, 4), date(2027, 6, 3)], _german()) == "3.\N{EN DASH}4. Juni 2027"
    assert days([date(2027, 6, 30), date(2027, 7, 1)], _german()) == "30. Juni 2027 \N{EN DASH} 1. Juli 2027"
    assert days([date(2027, 6, 3)], _german()) == "3. Juni 2027"


def test_a_day_in_figures_has_a_year_of_four() -> None:
    assert short_day(date(2027, 6, 3), _german()) == "03.06.2027"
    assert short_day(date(2027, 6, 3), catalogue("en")) == "03/06/2027"
