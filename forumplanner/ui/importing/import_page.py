"""The import of a list of registrations into an event."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from forumplanner.desk.import_fates import ImportReport
from forumplanner.desk.reading_registrations import ENDINGS, Choices, ReadList, read_list
from forumplanner.desk.registration_import import write_registrations
from forumplanner.exchange.tables.raw import RawTable
from forumplanner.lists import events
from forumplanner.model.ids import EntityId
from forumplanner.planning.civil_times import to_local
from forumplanner.ui.importing.flow import ImportFlow
from forumplanner.ui.importing.preview import Preview
from forumplanner.ui.importing.report_part import ReportPart, said_numbers
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.planner import Touched, touches
from forumplanner.ui.shell.tasks import Progress

_SMALL = 2_000
"""People in a list up to which the trial run starts by itself."""


class ImportPage(ImportFlow[ReadList, ImportReport]):
    """Brings registrations into one event."""

    def __init__(self, context: PlaceContext, event_id: EntityId, parent: QWidget | None = None) -> None:
        self.preview = Preview(context.language)
        self.report = ReportPart(context.language)
        super().__init__(context, self.preview, self.report, Choices(), parent)
        self._event_id = event_id
        self._path = Path()
        with context.workspace.read() as db:
            event = events.view(db, event_id)
        self._zone = event.zone if event is not None else "UTC"

    def ask_for_file(self) -> None:
        """Let the user choose a file, and read it."""
        self._ask(self.tr("Import a list of registrations"), ENDINGS, self.read)

    def read(self, file: Path) -> None:
        """Read a file and show how it is understood."""
        self._path = file
        self._begin(file.name, self.tr("Import: {file}").format(file=file.name))

    def refresh(self, touched: Touched) -> None:
        """Run the trial again when who is registered has changed meanwhile."""
        if self._looking() and touches(touched, frozenset({"registration", "person", "event"})):
            self._try_small()

    def _reading(self, before: RawTable | None) -> Callable[[Progress], ReadList]:
        path, choices = self._path, self._choices
        today = to_local(self._context.workspace.now(), self._zone).date()
        return lambda progress: read_list(path, choices, today=today, before=before, cancelled=progress.cancelled)

    def _writing_of(self, read: ReadList, *, dry_run: bool) -> Callable[[Progress], ImportReport] | None:
        found, workspace, event_id = read.found, self._context.workspace, self._event_id
        if found is None:
            return None
        return lambda progress: write_registrations(workspace, found, event_id, dry_run=dry_run, progress=progress)

    def _show(self, read: ReadList, problem: str) -> None:
        self.preview.show_read(read, problem)

    def _show_told(self, told: ImportReport, *, dry_run: bool) -> None:
        if dry_run:
            self.preview.show_numbers(said_numbers(told, self._context.language))
        else:
            self.report.show_report(told)

    def _tried_at_once(self, read: ReadList) -> bool:
        return read.found is not None and len(read.found.parsed.registrations) <= _SMALL

    def _say_written(self, rows: int) -> tuple[str, str]:
        return self.tr("Importing registrations"), self.tr("%Ln registration(s) imported.", "", rows)
