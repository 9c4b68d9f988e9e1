"""Whatever characters somebody types, every document comes out."""

import io
from collections.abc import Callable
from datetime import UTC, datetime

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forumplanner.documents.docx import write_docx
from forumplanner.documents.html import write_email, write_html
from forumplanner.documents.pdf import write_pdf
from forumplanner.documents.plain import write_plain
from forumplanner.documents.tree import (
    AVERY_L4785,
    BadgeCode,
    BadgeText,
    Column,
    DefinitionList,
    Document,
    Furniture,
    Heading,
    Label,
    LabelSheet,
    LetterHead,
    Paragraph,
    QrCode,
    Row,
    Run,
    SignatureBlock,
    SignatureLine,
    Table,
    Term,
    bullet_list,
    cell,
    header_row,
    paragraph,
)

NOW = datetime(2027, 4, 1, tzinfo=UTC)
ODD = (
    "\N{MAN}\u200d\N{WOMAN}\u200d\N{GIRL}",
    "\U0001f3f3\ufe0f\u200d\U0001f308",
    "\u2764\ufe0f\u200d\U0001f525",
    "\u00ad",
    "\u200d",
    "\ufeff",
    "\u202e",
    "\u202eabc",
    "\ud800",
    "\ud800 \u00ad\u200d",
    "\u0301",
    "ab\u200d\u00adليلى\u200d",
    "\u2029",
    "\x85\x1c",
)


def _everywhere(text: str) -> Document:
    """Return a document that has the text in every place where somebody's words can stand."""
    blocks = (
        LetterHead((text, text), text, (text, text), ((text, text),)),
        Heading(1, f"Betreff {text}"),
        paragraph(text),
        Paragraph((Run(text, bold=True), Run(text, italic=True), Run(text, link=f"https://stadt.example/{text}"))),
        bullet_list((text, text)),
        DefinitionList((Term(text, (paragraph(text),)),)),
        Table((Column(30), Column()), (header_row("Wort", "Wort"),), (Row((cell(text), cell(text * 3))),), text),
        QrCode(f"x{text}", f"Code {text}"),
        SignatureBlock((SignatureLine(text, text),), text),
        LabelSheet(
            AVERY_L4785,
            (
                Label(
                    (
                        BadgeText(text, 5, 5, 60, 10, 20),
                        BadgeCode(QrCode("x", f"Code {text}"), 60, 30),
                    )
                ),
            ),
        ),
    )
    return Document(f"Titel {text}", "de", NOW, blocks, text, text, Furniture(text, text, "{page}/{total}"))


@pytest.mark.parametrize("text", ODD, ids=ascii)
def test_an_emoji_or_a_character_that_is_not_seen_does_not_stop_a_document(text: str) -> None:
    assert write_pdf(_everywhere(text)).startswith(b"%PDF-")
    assert docx.Document(io.BytesIO(write_docx(_everywhere(text)))).tables


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(), max_size=40))
def test_every_text_can_be_printed(text: str) -> None:
    assert write_pdf(_everywhere(text)).startswith(b"%PDF-")


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(), max_size=40))
def test_every_text_can_be_written_as_word_page_e_mail_and_text(text: str) -> None:
    document = _everywhere(text)
    assert docx.Document(io.BytesIO(write_docx(document))).tables
    for said in (write_html(document), write_email(document).html, write_plain(document)):
        assert said.encode("utf-8")


@pytest.mark.tool("pdftotext")
def test_a_family_of_emoji_is_read_back_and_the_words_around_it_too(text_of: Callable[..., str]) -> None:
    said = text_of(write_pdf(Document("T", "de", NOW, (Heading(1, "T"), paragraph(f"Fest {ODD[0]} am Markt")))))
    assert "Fest" in said
    assert "am Markt" in said
    assert "\N{MAN}" in said
    assert "\N{GIRL}" in said
