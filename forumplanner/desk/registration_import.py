"""Brings a file of registrations into an event: reads and checks outside the transaction, writes in one undo step.

Whoever is registered already is left alone. Whom the file gives a place comes first, then who registered first.
What could not be read stays in the registration's note. Nothing is written when the file is refused.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from sqlalchemy.orm import Session

from forumplanner.desk import recognising
from forumplanner.desk.collecting import nothing_collected
from forumplanner.desk.entries import ListImport, person_fields, registration_fields, source_ref
from forumplanner.desk.import_decisions import UNDECIDED, Decided, Decisions
from forumplanner.desk.import_differences import differences, take_over
from forumplanner.desk.import_fates import Fate, ImportReport, RowFate, joined
from forumplanner.desk.import_markdown import as_markdown
from forumplanner.desk.import_parties import join_registered, parties_of
from forumplanner.desk.import_workshops import book_wishes, workshops_of
from forumplanner.desk.list_import.reading import BEST_SHEET, Sheets
from forumplanner.desk.progress import Progress, Silent
from forumplanner.exchange.registrations.file import RegistrationFile, read_registration_file
from forumplanner.exchange.registrations.parsed import ParsedRegistration
from forumplanner.exchange.tables.cancelling import Cancelled
from forumplanner.model.enums import RegistrationState
from forumplanner.model.events import Event
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import FileRefused, PlanningError
from forumplanner.planning import registering
from forumplanner.planning.civil_times import to_local
from forumplanner.planning.directory import PersonFields, add_persons_with_keys
from forumplanner.planning.import_reports import keep_report
from forumplanner.planning.telling_apart import traits_of
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
    label = Label("import_registrations", {"event": event_id, "count": count})
    reports: list[ImportReport] = []
    try:
        with nothing_collected(), workspace.change(label) as db:
            watch.report(0, count)
            reports += [_write(db, read, event_id, workspace.now(), decisions, dry_run, watch) for read in sheets]
            if dry_run:
                raise _DryRun
            _keep(db, joined(reports), event_id, workspace.now(), language)
    except _DryRun:
        pass
    watch.report(count, count)
    return joined(reports)


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
    db: Session,
    read: RegistrationFile,
    event_id: EntityId,
    now: datetime,
    decisions: Decisions,
    dry_run: bool,
    watch: Progress,
) -> ImportReport:
    event = db.get_one(Event, event_id)
    decided = decisions.of_sheet(read.table.source.sheet)
    sorted_out = _sorted_out(db, event_id, read.parsed.registrations, decided)
    wanted, fates = sorted_out.wanted, _with_differences_taken_over(db, sorted_out, read.parsed.registrations, decided)
    watch.report(0, len(wanted))
    fresh = [one for one in wanted if one.person_id is None]
    added = add_persons_with_keys(db, [one.person for one in fresh])
    new = {one.entry.row: person.id for one, person in zip(fresh, added, strict=True)}
    tickets = {entry.ticket for entry in read.parsed.registrations}
    source = ListImport(read.table.source.file_name, event.zone, now, tells_tickets=len(tickets) > 1)
    parties = parties_of(read.parsed.registrations, [one.entry for one in wanted], sorted_out.same)
    fields = [
        registration_fields(one.entry, one.person_id or new[one.entry.row], parties.tie(one.entry.row), source)
        for one in wanted
    ]
    outcomes = registering.register(db, event_id, fields, now, just_added=added)
    made = {one.entry.row: outcome.id for one, outcome in zip(wanted, outcomes, strict=True)}
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
    fates.sort(key=lambda fate: fate.row)
    return ImportReport(
        read.table.source.file_name,
        read.table.source.sheet,
        read.table.source.encoding,
        event.title,
        dry_run,
        tuple(fates),
        read.parsed.skipped,
        read.columns_not_read,
        read.sheets_not_read,
    )


@dataclass(frozen=True)
class _Wanted:
    """Somebody to be registered; `person_id` where the directory knows the person."""

    entry: ParsedRegistration
    person: PersonFields
    person_id: EntityId | None


@dataclass
class _SortedOut:
    """Who is to be registered, in the order in which places are given, and what becomes of the others.

    `same` leads from a person's second row to the first, `registered` from rows to registrations there are.
    """

    wanted: list[_Wanted] = field(default_factory=list)
    others: list[RowFate] = field(default_factory=list)
    same: dict[int, int] = field(default_factory=dict)
    registered: dict[int, EntityId] = field(default_factory=dict)


def _sorted_out(db: Session, event_id: EntityId, entries: Sequence[ParsedRegistration], decided: Decided) -> _SortedOut:
    persons = [person_fields(entry) for entry in entries]
    names = [recognising.name_of(person) for person in persons]
    identities = list(map(recognising.identity, persons, names))
    for place, entry in enumerate(entries if decided.apart else ()):
        if entry.row in decided.apart:
            identities[place] = None
    known = recognising.known_persons(db, identities)
    registered = recognising.registered_persons(db, event_id)
    rows = recognising.registered_rows(db, event_id)
    found = _SortedOut()
    seen: recognising.Met[int] = recognising.Met()
    for entry, person, name, identity in zip(entries, persons, names, identities, strict=True):
        numbered = (name, source_ref(entry))
        person_id = decided.person.get(entry.row) or known.find(identity, person)
        first = decided.row.get(entry.row) or seen.find(identity, person)
        if first is not None:
            twin = RowFate(entry.row, entry.full_name, Fate.TWICE_IN_FILE, False, entry.problems)
            found.others.append(twin._replace(same_as_row=first))
            found.same[entry.row] = first
        elif before := (registered.get(person_id) if person_id else None) or rows.get(numbered):
            found.others.append(RowFate(entry.row, entry.full_name, Fate.ALREADY_REGISTERED, False, entry.problems))
            found.registered[entry.row] = before
        else:
            found.wanted.append(_Wanted(entry, person, person_id))
        if identity is not None:
            seen.note(identity, traits_of(person), first or entry.row)
    found.wanted.sort(key=_rank)
    here_already = [(entry, found.registered[entry.row]) for entry in entries if entry.row in found.registered]
    told = differences(db, event_id, here_already)
    found.others = [fate._replace(differences=told[fate.row]) if fate.row in told else fate for fate in found.others]
    return found


def _with_differences_taken_over(
    db: Session, sorted_out: _SortedOut, entries: Sequence[ParsedRegistration], decided: Decided
) -> list[RowFate]:
    """Make the planner say what the file says, where that was asked for."""
    by_row = {entry.row: entry for entry in entries}
    fates = []
    for fate in sorted_out.others:
        wanted = tuple(one for one in fate.differences if (fate.row, one.what) in decided.take_over)
        for difference in wanted:
            take_over(db, sorted_out.registered[fate.row], difference, by_row[fate.row])
        rest = tuple(one for one in fate.differences if one not in wanted)
        fates.append(fate._replace(differences=rest, taken_over=wanted) if wanted else fate)
    return fates


def _rank(one: _Wanted) -> tuple[bool, int, bool, datetime, int]:
    """Whom the file gives a place comes first, then the highest priority, then who registered first, then the row."""
    confirmed = one.entry.state is not None and one.entry.state.takes_place
    at = one.entry.registered_at
    return not confirmed, -one.entry.priority, at is None, at or datetime.min, one.entry.row
