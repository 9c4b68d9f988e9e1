"""Headings of pages and sections: clear, quiet, and known as headings to a screen reader."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from forumplanner.ui.parts.action_button import ActionButton
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.shell.tokens import SPACE


class Heading(QWidget):
    """The head of a page: a title, a quieter line below it, and buttons for its main actions.

    The buttons stand at the end of the title; where the room is too small for that, below it, in as many lines as
    they need.
    """

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
        self._buttons = _Buttons()
        self._buttons.hide()
        self._row.addWidget(self._buttons)
        self._words.setHidden(not words)

    def say(self, title: str, words: str = "") -> None:
        """Show another title and line."""
        self._title.setText(title)
        self._words.setText(words)
        self._words.setVisible(bool(words))

    def add(self, widget: QWidget) -> None:
        """Put a widget at the end."""
        self._buttons.add(widget)
        self._buttons.show()

    def add_action(self, action: QAction, *, main: bool = False) -> ActionButton:
        """Put a button for an action of the registry at the end; it follows the action's text and state."""
        button = ActionButton(action, main=main)
        self.add(button)
        return button

    def minimumSizeHint(self) -> QSize:
        """Return the width of the longest word or button."""
        longest = self._title.minimumSizeHint().width()
        if not self._buttons.isHidden():
            longest = max(longest, self._buttons.minimumSizeHint().width())
        return QSize(longest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons where there is room for them."""
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """Put the buttons elsewhere when their words or the size of text became others."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show) and self._row.geometry() != self.rect():
            self._row.setGeometry(self.rect())  # what was made higher while it was hidden is not laid out anew by Qt
        return done

    def _place(self) -> None:
        """Keep at least half of the width for a long title beside the buttons, else let them stand below it."""
        title = min(self._title.fontMetrics().horizontalAdvance(self._title.text()), self.width() // 2)
        beside = title + SPACE + self._buttons.in_one_line() <= self.width()
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if direction != self._row.direction():
            self._row.setDirection(direction)
        self.setMinimumHeight(max(0, self._row.heightForWidth(self.width())))


class _Buttons(Flow):
    """Would like to stand in one line."""

    def in_one_line(self) -> int:
        """Return the width of all in one line."""
        widths = [one.sizeHint().width() for one in self._widgets if not one.isHidden()]
        return sum(widths) + SPACE * max(0, len(widths) - 1)

    def sizeHint(self) -> QSize:
        """Return the size of one line."""
        return QSize(self.in_one_line(), self.heightForWidth(max(self.width(), self.in_one_line())))


class Section(QLabel):
    """The title of a part of a page."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.setWordWrap(True)
        self.setProperty("look", "section")
