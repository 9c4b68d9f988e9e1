"""The signs of the kinds of items: each has a shape of its own, so that colour is never the only difference."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

from forumplanner.desk.calendar_items import ItemKind
from forumplanner.ui.shell.icons import icon_size
from forumplanner.ui.shell.tokens import Tokens


def sign_colour(kind: ItemKind, tokens: Tokens) -> str:
    """Return the colour of a kind."""
    return {
        ItemKind.EVENT: tokens.accent,
        ItemKind.PUBLIC: tokens.refusal,
        ItemKind.REGIONAL: tokens.refusal,
        ItemKind.SCHOOL: tokens.warning,
        ItemKind.LOCAL: tokens.warning,
        ItemKind.FEAST: tokens.good,
        ItemKind.ABROAD: tokens.muted,
        ItemKind.OTHER: tokens.muted,
    }[kind]


def paint_sign(painter: QPainter, box: QRectF, kind: ItemKind, colour: str) -> None:
    """Paint the sign of a kind into a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    tone = QColor(colour)
    pen = QPen(tone, max(1.0, box.width() / 7))
    painter.setPen(pen)
    inner = box.adjusted(pen.widthF(), pen.widthF(), -pen.widthF(), -pen.widthF())
    filled = kind in (ItemKind.EVENT, ItemKind.PUBLIC, ItemKind.FEAST, ItemKind.LOCAL)
    painter.setBrush(tone if filled else Qt.BrushStyle.NoBrush)
    if kind in (ItemKind.EVENT, ItemKind.OTHER):
        painter.drawRect(inner)
    elif kind in (ItemKind.PUBLIC, ItemKind.REGIONAL, ItemKind.ABROAD):
        painter.drawEllipse(inner)
        if kind is ItemKind.REGIONAL:
            painter.drawLine(QPointF(inner.center().x(), inner.top()), QPointF(inner.center().x(), inner.bottom()))
    elif kind is ItemKind.SCHOOL:
        for part in (0.2, 0.5, 0.8):
            height = inner.top() + inner.height() * part
            painter.drawLine(QPointF(inner.left(), height), QPointF(inner.right(), height))
    elif kind is ItemKind.LOCAL:
        painter.drawPolygon(
            QPolygonF([inner.bottomLeft(), inner.bottomRight(), QPointF(inner.center().x(), inner.top())])
        )
    else:
        centre = inner.center()
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(centre.x(), inner.top()),
                    QPointF(inner.right(), centre.y()),
                    QPointF(centre.x(), inner.bottom()),
                    QPointF(inner.left(), centre.y()),
                ]
            )
        )
    painter.restore()


def sign_icon(kind: ItemKind, tokens: Tokens) -> QIcon:
    """Return the sign of a kind as an icon."""
    size = icon_size()
    drawn = QPixmap(QSize(size, size))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    paint_sign(painter, QRectF(2, 2, size - 4, size - 4), kind, sign_colour(kind, tokens))
    painter.end()
    return QIcon(drawn)
