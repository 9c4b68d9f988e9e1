"""Writes a document: story, pages, then one last pass that adds fonts, page numbers, tags and metadata.

The same document gives the same bytes: no clock, no random identifiers, no state outside the call.
"""

import io
from itertools import pairwise

import pikepdf
from pikepdf import Dictionary, Name, Pdf, Stream
from reportlab.platypus import BaseDocTemplate, PageTemplate
from reportlab.platypus import Frame as PlatypusFrame

from forumplanner.documents.check import check_document
from forumplanner.documents.clean import cleaned
from forumplanner.documents.pdf.canvas import TaggingCanvas
from forumplanner.documents.pdf.faces import Faces
from forumplanner.documents.pdf.fonts import font_dictionary
from forumplanner.documents.pdf.furniture import furniture_operators
from forumplanner.documents.pdf.metadata import write_metadata
from forumplanner.documents.pdf.placed import LETTER_TOP_MM
from forumplanner.documents.pdf.shaping import Shaper
from forumplanner.documents.pdf.story import LETTER_PAGE, PLAIN_PAGE, SHEET_PAGE, Story
from forumplanner.documents.pdf.streams import settled
from forumplanner.documents.pdf.structure import Node
from forumplanner.documents.pdf.styles import A4_MM, BOTTOM_MM, LEFT_MM, MM, RIGHT_MM, TOP_MM
from forumplanner.documents.pdf.tags import write_outline, write_tags
from forumplanner.documents.pdf.teller import Teller
from forumplanner.documents.tree import Document, LabelSheet, LetterHead

_SMALL = 100_000


def write(document: Document) -> bytes:
    """Return the PDF of a document. Raises Refusal as check_document does."""
    check_document(document)
    document = cleaned(document)
    shaper = Shaper(Faces())
    root = Node("Document")
    plain, canvas = _lay_out(document, shaper, root)
    with Pdf.open(io.BytesIO(plain)) as pdf:
        _add_furniture(pdf, document, shaper, canvas.letters)
        fonts = font_dictionary(pdf, shaper.faces.used())
        for page in pdf.pages:
            resources = Dictionary(Font=fonts)
            if Name.XObject in page.obj.Resources:
                resources.XObject = page.obj.Resources.XObject
            page.obj.Resources = resources
            page.contents_coalesce()
            page.obj.Contents = pdf.make_indirect(Stream(pdf, settled(page.obj.Contents.read_bytes())))
        write_tags(pdf, root)
        write_outline(pdf, canvas.outline)
        write_metadata(pdf, document)
        return _saved(pdf)


def _lay_out(document: Document, shaper: Shaper, root: Node) -> tuple[bytes, TaggingCanvas]:
    """Return the pages as reportlab writes them, and the canvas that knows marks, letters and outline."""
    wide, high = A4_MM[::-1] if document.landscape else A4_MM
    column = (wide - LEFT_MM - RIGHT_MM) * MM
    story = Story(Teller(document.language, shaper), column)
    story.tell(document.children, root)
    canvases: list[TaggingCanvas] = []

    def canvas(*args: object, **given: object) -> TaggingCanvas:
        canvases.append(TaggingCanvas(*args, **given))
        return canvases[-1]

    def frame(left: float, top: float, right: float, bottom: float) -> PlatypusFrame:
        return PlatypusFrame(
            left * MM,
            bottom * MM,
            (wide - left - right) * MM,
            (high - top - bottom) * MM,
            leftPadding=0,
            rightPadding=0,
            topPadding=0,
            bottomPadding=0,
        )

    pages = {
        PLAIN_PAGE: frame(LEFT_MM, TOP_MM, RIGHT_MM, BOTTOM_MM),
        LETTER_PAGE: frame(LEFT_MM, LETTER_TOP_MM, RIGHT_MM, BOTTOM_MM),
        SHEET_PAGE: frame(0, 0, 0, 0),
    }
    first = document.children[0] if document.children else None
    begins = (
        LETTER_PAGE if isinstance(first, LetterHead) else SHEET_PAGE if isinstance(first, LabelSheet) else PLAIN_PAGE
    )
    order = [begins, *(name for name in pages if name != begins)]
    written = io.BytesIO()
    template = BaseDocTemplate(
        written,
        pagesize=(wide * MM, high * MM),
        pageTemplates=[PageTemplate(name, [pages[name]]) for name in order],
        pageCompression=0,
        invariant=1,
    )
    template.build(story.flowables, canvasmaker=canvas)
    return written.getvalue(), canvases[-1]


def _add_furniture(pdf: Pdf, document: Document, shaper: Shaper, letters: list[int]) -> None:
    """Write header, footer and page number on every page, as artifacts; each letter is numbered by itself."""
    total = len(pdf.pages)
    starts = sorted({0, *letters})
    for first, end in pairwise([*starts, total]):
        for number in range(first, end):
            operators = furniture_operators(
                document, shaper, page=number - first + 1, total=end - first, is_letter=bool(letters)
            )
            if operators:
                pdf.pages[number].contents_add(Stream(pdf, operators.encode("ascii")))


def _saved(pdf: Pdf) -> bytes:
    """Return the file; its identifier follows from its content.

    Objects are packed into streams. In a small file they are not when the data of one would end in a carriage return
    (see streams.py); in a large one that is accepted, since it would grow tenfold.
    """
    packed = _serialised(pdf, pikepdf.ObjectStreamMode.generate)
    if len(packed) < _SMALL and b"\r\nendstream" in packed:
        return _serialised(pdf, pikepdf.ObjectStreamMode.disable)
    return packed


def _serialised(pdf: Pdf, mode: pikepdf.ObjectStreamMode) -> bytes:
    """Return the bytes of the file."""
    written = io.BytesIO()
    pdf.save(
        written,
        deterministic_id=True,
        force_version="1.7",
        compress_streams=True,
        stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
        recompress_flate=True,
        object_stream_mode=mode,
    )
    return written.getvalue()
