"""A field in which one types a few letters of a name and picks a person, an organisation, a body.

What was typed and not picked is not taken: the field shows again what it meant before.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from forumplanner.ui.parts.choice import Option

_MOST = 12
Find = Callable[[str], Sequence[Option]]


class PickField(QLineEdit):
    """`picked` carries the id of what was picked, and "" when the field was emptied."""

    picked = Signal(str)

    def __init__(self, name: str, find: Find, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self._id = ""
        self._text = ""
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setClearButtonEnabled(True)
        self._found = QStandardItemModel(self)
        self._completer = QCompleter(self._found, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        popup = self._completer.popup()
        if popup is not None:
            popup.setAccessibleName(name)
        self.setCompleter(self._completer)
        self._completer.activated[QModelIndex].connect(self._take)  # type: ignore[index]
        self.textEdited.connect(self._look)
        self.textChanged.connect(self._emptied)
        self.editingFinished.connect(self._put_back)

    @property
    def chosen(self) -> str:
        """Return the id of what was picked, or nothing."""
        return self._id

    def show_choice(self, chosen: str, text: str) -> None:
        """Show something as picked."""
        self._id, self._text = chosen, text
        if self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)
        self.setToolTip(text)

    def clear_choice(self) -> None:
        """Be empty, without saying so."""
        self.show_choice("", "")

    def _look(self, typed: str) -> None:
        self._found.clear()
        if typed.strip():
            for value, text in list(self._find(typed))[:_MOST]:
                item = QStandardItem(text)
                item.setData(value, Qt.ItemDataRole.UserRole)
                self._found.appendRow(item)

    def _take(self, index: QModelIndex) -> None:
        value = index.data(Qt.ItemDataRole.UserRole)
        if value:
            self.show_choice(value, str(index.data()))
            self.picked.emit(value)

    def _emptied(self, text: str) -> None:
        if not text and self._id:
            self.show_choice("", "")
            self.picked.emit("")

    def _put_back(self) -> None:
        if self.text() != self._text:
            self.setText(self._text)
