"""Every document is written in both languages, the same bytes each time, without a fault a machine can find."""

import io
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import page
import pikepdf
import pytest

from forumplanner.documents.html import write_html
from forumplanner.documents.pdf import write_pdf
from forumplanner.documents.tree import Document
from forumplanner.wording.catalogue import Catalogue, catalogue

PROFILES = [page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A]
Every = Callable[[Catalogue], dict[str, Document]]


def _faults(data: bytes) -> list[str]:
    return [
        f"{failure.rule_id}: {failure.message}"
        for profile in PROFILES
        for failure in page.validate_pdf_bytes(data, profile=profile).failures
    ]


def test_no_document_has_a_machine_testable_fault_of_pdf_ua_1_or_pdf_a_2a(
    both_languages: Catalogue, every_document: Every
) -> None:
    for name, document in every_document(both_languages).items():
        assert (name, _faults(write_pdf(document))) == (name, [])


def test_the_checker_would_notice_a_picture_that_lost_its_words(every_document: Every) -> None:
    data = write_pdf(every_document(catalogue("en"))["confirmation"])
    broken = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for one in pdf.objects:
            if isinstance(one, pikepdf.Dictionary) and one.get("/S") == pikepdf.Name.Figure:
                del one.Alt
        pdf.save(broken)
    assert any("FIGURE" in fault for fault in _faults(broken.getvalue()))


def test_the_same_document_gives_the_same_bytes_also_in_threads(every_document: Every) -> None:
    documents = list(every_document(catalogue("en")).values())
    alone = [write_pdf(document) for document in documents]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(write_pdf, documents * 3))
    assert together == alone * 3


def test_every_document_says_its_title_language_and_date(both_languages: Catalogue, every_document: Every) -> None:
    for document in every_document(both_languages).values():
        with pikepdf.open(io.BytesIO(write_pdf(document))) as pdf:
            assert str(pdf.docinfo.Title) == document.title
            assert str(pdf.Root.Lang) == document.language
            assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
            assert str(pdf.docinfo.CreationDate) == "D:20270401093000Z"


def test_every_document_is_also_a_page_of_html(both_languages: Catalogue, every_document: Every) -> None:
    for document in every_document(both_languages).values():
        said = write_html(document)
        assert f'<html lang="{document.language}"' in said
        assert f"<title>{document.title}</title>" in said


def test_every_font_is_embedded_with_the_letters_it_stands_for(every_document: Every) -> None:
    with pikepdf.open(io.BytesIO(write_pdf(every_document(catalogue("en"))["badges"]))) as pdf:
        fonts = pdf.pages[0].Resources.Font
        names = {str(font.BaseFont).split("+")[1] for font in fonts.values()}
        assert names == {"SourceSans3-Regular", "SourceSans3-Bold", "NotoNaskhArabic-Regular"}
        for font in fonts.values():
            assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor
            assert "/ToUnicode" in font


@pytest.mark.parametrize(
    "module", ["agenda", "announcement", "attendance", "badges", "confirmation", "invitation", "minutes", "programme"]
)
def test_saying_what_stands_in_a_document_needs_no_layout_engine(module: str) -> None:
    code = (
        f"import sys, forumplanner.documents.content.{module}, forumplanner.documents.pdf\n"
        "print(sorted({'reportlab', 'pikepdf', 'PIL', 'uharfbuzz', 'segno'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
