"""The import of a list of contacts, members or measures, from a file or the clipboard."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from forumplanner.desk.import_decisions import UNDECIDED, Row
from forumplanner.desk.list_import.kinds import ListKind
from forumplanner.desk.list_import.reading import Choices, ReadList, read_list
from forumplanner.desk.list_import.remembered import recalled_fields, remember_fields
from forumplanner.desk.list_import.reports import ListReport
from forumplanner.desk.list_import.sources import CARD_ENDINGS, TABLE_ENDINGS, ClipboardSource, FileSource, Source
from forumplanner.desk.list_import.writing import write_lists
from forumplanner.exchange.columns.meanings import Meaning
from forumplanner.exchange.tables.raw import RawTable
from forumplanner.lists.office import office
from forumplanner.model.ids import EntityId
from forumplanner.planning.measures import today
from forumplanner.ui.importing.kept_part import KeptPart
from forumplanner.ui.list_import.flow import ImportFlow
from forumplanner.ui.list_import.preview import ListPreview
from forumplanner.ui.list_import.report_part import ListReportPart
from forumplanner.ui.list_import.words import words_of
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.planner import Touched, touches
from forumplanner.ui.shell.tasks import Progress

_SMALL = 10_000
"""Rows of a list up to which the trial run starts by itself."""
_TOUCHING = frozenset({"person", "organisation", "membership", "measure", "affiliation", "body"})


class ListImportPage(ImportFlow[ReadList, ListReport]):
    """Brings lists of one kind in; every row's fate is shown before anything is written."""

    def __init__(self, context: PlaceContext, kind: ListKind, parent: QWidget | None = None) -> None:
        said = words_of(kind)
        self.preview = ListPreview(kind, context.language)
        self.report = ListReportPart(context.language, said.back)
        kept = KeptPart(context, None, kind)
        super().__init__(context, self.preview, self.report, kept, Choices(), parent)
        self._kind = kind
        self._said = said
        self._body: EntityId | None = None
        self._target = ""
        self.preview.who.told_who.connect(self._who_told)
        self._source: Source = FileSource(Path())
        with context.workspace.read() as db:
            self._zone = office(db).zone

    def bring_into(self, body: EntityId | None, name: str = "") -> None:
        """Say which body the members belong to."""
        self._body, self._target = body, name

    def ask_for_file(self) -> None:
        """Let the user choose a file, and read it."""
        endings = (*TABLE_ENDINGS, *CARD_ENDINGS) if self._kind is ListKind.CONTACTS else TABLE_ENDINGS
        self._ask(self._said.choose, endings, self.read_file)

    def read_file(self, file: Path) -> None:
        """Read a file and show how it is understood."""
        self.read(FileSource(file))

    def read_clipboard(self, text: str, html: str) -> None:
        """Read what was copied and show how it is understood."""
        self.read(ClipboardSource(text, html, self.tr("Clipboard")))

    def read(self, source: Source) -> None:
        """Read a source and show how it is understood."""
        self._source, self.preview.decisions = source, UNDECIDED
        said = self.tr("Import into “{target}”: {source}") if self._target else self.tr("Import: {source}")
        self._begin(source.name, said.format(target=self._target, source=source.name))

    def refresh(self, touched: Touched) -> None:
        """Run the trial again when what the list is compared with has changed meanwhile."""
        if self._looking() and touches(touched, _TOUCHING):
            self._try_small()

    def _who_told(self, row: Row, who: EntityId | Row | None, apart: bool) -> None:
        self.preview.decisions = self.preview.decisions.told_who(row, who, apart=apart)
        self.preview.trial.setEnabled(True)
        self._try_small()

    def _reading(self, choices: Choices, before: RawTable | None) -> Callable[[Progress], ReadList]:
        kind, source, workspace = self._kind, self._source, self._context.workspace
        day = today(workspace.now(), self._zone)

        def recall(headings: tuple[str, ...]) -> Mapping[int, Meaning | None]:
            return recalled_fields(workspace, kind, headings)

        def read(progress: Progress) -> ReadList:
            return read_list(
                kind, source, choices, today=day, recall=recall, before=before, cancelled=progress.cancelled
            )

        return read

    def _writing_of(self, sheets: Sequence[ReadList], *, dry_run: bool) -> Callable[[Progress], ListReport]:
        body, workspace, language = self._body, self._context.workspace, self._context.language
        decisions = self.preview.decisions
        corrected = [(read, self._chosen.get(read.raw.sheet, self._choices).fields) for read in sheets]

        def write(progress: Progress) -> ListReport:
            report = write_lists(
                workspace,
                sheets,
                body_id=body,
                decisions=decisions,
                dry_run=dry_run,
                language=language,
                progress=progress,
            )
            for read, fields in corrected if not dry_run else ():
                if fields and read.table is not None:
                    remember_fields(workspace, read.kind, read.table.headings, fields)
            return report

        return write

    def _show(self, read: ReadList, problem: str, also: Sequence[ReadList]) -> None:
        self.preview.show_read(read, problem, also)

    def _show_told(self, told: ListReport, *, dry_run: bool) -> None:
        if dry_run:
            self.preview.show_trial(told, self._context.language)
        else:
            self.report.show_report(told)

    def _tried_at_once(self, sheets: Sequence[ReadList]) -> bool:
        return sum(read.count for read in sheets) <= _SMALL

    def _say_written(self, rows: int) -> tuple[str, str]:
        return self._said.working, self.tr("%Ln row(s) imported.", "", rows)
