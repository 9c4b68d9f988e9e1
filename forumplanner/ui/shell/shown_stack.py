"""A stack that needs only as much room as what it shows; Qt's own needs what any of its pages needs."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget


class ShownStack(QStackedWidget):
    """Asks for the size of the widget that is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(lambda _: self.updateGeometry())

    def minimumSizeHint(self) -> QSize:
        """Return the least size of what is shown."""
        shown = self.currentWidget()
        return super().minimumSizeHint() if shown is None else _least(shown)

    def sizeHint(self) -> QSize:
        """Return the size that what is shown would like."""
        shown = self.currentWidget()
        return super().sizeHint() if shown is None else shown.sizeHint().expandedTo(_least(shown))


def _least(shown: QWidget) -> QSize:
    return shown.minimumSizeHint().expandedTo(shown.minimumSize())
