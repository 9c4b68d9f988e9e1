"""The tree of a document: what stands in it, in reading order, as frozen values.

Says nothing of pages, fonts or formats: pdf/, docx/, html/ and plain.py write the same tree. Knows no event, person
or database; content/ builds trees. Lengths are millimetres, type sizes points.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from forumplanner.documents.label_sheets import (
    AVERY_3475,
    AVERY_7160,
    AVERY_7163,
    AVERY_L4785,
    BadgeCode,
    BadgeText,
    Label,
    LabelSheet,
    SheetFormat,
)
from forumplanner.documents.looks import Align, TextStyle, Vertical
from forumplanner.documents.paper import Attachment, Furniture, PageSize, Panels, Relationship
from forumplanner.documents.pictures import Figure, QrCode
from forumplanner.model.letter_styles import LetterForm

__all__ = [
    "AVERY_3475",
    "AVERY_7160",
    "AVERY_7163",
    "AVERY_L4785",
    "Align",
    "Attachment",
    "BadgeCode",
    "BadgeText",
    "Figure",
    "Furniture",
    "Label",
    "LabelSheet",
    "PageSize",
    "Panels",
    "QrCode",
    "Relationship",
    "SheetFormat",
    "TextStyle",
    "Vertical",
]
_NO_FURNITURE = Furniture()
_ONE_COLUMN = Panels()


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one look; `link` is an address, `language` a BCP 47 tag when it differs."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of runs; a line feed in a run begins a new line."""

    runs: tuple[Run, ...]
    style: TextStyle = TextStyle.BODY
    align: Align = Align.START


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 (the document's title) to 6."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell; spans count columns and rows. `header` makes a body cell the heading of its row."""

    children: tuple["Block", ...] = ()
    columns: int = 1
    rows: int = 1
    align: Align | None = None
    header: bool = False


@dataclass(frozen=True, slots=True)
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
class PanelBreak:
    """The next block begins a new panel of a flyer; without panels, a new page."""


@dataclass(frozen=True)
class KeepTogether:
    """Blocks that stay on one page when they fit on one."""

    children: tuple["Block", ...]


@dataclass(frozen=True)
class Section:
    """Blocks that belong together; in another `language` (BCP 47) they are read and set in that one's direction."""

    children: tuple["Block", ...]
    language: str = ""


@dataclass(frozen=True)
class Contents:
    """A table of contents: the headings after it from level 2 to `depth`, with their pages.

    It is left out where the document has fewer than `least_pages`. Its `title` is a heading of level 2, so the
    document's title stands before it.
    """

    title: str
    depth: int = 3
    least_pages: int = 1


@dataclass(frozen=True)
class CutLine:
    """A dashed line across the page with scissors at its start: cut here."""


@dataclass(frozen=True)
class WritingLines:
    """Empty lines to write on by hand, below what is to be written there."""

    prompt: str = ""
    lines: int = 1


@dataclass(frozen=True)
class LetterHead:
    """The head of a letter by DIN 5008: begins a page, fills it down to the subject line.

    `sender` stands at the top, `return_line` small above the address in the window (six lines at most),
    `information` beside it (label, value), the `logo` above that. Pages are counted anew from each letter head.
    `addressee` names who the letter goes to, for the name of a file of its own; `by_post` tells whether the address
    says where they live, unless it goes to nobody by name.
    """

    sender: tuple[str, ...]
    return_line: str
    address: tuple[str, ...]
    information: tuple[tuple[str, str], ...] = ()
    logo: Figure | None = None
    form: LetterForm = LetterForm.B
    addressee: str = ""
    by_post: bool = True


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
    | PanelBreak
    | KeepTogether
    | Section
    | Contents
    | CutLine
    | WritingLines
    | LetterHead
    | LabelSheet
)


@dataclass(frozen=True)
class Document:
    """A whole document; `created` is passed in and is aware, `language` a BCP 47 tag.

    `accent` is the office's colour for headings as #rrggbb (empty: the usual one); `scale` enlarges everything but
    the paper and its margins, for posters and large print.
    """

    title: str
    language: str
    created: datetime
    children: tuple[Block, ...]
    subject: str = ""
    author: str = ""
    furniture: Furniture = _NO_FURNITURE
    landscape: bool = False
    size: PageSize = PageSize.A4
    panels: Panels = _ONE_COLUMN
    accent: str = ""
    scale: float = 1
    attachments: tuple[Attachment, ...] = ()

    @property
    def paper(self) -> tuple[float, float]:
        """Width and height of the paper in mm, as it is turned."""
        wide, high = self.size.value
        return (high, wide) if self.landscape else (wide, high)


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
