"""Paints one line of the palette: icon, text, a quieter detail, and the shortcut at the end."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from forumplanner.ui.shell.icons import icon_size
from forumplanner.ui.shell.tokens import RADIUS, SPACE

DETAIL = Qt.ItemDataRole.UserRole + 1
SHORTCUT = Qt.ItemDataRole.UserRole + 2


class PaletteLine(QStyledItemDelegate):
    """Paints with the palette only and mirrors itself in right-to-left windows."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Give each line one and a half lines of text, at least 34 pixels."""
        return QSize(super().sizeHint(option, index).width(), max(34, option.fontMetrics.height() + 14))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the line."""
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        ink = option.palette.color(role)
        quiet = ink if chosen else option.palette.color(QPalette.ColorRole.PlaceholderText)
        if chosen:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(option.palette.color(QPalette.ColorRole.Highlight))
            painter.drawRoundedRect(option.rect.adjusted(2, 1, -2, -1), RADIUS, RADIUS)
        room = option.rect.adjusted(SPACE + 4, 0, -SPACE - 4, 0)
        sign = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(sign, QIcon):
            place = QRect(room.left(), room.center().y() - icon_size() // 2 + 1, icon_size(), icon_size())
            sign.paint(painter, self._mirrored(option, place))
        words = room.adjusted(icon_size() + SPACE + 2, 0, 0, 0)
        keys = str(index.data(SHORTCUT) or "")
        if keys:
            self._write(painter, option, words, keys, quiet, at_end=True)
            words.setRight(words.right() - option.fontMetrics.horizontalAdvance(keys) - SPACE * 2)
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        self._write(painter, option, words, text, ink)
        detail = str(index.data(DETAIL) or "")
        used = option.fontMetrics.horizontalAdvance(text) + SPACE * 2
        if detail and used < words.width():
            self._write(painter, option, words.adjusted(used, 0, 0, 0), detail, quiet)
        painter.restore()

    def _write(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        room: QRect,
        text: str,
        ink: QColor,
        *,
        at_end: bool = False,
    ) -> None:
        painter.setPen(ink)
        side = Qt.AlignmentFlag.AlignRight if at_end else Qt.AlignmentFlag.AlignLeft
        side = QStyle.visualAlignment(option.direction, side)
        shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(self._mirrored(option, room), side | Qt.AlignmentFlag.AlignVCenter, shown)

    def _mirrored(self, option: QStyleOptionViewItem, room: QRect) -> QRect:
        return QStyle.visualRect(option.direction, option.rect, room)
