"""A tree that would be inaccessible or unprintable is refused with a text."""

from datetime import UTC, datetime

import pytest

from forumplanner.documents.check import check_document
from forumplanner.documents.pdf import write_pdf
from forumplanner.documents.tree import (
    Block,
    Cell,
    Column,
    Contents,
    Document,
    Figure,
    Heading,
    KeepTogether,
    LetterHead,
    ListBlock,
    ListItem,
    QrCode,
    Row,
    Table,
    cell,
    header_row,
    paragraph,
)
from forumplanner.model.refusals import Refusal
from forumplanner.planning.contrast import contrast_with_white
from forumplanner.wording.refusal_texts.documents import TEXTS

NOW = datetime(2027, 1, 1, tzinfo=UTC)


def _document(*children: Block, title: str = "Titel", language: str = "de", accent: str = "") -> Document:
    return Document(title, language, NOW, children, accent=accent)


HEADERLESS = Table((Column(),), (Row((Cell(),)),), (Row((cell("a"),)),))


@pytest.mark.parametrize(
    ("document", "key"),
    [
        (_document(title=" "), "document.no-title"),
        (_document(language=""), "document.no-language"),
        (_document(Figure(b"", alt="")), "document.figure-without-text"),
        (_document(KeepTogether((QrCode("x", alt=" "),))), "document.figure-without-text"),
        (_document(ListBlock((ListItem((HEADERLESS,)),))), "document.table-without-header"),
        (_document(Heading(1, "")), "document.empty-heading"),
        (_document(LetterHead((), "", tuple("1234567"))), "document.address-too-long"),
        (_document(accent="#f0a000"), "document.accent-too-light"),
    ],
)
def test_what_would_be_inaccessible_is_refused_with_a_text(document: Document, key: str) -> None:
    with pytest.raises(Refusal) as refused:
        write_pdf(document)
    assert refused.value.key == key
    TEXTS[key].problem.format(**refused.value.params)
    TEXTS[key].remedy.format(**refused.value.params)


def test_a_heading_level_may_not_be_skipped() -> None:
    with pytest.raises(ValueError, match="heading level 3 follows 1"):
        check_document(_document(Heading(1, "eins"), Heading(3, "drei")))


def test_a_row_that_does_not_fill_its_columns_is_a_fault_of_the_builder() -> None:
    table = Table((Column(), Column()), (header_row("a", "b"),), (Row((cell("allein"),)),))
    with pytest.raises(ValueError, match="does not fill"):
        check_document(_document(table))


def test_spans_count_as_filled_cells() -> None:
    rows = (
        Row((Cell((paragraph("hoch"),), rows=2), cell("b"), cell("c"))),
        Row((Cell((paragraph("breit"),), columns=2),)),
        Row((cell("a"), cell("b"), cell("c"))),
    )
    check_document(_document(Table((Column(), Column(), Column()), (header_row("a", "b", "c"),), rows)))


def test_a_dark_colour_of_the_office_is_taken_and_its_contrast_is_that_of_the_standard() -> None:
    check_document(_document(accent="#8a1538"))
    assert contrast_with_white("#000000") == pytest.approx(21)
    assert contrast_with_white("#767676") == pytest.approx(4.54, abs=0.01)
    with pytest.raises(ValueError, match="#rrggbb"):
        check_document(_document(accent="red"))


def test_a_table_of_contents_stands_after_the_title() -> None:
    with pytest.raises(ValueError, match="before the title"):
        check_document(_document(Contents("Inhalt"), Heading(1, "Titel")))
