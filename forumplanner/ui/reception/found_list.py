"""Who was found, each in as many lines as their name, organisation and state need."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

_ROOM = 24
"""Pixels around a text, together."""


class FoundList(QListWidget):
    """`picked` carries the key of a line. The field keeps the focus; its arrow keys move the choice here."""

    picked = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.itemActivated.connect(lambda line: self.picked.emit(_key(line)))

    @property
    def chosen(self) -> str:
        """Return the key of the line that is chosen, or nothing."""
        line = self.currentItem()
        return _key(line) if line is not None else ""

    def show_lines(self, lines: Sequence[tuple[str, str]]) -> None:
        """Show keys and texts; one alone is chosen at once, of many none."""
        before = self.chosen
        self.clear()
        for key, text in lines:
            line = QListWidgetItem(text)
            line.setData(Qt.ItemDataRole.UserRole, key)
            self.addItem(line)
        keys = [key for key, _ in lines]
        self.setCurrentRow(keys.index(before) if before in keys else 0 if len(keys) == 1 else -1)
        self.fit()

    def step(self, by: int) -> None:
        """Choose the next or the previous line."""
        if self.count():
            self.setCurrentRow(max(0, min(self.count() - 1, self.currentRow() + by)))

    def fit(self) -> None:
        """Give every line the height of its text; other scripts stand higher than Latin."""
        width, metrics = max(1, self.viewport().width() - _ROOM), self.fontMetrics()
        for row in range(self.count()):
            line = self.item(row)
            box = metrics.boundingRect(QRect(0, 0, width, 10_000), Qt.TextFlag.TextWordWrap, line.text())
            lines = max(line.text().count("\n") + 1, round(box.height() / metrics.lineSpacing()))
            line.setSizeHint(QSize(0, lines * metrics.lineSpacing() * 5 // 4 + _ROOM // 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break lines anew."""
        super().resizeEvent(event)
        self.fit()


def _key(line: QListWidgetItem) -> str:
    return str(line.data(Qt.ItemDataRole.UserRole))
