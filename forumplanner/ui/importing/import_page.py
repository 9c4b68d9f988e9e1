"""The import of a list: preview with everything that can be corrected, trial run, import, report.

The file is read in the background; registrations are written in the database worker, as one step of undo.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from forumplanner.desk.import_fates import ImportReport
from forumplanner.desk.placing import put_in_place
from forumplanner.desk.reading_registrations import ENDINGS, Choices, ReadList, read_list
from forumplanner.desk.registration_import import write_registrations
from forumplanner.exchange.registrations.fields import Field
from forumplanner.lists import events
from forumplanner.model.ids import EntityId
from forumplanner.planning.civil_times import to_local
from forumplanner.ui.importing.preview import Preview
from forumplanner.ui.importing.report_part import ReportPart, said_numbers
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.planner import Touched, touches
from forumplanner.ui.shell.tasks import Pool, Progress, Task

_SMALL = 2_000
"""People in a list up to which the trial run starts by itself."""


class ImportPage(QWidget):
    """`finished` says that the user is done here, whether or not something was imported."""

    finished = Signal()

    def __init__(self, context: PlaceContext, event_id: EntityId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._event_id = event_id
        self._writer = Writer(context, self)
        self._path = Path()
        self._choices = Choices()
        self._read: ReadList | None = None
        self._number = 0
        self._task: Task | None = None
        self._writing = False
        with context.workspace.read() as db:
            event = events.view(db, event_id)
        self._zone = event.zone if event is not None else "UTC"
        self.preview = Preview(context.language)
        self.report = ReportPart(context.language)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.preview)
        self._stack.addWidget(self.report)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._connect()

    def ask_for_file(self) -> None:
        """Let the user choose a file, and read it."""
        endings = " ".join(f"*{ending}" for ending in ENDINGS)
        dialog = QFileDialog(self, self.tr("Import a list of registrations"))
        dialog.setNameFilters([self.tr("Lists ({endings})").format(endings=endings), self.tr("All files (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.read(Path(name)))
        dialog.rejected.connect(self._nothing_chosen)
        dialog.open()

    def read(self, file: Path) -> None:
        """Read a file and show how it is understood."""
        self._path, self._choices, self._read = file, Choices(), None
        self._stack.setCurrentWidget(self.preview)
        self.preview.begin(file.name)
        self._read_anew()

    def refresh(self, touched: Touched) -> None:
        """Run the trial again when who is registered has changed meanwhile."""
        looking = self.preview.isVisible() and not self._writing and self._task is None
        if looking and touches(touched, frozenset({"registration", "person", "event"})):
            self._try_small()

    def _connect(self) -> None:
        self.preview.file.file_changed.connect(self._file_corrected)
        self.preview.file.header_changed.connect(self._header_corrected)
        self.preview.columns.corrected.connect(self._column_corrected)
        self.preview.trial.clicked.connect(self._try)
        self.preview.go.clicked.connect(self._import)
        self.preview.other.clicked.connect(self.ask_for_file)
        self.preview.cancel.clicked.connect(self._cancel)
        self.report.closed.connect(self.finished)
        self.report.save_wanted.connect(self._ask_where)

    def _file_corrected(self) -> None:
        file = self.preview.file
        raw = self._read.raw if self._read is not None else None
        csv = raw is not None and bool(raw.encoding)
        self._choices = Choices(
            sheet=None if csv else str(file.sheet.currentData()),
            encoding=str(file.encoding.currentData()) if csv else None,
            delimiter=str(file.delimiter.currentData()) if csv else None,
        )
        self._read_anew()

    def _header_corrected(self, row: int) -> None:
        self._choices = replace(self._choices, header_row=row, fields={})
        self._read_anew(same_file=True)

    def _column_corrected(self, index: int, field: Field | None) -> None:
        self._choices = replace(self._choices, fields={**self._choices.fields, index: field})
        self._read_anew(same_file=True)

    def _read_anew(self, *, same_file: bool = False) -> None:
        """Read with the choices of now; an answer that comes after a later question is dropped."""
        if self._task is not None:
            self._task.cancel()
        self._number += 1
        number, path, choices = self._number, self._path, self._choices
        before = self._read.raw if same_file and self._read is not None else None
        today = to_local(self._context.workspace.now(), self._zone).date()
        self.preview.busy()

        def work(progress: Progress) -> tuple[int, ReadList]:
            return number, read_list(path, choices, today=today, before=before, cancelled=progress.cancelled)

        self._task = self._context.tasks.run(
            self.tr("Reading {file}").format(file=path.name),
            work,
            self._show_read,
            lambda error: self._not_read(number, error),
            pool=Pool.BACKGROUND,
        )

    def _show_read(self, answer: tuple[int, ReadList]) -> None:
        number, read = answer
        if number != self._number:
            return
        self._task = None
        self._read = read
        problem = self._context.speaker.refusal(read.refusal) if read.refusal is not None else None
        self.preview.show_read(read, problem.sentence if problem is not None else "")
        self._try_small()

    def _not_read(self, number: int, error: Exception) -> None:
        if number != self._number:
            return
        self._task = None
        self._context.tasks.refused.emit(error)
        if self._read is None:
            self.finished.emit()
        else:
            self.preview.show_read(self._read, "")

    def _try_small(self) -> None:
        found = self._read.found if self._read is not None else None
        if found is not None and len(found.parsed.registrations) <= _SMALL:
            self._try()

    def _try(self) -> None:
        self._write(self.tr("Trial run"), self._show_trial, dry_run=True)

    def _show_trial(self, report: ImportReport) -> None:
        self._task = None
        self.preview.show_trial(said_numbers(report, self._context.language))

    def _import(self) -> None:
        self._writing = True
        self.preview.busy()
        self._write(self.tr("Importing registrations"), self._show_report, dry_run=False)

    def _write(self, label: str, done: Callable[[ImportReport], object], *, dry_run: bool) -> None:
        found = self._read.found if self._read is not None else None
        if found is None:
            return
        number, workspace, event_id = self._number, self._context.workspace, self._event_id

        def work(progress: Progress) -> tuple[ImportReport, object]:
            report = write_registrations(workspace, found, event_id, dry_run=dry_run, progress=progress)
            return report, workspace.next_undo

        def tell(result: tuple[ImportReport, object]) -> None:
            report, made = result
            if not isValid(self):
                return
            if number == self._number:
                done(report)
            if not dry_run:
                said = self.tr("%Ln registration(s) imported.", "", report.written)
                self._writer.say(said, made if report.written else None)

        self._task = self._context.tasks.run(label, work, tell, self._not_written, quiet=dry_run)

    def _show_report(self, report: ImportReport) -> None:
        self._writing = False
        self._task = None
        self.report.show_report(report)
        self._stack.setCurrentWidget(self.report)

    def _not_written(self, error: Exception) -> None:
        self._writing = False
        self._task = None
        self._context.tasks.refused.emit(error)
        if self._read is not None:
            self.preview.show_read(self._read, "")

    def _cancel(self) -> None:
        """Stop what is under way; with nothing under way, go back to the registrations."""
        if self._writing and self._task is not None:
            self._task.cancel()
            return
        if self._task is not None:
            self._task.cancel()
        self._number += 1
        self._read = None
        self.finished.emit()

    def _nothing_chosen(self) -> None:
        if self._read is None and self._task is None:
            self.finished.emit()

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, self.tr("Save report"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        report = self.tr("report")
        dialog.selectFile(f"{self._path.stem}-{report}.txt")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.save_report(Path(name)))
        dialog.open()

    def save_report(self, target: Path) -> None:
        """Write the report as a text file."""
        data = (self.report.text + "\n").encode("utf-8")

        def work(_progress: Progress) -> Path:
            put_in_place(target, data)
            return target

        self._context.tasks.run(
            self.tr("Saving {file}").format(file=target.name),
            work,
            lambda saved: self._context.notices.news(self.tr("Saved: {file}").format(file=saved)),
            pool=Pool.BACKGROUND,
        )
