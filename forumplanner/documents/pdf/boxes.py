"""Flowables with a place of their own: fixed boxes (letter heads, label sheets), pictures, QR codes.

Each tags what it paints; none knows a kind of document.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass

import segno
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable

from forumplanner.documents.pdf.canvas import TaggingCanvas
from forumplanner.documents.pdf.structure import Node
from forumplanner.documents.pdf.styles import MM, RULE

_QUIET_ZONE = 4
_AFTER_PICTURE = 10.0


class QrSymbol(Flowable):  # type: ignore[misc]
    """A QR code painted as one path of runs (error correction M, quiet zone of four modules).

    Painted again it is an artifact.
    """

    def __init__(self, content: str, size: float, node: Node) -> None:
        super().__init__()
        self._rows = segno.make(content, error="m", micro=False).matrix
        self._size = size
        self._node: Node | None = node

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the room it takes in points."""
        del available_width, available_height
        self.width = self.height = self._size
        return self._size, self._size

    def draw(self) -> None:
        """Paint the code and note where it stands."""
        canvas: TaggingCanvas = self.canv
        module = self._size / (len(self._rows) + 2 * _QUIET_ZONE)
        runs = []
        for number, row in enumerate(self._rows):
            y = self._size - (number + 1 + _QUIET_ZONE) * module
            for start, length in _dark_runs(row):
                x = (start + _QUIET_ZONE) * module
                runs.append(f"{x:.3f} {y:.3f} {length * module:.3f} {module:.3f} re")
        if self._node is not None:
            note_place(canvas, self._node, self._size, self._size)
        with canvas.marked(self._node):
            canvas.write(f"0 g {' '.join(runs)} f")
        self._node = None


def _dark_runs(row: Sequence[int]) -> list[tuple[int, int]]:
    """Return start and length of the dark stretches of a row."""
    runs: list[tuple[int, int]] = []
    for at, dark in enumerate(row):
        if not dark:
            continue
        if runs and sum(runs[-1]) == at:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((at, 1))
    return runs


class Picture(Flowable):  # type: ignore[misc]
    """A picture in RGB without transparency, as wide as asked and as the column allows.

    Painted again it is an artifact.
    """

    def __init__(self, image: bytes, width: float, node: Node) -> None:
        super().__init__()
        with Image.open(io.BytesIO(image)) as opened:
            self._image = _flat(opened)
        self._wanted = width
        self._node: Node | None = node

    def getSpaceAfter(self) -> float:
        """Return the room after the picture in points."""
        return _AFTER_PICTURE

    @property
    def shape(self) -> float:
        """The height of the picture by its width."""
        return float(self._image.height / self._image.width)

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the room it takes in points, shrunk to the room there is."""
        ratio = self._image.height / self._image.width
        self.width = min(self._wanted, available_width)
        self.height = self.width * ratio
        if self.height > available_height > 100:
            self.height = available_height
            self.width = self.height / ratio
        return self.width, self.height

    def draw(self) -> None:
        """Paint the picture and note where it stands."""
        canvas: TaggingCanvas = self.canv
        if self._node is not None:
            note_place(canvas, self._node, self.width, self.height)
        with canvas.marked(self._node):
            canvas.drawImage(ImageReader(self._image), 0, 0, self.width, self.height)
        self._node = None


def _flat(image: Image.Image) -> Image.Image:
    """Return the picture in RGB on white."""
    rgba = image.convert("RGBA")
    white = Image.new("RGBA", rgba.size, "white")
    return Image.alpha_composite(white, rgba).convert("RGB")


def note_place(canvas: TaggingCanvas, node: Node, width: float, height: float) -> None:
    """Write into a figure's node where on the page it stands (ISO 32000-1, 14.8.5.4.3)."""
    x0, y0 = canvas.absolutePosition(0, 0)
    node.describe("Layout", Placement="Block", BBox=(x0, y0, x0 + width, y0 + height))


@dataclass(frozen=True)
class Fixed:
    """A flowable at a fixed place: mm from the upper left corner of its box; `bottom` aligns its lower edge there."""

    flowable: Flowable
    left: float
    top: float
    width: float
    bottom: bool = False


@dataclass(frozen=True)
class Turned:
    """Parts to be painted once more, turned by 180 degrees about a point: mm from the upper left corner."""

    parts: Sequence[Fixed]
    x: float
    y: float


@dataclass(frozen=True)
class Frame:
    """The outline of a rectangle, mm from the upper left corner."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True)
class Tick:
    """A short horizontal rule (fold mark), mm from the upper left corner."""

    left: float
    top: float
    width: float


class FixedBox(Flowable):  # type: ignore[misc]
    """A box of a given height whose parts stand at fixed places; `begins_letter` counts pages anew from here."""

    def __init__(
        self,
        height_mm: float,
        parts: Sequence[Fixed],
        rules: Sequence[Frame | Tick] = (),
        *,
        begins_letter: bool = False,
        turned: Sequence[Turned] = (),
    ) -> None:
        super().__init__()
        self._height = height_mm * MM
        self._parts = parts
        self._rules = rules
        self._begins_letter = begins_letter
        self._turned = turned

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the room it takes in points."""
        del available_height
        self.width, self.height = available_width, self._height
        return available_width, self._height

    def draw(self) -> None:
        """Paint the rules, then the parts in reading order."""
        canvas: TaggingCanvas = self.canv
        if self._begins_letter:
            canvas.letters.append(canvas.pages)
        canvas.setStrokeColorRGB(*RULE)
        canvas.setLineWidth(0.4)
        for rule in self._rules:
            x, y = rule.left * MM, self.height - rule.top * MM
            if isinstance(rule, Frame):
                canvas.rect(x, y - rule.height * MM, rule.width * MM, rule.height * MM)
            else:
                canvas.line(x, y, x + rule.width * MM, y)
        self._paint(canvas, self._parts)
        for card in self._turned:
            canvas.saveState()
            canvas.translate(2 * card.x * MM, 2 * (self.height - card.y * MM))
            canvas.rotate(180)
            self._paint(canvas, card.parts)
            canvas.restoreState()

    def _paint(self, canvas: TaggingCanvas, parts: Sequence[Fixed]) -> None:
        """Paint parts at their places."""
        for part in parts:
            _, height = part.flowable.wrapOn(canvas, part.width * MM, self.height)
            y = self.height - part.top * MM
            part.flowable.drawOn(canvas, part.left * MM, y if part.bottom else y - height)
