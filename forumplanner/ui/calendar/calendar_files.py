"""How calendar files of others get in: chosen by the user, read in the worker, and what is said of each of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import FileRefused
from forumplanner.ui.parts.refusal_words import refusal_words
from forumplanner.ui.parts.used_folder import begin_in_used_folder
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tasks import Progress

if TYPE_CHECKING:
    from forumplanner.desk.calendar_import import TakenIn


@dataclass
class _Read:
    """What came of some files; `made` is the change that can be taken back, where there is just one."""

    taken: "list[tuple[str, TakenIn]]" = field(default_factory=list)
    refused: list[FileRefused] = field(default_factory=list)
    made: Any = None


class CalendarFiles(QObject):
    """Takes files in; `reported` carries a sentence for all that was not taken, none where everything was."""

    reported = Signal(object)

    def __init__(self, context: PlaceContext, writer: Writer, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._writer = writer
        self._page = page

    def ask(self, calendar_id: EntityId | None = None) -> None:
        """Let the user choose files; with a calendar the one file that replaces what it holds."""
        dialog = QFileDialog(self._page, self.tr("Take calendars of others in"))
        dialog.setNameFilters([self.tr("Calendar files ({endings})").format(endings="*.ics *.ical *.ifb")])
        one = calendar_id is not None
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile if one else QFileDialog.FileMode.ExistingFiles)
        begin_in_used_folder(dialog)
        dialog.filesSelected.connect(lambda names: self.take([Path(name) for name in names], calendar_id))
        dialog.open()

    def take(self, paths: Sequence[Path], calendar_id: EntityId | None = None) -> None:
        """Read files and keep what stands in them; one that was read before replaces what it brought then."""
        workspace = self._context.workspace

        def work(progress: Progress) -> _Read:
            from forumplanner.desk.calendar_import import take_in_calendar

            read = _Read()
            for at, path in enumerate(paths):
                progress.check()
                progress.report(at, len(paths), path.name)
                try:
                    read.taken.append((path.name, take_in_calendar(workspace, path, calendar_id=calendar_id)))
                except FileRefused as refusal:
                    read.refused.append(refusal)
            read.made = workspace.next_undo if len(read.taken) == 1 else None
            return read

        self._context.tasks.run(self.tr("Reading calendars"), work, self._done)

    def _done(self, read: _Read) -> None:
        if read.taken:
            self._writer.say(" ".join(self._said(taken) for _, taken in read.taken), read.made)
        sentences = [self._said_refused(refusal) for refusal in read.refused]
        for name, taken in read.taken:
            for left in taken.left_out:
                words = refusal_words(left.why, self._context.language)
                sentences.append(self.tr("{file}, line {line}: {why}").format(file=name, line=left.line, why=words))
        self.reported.emit(sentences)

    def _said(self, taken: "TakenIn") -> str:
        entries = self.tr("%Ln entry(ies)", "", taken.entries)
        words = self.tr("“{calendar}” read again: {entries}.") if taken.again else self.tr("“{calendar}”: {entries}.")
        return words.format(calendar=taken.name, entries=entries)

    def _said_refused(self, refusal: FileRefused) -> str:
        name, words = Path(refusal.file).name, refusal_words(refusal, self._context.language)
        if refusal.row is None:
            return f"{name}: {words}"
        return self.tr("{file}, line {line}: {why}").format(file=name, line=refusal.row, why=words)
