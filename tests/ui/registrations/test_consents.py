"""Photos, the notice on data protection, and answers to questions: one by one in the form, many by a key, filtered."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from forumplanner.lists import registrations
from forumplanner.model.enums import PhotoConsent, QuestionKind
from forumplanner.planning import asking
from forumplanner.planning.asking import QuestionFields
from forumplanner.workspace import Label


def stored(desk, name):
    place = next(place for place, shown in enumerate(desk.names()) if shown.startswith(name))
    with desk.office.workspace.read() as db:
        return registrations.view(db, desk.tab.model.ids[place])


def offered(desk) -> list[str]:
    return [desk.tab.consents.itemText(place) for place in range(desk.tab.consents.count())]


def test_many_are_recorded_by_a_key_each_and_one_undo_takes_it_back(desk):
    desk.tab.panel.table.setFocus()
    desk.select("Yılmaz", "Haddad")
    for key in (Qt.Key.Key_F7, Qt.Key.Key_F9):
        desk.bot.keyClick(QApplication.focusWidget(), key)
        desk.settle()
    for name in ("Yılmaz", "Haddad"):
        assert stored(desk, name).photo_consent is PhotoConsent.YES
        assert stored(desk, name).privacy_informed_at is not None
    assert desk.notices()[-1] == "Notice on data protection recorded as given to 2."
    desk.undo_in_notice()
    assert stored(desk, "Haddad").privacy_informed_at is None
    desk.select("Haddad")
    desk.bot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F8)
    desk.settle()
    assert stored(desk, "Haddad").photo_consent is PhotoConsent.NO


def test_those_still_to_be_asked_are_counted_and_filtered(desk):
    assert offered(desk)[1] == "not asked about photos (3)"
    assert offered(desk)[-1] == "3 without notice on data protection"
    desk.select("Yılmaz")
    desk.take("photos-yes")
    desk.take("informed")
    assert offered(desk)[1:3] == ["not asked about photos (2)", "agrees to photos (1)"]
    desk.choose(desk.tab.consents, "not_asked")
    assert not any(name.startswith("Yılmaz") for name in desk.names())
    desk.choose(desk.tab.consents, "yes")
    assert [name.split(",")[0] for name in desk.names()] == ["Yılmaz"]
    desk.choose(desk.tab.consents, "uninformed")
    assert len(desk.names()) == 2
    desk.tab.panel.show_all()
    assert len(desk.names()) == 3


def test_the_form_records_that_the_notice_was_given_and_takes_it_back(desk):
    form = desk.open("Yılmaz")
    for given in (True, False):
        form.notice.click()
        desk.settle()
        assert (stored(desk, "Yılmaz").privacy_informed_at is not None) is given
        assert form.notice.isChecked() is given


def test_the_form_records_who_wants_languages_on_the_badge_and_says_which_are_known(desk):
    form = desk.open("Yılmaz")
    for wanted in (True, False):
        form.badge_languages.click()
        desk.settle()
        assert stored(desk, "Yılmaz").badge_languages is wanted
        assert form.badge_languages.isChecked() is wanted
    desk.undo_in_notice()
    assert stored(desk, "Yılmaz").badge_languages is True
    assert "anguages" in form.spoken.text()


@pytest.fixture
def questions(desk) -> dict[str, str]:
    """How many children; and their school, if there are two."""
    event = desk.office.ids["conference"]
    with desk.office.workspace.change(Label("add_question", {"event": event})) as db:
        many = asking.add_question(db, event, QuestionFields("How many children?", QuestionKind.NUMBER))
        school = QuestionFields("Which school?", asked_if_id=many, asked_if_answer="2")
        return {"many": many, "school": asking.add_question(db, event, school)}


def test_answers_are_stored_when_a_field_is_left_and_go_with_their_question(desk, questions):
    form = desk.open("Yılmaz")
    many, school = (form.questions.widget(questions[name]) for name in ("many", "school"))
    assert not school.isVisible()

    def answer(field, text: str) -> None:
        field.setFocus()
        field.selectAll()
        desk.bot.keyClicks(field, text)
        field.clearFocus()
        desk.settle()

    answer(many, "two")
    assert form.questions.form.binder.errors() == {
        questions["many"]: "This is no number. Type digits, such as 3 or 2,5."
    }
    assert stored(desk, "Yılmaz").answers == {}
    answer(many, "2")
    assert school.isVisible()
    answer(school, "School at the market")
    assert stored(desk, "Yılmaz").answers == {questions["many"]: "2", questions["school"]: "School at the market"}
    answer(many, "3")
    assert not school.isVisible()
    assert stored(desk, "Yılmaz").answers == {questions["many"]: "3"}


def test_who_agrees_to_be_listed_says_with_what_and_undo_takes_it_back(desk):
    boxes = desk.open("Yılmaz").listing.boxes
    assert not boxes["phone"].isVisible()
    boxes["name"].click()
    desk.settle()
    boxes["phone"].click()
    desk.settle()
    assert stored(desk, "Yılmaz").listed_fields == ("name", "phone")
    boxes["name"].click()
    desk.settle()
    assert stored(desk, "Yılmaz").listed_fields == ()
    desk.undo_in_notice()
    assert stored(desk, "Yılmaz").listed_fields == ("name", "phone")
    assert boxes["phone"].isChecked()
