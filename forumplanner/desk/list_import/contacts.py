"""Writes a list of contacts: who is new comes in, whose entry has blanks gets them filled, nothing is overwritten."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from forumplanner.desk.list_import.likely import likely_persons
from forumplanner.desk.list_import.organisations import KnownOrganisations, organisation_key
from forumplanner.desk.list_import.persons import NamedPersons, differences
from forumplanner.desk.list_import.reports import Fate, Figure, Remark, RemarkKind, RowFate, Written
from forumplanner.exchange.columns.person import ParsedChannel
from forumplanner.exchange.contacts.parsed import ParsedContact
from forumplanner.model.ids import EntityId, new_id
from forumplanner.planning.directory import OrganisationFields, PersonFields, add_persons
from forumplanner.planning.many_contacts import (
    NewAffiliation,
    NewChannel,
    add_channels,
    affiliate_all,
    complete_organisations,
    complete_persons,
    completed,
    persons_of,
)


def write_contacts(db: Session, entries: Sequence[ParsedContact], step: Callable[[int], None]) -> Written:
    """Write all entries; `step` hears how many are done."""
    written = Written()
    organisations = _Organisations(db, entries, written)
    step(len(entries) // 4)
    persons = _Persons(db, entries, written)
    step(len(entries) // 2)
    affiliations: list[NewAffiliation] = []
    channels: list[NewChannel] = []
    for entry in entries:
        person, organisation = persons.of_row.get(entry.row), organisations.of(entry)
        if person and organisation:
            affiliations.append(NewAffiliation(person, organisation, entry.role, entry.main_contact))
        channels += _channels(entry.person_channels, person_id=person)
        channels += _channels(entry.organisation_channels, organisation_id=organisation)
    written.count(Figure.AFFILIATIONS, affiliate_all(db, affiliations))
    written.count(Figure.CHANNELS, add_channels(db, channels))
    written.fates = [_fate(entry, persons, organisations) for entry in entries]
    return written


def _channels(
    told: Sequence[ParsedChannel], *, person_id: EntityId | None = None, organisation_id: EntityId | None = None
) -> list[NewChannel]:
    return [NewChannel(one.kind, one.value, person_id, organisation_id) for one in told]


class _Organisations:
    """The organisations of the list, written; which rows brought a new one, and whose entries were completed."""

    def __init__(self, db: Session, entries: Sequence[ParsedContact], written: Written) -> None:
        told = [entry.organisation for entry in entries if entry.organisation is not None]
        self._known = KnownOrganisations(db)
        before: dict[EntityId, OrganisationFields] = {}
        for one in told:
            if id_ := self._known.find(one.name):
                before[id_] = completed(before[id_], one) if id_ in before else one
        self.first_rows: dict[str, int] = {}
        for entry in entries:
            if entry.organisation is not None and self._known.find(entry.organisation.name) is None:
                self.first_rows.setdefault(organisation_key(entry.organisation.name), entry.row)
        written.count(Figure.ORGANISATIONS, self._known.add(told))
        self.completed = complete_organisations(db, before)

    def of(self, entry: ParsedContact) -> EntityId | None:
        """Return the organisation of an entry."""
        return self._known.find(entry.organisation.name) if entry.organisation is not None else None

    def first_row(self, entry: ParsedContact) -> int:
        """Return the first row of an organisation that is new with this list, 0 for one known before."""
        return self.first_rows.get(organisation_key(entry.organisation.name), 0) if entry.organisation else 0


@dataclass
class _Persons:
    """The persons of the list, written. `same` leads from a person's further rows to the first."""

    db: Session
    entries: Sequence[ParsedContact]
    written: Written
    of_row: dict[int, EntityId] = field(default_factory=dict)
    new: set[int] = field(default_factory=set)
    same: dict[int, int] = field(default_factory=dict)
    completed: set[EntityId] = field(default_factory=set)
    remarks: dict[int, list[Remark]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Recognise, add and complete."""
        named = [(entry, entry.person) for entry in self.entries if entry.person is not None]
        names = NamedPersons(self.db, [person for _, person in named])
        first: dict[EntityId, int] = {}
        fresh: dict[EntityId, PersonFields] = {}
        told: dict[EntityId, PersonFields] = {}
        for entry, person in named:
            id_ = names.same(person)
            if id_ is None:
                id_ = new_id()
                if namesakes := names.namesakes(person):
                    self.remarks[entry.row] = [_namesake(entry, namesakes, first, fresh)]
                names.note_new(person, id_)
                fresh[id_] = person
                self.new.add(entry.row)
            elif id_ in first:
                self.same[entry.row] = first[id_]
                before = fresh if id_ in fresh else told
                self.remarks[entry.row] = differences(person, before[id_])
                before[id_] = completed(before[id_], person)
            else:
                told[id_] = person
            first.setdefault(id_, entry.row)
            self.of_row[entry.row] = id_
        for id_, remark in likely_persons(self.db, fresh, first).items():
            row = first[id_]
            named_alike = {RemarkKind.NAME_IS_KNOWN, RemarkKind.NAME_IN_LIST}
            others = [one for one in self.remarks.get(row, ()) if one.kind not in named_alike]
            self.remarks[row] = [*others, remark]
        add_persons(self.db, list(fresh.values()), ids=list(fresh))
        self.written.count(Figure.PERSONS, len(fresh))
        here = persons_of(self.db, list(told))
        for id_, person in told.items():
            self.remarks[first[id_]] = differences(person, here[id_])
        self.completed = complete_persons(self.db, told)


def _namesake(
    entry: ParsedContact, namesakes: Sequence[EntityId], first: dict[EntityId, int], fresh: dict[EntityId, PersonFields]
) -> Remark:
    """Say where somebody of the same name is: in the directory, or only in the list before."""
    if all(id_ in fresh for id_ in namesakes):
        return Remark(RemarkKind.NAME_IN_LIST, entry.name, str(first[namesakes[0]]))
    return Remark(RemarkKind.NAME_IS_KNOWN, entry.name)


def _fate(entry: ParsedContact, persons: _Persons, organisations: _Organisations) -> RowFate:
    remarks = list(persons.remarks.get(entry.row, ()))
    if entry.person is not None:
        if entry.row in persons.same:
            fate = Fate.TWICE_IN_FILE
            remarks.append(Remark(RemarkKind.SAME_AS_ROW, str(persons.same[entry.row])))
        elif entry.row in persons.new:
            fate = Fate.NEW
        else:
            fate = Fate.COMPLETED if persons.of_row[entry.row] in persons.completed else Fate.KNOWN
    else:
        first = organisations.first_row(entry)
        if first and first != entry.row:
            fate = Fate.TWICE_IN_FILE
            remarks.append(Remark(RemarkKind.SAME_AS_ROW, str(first)))
        elif first:
            fate = Fate.NEW
        else:
            fate = Fate.COMPLETED if organisations.of(entry) in organisations.completed else Fate.KNOWN
    return RowFate(entry.row, entry.name, fate, entry.doubts, tuple(remarks))
