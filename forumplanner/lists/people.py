"""Persons and organisations of the directory: lists, and one with everything its form shows."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from forumplanner.lists import second_look
from forumplanner.lists.address_lines import OrganisationLine
from forumplanner.lists.id_query import found_ids, in_order, matches
from forumplanner.model.directory import Affiliation, Organisation, Person
from forumplanner.model.enums import PreferredChannel, Salutation
from forumplanner.model.ids import EntityId
from forumplanner.planning.person_names import joined_name, latin_name


class PersonSort(StrEnum):
    """The orders of the list of persons."""

    NAME = "name"
    CITY = "city"


@dataclass(frozen=True)
class PersonRow:
    """One line of the list of persons."""

    id: EntityId
    title: str
    given_name: str
    family_name: str
    own_script_name: str
    email: str
    phone: str
    city: str
    district: str
    languages: tuple[str, ...]
    organisations: str = ""

    @property
    def name(self) -> str:
        """The Latin name as one says it, or the own-script name where there is no other."""
        return latin_name(self.title, self.given_name, self.family_name) or self.own_script_name


@dataclass(frozen=True)
class AffiliationRow:
    """Where a person belongs, or who belongs to an organisation."""

    id: EntityId
    person_id: EntityId
    person: str
    organisation_id: EntityId
    organisation: str
    role: str
    main_contact: bool
    since: date | None
    until: date | None

    def past(self, on: date) -> bool:
        """Tell whether it was over before a day."""
        return self.until is not None and self.until < on


@dataclass(frozen=True)
class OrganisationRow:
    """One line of the list of organisations."""

    id: EntityId
    name: str
    short_name: str
    kinds: tuple[str, ...]
    tags: tuple[str, ...]
    district: str
    email: str
    contact: str = ""


def person_ids(
    db: Session, text: str = "", sort: PersonSort = PersonSort.NAME, *, descending: bool = False
) -> list[EntityId]:
    """Return the ids of persons found by the words of `text`, in order."""
    column = {PersonSort.NAME: Person.sort_key, PersonSort.CITY: Person.city}[sort]
    query = select(Person.id).order_by(column.desc() if descending else column, Person.id)
    return found_ids(db, query, matches(Person.search_key, text), lambda: second_look.persons(text))


def person_rows(db: Session, wanted: Sequence[EntityId], *, on: date | None = None) -> list[PersonRow]:
    """Return the lines of the persons asked for, in that order; with a day, without where they no longer belong."""
    belongs: dict[EntityId, list[str]] = {}
    for person_id, name in db.execute(
        select(Affiliation.person_id, Organisation.name)
        .join(Organisation, Organisation.id == Affiliation.organisation_id)
        .where(Affiliation.person_id.in_(wanted), *_lasting(on))
        .order_by(Organisation.sort_key)
    ):
        belongs.setdefault(person_id, []).append(name)
    query = select(
        Person.id,
        Person.title,
        Person.given_name,
        Person.family_name,
        Person.own_script_name,
        Person.email,
        Person.phone,
        Person.city,
        Person.district,
        Person.languages,
    ).where(Person.id.in_(wanted))
    found = {
        row[0]: replace(PersonRow(*tuple(row)), organisations=", ".join(belongs.get(row[0], ())))
        for row in db.execute(query)
    }
    return in_order(list(wanted), found)


@dataclass(frozen=True)
class PersonView:
    """One person with everything the form shows."""

    id: EntityId
    salutation: Salutation
    title: str
    given_name: str
    family_name: str
    own_script_name: str
    email: str
    second_email: str
    phone: str
    street: str
    postcode: str
    city: str
    district: str
    birth_date: date | None
    birth_year: int | None
    languages: tuple[str, ...]
    preferred_channel: PreferredChannel
    note: str
    affiliations: tuple[AffiliationRow, ...] = ()

    @property
    def name(self) -> str:
        """The Latin name as one says it, or the own-script name where there is no other."""
        return latin_name(self.title, self.given_name, self.family_name) or self.own_script_name


def person_view(db: Session, person_id: str) -> PersonView | None:
    """Return one person; None when gone."""
    row = db.execute(
        select(
            Person.id,
            Person.salutation,
            Person.title,
            Person.given_name,
            Person.family_name,
            Person.own_script_name,
            Person.email,
            Person.second_email,
            Person.phone,
            Person.street,
            Person.postcode,
            Person.city,
            Person.district,
            Person.birth_date,
            Person.birth_year,
            Person.languages,
            Person.preferred_channel,
            Person.note,
        ).where(Person.id == person_id)
    ).first()
    return None if row is None else replace(PersonView(*tuple(row)), affiliations=affiliations(db, person_id=person_id))


def affiliations(db: Session, *, person_id: str = "", organisation_id: str = "") -> tuple[AffiliationRow, ...]:
    """Return the affiliations of a person or of an organisation, main contacts first."""
    query = (
        select(
            Affiliation.id,
            Person.id,
            Person.title,
            Person.given_name,
            Person.family_name,
            Person.own_script_name,
            Organisation.id,
            Organisation.name,
            Affiliation.role,
            Affiliation.main_contact,
            Affiliation.since,
            Affiliation.until,
        )
        .join(Person, Person.id == Affiliation.person_id)
        .join(Organisation, Organisation.id == Affiliation.organisation_id)
        .order_by(Affiliation.main_contact.desc(), Person.sort_key, Organisation.sort_key)
    )
    if person_id:
        query = query.where(Affiliation.person_id == person_id)
    if organisation_id:
        query = query.where(Affiliation.organisation_id == organisation_id)
    return tuple(
        AffiliationRow(id_, person, joined_name(*told[:4]), *told[4:]) for id_, person, *told in db.execute(query)
    )


def organisation_ids(db: Session, text: str = "", *, kind: str = "", descending: bool = False) -> list[EntityId]:
    """Return the ids of organisations found by the words of `text`, by name."""
    query = select(Organisation.id).order_by(
        Organisation.sort_key.desc() if descending else Organisation.sort_key, Organisation.id
    )
    if kind:
        query = query.where(func.concat(" ", Organisation.kinds, " ").contains(f" {kind} ", autoescape=True))
    return found_ids(db, query, matches(Organisation.search_key, text), lambda: second_look.organisations(text))


def organisation_rows(db: Session, wanted: Sequence[EntityId], *, on: date | None = None) -> list[OrganisationRow]:
    """Return the lines of the organisations asked for, in that order; with a day, without contacts who have left."""
    contacts: dict[EntityId, str] = {}
    for organisation_id, *names in db.execute(
        select(Affiliation.organisation_id, Person.title, Person.given_name, Person.family_name, Person.own_script_name)
        .join(Person, Person.id == Affiliation.person_id)
        .where(Affiliation.organisation_id.in_(wanted), Affiliation.main_contact, *_lasting(on))
        .order_by(Person.sort_key.desc())
    ):
        contacts[organisation_id] = joined_name(*names)
    query = select(
        Organisation.id,
        Organisation.name,
        Organisation.short_name,
        Organisation.kinds,
        Organisation.tags,
        Organisation.district,
        Organisation.email,
    ).where(Organisation.id.in_(wanted))
    found = {row[0]: OrganisationRow(*row, contact=contacts.get(row[0], "")) for row in db.execute(query)}
    return in_order(list(wanted), found)


@dataclass(frozen=True)
class OrganisationView(OrganisationLine):
    """One organisation with everything the form shows."""

    affiliations: tuple[AffiliationRow, ...] = ()


def organisation_view(db: Session, organisation_id: str) -> OrganisationView | None:
    """Return one organisation; None when gone."""
    organisation = db.get(Organisation, organisation_id)
    if organisation is None:
        return None
    stored = {f.name: getattr(organisation, f.name) for f in fields(OrganisationView) if f.name != "affiliations"}
    return OrganisationView(**stored, affiliations=affiliations(db, organisation_id=organisation_id))


def _lasting(on: date | None) -> tuple[ColumnElement[bool], ...]:
    return () if on is None else (or_(Affiliation.until.is_(None), Affiliation.until >= on),)
