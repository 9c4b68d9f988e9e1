"""The office's own words for messages: for all events, for one, and back to the built-in text."""

import pytest

from forumplanner.lists.message_texts import OwnMessage, messages_for, own_messages
from forumplanner.model.inviting_kinds import MessageKind
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.message_texts import say_message
from forumplanner.workspace import Label

INVITATION = MessageKind.INVITATION


@pytest.fixture
def db(planner, forum):
    """An open change, once there is an event."""
    with planner.change(Label("edit_message_text")) as session:
        yield session


def test_an_event_says_its_own_and_for_the_rest_what_the_office_says(db, forum):
    say_message(db, INVITATION, "de", "Kommt alle", "{salutation}\n\nlos")
    say_message(db, INVITATION, "de", "Nur hier: {title}", "", event_id=forum)
    assert messages_for(db, None) == {(INVITATION, "de"): OwnMessage("Kommt alle", "{salutation}\n\nlos")}
    assert messages_for(db, forum) == {(INVITATION, "de"): OwnMessage("Nur hier: {title}", "{salutation}\n\nlos")}
    assert own_messages(db, forum) == {(INVITATION, "de"): OwnMessage("Nur hier: {title}", "")}


def test_an_empty_text_goes_back_to_the_built_in_one(db):
    say_message(db, INVITATION, "tr", "Davet", "Buyurun")
    say_message(db, INVITATION, "tr", "", "Gelin")
    assert own_messages(db, None) == {(INVITATION, "tr"): OwnMessage("", "Gelin")}
    say_message(db, INVITATION, "tr", " ", "\n")
    assert own_messages(db, None) == {}


@pytest.mark.parametrize(
    ("kind", "subject", "text", "place", "key"),
    [
        (INVITATION, "{titel}", "", "subject", "message.unknown-field"),
        (INVITATION, "", "Hallo {nmae}", "text", "message.unknown-field"),
        (INVITATION, "", "{changes}", "text", "message.unknown-field"),
        (INVITATION, "", "{}", "text", "message.unknown-field"),
        (MessageKind.TO_MANY, "", "Hallo {name}", "text", "message.unknown-field"),
        (INVITATION, "Zwei\nZeilen", "", "subject", "message.subject-of-several-lines"),
        (INVITATION, "Be\0treff", "", "subject", "text.control-character"),
    ],
)
def test_what_cannot_be_filled_is_refused_beside_its_field(db, kind, subject, text, place, key):
    with pytest.raises(PlanningError) as refused:
        say_message(db, kind, "de", subject, text)
    assert (refused.value.key, refused.value.place) == (key, place)
    assert own_messages(db, None) == {}


def test_a_brace_alone_is_no_field(db):
    say_message(db, INVITATION, "de", "", "Smiley :-} und {title}")
    assert own_messages(db, None)[INVITATION, "de"].text == "Smiley :-} und {title}"
