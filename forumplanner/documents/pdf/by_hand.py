"""What people use with pen and scissors: lines to write on, and a line to cut along. Both are artifacts."""

from reportlab.platypus import Flowable

from forumplanner.documents.pdf.canvas import TaggingCanvas
from forumplanner.documents.pdf.styles import MM, STRONG_RULE

_LINE_MM = 9.0
_CUT_MM = 9.0
_BLADE = 5.0


class WritingLine(Flowable):  # type: ignore[misc]
    """One empty line to write on."""

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the room it takes in points."""
        del available_height
        self.width, self.height = available_width, _LINE_MM * MM
        return self.width, self.height

    def draw(self) -> None:
        """Paint the line at its lower edge."""
        canvas: TaggingCanvas = self.canv
        canvas.setStrokeColorRGB(*STRONG_RULE)
        canvas.setLineWidth(0.5)
        canvas.line(0, 1, self.width, 1)


class ScissorLine(Flowable):  # type: ignore[misc]
    """A dashed line with a pair of scissors at its left end."""

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the room it takes in points."""
        del available_height
        self.width, self.height = available_width, _CUT_MM * MM
        return self.width, self.height

    def draw(self) -> None:
        """Paint the scissors (two rings, two blades), then the dashes."""
        canvas: TaggingCanvas = self.canv
        red, green, blue = STRONG_RULE
        middle = self.height / 2
        canvas.setStrokeColorRGB(red, green, blue)
        canvas.setLineWidth(0.7)
        for side in (-1, 1):
            canvas.circle(2, middle + side * 2.4, 1.6)
            canvas.line(3.4, middle + side * 1.7, 3.4 + 2 * _BLADE, middle - side * 1.7)
        canvas.write(f"q {red} {green} {blue} RG 0.6 w [4 3] 0 d 17 {middle:.2f} m {self.width:.2f} {middle:.2f} l S Q")
