"""The slim bar above an example: nothing here is real, and the way to a planner of one's own."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from forumplanner.ui.shell.tokens import SPACE, SPACE_SMALL, SPACE_WIDE


class ExampleBar(QFrame):
    """`own_wanted` says that the user wants to begin a planner of their own."""

    own_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("example_bar")
        self.setProperty("look", "band")
        self.setProperty("kind", "warning")
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_WIDE, SPACE_SMALL, SPACE, SPACE_SMALL)
        row.setSpacing(SPACE)
        words = QLabel(self.tr("Example: everything here is invented."))
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(words.text())
        self.own = QPushButton(self.tr("Own planner …"))
        self.own.setProperty("look", "quiet")
        self.own.setToolTip(self.tr("Begin a planner of your own. The example stays as it is."))
        self.own.clicked.connect(self.own_wanted)
        row.addWidget(words, 1)
        row.addWidget(self.own)
