"""Every kind of block is known to every writer: its words come out of each."""

import io
from collections.abc import Callable
from datetime import UTC, datetime
from typing import get_args

import docx
import pytest
from docx.oxml.ns import qn
from PIL import Image

from forumplanner.documents.check import all_blocks
from forumplanner.documents.docx import write_docx
from forumplanner.documents.html import write_email, write_html
from forumplanner.documents.pdf import write_pdf
from forumplanner.documents.plain import write_plain
from forumplanner.documents.tree import (
    AVERY_L4785,
    BadgeText,
    Block,
    Column,
    Contents,
    CutLine,
    DefinitionList,
    Document,
    Figure,
    Heading,
    KeepTogether,
    Label,
    LabelSheet,
    LetterHead,
    PageBreak,
    PanelBreak,
    QrCode,
    Row,
    Section,
    SignatureBlock,
    SignatureLine,
    Spacer,
    Table,
    Term,
    WritingLines,
    bullet_list,
    cell,
    header_row,
    paragraph,
)

pytestmark = pytest.mark.tool("pdftotext")


def _drawn() -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (8, 8), "navy").save(written, "PNG")
    return written.getvalue()


EVERY_BLOCK: tuple[Block, ...] = (
    LetterHead(("Absenderin",), "Rücksendung", ("Anschrift",), (("Telefon", "Durchwahl"),)),
    Heading(1, "Betreff"),
    Contents("Inhalt"),
    Heading(2, "Überschrift"),
    paragraph("Absatz"),
    bullet_list(["Punkt"]),
    DefinitionList((Term("Begriff", (paragraph("Erklärung"),)),)),
    Table((Column(),), (header_row("Spalte"),), (Row((cell("Zelle"),)),), "Tafel"),
    Figure(_drawn(), "Bild", 20),
    QrCode("x", "Code"),
    SignatureBlock((SignatureLine("Unterschreibende", "Vorsitz"),), "Ort"),
    Spacer(5),
    PageBreak(),
    PanelBreak(),
    KeepTogether((paragraph("Beisammen"),)),
    Section((paragraph("Abschnitt"),), "en"),
    CutLine(),
    WritingLines("Anmerkungen", 2),
    LabelSheet(AVERY_L4785, (Label((BadgeText("Schild", 5, 5, 60, 10, 20),)),)),
)
WORDS = (
    *("Absenderin", "Anschrift", "Durchwahl", "Betreff", "Überschrift", "Absatz", "Punkt", "Begriff", "Erklärung"),
    *("Spalte", "Zelle", "Tafel", "Unterschreibende", "Vorsitz", "Ort", "Beisammen", "Abschnitt", "Anmerkungen"),
    "Schild",
)


def _document() -> Document:
    return Document("Alles", "de", datetime(2027, 4, 1, tzinfo=UTC), EVERY_BLOCK)


def test_the_sample_holds_every_kind_of_block() -> None:
    assert {type(block) for block in all_blocks(EVERY_BLOCK)} == set(get_args(Block))


def test_the_pdf_says_every_word_of_every_kind(text_of: Callable[..., str]) -> None:
    said = text_of(write_pdf(_document()))
    assert [word for word in (*WORDS, "Inhalt", "Rücksendung") if word not in said] == []


def test_the_page_of_html_says_every_word_of_every_kind() -> None:
    said = write_html(_document())
    assert [word for word in (*WORDS, 'alt="Bild"', 'alt="Code"') if word not in said] == []


def test_the_word_file_says_every_word_of_every_kind() -> None:
    body = docx.Document(io.BytesIO(write_docx(_document()))).element.body
    said = " ".join(one.text or "" for one in body.iter(qn("w:t")))
    pictures = {one.get("descr") for one in body.iter(qn("wp:docPr"))}
    assert [word for word in (*WORDS, "Inhalt", "Rücksendung") if word not in said] == []
    assert {"Bild", "Code"} <= pictures


def test_the_e_mail_and_its_plain_text_say_every_word_of_every_kind() -> None:
    said, plain = write_email(_document()).html, write_plain(_document())
    assert [word for word in (*WORDS, 'alt="Bild"', 'alt="Code"') if word not in said] == []
    assert [word for word in (*WORDS, "[Bild]", "[Code: x]") if word not in plain] == []
