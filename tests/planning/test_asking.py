"""Questions of an event: their order, whom they are asked of, and which answers fit."""

import pytest

from forumplanner.lists import questions
from forumplanner.model.enums import QuestionKind
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import asking, directory, registering
from forumplanner.planning.asking import QuestionFields
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.question_rules import checked_answer, to_ask
from forumplanner.planning.registering import RegistrationFields
from forumplanner.workspace import Label

LABEL = Label("add_question")


@pytest.fixture
def asked(planner, forum):
    """Comes by car? If so, how many seats are free? If 4, from where? And which lunch."""
    with planner.change(LABEL) as db:
        car = asking.add_question(db, forum, QuestionFields("Kommen Sie mit dem Auto?", QuestionKind.YES_NO))
        seats = asking.add_question(
            db,
            forum,
            QuestionFields(
                "Wie viele Plätze sind frei?",
                QuestionKind.NUMBER,
                required=True,
                asked_if_id=car,
                asked_if_answer="yes",
            ),
        )
        place = asking.add_question(
            db, forum, QuestionFields("Ab wo?", asked_if_id=seats, asked_if_answer="4", required=True)
        )
        lunch = asking.add_question(
            db, forum, QuestionFields("Mittagessen?", QuestionKind.CHOICE, "Suppe\n\n Salat \nSuppe")
        )
        return {"car": car, "seats": seats, "place": place, "lunch": lunch}


@pytest.fixture
def person(planner, forum, now):
    """Somebody registered who was asked nothing."""
    with planner.change(LABEL) as db:
        (made,) = directory.add_persons(db, [PersonFields("Olena", "Muster")])
        return registering.register(db, forum, [RegistrationFields(made)], now)[0].id


def rows(planner, forum):
    with planner.read() as db:
        return questions.questions(db, forum)


def answers(planner, person, asked) -> dict[str, str]:
    names = {id_: name for name, id_ in asked.items()}
    with planner.read() as db:
        return {names[id_]: text for id_, text in questions.answers(db, person).items()}


def refusal(do) -> tuple[str, str]:
    with pytest.raises(PlanningError) as refused:
        do()
    return refused.value.key, refused.value.place


def answer(planner, person, question, text) -> None:
    with planner.change(LABEL) as db:
        asking.answer(db, person, question, text)


def test_choices_are_lines_without_blanks_and_repetitions(planner, forum, asked):
    assert rows(planner, forum)[-1].options == ("Suppe", "Salat")


def test_only_what_depends_on_the_answers_given_is_asked(planner, forum, asked):
    every = rows(planner, forum)

    def shown(**given: str) -> list[str]:
        names = {id_: name for name, id_ in asked.items()}
        return [names[one.id] for one in to_ask(every, {asked[name]: text for name, text in given.items()})]

    assert shown() == ["car", "lunch"]
    assert shown(car="no") == ["car", "lunch"]
    assert shown(car="yes") == ["car", "seats", "lunch"]
    assert shown(car="yes", seats="4") == ["car", "seats", "place", "lunch"]
    assert shown(car="no", seats="4") == ["car", "lunch"], "what hangs on an answer that is not asked is not asked"


def test_an_answer_that_is_not_asked_any_more_is_removed_with_all_that_hangs_on_it(planner, person, asked):
    for name, text in (("car", "yes"), ("seats", "4"), ("place", "Markt"), ("lunch", "Salat")):
        answer(planner, person, asked[name], text)
    answer(planner, person, asked["car"], "no")
    assert answers(planner, person, asked) == {"car": "no", "lunch": "Salat"}
    planner.undo()
    assert answers(planner, person, asked) == {"car": "yes", "seats": "4", "place": "Markt", "lunch": "Salat"}


def test_what_is_not_asked_cannot_be_answered(planner, person, asked):
    assert refusal(lambda: answer(planner, person, asked["seats"], "3")) == ("answer.not-asked", asked["seats"])


def test_whoever_registers_must_answer_what_is_required_of_them(planner, forum, asked, now):
    with planner.change(LABEL) as db:
        (one,) = directory.add_persons(db, [PersonFields("Uwe", "Muster")])

        def register(**given: str) -> str:
            fields = RegistrationFields(one, answers=tuple((asked[name], text) for name, text in given.items()))
            return registering.register(db, forum, [fields], now)[0].id

        assert refusal(lambda: register(car="yes")) == ("answer.required", asked["seats"])
    with planner.change(LABEL) as db:
        (one,) = directory.add_persons(db, [PersonFields("Uwe", "Muster")])
        made = register(car="no", seats="what was typed before")
    assert answers(planner, made, asked) == {"car": "no"}


