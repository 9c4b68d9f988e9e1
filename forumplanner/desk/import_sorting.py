"""Who of a sheet is to be registered, and what becomes of the others: by what was decided, else by the rule."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.orm import Session

from forumplanner.desk import recognising
from forumplanner.desk.entries import ListImport, person_fields, source_ref
from forumplanner.desk.import_decisions import Decided, Row, Verdict
from forumplanner.desk.import_differences import differences, take_over
from forumplanner.desk.import_fates import Fate, RowFate
from forumplanner.desk.import_pairs import LikelyPair
from forumplanner.desk.registered_namesakes import known_of, registered_namesakes
from forumplanner.exchange.registrations.file import RegistrationFile
from forumplanner.exchange.registrations.parsed import ParsedRegistration
from forumplanner.model.ids import EntityId
from forumplanner.model.likeness import NameLikeness
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.telling_apart import traits_of


@dataclass(frozen=True)
class Sheet:
    """A sheet, the decisions about it, whom its rows may be, and the registrations of the rows of earlier sheets."""

    read: RegistrationFile
    decided: Decided
    pairs: Mapping[Row, LikelyPair]
    so_far: dict[Row, EntityId]

    @property
    def name(self) -> str:
        """The name of the sheet, "" in a file without."""
        return self.read.table.source.sheet

    def with_pair(self, fate: RowFate, namesake: LikelyPair | None = None) -> RowFate:
        """Return a row's fate with whom it may be; whoever was recognised without a decision is somebody known."""
        pair = self.pairs.get((self.name, fate.row)) or namesake
        if pair is None:
            return fate
        verdict = self.decided.verdict(fate.row)
        recognised = fate.fate in (Fate.ALREADY_REGISTERED, Fate.TWICE_IN_FILE)
        return fate if recognised and verdict is not Verdict.SAME else fate._replace(likely=pair, verdict=verdict)


@dataclass(frozen=True)
class Wanted:
    """Somebody to be registered; `person_id` where the directory knows the person."""

    entry: ParsedRegistration
    person: PersonFields
    person_id: EntityId | None


@dataclass
class SortedOut:
    """Who is to be registered, in the order in which places are given, and what becomes of the others.

    `same` leads from a person's second row to the first, `registered` from rows to registrations there are,
    `namesakes` from rows of new people to somebody of the name who is registered.
    """

    wanted: list[Wanted] = field(default_factory=list)
    others: list[RowFate] = field(default_factory=list)
    same: dict[int, int] = field(default_factory=dict)
    registered: dict[int, EntityId] = field(default_factory=dict)
    namesakes: dict[int, LikelyPair] = field(default_factory=dict)


def sort_out(db: Session, event_id: EntityId, sheet: Sheet) -> SortedOut:
    """Sort out a sheet's rows by the decisions, and where there is none by the rule."""
    decided, entries = sheet.decided, sheet.read.parsed.registrations
    persons = [person_fields(entry) for entry in entries]
    names = [recognising.name_of(person) for person in persons]
    identities = list(map(recognising.identity, persons, names))
    known = recognising.known_persons(db, identities)
    registered = recognising.registered_persons(db, event_id)
    rows = recognising.registered_rows(db, event_id)
    found = SortedOut()
    seen: recognising.Met[int] = recognising.Met()
    for entry, person, name, identity in zip(entries, persons, names, identities, strict=True):
        numbered = (name, source_ref(entry))
        apart, told = entry.row in decided.apart, decided.row.get(entry.row)
        recognised_by = None if apart else identity
        elsewhere = sheet.so_far.get(told) if told is not None else None
        person_id = decided.person.get(entry.row) or known.find(recognised_by, person)
        first = told[1] if told is not None and told[0] == sheet.name else seen.find(recognised_by, person)
        if elsewhere is not None:
            found.others.append(RowFate(entry.row, entry.full_name, Fate.ALREADY_REGISTERED, False, entry.problems))
            found.registered[entry.row] = elsewhere
        elif first is not None:
            twin = RowFate(entry.row, entry.full_name, Fate.TWICE_IN_FILE, False, entry.problems)
            found.others.append(twin._replace(same_as_row=first))
            found.same[entry.row] = first
        elif before := (registered.get(person_id) if person_id else None) or (None if apart else rows.get(numbered)):
            found.others.append(RowFate(entry.row, entry.full_name, Fate.ALREADY_REGISTERED, False, entry.problems))
            found.registered[entry.row] = before
        else:
            found.wanted.append(Wanted(entry, person, person_id))
        if identity is not None:
            seen.note(identity, traits_of(person), first or entry.row)
    if registered:
        _recognise_by_name(db, event_id, sheet, found)
    found.wanted.sort(key=_rank)
    here_already = [(entry, found.registered[entry.row]) for entry in entries if entry.row in found.registered]
    differing = differences(db, event_id, here_already)
    found.others = [
        fate._replace(differences=differing[fate.row]) if fate.row in differing else fate for fate in found.others
    ]
    return found


