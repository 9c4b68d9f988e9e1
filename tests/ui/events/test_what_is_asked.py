"""Planning: which needs are asked for, questions of one's own, and the draft of the notice on data protection."""

import pytest
from office_window import OfficeWindow
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from forumplanner.lists import events, questions
from forumplanner.model.enums import NeedKind, QuestionKind


@pytest.fixture
def planning(qtbot, office: OfficeWindow):
    """The planning tab of the conference."""
    page = office.go("events", f"{office.ids['conference']}/planning")
    office.settle(qtbot)
    return page.frame.tab


def stored(office):
    with office.workspace.read() as db:
        return questions.questions(db, office.ids["conference"])


def view(office):
    with office.workspace.read() as db:
        return events.view(db, office.ids["conference"])


def choose(qtbot, office, box, value) -> None:
    place = box.findData(value)
    assert place >= 0, value
    box.setFocus()
    box.setCurrentIndex(place)
    box.activated.emit(place)
    office.settle(qtbot)


def add(qtbot, office, editor, text) -> None:
    editor.add.click()
    office.settle(qtbot)
    assert QApplication.focusWidget() is editor.form.text, "its words are typed over at once"
    qtbot.keyClicks(editor.form.text, text)
    editor.form.text.clearFocus()
    office.settle(qtbot)


def kind_of(editor):
    return next(
        box for box in editor.form.findChildren(type(editor.form.condition)) if box.accessibleName() == "Answer"
    )


def test_the_needs_that_are_asked_for_are_ticked(qtbot, office, planning):
    assert all(box.isChecked() for box in planning.asking.needs.values())
    planning.asking.needs[NeedKind.DIET].click()
    office.settle(qtbot)
    assert "diet" not in view(office).needs_asked
    office.workspace.undo()
    office.settle(qtbot)
    assert planning.asking.needs[NeedKind.DIET].isChecked()


def test_a_question_with_choices_and_one_that_depends_on_it(qtbot, office, planning, assert_all_named):
    editor = planning.asking.questions
    add(qtbot, office, editor, "Lunch?")
    choose(qtbot, office, kind_of(editor), QuestionKind.CHOICE.value)
    assert editor.form.choices.isVisible()
    assert "at least two answers" in editor.form.binder.errors()["choices"]
    assert stored(office)[0].kind is QuestionKind.TEXT, "not before there are answers to choose from"
    editor.form.choices.setFocus()
    editor.form.choices.setPlainText("Soup\nSalad")
    editor.form.choices.clearFocus()
    office.settle(qtbot)
    (lunch,) = stored(office)
    assert (lunch.kind, lunch.options) == (QuestionKind.CHOICE, ("Soup", "Salad"))
    add(qtbot, office, editor, "With bread?")
    choose(qtbot, office, editor.form.condition, lunch.id)
    choose(qtbot, office, editor.form.answer, "Salad")
    bread = stored(office)[1]
    assert (bread.asked_if_id, bread.asked_if_answer) == (lunch.id, "Salad")
    assert "only if “Lunch?” is answered “Salad”" in editor.list.item(1).text()
    assert_all_named(planning)


def test_questions_change_places_and_are_removed_unless_others_depend_on_them(qtbot, office, planning):
    editor = planning.asking.questions
    for text in ("First?", "Second?"):
        add(qtbot, office, editor, text)
    editor.up.click()
    office.settle(qtbot)
    assert [row.text for row in stored(office)] == ["Second?", "First?"]
    assert editor.form.question.text == "Second?", "the moved one stays marked"
    editor.list.setCurrentRow(1)
    choose(qtbot, office, kind_of(editor), QuestionKind.NUMBER.value)
    choose(qtbot, office, editor.form.condition, stored(office)[0].id)
    assert editor.form.typed_answer.isVisible()
    editor.form.typed_answer.setFocus()
    qtbot.keyClicks(editor.form.typed_answer, "here")
    editor.form.typed_answer.clearFocus()
    office.settle(qtbot)
    assert stored(office)[1].asked_if_answer == "here"
    editor.list.setCurrentRow(0)
    editor.remove.click()
    office.settle(qtbot)
    assert "depending on the answer" in office.window.notices.texts()[-1]
    editor.list.setCurrentRow(1)
    editor.remove.click()
    office.settle(qtbot)
    assert [row.text for row in stored(office)] == ["Second?"]


def test_the_notice_begins_with_a_draft_that_says_it_is_one(qtbot, office, planning):
    field = next(
        one for one in planning.form.findChildren(QPlainTextEdit) if one.accessibleName() == "Notice on data protection"
    )
    assert planning.form.draft.isVisibleTo(planning.form)
    qtbot.mouseClick(planning.form.draft, Qt.MouseButton.LeftButton)
    office.settle(qtbot)
    assert field.toPlainText().startswith("UNCHECKED DRAFT")
    assert "3. Integrationskonferenz" in view(office).privacy_notice
    assert field.hasFocus(), "the office goes on from there"
    assert not planning.form.draft.isVisibleTo(planning.form), "what the office has written is not overwritten"
