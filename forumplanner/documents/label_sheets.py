"""Labels on sheets: badges, table cards, signs. The sheets that can be printed on, and what stands on each label."""

from dataclasses import dataclass, replace

from forumplanner.documents.looks import Align, Vertical
from forumplanner.documents.pictures import QrCode


@dataclass(frozen=True)
class SheetFormat:
    """A sheet of labels: size, number, origin of the first label and pitch, all in mm."""

    width: float
    height: float
    columns: int
    rows: int
    left: float
    top: float
    pitch_x: float
    pitch_y: float

    @property
    def labels(self) -> int:
        """So many labels are on one sheet."""
        return self.columns * self.rows

    @property
    def reach_x(self) -> float:
        """How far from the left edge of the paper the last column ends."""
        return self.left + (self.columns - 1) * self.pitch_x + self.width

    def turned_over(self, paper_width: float) -> "SheetFormat":
        """Return where the labels lie when the paper is turned over its long edge."""
        return replace(self, left=paper_width - self.reach_x)


AVERY_L4785 = SheetFormat(80, 50, 2, 5, 18, 13, 95, 55)
AVERY_7160 = SheetFormat(63.5, 38.1, 3, 7, 7.5, 15.5, 66, 38.1)
AVERY_7163 = SheetFormat(99.1, 38.1, 2, 7, 3.4, 15.2, 103, 38.1)
AVERY_3475 = SheetFormat(70, 36, 3, 8, 0, 4.4, 70, 36)


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
    """Labels on sheets; `frames` draws their outline for a test print, offsets (mm) correct the printer.

    Labels stand by rows from the upper left corner, whichever way the language is written. `folded` makes cards that
    stand on a table: each label is painted once more above itself, turned by 180 degrees, with fold marks between, and
    marks to cut at where several are on a sheet. Listeners are told the label once.
    """

    format: SheetFormat
    labels: tuple[Label, ...]
    frames: bool = False
    offset_x: float = 0
    offset_y: float = 0
    folded: bool = False
