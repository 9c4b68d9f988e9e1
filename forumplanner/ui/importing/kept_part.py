"""The reports of earlier imports into an event: chosen, read, saved as a file, printed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from forumplanner.lists.import_reports import ImportReportRow
from forumplanner.model.ids import EntityId
from forumplanner.ui.parts.choice import Choice
from forumplanner.ui.parts.heading import Heading
from forumplanner.ui.shell.tokens import SPACE, SPACE_WIDE
from forumplanner.wording import dates


class KeptPart(QWidget):
    """`chosen` carries the id of the report to be shown; `closed` and `save_wanted` say what the user wants."""

    chosen = Signal(str)
    closed = Signal()
    save_wanted = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.text = ""
        self.heading = Heading(self.tr("Earlier imports"))
        self.which = Choice(name=self.tr("Import"))
        self.which.activated.connect(lambda: self.chosen.emit(str(self.which.currentData())))
        self.page = QTextBrowser()
        self.page.setAccessibleName(self.tr("Report of the import"))
        self.page.setTabChangesFocus(True)
        self.save = QPushButton(self.tr("Save report…"))
        self.save.clicked.connect(self.save_wanted)
        self.print = QPushButton(self.tr("Print…"))
        self.print.clicked.connect(self._print)
        self.back = QPushButton(self.tr("Back"))
        self.back.clicked.connect(self.closed)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addStretch(1)
        for button in (self.save, self.print, self.back):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_WIDE, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.heading)
        column.addWidget(self.which)
        column.addWidget(self.page, 1)
        column.addLayout(buttons)

    def show_reports(self, reports: tuple[ImportReportRow, ...]) -> None:
        """Offer these reports, and ask for the first; without any say so."""
        self.which.offer((str(report.id), self._said(report)) for report in reports)
        for widget in (self.which, self.save, self.print):
            widget.setVisible(bool(reports))
        if reports:
            self.which.setCurrentIndex(0)
            self.chosen.emit(str(self.which.currentData()))
        else:
            self.text = ""
            self.page.setPlainText(self.tr("No list has been imported into this event yet, or all of it was undone."))

    def show_text(self, report_id: EntityId, text: str) -> None:
        """Show a report, unless another one was chosen meanwhile."""
        if str(self.which.currentData()) == report_id:
            self.text = text
            self.page.setMarkdown(text)

    def _said(self, report: ImportReportRow) -> str:
        at = dates.moment(report.at.astimezone().replace(tzinfo=None), self._language)
        count = self.tr("%Ln registration(s) imported", "", report.written)
        return f"{at} · {report.file_name} · {count}"

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # The dialog does not own its printer: the connection keeps it as long as the dialog lives.
        dialog.accepted.connect(lambda: self.page.document().print_(printer))
        QDialog.open(dialog)
