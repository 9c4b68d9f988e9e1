"""The canvas: counts marked content per page and makes everything unmarked an artifact.

So untagged content cannot occur. Sets no fonts (fonts.py adds them) and writes no structure (tags.py does).
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

from forumplanner.documents.pdf.rows import Look
from forumplanner.documents.pdf.structure import Bookmark, LinkMark, Mark, Node, Target

_PAINTS = re.compile(r"(?:^|\s)(?:S|s|f|F|f\*|B|B\*|b|b\*|Do|Tj|TJ|sh)(?:\s|$)")
_OPEN = "BDC"
_CLOSE = "EMC"


class PendingNumber(NamedTuple):
    """Room for the number of the page on which a heading stands, ending (or beginning) at (x, y).

    `place` is the comment that holds the place in the content of the page.
    """

    target: Target
    x: float
    y: float
    look: Look
    ends: bool
    place: bytes


class TaggingCanvas(Canvas):  # type: ignore[misc]
    """A reportlab canvas that marks content; one per document."""

    def __init__(self, *args: object, scale: float = 1, **given: object) -> None:
        self._enlarged = scale
        super().__init__(*args, **given)
        self._marks = 0
        self.pages = 0
        self.outline: list[Bookmark] = []
        self.letters: list[int] = []
        self.links: list[LinkMark] = []
        self.pending: dict[int, list[PendingNumber]] = {}

    def _make_preamble(self) -> None:
        """Begin pages enlarged and without a font: reportlab would name Helvetica, which is not embedded."""
        self._preamble = f"{self._enlarged:g} 0 0 {self._enlarged:g} 0 0 cm"

    def absolutePosition(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the current coordinates stands on the paper."""
        x, y = super().absolutePosition(x, y)
        return x * self._enlarged, y * self._enlarged

    def begin_mark(self, node: Node) -> None:
        """Begin a piece of marked content of `node`; marks do not nest."""
        number = self._marks
        self._marks += 1
        node.kids.append(Mark(self.pages, number))
        self._code.append(f"/{node.tag} <</MCID {number}>> {_OPEN}")

    def end_mark(self) -> None:
        """End the piece of marked content."""
        self._code.append(_CLOSE)

    @contextmanager
    def marked(self, node: Node | None) -> Iterator[None]:
        """Mark what is painted inside as content of `node`; None leaves it to become an artifact."""
        if node is not None:
            self.begin_mark(node)
        yield
        if node is not None:
            self.end_mark()

    def bookmark(self, target: Target, height: float) -> None:
        """Add an entry to the outline that leads to `height` above the current origin."""
        top = round(self.absolutePosition(0, height)[1], 2)
        self.outline.append(Bookmark(target, self.pages, top))

    def number_later(self, target: Target, x: float, y: float, look: Look, *, ends: bool) -> None:
        """Leave room for the number of the page a heading stands on, which ends (or begins) at `x`."""
        on_page = self.pending.setdefault(self.pages, [])
        place = f"%number {len(on_page)}\n"
        on_page.append(PendingNumber(target, x, y, look, ends, place.encode("ascii")))
        self._code.append(place)

    def link(
        self, node: Node, left: float, bottom: float, right: float, top: float, goal: str | Target, words: str
    ) -> None:
        """Make a rectangle (in the current coordinates) lead to an address or a heading."""
        x0, y0 = self.absolutePosition(left, bottom)
        x1, y1 = self.absolutePosition(right, top)
        mark = LinkMark(self.pages, (round(x0, 2), round(y0, 2), round(x1, 2), round(y1, 2)), goal, words)
        node.kids.append(mark)
        self.links.append(mark)

    def write(self, operators: str) -> None:
        """Append content stream operators."""
        self._code.append(operators)

    def showPage(self) -> None:
        """End the page: what was painted outside any mark becomes an artifact."""
        self._code[:] = list(_with_artifacts([str(entry) for entry in self._code]))
        self._marks = 0
        super().showPage()
        self.pages += 1


def _with_artifacts(code: list[str]) -> Iterator[str]:
    """Yield the page's operators with every unmarked painting wrapped as an artifact.

    State operators (q, Q, cm) stay outside, so marked content never straddles them in an odd way.
    """
    depth = 0
    for entry in code:
        if entry.endswith(_OPEN):
            depth += 1
        elif entry == _CLOSE:
            depth -= 1
        elif not depth and _PAINTS.search(entry):
            yield f"/Artifact BMC {entry} EMC"
            continue
        yield entry
