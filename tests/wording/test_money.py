"""Sums as people write and type them."""

import pytest

from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.money import plain_money, read_money, say_money


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("1.234,50", 123450),
        ("1234,5", 123450),
        ("1 234,50 €", 123450),
        ("80", 8000),
        ("80,-", 8000),
        ("0,05 EUR", 5),
        ("1.234", 123400),
        ("12.5", 1250),
        ("1,234.50", 123450),
        ("", None),
        ("viel", None),
        ("-5", None),
        ("1,234", 123400),
        ("1.23.4", None),
    ],
)
def test_german_sums(typed, cents):
    assert read_money(typed, "de") == cents


def test_english_sums_have_points_before_the_pence():
    assert read_money("1,234.50", "en") == 123450
    assert read_money("1.234", "en") == 123400, "nobody writes three digits of pence"


def test_sums_are_said_in_the_language():
    assert say_money(123450, "EUR", catalogue("de")) == "1.234,50\N{NO-BREAK SPACE}€"
    assert say_money(5, "EUR", catalogue("en")) == "€0.05"
    assert plain_money(123450, "de") == "1.234,50"
    assert read_money(plain_money(99_999_999, "de"), "de") == 99_999_999
