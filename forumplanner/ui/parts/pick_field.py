"""A field in which one types a few letters of a name and picks a person, an organisation, a body.

What was typed and not picked is not taken: the field shows again what it meant before. A field that `makes` offers
last to enter somebody new under the name that was typed.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from forumplanner.ui.parts.choice import Option
from forumplanner.ui.parts.person_name import isolated

_MOST = 12
_NEW_NAME = int(Qt.ItemDataRole.UserRole) + 1
Find = Callable[[str], Sequence[Option]]


class PickField(QLineEdit):
    """`picked` carries the id of what was picked, and "" when the field was emptied; `new` the name of somebody new."""

    picked = Signal(str)
    new = Signal(str)

    def __init__(self, name: str, find: Find, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self._id = ""
        self._text = ""
        self._makes = ""
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

    def makes(self, words: str) -> None:
        """Offer to enter somebody new, in words with a gap {name}."""
        self._makes = words

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
        name = " ".join(typed.split())
        if not name:
            return
        for value, text in list(self._find(typed))[:_MOST]:
            item = QStandardItem(text)
            item.setData(value, Qt.ItemDataRole.UserRole)
            self._found.appendRow(item)
        if self._makes:
            item = QStandardItem(self._makes.format(name=isolated(name)))
            item.setData(name, _NEW_NAME)
            self._found.appendRow(item)

    def _take(self, index: QModelIndex) -> None:
        value, name = index.data(Qt.ItemDataRole.UserRole), index.data(_NEW_NAME)
        if value:
            self.show_choice(value, str(index.data()))
            self.picked.emit(value)
        elif name:
            self.new.emit(name)
        QTimer.singleShot(0, self, self._put_back)  # the completer writes the line into the field after this

    def _emptied(self, text: str) -> None:
        if not text and self._id:
            self.show_choice("", "")
            self.picked.emit("")

    def _put_back(self) -> None:
        if self.text() != self._text:
            self.setText(self._text)
