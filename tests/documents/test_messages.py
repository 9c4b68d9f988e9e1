"""What e-mails about meetings say: in each language, with what is known, and the German text first where it counts."""

from dataclasses import replace
from datetime import datetime

import pytest

from forumplanner.documents.content.facts import OfficeFacts, PersonFacts
from forumplanner.documents.content.message_facts import Before, MessageFacts
from forumplanner.documents.content.messages import (
    BUILT_IN,
    POSTPONED,
    MessageText,
    Version,
    Written,
    fields_of,
    write_message,
)
from forumplanner.model.inviting_kinds import MeetingKind, MessageKind
from forumplanner.planning.message_fields import FIELD, FIELDS
from forumplanner.wording.document_languages import DOCUMENT_LANGUAGES, document_words

OFFICE = OfficeFacts("Stadt Musterort", department="Büro für Integration", signatory="Jana Beispiel")
FACTS = MessageFacts(
    office=OFFICE,
    kind=MessageKind.INVITATION,
    meeting=MeetingKind.DAY,
    event="3. Integrationskonferenz",
    title="3. Integrationskonferenz",
    starts=datetime(2027, 6, 3, 18),
    ends=datetime(2027, 6, 3, 20, 30),
    place="Bürgerhaus, Markt 1",
    person=PersonFacts("Samir Haddad"),
)


def version(language: str, facts: MessageFacts, text: str = "") -> Version:
    words = document_words(language)
    built_in = BUILT_IN[facts.kind]
    return Version(MessageText(words(built_in.subject), text or words(built_in.text)), facts, words)


def written(language: str, facts: MessageFacts, text: str = "") -> Written:
    return write_message(version(language, facts, text))


@pytest.mark.parametrize("language", DOCUMENT_LANGUAGES)
@pytest.mark.parametrize("kind", MessageKind)
def test_every_message_fills_its_fields_in_every_language(kind: MessageKind, language: str) -> None:
    before = Before(starts=datetime(2027, 6, 2, 18), ends=datetime(2027, 6, 2, 20), place="Rathaus")
    facts = replace(FACTS, kind=kind, before=before, person=None if kind is MessageKind.TO_MANY else FACTS.person)
    said = written(language, facts)
    assert "{" not in said.subject + said.text + said.html
    assert "Integrationskonferenz" in said.subject
    assert "Bürgerhaus" in said.text or kind is MessageKind.CANCELLATION
    assert "Online" not in said.text, "no link, no line for it"
    assert set(fields_of(facts, document_words(language))) >= set(FIELDS[kind])


@pytest.mark.parametrize("kind", MessageKind)
def test_built_in_texts_use_only_fields_of_their_kind(kind: MessageKind) -> None:
    built_in = BUILT_IN[kind]
    assert set(FIELD.findall(built_in.subject + built_in.text)) <= set(FIELDS[kind])


def test_an_update_names_what_was_and_what_is() -> None:
    before = Before(starts=datetime(2027, 6, 3, 17), ends=datetime(2027, 6, 3, 20), place="")
    said = written("de", replace(FACTS, kind=MessageKind.UPDATE, before=before)).text.replace("\N{NO-BREAK SPACE}", " ")
    assert "bisher: Donnerstag, 3. Juni 2027, 17:00–20:00 Uhr. Neu: Donnerstag, 3. Juni 2027, 18:00–20:30 Uhr." in said
    assert "Ort bisher: noch nicht bekannt. Neu: Bürgerhaus, Markt 1." in said
    same = Before(starts=FACTS.starts, ends=FACTS.ends, place="Rathaus")
    assert "bisher: Donnerstag" not in written("de", replace(FACTS, kind=MessageKind.UPDATE, before=same)).text


def test_who_is_taken_off_is_told_so_and_not_that_the_event_is_called_off() -> None:
    removed = replace(FACTS, kind=MessageKind.CANCELLATION)
    assert "nicht mehr angemeldet" in written("de", removed).text
    assert "findet dieser Termin nicht statt" in written("de", replace(removed, called_off=True)).text


def test_a_message_about_a_sitting_is_bilingual_and_says_which_version_counts() -> None:
    facts = replace(FACTS, kind=MessageKind.NOTICE_OF_SITTING, meeting=MeetingKind.SITTING)
    said = write_message(version("de", facts), version("ar", facts))
    assert said.text.index("ersetzt nicht die Ladung") < said.text.index("لا تحل محل")
    assert "Maßgeblich ist die deutsche Fassung" in said.text
    assert said.html.index('<div lang="de" dir="ltr">') < said.html.index('<div lang="ar" dir="rtl">')


