"""The reports of earlier imports, into an event or of a kind of list: chosen, read, saved as a file, printed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from forumplanner.lists.import_reports import ImportReportRow, import_reports, report_text
from forumplanner.model.ids import EntityId
from forumplanner.ui.parts.choice import Choice
from forumplanner.ui.parts.heading import Heading
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.pressing import press_focused_button
from forumplanner.ui.shell.tasks import Progress
from forumplanner.ui.shell.tokens import SPACE, SPACE_WIDE
from forumplanner.wording import dates


class KeptPart(QWidget):
    """`closed` and `save_wanted` say what the user wants."""

    closed = Signal()
    save_wanted = Signal()

    def __init__(
        self, context: PlaceContext, event_id: EntityId | None, kind: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._event_id = event_id
        self._kind = kind
        self._language = context.language
        self.text = ""
        self.heading = Heading(self.tr("Earlier imports"))
        self.which = Choice(name=self.tr("Import"))
        self.which.activated.connect(self._look_up_chosen)
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

    def look_up(self) -> None:
        """Look up which imports there were, and show the last one."""
        workspace, event_id, kind = self._context.workspace, self._event_id, self._kind

        def work(_progress: Progress) -> tuple[ImportReportRow, ...]:
            with workspace.read() as db:
                return import_reports(db, event_id, kind)

        self._context.tasks.run(self.tr("Looking up earlier imports"), work, self._show_reports, quiet=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the focused button on Return, too."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not press_focused_button():
            super().keyPressEvent(event)

    def _look_up_chosen(self) -> None:
        workspace, wanted = self._context.workspace, EntityId(str(self.which.currentData()))

        def work(_progress: Progress) -> str:
            with workspace.read() as db:
                return report_text(db, wanted)

        def show(text: str) -> None:
            if str(self.which.currentData()) == wanted:
                self.text = text
                self.page.setMarkdown(text)

        self._context.tasks.run(self.tr("Looking up earlier imports"), work, show, quiet=True)

    def _show_reports(self, reports: tuple[ImportReportRow, ...]) -> None:
        self.which.offer((str(report.id), self._said(report)) for report in reports)
        for widget in (self.which, self.save, self.print):
            widget.setVisible(bool(reports))
        (self.which if reports else self.back).setFocus()
        if reports:
            self.which.setCurrentIndex(0)
            self._look_up_chosen()
        else:
            self.text = ""
            self.page.setPlainText(
                self.tr("No list has been imported into this event yet, or all of it was undone.")
                if self._event_id is not None
                else self.tr("No such list has been imported yet, or all of it was undone.")
            )

    def _said(self, report: ImportReportRow) -> str:
        at = dates.moment(report.at.astimezone().replace(tzinfo=None), self._language)
        count = self.tr("%Ln registration(s) imported", "", report.written)
        if self._event_id is None:
            count = self.tr("{written} of {rows} rows imported").format(written=report.written, rows=report.rows)
        return f"{at} · {report.file_name} · {count}"

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # The dialog does not own its printer: the connection keeps it as long as the dialog lives.
        dialog.accepted.connect(lambda: self.page.document().print_(printer))
        QDialog.open(dialog)
