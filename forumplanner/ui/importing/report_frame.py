"""What a report of an import is laid out of: figures, the rows to look at, and buttons to keep it and to go on."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from forumplanner.ui.importing.lines_model import LinesModel
from forumplanner.ui.parts.heading import Heading
from forumplanner.ui.parts.quiet_table import QuietTable
from forumplanner.ui.parts.standing_step import StandingStep
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.pressing import press_focused_button
from forumplanner.ui.shell.tokens import SPACE, SPACE_WIDE


class ReportFrame(QWidget):
    """`closed` says that it was read, `save_wanted` that it is to be kept as a file; `back` words the way on.

    What was taken back is said to be, and `again_wanted` asks to import it once more.
    """

    closed = Signal()
    save_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, back: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = ""
        self._said = ("", "")
        self._lines_told = False
        self._step: StandingStep | None = None
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
        self.again = QPushButton(self.tr("Import &again"))
        self.again.clicked.connect(self.again_wanted)
        buttons.addWidget(self.save)
        buttons.addWidget(self.again)
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
        self.page, self._said, self._lines_told = page, (title, numbers), bool(lines)
        self.lines.show_rows(lines)
        self.show_held(True)
        self.done.setFocus()

    def heed(self, context: PlaceContext, made: Any) -> None:  # noqa: ANN401  (a change of the journal, or None)
        """Say from now on whether the change that imported it is in force."""
        if self._step is not None:
            self._step.held.disconnect(self.show_held)  # what it still looks up is of the import before
            self._step.deleteLater()
        self._step = StandingStep(context, made, self) if made is not None else None
        if self._step is not None:
            self._step.held.connect(self.show_held)

    def show_held(self, held: bool) -> None:
        """Say whether what was imported is in the planner, or was taken back."""
        taken_back = self.tr("This import was taken back"), self.tr("Nothing of it is in the planner.")
        self.heading.say(*(self._said if held else taken_back))
        self.shown.setVisible(held and self._lines_told)
        self.save.setVisible(held)
        self.again.setVisible(not held)
        if not held and self.isVisible():
            self.again.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the focused button on Return, too."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not press_focused_button():
            super().keyPressEvent(event)
