"""Writes a list of measures: what is not in the planner yet, with whoever is responsible, recognised or new."""

import re
from collections.abc import Callable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.desk.list_import.organisations import KnownOrganisations
from forumplanner.desk.list_import.persons import NamedPersons
from forumplanner.desk.list_import.reports import Fate, Figure, Remark, RemarkKind, RowFate, Written
from forumplanner.exchange.measures.parsed import ParsedMeasure
from forumplanner.exchange.registrations.names import Name, own_script, salutation_of, split_name
from forumplanner.model.enums import MeasureState, Salutation
from forumplanner.model.following_up import Measure
from forumplanner.model.ids import EntityId
from forumplanner.planning.directory import OrganisationFields, PersonFields, add_persons
from forumplanner.planning.folding import fold, sort_key
from forumplanner.planning.measures import MeasureDraft, add_measure, set_state

_TITLED = re.compile(r"(prof|dr)\b\.?", re.IGNORECASE)


def write_measures(db: Session, entries: Sequence[ParsedMeasure], step: Callable[[int], None]) -> Written:
    """Write the measures that are not there yet; `step` hears how many are done."""
    written = Written()
    owners = _Owners(db, entries, written)
    known = {_key(title, municipality) for title, municipality in db.execute(_TITLES)}
    first: dict[tuple[str, str], int] = {}
    for number, entry in enumerate(entries, start=1):
        step(number)
        key = _key(entry.title, entry.municipality)
        before = first.setdefault(key, entry.row)
        if key in known:
            written.fates.append(RowFate(entry.row, entry.name, Fate.KNOWN))
        elif before != entry.row:
            same = Remark(RemarkKind.SAME_AS_ROW, str(before))
            written.fates.append(RowFate(entry.row, entry.name, Fate.TWICE_IN_FILE, remarks=(same,)))
        else:
            written.fates.append(_added(db, entry, owners))
            written.count(Figure.MEASURES, 1)
    return written


_TITLES = select(Measure.title, Measure.municipality)


def _key(title: str, municipality: str) -> tuple[str, str]:
    """Return what makes two measures the same: title and municipality, however they are spelt."""
    return sort_key(title), fold(municipality)


def _added(db: Session, entry: ParsedMeasure, owners: "_Owners") -> RowFate:
    remarks: list[Remark] = []
    organisation, person = owners.of(entry, remarks)
    measure = add_measure(
        db,
        MeasureDraft(
            entry.title,
            entry.description,
            owner_organisation_id=organisation,
            owner_person_id=person,
            due=entry.due,
            field_of_action=entry.field_of_action,
            dimension=entry.dimension,
            phase=entry.phase,
            municipality=entry.municipality,
        ),
    )
    if entry.state is not MeasureState.PLANNED or entry.reason or entry.result:
        set_state(db, [measure], entry.state, reason=entry.reason, result=entry.result)
    return RowFate(entry.row, entry.name, Fate.NEW, entry.doubts, tuple(remarks))


class _Owners:
    """Who is responsible: an organisation of that name, else a person, else a new organisation.

    Text that begins with a salutation or an academic title names a person.
    """

    def __init__(self, db: Session, entries: Sequence[ParsedMeasure], written: Written) -> None:
        self._db = db
        self._written = written
        self._organisations = KnownOrganisations(db)
        said = [_as_person(split_name(entry.owner)) for entry in entries if entry.owner]
        said += [_addressed(entry.owner)[1] for entry in entries if entry.owner]
        persons = [_as_person(entry.owner_person) for entry in entries if entry.owner_person is not None]
        self._names = NamedPersons(db, [*said, *persons])

    def of(self, entry: ParsedMeasure, remarks: list[Remark]) -> tuple[EntityId | None, EntityId | None]:
        """Return the organisation and the person responsible."""
        organisation, person = self._by_text(entry.owner, remarks) if entry.owner else (None, None)
        if entry.owner_person is not None:
            person = self._person(_as_person(entry.owner_person), remarks)
        return organisation, person

    def _by_text(self, text: str, remarks: list[Remark]) -> tuple[EntityId | None, EntityId | None]:
        if organisation := self._organisations.find(text):
            return organisation, None
        personal, addressed = _addressed(text)
        if personal:
            return None, self._person(addressed, remarks)
        if person := self._names.only_one(_as_person(split_name(text))):
            remarks.append(Remark(RemarkKind.KNOWN_BY_NAME, text))
            return None, person
        self._written.count(Figure.ORGANISATIONS, self._organisations.add([OrganisationFields(name=text)]))
        remarks.append(Remark(RemarkKind.OWNER_NEW, text))
        return self._organisations.find(text), None

    def _person(self, person: PersonFields, remarks: list[Remark]) -> EntityId:
        name = f"{person.given_name} {person.family_name}".strip()
        if found := self._names.only_one(person):
            remarks.append(Remark(RemarkKind.KNOWN_BY_NAME, name))
            return found
        (id_,) = add_persons(self._db, [person])
        self._names.note_new(person, id_)
        self._written.count(Figure.PERSONS, 1)
        remarks.append(Remark(RemarkKind.OWNER_PERSON_NEW, name))
        return id_


def _addressed(text: str) -> tuple[bool, PersonFields]:
    """Tell whether a text addresses a person ("Frau Kaya", "Dr. Lindt"), and return that person."""
    first, _, rest = text.partition(" ")
    said = salutation_of(first) if len(first) > 1 else None
    salutation = said if rest and said in (Salutation.MS, Salutation.MR) else Salutation.NONE
    name = split_name(rest if salutation is not Salutation.NONE else text)
    personal = salutation is not Salutation.NONE or bool(_TITLED.match(text))
    return personal, _as_person(name, salutation)


def _as_person(name: Name, salutation: Salutation = Salutation.NONE) -> PersonFields:
    full = " ".join(filter(None, (name.given, name.family)))
    native = full if own_script(full) else ""
    return PersonFields(name.given, name.family, salutation, name.title, own_script_name=native)
