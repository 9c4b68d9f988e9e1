"""One side of an import's preview: how a list is read and can be corrected, or what was understood of it."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QScrollArea


class Side(QScrollArea):
    """Scrolls up and down only: it is as wide as what is in it needs, whatever the size of the letters."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "plain")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def minimumSizeHint(self) -> QSize:
        """Return the width of the content and of the scroll bar."""
        content = self.widget()
        inside = content.minimumSizeHint().width() if content is not None else 0
        width = inside + self.verticalScrollBar().sizeHint().width()
        return QSize(max(320, width), super().minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the content."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
