"""The logical structure agrees with the pages: every mark has its element, in the order of the tree."""

import io
from collections.abc import Callable, Iterator
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

NOW = datetime(2027, 4, 1, tzinfo=UTC)


def _elements(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
    yield element
    for kid in element.K:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from _elements(kid)


def _marks_of_page(page: pikepdf.Page) -> list[int]:
    found = []
    depth = 0
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in {"BDC", "BMC"}:
            depth += 1
            if name == "BDC" and "/MCID" in operands[1]:
                found.append(int(operands[1].MCID))
        elif name == "EMC":
            depth -= 1
        elif name in {"TJ", "Tj", "Do", "f", "S"}:
            assert depth, "something is painted that is neither tagged nor an artifact"
    assert depth == 0
    return found


def test_every_mark_has_its_element_and_every_element_its_mark(
    both_languages: Catalogue, every_document: Callable[[Catalogue], dict[str, Document]]
) -> None:
    for document in every_document(both_languages).values():
        with pikepdf.open(io.BytesIO(write_pdf(document))) as pdf:
            painted = {(page.obj.objgen, mark) for page in pdf.pages for mark in _marks_of_page(page)}
            told = [
                (kid.Pg.objgen, int(kid.MCID))
                for element in _elements(pdf.Root.StructTreeRoot.K)
                for kid in element.K
                if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == pikepdf.Name.MCR
            ]
            assert len(told) == len(set(told))
            assert set(told) == painted


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
    with pikepdf.open(io.BytesIO(write_pdf(_sample()))) as pdf:
        tags = [str(one.S)[1:] for one in _elements(pdf.Root.StructTreeRoot.K)]
    head = ["Document", "H1", "P", "Link", "Span", "L", "LI", "Lbl", "LBody", "P", "H2", "Table", "Caption"]
    row = ["TR", "TH", "TH", "TH"]
    body = ["TR", "TH", "TD", "TR", "TD", "TD", "TD", "TR", "TD", "TD"]
    assert tags == [*head, "THead", *row, "TBody", *body]


def test_headers_have_a_scope_spans_are_told_and_links_have_words() -> None:
    with pikepdf.open(io.BytesIO(write_pdf(_sample()))) as pdf:
        elements = list(_elements(pdf.Root.StructTreeRoot.K))
        scopes = [str(one.A.Scope) for one in elements if str(one.S) == "/TH"]
        spans = [dict(one.A) for one in elements if str(one.S) == "/TD" and "/A" in one]
        link = pdf.pages[0].Annots[0]
        assert scopes == ["/Column"] * 3 + ["/Row"]
        assert [int(one["/ColSpan"]) for one in spans if "/ColSpan" in one] == [2]
        assert [int(one["/RowSpan"]) for one in spans if "/RowSpan" in one] == [2]
        assert str(link.Contents) == "die Seite"
        assert str(link.A.URI) == "https://stadt.example/"
        assert [str(one.Lang) for one in elements if str(one.S) == "/Span"] == ["en"]


def test_the_outline_follows_the_headings() -> None:
    with pikepdf.open(io.BytesIO(write_pdf(_sample()))) as pdf, pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == ["Probe"]
        assert [item.title for item in outline.root[0].children] == ["Tafel"]
