"""A list of things with a sign, a title, a line below it and a word at the end; each is a door to another place.

The sign repeats what the word says, so nothing hangs on colour alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from forumplanner.ui.shell.icons import icon_size, picture
from forumplanner.ui.shell.theme import Theme
from forumplanner.ui.shell.tokens import SPACE

_LINE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True)
class Line:
    """One thing. `colour` is the name of a token; `target` says where it leads, as place and target there."""

    title: str
    words: str
    sign: str
    colour: str
    state: str = ""
    target: tuple[str, str] = ("", "")

    @property
    def spoken(self) -> str:
        """Return everything as one text."""
        return ", ".join(part for part in (self.state, self.title, self.words) if part)


class Lines(QListWidget):
    """Shows lines. `taken` carries the target of the one that was clicked or entered with Return."""

    taken = Signal(str, str)

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setItemDelegate(LineDelegate(theme, self))
        self.itemClicked.connect(self._take)
        theme.changed.connect(self._theme_changed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines; the cursor stays at its place."""
        present = self.currentRow()
        self.clear()
        for line in lines:
            item = QListWidgetItem(line.title)
            item.setData(_LINE, line)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, line.spoken)
            item.setToolTip(f"{line.title}\n{line.words}")
            self.addItem(item)
        cursor = max(0, min(present, self.count() - 1))
        self.setAutoScroll(cursor > 0)  # to scroll is to lay all lines out at once, and the first one is seen anyway
        self.setCurrentRow(cursor)
        self.setAutoScroll(True)

    def lines(self) -> list[Line]:
        """Return what is shown."""
        return [self.item(row).data(_LINE) for row in range(self.count())]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the present line on Return."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self._take(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _take(self, item: QListWidgetItem) -> None:
        line: Line = item.data(_LINE)
        if line.target[0]:
            self.taken.emit(*line.target)

    def _theme_changed(self) -> None:
        self.scheduleDelayedItemsLayout()


class LineDelegate(QStyledItemDelegate):
    """Paints a line: sign and title, the quieter words below, the state at the end. Long words wrap."""

    def __init__(self, theme: Theme, view: Lines) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as title and words are in the width of the list."""
        width = self._view.viewport().width()
        parts = _Parts(index.data(_LINE), option.font, QRect(0, 0, width, 0))
        return QSize(width, parts.height + 2 * SPACE)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the line."""
        line: Line = index.data(_LINE)
        tokens = self._theme.tokens
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if hovered or focused:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selection if focused else tokens.hover))
            painter.drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), 6, 6)
        parts = _Parts(line, option.font, option.rect)
        colour = str(getattr(tokens, line.colour))

        def placed(rect: QRect) -> QRect:
            return QStyle.visualRect(option.direction, option.rect, rect)

        painter.drawPixmap(placed(parts.sign).topLeft(), picture(line.sign, icon_size(), colour))
        painter.setFont(parts.bold)
        painter.setPen(QColor(colour))
        painter.drawText(placed(parts.state), _WRAPPED, line.state)
        painter.setPen(QColor(tokens.text))
        painter.drawText(placed(parts.title), _WRAPPED, line.title)
        painter.setFont(option.font)
        painter.setPen(QColor(tokens.on_selection if focused else tokens.muted))
        painter.drawText(placed(parts.words), _WRAPPED, line.words)
        painter.restore()


_WRAPPED = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class _Parts:
    """Where the parts of a line stand inside a rectangle."""

    def __init__(self, line: Line, font: QFont, rect: QRect) -> None:
        self.bold = QFont(font)
        self.bold.setBold(True)
        strong, plain, sign = QFontMetrics(self.bold), QFontMetrics(font), icon_size()
        left, top = rect.left() + SPACE, rect.top() + SPACE
        right = rect.left() + rect.width() - SPACE
        state_width = strong.horizontalAdvance(line.state) + 2 if line.state else 0
        start = left + sign + SPACE
        self.sign = QRect(left, top + max(0, (strong.height() - sign) // 2), sign, sign)
        self.state = QRect(right - state_width, top, state_width, strong.height())
        room = max(80, right - state_width - SPACE - start)
        title = strong.boundingRect(QRect(0, 0, room, 10_000), _WRAPPED, line.title).height()
        self.title = QRect(start, top, room, title)
        wide = max(80, right - start)
        words = plain.boundingRect(QRect(0, 0, wide, 10_000), _WRAPPED, line.words).height() if line.words else 0
        self.words = QRect(start, top + title + 2, wide, words)
        self.height = title + 2 + words
