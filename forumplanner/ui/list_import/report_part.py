"""What the import of a list of contacts, members or measures did."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from forumplanner.desk.list_import import report_text
from forumplanner.desk.list_import.report_page import as_markdown
from forumplanner.desk.list_import.reports import ListReport
from forumplanner.ui.importing.report_frame import ReportFrame
from forumplanner.wording.catalogue import catalogue


class ListReportPart(ReportFrame):
    """Shows a ListReport."""

    def __init__(self, language: str, back: str, parent: QWidget | None = None) -> None:
        super().__init__(back, parent)
        self._words = catalogue(language)

    def show_report(self, report: ListReport) -> None:
        """Show a report."""
        self.show_lines(
            as_markdown(report, self._words),
            self.tr("%Ln row(s) imported", "", report.written),
            said_figures(report, self._words.language),
            [*report_text.to_look_at(report, self._words), *report_text.left_out(report, self._words)],
        )


def said_figures(report: ListReport, language: str) -> str:
    """Return what became of the rows, in one line."""
    said = QLocale().toString
    return " · ".join(f"{said(number)} {text}" for number, text in report_text.said_counts(report, catalogue(language)))