def test_a_page_in_arabic_runs_from_right_to_left_and_keeps_german_names_together() -> None:
    said = written("ar", FACTS).html
    assert '<html lang="ar" dir="rtl">' in said
    assert "\u200eBürgerhaus, Markt 1\u200e" in said


PHONED = replace(FACTS.office, phone="0000 1-0")


@pytest.mark.parametrize("language", ["ar", "fa"])
def test_titles_and_numbers_stay_whole_among_words_from_the_right(language: str) -> None:
    facts = replace(FACTS, title="3. Integrationskonferenz", event="3. Integrationskonferenz")
    said = written(language, facts)
    for text in (said.subject, said.text, said.html):
        assert "\u200f\u200e3. Integrationskonferenz\u200e\u200f" in text
    assert "\u200f\u200e0000 1-0\u200e\u200f" in written(language, replace(facts, office=PHONED)).text
    assert "\u200e" not in written("de", facts).text


def test_what_is_filled_in_cannot_become_markup() -> None:
    facts = replace(FACTS, title="<script>alert(1)</script>", link='https://x.example/?a=1&b="2"', event="A & B")
    said = written("de", facts, "{title} {event}\n{link}").html
    assert "<script>" not in said
    assert "A &amp; B" in said
    assert "<a " not in said, "an address with quotation marks is no link"


def test_a_link_is_one() -> None:
    said = written("de", replace(FACTS, link="https://x.example/?a=1&b=2"))
    assert 'href="https://x.example/?a=1&amp;b=2"' in said.html
    assert "https://x.example/?a=1&b=2" in said.text


def test_lines_without_fields_stay_and_empty_ones_do_not_pile_up() -> None:
    said = written("de", replace(FACTS, place=""), "Eins\n\nOrt: {place}\n\n{link}\n\nZwei")
    assert said.text == "Eins\n\nZwei\n"


def test_several_days_say_both_ends() -> None:
    said = written("de", replace(FACTS, ends=datetime(2027, 6, 4, 16)), "{day}, {time}").text
    assert said.startswith("Donnerstag, 3. Juni 2027, 18:00")
    assert "Freitag, 4. Juni 2027, 16:00" in said


def test_a_title_that_quotes_is_quoted_with_inner_marks_also_in_the_offices_own_words() -> None:
    facts = replace(FACTS, title="Forum „Hafen“", meeting=MeetingKind.WORKSHOP)
    said = written("de", facts)
    assert "im Workshop „Forum ‚Hafen‘“" in said.text
    assert "im Workshop „Forum ‚Hafen‘“" in said.html
    own = written("de", facts, "Zu „{title}“, also {title}")
    assert own.text == "Zu „Forum ‚Hafen‘“, also Forum „Hafen“\n"
    assert "‚Hafen‘" in own.html


@pytest.mark.parametrize("language", DOCUMENT_LANGUAGES)
@pytest.mark.parametrize("tentative", [True, False])
def test_a_change_of_a_part_says_to_which_event_it_belongs_and_that_of_the_event_says_it_once(
    language: str, tentative: bool
) -> None:
    whole = replace(FACTS, kind=MessageKind.UPDATE, tentative=tentative, person=None)
    said = POSTPONED if tentative else BUILT_IN[MessageKind.UPDATE]
    words = document_words(language)

    def text(facts: MessageFacts) -> str:
        return write_message(Version(MessageText(words(said.subject), words(said.text)), facts, words)).text

    assert text(whole).count("Integrationskonferenz") == 1
    part = text(replace(whole, title="Begrüßung", meeting=MeetingKind.SLOT))
    assert part.index("Begrüßung") < part.index("Integrationskonferenz")
    notice = text(replace(whole, title="Terminhinweis: 3. Integrationskonferenz", meeting=MeetingKind.SITTING))
    assert notice.count("Integrationskonferenz") == 1


@pytest.mark.parametrize("language", DOCUMENT_LANGUAGES)
def test_the_first_sentence_of_a_notice_invites_nobody(language: str) -> None:
    sitting = replace(FACTS, meeting=MeetingKind.SITTING)
    notice = replace(sitting, kind=MessageKind.NOTICE_OF_SITTING)
    invited, noted = (written(language, one, "{lead}").text for one in (sitting, notice))
    assert invited != noted
    assert noted in written(language, notice).text
    assert FACTS.event not in noted
