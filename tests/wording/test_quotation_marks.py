"""Quotation marks within quotation marks are the inner ones of each language."""

import pytest

from forumplanner.model.refusals import PlanningError
from forumplanner.wording.catalogue import catalogue, fill
from forumplanner.wording.document_languages import document_words
from forumplanner.wording.quoting import within
from forumplanner.wording.refusals import say

PLACE = "You have a place in the workshop “{title}” ({event})."


@pytest.mark.parametrize(
    ("language", "quoted"),
    [
        ("de", "„Forum ‚Hafen‘“"),
        ("en", "“Forum ‘Hafen’”"),
        ("tr", "“Forum ‘Hafen’”"),
        ("uk", "«Forum „Hafen“»"),
        ("ar", "«Forum ‹Hafen›»"),
        ("fa", "«Forum ‹Hafen›»"),
    ],
)
@pytest.mark.parametrize("title", ["Forum „Hafen“", "Forum “Hafen”", "Forum «Hafen»", 'Forum "Hafen"'])
def test_a_title_that_quotes_is_quoted_right_in_every_language(language: str, quoted: str, title: str) -> None:
    said = document_words(language)(PLACE, title=title, event=title)
    assert quoted in said
    assert f"({title})" in said, "outside of quotation marks it stays as it is"


def test_a_title_without_quotation_marks_and_a_mark_alone_stay_as_they_are() -> None:
    assert fill("„{a}“ und {a}", {"a": "Emma's Hof"}, "de") == "„Emma's Hof“ und Emma's Hof"
    assert fill("„{a}“", {"a": "12“ Rohr"}, "de") == "„12“ Rohr“"
    assert fill("{n:02d} {a!r}: „x“ {a}", {"a": '"', "n": 3}, "de") == "03 '\"': „x“ \""


def test_marks_inside_the_text_itself_close_before_the_next_gap() -> None:
    assert fill("„x“ {a} „{a}“", {"a": "„b“"}, "de") == "„x“ „b“ „‚b‘“"


def test_refusals_quote_alike() -> None:
    refusal = PlanningError("message.bad-sender", address='"Amt" amt')
    assert "„‚Amt‘ amt“" in say(refusal, catalogue("de"))
    assert within("„a“ und „b“", "„", "de") == "‚a‘ und ‚b‘"
