"""The tree of a document: what stands in it, in reading order, as frozen values.

Says nothing of pages, fonts or formats: pdf/ and html.py write the same tree. Knows no event, person or database;
content/ builds trees. Lengths are millimetres, type sizes points.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class TextStyle(Enum):
    """The role of a paragraph, from which a writer derives its look."""

    BODY = "body"
    LEAD = "lead"
    SMALL = "small"
    LABEL = "label"
    CAPTION = "caption"


class Align(Enum):
    """Where text stands in its column; START follows the direction of writing."""

    START = "start"
    CENTRE = "centre"
    END = "end"


@dataclass(frozen=True)
class Run:
    """A stretch of text of one look; `link` is an address, `language` a BCP 47 tag when it differs."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    language: str = ""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of runs; a line feed in a run begins a new line."""

    runs: tuple[Run, ...]
    style: TextStyle = TextStyle.BODY
    align: Align = Align.START


@dataclass(frozen=True)
class Heading:
    """A heading of level 1 (the document's title) to 6."""

    level: int
    text: str


@dataclass(frozen=True)
class ListItem:
    """One item of a list: its blocks, which may hold further lists. `label` replaces the automatic one."""

    children: tuple["Block", ...]
    label: str = ""


@dataclass(frozen=True)
class ListBlock:
    """A list, ordered (1., 2., ...) or with bullets."""

    items: tuple[ListItem, ...]
    ordered: bool = False


@dataclass(frozen=True)
class Term:
    """A term and what stands beside it."""

    term: str
    children: tuple["Block", ...]


@dataclass(frozen=True)
class DefinitionList:
    """Terms and their descriptions, side by side; `term_width` in mm."""

    items: tuple[Term, ...]
    term_width: float = 38


@dataclass(frozen=True)
class Column:
    """A column of a table: either `width` in mm or a `share` of the room that is left."""

    width: float | None = None
    share: float = 1
    align: Align = Align.START


@dataclass(frozen=True)
class Cell:
    """A cell; spans count columns and rows. `header` makes a body cell the heading of its row."""

    children: tuple["Block", ...] = ()
    columns: int = 1
    rows: int = 1
    align: Align | None = None
    header: bool = False


@dataclass(frozen=True)
class Row:
    """A row of cells, left to right; cells covered by a span are left out. `height` in mm at least."""

    cells: tuple[Cell, ...]
    height: float = 0
    shaded: bool = False


@dataclass(frozen=True)
class Table:
    """A table with one header row or more, repeated on every page it reaches."""

    columns: tuple[Column, ...]
    header: tuple[Row, ...]
    rows: tuple[Row, ...]
    caption: str = ""


@dataclass(frozen=True)
class Figure:
    """A picture (PNG or JPEG bytes) and the words that stand for it; `width` in mm."""

    image: bytes
    alt: str
    width: float = 80


@dataclass(frozen=True)
class QrCode:
    """A QR code and the words that stand for it; `size` in mm, quiet zone included."""

    content: str
    alt: str
    size: float = 20


@dataclass(frozen=True)
class SignatureLine:
    """A line to sign on: who signs (may be empty) and in which function."""

    name: str
    function: str


@dataclass(frozen=True)
class SignatureBlock:
    """Lines to sign on, side by side, with what is written before them (place and date)."""

    lines: tuple[SignatureLine, ...]
    place_and_date: str = ""


@dataclass(frozen=True)
class Spacer:
    """Empty room of `height` mm."""

    height: float


@dataclass(frozen=True)
class PageBreak:
    """The next block begins a new page."""


@dataclass(frozen=True)
class KeepTogether:
    """Blocks that stay on one page when they fit on one."""

    children: tuple["Block", ...]


@dataclass(frozen=True)
class LetterHead:
    """The head of a letter by DIN 5008 form B: begins a page, fills it down to the subject line.

    `sender` stands at the top, `return_line` small above the address in the window (six lines at most),
    `information` beside it (label, value), the `logo` above that. Pages are counted anew from each letter head.
    """

    sender: tuple[str, ...]
    return_line: str
    address: tuple[str, ...]
    information: tuple[tuple[str, str], ...] = ()
    logo: Figure | None = None


@dataclass(frozen=True)
class SheetFormat:
    """A sheet of labels on A4: size, number, origin of the first label and pitch, all in mm."""

    width: float
    height: float
    columns: int
    rows: int
    left: float
    top: float
    pitch_x: float
    pitch_y: float


AVERY_L4785 = SheetFormat(80, 50, 2, 5, 18, 13, 95, 55)


class Vertical(Enum):
    """Where text stands in the height it has."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


@dataclass(frozen=True)
class BadgeText:
    """A line or paragraph on a label that shrinks from `largest` to `smallest` points until it fits `height` mm.

    `top`, `left` and `width` in mm from the label's upper left corner.
    """

    text: str
    left: float
    top: float
    width: float
    height: float
    largest: float
    smallest: float = 7
    bold: bool = False
    align: Align = Align.START
    vertical: Vertical = Vertical.TOP


@dataclass(frozen=True)
class BadgeCode:
    """A QR code on a label; lengths in mm from the label's upper left corner."""

    code: QrCode
    left: float
    top: float


@dataclass(frozen=True)
class Label:
    """One label of a sheet, in reading order."""

    parts: tuple[BadgeText | BadgeCode, ...]


@dataclass(frozen=True)
class LabelSheet:
    """Labels on sheets; `frames` draws their outline for a test print, offsets (mm) correct the printer."""

    format: SheetFormat
    labels: tuple[Label, ...]
    frames: bool = False
    offset_x: float = 0
    offset_y: float = 0


Block = (
    Paragraph
    | Heading
    | ListBlock
    | DefinitionList
    | Table
    | Figure
    | QrCode
    | SignatureBlock
    | Spacer
    | PageBreak
    | KeepTogether
    | LetterHead
    | LabelSheet
)


@dataclass(frozen=True)
class Furniture:
    """What stands on every page: header, footer, and the page number as "Page {page} of {total}"."""

    header: str = ""
    footer: str = ""
    page_of: str = ""


@dataclass(frozen=True)
class Document:
    """A whole document; `created` is passed in and is aware, `language` a BCP 47 tag."""

    title: str
    language: str
    created: datetime
    children: tuple[Block, ...]
    subject: str = ""
    author: str = ""
    furniture: Furniture = Furniture()
    landscape: bool = False


def paragraph(
    text: str,
    *,
    bold: bool = False,
    italic: bool = False,
    style: TextStyle = TextStyle.BODY,
    align: Align = Align.START,
) -> Paragraph:
    """Return a paragraph of one run."""
    return Paragraph((Run(text, bold=bold, italic=italic),), style, align)


def bullet_list(texts: Sequence[str], *, ordered: bool = False) -> ListBlock:
    """Return a flat list of plain texts."""
    return ListBlock(tuple(ListItem((paragraph(text),)) for text in texts), ordered)


def cell(text: str = "", *, bold: bool = False, header: bool = False, align: Align | None = None) -> Cell:
    """Return a cell with one plain paragraph, or an empty one."""
    return Cell((paragraph(text, bold=bold),) if text else (), header=header, align=align)


def header_row(*texts: str) -> Row:
    """Return a header row of plain texts."""
    return Row(tuple(Cell((paragraph(text, bold=True, style=TextStyle.LABEL),), header=True) for text in texts))
