"""Official texts in another language: German first, the other one marked as such, both saying which one counts."""

import io
from collections.abc import Callable
from datetime import UTC, date, datetime

import docx
import pytest

from forumplanner.documents.check import all_blocks, check_document
from forumplanner.documents.content.bilingual import Told, in_both
from forumplanner.documents.content.facts import AgendaFacts, EventFacts, OfficeFacts, PersonFacts
from forumplanner.documents.content.invitation import InvitationFacts, invitation
from forumplanner.documents.docx import write_docx
from forumplanner.documents.pdf import write_pdf
from forumplanner.documents.tree import Heading, LetterHead, Section, paragraph
from forumplanner.wording.catalogue import catalogue

NOW = datetime(2027, 4, 1, tzinfo=UTC)
GERMAN, ENGLISH = catalogue("de"), catalogue("en")
COUNTS = "Maßgeblich ist die deutsche Fassung."


@pytest.fixture
def both(
    office: OfficeFacts, event: EventFacts, people: tuple[PersonFacts, ...]
) -> tuple[Told[InvitationFacts], Told[InvitationFacts]]:
    """Two people are invited, in German and in English."""

    def facts(title: str) -> InvitationFacts:
        return InvitationFacts(office, event, people[:2], date(2027, 4, 1), NOW, agenda=(AgendaFacts(title, "1"),))

    return Told(facts("Wohnen"), GERMAN), Told(facts("Housing"), ENGLISH)


def test_german_comes_first_and_the_other_language_is_a_section_below_its_title(
    both: tuple[Told[InvitationFacts], Told[InvitationFacts]],
) -> None:
    made = invitation(*both)
    check_document(made)
    assert made.language == "de"
    heads = [block.addressee for block in made.children if isinstance(block, LetterHead)]
    assert heads == ["Layla Haddad", "Ayşe Öğretmenoğlu"]
    sections = [block for block in made.children if isinstance(block, Section)]
    assert [section.language for section in sections] == ["en", "en"]
    first = made.children[: made.children.index(sections[0])]
    german = [(one.level, one.text) for one in all_blocks(first) if isinstance(one, Heading)]
    english = [(one.level, one.text) for one in all_blocks(sections[0].children) if isinstance(one, Heading)]
    assert german == [(1, "Einladung: 3. Integrationskonferenz"), (2, "Programm")]
    assert english == [(2, "Invitation: 3. Integrationskonferenz"), (3, "Programme")]


@pytest.mark.tool("pdftotext")
def test_each_version_says_which_one_counts_and_the_other_begins_a_page(
    both: tuple[Told[InvitationFacts], Told[InvitationFacts]], text_of: Callable[..., str]
) -> None:
    german, english, *rest = text_of(write_pdf(invitation(*both))).rstrip("\f").split("\f")
    assert len(rest) == 2
    assert COUNTS in " ".join(german.split())
    assert "Wohnen" in german
    assert "Housing" not in german
    assert "The German version is the one that counts." in english
    assert "Housing" in english
    assert "Wohnen" not in english


def test_the_other_version_begins_a_page_in_word_files_too(
    both: tuple[Told[InvitationFacts], Told[InvitationFacts]],
) -> None:
    found = docx.Document(io.BytesIO(write_docx(invitation(*both)))).paragraphs
    (begin, *_rest) = [one for one in found if one.text.startswith("Invitation:")]
    assert begin.paragraph_format.page_break_before


def test_in_german_alone_nothing_is_said_of_another_version(
    both: tuple[Told[InvitationFacts], Told[InvitationFacts]],
) -> None:
    made = invitation(both[0])
    assert COUNTS not in str(made)
    assert not any(isinstance(block, Section) for block in made.children)


def test_a_version_without_a_title_is_a_fault_of_the_builder() -> None:
    with pytest.raises(ValueError, match="title"):
        in_both([paragraph("Text")], GERMAN, [Heading(1, "Title")], ENGLISH)
