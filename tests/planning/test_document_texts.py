"""Languages of documents: what an office says instead, who checked it, and when it is unchecked again."""

from datetime import date

import pytest

from forumplanner.desk.document_languages import digest_of_texts, language_offers, words_for
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import document_texts as verbs
from forumplanner.workspace import Label, Workspace

DO = Label("edit_document_text")
WELCOME = "We cordially invite you to take part."


@pytest.fixture
def planner(tmp_path):
    with Workspace.create(tmp_path / "x.forumplan", who="anna") as workspace:
        yield workspace


def test_the_built_in_languages_are_offered_and_only_the_programs_own_need_no_check(planner):
    with planner.read() as db:
        unchecked = {one.code: one.unchecked for one in language_offers(db)}
    assert unchecked == {"de": False, "en": False, "tr": True, "uk": True, "ar": True, "fa": True}


def test_what_the_office_says_stands_before_the_built_in_text_and_goes_again(planner):
    with planner.change(DO) as db:
        verbs.say(db, "de", WELCOME, "Wir freuen uns auf Sie.")
        assert words_for(db, "de")(WELCOME) == "Wir freuen uns auf Sie."
        verbs.say(db, "de", WELCOME, "")
        assert words_for(db, "de")(WELCOME) != "Wir freuen uns auf Sie."


def test_a_text_must_keep_its_gaps(planner):
    with planner.change(DO) as db, pytest.raises(PlanningError) as caught:
        verbs.say(db, "tr", "Invitation: {event}", "Davet")
    assert caught.value.key == "language.gaps"


def test_checked_texts_are_unchecked_once_one_of_them_changes(planner):
    with planner.change(DO) as db:
        verbs.review(db, "tr", "", "Ayşe Beispiel", date(2027, 1, 5), digest_of_texts(db, "tr"))
    with planner.read() as db:
        (turkish,) = [one for one in language_offers(db) if one.code == "tr"]
    assert (turkish.unchecked, turkish.reviewed_by) == (False, "Ayşe Beispiel")
    with planner.change(DO) as db:
        verbs.say(db, "tr", WELCOME, "Buyurun.")
    with planner.read() as db:
        (turkish,) = [one for one in language_offers(db) if one.code == "tr"]
    assert turkish.unchecked


def test_a_language_added_speaks_german_where_the_office_says_nothing(planner):
    with planner.change(DO) as db:
        verbs.add_language(db, "de-x-einfach", "Einfache Sprache")
        verbs.say(db, "de-x-einfach", WELCOME, "Bitte kommen Sie.")
        words = words_for(db, "de-x-einfach")
        assert (words(WELCOME), words("Agenda"), words.language) == (
            "Bitte kommen Sie.",
            "Tagesordnung",
            "de-x-einfach",
        )
        assert [one.code for one in language_offers(db) if one.added] == ["de-x-einfach"]
        verbs.remove_language(db, "de-x-einfach")
        assert not [one for one in language_offers(db) if one.added]


@pytest.mark.parametrize(
    ("code", "name"), [("de-x-leicht", "x"), ("de", "Leichte Sprache"), ("Deutsch!", "x"), ("pl", " ")]
)
def test_no_language_without_tag_and_name_and_never_leichte_sprache(planner, code, name):
    with planner.change(DO) as db, pytest.raises(PlanningError):
        verbs.add_language(db, code, name)
