"""The one question before something that cannot be undone, asked in the page itself."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from forumplanner.ui.shell.tokens import SPACE, SPACE_WIDE


class Question(QFrame):
    """Asks once before something that cannot be undone; Escape is no. The focus goes back to where it came from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._take: Callable[[], object] = lambda: None
        self._before: QWidget | None = None
        self.setProperty("look", "bar")
        self.setProperty("kind", "warning")
        self._words = QLabel()
        self._words.setWordWrap(True)
        self.yes = QPushButton(self.tr("Yes"))
        self.yes.setProperty("look", "main")
        self.yes.clicked.connect(self._agreed)
        self.no = QPushButton(self.tr("Not yet"))
        self.no.clicked.connect(self._done)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addStretch(1)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_WIDE, SPACE, SPACE, SPACE)
        column.addWidget(self._words)
        column.addLayout(row)
        self.hide()

    def ask(self, words: str, yes: str, take: Callable[[], object]) -> None:
        """Ask, and take the step when the answer is yes."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self.yes.setText(yes)
        self._take = take
        if self.isHidden():
            self._before = QApplication.focusWidget()
        self.show()
        self.no.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Escape as no."""
        if event.key() == Qt.Key.Key_Escape:
            self._done()
        else:
            super().keyPressEvent(event)

    def _agreed(self) -> None:
        self._done()
        self._take()

    def _done(self) -> None:
        """Give the focus back before the buttons vanish: else it would go to whatever comes next."""
        before, present = self._before, QApplication.focusWidget()
        here = present is not None and self.isAncestorOf(present)
        if here and before is not None and isValid(before) and before.isVisible():
            before.setFocus()
        self.hide()
