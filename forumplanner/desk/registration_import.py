"""Brings a file of registrations into an event: reads and checks outside the transaction, writes in one undo step.

Whoever is registered already is left alone. Whom the file gives a place comes first, then who registered first.
What could not be read stays in the registration's note. Nothing is written when the file is refused.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sqlalchemy.orm import Session

from forumplanner.desk.collecting import nothing_collected
from forumplanner.desk.entries import ListImport, registration_fields
from forumplanner.desk.import_decisions import UNDECIDED, Decisions, Row
from forumplanner.desk.import_fates import Fate, ImportReport, RowFate, joined
from forumplanner.desk.import_markdown import as_markdown
from forumplanner.desk.import_pairs import likely_pairs
from forumplanner.desk.import_parties import join_registered, parties_of
from forumplanner.desk.import_sorting import Sheet, sort_out, with_differences_taken_over
from forumplanner.desk.import_workshops import book_wishes, workshops_of
from forumplanner.desk.list_import.reading import BEST_SHEET, Sheets
from forumplanner.desk.progress import Progress, Silent
from forumplanner.exchange.registrations.file import RegistrationFile, read_registration_file
from forumplanner.exchange.tables.cancelling import Cancelled
from forumplanner.model.enums import RegistrationState
from forumplanner.model.events import Event
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import FileRefused, PlanningError
from forumplanner.planning import registering
from forumplanner.planning.civil_times import to_local
from forumplanner.planning.contingents import contingents_by_name
from forumplanner.planning.directory import add_persons_with_keys
from forumplanner.planning.import_reports import keep_report
from forumplanner.planning.text_limits import LONGEST
from forumplanner.wording.catalogue import catalogue
from forumplanner.workspace import Label, Workspace

_FATES = {state: Fate.PLACED if state.takes_place else Fate(state.value) for state in RegistrationState}


class _DryRun(Exception):
    """Rolls the trial back."""


def import_registrations(
    workspace: Workspace,
    file: Path,
    event_id: EntityId,
    *,
    sheets: Sheets = BEST_SHEET,
    dry_run: bool = False,
    progress: Progress | None = None,
) -> ImportReport:
    """Read `file` and register its people; raises FileRefused or PlanningError, and then nothing is changed."""
    watch = progress or Silent()
    with workspace.read() as db:
        zone = db.get_one(Event, event_id).zone
    today = to_local(workspace.now(), zone).date()
    with nothing_collected():
        read = list(_read(file, sheets, today, watch.cancelled))
        return write_sheets(workspace, read, event_id, dry_run=dry_run, progress=watch)


def _read(file: Path, sheets: Sheets, today: date, cancelled: Cancelled) -> Iterator[RegistrationFile]:
    """Read those sheets; of all, the ones that are no list of registrations are left out."""
    first, *further = dict.fromkeys(sheets.named or (None,))
    best = read_registration_file(file, today=today, sheet=first, cancelled=cancelled)
    names = best.table.source.sheets
    if not names or not (sheets.all or further):
        yield best
        return
    for name in names if sheets.all else (first, *further):
        try:
            yield read_registration_file(file, today=today, sheet=name, cancelled=cancelled)
        except FileRefused:
            if not sheets.all or cancelled():
                raise


def write_sheets(
    workspace: Workspace,
    sheets: Sequence[RegistrationFile],
    event_id: EntityId,
    *,
    decisions: Decisions = UNDECIDED,
    dry_run: bool = False,
    language: str = "de",
    progress: Progress | None = None,
) -> ImportReport:
    """Register the people of several sheets of a file, one sheet after the other, in one step.

    Whoever stands in two of them is registered with the first. The report is kept in the planner, in `language`.
    """
    watch = progress or Silent()
    count = sum(len(read.parsed.registrations) for read in sheets)
    reports: list[ImportReport] = []
    so_far: dict[Row, EntityId] = {}

    def named() -> Label:
        return _label(joined(reports), event_id)

    try:
        with nothing_collected():
            with workspace.read() as db:
                pairs = likely_pairs(db, sheets, _Looking(watch))
            label = Label("import_registrations", {"event": event_id, "count": count})
            with workspace.change(label, named_at_the_end=named) as db:
                watch.report(0, count)
                for read in sheets:
                    sheet = Sheet(read, decisions.of_sheet(read.table.source.sheet), pairs, so_far)
                    reports.append(_write(db, sheet, event_id, workspace.now(), dry_run, watch))
                if dry_run:
                    raise _DryRun
                _keep(db, joined(reports), event_id, workspace.now(), language)
    except _DryRun:
        pass
    watch.report(count, count)
    return joined(reports)


def _label(report: ImportReport, event_id: EntityId) -> Label:
    """Name the change by what was written, not by what stands in the file."""
    if report.written == 1:
        return Label("import_registration", {"event": event_id})
    if report.written or not report.taken_over:
        return Label("import_registrations", {"event": event_id, "count": report.written})
    return Label("take_over_from_list", {"event": event_id, "count": report.taken_over})


@dataclass(frozen=True)
class _Looking:
    """Lets the search for pairs be cancelled; how far it is, is not told: it is short beside the writing."""

    watch: Progress

    def report(self, done: int, total: int) -> None:
        """Say nothing."""

    def check(self) -> None:
        """End the search when the import is cancelled."""
        if self.watch.cancelled():
            raise PlanningError("work.cancelled")


def _keep(db: Session, report: ImportReport, event_id: EntityId, now: datetime, language: str) -> None:
    """Keep the report with what it tells of; an import without effect leaves nothing behind."""
    if report.written or report.taken_over:
        text = as_markdown(report, catalogue(language), longest=LONGEST)
        keep_report(
            db,
            "registrations",
            report.file,
            text,
            now,
            rows=len(report.rows),
            written=report.written,
            event_id=event_id,
        )


def _write(
    db: Session, sheet: Sheet, event_id: EntityId, now: datetime, dry_run: bool, watch: Progress
) -> ImportReport:
    event, read = db.get_one(Event, event_id), sheet.read
    sorted_out = sort_out(db, event_id, sheet)
    tickets = {entry.ticket for entry in read.parsed.registrations}
    file_name, contingents = read.table.source.file_name, contingents_by_name(db, event_id)
    source = ListImport(file_name, event.zone, now, tells_tickets=len(tickets) > 1, contingents=contingents)
    wanted, fates = sorted_out.wanted, with_differences_taken_over(db, sorted_out, sheet, source)
    watch.report(0, len(wanted))
    fresh = [one for one in wanted if one.person_id is None]
    added = add_persons_with_keys(db, [one.person for one in fresh])
    new = {one.entry.row: person.id for one, person in zip(fresh, added, strict=True)}
    parties = parties_of(read.parsed.registrations, [one.entry for one in wanted], sorted_out.same)
    fields = [
        registration_fields(one.entry, one.person_id or new[one.entry.row], parties.tie(one.entry.row), source)
        for one in wanted
    ]
    outcomes = registering.register(db, event_id, fields, now, just_added=added)
    made = {one.entry.row: outcome.id for one, outcome in zip(wanted, outcomes, strict=True)}
    here = {**made, **sorted_out.registered}
    here.update({row: here[first] for row, first in sorted_out.same.items() if first in here})
    sheet.so_far.update({(sheet.name, row): registration for row, registration in here.items()})
    join_registered(db, parties, made, sorted_out.registered)
    workshops = workshops_of(db, event_id)
    for number, (one, asked, outcome) in enumerate(zip(wanted, fields, outcomes, strict=True), start=1):
        if watch.cancelled():
            raise PlanningError("work.cancelled")
        entry = one.entry
        booked = book_wishes(db, entry, outcome, workshops) if entry.workshops else None
        fates.append(
            RowFate(
                entry.row,
                entry.full_name,
                _FATES[outcome.state],
                one.person_id is None,
                entry.problems,
                tuple(booked.full) if booked else (),
                tuple(booked.unknown) if booked else (),
                together=entry.row in parties.tied,
                parted=entry.row in parties.parted,
                needs=len(asked.needs),
                needs_with_consent=len([need for need in asked.needs if need.consent_at is not None]),
                no_place_left=outcome.waits and entry.state is not None,
                workshops_waiting=tuple(booked.waits) if booked else (),
            )
        )
        if number % 100 == 0:
            watch.report(number, len(wanted))
    namesakes = sorted_out.namesakes
    fates = sorted((sheet.with_pair(fate, namesakes.get(fate.row)) for fate in fates), key=lambda fate: fate.row)
    return ImportReport(
        file_name,
        read.table.source.sheet,
        read.table.source.encoding,
        event.title,
        dry_run,
        tuple(fates),
        read.parsed.skipped,
        read.columns_not_read,
        read.sheets_not_read,
    )
