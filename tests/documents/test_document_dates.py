"""Days and times as documents say them."""

from datetime import date, datetime

import pytest

from forumplanner.documents.dates import clock_range, days, long_day, moment_of, period, short_day
from forumplanner.wording.catalogue import Catalogue, catalogue
from forumplanner.wording.document_languages import DOCUMENT_LANGUAGES, document_words

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


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("tr", "3 Haziran 2027 Perşembe, saat\N{NO-BREAK SPACE}18:00"),
        ("uk", "четвер, 3 червня 2027 року, 18:00"),
        ("ar", "الخميس، 3 يونيو 2027، الساعة\N{NO-BREAK SPACE}18:00"),
        ("fa", "پنجشنبه 3 ژوئن 2027، ساعت\N{NO-BREAK SPACE}18:00"),
    ],
)
def test_a_moment_is_said_as_each_language_says_it(language: str, said: str) -> None:
    assert moment_of(START, document_words(language)) == said


def test_no_day_ends_in_a_full_stop_that_would_meet_the_one_of_the_sentence() -> None:
    for language in DOCUMENT_LANGUAGES:
        assert not long_day(date(2027, 6, 3), document_words(language)).endswith(".")


def test_figures_are_those_of_german_letters_in_every_language() -> None:
    end = datetime(2027, 6, 3, 20, 30)
    for language in DOCUMENT_LANGUAGES:
        words = document_words(language)
        said = period(START, end, words) + words("Page {page} of {total}", page=1, total=12)
        assert {sign for sign in said if sign.isdigit()} <= set("0123456789")


@pytest.mark.parametrize(("language", "said"), [("ar", "من 18:00 إلى 20:30"), ("fa", "از 18:00 تا 20:30")])
def test_from_when_to_when_does_not_turn_around_with_the_direction_of_the_line(language: str, said: str) -> None:
    assert clock_range(START, datetime(2027, 6, 3, 20, 30), document_words(language)) == said
    assert clock_range(START, datetime(2027, 6, 3, 20, 30), document_words("uk")) == "18:00\N{EN DASH}20:30"


def test_a_day_in_figures_looks_like_the_german_one_beside_it() -> None:
    for language in ("tr", "uk", "ar", "fa"):
        assert short_day(date(2027, 6, 3), document_words(language)) == "03.06.2027"
