"""What stands in the letters of an event's life, on the form to send back and in the phone list."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from forumplanner.documents.check import all_blocks
from forumplanner.documents.content.bilingual import Told
from forumplanner.documents.content.event_letters import (
    CallingOffFacts,
    PostponementFacts,
    Thanked,
    ThanksFacts,
    calling_off,
    postponement,
    thanks,
)
from forumplanner.documents.content.facts import AgendaFacts, DayFacts, EventFacts, OfficeFacts, PersonFacts
from forumplanner.documents.content.invitation import Audience, InvitationFacts, invitation
from forumplanner.documents.content.letters import letter_close
from forumplanner.documents.content.phone_list import CallFacts, PhoneListFacts, phone_list
from forumplanner.documents.content.reply_form import ReplyFacts
from forumplanner.documents.html import write_html
from forumplanner.documents.single_letters import single_letters
from forumplanner.documents.tree import CutLine, DefinitionList, Document, Figure, KeepTogether, Table, Term
from forumplanner.wording.catalogue import catalogue
from tests.documents.told_letters import RECOMMENDED, REPLY

NOW = datetime(2027, 4, 1, tzinfo=UTC)
DAY = date(2027, 4, 1)
ENGLISH = catalogue("en")
NEW = (DayFacts(datetime(2027, 9, 3, 18), datetime(2027, 9, 3, 21)),)


@pytest.fixture
def asked(office: OfficeFacts, event: EventFacts, people: tuple[PersonFacts, ...]) -> InvitationFacts:
    """One person is invited and asked to answer on paper."""
    return InvitationFacts(office, event, people[:1], DAY, NOW, reply=REPLY, privacy_notice="All is deleted.")


def written(document: Document) -> str:
    return write_html(document)


def terms(document: Document) -> dict[str, Term]:
    """Return the fields of the form, which stands last."""
    found = [block for block in all_blocks(document.children) if isinstance(block, DefinitionList)]
    return {term.term: term for term in found[-1].items}


def test_the_form_asks_what_the_event_asks_and_knows_who_answers(asked: InvitationFacts) -> None:
    document = invitation(Told(asked, ENGLISH))
    fields = terms(document)
    assert "Layla Haddad" in str(fields["Name"])
    assert "Frauencafé International e. V." in str(fields["Organisation"])
    assert {"Your days", "Workshops, 9:00", "What I need", "Consent", "Photographs", "Data protection"} <= set(fields)
    assert "Nur wenn die Antwort „ja“ ist." in str(fields["Welche Linie?"])
    assert str(fields["Kommen Sie mit dem Bus?"]).count("☐") == 2
    assert "Please send this back to Stadt Beispielstetten" in written(document)
    assert "Thursday, 20 May 2027" in written(document)


def test_the_form_is_cut_off_as_a_whole_and_the_notice_stays_with_the_letter(asked: InvitationFacts) -> None:
    document = invitation(Told(asked, ENGLISH))
    form = document.children[-1]
    assert isinstance(form, KeepTogether)
    assert isinstance(form.children[0], CutLine)
    assert "All is deleted." not in str(form)
    assert "All is deleted." in str(document.children[:-1])


def test_what_an_event_does_not_ask_is_not_on_the_form(asked: InvitationFacts) -> None:
    bare = replace(asked, reply=ReplyFacts(days=("3 June",), photos=False), recipients=())
    fields = terms(invitation(Told(bare, ENGLISH)))
    assert set(fields) == {
        "Your answer",
        "Name",
        "Organisation",
        "Telephone, e-mail",
        "Who comes with you",
        "Place, date, signature",
    }


def test_without_a_form_there_is_nothing_to_cut_off(asked: InvitationFacts) -> None:
    document = invitation(Told(replace(asked, reply=None), ENGLISH))
    assert not any(isinstance(block, CutLine) for block in all_blocks(document.children))


def test_the_note_of_a_second_convening_stands_in_the_words_of_the_rules(asked: InvitationFacts) -> None:
    note = "Das Gremium ist ohne Rücksicht auf die Zahl der Erschienenen beschlussfähig."
    assert note in written(invitation(Told(replace(asked, second_convening=note), ENGLISH)))


def test_members_are_told_all_and_asked_for_a_substitute_guests_are_told_what_is_public(
    asked: InvitationFacts, secret: str
) -> None:
    agenda = (AgendaFacts("Housing", "1"), AgendaFacts(secret, "2", public=False))
    members = written(invitation(Told(replace(asked, agenda=agenda, audience=Audience.MEMBERS), ENGLISH)))
    guests = invitation(Told(replace(asked, agenda=agenda), ENGLISH))
    assert secret in members
    assert "substitute" in members
    assert secret not in str(guests)
    assert "substitute" not in written(guests)


def test_each_letter_becomes_a_document_of_its_own(asked: InvitationFacts, people: tuple[PersonFacts, ...]) -> None:
    found = single_letters(invitation(Told(replace(asked, recipients=people[:2]), ENGLISH)))
    assert [name for name, _letter in found] == ["Layla Haddad", "Ayşe Öğretmenoğlu"]
    for (name, letter), other in zip(found, (people[1].name, people[0].name), strict=True):
        assert name in written(letter)
        assert other not in str(letter)


def test_a_document_without_letters_stays_whole(office: OfficeFacts, event: EventFacts) -> None:
    document = phone_list(PhoneListFacts(office, event, (), NOW), ENGLISH)
    assert single_letters(document) == [("", document)]


def test_the_signature_is_a_picture_with_words_and_otherwise_room_to_sign(office: OfficeFacts) -> None:
    def pictures(signatory: str, signature: bytes) -> list[Figure]:
        close = letter_close(signatory, "", ENGLISH, signature)
        return [one for one in all_blocks((close,)) if isinstance(one, Figure)]

    (figure,) = pictures("K. Oßwald", office.logo)
    assert figure.alt == "Signature of K. Oßwald"
    assert pictures("K. Oßwald", b"") == []
    assert pictures("", office.logo) == []


def test_a_postponement_says_the_old_date_and_the_new_one_as_far_as_it_is_known(
    office: OfficeFacts, event: EventFacts, people: tuple[PersonFacts, ...]
) -> None:
    facts = PostponementFacts(office, event, people[:1], DAY, NOW, former_days=event.days)
    unknown = written(postponement(Told(facts, ENGLISH)))
    known = written(postponement(Told(replace(facts, new_days=NEW), ENGLISH)))
    for said in (unknown, known):
        assert "Former date" in said
        assert "Thursday, 3 June 2027" in said
    assert "not fixed yet" in unknown
    assert "New date" not in unknown
    assert "Friday, 3 September 2027" in known
    assert "registration holds for the new date" in known
    assert "not fixed yet" not in known


def test_a_sitting_that_falls_out_speaks_of_no_registration(office: OfficeFacts, event: EventFacts) -> None:
    facts = CallingOffFacts(office, event, (), DAY, NOW)
    assert "Registrations have lapsed" in written(calling_off(Told(facts, ENGLISH)))
    sitting = written(calling_off(Told(replace(facts, sitting=True), ENGLISH)))
    assert "Registrations" not in sitting
    assert "next sitting" in sitting


def test_thanks_tell_what_came_out_of_it(office: OfficeFacts, event: EventFacts) -> None:
    facts = ThanksFacts(office, event, (), DAY, NOW, attended=1, recommendations=RECOMMENDED)
    said = written(thanks(Told(facts, ENGLISH)))
    assert "You were there" in said
    assert "1 person took part." in said
    assert all(number in said and text in said for number, text in RECOMMENDED)
    speakers = replace(facts, thanked=Thanked.SPEAKERS, recommendations=(), attended=0)
    said = written(thanks(Told(speakers, ENGLISH)))
    assert "You contributed" in said
    assert "What came out of it" not in said
    assert "took part" not in said


def test_the_phone_list_has_numbers_and_room_for_notes(office: OfficeFacts, event: EventFacts) -> None:
    calls = (CallFacts("Ada A.", phones=("0000 1", "0000 2")), CallFacts("Bea B.", organisation="Verein"))
    document = phone_list(PhoneListFacts(office, event, calls, NOW, reached=1), ENGLISH)
    (table,) = [block for block in document.children if isinstance(block, Table)]
    assert [row.cells[-1].children for row in table.rows] == [(), ()]
    assert "0000 1\\n0000 2" in str(table.rows[0])
    assert "no number known" in str(table.rows[1])
    said = written(document)
    assert "2 persons are to be called." in said
    assert "1 other person is reached by e-mail." in said
    nobody = phone_list(PhoneListFacts(office, event, (), NOW), ENGLISH)
    assert not any(isinstance(block, Table) for block in nobody.children)
