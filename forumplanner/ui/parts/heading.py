"""Headings of pages and sections: clear, quiet, and known as headings to a screen reader."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from forumplanner.ui.parts.action_button import ActionButton
from forumplanner.ui.shell.tokens import SPACE


class Heading(QWidget):
    """The head of a page: a title, a quieter line below it, and buttons for its main actions at the end."""

    def __init__(self, title: str, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, SPACE)
        self._row.setSpacing(SPACE)
        column = QVBoxLayout()
        column.setSpacing(0)
        self._title = QLabel(title)
        self._title.setWordWrap(True)
        self._title.setProperty("look", "title")
        self._words = QLabel(words)
        self._words.setWordWrap(True)
        self._words.setProperty("look", "muted")
        column.addWidget(self._title)
        column.addWidget(self._words)
        self._row.addLayout(column, 1)
        self._words.setHidden(not words)

    def say(self, title: str, words: str = "") -> None:
        """Show another title and line."""
        self._title.setText(title)
        self._words.setText(words)
        self._words.setVisible(bool(words))

    def add(self, widget: QWidget) -> None:
        """Put a widget at the end."""
        self._row.addWidget(widget)

    def add_action(self, action: QAction, *, main: bool = False) -> ActionButton:
        """Put a button for an action of the registry at the end; it follows the action's text and state."""
        button = ActionButton(action, main=main)
        self._row.addWidget(button)
        return button


class Section(QLabel):
    """The title of a part of a page."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.setWordWrap(True)
        self.setProperty("look", "section")
