"""An office chooses how German documents name people: neutral, both forms, star or colon; the grammar stays right."""

import pytest

from forumplanner.model.letter_styles import WordingStyle
from forumplanner.wording.document_languages import document_words
from forumplanner.wording.people_words import in_style

BOTH, STAR, COLON = WordingStyle.BOTH, WordingStyle.STAR, WordingStyle.COLON


@pytest.mark.parametrize(
    ("style", "text", "said"),
    [
        (WordingStyle.NEUTRAL, "Teilnehmende an {event}", "Teilnehmende an {event}"),
        (BOTH, "Teilnehmende an {event}", "Teilnehmerinnen und Teilnehmer an {event}"),
        (STAR, "Teilnehmende an {event}", "Teilnehmer*innen an {event}"),
        (COLON, "Teilnehmende an {event}", "Teilnehmer:innen an {event}"),
        (BOTH, "Austausch unter den Teilnehmenden.", "Austausch unter den Teilnehmerinnen und Teilnehmern."),
        (BOTH, "Namen der Teilnehmenden", "Namen der Teilnehmerinnen und Teilnehmer"),
        (COLON, "mit Dolmetschenden", "mit Dolmetscher:innen"),
        (STAR, "Alle Mitwirkenden", "Alle Mitwirkenden"),
        (BOTH, "Teilnahme", "Teilnahme"),
    ],
)
def test_words_for_people_follow_the_style(style, text, said):
    assert in_style(text, style) == said


def test_the_office_style_is_heard_in_german_documents_and_in_no_other():
    assert document_words("de", style=STAR)("Participants") == "Teilnehmer*innen"
    assert document_words("de-x-einfach", style=STAR)("Participants") == "Teilnehmer*innen"
    assert document_words("en", style=STAR)("Participants") == "Participants"
    assert document_words("de")("Participants") == "Teilnehmende"


def test_what_the_office_says_itself_stays_as_it_says_it():
    own = {("", "Participants"): "Teilnehmende und Gäste"}
    assert document_words("de", own, BOTH)("Participants") == "Teilnehmende und Gäste"
