"""Header, footer and page number: what stands on every page and is no part of the text (artifacts)."""

from forumplanner.documents.pdf.lines import Span, break_lines
from forumplanner.documents.pdf.shaping import Shaper
from forumplanner.documents.pdf.styles import A4_MM, FOOTER_MM, FURNITURE, HEADER_MM, LEFT_MM, MM, RIGHT_MM, RULE
from forumplanner.documents.pdf.teller import printable
from forumplanner.documents.pdf.text_block import text_operators
from forumplanner.documents.tree import Document

_NUMBER_MM = 35.0


def furniture_operators(document: Document, shaper: Shaper, *, page: int, total: int, is_letter: bool) -> str:
    """Return the operators for one page; the first page has no header, a letter of one page no number."""
    wide, high = A4_MM[::-1] if document.landscape else A4_MM
    furniture = document.furniture
    written: list[str] = []
    if furniture.header and page > 1:
        y = (high - HEADER_MM - 3) * MM
        written.append(_artifact("Header", _text(furniture.header, shaper, LEFT_MM * MM, y, (wide - 45) * MM)))
        red, green, blue = RULE
        rule = f"q {red} {green} {blue} RG 0.4 w {LEFT_MM * MM:.2f} {y - 4:.2f} m"
        written.append(f"/Artifact BMC {rule} {(wide - RIGHT_MM) * MM:.2f} {y - 4:.2f} l S Q EMC")
    y = FOOTER_MM * MM
    if furniture.footer:
        room = (wide - LEFT_MM - RIGHT_MM - _NUMBER_MM) * MM
        written.append(_artifact("Footer", _text(furniture.footer, shaper, LEFT_MM * MM, y, room)))
    if furniture.page_of and not (is_letter and total == 1):
        said = furniture.page_of.format(page=page, total=total)
        line = break_lines([Span(said, FURNITURE)], 1000, shaper)[0]
        x = (wide - RIGHT_MM) * MM - line.width
        written.append(_artifact("Footer", _text(said, shaper, x, y, 1000)))
    return "\n".join(written)


def _text(text: str, shaper: Shaper, x: float, y: float, width: float) -> str:
    """Return the operators for one line; what does not fit is left to the next lines below."""
    written = []
    for number, line in enumerate(break_lines([Span(printable(text), FURNITURE)], width, shaper)):
        for placed in line.pieces:
            written.append(text_operators(placed.piece, placed.look, x + placed.x, y - number * 10.5))
    return " ".join(written)


def _artifact(kind: str, operators: str) -> str:
    """Mark operators as furniture of a page."""
    return f"/Artifact <</Type /Pagination /Subtype /{kind}>> BDC {operators} EMC"
