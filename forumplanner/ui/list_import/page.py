"""The import of a list: preview with everything that can be corrected and every row's fate, import, report.

The source is read in the background; the list is written in the database worker, as one step of undo.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from forumplanner.desk.list_import.kinds import ListKind
from forumplanner.desk.list_import.reading import Choices, ReadList, read_list
from forumplanner.desk.list_import.remembered import recalled_fields, remember_fields
from forumplanner.desk.list_import.reports import ListReport
from forumplanner.desk.list_import.sources import CARD_ENDINGS, TABLE_ENDINGS, ClipboardSource, FileSource, Source
from forumplanner.desk.list_import.writing import write_list
from forumplanner.desk.placing import put_in_place
from forumplanner.exchange.columns.meanings import Meaning
from forumplanner.lists.office import office
from forumplanner.model.ids import EntityId
from forumplanner.planning.measures import today
from forumplanner.ui.list_import.preview import ListPreview
from forumplanner.ui.list_import.report_part import ListReportPart
from forumplanner.ui.list_import.words import words_of
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.planner import Touched, touches
from forumplanner.ui.shell.pressing import press_focused_button
from forumplanner.ui.shell.tasks import Pool, Progress, Task

_SMALL = 10_000
"""Rows of a list up to which the trial run starts by itself."""
_TOUCHING = frozenset({"person", "organisation", "membership", "measure", "affiliation", "body"})


class ListImportPage(QWidget):
    """`finished` says that the user is done here, whether or not something was imported."""

    finished = Signal()

    def __init__(self, context: PlaceContext, kind: ListKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._kind = kind
        self._said = words_of(kind)
        self._body: EntityId | None = None
        self._target = ""
        self._writer = Writer(context, self)
        self._source: Source | None = None
        self._choices = Choices()
        self._read: ReadList | None = None
        self._number = 0
        self._task: Task | None = None
        self._writing = False
        with context.workspace.read() as db:
            self._zone = office(db).zone
        self.preview = ListPreview(kind, context.language)
        self.report = ListReportPart(context.language, self._said.back)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.preview)
        self._stack.addWidget(self.report)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._connect()

    def bring_into(self, body: EntityId | None, name: str = "") -> None:
        """Say which body the members belong to."""
        self._body, self._target = body, name

    def ask_for_file(self) -> None:
        """Let the user choose a file, and read it."""
        ends = (*TABLE_ENDINGS, *CARD_ENDINGS) if self._kind is ListKind.CONTACTS else TABLE_ENDINGS
        dialog = QFileDialog(self, self._said.choose)
        named = self.tr("Lists ({endings})").format(endings=" ".join(f"*{ending}" for ending in ends))
        dialog.setNameFilters([named, self.tr("All files (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.read_file(Path(name)))
        dialog.rejected.connect(self._nothing_chosen)
        dialog.open()

    def read_file(self, file: Path) -> None:
        """Read a file and show how it is understood."""
        self.read(FileSource(file))

    def read_clipboard(self, text: str, html: str) -> None:
        """Read what was copied and show how it is understood."""
        self.read(ClipboardSource(text, html, self.tr("Clipboard")))

    def read(self, source: Source) -> None:
        """Read a source and show how it is understood."""
        self._source, self._choices, self._read = source, Choices(), None
        self._stack.setCurrentWidget(self.preview)
        said = self.tr("Import into “{target}”: {source}") if self._target else self.tr("Import: {source}")
        self.preview.begin(said.format(target=self._target, source=source.name))
        self.preview.cancel.setFocus()
        self._read_anew()

    def refresh(self, touched: Touched) -> None:
        """Run the trial again when what the list is compared with has changed meanwhile."""
        looking = self.preview.isVisible() and not self._writing and self._task is None
        if looking and touches(touched, _TOUCHING):
            self._try_small()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the focused button on Return, too."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not press_focused_button():
            super().keyPressEvent(event)

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
        csv = self._read is not None and bool(self._read.raw.encoding)
        self._choices = Choices(
            sheet=None if csv else str(file.sheet.currentData()),
            encoding=str(file.encoding.currentData()) if csv else None,
            delimiter=str(file.delimiter.currentData()) if csv else None,
        )
        self._read_anew()

    def _header_corrected(self, row: int) -> None:
        self._choices = replace(self._choices, header_row=row, fields={})
        self._read_anew(same=True)

    def _column_corrected(self, index: int, meaning: Meaning | None) -> None:
        self._choices = replace(self._choices, fields={**self._choices.fields, index: meaning})
        self._read_anew(same=True)

    def _read_anew(self, *, same: bool = False) -> None:
        """Read with the choices of now; an answer that comes after a later question is dropped."""
        if self._task is not None:
            self._task.cancel()
        source = self._source
        if source is None:
            return
        self._number += 1
        number, choices, kind, workspace = self._number, self._choices, self._kind, self._context.workspace
        before = self._read.raw if same and self._read is not None else None
        day = today(workspace.now(), self._zone)
        self.preview.busy()

        def recall(headings: tuple[str, ...]) -> Mapping[int, Meaning | None]:
            return recalled_fields(workspace, kind, headings)

        def work(progress: Progress) -> tuple[int, ReadList]:
            read = read_list(
                kind, source, choices, today=day, recall=recall, before=before, cancelled=progress.cancelled
            )
            return number, read

        self._task = self._context.tasks.run(
            self.tr("Reading {file}").format(file=source.name),
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
        if self.preview.cancel.hasFocus() and self.preview.go.isEnabled():
            self.preview.go.setFocus()
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
        parsed = self._read.parsed if self._read is not None else None
        if parsed is not None and len(parsed.entries) <= _SMALL:
            self._try()

    def _try(self) -> None:
        self._write(self.tr("Trial run"), self._show_trial, dry_run=True)

    def _show_trial(self, report: ListReport) -> None:
        self._task = None
        self.preview.show_trial(report)

    def _import(self) -> None:
        self._writing = True
        self.preview.busy()
        self._write(self._said.working, self._show_report, dry_run=False)

    def _write(self, label: str, done: Callable[[ListReport], object], *, dry_run: bool) -> None:
        read, choices = self._read, self._choices
        if read is None or read.parsed is None:
            return
        number, workspace, body, language = self._number, self._context.workspace, self._body, self._context.language

        def work(progress: Progress) -> tuple[ListReport, Any]:
            report = write_list(workspace, read, body_id=body, dry_run=dry_run, language=language, progress=progress)
            if not dry_run and choices.fields and read.table is not None:
                remember_fields(workspace, read.kind, read.table.headings, choices.fields)
            return report, workspace.next_undo

        def tell(result: tuple[ListReport, Any]) -> None:
            report, made = result
            if not isValid(self):
                return
            if number == self._number:
                done(report)
            if not dry_run:
                said = self.tr("%Ln row(s) imported.", "", report.written)
                self._writer.say(said, made if report.written else None)

        self._task = self._context.tasks.run(label, work, tell, self._not_written, quiet=dry_run)

    def _show_report(self, report: ListReport) -> None:
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
        """Stop what is under way; with nothing under way, go back to where the list was asked for."""
        if self._writing and self._task is not None:
            self._task.cancel()
            return
        if self._task is not None:
            self._task.cancel()
        self._task = None
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
        named = Path(self._source.name).stem if self._source is not None else ""
        dialog.selectFile(f"{named}-{self.tr('report')}.txt")
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
