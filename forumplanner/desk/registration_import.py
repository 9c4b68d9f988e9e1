"""Brings a file of registrations into an event: reads and checks outside the transaction, writes in one undo step.

People are recognised by the same name and the same e-mail address; whoever is registered already is left alone.
What could not be read stays in the registration's note. Nothing is written when the file is refused.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.desk.progress import Progress, Silent
from forumplanner.exchange.registrations.file import RegistrationFile, read_registration_file
from forumplanner.exchange.registrations.parsed import ParsedRegistration, Problem
from forumplanner.exchange.tables.table import SkippedRow
from forumplanner.model.agenda import AgendaItem
from forumplanner.model.directory import Person
from forumplanner.model.enums import AgendaKind, NeedKind, RegistrationState
from forumplanner.model.events import Event
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import Registration
from forumplanner.planning import registering
from forumplanner.planning.civil_times import to_instant, to_local
from forumplanner.planning.directory import PersonFields, add_persons, person_keys
from forumplanner.planning.folding import fold
from forumplanner.planning.registering import NeedFields, RegistrationFields
from forumplanner.workspace import Label, Workspace

_BATCH = 500


class Fate(StrEnum):
    """What became of a row."""

    PLACED = "placed"
    WAITING = "waiting"
    OTHER_STATE = "other_state"
    ALREADY_REGISTERED = "already_registered"
    TWICE_IN_FILE = "twice_in_file"


@dataclass(frozen=True)
class RowFate:
    """One person of the file: the row, what became of it, and what was doubtful."""

    row: int
    name: str
    fate: Fate
    new_person: bool
    problems: tuple[Problem, ...] = ()
    workshops_full: tuple[str, ...] = ()
    workshops_unknown: tuple[str, ...] = ()


@dataclass(frozen=True)
class ImportReport:
    """What an import did, or would do (`dry_run`)."""

    file: str
    sheet: str
    encoding: str
    event: str
    dry_run: bool
    rows: tuple[RowFate, ...]
    skipped: tuple[SkippedRow, ...]

    def count(self, fate: Fate) -> int:
        """Return how many rows had this fate."""
        return sum(row.fate is fate for row in self.rows)

    @property
    def new_persons(self) -> int:
        """How many people were not in the directory before."""
        return sum(row.new_person for row in self.rows)

    @property
    def written(self) -> int:
        """How many registrations were made."""
        return len(self.rows) - self.count(Fate.ALREADY_REGISTERED) - self.count(Fate.TWICE_IN_FILE)


class _DryRun(Exception):
    """Rolls the trial back."""


def import_registrations(
    workspace: Workspace, file: Path, event_id: EntityId, *, dry_run: bool = False, progress: Progress | None = None
) -> ImportReport:
    """Read `file` and register its people; raises FileRefused or PlanningError, and then nothing is changed."""
    watch = progress or Silent()
    with workspace.read() as db:
        zone = db.get_one(Event, event_id).zone
    today = to_local(workspace.now(), zone).date()
    read = read_registration_file(file, today=today, cancelled=watch.cancelled)
    return write_registrations(workspace, read, event_id, dry_run=dry_run, progress=watch)


def write_registrations(
    workspace: Workspace,
    read: RegistrationFile,
    event_id: EntityId,
    *,
    dry_run: bool = False,
    progress: Progress | None = None,
) -> ImportReport:
    """Register the people of a file already read (perhaps with a corrected mapping)."""
    watch = progress or Silent()
    people = read.parsed.registrations
    label = Label("import_registrations", {"event": event_id, "count": len(people)})
    report: list[ImportReport] = []
    try:
        with workspace.change(label) as db:
            watch.report(0, len(people))
            report.append(_write(db, read, event_id, workspace.now(), dry_run, watch))
            if dry_run:
                raise _DryRun
    except _DryRun:
        pass
    watch.report(len(people), len(people))
    return report[0]


def _write(
    db: Session, read: RegistrationFile, event_id: EntityId, now: datetime, dry_run: bool, watch: Progress
) -> ImportReport:
    event = db.get_one(Event, event_id)
    known = _known_persons(db, [_person(entry) for entry in read.parsed.registrations])
    registered = set(db.scalars(select(Registration.person_id).where(Registration.event_id == event_id)))
    workshops = _workshops(db, event_id)
    fates: list[RowFate] = []
    fresh: list[tuple[ParsedRegistration, PersonFields]] = []
    wanted: list[tuple[ParsedRegistration, EntityId | None]] = []
    seen: dict[tuple[str, str], int] = {}
    for entry in read.parsed.registrations:
        person = _person(entry)
        key = _identity(person)
        person_id = known.get(key) if key[1] else None
        if key[1] and key in seen:
            fates.append(RowFate(entry.row, entry.full_name, Fate.TWICE_IN_FILE, False, entry.problems))
            continue
        seen[key] = entry.row
        if person_id in registered:
            fates.append(RowFate(entry.row, entry.full_name, Fate.ALREADY_REGISTERED, False, entry.problems))
            continue
        if person_id is None:
            fresh.append((entry, person))
        wanted.append((entry, person_id))
    added = dict(zip((entry.row for entry, _ in fresh), add_persons(db, [p for _, p in fresh]), strict=True))
    fields = [_registration(entry, id_ or added[entry.row], event.zone, now) for entry, id_ in wanted]
    outcomes = registering.register(db, event_id, fields, now)
    for number, ((entry, id_), outcome) in enumerate(zip(wanted, outcomes, strict=True), start=1):
        if watch.cancelled():
            raise PlanningError("work.cancelled")
        full, unknown = _book(db, entry, outcome, workshops)
        fates.append(
            RowFate(entry.row, entry.full_name, _fate(outcome.state), id_ is None, entry.problems, full, unknown)
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
    )


def _fate(state: RegistrationState) -> Fate:
    if state.takes_place:
        return Fate.PLACED
    return Fate.WAITING if state is RegistrationState.WAITING else Fate.OTHER_STATE


def _person(entry: ParsedRegistration) -> PersonFields:
    return PersonFields(
        given_name=entry.given_name,
        family_name=entry.family_name,
        salutation=entry.salutation,
        title=entry.title,
        own_script_name=entry.own_script_name,
        email=entry.email,
        second_email=", ".join(entry.other_emails),
        phone=", ".join(filter(None, (entry.phone, *entry.other_phones))),
        street=entry.street,
        postcode=entry.postcode,
        city=entry.city,
        district=entry.district,
        birth_date=entry.birth_date,
        birth_year=entry.birth_year,
        languages=(entry.language,) if entry.language and " " not in entry.language else (),
    )


def _identity(person: PersonFields) -> tuple[str, str]:
    """Return what makes two entries the same person: folded name and e-mail; no address, no recognition."""
    return person_keys(person)["sort_key"], person.email.strip().casefold()


def _known_persons(db: Session, persons: Sequence[PersonFields]) -> Mapping[tuple[str, str], EntityId]:
    known: dict[tuple[str, str], EntityId] = {}
    keys = sorted({_identity(person)[0] for person in persons})
    for start in range(0, len(keys), _BATCH):
        query = select(Person.sort_key, Person.email, Person.id).where(
            Person.sort_key.in_(keys[start : start + _BATCH])
        )
        for sort_key, email, id_ in db.execute(query):
            known.setdefault((sort_key, email.casefold()), id_)
    return known


def _registration(entry: ParsedRegistration, person_id: EntityId, zone: str, now: datetime) -> RegistrationFields:
    return RegistrationFields(
        person_id=person_id,
        wish=entry.state or RegistrationState.PLACED,
        registered_at=to_instant(entry.registered_at, zone) if entry.registered_at else now,
        organisation=entry.organisation,
        channel="import",
        source_ref=entry.external_id or entry.order_code,
        note=_note(entry),
        needs=tuple(_needs(entry)),
        party=entry.party,
    )


def _note(entry: ParsedRegistration) -> str:
    return "\n".join(filter(None, (entry.whole_note, *entry.extras)))


def _needs(entry: ParsedRegistration) -> Iterable[NeedFields]:
    for language in entry.interpreter:
        yield NeedFields(NeedKind.INTERPRETER, language)
    if entry.sign_language:
        yield NeedFields(NeedKind.SIGN_LANGUAGE, entry.sign_language)
    if entry.wheelchair:
        yield NeedFields(NeedKind.WHEELCHAIR)
    if entry.childcare or entry.children or entry.child_ages:
        ages = ", ".join(str(age) for age in entry.child_ages)
        yield NeedFields(NeedKind.CHILDCARE, ages, entry.children or len(entry.child_ages) or 1)
    if entry.diet:
        yield NeedFields(NeedKind.DIET, entry.diet)


def _workshops(db: Session, event_id: EntityId) -> dict[str, EntityId]:
    """Return the event's workshops by their folded title and by their own number."""
    found: dict[str, EntityId] = {}
    query = select(AgendaItem.id, AgendaItem.number, AgendaItem.title).where(
        AgendaItem.event_id == event_id, AgendaItem.kind == AgendaKind.WORKSHOP
    )
    for id_, number, title in db.execute(query):
        found[fold(title)] = id_
        found[fold(f"{number} {title}")] = id_
    return found


def _book(
    db: Session, entry: ParsedRegistration, outcome: registering.Registered, workshops: Mapping[str, EntityId]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Book the workshops a person wished for; returns those that are full or clash, and those nobody knows."""
    full: list[str] = []
    unknown: list[str] = []
    for wish in entry.workshops:
        item_id = workshops.get(fold(wish.title))
        if item_id is None:
            unknown.append(wish.title)
        elif outcome.state.takes_place and not _booked(db, outcome.id, item_id):
            full.append(wish.title)
    if unknown:
        registration = db.get_one(Registration, outcome.id)
        registration.note = "\n".join(filter(None, (registration.note, *(f"Workshop: {title}" for title in unknown))))
    return tuple(full), tuple(unknown)


def _booked(db: Session, registration_id: EntityId, item_id: EntityId) -> bool:
    try:
        with db.begin_nested():
            return registering.book_workshop(db, registration_id, item_id)
    except PlanningError:
        return False
