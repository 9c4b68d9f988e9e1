"""A box to tick whose words wrap, as long German words in a narrow panel and large text need it."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton, QWidget

_WRAPPED = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
_HIGHEST = 10_000


class WrappingBox(QCheckBox):
    """Is as narrow as its longest word and as high as its lines."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Be as high as the lines are."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines in this width."""
        room = max(1, width - self._beside())
        lines = self.fontMetrics().boundingRect(QRect(0, 0, room, _HIGHEST), _WRAPPED, self.text())
        return max(super().sizeHint().height(), lines.height() + 4)

    def minimumSizeHint(self) -> QSize:
        """Return the size in which the longest word has room."""
        words = self.text().split() or [""]
        longest = max(self.fontMetrics().horizontalAdvance(word) for word in words)
        return QSize(longest + self._beside(), super().sizeHint().height())

    def hitButton(self, pos: QPoint) -> bool:
        """Be ticked by a click on the words, too."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the box as the style does, and the words beside it in lines."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        words, option.text = option.text, ""
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_CheckBox, option, painter, self)
        enabled = QPalette.ColorGroup.Normal if self.isEnabled() else QPalette.ColorGroup.Disabled
        painter.setPen(self.palette().color(enabled, QPalette.ColorRole.WindowText))
        room = self.rect().adjusted(self._beside(), 0, 0, 0)
        painter.drawText(QStyle.visualRect(self.layoutDirection(), self.rect(), room), _WRAPPED, words)
        painter.end()

    def _beside(self) -> int:
        """Return how much of the width the box itself and its distance take."""
        style = self.style()
        return int(
            style.pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, None, self)
            + style.pixelMetric(QStyle.PixelMetric.PM_CheckBoxLabelSpacing, None, self)
            + 2
        )
