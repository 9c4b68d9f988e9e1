"""What the import of a list did: the figures, the rows to look at, and the report to keep."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from forumplanner.desk.list_import import report_text
from forumplanner.desk.list_import.reports import ListReport
from forumplanner.ui.importing.lines_model import LinesModel
from forumplanner.ui.parts.heading import Heading
from forumplanner.ui.parts.quiet_table import QuietTable
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.wording.catalogue import catalogue


class ListReportPart(QWidget):
    """`closed` says that it was read, `save_wanted` that it is to be kept as a file."""

    closed = Signal()
    save_wanted = Signal()

    def __init__(self, language: str, back: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = catalogue(language)
        self.text = ""
        self.heading = Heading("")
        titles = (self.tr("Row"), self.tr("Name"), self.tr("Please look at this"))
        self.lines = LinesModel(titles, self)
        self.shown = QuietTable(self.tr("Rows to look at"), self.lines, (8, 32, 62))
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
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.heading)
        column.addWidget(self.shown, 1)
        column.addLayout(buttons)
        column.addStretch(0)

    def show_report(self, report: ListReport) -> None:
        """Show a report."""
        self.text = report_text.as_text(report, self._words)
        said = " · ".join(f"{number} {text}" for number, text in report_text.said_counts(report, self._words))
        self.heading.say(self.tr("%Ln row(s) imported", "", report.written), said)
        lines = [*report_text.to_look_at(report, self._words), *report_text.left_out(report, self._words)]
        self.lines.show_rows(lines)
        self.shown.setVisible(bool(lines))
        self.done.setFocus()
