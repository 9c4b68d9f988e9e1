"""A small picture of a sheet of labels on A4, so that one sees at once what was measured wrong."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from forumplanner.planning.label_keeping import LabelFormatFields

_PAPER = (210.0, 297.0)
_LINES = 11
_EDGE = 2


class LabelSheetPicture(QWidget):
    """Paints the labels of a sheet to scale; those that reach beyond the paper are cut off at its edge."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: LabelFormatFields | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_fields(None)

    def show_fields(self, fields: LabelFormatFields | None) -> None:
        """Show a sheet, or an empty one."""
        self._fields = fields
        if fields is None:
            self.setAccessibleName(self.tr("Picture of the sheet: empty"))
        else:
            self.setAccessibleName(
                self.tr("Picture of the sheet: {columns} by {rows} labels").format(
                    columns=fields.columns, rows=fields.rows
                )
            )
        self.update()

    def sizeHint(self) -> QSize:
        """Be as high as some lines of text, in the shape of A4."""
        high = self.fontMetrics().height() * _LINES
        return QSize(round(high * _PAPER[0] / _PAPER[1]), high)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint paper and labels."""
        painter = QPainter(self)
        scale = (self.height() - 2 * _EDGE) / _PAPER[1]
        paper = QRectF(_EDGE, _EDGE, _PAPER[0] * scale, _PAPER[1] * scale)
        palette = self.palette()
        painter.setPen(palette.color(QPalette.ColorRole.Mid))
        painter.setBrush(palette.color(QPalette.ColorRole.Base))
        painter.drawRect(paper)
        found = self._fields
        if found is None:
            return
        painter.setClipRect(paper)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
        for row in range(found.rows):
            for column in range(found.columns):
                left = _EDGE + (found.margin_left + column * found.pitch_x) * scale
                top = _EDGE + (found.margin_top + row * found.pitch_y) * scale
                painter.drawRect(QRectF(left, top, found.width * scale, found.height * scale))
