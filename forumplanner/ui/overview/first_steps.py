"""What the overview shows while the planner is empty: what this is, and three ways to begin."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from forumplanner.ui.parts.heading import Section
from forumplanner.ui.shell.pressing import press_focused_button
from forumplanner.ui.shell.tokens import SPACE, SPACE_WIDE


class FirstSteps(QWidget):
    """Three cards; each signal says that its step is wanted."""

    event_wanted = Signal()
    import_wanted = Signal()
    example_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = QLabel(
            self.tr(
                "This planner is still empty. Begin with an event, or with what you have already; "
                "the example shows how a whole conference looks."
            )
        )
        words.setWordWrap(True)
        words.setProperty("look", "muted")
        row = QHBoxLayout()
        row.setSpacing(SPACE_WIDE)
        self.event_button = self._card(
            row,
            self.tr("Plan an event"),
            self.tr("A citizen forum, a conference, a sitting or a working group: title and date are enough to begin."),
            self.tr("Create an event"),
        )
        self.import_button = self._card(
            row,
            self.tr("Bring your registrations"),
            self.tr("Create the event they belong to; then its list is read from a spreadsheet or a form's export."),
            self.tr("Import a spreadsheet"),
        )
        self.example_button = self._card(
            row,
            self.tr("Look at an example"),
            self.tr("An invented town with its conference opens as a planner of its own. Yours stays as it is."),
            self.tr("Open the example"),
        )
        self.event_button.setProperty("look", "main")
        self.event_button.clicked.connect(self.event_wanted)
        self.import_button.clicked.connect(self.import_wanted)
        self.example_button.clicked.connect(self.example_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_WIDE)
        column.addWidget(words)
        column.addLayout(row)
        column.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the focused button on Return, too."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not press_focused_button():
            super().keyPressEvent(event)

    def _card(self, row: QHBoxLayout, title: str, words: str, step: str) -> QPushButton:
        card = QFrame()
        card.setProperty("look", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(SPACE_WIDE, SPACE_WIDE, SPACE_WIDE, SPACE_WIDE)
        column.setSpacing(SPACE)
        said = QLabel(words)
        said.setWordWrap(True)
        said.setProperty("look", "muted")
        button = QPushButton(step)
        button.setAccessibleDescription(words)
        column.addWidget(Section(title))
        column.addWidget(said, 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(button)
        row.addWidget(card, 1)
        return button
