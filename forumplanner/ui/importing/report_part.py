"""What an import did: the numbers, the rows to look at, and the report to keep."""

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QWidget

from forumplanner.desk import import_report
from forumplanner.desk.import_fates import ImportReport
from forumplanner.desk.import_markdown import as_markdown
from forumplanner.ui.importing.report_frame import ReportFrame
from forumplanner.wording.catalogue import catalogue


class ReportPart(ReportFrame):
    """Shows an ImportReport."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("ReportPart", "To the registrations"), parent)
        self._words = catalogue(language)
        self.text = ""

    def show_report(self, report: ImportReport) -> None:
        """Show a report."""
        self.text = import_report.as_text(report, self._words)
        self.show_lines(
            as_markdown(report, self._words),
            self.tr("%Ln registration(s) imported", "", report.written),
            said_numbers(report, self._words.language),
            [*import_report.to_look_at(report, self._words), *import_report.left_out(report, self._words)],
        )


def said_numbers(report: ImportReport, language: str) -> str:
    """Return what became of the rows, in one line."""
    said = QLocale().toString
    counts = import_report.said_counts(report, catalogue(language))
    return " · ".join(f"{said(count)} {text}" for count, text in counts)
