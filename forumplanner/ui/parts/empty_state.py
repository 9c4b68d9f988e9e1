"""What stands where nothing is yet: it explains the place and offers the first step."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from forumplanner.ui.parts.action_button import ActionButton
from forumplanner.ui.parts.whole_lines import WholeLines
from forumplanner.ui.shell.icons import drawn_anew, picture
from forumplanner.ui.shell.tokens import SPACE, SPACE_PAGE, SPACE_WIDE


class EmptyState(QWidget):
    """An icon, a sentence, what to do, and a button for it where there is a step; `step_taken` says it was pressed."""

    step_taken = Signal()

    def __init__(self, icon_name: str, title: str, words: str, step: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_PAGE, SPACE_PAGE, SPACE_PAGE, SPACE_PAGE)
        column.setSpacing(SPACE)
        column.addStretch(2)
        self._sign = QLabel()
        column.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignHCenter)
        self._title = QLabel(title)
        self._title.setProperty("look", "subtitle")
        self._title.setWordWrap(True)
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._title)
        self._words = QLabel(words)
        self._words.setProperty("look", "muted")
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._words)
        self.button: QPushButton | None = None
        if step:
            self.button = QPushButton(step)
            self.button.setProperty("look", "main")
            self.button.clicked.connect(self.step_taken)
            column.addSpacing(SPACE_WIDE - SPACE)
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        WholeLines(self)
        self._draw()

    def offer(self, action: QAction) -> None:
        """Offer another way to begin: a button for an action of the registry, below the first step."""
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(column.count() - 1, ActionButton(action), 0, Qt.AlignmentFlag.AlignHCenter)

    def say(self, words: str, step: str) -> None:
        """Explain it otherwise, and offer the step under another name."""
        self._words.setText(words)
        if self.button is not None:
            self.button.setText(step)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the colours."""
        super().changeEvent(event)
        if drawn_anew(event) and hasattr(self, "_sign"):
            self._draw()

    def _draw(self) -> None:
        colour = self.palette().color(QPalette.ColorRole.Dark).name()
        self._sign.setPixmap(picture(self._icon_name, 48, colour))
