"""A table of contents leads to the headings, says the right pages, and is left out of short documents."""

import io
import re
from collections.abc import Callable
from datetime import UTC, datetime

import page
import pikepdf
import pytest

from forumplanner.documents.pdf import write_pdf
from forumplanner.documents.tree import Block, Contents, Document, Furniture, Heading, paragraph
from tests.documents.own_checks import own_faults
from tests.documents.reading_pdf import read_back

pytestmark = pytest.mark.tool("pdftotext")

NOW = datetime(2027, 4, 1, tzinfo=UTC)
LONG = paragraph("Die Verwaltung berichtet über die Angelegenheiten der Südstadt. " * 40)
OVERLONG = "Bericht über " + "alle Angelegenheiten der Südstadt und " * 4 + "Ende"


def _document(*, least_pages: int = 1, depth: int = 3, language: str = "de") -> Document:
    blocks: list[Block] = [Heading(1, "Bericht"), Contents("Inhalt", depth, least_pages)]
    for at in range(1, 7):
        blocks += [Heading(2, f"Kapitel {at}"), LONG, Heading(3, f"Abschnitt {at}"), LONG]
    blocks += [Heading(2, OVERLONG), LONG]
    return Document("Bericht", language, NOW, tuple(blocks), furniture=Furniture(page_of="Seite {page} von {total}"))


@pytest.mark.parametrize("language", ["de", "ar"])
def test_every_heading_stands_there_with_the_page_it_is_on(language: str, text_of: Callable[..., str]) -> None:
    data = write_pdf(_document(language=language))
    pages = text_of(data).rstrip("\f").split("\f")
    with pikepdf.open(io.BytesIO(data)) as pdf:
        numbers = {leaf.obj.objgen: number for number, leaf in enumerate(pdf.pages, 1)}
        links = [annotation for leaf in pdf.pages for annotation in leaf.get("/Annots", [])]
        assert len(links) == 13
        found = {str(link.Contents): numbers[link.A.D[0].objgen] for link in links}
    listed = text_of(data, "-layout", "-l", "1")
    assert list(found) == [*(f"{kind} {at}" for at in range(1, 7) for kind in ("Kapitel", "Abschnitt")), OVERLONG]
    for title, number in found.items():
        assert title in " ".join(pages[number - 1].split())
        if language == "de":
            assert re.search(rf"{title[-30:]} *{number}$", listed, re.MULTILINE)
    assert len(set(found.values())) > 3


def test_it_is_tagged_as_a_table_of_contents_with_the_depth_of_the_headings() -> None:
    data = write_pdf(_document())
    for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A):
        assert page.validate_pdf_bytes(data, profile=profile).failures == []
    assert own_faults(data) == []
    with pikepdf.open(io.BytesIO(data)) as pdf:
        tags = [one.tag for one in read_back(data).elements()]
        first = [*("Document", "H1", "H2", "TOC", "TOCI", "Reference", "Link"), *("TOC", "TOCI", "Reference", "Link")]
        assert tags[:11] == first
        assert tags.count("TOCI") == 13
        assert tags.count("TOC") == 1 + 6
        with pdf.open_outline() as outline:
            assert [one.title for one in outline.root[0].children][:2] == ["Inhalt", "Kapitel 1"]


def test_deeper_headings_than_wanted_are_left_out(text_of: Callable[..., str]) -> None:
    said = text_of(write_pdf(_document(depth=2)))
    assert said.count("Kapitel 3") == 2
    assert said.count("Abschnitt 3") == 1


def test_a_document_with_fewer_pages_has_none(text_of: Callable[..., str]) -> None:
    assert "Inhalt" in text_of(write_pdf(_document(least_pages=3)))
    short = text_of(write_pdf(_document(least_pages=30)))
    assert "Inhalt" not in short
    assert short.count("Kapitel 3") == 1
