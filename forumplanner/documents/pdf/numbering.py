"""The numbers of pages: each letter is counted by itself. And numbers to be painted once all pages are known."""

from bisect import bisect_right
from collections.abc import Sequence

from forumplanner.documents.pdf.canvas import PendingNumber
from forumplanner.documents.pdf.lines import break_lines
from forumplanner.documents.pdf.rows import Span
from forumplanner.documents.pdf.shaping import Shaper
from forumplanner.documents.pdf.structure import Bookmark
from forumplanner.documents.pdf.text_block import placed_operators


class Numbering:
    """Says which number a page has and out of how many; pages count from 0, `letters` are the pages that begin one."""

    def __init__(self, pages: int, letters: Sequence[int]) -> None:
        self._starts = sorted({0, *letters})
        self._ends = [*self._starts[1:], pages]

    def of(self, page: int) -> tuple[int, int]:
        """Return the number of a page from 1 and how many there are with it."""
        part = bisect_right(self._starts, page) - 1
        return page - self._starts[part] + 1, self._ends[part] - self._starts[part]


def number_operators(
    pending: PendingNumber, numbering: Numbering, headings: Sequence[Bookmark], shaper: Shaper
) -> bytes:
    """Return the operators that paint the number of the page on which a heading stands."""
    page = next(one.page for one in headings if one.target is pending.target)
    line = break_lines([Span(str(numbering.of(page)[0]), pending.look)], 1000, shaper)[0]
    left = pending.x - line.width if pending.ends else pending.x
    said = [placed_operators(one, left, pending.y) for one in line.pieces]
    return " ".join([*said, "\n"]).encode("ascii")
