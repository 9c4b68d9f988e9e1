"""The one question before something that cannot be undone, asked in the page itself."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from forumplanner.ui.shell.tokens import SPACE, SPACE_WIDE


class Question(QFrame):
    """Asks once before something that cannot be undone; Escape is no."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._take: Callable[[], object] = lambda: None
        self.setProperty("look", "bar")
        self.setProperty("kind", "warning")
        self._words = QLabel()
        self._words.setWordWrap(True)
        self.yes = QPushButton(self.tr("Yes"))
        self.yes.setProperty("look", "main")
        self.yes.clicked.connect(self._agreed)
        self.no = QPushButton(self.tr("Not yet"))
        self.no.clicked.connect(self.hide)
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
        self.show()
        self.no.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Escape as no."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _agreed(self) -> None:
        self.hide()
        self._take()