@pytest.mark.parametrize(
    ("name", "text", "kept"),
    [
        ("seats", "3", "3"),
        ("seats", " 2,5 ", "2.5"),
        ("lunch", "Salat", "Salat"),
        ("lunch", "", ""),
        ("car", "no", "no"),
    ],
)
def test_answers_that_fit(planner, forum, asked, name, text, kept):
    question = next(one for one in rows(planner, forum) if one.id == asked[name])
    assert checked_answer(question, text) == kept


@pytest.mark.parametrize(
    ("name", "text", "key"),
    [
        ("seats", "drei", "answer.no-number"),
        ("seats", "", "answer.required"),
        ("lunch", "Pizza", "answer.no-choice"),
        ("car", "vielleicht", "answer.no-choice"),
    ],
)
def test_answers_that_do_not_fit(planner, forum, asked, name, text, key):
    question = next(one for one in rows(planner, forum) if one.id == asked[name])
    assert refusal(lambda: checked_answer(question, text)) == (key, asked[name])


def test_no_question_waits_for_itself_or_for_a_later_one(planner, forum, asked):
    def depend(name: str, on: str, answer: str) -> None:
        with planner.change(LABEL) as db:
            asking.edit_question(
                db, asked[name], QuestionFields("Frage", asked_if_id=asked[on], asked_if_answer=answer)
            )

    assert refusal(lambda: depend("car", "car", "yes")) == ("question.circle", "asked_if_id")
    assert refusal(lambda: depend("car", "place", "Markt")) == ("question.circle", "asked_if_id")
    assert refusal(lambda: depend("car", "lunch", "Suppe")) == ("question.condition-later", "asked_if_id")
    assert refusal(lambda: depend("lunch", "car", "vielleicht")) == ("question.condition-answer", "asked_if_answer")


def test_questions_change_places_but_not_before_what_they_depend_on(planner, forum, asked):
    def move(name: str, steps: int) -> None:
        with planner.change(LABEL) as db:
            asking.move_question(db, asked[name], steps)

    move("lunch", -3)
    assert [one.id for one in rows(planner, forum)] == [asked[name] for name in ("lunch", "car", "seats", "place")]
    assert refusal(lambda: move("seats", -1))[0] == "question.before-condition"
    planner.undo()
    assert rows(planner, forum)[0].id == asked["car"]


def test_a_question_others_depend_on_stays_with_its_answers(planner, forum, asked):
    def edit(name: str, **fields) -> None:
        with planner.change(LABEL) as db:
            asking.edit_question(db, asked[name], QuestionFields("Auto?", **fields))

    def remove() -> None:
        with planner.change(LABEL) as db:
            asking.remove_question(db, asked["car"])

    assert refusal(remove)[0] == "question.needed"
    of_two = {"kind": QuestionKind.CHOICE, "choices": "Bus\nBahn"}
    assert refusal(lambda: edit("car", **of_two)) == ("question.needed-answer", "choices")


def test_a_question_is_not_changed_so_that_answers_given_do_not_fit(planner, forum, person, asked):
    answer(planner, person, asked["lunch"], "Salat")

    def edit(choices: str) -> None:
        with planner.change(LABEL) as db:
            fields = QuestionFields("Mittagessen?", QuestionKind.CHOICE, choices)
            asking.edit_question(db, asked["lunch"], fields)

    assert refusal(lambda: edit("Suppe\nPizza")) == ("question.answers-do-not-fit", "choices")
    assert refusal(lambda: edit("Suppe")) == ("question.too-few-choices", "choices")
    edit("Salat\nPizza")
    with planner.change(LABEL) as db:
        assert asking.remove_question(db, asked["lunch"]) == 1
    assert answers(planner, person, asked) == {}
    planner.undo()
    assert answers(planner, person, asked) == {"lunch": "Salat"}


def test_a_condition_set_later_removes_answers_of_those_not_asked_any_more(planner, forum, person, asked):
    answer(planner, person, asked["car"], "no")
    answer(planner, person, asked["lunch"], "Salat")
    with planner.change(LABEL) as db:
        fields = QuestionFields(
            "Mittagessen?", QuestionKind.CHOICE, "Suppe\nSalat", asked_if_id=asked["car"], asked_if_answer="yes"
        )
        asking.edit_question(db, asked["lunch"], fields)
    assert answers(planner, person, asked) == {"car": "no"}
