"""Writes a document: story, pages, then one last pass that adds fonts, page numbers, tags and metadata.

The same document gives the same bytes: no clock, no random identifiers, no state outside the call.
"""

import io
import zlib
from dataclasses import dataclass

import pikepdf
from pikepdf import Dictionary, Name, Pdf, Stream
from reportlab.platypus import BaseDocTemplate

from forumplanner.documents.check import check_document
from forumplanner.documents.clean import cleaned
from forumplanner.documents.pdf.attachments import write_attachments
from forumplanner.documents.pdf.canvas import TaggingCanvas
from forumplanner.documents.pdf.faces import Faces
from forumplanner.documents.pdf.file import file_of
from forumplanner.documents.pdf.fonts import font_dictionary
from forumplanner.documents.pdf.furniture import furniture_operators
from forumplanner.documents.pdf.metadata import write_metadata
from forumplanner.documents.pdf.numbering import Numbering, number_operators
from forumplanner.documents.pdf.page_setup import PageSetup, page_setup, page_templates
from forumplanner.documents.pdf.shaping import Shaper
from forumplanner.documents.pdf.story import Story
from forumplanner.documents.pdf.streams import settled
from forumplanner.documents.pdf.structure import Node
from forumplanner.documents.pdf.styles import ACCENT, MM, colour_operator
from forumplanner.documents.pdf.tags import write_outline, write_tags
from forumplanner.documents.pdf.teller import Teller
from forumplanner.documents.tree import Document


def write(document: Document) -> bytes:
    """Return the PDF of a document. Raises Refusal as check_document does."""
    check_document(document)
    document = cleaned(document)
    laid = _laid_out(document, has_contents=True)
    if laid.is_too_short_for_contents:
        laid = _laid_out(document, has_contents=False)
    shaper = laid.shaper
    with Pdf.open(io.BytesIO(laid.pages)) as pdf:
        numbering = Numbering(len(pdf.pages), laid.canvas.letters)
        _add_furniture(pdf, document, laid, numbering)
        contents = [_content(page, at, laid, numbering) for at, page in enumerate(pdf.pages)]
        fonts = font_dictionary(pdf, shaper.faces.used())
        for page, content in zip(pdf.pages, contents, strict=True):
            resources = Dictionary(Font=fonts)
            if Name.XObject in page.obj.Resources:
                resources.XObject = page.obj.Resources.XObject
            page.obj.Resources = resources
            page.obj.Contents = pdf.make_indirect(Stream(pdf, content, Filter=Name.FlateDecode))
        write_outline(pdf, laid.canvas.outline)
        write_attachments(pdf, document)
        write_metadata(pdf, document)
        return file_of(pdf, write_tags(pdf, laid.root, laid.canvas.links, laid.canvas.outline))


@dataclass(frozen=True)
class _Laid:
    """A document laid out: its pages as reportlab writes them, and what is known of them."""

    pages: bytes
    canvas: TaggingCanvas
    root: Node
    shaper: Shaper
    setup: PageSetup
    is_too_short_for_contents: bool


def _laid_out(document: Document, *, has_contents: bool) -> _Laid:
    """Return the pages of a document, with its tables of contents or without."""
    shaper = Shaper(Faces())
    root = Node("Document")
    setup = page_setup(document)
    teller = Teller(document.language, shaper, colour_operator(document.accent) if document.accent else ACCENT)
    story = Story(teller, setup, has_contents=has_contents)
    story.tell_all(document, root)
    canvases: list[TaggingCanvas] = []

    def canvas(*args: object, **given: object) -> TaggingCanvas:
        canvases.append(TaggingCanvas(*args, scale=document.scale, **given))
        return canvases[-1]

    written = io.BytesIO()
    wide, high = document.paper
    template = BaseDocTemplate(
        written,
        pagesize=(wide * MM, high * MM),
        pageTemplates=page_templates(document, setup),
        pageCompression=0,
        invariant=1,
    )
    template.build(story.flowables, canvasmaker=canvas)
    made = canvases[-1]
    return _Laid(written.getvalue(), made, root, shaper, setup, has_contents and made.pages < story.least_pages)


def _content(page: pikepdf.Page, at: int, laid: _Laid, numbering: Numbering) -> bytes:
    """Return a page's content, deflated, with the page numbers of its table of contents."""
    page.contents_coalesce()
    content = page.obj.Contents.read_bytes()
    for pending in laid.canvas.pending.get(at, ()):
        content = content.replace(pending.place, number_operators(pending, numbering, laid.canvas.outline, laid.shaper))
    return zlib.compress(settled(content))


def _add_furniture(pdf: Pdf, document: Document, laid: _Laid, numbering: Numbering) -> None:
    """Write header, footer and page number on every page, as artifacts; each letter is numbered by itself."""
    for at, page in enumerate(pdf.pages):
        number, total = numbering.of(at)
        operators = furniture_operators(
            document, laid.setup, laid.shaper, page=number, total=total, is_letter=bool(laid.canvas.letters)
        )
        if operators:
            page.contents_add(Stream(pdf, operators.encode("ascii")))
