"""The way of an import: read in the background, correct, try, write in the database worker, show the report.

An answer that comes after a later question is dropped. What is read and written is up to the page of the list.
"""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget
from shiboken6 import isValid

from forumplanner.exchange.tables.raw import RawTable
from forumplanner.model.refusals import FileRefused
from forumplanner.ui.importing.kept_part import KeptPart
from forumplanner.ui.importing.report_file import ReportFile
from forumplanner.ui.importing.report_frame import ReportFrame
from forumplanner.ui.list_import.preview_frame import PreviewFrame
from forumplanner.ui.parts.used_folder import begin_in_used_folder
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.shown_stack import ShownStack
from forumplanner.ui.shell.tasks import Pool, Progress, Task


class Read(Protocol):
    """A list as it was understood; `refusal` says what stands in the way of importing it."""

    @property
    def raw(self) -> RawTable:
        """The source as it was read."""

    @property
    def refusal(self) -> FileRefused | None:
        """Why it cannot be imported, None where it can."""


class Told(Protocol):
    """What an import did."""

    @property
    def written(self) -> int:
        """How many rows brought something in."""


ReadT = TypeVar("ReadT", bound=Read)
ToldT = TypeVar("ToldT", bound=Told)


class ImportFlow(QWidget, Generic[ReadT, ToldT]):
    """`finished` says that the user is done here, whether or not something was imported."""

    finished = Signal()

    def __init__(
        self,
        context: PlaceContext,
        preview: PreviewFrame,
        report: ReportFrame,
        kept: KeptPart,
        choices: Any,  # noqa: ANN401  (the choices of a kind of list, a frozen dataclass)
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._writer = Writer(context, self)
        self._saving = ReportFile(context, self)
        self._no_choices = self._choices = choices
        self._name = ""
        self._read: ReadT | None = None
        self._also: dict[str, ReadT] = {}
        self._chosen: dict[str, Any] = {}
        self._number = 0
        self._task: Task | None = None
        self._writing = False
        self._stack = ShownStack()
        self._stack.addWidget(preview)
        self._stack.addWidget(report)
        self._stack.addWidget(kept)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._frame, self._report, self.kept = preview, report, kept
        preview.file.file_changed.connect(self._file_corrected)
        preview.file.header_changed.connect(self._header_corrected)
        preview.file.also_changed.connect(self._also_corrected)
        preview.columns.corrected.connect(self._column_corrected)
        preview.trial.clicked.connect(self._try)
        preview.go.clicked.connect(self._import)
        preview.other.clicked.connect(self.ask_for_file)
        preview.cancel.clicked.connect(self._cancel)
        report.closed.connect(self._finish)
        report.save_wanted.connect(self._ask_where)
        report.again_wanted.connect(self._import_again)
        preview.earlier.clicked.connect(self.show_kept)
        kept.closed.connect(self._leave_kept)
        kept.save_wanted.connect(lambda: self._saving.ask_where(kept.text, ""))

    @abstractmethod
    def ask_for_file(self) -> None:
        """Let the user choose a file, and read it."""

    @abstractmethod
    def _reading(self, choices: Any, before: RawTable | None) -> Callable[[Progress], ReadT]:  # noqa: ANN401
        """Return what reads the source with these choices; with `before`, only its meaning is worked out."""

    @abstractmethod
    def _writing_of(self, sheets: Sequence[ReadT], *, dry_run: bool) -> Callable[[Progress], ToldT]:
        """Return what writes the sheets of a list, or tries to."""

    @abstractmethod
    def _show(self, read: ReadT, problem: str, also: Sequence[ReadT]) -> None:
        """Show how a list is understood, and other sheets that come with it; `problem` is what stands in the way."""

    @abstractmethod
    def _show_told(self, told: ToldT, *, dry_run: bool) -> None:
        """Show what an import did, or would do."""

    @abstractmethod
    def _tried_at_once(self, sheets: Sequence[ReadT]) -> bool:
        """Tell whether the trial run starts by itself."""

    @abstractmethod
    def _say_written(self, rows: int) -> tuple[str, str]:
        """Return what the import is called while it runs, and what is said of so many rows afterwards."""

    def show_kept(self) -> None:
        """Show the reports of earlier imports."""
        self._stack.setCurrentWidget(self.kept)
        self.kept.look_up()

    def _leave_kept(self) -> None:
        if self._read is None:
            self.finished.emit()
        else:
            self._stack.setCurrentWidget(self._frame)
            self._frame.earlier.setFocus()

    def _ask(self, caption: str, endings: Sequence[str], read: Callable[[Path], object]) -> None:
        """Let the user choose a file with one of these endings."""
        dialog = QFileDialog(self, caption)
        lists = self.tr("Lists ({endings})").format(endings=" ".join(f"*{ending}" for ending in endings))
        dialog.setNameFilters([lists, self.tr("All files (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        begin_in_used_folder(dialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: read(Path(name)))
        dialog.rejected.connect(self._nothing_chosen)
        dialog.open()

    def _begin(self, name: str, heading: str) -> None:
        """Read a new source of this name."""
        self._name, self._choices, self._read = name, self._no_choices, None
        self._also, self._chosen = {}, {}
        self._stack.setCurrentWidget(self._frame)
        self._frame.begin(heading)
        self._frame.cancel.setFocus()
        self._read_anew()

    def _looking(self) -> bool:
        """Tell whether a preview is shown and nothing is under way."""
        return self._frame.isVisible() and not self._writing and self._task is None

    def _file_corrected(self) -> None:
        file = self._frame.file
        csv = self._read is not None and bool(self._read.raw.encoding)
        sheet = None if csv else str(file.sheet.currentData())
        self._also.pop(sheet or "", None)
        self._choices = self._chosen.get(sheet or "") or replace(
            self._no_choices,
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
        number = self._number
        read = self._reading(self._chosen.get(sheet) or replace(self._no_choices, sheet=sheet), None)

        def add(found: ReadT) -> None:
            if number == self._number:
                self._also[sheet] = found
                self._show_again()

        self._context.tasks.run(
            self._said_reading(), read, add, lambda error: self._not_read(number, error), pool=Pool.BACKGROUND
        )

    def _header_corrected(self, row: int) -> None:
        self._choices = replace(self._choices, header_row=row, fields={})
        self._read_anew(same=True)

    def _column_corrected(self, index: int, meaning: Any) -> None:  # noqa: ANN401  (of a kind of list)
        self._choices = replace(self._choices, fields={**self._choices.fields, index: meaning})
        self._read_anew(same=True)

    def _read_anew(self, *, same: bool = False) -> None:
        if self._task is not None:
            self._task.cancel()
        self._number += 1
        number = self._number
        read = self._reading(self._choices, self._read.raw if same and self._read is not None else None)
        self._frame.busy()

        def work(progress: Progress) -> tuple[int, ReadT]:
            return number, read(progress)

        self._task = self._context.tasks.run(
            self._said_reading(),
            work,
            self._show_read,
            lambda error: self._not_read(number, error),
            pool=Pool.BACKGROUND,
        )

    def _show_read(self, answer: tuple[int, ReadT]) -> None:
        number, read = answer
        if number != self._number:
            return
        self._task = None
        self._read = read
        if read.raw.sheet:
            self._chosen[read.raw.sheet] = replace(self._choices, sheet=read.raw.sheet)
        self._show_again()

    def _show_again(self) -> None:
        """Show the sheets as they were read; what stands in the way of one of several is said with its name."""
        if self._read is None:
            return
        said = []
        for one in (self._read, *self._also.values()):
            if one.refusal is not None and (problem := self._context.speaker.refusal(one.refusal)) is not None:
                said.append(f"{one.raw.sheet}: {problem.sentence}" if self._also else problem.sentence)
        self._show(self._read, "\n".join(said), list(self._also.values()))
        self._try_small()

    def _sheets(self) -> list[ReadT]:
        """Return the sheets that are imported, in the order of the file; none while the shown one is not understood."""
        if self._read is None or self._read.refusal is not None:
            return []
        by_name = {one.raw.sheet: one for one in (self._read, *self._also.values()) if one.refusal is None}
        return [by_name[name] for name in self._read.raw.sheets or ("",) if name in by_name]

    def _said_reading(self) -> str:
        return self.tr("Reading {file}").format(file=self._name)

    def _not_read(self, number: int, error: Exception) -> None:
        if number != self._number:
            return
        self._task = None
        self._context.tasks.refused.emit(error)
        if self._read is None:
            self.finished.emit()
        else:
            self._show(self._read, "", list(self._also.values()))

    def _try_small(self) -> None:
        sheets = self._sheets()
        if sheets and self._tried_at_once(sheets):
            self._try()

    def _try(self) -> None:
        self._write(self.tr("Trial run"), dry_run=True)

    def _import(self) -> None:
        self._writing = True
        self._frame.busy()
        self._write(self._say_written(0)[0], dry_run=False)

    def _write(self, label: str, *, dry_run: bool) -> None:
        sheets = self._sheets()
        if not sheets:
            return
        write = self._writing_of(sheets, dry_run=dry_run)
        number, workspace = self._number, self._context.workspace

        def work(progress: Progress) -> tuple[ToldT, Any]:
            return write(progress), workspace.next_undo

        def tell(result: tuple[ToldT, Any]) -> None:
            told, made = result
            if not isValid(self):
                return
            if number == self._number:
                self._written(told, dry_run=dry_run)
            if not dry_run:
                self._report.heed(self._context, made if told.written else None)
                self._writer.say(self._say_written(told.written)[1], made if told.written else None)

        self._task = self._context.tasks.run(label, work, tell, self._not_written, quiet=dry_run)

    def _written(self, told: ToldT, *, dry_run: bool) -> None:
        self._task = None
        self._show_told(told, dry_run=dry_run)
        if not dry_run:
            self._writing = False
            self._stack.setCurrentWidget(self._report)
            self._context.actions.refresh()

    def _import_again(self) -> None:
        """Show the list once more, as it was corrected, with what an import would do now."""
        self._stack.setCurrentWidget(self._frame)
        self._show_again()
        self._context.actions.refresh()

    @property
    def told(self) -> bool:
        """Tell whether the import is over and only its report is shown."""
        return self._stack.currentWidget() is self._report

    def _not_written(self, error: Exception) -> None:
        self._writing = False
        self._task = None
        self._context.tasks.refused.emit(error)
        if self._read is not None:
            self._show(self._read, "", list(self._also.values()))

    def _cancel(self) -> None:
        """Stop what is under way; with nothing under way, go back to where the list was asked for."""
        if self._writing and self._task is not None:
            self._task.cancel()
            return
        if self._task is not None:
            self._task.cancel()
        self._task = None
        self._number += 1
        self._finish()

    def _finish(self) -> None:
        self._read = None
        self.finished.emit()

    def _nothing_chosen(self) -> None:
        if self._read is None and self._task is None:
            self.finished.emit()

    def _ask_where(self) -> None:
        self._saving.ask_where(self._report.page, Path(self._name).stem)
