"""The flowable that sets a paragraph: lines of mixed faces and directions, tagged, splitting over pages.

Used instead of reportlab's Paragraph, which cannot set right-to-left text and takes markup where we have words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from reportlab.platypus import Flowable

from forumplanner.documents.pdf.canvas import TaggingCanvas
from forumplanner.documents.pdf.lines import USUAL_GAP, Line, Placed, break_lines
from forumplanner.documents.pdf.rows import Look, Span
from forumplanner.documents.pdf.shaping import NO_LETTER, Glyph, Piece, Shaper
from forumplanner.documents.pdf.structure import Node, Target
from forumplanner.documents.scripts import only_direction
from forumplanner.documents.tree import Align

_FEWEST_LINES = 2
_MOST_KEPT_LINES = 6


@dataclass(frozen=True)
class Setting:
    """How a paragraph is set; points. `base` is the direction of writing (0, 1) or None to follow the text.

    `language` is that of its words, by whose rules they are hyphenated where wanted: words too
    wide, and those that would else leave more than `gap` of a line empty.
    """

    leading: float
    align: Align = Align.START
    before: float = 0
    after: float = 0
    indent: float = 0
    base: int | None = None
    keep_whole: bool = False
    hyphenate: bool = False
    gap: float = USUAL_GAP
    language: str = ""


@dataclass(frozen=True)
class Marker:
    """What stands before the first line: a bullet or number, `left` points from the start edge, with its own node."""

    span: Span
    node: Node
    left: float


class TextBlock(Flowable):  # type: ignore[misc]
    """A paragraph. Painted once it carries its tag; painted again (a repeated header) it is an artifact."""

    def __init__(
        self,
        spans: Sequence[Span],
        setting: Setting,
        shaper: Shaper,
        node: Node | None,
        *,
        marker: Marker | None = None,
        lines: list[Line] | None = None,
    ) -> None:
        super().__init__()
        self.spans = tuple(spans)
        self.setting = setting
        self.shaper = shaper
        self.node = node
        self.marker = marker
        self._set_width = -1.0
        self._given = lines
        self._lines: list[Line] = lines or []
        self.painted = False
        self.target: Target | None = None

    def getSpaceBefore(self) -> float:
        """Return the room before the paragraph in points."""
        return self.setting.before

    def getSpaceAfter(self) -> float:
        """Return the room after the paragraph in points."""
        return self.setting.after

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Break the text for a width and return the room it takes."""
        del available_height
        if self._given is None and available_width != self._set_width:
            width = max(available_width - self.setting.indent, 1)
            language = self.setting.language if self.setting.hyphenate else ""
            self._lines = break_lines(
                self.spans, width, self.shaper, base=self._direction(), language=language, gap=self.setting.gap
            )
        self._set_width = self.width = available_width
        self.height = len(self._lines) * self.setting.leading
        return self.width, self.height

    def _direction(self) -> int | None:
        """Return the direction of the paragraph, or of its words where all of them run the other way.

        A German title keeps its number in front in an Arabic document, and stands on the side where that one begins.
        """
        base = self.setting.base
        if base is None:
            return None
        text = "".join([span.text for span in self.spans])
        if base == 0 and text.isascii():
            return base
        own = only_direction(text)
        return base if own is None else int(own)

    @property
    def widest(self) -> float:
        """Return the width of the widest line in points (after wrap)."""
        return max((line.width for line in self._lines), default=0.0) + self.setting.indent

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Part the paragraph so that no page begins or ends with a single line of it."""
        self.wrap(available_width, available_height)
        fits = int((available_height + 0.01) // self.setting.leading)
        total = len(self._lines)
        if fits >= total:
            return [self]
        if total - fits == 1:
            fits -= 1
        is_whole = self.setting.keep_whole and total <= _MOST_KEPT_LINES
        if is_whole or fits < _FEWEST_LINES:
            return []
        first = TextBlock(
            self.spans, self.setting, self.shaper, self.node, marker=self.marker, lines=self._lines[:fits]
        )
        first.target = self.target
        rest = TextBlock(self.spans, self.setting, self.shaper, self.node, lines=self._lines[fits:])
        return [first, rest]

    def draw(self) -> None:
        """Paint the lines at the current origin."""
        self.draw_at(self.canv, 0.0, 0.0)

    def draw_at(self, canvas: TaggingCanvas, left: float, bottom: float) -> None:
        """Paint the lines above and right of a point, each run of one node as one piece of marked content."""
        node = None if self.painted else self.node
        self.painted = True
        if self.target is not None:
            canvas.bookmark(self.target, bottom + self.height)
        size = self.spans[0].look.size if self.spans else 10
        y = bottom + self.height - baseline(size, self.setting.leading)
        mirrored = self.setting.base == 1
        if self.marker is not None:
            line = break_lines([self.marker.span], 1000, self.shaper, base=self.setting.base)[0]
            with canvas.marked(None if node is None else self.marker.node):
                at = self._set_width - self.marker.left - line.width if mirrored else self.marker.left
                paint(canvas, line.pieces, left + at, y)
        writer = _Writer(canvas, node)
        for line in self._lines:
            x = left + self._offset(line) + (0 if mirrored else self.setting.indent)
            writer.line(line, x, y, self.setting.leading)
            y -= self.setting.leading
        writer.close()

    def _offset(self, line: Line) -> float:
        """Return how far a line moves to the right for its alignment."""
        room = self._set_width - self.setting.indent - line.width
        align = self.setting.align
        if align is Align.CENTRE:
            return room / 2
        if (align is Align.END) != (self.setting.base == 1):
            return room
        return 0.0


def baseline(size: float, leading: float) -> float:
    """Return how far below the top of its line the baseline stands, in points."""
    return (leading - size) / 2 + size * 0.79


class _Writer:
    """Paints lines of one paragraph and opens a new mark wherever the node changes."""

    def __init__(self, canvas: TaggingCanvas, node: Node | None) -> None:
        self._canvas = canvas
        self._node = node
        self._inline: dict[tuple[str, str], Node] = {}
        self._last: tuple[str, str] = ("", "")
        self._open = False

    def line(self, line: Line, x: float, y: float, leading: float) -> None:
        """Paint one line at `x`, with its baseline at `y`."""
        at = 0
        while at < len(line.pieces):
            key = (line.pieces[at].look.link, line.pieces[at].look.language)
            end = at
            while end < len(line.pieces) and (line.pieces[end].look.link, line.pieces[end].look.language) == key:
                end += 1
            self._switch(key)
            group = line.pieces[at:end]
            paint(self._canvas, group, x, y)
            if key[0] and self._node is not None:
                self._add_link(key, group, x, y, leading)
            at = end
        if not line.pieces:
            self._switch(("", ""))

    def close(self) -> None:
        """End the last mark."""
        if self._open:
            self._canvas.end_mark()
            self._open = False

    def _switch(self, key: tuple[str, str]) -> None:
        """Continue in the mark of `key`, beginning it when another is open."""
        if self._node is None or (key == self._last and self._open):
            return
        self.close()
        node = self._node
        if key != ("", ""):
            if key not in self._inline or key != self._last:
                self._inline[key] = node.add("Link" if key[0] else "Span", language=key[1])
            node = self._inline[key]
        self._canvas.begin_mark(node)
        self._open = True
        self._last = key

    def _add_link(self, key: tuple[str, str], group: Sequence[Placed], x: float, y: float, leading: float) -> None:
        """Make the painted words lead to their address."""
        left = min(placed.x for placed in group) + x
        right = max(placed.x + placed.piece.advance * placed.look.size / 1000 for placed in group) + x
        words = "".join(placed.piece.text for placed in group).strip()
        if not words:
            return
        bottom = y - leading * 0.25
        self._canvas.link(self._inline[key], left, bottom, right, bottom + leading, key[0], words)


def paint(canvas: TaggingCanvas, pieces: Sequence[Placed], x: float, y: float) -> None:
    """Write the operators for placed pieces, in logical order; words that simply follow each other as one text."""
    at = 0
    while at < len(pieces):
        first = pieces[at]
        end = at + 1
        if first.piece.body and first.said is None:
            while end < len(pieces) and _follows(pieces[end - 1], pieces[end]):
                end += 1
        if end - at > 1:
            body = "".join([one.piece.body for one in pieces[at:end]])
            canvas.write(_shown_text(first, body, x + first.x, y))
        else:
            canvas.write(placed_operators(first, x, y))
        at = end


def _follows(before: Placed, after: Placed) -> bool:
    """Tell whether a piece continues the one before it, in the same look."""
    piece = before.piece
    return (
        after.said is None
        and after.piece.body != ""
        and after.piece.face is piece.face
        and after.look is before.look
        and abs(before.x + piece.advance * before.look.size / 1000 - after.x) < 0.01
    )


def _shown_text(placed: Placed, body: str, x: float, y: float) -> str:
    """Return the operators that show a text in the look of its first piece."""
    look = placed.look
    return f"BT {look.colour} /{placed.piece.face.name} {look.size:g} Tf 1 0 0 1 {x:.2f} {y:.2f} Tm [{body}] TJ ET"


def placed_operators(placed: Placed, x: float, y: float) -> str:
    """Return the operators for a placed piece of a line that begins at (x, y)."""
    if placed.piece.body:
        operators = _shown_text(placed, placed.piece.body, x + placed.x, y)
    else:
        operators = text_operators(placed.piece, placed.look, x + placed.x, y)
    return operators if placed.said is None else _saying(placed.said, operators)


def _saying(words: str, operators: str) -> str:
    """Mark operators as standing for `words` (ISO 32000-1, 14.9.4)."""
    return f"/Span <</ActualText <FEFF{words.encode('utf-16-be').hex().upper()}>>> BDC {operators} EMC"


def text_operators(piece: Piece, look: Look, x: float, y: float) -> str:
    """Return the operators that paint one piece with its left end at (x, y).

    A right-to-left word is written as it is seen and marked as reversed (ISO 32000-1, 14.8.2.3.3): readers turn it
    back into what was typed; the words themselves follow in logical order. The dots that a typeface paints apart
    from their letter say nothing: their replacement text is empty.
    """
    places = []
    pen = 0.0
    for glyph in piece.glyphs:
        places.append((glyph, pen + glyph.x))
        pen += glyph.advance
    parts: list[str] = []
    pen = 0.0
    for silent, group in groupby(places, key=lambda place: place[0].letters == NO_LETTER):
        shown, pen = _shown(list(group), pen, look.size)
        parts.append(f"/Span <</ActualText <FEFF>>> BDC {shown} EMC" if silent else shown)
    begin = f"BT {look.colour} /{piece.face.name} {look.size:g} Tf 1 0 0 1 {x:.2f} {y:.2f} Tm"
    shown = " ".join(parts)
    return f"{begin} /ReversedChars BMC {shown} EMC ET" if piece.level % 2 else f"{begin} {shown} ET"


def _shown(places: Sequence[tuple[Glyph, float]], pen: float, size: float) -> tuple[str, float]:
    """Return the operators that show glyphs at their places, and where the pen is afterwards."""
    parts: list[str] = []
    said: list[str] = []
    rise = 0
    for glyph, place in places:
        if round(glyph.y) != rise:
            parts += [f"[{''.join(said)}] TJ"] if said else []
            rise = round(glyph.y)
            parts.append(f"{rise * size / 1000:.3f} Ts")
            said = []
        if abs(place - pen) >= 0.5:
            said.append(f"{round(pen - place)}")
            pen -= round(pen - place)
        said.append(f"<{glyph.code:04X}>")
        pen += glyph.width
    parts.append(f"[{''.join(said)}] TJ")
    if rise:
        parts.append("0 Ts")
    return " ".join(parts), pen
