"""The questions an event asks of whoever registers, in an order; and what people answered.

A question may depend on the answer to one before it, so that no circle can come about. Which answers fit is decided
in question_rules.py. An answer whose question is not asked any more is removed.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from forumplanner.model.enums import QuestionKind
from forumplanner.model.events import Event, Question
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import Answer, Registration
from forumplanner.planning.question_rules import checked_answer, lines_of, possible, same, to_ask
from forumplanner.planning.text_limits import checked_text


@dataclass(frozen=True)
class QuestionFields:
    """A question; `choices` are lines. It is asked only of those who answered `asked_if_answer` to `asked_if_id`."""

    text: str
    kind: QuestionKind = QuestionKind.TEXT
    choices: str = ""
    required: bool = False
    asked_if_id: EntityId | None = None
    asked_if_answer: str = ""


@dataclass(frozen=True)
class StoredQuestion:
    """A question as the rules look at it."""

    id: EntityId
    text: str
    kind: QuestionKind
    options: tuple[str, ...]
    required: bool
    asked_if_id: EntityId | None
    asked_if_answer: str


def add_question(db: Session, event_id: EntityId, fields: QuestionFields) -> EntityId:
    """Ask one thing more, after all others, and return its id; raises PlanningError."""
    db.get_one(Event, event_id)
    present = _questions(db, event_id)
    row = Question(id=new_id(), event_id=event_id, position=max((one.position for one in present), default=-1) + 1)
    _fill(row, fields, present)
    db.add(row)
    db.flush()
    return row.id


def edit_question(db: Session, question_id: EntityId, fields: QuestionFields) -> None:
    """Replace what a question asks; raises PlanningError when answers, or questions that depend on it, do not fit.

    Answers of those who are not asked any more are removed.
    """
    row = db.get_one(Question, question_id)
    present = _questions(db, row.event_id)
    before = present[: present.index(row)]
    _require_no_circle(row, fields, present)
    _fill(row, fields, before)
    answers = possible(row.kind, lines_of(row.choices))
    for other in present:
        if (
            other.asked_if_id == row.id
            and answers is not None
            and not any(same(other.asked_if_answer, answer) for answer in answers)
        ):
            raise PlanningError("question.needed-answer", place="choices", question=other.text)
    _require_answers_fit(db, row)
    db.flush()
    _drop_unasked(db, row.event_id)


def move_question(db: Session, question_id: EntityId, steps: int) -> None:
    """Move a question by so many places; raises PlanningError when it would stand before one it depends on."""
    row = db.get_one(Question, question_id)
    order = _questions(db, row.event_id)
    place = order.index(row)
    order.insert(max(0, min(place + steps, len(order) - 1)), order.pop(place))
    known: set[EntityId] = set()
    for one in order:
        if one.asked_if_id is not None and one.asked_if_id not in known:
            condition = next(other for other in order if other.id == one.asked_if_id)
            raise PlanningError("question.before-condition", question=one.text, condition=condition.text)
        known.add(one.id)
    for position, one in enumerate(order):
        one.position = position
    db.flush()


def remove_question(db: Session, question_id: EntityId) -> int:
    """Remove a question with its answers; returns how many answers that were.

    Raises PlanningError when another question depends on it.
    """
    row = db.get_one(Question, question_id)
    other = db.scalars(select(Question.text).where(Question.asked_if_id == question_id)).first()
    if other is not None:
        raise PlanningError("question.needed", question=other)
    answers = db.scalar(select(func.count()).select_from(Answer).where(Answer.question_id == question_id)) or 0
    db.delete(row)
    db.flush()
    return answers


def answer_all(db: Session, registration_id: EntityId, answers: Mapping[EntityId, str]) -> None:
    """Replace all answers of one person, who was asked everything that is asked of them.

    Raises PlanningError, placed at the question, for an answer that does not fit or that is missing.
    """
    asked = to_ask(_stored(db, registration_id), answers)
    kept = {question.id: checked_answer(question, answers.get(question.id, "")) for question in asked}
    _store(db, registration_id, kept)


def answer(db: Session, registration_id: EntityId, question_id: EntityId, text: str) -> None:
    """Store one answer, and remove those of questions that are not asked any more; raises PlanningError.

    Other answers that are still missing do not stand in the way.
    """
    questions = _stored(db, registration_id)
    answers = _answers(db, registration_id)
    answers[question_id] = checked_answer(next(one for one in questions if one.id == question_id), text)
    asked = {question.id for question in to_ask(questions, answers)}
    if question_id not in asked:
        raise PlanningError("answer.not-asked", place=str(question_id))
    _store(db, registration_id, {id_: text for id_, text in answers.items() if id_ in asked})


def _fill(row: Question, fields: QuestionFields, before: list[Question]) -> None:
    """Take over what is asked; it may depend only on one of the questions `before` it."""
    text = checked_text(fields.text.strip(), place="text")
    if not text:
        raise PlanningError("text.required", place="text")
    options = lines_of(checked_text(fields.choices, place="choices")) if fields.kind is QuestionKind.CHOICE else ()
    if fields.kind is QuestionKind.CHOICE and len(options) < 2:
        raise PlanningError("question.too-few-choices", place="choices")
    answer_ = checked_text(fields.asked_if_answer.strip(), place="asked_if_answer")
    if fields.asked_if_id is not None:
        condition = next((one for one in before if one.id == fields.asked_if_id), None)
        if condition is None:
            raise PlanningError("question.condition-later", place="asked_if_id")
        answers = possible(condition.kind, lines_of(condition.choices))
        if not answer_ or (answers is not None and not any(same(answer_, one) for one in answers)):
            raise PlanningError("question.condition-answer", place="asked_if_answer", question=condition.text)
    row.text, row.kind, row.choices, row.required = text, fields.kind, "\n".join(options), fields.required
    row.asked_if_id, row.asked_if_answer = fields.asked_if_id, answer_ if fields.asked_if_id is not None else ""


def _require_no_circle(row: Question, fields: QuestionFields, present: list[Question]) -> None:
    conditions = {one.id: one.asked_if_id for one in present}
    following = fields.asked_if_id
    while following is not None:
        if following == row.id:
            raise PlanningError("question.circle", place="asked_if_id")
        following = conditions.get(following)


def _require_answers_fit(db: Session, row: Question) -> None:
    texts = db.scalars(select(Answer.text).where(Answer.question_id == row.id).distinct())
    stored = _as_stored(row)
    wrong = 0
    for text in texts:
        try:
            checked_answer(stored, text)
        except PlanningError:
            wrong += 1
    if wrong:
        place = "choices" if row.kind is QuestionKind.CHOICE else "kind"
        raise PlanningError("question.answers-do-not-fit", place=place, count=wrong)


def _drop_unasked(db: Session, event_id: EntityId) -> None:
    """Remove the answers to questions that are not asked of a person any more."""
    questions = [_as_stored(one) for one in _questions(db, event_id)]
    rows = db.scalars(
        select(Answer).join(Question, Question.id == Answer.question_id).where(Question.event_id == event_id)
    )
    by_person: dict[EntityId, dict[EntityId, Answer]] = {}
    for row in rows:
        by_person.setdefault(row.registration_id, {})[row.question_id] = row
    for given in by_person.values():
        asked = {one.id for one in to_ask(questions, {id_: row.text for id_, row in given.items()})}
        for id_, row in given.items():
            if id_ not in asked:
                db.delete(row)
    db.flush()


def _questions(db: Session, event_id: EntityId) -> list[Question]:
    return list(
        db.scalars(select(Question).where(Question.event_id == event_id).order_by(Question.position, Question.id))
    )


def _stored(db: Session, registration_id: EntityId) -> list[StoredQuestion]:
    event_id = db.get_one(Registration, registration_id).event_id
    return [_as_stored(row) for row in _questions(db, event_id)]


def _as_stored(row: Question) -> StoredQuestion:
    return StoredQuestion(
        row.id, row.text, row.kind, lines_of(row.choices), row.required, row.asked_if_id, row.asked_if_answer
    )


def _answers(db: Session, registration_id: EntityId) -> dict[EntityId, str]:
    query = select(Answer.question_id, Answer.text).where(Answer.registration_id == registration_id)
    return {row[0]: row[1] for row in db.execute(query)}


def _store(db: Session, registration_id: EntityId, answers: Mapping[EntityId, str]) -> None:
    present = {
        row.question_id: row for row in db.scalars(select(Answer).where(Answer.registration_id == registration_id))
    }
    for question_id, row in present.items():
        if not answers.get(question_id):
            db.delete(row)
    for question_id, text in answers.items():
        if not text:
            continue
        if question_id in present:
            present[question_id].text = text
        else:
            db.add(Answer(id=new_id(), registration_id=registration_id, question_id=question_id, text=text))
    db.flush()
