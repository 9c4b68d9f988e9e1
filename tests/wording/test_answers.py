"""Answers are said in the language of whoever reads them."""

import pytest

from forumplanner.model.enums import QuestionKind
from forumplanner.wording.answers import say_answer
from forumplanner.wording.catalogue import catalogue


@pytest.mark.parametrize(
    ("kind", "stored", "german", "english"),
    [
        (QuestionKind.YES_NO, "yes", "ja", "yes"),
        (QuestionKind.YES_NO, "no", "nein", "no"),
        (QuestionKind.YES_NO, "", "", ""),
        (QuestionKind.NUMBER, "2.5", "2,5", "2.5"),
        (QuestionKind.TEXT, "yes. 2.5", "yes. 2.5", "yes. 2.5"),
    ],
)
def test_an_answer_is_said_by_its_kind(kind, stored, german, english):
    assert say_answer(kind, stored, catalogue("de")) == german
    assert say_answer(kind, stored, catalogue("en")) == english
