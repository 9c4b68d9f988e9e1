"""The quiet rail on the left, and where the user has been."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QIcon
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from forumplanner.ui.shell.icons import icon_size, picture
from forumplanner.ui.shell.places import Place
from forumplanner.ui.shell.theme import Theme


class Stop(NamedTuple):
    """Where the user was: a place, and what was shown there."""

    place: str
    target: str = ""


class History:
    """Back and forward, as in a browser."""

    def __init__(self) -> None:
        self._stops: list[Stop] = []
        self._at = -1

    @property
    def present(self) -> Stop | None:
        """Return where the user is."""
        return self._stops[self._at] if self._stops else None

    @property
    def can_go_back(self) -> bool:
        """Tell whether there is a stop before."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Tell whether there is a stop after."""
        return self._at + 1 < len(self._stops)

    def visit(self, stop: Stop) -> None:
        """Note a new stop; what lay ahead is forgotten."""
        if stop != self.present:
            self._stops = [*self._stops[: self._at + 1], stop][-100:]
            self._at = len(self._stops) - 1

    def step(self, by: int) -> Stop:
        """Go back (-1) or forward (+1) and return where that leads."""
        self._at = max(0, min(len(self._stops) - 1, self._at + by))
        return self._stops[self._at]

    def clear(self) -> None:
        """Forget everything."""
        self._stops, self._at = [], -1


class Rail(QListWidget):
    """The list of places; `chosen` carries the key of the one the user picks."""

    chosen = Signal(str)

    def __init__(self, places: Sequence[Place], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places = places
        self._theme = theme
        self.setProperty("look", "rail")
        self.setAccessibleName(self.tr("Places"))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for place in places:
            item = QListWidgetItem(place.title, self)
            item.setData(Qt.ItemDataRole.UserRole, place.key)
            item.setToolTip(place.hint)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, place.title)
        self._titles_width = 168
        self.currentItemChanged.connect(self._picked)
        self.verticalScrollBar().rangeChanged.connect(lambda *_: self._fit())

    def show_place(self, key: str) -> None:
        """Mark a place as the present one without going there; "" marks none."""
        before = self.blockSignals(True)
        self.setCurrentRow(next((row for row, place in enumerate(self._places) if place.key == key), -1))
        self.blockSignals(before)
        self._sign(self.currentRow())

    def redraw(self) -> None:
        """Paint the icons in the colours and the size now in force and fit the width to the longest title."""
        size = icon_size()
        self.setIconSize(QSize(size, size))
        for row in range(len(self._places)):
            self._sign(row)
        self.ensurePolished()
        longest = max((self.fontMetrics().horizontalAdvance(place.title) for place in self._places), default=0)
        self._titles_width = max(168, longest + size + 64)
        self._fit()

    def _fit(self) -> None:
        """Leave the titles their width beside a scroll bar, where the window is too low for all places."""
        bar = self.verticalScrollBar()
        self.setFixedWidth(self._titles_width + (bar.sizeHint().width() if bar.maximum() else 0))

    def _sign(self, row: int) -> None:
        """Give a place its icon; the one of a chosen place is drawn only for the place that is chosen."""
        if row < 0:
            return
        tokens, name = self._theme.tokens, self._places[row].icon
        size = icon_size() * 2
        sign = QIcon(picture(name, size, QColor(tokens.muted).name()))
        if row == self.currentRow():
            sign.addPixmap(picture(name, size, tokens.on_selection), QIcon.Mode.Selected)
        self.item(row).setIcon(sign)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the focus without going anywhere: Qt would pick the first place where none is marked."""
        marked = self.currentRow()
        before = self.blockSignals(True)
        super().focusInEvent(event)
        self.setCurrentRow(marked)
        self.blockSignals(before)

    def _picked(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._sign(self.row(item))
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
