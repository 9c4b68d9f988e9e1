"""The import of a list: preview with everything that can be corrected, trial run, import, report.

The file is read in the background; registrations are written in the database worker, as one step of undo.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget
from shiboken6 import isValid

from forumplanner.desk.import_decisions import UNDECIDED, Row
from forumplanner.desk.import_differences import Differing
from forumplanner.desk.import_fates import ImportReport
from forumplanner.desk.list_import.sources import ClipboardSource
from forumplanner.desk.reading_registrations import ENDINGS, Choices, ReadList, read_list
from forumplanner.desk.registration_import import write_sheets
from forumplanner.desk.remembered_sources import Source, recall_source, remember_source
from forumplanner.exchange.registrations.fields import Field
from forumplanner.exchange.registrations.file import RegistrationFile
from forumplanner.lists import events
from forumplanner.model.ids import EntityId
from forumplanner.planning.civil_times import to_local
from forumplanner.ui.importing.kept_part import KeptPart
from forumplanner.ui.importing.preview import Preview
from forumplanner.ui.importing.report_file import ReportFile
from forumplanner.ui.importing.report_part import ReportPart, said_numbers
from forumplanner.ui.parts.used_folder import begin_in_used_folder
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.planner import Touched, touches
from forumplanner.ui.shell.shown_stack import ShownStack
from forumplanner.ui.shell.tasks import Pool, Progress, Task

_SMALL = 2_000
"""People in a list up to which the trial run starts by itself."""

Done = Callable[[ImportReport], object]
"""Hears what an import did or would do."""


class ImportPage(QWidget):
    """`finished` says that the user is done here, whether or not something was imported."""

    finished = Signal()

    def __init__(self, context: PlaceContext, event_id: EntityId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._event_id = event_id
        self._writer = Writer(context, self)
        self._path: Path | ClipboardSource = Path()
        self._choices = Choices()
        self._read: ReadList | None = None
        self._also: dict[str, ReadList] = {}
        self._chosen: dict[str, Choices] = {}
        self._origin: tuple[str, ...] = ()
        self._decisions = UNDECIDED
        self._number = 0
        self._task: Task | None = None
        self._writing = False
        with context.workspace.read() as db:
            event = events.view(db, event_id)
        self._zone = event.zone if event is not None else "UTC"
        self.preview = Preview(context.language)
        self.report = ReportPart(context.language)
        self.kept = KeptPart(context, event_id)
        self.files = ReportFile(context, self)
        self._stack = ShownStack()
        for part in (self.preview, self.report, self.kept):
            self._stack.addWidget(part)
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
        begin_in_used_folder(dialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.read(Path(name)))
        dialog.rejected.connect(self._nothing_chosen)
        dialog.open()

    def read_clipboard(self, text: str, html: str) -> None:
        """Read what was copied and show how it is understood."""
        self.read(ClipboardSource(text, html, self.tr("Clipboard")))

    def read(self, file: Path | ClipboardSource) -> None:
        """Read a file, or what was copied, and show how it is understood."""
        self._path, self._choices, self._read = file, Choices(), None
        self._also, self._chosen, self._origin, self._decisions = {}, {}, (), UNDECIDED
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
        self.preview.file.also_changed.connect(self._also_corrected)
        self.preview.table.selectionModel().currentRowChanged.connect(lambda: self._show_decision())
        self.preview.people.modelReset.connect(self._show_decision)  # no row is chosen then
        self.preview.decision.told_who.connect(self._who_told)
        self.preview.decision.told_taken.connect(self._taken_told)
        self.preview.trial.clicked.connect(self._try)
        self.preview.go.clicked.connect(self._import)
        self.preview.other.clicked.connect(self.ask_for_file)
        self.preview.cancel.clicked.connect(self._cancel)
        self.report.closed.connect(self._finish)
        self.report.save_wanted.connect(lambda: self.files.ask_where(self.report.page, Path(self._path.name).stem))
        self.report.again_wanted.connect(lambda: self._stack.setCurrentWidget(self.preview))
        self.report.again_wanted.connect(self._show_again)
        self.preview.earlier.clicked.connect(self.show_kept)
        self.kept.closed.connect(self._leave_kept)
        self.kept.save_wanted.connect(lambda: self.files.ask_where(self.kept.text, ""))

    def _file_corrected(self) -> None:
        file = self.preview.file
        raw = self._read.raw if self._read is not None else None
        csv = raw is not None and bool(raw.encoding)
        sheet = None if csv else str(file.sheet.currentData())
        self._also.pop(sheet or "", None)
        self._choices = self._chosen.get(sheet or "") or Choices(
            sheet=sheet,
            encoding=str(file.encoding.currentData()) if csv else None,
            delimiter=str(file.delimiter.currentData()) if csv else None,
        )
        self._read_anew()

    def _also_corrected(self, sheet: str, wanted: bool) -> None:
        """Read one more sheet, with what was corrected about it before, or leave it again."""
        if not wanted:
            self._also.pop(sheet, None)
            self._show_again()
            return
        number, path, choices = self._number, self._path, self._chosen.get(sheet) or Choices(sheet=sheet)
        today, recall = self._today(), self._recall

        def work(progress: Progress) -> ReadList:
            return read_list(path, choices, today=today, recall=recall, cancelled=progress.cancelled)

        def add(read: ReadList) -> None:
            if number == self._number:
                self._also[sheet] = read
                self._show_again()

        self._in_background(work, add)

    def _show_again(self) -> None:
        """Show the sheets as they were read; those of the others that nobody can be read from are said."""
        if self._read is None:
            return
        refusals = [one.refusal for one in (self._read, *self._also.values()) if one.refusal is not None]
        problem = self._context.speaker.refusal(refusals[0]) if refusals else None
        self.preview.show_read(self._read, problem.sentence if problem else "", list(self._also.values()))
        self._try_small()

    def _who_told(self, row: Row, who: EntityId | Row | None, apart: bool) -> None:
        self._decisions = self._decisions.told_who(row, who, apart=apart)
        self._try_small()

    def _taken_told(self, row: Row, what: Differing, taken: bool) -> None:
        self._decisions = self._decisions.told_taken(row, what, taken=taken)
        self._try_small()

    def _show_decision(self) -> None:
        """Show what can be decided about the row that is chosen."""
        people = self.preview.people
        line = people.row(self.preview.table.currentIndex().row())
        fate = people.fate_of(line) if line is not None else None
        self.preview.decision.show_line(line, fate, self._decisions)

    def _today(self) -> date:
        return to_local(self._context.workspace.now(), self._zone).date()

    def _recall(self, headings: tuple[str, ...]) -> Source | None:
        return recall_source(self._context.workspace, headings)

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
        today = self._today()
        untouched = choices == Choices(sheet=choices.sheet)
        recall = self._recall if untouched and not same_file else None
        self.preview.busy()

        def work(progress: Progress) -> tuple[int, ReadList]:
            read = read_list(path, choices, today=today, before=before, recall=recall, cancelled=progress.cancelled)
            return number, read

        self._task = self._in_background(work, self._show_read)

    def _in_background(self, work: Callable[[Progress], Any], done: Callable[[Any], object]) -> Task:
        number, said = self._number, self.tr("Reading {file}").format(file=self._path.name)
        return self._context.tasks.run(
            said, work, done, lambda error: self._not_read(number, error), pool=Pool.BACKGROUND
        )

    def _show_read(self, answer: tuple[int, ReadList]) -> None:
        number, read = answer
        if number != self._number:
            return
        self._task = None
        self._read, self._choices = read, read.choices
        self._origin = self._origin or read.origin
        if read.raw.sheet:
            self._chosen[read.raw.sheet] = replace(read.choices, sheet=read.raw.sheet)
        self._show_again()

    def _not_read(self, number: int, error: Exception) -> None:
        if number != self._number:
            return
        self._task = None
        self._context.tasks.refused.emit(error)
        if self._read is None:
            self.finished.emit()
        else:
            self.preview.show_read(self._read, "", list(self._also.values()))

    def _try_small(self) -> None:
        sheets = self._sheets()
        if sheets and sum(len(one.parsed.registrations) for one in sheets) <= _SMALL:
            self._try()

    def _sheets(self) -> list[RegistrationFile]:
        """Return the sheets that are imported, in the order of the file; none while the shown one is not understood."""
        if self._read is None or self._read.found is None:
            return []
        by_name = {one.raw.sheet: one.found for one in (self._read, *self._also.values()) if one.found is not None}
        order = self._read.raw.sheets or ("",)
        return [by_name[name] for name in order if name in by_name]

    def _try(self) -> None:
        self._write(self.tr("Trial run"), self._show_trial, dry_run=True)

    def _show_trial(self, report: ImportReport) -> None:
        self._task = None
        self.preview.show_trial(said_numbers(report, self._context.language), report)
        self._show_decision()

    def _import(self) -> None:
        self._writing = True
        self.preview.busy()
        self._write(self.tr("Importing registrations"), self._show_report, dry_run=False)

    def _write(self, label: str, done: Done, *, dry_run: bool) -> None:
        sheets = self._sheets()
        if not sheets:
            return
        number, workspace, event_id = self._number, self._context.workspace, self._event_id
        decisions, language = self._decisions, self._context.language
        origin, source = self._origin, self._read.source if self._read is not None else None

        def work(progress: Progress) -> tuple[ImportReport, object]:
            report = write_sheets(
                workspace,
                sheets,
                event_id,
                decisions=decisions,
                dry_run=dry_run,
                language=language,
                progress=progress,
            )
            if not dry_run and source is not None and origin:
                remember_source(workspace, origin, source)
            return report, workspace.next_undo

        def tell(result: tuple[ImportReport, object]) -> None:
            report, made = result
            if not isValid(self):
                return
            if number == self._number:
                done(report)
            if not dry_run:
                said = self.tr("%Ln registration(s) imported.", "", report.written)
                wrote = made if report.written or report.taken_over else None
                self.report.heed(self._context, wrote)
                self._writer.say(said, wrote)

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
            self.preview.show_read(self._read, "", list(self._also.values()))

    def _cancel(self) -> None:
        """Stop what is under way; with nothing under way, go back to the registrations."""
        if self._task is not None:
            self._task.cancel()
            if self._writing:
                return
        self._number += 1
        self._finish()

    def _finish(self) -> None:
        self._read = None
        self.finished.emit()

    def _nothing_chosen(self) -> None:
        if self._read is None and self._task is None:
            self.finished.emit()

    def show_kept(self) -> None:
        """Show the reports of earlier imports into this event."""
        self._stack.setCurrentWidget(self.kept)
        self.kept.look_up()

    def _leave_kept(self) -> None:
        if self._read is None:
            self.finished.emit()
        else:
            self._stack.setCurrentWidget(self.preview)
