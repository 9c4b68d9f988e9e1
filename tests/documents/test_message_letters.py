"""Letters instead of e-mails: sentences in their order, nothing said twice, rows in order of time."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from forumplanner.documents.content.bilingual import Told
from forumplanner.documents.content.facts import EventFacts, OfficeFacts, PersonFacts
from forumplanner.documents.content.message_facts import Before, MessageFacts
from forumplanner.documents.content.message_letters import MessageLetterFacts, message_letter
from forumplanner.documents.plain import write_plain
from forumplanner.model.enums import EventKind
from forumplanner.model.inviting_kinds import MeetingKind, MessageKind
from forumplanner.wording.document_languages import DOCUMENT_LANGUAGES, document_words

OFFICE = OfficeFacts("Stadt Musterort", phone="0000 1")
HOUSE = "Bürgerhaus, Markt 1"
NAME = "3. Konferenz"
DAY = MessageFacts(
    office=OFFICE,
    kind=MessageKind.INVITATION,
    meeting=MeetingKind.DAY,
    event=NAME,
    title=NAME,
    starts=datetime(2027, 6, 3, 9),
    ends=datetime(2027, 6, 3, 17),
    place=HOUSE,
)
SECOND = replace(DAY, starts=datetime(2027, 6, 4, 9), ends=datetime(2027, 6, 4, 14))
WORKSHOP = replace(
    DAY,
    meeting=MeetingKind.WORKSHOP,
    title="Wohnen",
    place=f"Saal 2, {HOUSE}",
    starts=datetime(2027, 6, 3, 14),
    ends=datetime(2027, 6, 3, 15),
)
SLOT = replace(WORKSHOP, meeting=MeetingKind.SLOT, title="Begrüßung", starts=datetime(2027, 6, 4, 10))
DUTY = replace(DAY, meeting=MeetingKind.DUTY, duty="Dolmetschen")


def letter(*told: MessageFacts, language: str = "de") -> str:
    """Return what a letter says below its head, without how it is set."""
    facts = MessageLetterFacts(
        office=OFFICE,
        event=EventFacts(NAME, EventKind.CONFERENCE, ()),
        recipients=(PersonFacts("Karl Muster"),),
        written=date(2027, 5, 3),
        created=datetime(2027, 5, 3, tzinfo=UTC),
        told=told,
    )
    lines = write_plain(message_letter(Told(facts, document_words(language))), 400).splitlines()
    return "\n".join(lines[next(at for at, line in enumerate(lines) if NAME in line) :])


def test_an_invitation_says_once_that_it_invites_and_then_what_is_somebodys_own() -> None:
    text = letter(DAY, WORKSHOP, SECOND, SLOT)
    assert text.count("laden Sie herzlich") == 1
    parts = ["herzlich zu", "3. Juni 2027", "4. Juni 2027", HOUSE, "Dabei ist", "Wohnen", "Begrüßung", "rechtzeitig"]
    found = [text.index(part) for part in parts]
    assert found == sorted(found)
    assert text.count(HOUSE) == 1, "of a place in the house only the room is said"
    assert "Saal 2" in text


def test_only_the_first_sentence_begins_small() -> None:
    """After the comma of the salutation; others are sentences of their own."""
    off = replace(WORKSHOP, kind=MessageKind.CANCELLATION)
    text = letter(off, replace(DAY, before=Before(starts=DAY.starts, ends=DAY.ends, place=""), kind=MessageKind.UPDATE))
    assert text.index("Sie haben keinen Platz mehr im Workshop") < text.index("Bei „3. Konferenz“ hat sich")
    assert "bei „3. Konferenz“ hat sich" in letter(replace(DAY, kind=MessageKind.UPDATE))


def test_a_change_says_what_is_and_what_was() -> None:
    before = Before(starts=datetime(2027, 6, 2, 14), ends=datetime(2027, 6, 2, 15), place="Rathaus")
    text = letter(replace(WORKSHOP, kind=MessageKind.UPDATE, before=before))
    assert text.startswith("Geändert: 3. Konferenz")
    assert text.index("3. Juni 2027") < text.index("Bisher: Mittwoch, 2. Juni 2027")
    assert text.index("Saal 2") < text.index("Bisher: Rathaus")


def test_of_a_place_that_nobody_knew_and_nobody_knows_nothing_is_said() -> None:
    before = Before(starts=datetime(2027, 6, 2, 9), ends=DAY.ends, place="")
    assert "Wo" not in letter(replace(DAY, kind=MessageKind.UPDATE, before=before, place=""))


def test_an_event_that_is_off_takes_everything_with_it_and_says_whom_to_ask() -> None:
    over = [replace(one, kind=MessageKind.CANCELLATION, called_off=True, duty="") for one in (DAY, WORKSHOP, DUTY)]
    text = letter(*over)
    assert text.count("nicht statt") == 1
    assert text.index("Workshop: Wohnen") < text.index("Ihre Aufgabe")
    assert "rufen Sie uns bitte an: 0000 1" in text
    assert "nicht kommen können" not in text


def test_a_postponed_event_says_that_no_new_date_is_known() -> None:
    text = letter(replace(DAY, kind=MessageKind.UPDATE, tentative=True))
    assert text.startswith("Verschoben: 3. Konferenz")
    assert "Der neue Termin steht noch nicht fest" in text
    assert "Jetzt gilt" not in text


def test_a_sitting_and_a_duty_at_it_are_one_notice() -> None:
    sitting = replace(DAY, kind=MessageKind.NOTICE_OF_SITTING, meeting=MeetingKind.SITTING)
    text = letter(sitting, DUTY)
    assert text.startswith("Terminhinweis, ersetzt nicht die Ladung: 3. Konferenz")
    assert "Ihre Aufgabe: Dolmetschen" in text
    assert text.count(HOUSE) == 1


@pytest.mark.parametrize("language", [one for one in DOCUMENT_LANGUAGES if one != "en"])
def test_every_sentence_is_said_in_every_language(language: str) -> None:
    told = (
        replace(DAY, kind=MessageKind.CANCELLATION),
        replace(SLOT, kind=MessageKind.CANCELLATION),
        replace(DAY, kind=MessageKind.UPDATE, tentative=True),
        replace(WORKSHOP, kind=MessageKind.UPDATE, before=Before(starts=DAY.starts, ends=DAY.ends, place="Rathaus")),
        WORKSHOP,
        SLOT,
    )
    same = set(letter(*told, language=language).splitlines()) & set(letter(*told, language="en").splitlines())
    assert not {line for line in same if line.strip("= -0123456789:/") and line.strip("3. ") != "Konferenz"}
