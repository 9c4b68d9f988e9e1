"""A field to search in with what was found below it, to pick one: works with the keyboard alone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from forumplanner.ui.parts.search_field import SearchField
from forumplanner.ui.shell.tokens import SPACE_SMALL

SHOWN = 8


@dataclass(frozen=True)
class Pick:
    """One line; `key` is what is picked. A line that is not `possible` is shown and cannot be picked.

    One that is not `at_once` has to be gone to: Return while one types does not pick it.
    """

    key: str
    text: str
    possible: bool = True
    at_once: bool = True


class PickList(QWidget):
    """`find` returns the lines for what was typed. `picked` carries the key of a line and what was typed."""

    picked = Signal(str, str)

    def __init__(
        self, name: str, results: str, find: Callable[[str], Sequence[Pick]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._find = find
        self._typed = ""
        self.search = SearchField(name)
        self.list = QListWidget()
        self.list.setAccessibleName(results)
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_SMALL)
        column.addWidget(self.search)
        column.addWidget(self.list)
        self.setFocusProxy(self.search)
        self.search.searched.connect(self.show_found)
        self.search.left_downwards.connect(self._go_down)
        self.search.installEventFilter(self)
        self.list.itemActivated.connect(self._take)
        self.list.itemClicked.connect(self._take)
        self.list.hide()

    def show_found(self, text: str) -> None:
        """Show what is found for a text."""
        self._typed = text
        self.list.clear()
        picks = self._find(text)
        for pick in picks:
            line = QListWidgetItem(pick.text)
            line.setData(Qt.ItemDataRole.UserRole, pick.key)
            if not pick.possible:
                line.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(line)
        self.list.setVisible(self.list.count() > 0)
        first = next((row for row, pick in enumerate(picks) if pick.possible and pick.at_once), -1)
        self.list.setCurrentRow(first)
        rows = sum(max(self.list.sizeHintForRow(row), 1) for row in range(self.list.count()))
        self.list.setFixedHeight(min(rows, 10 * self.fontMetrics().height() * 2) + 2 * self.list.frameWidth() + 4)

    def clear(self) -> None:
        """Forget what was typed and found."""
        self.search.setText("")  # unlike clear(), leaves nothing that Ctrl+Z would bring back
        self.search.search_now()
        self.list.clear()
        self.list.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pick the marked line with Return while one types."""
        if (
            watched is self.search
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            self.search.search_now()
            line = self.list.currentItem()
            if line is not None and self.list.isVisibleTo(self):
                self._take(line)
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Return in the list: the form around it must not take it for its own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _go_down(self) -> None:
        if self.list.isVisibleTo(self):
            if self.list.currentRow() < 0:
                self._select_first()
            self.list.setFocus()

    def _select_first(self) -> None:
        for row in range(self.list.count()):
            if self.list.item(row).flags() & Qt.ItemFlag.ItemIsSelectable:
                self.list.setCurrentRow(row)
                return

    def _take(self, line: QListWidgetItem) -> None:
        if line.flags() & Qt.ItemFlag.ItemIsSelectable:
            self.picked.emit(str(line.data(Qt.ItemDataRole.UserRole)), self._typed)
