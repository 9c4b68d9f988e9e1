"""Whatever is broken in the writer, or in the file it wrote, the validator or the own checks notice it."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import page
import pikepdf
import pytest
from pikepdf import Dictionary, Name, Pdf, String

from forumplanner.documents.pdf import canvas, fonts, furniture, metadata, tables, tags, text_block, write_pdf, writer
from forumplanner.documents.pdf.canvas import TaggingCanvas
from forumplanner.documents.pdf.structure import Node
from forumplanner.documents.pdf.teller import Teller
from forumplanner.documents.pdf.text_block import TextBlock
from forumplanner.documents.tree import (
    Column,
    Contents,
    Document,
    Furniture,
    Heading,
    PageSize,
    Paragraph,
    QrCode,
    Row,
    Run,
    Table,
    bullet_list,
    cell,
    header_row,
    paragraph,
)
from tests.documents.own_checks import own_faults, told_faults

pytestmark = pytest.mark.tool("pdftotext")

ROWS = tuple(Row((cell(str(at), header=True), cell(f"Verein {at}"))) for at in range(28))
LINKED = Paragraph(
    (Run("Siehe "), Run("die Seite", link="https://stadt.example/"), Run(" auf "), Run("hello", language="en"))
)
DOCUMENT = Document(
    "Probe",
    "de",
    datetime(2027, 4, 1, tzinfo=UTC),
    (
        Heading(1, "Probe"),
        Contents("Inhalt"),
        Heading(2, "Anfang"),
        paragraph("Erster Absatz"),
        LINKED,
        bullet_list(["eins", "zwei"], ordered=True),
        QrCode("x", "Ein Code"),
        Heading(2, "Liste"),
        Table((Column(20), Column()), (header_row("Nummer", "Name"),), ROWS),
        Heading(2, "Schluss"),
        paragraph("Letzter Absatz"),
    ),
    author="Stadt",
    furniture=Furniture("Kopfzeile", "Fußzeile", "Seite {page} von {total}"),
    size=PageSize.A5,
)
Break = Callable[[pytest.MonkeyPatch], None]
Change = Callable[[Pdf], object]


def _faults(data: bytes) -> list[str]:
    found = [
        failure.rule_id
        for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A)
        for failure in page.validate_pdf_bytes(data, profile=profile).failures
    ]
    return [*found, *own_faults(data), *told_faults(data, DOCUMENT)]


def _around(owner: object, name: str, change: Callable[..., Any]) -> Break:
    """Return what puts `change(original, *arguments)` in place of a function of the writer."""

    def put(patch: pytest.MonkeyPatch) -> None:
        original = getattr(owner, name)
        patch.setattr(owner, name, lambda *given, **named: change(original, *given, **named))

    return put


def _mark_without_number(original: Any, self: TaggingCanvas, node: Node) -> None:
    original(self, node)
    if node.kids[-1] == (0, 3):
        self._code[-1] = f"/{node.tag} <<>> BDC"


def _after(change: Change) -> Callable[..., Any]:
    """Return what changes the file once a step of the writer is done."""

    def changed(original: Any, pdf: Pdf, *given: Any) -> Any:
        result = original(pdf, *given)
        change(pdf)
        return result

    return changed


def _painted_anew(original: Any, self: TextBlock, *given: Any) -> None:
    self.painted = False
    original(self, *given)


def _swapped(original: Any, pdf: Pdf, root: Node, *given: Any) -> Any:
    root.kids[-1], root.kids[-2] = root.kids[-2], root.kids[-1]
    return original(pdf, root, *given)


def _without_words(original: Any, *given: Any) -> Dictionary:
    annotation = original(*given)
    del annotation.Contents
    return annotation


def _as_artifact(original: Any, self: TextBlock, *given: Any) -> None:
    if any(span.text == "Erster Absatz" for span in self.spans):
        self.painted = True
    original(self, *given)


def _without_first(original: Any, canvas_: TaggingCanvas, pieces: Any, x: float, y: float) -> None:
    original(canvas_, [one for one in pieces if one.piece.text != "Verein"], x, y)


def _twice(original: Any, *given: Any) -> None:
    original(*given)
    original(*given)


def _element(pdf: Pdf, tag: str) -> Dictionary:
    return next(
        one for one in pdf.objects if isinstance(one, Dictionary) and one.get("/S") == Name(f"/{tag}") and "/P" in one
    )


def _swap_in_parent_tree(pdf: Pdf) -> None:
    marks = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    marks[0], marks[1] = marks[1], marks[0]


BROKEN_WRITERS: dict[str, Break] = {
    "a number of a mark is not written": _around(TaggingCanvas, "begin_mark", _mark_without_number),
    "languages of words are dropped": _around(
        Node, "add", lambda add, self, tag, language="", alt="": add(self, tag, alt=alt)
    ),
    "words for pictures are dropped": _around(
        Node, "add", lambda add, self, tag, language="", alt="": add(self, tag, language=language)
    ),
    "the language of the document is dropped": _around(
        writer, "write_metadata", _after(lambda pdf: pdf.Root.__delattr__("Lang"))
    ),
    "headers of rows become plain cells": _around(
        tables, "_cell_node", lambda make, one, row, head: make(replace(one, header=False), row, head)
    ),
    "headers of columns become plain cells": _around(
        tables, "_cell_node", lambda make, one, row, head: make(replace(one, header=False), row, False)
    ),
    "scopes are dropped": _around(
        Node, "describe", lambda say, self, owner, **said: None if "Scope" in said else say(self, owner, **said)
    ),
    "what is no text stays unmarked": lambda patch: patch.setattr(canvas, "_with_artifacts", iter),
    "furniture stays unmarked": lambda patch: patch.setattr(furniture, "_artifact", lambda kind, operators: operators),
    "a page is not in the parent tree": _around(
        writer, "write_tags", _after(lambda pdf: pdf.pages[0].obj.__delattr__("StructParents"))
    ),
    "the order of tabs is not said": _around(
        writer, "write_tags", _after(lambda pdf: pdf.pages[1].obj.__delattr__("Tabs"))
    ),
    "codes are not mapped to letters": lambda patch: patch.setattr(fonts, "_to_unicode", lambda letters: b""),
    "a code is mapped to another letter": _around(
        fonts, "_to_unicode", lambda make, letters: make(["x", *letters[1:]])
    ),
    "XMP has another title": _around(
        metadata, "_xmp", lambda make, document, stamp: make(replace(document, title="Anders"), stamp)
    ),
    "XMP does not claim PDF/UA": _around(
        metadata, "_xmp", lambda make, *given: make(*given).replace(b"pdfuaid:part>1", b"pdfuaid:part>7")
    ),
    "repeated headers are told again": _around(TextBlock, "draw_at", _painted_anew),
    "two elements change places": _around(writer, "write_tags", _swapped),
    "a link has no annotation": lambda patch: patch.setattr(TaggingCanvas, "link", lambda *given: None),
    "an annotation has no words": _around(tags, "_annotation", _without_words),
    "labels of lists are lost": _around(
        Teller, "block", lambda make, self, *given, marker=None, **named: make(self, *given, **named)
    ),
    "a paragraph is painted as an artifact": _around(TextBlock, "draw_at", _as_artifact),
    "a word is lost": _around(text_block, "paint", _without_first),
    "words are painted twice": _around(text_block, "paint", _twice),
    "there is no outline": lambda patch: patch.setattr(writer, "write_outline", lambda *given: None),
    "text can hardly be read": _around(
        text_block, "_shown_text", lambda show, *given: show(*given).replace("0.1 g", "0.8 g")
    ),
}
CHANGED_FILES: dict[str, Change] = {
    "the output intent is missing": lambda pdf: pdf.Root.__delattr__("OutputIntents"),
    "the file does not claim to be tagged": lambda pdf: pdf.Root.__delattr__("MarkInfo"),
    "the title is not shown": lambda pdf: pdf.Root.__delattr__("ViewerPreferences"),
    "a heading skips a level": lambda pdf: setattr(_element(pdf, "H2"), "S", Name.H4),
    "a list becomes a paragraph": lambda pdf: setattr(_element(pdf, "L"), "S", Name.P),
    "an element has another language": lambda pdf: setattr(_element(pdf, "P"), "Lang", String("fr")),
    "the way back leads to another element": _swap_in_parent_tree,
    "an element names another parent": lambda pdf: setattr(_element(pdf, "LI"), "P", _element(pdf, "P")),
    "a page of text is gone": lambda pdf: pdf.pages.__delitem__(-1),
    "a font is not embedded": lambda pdf: (
        next(iter(pdf.pages[0].Resources.Font.values())).DescendantFonts[0].FontDescriptor.__delattr__("FontFile2")
    ),
}


def test_the_writer_as_it_is_makes_no_fault() -> None:
    assert _faults(write_pdf(DOCUMENT)) == []


@pytest.mark.parametrize("name", BROKEN_WRITERS)
def test_a_broken_writer_is_noticed(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    BROKEN_WRITERS[name](monkeypatch)
    assert _faults(write_pdf(DOCUMENT)) != []


@pytest.mark.parametrize("name", CHANGED_FILES)
def test_a_changed_file_is_noticed(name: str) -> None:
    changed = io.BytesIO()
    with pikepdf.open(io.BytesIO(write_pdf(DOCUMENT))) as pdf:
        CHANGED_FILES[name](pdf)
        pdf.save(changed)
    assert _faults(changed.getvalue()) != []


def test_a_file_without_an_identifier_is_noticed() -> None:
    data = write_pdf(DOCUMENT)
    assert b"/ID [" in data
    assert _faults(data.replace(b"/ID [", b"/IX [")) != []
