"""A line of buttons that breaks into more lines where it is too long, as German words and large text need it."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from forumplanner.ui.shell.tokens import SPACE


class Flow(QWidget):
    """Lays its widgets from the start side on, line after line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widgets: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Add a widget at the end."""
        widget.setParent(self)
        widget.show()
        widget.installEventFilter(self)
        self._widgets.append(widget)
        self._lay(self.width())

    def take_away(self, widget: QWidget) -> None:
        """Take a widget out and delete it."""
        widget.removeEventFilter(self)
        self._widgets.remove(widget)
        widget.hide()
        widget.deleteLater()
        self._lay(self.width())

    def hasHeightForWidth(self) -> bool:
        """Be as high as the lines are."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines in this width."""
        return max((y + size.height() for _, (_, y), size in self._lines(width)), default=0)

    def sizeHint(self) -> QSize:
        """Return the size in the present width."""
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def minimumSizeHint(self) -> QSize:
        """Return the least width of the widest widget; one that can shrink does so before it would be cut off."""
        least = (one.minimumSizeHint().expandedTo(one.minimumSize()) for one in self._widgets if not one.isHidden())
        widest = max((size.width() for size in least), default=0)
        return QSize(widest, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._lay(event.size().width())

    def showEvent(self, event: QShowEvent) -> None:
        """Make room for words that came while it was not shown."""
        super().showEvent(event)
        self.updateGeometry()
        self._lay(self.width())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
            self._lay(self.width())

    def event(self, event: QEvent) -> bool:
        """Make room for a widget that has other words."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._lay(self.width())
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Close the gap of a widget that is hidden, and make room for one that is shown."""
        kinds = (QEvent.Type.ShowToParent, QEvent.Type.HideToParent, QEvent.Type.LayoutRequest)
        if event.type() in kinds:
            self.updateGeometry()
            self._lay(self.width())
        return False

    def _lay(self, width: int) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for widget, (x, y), size in self._lines(width):
            widget.resize(size)
            widget.move(width - x - size.width() if mirrored else x, y)
        self.setMinimumHeight(self.heightForWidth(width))

    def _lines(self, width: int) -> list[tuple[QWidget, tuple[int, int], QSize]]:
        """Return where each widget stands; those of one line stand in its middle."""
        found: list[tuple[QWidget, tuple[int, int], QSize]] = []
        line: list[tuple[QWidget, int, QSize]] = []
        x = y = high = 0

        def end_of_line() -> None:
            found.extend((one, (at, y + (high - size.height()) // 2), size) for one, at, size in line)
            line.clear()

        for widget in self._widgets:
            if widget.isHidden():
                continue
            least = widget.minimumSizeHint().expandedTo(widget.minimumSize())
            size = widget.sizeHint().expandedTo(least)
            size.setWidth(max(least.width(), min(size.width(), width)))
            if x and x + size.width() > width:
                end_of_line()
                x, y, high = 0, y + high + SPACE, 0
            line.append((widget, x, size))
            x, high = x + size.width() + SPACE, max(high, size.height())
        end_of_line()
        return found
