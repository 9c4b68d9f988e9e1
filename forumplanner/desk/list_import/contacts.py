"""Writes a list of contacts: who is new comes in, whose entry has blanks gets them filled, nothing is overwritten."""

from collections.abc import Callable, Sequence

from sqlalchemy.orm import Session

from forumplanner.desk.list_import.contact_persons import ContactPersons
from forumplanner.desk.list_import.deciding import Deciding
from forumplanner.desk.list_import.organisations import KnownOrganisations, organisation_key
from forumplanner.desk.list_import.reports import Fate, Figure, Remark, RemarkKind, RowFate, Written
from forumplanner.exchange.columns.person import ParsedChannel
from forumplanner.exchange.contacts.parsed import ParsedContact
from forumplanner.model.ids import EntityId
from forumplanner.planning.directory import OrganisationFields
from forumplanner.planning.many_contacts import (
    NewAffiliation,
    NewChannel,
    add_channels,
    affiliate_all,
    complete_organisations,
    completed,
)


def write_contacts(
    db: Session, entries: Sequence[ParsedContact], deciding: Deciding, step: Callable[[int], None]
) -> Written:
    """Write all entries; `step` hears how many are done."""
    written = Written()
    organisations = _Organisations(db, entries, written)
    step(len(entries) // 4)
    persons = ContactPersons(db, entries, deciding, written)
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


def _fate(entry: ParsedContact, persons: ContactPersons, organisations: _Organisations) -> RowFate:
    remarks = list(persons.remarks.get(entry.row, ()))
    if entry.person is not None:
        if entry.row in persons.same:
            fate = Fate.TWICE_IN_FILE
            if not any(remark.kind is RemarkKind.DECIDED_SAME_ROW for remark in remarks):
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
    return RowFate(entry.row, entry.name, fate, entry.doubts, tuple(remarks), asked=persons.asked.get(entry.row))
