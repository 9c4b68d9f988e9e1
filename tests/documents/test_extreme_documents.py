"""Very much, very long and nothing at all: every document comes out whole and sound."""

from dataclasses import replace
from datetime import UTC, datetime

import page
import pytest

from forumplanner.documents.content.attendance import AttendanceFacts, AttendanceGroup, attendance
from forumplanner.documents.content.facts import AgendaFacts, EventFacts, OfficeFacts, PersonFacts
from forumplanner.documents.content.programme import ProgrammeFacts, programme
from forumplanner.documents.pdf import write_pdf
from forumplanner.documents.tree import Column, Document, Heading, Row, Table, bullet_list, cell, header_row, paragraph
from forumplanner.wording.catalogue import catalogue
from tests.documents.own_checks import own_faults, told_faults

pytestmark = pytest.mark.tool("pdftotext")

NOW = datetime(2027, 4, 1, tzinfo=UTC)
SCRIPTS = (
    "Größe Straße ẞ œuvre",
    "Öğretmenoğlu Iğdır İstanbul",
    "Шевченко Їжак ґанок",
    "Ελληνικά Αθήνα",
    "مدينة بايرن ١٢٣ كَتَبَ",
    "می‌خواهم گفتگو ۴۵۶",
    "Nguyễn Thị Ánh",
    "ǅ ŋ ʼn",
    "李明 김 こ ก",
    "<b>fett</b> &amp; &lt;i&gt; \"'\\ {page} %s",
)


def _sound(document: Document) -> None:
    data = write_pdf(document)
    for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A):
        assert [failure.rule_id for failure in page.validate_pdf_bytes(data, profile=profile).failures] == []
    assert own_faults(data) == []
    assert told_faults(data, document) == []


def test_every_script_and_every_sign_is_kept_in_every_place() -> None:
    table = Table((Column(30), Column()), (header_row(*SCRIPTS[:2]),), tuple(Row((cell(a), cell(a))) for a in SCRIPTS))
    blocks = (
        Heading(1, "T"),
        *(Heading(2, one) for one in SCRIPTS),
        *map(paragraph, SCRIPTS),
        bullet_list(SCRIPTS),
        table,
    )
    _sound(Document(f"Titel {SCRIPTS[-1]}", "de", NOW, blocks, subject=SCRIPTS[-1], author=SCRIPTS[2]))


@pytest.mark.parametrize(
    "word", ["W" * 200, "Grundstücksverkehrsgenehmigungszuständigkeit" * 5, "Шевченко" * 25, "مدينة" * 40]
)
def test_a_word_of_two_hundred_letters_stands_whole_wherever_it_is(word: str) -> None:
    table = Table((Column(12), Column(30), Column()), (header_row("1", "2", "3"),), (Row((cell(word),) * 3),))
    blocks = (
        Heading(1, word),
        Heading(2, word),
        paragraph(word),
        paragraph(word, bold=True),
        bullet_list([word]),
        table,
    )
    _sound(Document("Lang", "de", NOW, blocks))


def test_a_head_of_a_table_that_is_as_high_as_a_page_stands_once_before_its_rows() -> None:
    table = Table(
        (Column(20), Column()), (header_row("1", "Kopf " * 2500),), (Row((cell("a"), cell("b " * 3000))),) * 2
    )
    _sound(Document("Hoch", "de", NOW, (Heading(1, "Hoch"), table)))


def test_five_hundred_agenda_items_are_printed() -> None:
    agenda = tuple(
        AgendaFacts(f"Punkt {at} Wohnen", str(at), start=datetime(2027, 6, 3, 9 + at // 60, at % 60), minutes=1)
        for at in range(500)
    )
    event = EventFacts("Lang", days=())
    _sound(programme(ProgrammeFacts(OfficeFacts("Stadt"), event, agenda, NOW), catalogue("de")))


def test_an_event_without_anything_is_printed() -> None:
    event = EventFacts("Leer", days=())
    _sound(programme(ProgrammeFacts(OfficeFacts("Stadt"), event, (), NOW), catalogue("de")))
    facts = AttendanceFacts(OfficeFacts("Stadt"), event, (AttendanceGroup("", ()),), NOW)
    _sound(attendance(facts, catalogue("de")))
    _sound(attendance(replace(facts, groups=(AttendanceGroup("", (PersonFacts("\x00\x1b"),)),)), catalogue("de")))
    _sound(Document("Nichts", "de", NOW, ()))
