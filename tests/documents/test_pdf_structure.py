"""The logical structure agrees with the pages: every mark has its element, in the order of the tree."""

import io
from collections.abc import Callable
from datetime import UTC, datetime

import pikepdf

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
    bullet_list,
    cell,
    header_row,
    paragraph,
)
from forumplanner.wording.catalogue import Catalogue
from tests.documents.own_checks import own_faults, told_faults
from tests.documents.reading_pdf import read_back

NOW = datetime(2027, 4, 1, tzinfo=UTC)


def test_every_document_says_what_its_tree_says_and_is_sound_in_all_that_no_validator_sees(
    both_languages: Catalogue, every_document: Callable[[Catalogue], dict[str, Document]]
) -> None:
    for name, document in every_document(both_languages).items():
        data = write_pdf(document)
        assert (name, own_faults(data)) == (name, [])
        assert (name, told_faults(data, document)) == (name, [])


def _sample() -> Document:
    table = Table(
        (Column(), Column(), Column()),
        (header_row("Nr.", "Name", "Zeit"),),
        (
            Row((cell("1", header=True), Cell((paragraph("breit"),), columns=2))),
            Row((Cell((paragraph("2"),), rows=2), cell("b"), cell("c"))),
            Row((cell("d"), cell("e"))),
        ),
        caption="Tafel",
    )
    text = Paragraph(
        (Run("Siehe "), Run("die Seite", link="https://stadt.example/"), Run(" und "), Run("hello", language="en"))
    )
    return Document("Probe", "de", NOW, (Heading(1, "Probe"), text, bullet_list(["eins"]), Heading(2, "Tafel"), table))


def test_tags_follow_the_order_of_the_tree() -> None:
    tags = [one.tag for one in read_back(write_pdf(_sample())).elements()]
    head = ["Document", "H1", "P", "Link", "Span", "L", "LI", "Lbl", "LBody", "P", "H2", "Table", "Caption"]
    row = ["TR", "TH", "TH", "TH"]
    body = ["TR", "TH", "TD", "TR", "TD", "TD", "TD", "TR", "TD", "TD"]
    assert tags == [*head, "THead", *row, "TBody", *body]


def test_headers_have_a_scope_spans_are_told_and_links_have_words() -> None:
    read = read_back(write_pdf(_sample()))
    elements = read.elements()
    assert [str(one.attribute("/Scope")) for one in elements if one.tag == "TH"] == ["/Column"] * 3 + ["/Row"]
    cells = [one for one in elements if one.tag == "TD"]
    assert [span for one in cells if (span := one.attribute("/ColSpan"))] == [2]
    assert [span for one in cells if (span := one.attribute("/RowSpan"))] == [2]
    assert [one.language for one in elements if one.tag == "Span"] == ["en"]
    link = read.pdf.pages[0].Annots[0]
    assert str(link.Contents) == "die Seite"
    assert str(link.A.URI) == "https://stadt.example/"


def test_the_outline_follows_the_headings() -> None:
    with pikepdf.open(io.BytesIO(write_pdf(_sample()))) as pdf, pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == ["Probe"]
        assert [item.title for item in outline.root[0].children] == ["Tafel"]
