"""A month one walks through by keyboard: arrows go by days and weeks, also into the next month.

PgUp and PgDn go by months, Home and End go to the ends of the week, Return opens the day, N begins an event on it.
"""

from calendar import monthrange
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from forumplanner.desk.calendar_items import CalendarItem
from forumplanner.ui.calendar.month_model import ITEMS_ROLE, MONTH_ROLE, TODAY_ROLE, MonthModel
from forumplanner.ui.calendar.signs import paint_sign, sign_colour
from forumplanner.ui.shell.theme import Theme

_EDGE = 4
_LEAST_LETTERS = 5
_LEAST_LINES = 2


class MonthView(QTableView):
    """Shows a MonthModel. `walked` carries a day to go to, `opened` one to open, `new_wanted` one to begin on."""

    walked = Signal(object)
    opened = Signal(object)
    new_wanted = Signal(object)

    def __init__(self, model: MonthModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._month = model
        self.setModel(model)
        self.setItemDelegate(_DayDelegate(theme, self))
        self.setAccessibleName(self.tr("Month"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(True)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setHighlightSections(False)
        self.verticalHeader().setSectionsClickable(False)
        self.clicked.connect(lambda index: self.walked.emit(model.day_at(index)))
        self.doubleClicked.connect(lambda index: self.opened.emit(model.day_at(index)))
        theme.changed.connect(self.viewport().update)
        self._fit()

    @property
    def day(self) -> date:
        """The day the cursor is on."""
        index = self.currentIndex()
        return self._month.day_at(index) if index.isValid() else self._month.month

    def go_to(self, day: date) -> None:
        """Put the cursor on a day that is shown."""
        index = self._month.index_of(day)
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Say where the cursor is, so that a page that scrolls follows it."""
        super().currentChanged(current, previous)
        self.updateMicroFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, open, or begin an event."""
        key, day = Qt.Key(event.key()), self.day
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        forward = -1 if mirrored else 1
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        steps = {
            Qt.Key.Key_Left: day - timedelta(days=forward),
            Qt.Key.Key_Right: day + timedelta(days=forward),
            Qt.Key.Key_Up: day - timedelta(days=7),
            Qt.Key.Key_Down: day + timedelta(days=7),
            Qt.Key.Key_PageUp: months_later(day, -1),
            Qt.Key.Key_PageDown: months_later(day, 1),
            Qt.Key.Key_Home: day - timedelta(days=day.weekday()),
            Qt.Key.Key_End: day + timedelta(days=6 - day.weekday()),
        }
        if plain and key in steps:
            self.walked.emit(steps[key])
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(day)
        elif plain and key == Qt.Key.Key_N:
            self.new_wanted.emit(day)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def minimumSizeHint(self) -> QSize:
        """Leave room in each day for its number and some lines."""
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        frame = 2 * self.frameWidth()
        width = 7 * columns.minimumSectionSize() + rows.sizeHint().width() + frame
        height = 6 * rows.minimumSectionSize() + columns.sizeHint().height() + frame
        return QSize(width, height)

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        self.verticalHeader().setMinimumSectionSize(_LEAST_LINES * metrics.height() + 2 * _EDGE)
        self.horizontalHeader().setMinimumSectionSize(_LEAST_LETTERS * metrics.averageCharWidth() + 2 * _EDGE)
        self.updateGeometry()


def months_later(day: date, months: int) -> date:
    """Return the same day of another month, or that month's last; the same day where the calendar ends."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1900 <= year <= 2200:
        return day
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


class _DayDelegate(QStyledItemDelegate):
    """Paints a day: its number, and as many of its items as there is room for, with sign and words."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one day."""
        tokens = self._theme.tokens
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        inside, today = bool(index.data(MONTH_ROLE)), bool(index.data(TODAY_ROLE))
        painter.save()
        painter.fillRect(
            option.rect, QColor(tokens.selection if chosen else tokens.surface if inside else tokens.window)
        )
        room = option.rect.adjusted(_EDGE, _EDGE // 2, -_EDGE, -_EDGE // 2)
        metrics = option.fontMetrics
        line = metrics.height()
        font = QFont(option.font)
        font.setBold(today)
        painter.setFont(font)
        text = tokens.on_selection if chosen else tokens.text if inside else tokens.muted
        painter.setPen(QColor(text))
        head = QRect(room.left(), room.top(), room.width(), line)
        painter.drawText(head, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter), index.data())
        if today or option.state & QStyle.StateFlag.State_HasFocus:
            pen = QPen(QColor(tokens.accent), 2)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if option.state & QStyle.StateFlag.State_HasFocus:
                painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
            if today:
                width = metrics.horizontalAdvance(index.data())
                start = head.right() - width if option.direction == Qt.LayoutDirection.RightToLeft else head.left()
                painter.drawLine(start, head.bottom(), start + width, head.bottom())
        painter.setFont(option.font)
        below = QRect(room.left(), room.top() + line, room.width(), room.height() - line)
        self._paint_items(painter, below, option, list(index.data(ITEMS_ROLE) or ()), text)
        painter.restore()

    def _paint_items(
        self, painter: QPainter, room: QRect, option: QStyleOptionViewItem, items: list[CalendarItem], text: str
    ) -> None:
        tokens, metrics = self._theme.tokens, option.fontMetrics
        line = metrics.height()
        fit = max(0, room.height() // line)
        shown = items[:fit]
        sign = round(line * 0.55)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        at = room.top()
        for item in shown:
            start = room.right() - sign if mirrored else room.left()
            box = QRectF(start, at + (line - sign) / 2, sign, sign)
            paint_sign(painter, box, item.kind, sign_colour(item.kind, tokens))
            beside = sign + _EDGE
            words = room.adjusted(0, 0, -beside, 0) if mirrored else room.adjusted(beside, 0, 0, 0)
            words.setTop(at)
            words.setHeight(line)
            painter.setPen(QColor(text))
            painter.drawText(
                words,
                int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter),
                metrics.elidedText(item.title, Qt.TextElideMode.ElideRight, words.width()),
            )
            at += line
        if len(shown) < len(items):
            painter.setPen(QColor(tokens.muted if text == tokens.text else text))
            beside_number = QRect(room.left(), room.top() - line, room.width(), line)
            trailing = int(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(beside_number, trailing, f"+ {len(items) - len(shown)}")
