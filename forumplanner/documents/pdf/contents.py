"""A table of contents: entries that lead to the headings, dots between (artifacts), page numbers painted last."""

from collections.abc import Sequence

from reportlab.platypus import Flowable

from forumplanner.documents.pdf.canvas import TaggingCanvas
from forumplanner.documents.pdf.lines import Line, break_lines
from forumplanner.documents.pdf.structure import Node, Target
from forumplanner.documents.pdf.styles import TEXT, TextLook
from forumplanner.documents.pdf.teller import Teller
from forumplanner.documents.pdf.text_block import baseline, paint
from forumplanner.documents.tree import Run, TextStyle

_NUMBER = 26.0
_STEP = 14.0
_GAP = 5.0


class ContentsEntry(Flowable):  # type: ignore[misc]
    """One line of the table of contents (more where the heading is long); never parted."""

    def __init__(self, target: Target, indent: float, teller: Teller, node: Node) -> None:
        super().__init__()
        self._target = target
        self._indent = indent
        self._teller = teller
        self._node = node
        self._text: TextLook = TEXT[TextStyle.BODY]
        self._lines: list[Line] = []

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the room it takes in points."""
        del available_height
        span = self._teller.span(Run(self._target.title), self._text.look)
        room = max(available_width - self._indent - _NUMBER, _NUMBER)
        self._lines = break_lines([span], room, self._teller.shaper, base=self._teller.base)
        self.width, self.height = available_width, len(self._lines) * self._text.setting.leading
        return self.width, self.height

    def draw(self) -> None:
        """Paint the heading's words, the dots and room for the number."""
        canvas: TaggingCanvas = self.canv
        leading = self._text.setting.leading
        y = self.height - baseline(self._text.look.size, leading)
        mirrored = self._teller.base == 1
        with canvas.marked(self._node):
            for number, line in enumerate(self._lines):
                x = self.width - self._indent - line.width if mirrored else self._indent
                paint(canvas, line.pieces, x, y - number * leading)
        y -= (len(self._lines) - 1) * leading
        end = self._indent + self._lines[-1].width + _GAP
        self._dots(canvas, end, self.width - _NUMBER + _GAP, y, mirrored=mirrored)
        with canvas.marked(self._node):
            edge = 0.0 if mirrored else self.width
            canvas.number_later(self._target, edge, y, self._text.look, ends=not mirrored)
        low, high = y - leading * 0.25, self.height
        left, right = (0.0, self.width - self._indent) if mirrored else (self._indent, self.width)
        canvas.link(self._node, left, low, right, high, self._target, self._target.title)

    def _dots(self, canvas: TaggingCanvas, start: float, end: float, y: float, *, mirrored: bool) -> None:
        """Paint dots that stand below each other in all entries; each is a dash without length and with a round cap."""
        if end - start < _STEP:
            return
        begin = start + (end - start) % 4
        left, right = (self.width - end, self.width - begin) if mirrored else (begin, end)
        canvas.write(f"q 0.5 G 1 w 1 J [0 4] 0 d {left:.2f} {y + 1:.2f} m {right:.2f} {y + 1:.2f} l S Q")


def contents_entries(targets: Sequence[Target], teller: Teller, node: Node) -> list[Flowable]:
    """Return the entries below `node`; deeper headings are a table of their own inside the entry above them."""
    flowables: list[Flowable] = []
    path: list[tuple[int, Node]] = []
    tables = [node.add("TOC")]
    for target in targets:
        while path and path[-1][0] >= target.level:
            path.pop()
        del tables[len(path) + 1 :]
        if len(tables) == len(path):
            tables.append(path[-1][1].add("TOC"))
        item = tables[-1].add("TOCI")
        link = item.add("Reference").add("Link")
        flowables.append(ContentsEntry(target, len(path) * _STEP, teller, link))
        path.append((target.level, item))
    return flowables
