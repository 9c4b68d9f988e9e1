"""The questions of an event in their order, and what one registered person answered."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from forumplanner.model.enums import QuestionKind
from forumplanner.model.events import Question
from forumplanner.model.ids import EntityId
from forumplanner.model.registrations import Answer
from forumplanner.planning.question_rules import lines_of


@dataclass(frozen=True)
class QuestionRow:
    """A question; `answers` counts those who answered it."""

    id: EntityId
    text: str
    kind: QuestionKind
    options: tuple[str, ...]
    required: bool
    asked_if_id: EntityId | None
    asked_if_answer: str
    answers: int = 0


def questions(db: Session, event_id: str) -> tuple[QuestionRow, ...]:
    """Return the questions of an event, in the order in which they are asked."""
    count = select(func.count()).where(Answer.question_id == Question.id).scalar_subquery()
    query = (
        select(
            Question.id,
            Question.text,
            Question.kind,
            Question.choices,
            Question.required,
            Question.asked_if_id,
            Question.asked_if_answer,
            count,
        )
        .where(Question.event_id == event_id)
        .order_by(Question.position, Question.id)
    )
    return tuple(
        QuestionRow(id_, text, kind, lines_of(choices), required, condition, answer, given or 0)
        for id_, text, kind, choices, required, condition, answer, given in db.execute(query)
    )


def answers(db: Session, registration_id: str) -> dict[EntityId, str]:
    """Return what one registered person answered, by question."""
    query = select(Answer.question_id, Answer.text).where(Answer.registration_id == registration_id)
    return {row[0]: row[1] for row in db.execute(query)}
