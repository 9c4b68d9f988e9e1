"""What an import did: the numbers, the rows to look at, and the report to keep."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from forumplanner.desk import import_report
from forumplanner.desk.import_fates import ImportReport
from forumplanner.desk.import_markdown import as_markdown
from forumplanner.ui.importing.lines_model import LinesModel
from forumplanner.ui.parts.heading import Heading
from forumplanner.ui.parts.quiet_table import QuietTable
from forumplanner.ui.shell.tokens import SPACE, SPACE_WIDE
from forumplanner.wording.catalogue import catalogue


class ReportPart(QWidget):
    """`closed` says that it was read, `save_wanted` that it is to be kept as a file."""

    closed = Signal()
    save_wanted = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = catalogue(language)
        self.text = self.page = ""
        self.heading = Heading("")
        headings = (self.tr("Row"), self.tr("Name"), self.tr("Please look at this"))
        self.lines = LinesModel(headings, self)
        self.shown = QuietTable(self.tr("Rows to look at"), self.lines, (26, 32, 62))
        self.save = QPushButton(self.tr("Save report…"))
        self.save.clicked.connect(self.save_wanted)
        self.done = QPushButton(self.tr("To the registrations"))
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

    def show_report(self, report: ImportReport) -> None:
        """Show a report."""
        self.text = import_report.as_text(report, self._words)
        self.page = as_markdown(report, self._words)
        self.heading.say(
            self.tr("%Ln registration(s) imported", "", report.written), said_numbers(report, self._words.language)
        )
        lines = [*import_report.to_look_at(report, self._words), *import_report.left_out(report, self._words)]
        self.lines.show_rows(lines)
        self.shown.setVisible(bool(lines))
        self.done.setFocus()


def said_numbers(report: ImportReport, language: str) -> str:
    """Return what became of the rows, in one line."""
    words, said = catalogue(language), QLocale().toString
    counts = [(report.count(fate), text) for fate, text in import_report.FATES.items()]
    counts = [(count, text) for count, text in counts if count] + [(report.new_persons, "new in the directory")]
    counts += [(report.likely, import_report.LIKELY)] if report.likely else []
    return " · ".join(f"{said(count)} {words(text)}" for count, text in counts)
