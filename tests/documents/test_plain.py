"""A document as plain text: what an e-mail says to those who read no HTML."""

import pytest
from every_block import ARABIC, SAMPLES, SPANNED, document_of, numbered, whole

from forumplanner.documents.plain import plain_text, write_plain
from forumplanner.documents.tree import (
    Column,
    DefinitionList,
    Heading,
    Paragraph,
    Row,
    Run,
    SignatureBlock,
    Table,
    cell,
    header_row,
    paragraph,
)


def test_headings_are_underlined_and_blocks_stand_apart() -> None:
    assert write_plain(document_of(Heading(2, "Orte"), paragraph("Saal\nFoyer"), Heading(3, "Mehr"))) == (
        "Probe\n=====\n\nOrte\n----\n\nSaal\nFoyer\n\nMehr\n"
    )


def test_an_agenda_keeps_its_numbers_and_levels() -> None:
    assert plain_text((SAMPLES[type(numbered())],)) == (
        "Ö 1 Eröffnung\nÖ 2 Bericht\n    Ö 2.1 Zahlen\n    Ö 2.2 Aussprache\nÖ 3 Wohnen\n    - Südstadt\n"
        "    - Nordstadt\nN 1 Grundstück\n"
    )


def test_a_narrow_table_stands_in_columns() -> None:
    assert plain_text((SPANNED,)).split("\n") == [
        "Wer kam",
        "Tag                       Ort          Zahl",
        "------------------------  -----------  ----",
        "Donnerstag                Großer Saal  41",
        "                          Foyer        5",
        "Zusammen an beiden Orten               46",
        "",
    ]


def test_a_broad_table_becomes_rows_with_the_names_of_its_columns() -> None:
    long = "ein Satz, der weit über die Breite eines Briefs hinausgeht und darum umbricht"
    table = Table((Column(), Column()), (header_row("Wer", "Was"),), (Row((cell("Eva"), cell(long))),))
    assert plain_text((table,), 72) == (
        "Wer: Eva\nWas: ein Satz, der weit über die Breite eines Briefs hinausgeht und\n  darum umbricht\n"
    )


def test_lines_are_no_longer_than_asked_and_addresses_are_not_torn() -> None:
    address = "https://stadt.example/" + "a" * 90
    said = plain_text((paragraph("Wort " * 40), Paragraph((Run("Zum Formular", link=address),))), 72)
    assert all(len(line) <= 72 for line in said.split("\n") if address not in line)
    assert f"<{address}>" in said


def test_an_address_that_is_said_already_is_not_said_twice() -> None:
    runs = (Run("amt@stadt.example", link="mailto:amt@stadt.example"),)
    assert plain_text((Paragraph(runs),)) == "amt@stadt.example\n"


def test_terms_and_signatures_are_lines() -> None:
    said = plain_text((SAMPLES[DefinitionList], SAMPLES[SignatureBlock]))
    assert said.startswith("Wann: Donnerstag, 3. Juni\n  Freitag, 4. Juni\n\nOrt, den 1. Mai\n\n____")
    assert "\nKatharina Oßwald\nVorsitz\n" in said


def test_every_word_of_the_whole_document_is_there() -> None:
    said = write_plain(whole())
    asked = ("Layla Haddad", "Betreff", "Donnerstag", ARABIC, "Person 11", "[Logo der Stadt]", "Anregungen")
    assert [word for word in asked if word not in said] == []


@pytest.mark.parametrize("text", ["", "\n\n", "\ud800", "\x00", "\u2028", "x" * 500, ARABIC])
def test_any_text_can_be_said(text: str) -> None:
    said = plain_text((paragraph(text), numbered((text, text, ())), Heading(4, f"H{text}")), 72)
    assert said.endswith("\n")
    said.encode("utf-8")
