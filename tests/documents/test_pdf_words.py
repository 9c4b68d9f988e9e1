"""What stands on the pages, read back by another program."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from forumplanner.documents.content.attendance import AttendanceFacts, AttendanceGroup, ByLetter, attendance
from forumplanner.documents.content.facts import EventFacts, OfficeFacts, PersonFacts
from forumplanner.documents.html import write_html
from forumplanner.documents.pdf import write_pdf
from forumplanner.documents.tree import (
    Cell,
    Column,
    Document,
    Heading,
    Paragraph,
    Row,
    Run,
    Table,
    cell,
    header_row,
    paragraph,
)
from forumplanner.wording.catalogue import Catalogue, catalogue

NOW = datetime(2027, 4, 1, 9, 30, tzinfo=UTC)
Every = Callable[[Catalogue], dict[str, Document]]
Read = Callable[..., str]

pytestmark = pytest.mark.tool("pdftotext")

PUBLIC = [
    "invitation",
    "agenda-public",
    "announcement",
    "programme",
    "programme-by-track",
    "programme-by-room",
    "flyer",
    "door-posters",
    "minutes-extract",
]


@pytest.mark.parametrize("name", ["attendance", "badges", "registrations"])
def test_names_in_turkish_ukrainian_and_arabic_are_read_as_they_were_typed(
    name: str, every_document: Every, people: tuple[PersonFacts, ...], text_of: Read
) -> None:
    said = " ".join(text_of(write_pdf(every_document(catalogue("en"))[name])).split())
    words = [word for person in people for word in f"{person.name} {person.own_script}".split()]
    assert [word for word in words if word not in said] == []
    assert "ليلى حداد" in said


def test_a_long_attendance_list_repeats_its_header_and_counts_its_pages(
    office: OfficeFacts, event: EventFacts, text_of: Read
) -> None:
    people = tuple(PersonFacts(f"Person {at:03d}", organisation="Verein") for at in range(150))
    evening = replace(event, days=event.days[:1])
    facts = AttendanceFacts(office, evening, (AttendanceGroup("", people),), NOW, blank_lines=10)
    said = text_of(write_pdf(attendance(facts, catalogue("en"))), "-layout")
    pages = said.rstrip("\f").split("\f")
    assert len(pages) == 8
    for number, one in enumerate(pages, 1):
        assert re.search(r"No\.\s+Name\s+Organisation\s+Signature", one)
        assert f"Page {number} of 8" in one
    assert [f"Person {at:03d}" in said for at in range(150)] == [True] * 150
    assert re.search(r"^\s*160\s*$", pages[-1], re.MULTILINE)


def test_the_repeated_header_is_not_repeated_for_who_listens(office: OfficeFacts, event: EventFacts) -> None:
    import io

    import pikepdf

    people = tuple(PersonFacts(f"Person {at:03d}") for at in range(150))
    evening = replace(event, days=event.days[:1])
    facts = AttendanceFacts(office, evening, (AttendanceGroup("", people),), NOW, by_letter=ByLetter.NEVER)
    with pikepdf.open(io.BytesIO(write_pdf(attendance(facts, catalogue("en"))))) as pdf:
        tags = [
            str(one.S) for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/S" in one and "/P" in one
        ]
    assert tags.count("/Table") == 1
    assert tags.count("/THead") == 1
    assert tags.count("/TR") == 1 + 150 + 10


@pytest.mark.parametrize("name", PUBLIC)
def test_a_non_public_item_is_nowhere_in_a_public_document(
    name: str, every_document: Every, secret: str, text_of: Read, both_languages: Catalogue
) -> None:
    document = every_document(both_languages)[name]
    data = write_pdf(document)
    assert secret not in text_of(data)
    assert secret not in repr(document)
    assert secret.encode() not in data
    assert secret not in write_html(document)


@pytest.mark.parametrize("name", ["invitation-members", "minutes"])
def test_members_read_the_non_public_items(name: str, every_document: Every, secret: str, text_of: Read) -> None:
    assert secret in " ".join(text_of(write_pdf(every_document(catalogue("en"))[name])).split())


def test_every_letter_of_a_series_begins_a_page_and_greets_its_reader(every_document: Every, text_of: Read) -> None:
    pages = text_of(write_pdf(every_document(catalogue("en"))["invitation"])).rstrip("\f").split("\f")
    assert len(pages) == 2
    assert "Sehr geehrte Frau Haddad," in pages[0]
    assert "Dear Ayşe Öğretmenoğlu," in pages[1]
    assert "Page" not in pages[0]


def test_nothing_is_cut_off_however_long_words_and_rows_are(text_of: Read) -> None:
    word = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen" * 4
    long_text = " ".join(f"Wort{at}" for at in range(3000))
    table = Table(
        (Column(20), Column()),
        (header_row("Eins", "Zwei"),),
        (Row((cell(word), cell(long_text))), Row((cell("danach"), Cell()))),
    )
    said = text_of(write_pdf(Document("Lang", "de", NOW, (Heading(1, "Lang"), paragraph(word), table))))
    assert "".join(said.split()).count("Wort2999") == 1
    assert [at for at in range(3000) if not re.search(rf"\bWort{at}\b", said)] == []
    assert "danach" in said


def test_unusual_characters_do_no_harm_and_are_kept_where_a_letter_is_missing(text_of: Read) -> None:
    runs = (Run("Tab\tNull\x00 李明 😀 \ud800 Ende\r\nneue Zeile"), Run(" <b>&amp;</b>", bold=True))
    said = text_of(write_pdf(Document("Zeichen", "de", NOW, (Heading(1, "Zeichen"), Paragraph(runs)))))
    assert "Tab Null 李明 😀" in said
    assert "<b>&amp;</b>" in said


def test_a_number_inside_arabic_text_keeps_its_order(text_of: Read) -> None:
    runs = (Run("Telefon: هاتف 12345 مكتب"),)
    said = text_of(write_pdf(Document("Zahl", "de", NOW, (Heading(1, "Zahl"), Paragraph(runs)))))
    assert "12345" in said
    assert "هاتف" in said


def test_a_list_of_a_thousand_has_each_row_once_and_in_order(text_of: Read) -> None:
    rows = tuple(Row((cell(f"P{at:04d}"), cell("Verein " * (at % 9)))) for at in range(1000))
    table = Table((Column(), Column()), (header_row("Name", "Organisation"),), rows)
    said = text_of(write_pdf(Document("Viele", "de", NOW, (Heading(1, "Viele"), table))))
    assert re.findall(r"\bP\d{4}\b", said) == [f"P{at:04d}" for at in range(1000)]
