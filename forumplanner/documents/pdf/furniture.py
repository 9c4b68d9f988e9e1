"""Header, footer and page number: what stands on every page and is no part of the text (artifacts)."""

from forumplanner.documents.pdf.lines import Line, break_lines
from forumplanner.documents.pdf.page_setup import PageSetup
from forumplanner.documents.pdf.rows import Span
from forumplanner.documents.pdf.shaping import Shaper
from forumplanner.documents.pdf.styles import FURNITURE, MM, RULE
from forumplanner.documents.pdf.teller import printable
from forumplanner.documents.pdf.text_block import placed_operators
from forumplanner.documents.tree import Document

_NUMBER_MM = 35.0
_LEADING = 10.5


def furniture_operators(
    document: Document, setup: PageSetup, shaper: Shaper, *, page: int, total: int, is_letter: bool
) -> str:
    """Return the operators for one page; the first page has no header, a letter of one page no number."""
    furniture = document.furniture
    written: list[str] = []
    inner = setup.width - setup.left - setup.right
    if furniture.header and page > 1:
        y = setup.height - setup.head - 3 * MM
        written.append(_artifact("Header", _text(furniture.header, setup, shaper, y, inner)))
        written.append(_rule(setup, y - 4))
    y = setup.foot
    if furniture.footer_columns:
        columns = furniture.footer_columns
        lines = max(map(len, columns))
        top = y + (lines - (0 if furniture.page_of else 1)) * _LEADING
        written.append(_rule(setup, top + _LEADING))
        wide = inner / len(columns)
        said = [
            _text("\n".join(column), setup, shaper, top, wide - 3 * MM, at * wide) for at, column in enumerate(columns)
        ]
        written.append(_artifact("Footer", " ".join(said)))
    elif furniture.footer:
        written.append(_artifact("Footer", _text(furniture.footer, setup, shaper, y, inner - _NUMBER_MM * MM)))
    if furniture.page_of and not (is_letter and total == 1):
        said_number = furniture.page_of.format(page=page, total=total)
        line = _lines(said_number, setup, shaper, inner)[0]
        written.append(_artifact("Footer", _text(said_number, setup, shaper, y, inner, inner - line.width)))
    return "\n".join(written)


def _lines(text: str, setup: PageSetup, shaper: Shaper, width: float) -> list[Line]:
    return break_lines([Span(printable(text), FURNITURE)], width, shaper, base=1 if setup.mirrored else 0)


def _text(text: str, setup: PageSetup, shaper: Shaper, y: float, width: float, indent: float = 0) -> str:
    """Return the operators for text that begins `indent` from the start edge; what does not fit goes below."""
    written = []
    for number, line in enumerate(_lines(text, setup, shaper, width)):
        x = setup.width - setup.right - indent - line.width if setup.mirrored else setup.left + indent
        written += [placed_operators(placed, x, y - number * _LEADING) for placed in line.pieces]
    return " ".join(written)


def _rule(setup: PageSetup, y: float) -> str:
    """Return a rule from margin to margin."""
    red, green, blue = RULE
    right = setup.width - setup.right
    return f"/Artifact BMC q {red} {green} {blue} RG 0.4 w {setup.left:.2f} {y:.2f} m {right:.2f} {y:.2f} l S Q EMC"


def _artifact(kind: str, operators: str) -> str:
    """Mark operators as furniture of a page."""
    return f"/Artifact <</Type /Pagination /Subtype /{kind}>> BDC {operators} EMC"
