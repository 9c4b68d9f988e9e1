"""Writes a list as it was understood, in one undo step; a trial run takes everything back. Keeps the report."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, cast

from sqlalchemy.orm import Session

from forumplanner.desk.import_decisions import UNDECIDED, Decisions
from forumplanner.desk.list_import.contacts import write_contacts
from forumplanner.desk.list_import.deciding import Deciding
from forumplanner.desk.list_import.kinds import ListKind
from forumplanner.desk.list_import.measures import write_measures
from forumplanner.desk.list_import.memberships import write_memberships
from forumplanner.desk.list_import.reading import BEST_SHEET, ReadList, Sheets, read_sheets
from forumplanner.desk.list_import.remembered import recalled_fields
from forumplanner.desk.list_import.report_page import as_markdown
from forumplanner.desk.list_import.reports import ListReport, Written, joined
from forumplanner.desk.list_import.sources import FileSource
from forumplanner.desk.progress import Progress, Silent
from forumplanner.exchange.columns.meanings import Meaning
from forumplanner.lists.office import office
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import FileRefused, PlanningError
from forumplanner.planning.bodies import name_of
from forumplanner.planning.import_reports import keep_report
from forumplanner.planning.measures import today
from forumplanner.planning.text_limits import LONGEST
from forumplanner.wording.catalogue import catalogue
from forumplanner.workspace import Label, Workspace

_STEPS_BETWEEN_LOOKS = 50


class _DryRun(Exception):
    """Rolls the trial back."""


def import_list(
    workspace: Workspace,
    kind: ListKind,
    file: Path,
    *,
    body_id: EntityId | None = None,
    sheets: Sheets = BEST_SHEET,
    dry_run: bool = False,
    language: str = "de",
    progress: Progress | None = None,
) -> ListReport:
    """Read a file and bring it in; raise FileRefused or PlanningError, and then nothing is changed."""
    watch = progress or Silent()
    with workspace.read() as db:
        day = today(workspace.now(), office(db).zone)

    def known(headings: tuple[str, ...]) -> Mapping[int, Meaning | None]:
        return recalled_fields(workspace, kind, headings)

    read = read_sheets(kind, FileSource(file), sheets, today=day, recall=known, cancelled=watch.cancelled)
    return write_lists(workspace, read, body_id=body_id, dry_run=dry_run, language=language, progress=watch)


def write_list(
    workspace: Workspace,
    read: ReadList,
    *,
    body_id: EntityId | None = None,
    dry_run: bool = False,
    language: str = "de",
    progress: Progress | None = None,
) -> ListReport:
    """Bring in a list already read (perhaps with a corrected mapping). Members need the body they belong to."""
    return write_lists(workspace, [read], body_id=body_id, dry_run=dry_run, language=language, progress=progress)


def write_lists(
    workspace: Workspace,
    sheets: Sequence[ReadList],
    *,
    body_id: EntityId | None = None,
    decisions: Decisions = UNDECIDED,
    dry_run: bool = False,
    language: str = "de",
    progress: Progress | None = None,
) -> ListReport:
    """Bring in several sheets of a file, one after the other, in one step; the later know whom the earlier brought.

    Who a row is, is what was decided, else what the rule says.
    The report is kept in the planner in the words of `language`, in the same step.
    """
    first = sheets[0]
    for read in sheets:
        if read.parsed is None:
            raise read.refusal or FileRefused("lists.no-rows", file=read.raw.file_name, below=1)
    watch = progress or Silent()
    total = sum(read.count for read in sheets)

    def step(before: int, done: int) -> None:
        if done % _STEPS_BETWEEN_LOOKS == 0:
            watch.report(before + done, total)
            if watch.cancelled():
                raise PlanningError("work.cancelled")

    refs: dict[str, str | int] = {}
    label = f"import_{first.kind}"
    if body_id is not None:
        refs["body"] = body_id
    elif first.kind is ListKind.MEMBERSHIPS:
        label = "import_memberships_of_bodies"
    reports: list[ListReport] = []

    def named() -> Label:
        return Label(label, {**refs, "count": joined(reports).written})

    try:
        with workspace.change(Label(label, refs), named_at_the_end=named) as db:
            watch.report(0, total)
            before = 0
            deciding = Deciding(db, decisions)
            for read in sheets:
                deciding.begin(read.raw.sheet)
                written, target = _write(db, read, body_id, deciding, partial(step, before))
                reports.append(_report(read, written, target, dry_run))
                before += read.count
            if dry_run:
                raise _DryRun
            _keep(db, joined(reports), workspace.now(), language)
    except _DryRun:
        pass
    watch.report(total, total)
    return joined(reports)


def _keep(db: Session, report: ListReport, now: datetime, language: str) -> None:
    """Keep the report; an import without effect leaves nothing behind."""
    if report.written:
        text = as_markdown(report, catalogue(language), longest=LONGEST)
        keep_report(db, report.kind, report.source, text, now, rows=len(report.rows), written=report.written)


def _write(
    db: Session, read: ReadList, body_id: EntityId | None, deciding: Deciding, step: Callable[[int], None]
) -> tuple[Written, str]:
    entries = cast("Any", read.parsed.entries if read.parsed is not None else ())
    if read.kind is ListKind.CONTACTS:
        return write_contacts(db, entries, deciding, step), ""
    if read.kind is ListKind.MEASURES:
        return write_measures(db, entries, step), ""
    target = name_of(db, body_id) if body_id is not None else ""
    return write_memberships(db, body_id, entries, deciding, step), target


def _report(read: ReadList, written: Written, target: str, dry_run: bool) -> ListReport:
    return ListReport(
        read.kind,
        read.raw.file_name,
        read.raw.sheet,
        read.raw.encoding,
        target,
        dry_run,
        tuple(written.fates),
        tuple(written.figures.items()),
        read.parsed.skipped if read.parsed is not None else (),
        read.not_read,
        read.sheets_not_read,
    )