def _recognise_by_name(db: Session, event_id: EntityId, sheet: Sheet, found: SortedOut) -> None:
    """Take those for registered already whose name one registered person bears whom nothing tells apart from them.

    Each registration is that of one row. Where several fit, or the only one is another row's, it is asked about. Those
    of earlier sheets are left to the pairs: two people of one name in one file stay two.
    """
    open_rows = {one.entry.row: recognising.name_of(one.person) for one in found.wanted if _is_open(one, sheet)}
    namesakes = registered_namesakes(db, event_id, open_rows.values())
    taken, of_this_file = set(found.registered.values()), set(sheet.so_far.values())
    wanted = []
    for one in found.wanted:
        row = one.entry.row
        named = namesakes.get(open_rows[row], ()) if row in open_rows else ()
        known = known_of(one.person, one.entry.organisation) if named else None
        fitting = [
            each
            for each in named
            if known and each.registration_id not in of_this_file and not each.known.contradicts(known)
        ]
        free = [each for each in fitting if each.registration_id not in taken]
        if len(free) == 1:
            found.others.append(RowFate(row, one.entry.full_name, Fate.ALREADY_REGISTERED, False, one.entry.problems))
            found.registered[row] = free[0].registration_id
            taken.add(free[0].registration_id)
            continue
        wanted.append(one)
        if fitting:
            who = (free or fitting)[0]
            pair = LikelyPair((sheet.name, row), who.person_id, None, who.name, NameLikeness.SAME, ())
            found.namesakes[row] = pair
    found.wanted = wanted


def _is_open(one: Wanted, sheet: Sheet) -> bool:
    return one.person_id is None and one.entry.row not in sheet.decided.apart


def with_differences_taken_over(db: Session, sorted_out: SortedOut, sheet: Sheet, source: ListImport) -> list[RowFate]:
    """Make the planner say what the file says, where that was asked for; return what becomes of those not wanted."""
    by_row, decided = {entry.row: entry for entry in sheet.read.parsed.registrations}, sheet.decided
    fates = []
    for fate in sorted_out.others:
        wanted = tuple(one for one in fate.differences if (fate.row, one.what) in decided.take_over)
        id_ = sorted_out.registered[fate.row] if wanted else None
        made = [take_over(db, id_, one, by_row[fate.row], source) for one in wanted] if id_ is not None else []
        rest = tuple(one for one in fate.differences if one not in wanted)
        told = fate._replace(
            differences=rest,
            taken_over=wanted,
            workshops_full=tuple(title for one in made for title in one.full),
            workshops_unknown=tuple(title for one in made for title in one.unknown),
            workshops_waiting=tuple(title for one in made for title in one.waits),
        )
        fates.append(told if wanted else fate)
    return fates


def _rank(one: Wanted) -> tuple[bool, int, bool, datetime, int]:
    """Whom the file gives a place comes first, then the highest priority, then who registered first, then the row."""
    confirmed = one.entry.state is not None and one.entry.state.takes_place
    at = one.entry.registered_at
    return not confirmed, -one.entry.priority, at is None, at or datetime.min, one.entry.row
