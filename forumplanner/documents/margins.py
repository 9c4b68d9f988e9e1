"""The margins of a document's pages, the same on paper whoever writes it. Millimetres."""

from dataclasses import dataclass, replace

from forumplanner.documents.tree import Document, PageSize


@dataclass(frozen=True)
class Margins:
    """The margins of a page in mm; `head` and `foot` say where header and footer stand."""

    left: float
    right: float
    top: float
    bottom: float
    head: float = 12.0
    foot: float = 12.0


_USUAL = Margins(25, 20, 22, 22)
_SMALL = Margins(15, 15, 17, 18, 8, 9)
_FLYER = Margins(9, 9, 12, 14, 6, 7)
_LINE_OF_FOOTER_MM = 3.7


def margins_of(document: Document) -> Margins:
    """Return the margins; the lower one has room for all lines of the footer."""
    margins = _FLYER if document.panels.count > 1 else _SMALL if document.size is PageSize.A5 else _USUAL
    lines = max((len(column) for column in document.furniture.footer_columns), default=0)
    needed = margins.foot + (lines + 2) * _LINE_OF_FOOTER_MM if lines else 0
    return replace(margins, bottom=max(margins.bottom, needed))
