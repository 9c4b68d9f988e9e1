"""What a report of an import is laid out of: figures, the rows to look at, and buttons to keep it and to go on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from forumplanner.ui.importing.lines_model import LinesModel
from forumplanner.ui.parts.heading import Heading
from forumplanner.ui.parts.quiet_table import QuietTable
from forumplanner.ui.shell.pressing import press_focused_button
from forumplanner.ui.shell.tokens import SPACE, SPACE_WIDE


class ReportFrame(QWidget):
    """`closed` says that it was read, `save_wanted` that it is to be kept as a file; `back` words the way on."""

    closed = Signal()
    save_wanted = Signal()

    def __init__(self, back: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = ""
        self.heading = Heading("")
        titles = (self.tr("Row"), self.tr("Name"), self.tr("Please look at this"))
        self.lines = LinesModel(titles, self)
        self.shown = QuietTable(self.tr("Rows to look at"), self.lines, (26, 32, 62))
        self.save = QPushButton(self.tr("Save report…"))
        self.save.clicked.connect(self.save_wanted)
        self.done = QPushButton(back)
        self.done.setProperty("look", "main")
        self.done.clicked.connect(self.closed)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addStretch(1)
        buttons.addWidget(self.save)
        buttons.addWidget(self.done)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_WIDE, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.heading)
        column.addWidget(self.shown, 1)
        column.addLayout(buttons)
        column.addStretch(0)

    def show_lines(self, page: str, title: str, numbers: str, lines: Sequence[Sequence[str]]) -> None:
        """Show a report; `page` is what is kept of it, in Markdown."""
        self.page = page
        self.heading.say(title, numbers)
        self.lines.show_rows(lines)
        self.shown.setVisible(bool(lines))
        self.done.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the focused button on Return, too."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not press_focused_button():
            super().keyPressEvent(event)
