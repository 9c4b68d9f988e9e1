"""What an import of registrations did."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from forumplanner.desk import import_report
from forumplanner.desk.import_fates import ImportReport
from forumplanner.ui.importing.report_frame import ReportFrame
from forumplanner.wording.catalogue import catalogue


class ReportPart(ReportFrame):
    """Shows an ImportReport."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("ReportPart", "To the registrations"), parent)
        self._words = catalogue(language)

    def show_report(self, report: ImportReport) -> None:
        """Show a report."""
        self.show_lines(
            import_report.as_text(report, self._words),
            self.tr("%Ln registration(s) imported", "", report.written),
            said_numbers(report, self._words.language),
            [*import_report.to_look_at(report, self._words), *import_report.left_out(report, self._words)],
        )


def said_numbers(report: ImportReport, language: str) -> str:
    """Return what became of the rows, in one line."""
    words = catalogue(language)
    counts = [(report.count(fate), words(text)) for fate, text in import_report.FATES.items()]
    said = [f"{count} {text}" for count, text in counts if count]
    return " · ".join([*said, f"{report.new_persons} {words('new in the directory')}"])
