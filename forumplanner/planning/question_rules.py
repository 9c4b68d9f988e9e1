"""What a question asks, of whom, and which answers fit: rules on values, for whoever asks and whoever stores.

Changes nothing and reads nothing. Answers to yes-or-no questions are kept as "yes" and "no", numbers with a point.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Protocol, TypeVar

from forumplanner.model.enums import QuestionKind
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.text_limits import checked_text

YES, NO = "yes", "no"
_NUMBER = re.compile(r"[+-]?\d{1,12}([.,]\d{1,6})?")


class Asked(Protocol):
    """What the rules need to know of a question."""

    @property
    def id(self) -> EntityId:
        """Return the question's id."""
        ...

    @property
    def kind(self) -> QuestionKind:
        """Return what sort of answer it asks for."""
        ...

    @property
    def options(self) -> tuple[str, ...]:
        """Return the choices of a question with choices."""
        ...

    @property
    def required(self) -> bool:
        """Tell whether whoever is asked must answer."""
        ...

    @property
    def asked_if_id(self) -> EntityId | None:
        """Return the question on whose answer it depends."""
        ...

    @property
    def asked_if_answer(self) -> str:
        """Return the answer upon which it is asked."""
        ...


AskedT = TypeVar("AskedT", bound=Asked)


def lines_of(choices: str) -> tuple[str, ...]:
    """Return the choices as they are stored, one in a line; blank lines and repetitions do not count."""
    return tuple(dict.fromkeys(line.strip() for line in choices.splitlines() if line.strip()))


def possible(kind: QuestionKind, options: Sequence[str]) -> tuple[str, ...] | None:
    """Return all answers there can be, None where any text (or number) is one."""
    if kind is QuestionKind.YES_NO:
        return YES, NO
    return tuple(options) if kind is QuestionKind.CHOICE else None


def to_ask(questions: Sequence[AskedT], answers: Mapping[EntityId, str]) -> list[AskedT]:
    """Return the questions to ask, in order, of somebody who gave these answers.

    What depends on a question that is not asked is not asked either, whatever was answered to that before.
    """
    asked: dict[EntityId, AskedT] = {}
    for question in questions:
        condition = question.asked_if_id
        if condition is None or (condition in asked and same(answers.get(condition, ""), question.asked_if_answer)):
            asked[question.id] = question
    return list(asked.values())


def same(answer: str, wanted: str) -> bool:
    """Tell whether an answer is the one a condition waits for; small and capital letters are the same."""
    return bool(answer) and answer.strip().casefold() == wanted.strip().casefold()


def checked_answer(question: Asked, text: str) -> str:
    """Return an answer as it is kept; raises PlanningError (placed at the question) for one that does not fit."""
    place = str(question.id)
    kept = checked_text(text.strip(), place=place)
    if not kept:
        if question.required:
            raise PlanningError("answer.required", place=place)
        return ""
    answers = possible(question.kind, question.options)
    if answers is not None and kept not in answers:
        raise PlanningError("answer.no-choice", place=place, answer=kept)
    if question.kind is QuestionKind.NUMBER:
        if not _NUMBER.fullmatch(kept):
            raise PlanningError("answer.no-number", place=place)
        return kept.replace(",", ".")
    return kept
