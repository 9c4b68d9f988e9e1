"""The pages of a document: paper, margins and the frames that text runs through, panels of a flyer among them.

Lengths are in points of the text: where a document is enlarged, the paper seems smaller by the same factor.
"""

from collections.abc import Callable
from dataclasses import dataclass

from reportlab.platypus import Frame as PlatypusFrame
from reportlab.platypus import PageTemplate

from forumplanner.documents.directions import runs_right_to_left
from forumplanner.documents.margins import margins_of
from forumplanner.documents.pdf.canvas import TaggingCanvas
from forumplanner.documents.pdf.styles import MM, RULE
from forumplanner.documents.tree import Document, LabelSheet, LetterHead

LETTER_PAGE = "letter"
PLAIN_PAGE = "plain"
SHEET_PAGE = "sheet"
COVER_PAGE = "cover"
LETTER_TOP_MM = 5.0
"""Where the frame of a letter's first page begins: all of its head stands inside it."""
_FOLD_TICK_MM = 4.0


@dataclass(frozen=True)
class PageSetup:
    """Width, height and margins of a document's pages in points of its text; `mirrored` when written from the right."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    head: float
    foot: float
    panels: int
    cover: bool
    mirrored: bool

    @property
    def column(self) -> float:
        """The width of a text column."""
        return (self.width - (self.left + self.right) * self.panels) / self.panels

    @property
    def frame_height(self) -> float:
        """The height of a text column."""
        return self.height - self.top - self.bottom


def page_setup(document: Document) -> PageSetup:
    """Return the pages of a document."""
    wide, high = document.paper
    panels = max(document.panels.count, 1)
    margins = margins_of(document)
    mirrored = runs_right_to_left(document.language)
    left, right = (margins.right, margins.left) if mirrored and panels > 1 else (margins.left, margins.right)
    unit = MM / document.scale
    return PageSetup(
        wide * unit,
        high * unit,
        left * unit,
        right * unit,
        margins.top * unit,
        margins.bottom * unit,
        margins.head * unit,
        margins.foot * unit,
        panels,
        document.panels.cover and panels > 1,
        mirrored,
    )


def page_templates(document: Document, setup: PageSetup) -> list[PageTemplate]:
    """Return the kinds of pages, the one that the document begins with first."""
    letter = _frame(setup, setup.left, setup.column, top=LETTER_TOP_MM * MM)
    pages = {
        PLAIN_PAGE: PageTemplate(PLAIN_PAGE, _panels(setup, setup.mirrored), onPage=_folds(setup)),
        LETTER_PAGE: PageTemplate(LETTER_PAGE, [letter]),
        SHEET_PAGE: PageTemplate(SHEET_PAGE, [_frame(setup, 0, setup.width, top=0, bottom=0)]),
        COVER_PAGE: PageTemplate(COVER_PAGE, _panels(setup, not setup.mirrored), onPage=_folds(setup)),
    }
    first = document.children[0] if document.children else None
    begins = PLAIN_PAGE
    if isinstance(first, LetterHead):
        begins = LETTER_PAGE
    elif isinstance(first, LabelSheet):
        begins = SHEET_PAGE
    elif setup.cover:
        begins = COVER_PAGE
        pages[COVER_PAGE].autoNextPageTemplate = PLAIN_PAGE
    return [pages[begins], *(page for name, page in pages.items() if name != begins)]


def _panels(setup: PageSetup, from_right: bool) -> list[PlatypusFrame]:
    """Return the frames of a page in the order in which they are filled."""
    whole = setup.width / setup.panels
    frames = [_frame(setup, at * whole + setup.left, setup.column) for at in range(setup.panels)]
    return frames[::-1] if from_right else frames


def _frame(
    setup: PageSetup, x: float, width: float, *, top: float | None = None, bottom: float | None = None
) -> PlatypusFrame:
    """Return a frame without padding from the top to the bottom margin."""
    top = setup.top if top is None else top
    bottom = setup.bottom if bottom is None else bottom
    return PlatypusFrame(x, bottom, width, setup.height - top - bottom, 0, 0, 0, 0)


def _folds(setup: PageSetup) -> Callable[[TaggingCanvas, object], None]:
    """Return what paints the marks at which a flyer is folded."""

    def paint(canvas: TaggingCanvas, _template: object) -> None:
        canvas.setStrokeColorRGB(*RULE)
        canvas.setLineWidth(0.4)
        for at in range(1, setup.panels):
            x = at * setup.width / setup.panels
            for y in (0, setup.height - _FOLD_TICK_MM * MM):
                canvas.line(x, y, x, y + _FOLD_TICK_MM * MM)

    return paint
