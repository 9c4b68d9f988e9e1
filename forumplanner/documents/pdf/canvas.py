"""The canvas: counts marked content per page and makes everything unmarked an artifact.

So untagged content cannot occur. Sets no fonts (fonts.py adds them) and writes no structure (tags.py does).
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

from forumplanner.documents.pdf.structure import LinkMark, Mark, Node

_PAINTS = re.compile(r"(?:^|\s)(?:S|s|f|F|f\*|B|B\*|b|b\*|Do|Tj|TJ|sh)(?:\s|$)")
_OPEN = "BDC"
_CLOSE = "EMC"


class Bookmark(NamedTuple):
    """An entry of the outline: heading level, words, page from 0, height on the page in points."""

    level: int
    title: str
    page: int
    top: float


class TaggingCanvas(Canvas):  # type: ignore[misc]
    """A reportlab canvas that marks content; one per document."""

    def __init__(self, *args: object, **given: object) -> None:
        super().__init__(*args, **given)
        self._marks = 0
        self.pages = 0
        self.outline: list[Bookmark] = []
        self.letters: list[int] = []

    def _make_preamble(self) -> None:
        """Begin pages without a font: reportlab would name Helvetica, which is not embedded."""
        self._preamble = "1 0 0 1 0 0 cm"

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

    def bookmark(self, level: int, title: str, height: float) -> None:
        """Add an entry to the outline that leads to `height` above the current origin."""
        self.outline.append(Bookmark(level, title, self.pages, round(self.absolutePosition(0, height)[1], 2)))

    def link(self, node: Node, left: float, bottom: float, right: float, top: float, address: str, words: str) -> None:
        """Make a rectangle (in the current coordinates) lead to an address."""
        x0, y0 = self.absolutePosition(left, bottom)
        x1, y1 = self.absolutePosition(right, top)
        node.kids.append(LinkMark(self.pages, (round(x0, 2), round(y0, 2), round(x1, 2), round(y1, 2)), address, words))

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
