"""Persons and organisations with everything an address list holds; notes and dates of birth are read by name only."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.lists.whole_rows import BATCH, whole_rows
from forumplanner.model.directory import Affiliation, Organisation, Person
from forumplanner.model.enums import Salutation
from forumplanner.model.ids import EntityId


@dataclass(frozen=True)
class PersonLine:
    """A person in an address list."""

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
    languages: tuple[str, ...]


@dataclass(frozen=True)
class PrivateLine:
    """What of a person belongs into few lists."""

    id: EntityId
    birth_date: date | None
    birth_year: int | None
    note: str

    @property
    def born(self) -> date | int | None:
        """The day of birth, or the year where no more is known."""
        return self.birth_date or self.birth_year


@dataclass(frozen=True)
class OrganisationLine:
    """An organisation in an address list."""

    id: EntityId
    name: str
    short_name: str
    kinds: tuple[str, ...]
    tags: tuple[str, ...]
    email: str
    phone: str
    website: str
    street: str
    postcode: str
    city: str
    district: str
    languages: tuple[str, ...]
    note: str


def person_lines(db: Session, wanted: Sequence[EntityId]) -> list[PersonLine]:
    """Return the persons asked for, in order."""
    return whole_rows(db, Person, PersonLine, wanted)


def private_lines(db: Session, wanted: Sequence[EntityId]) -> dict[EntityId, PrivateLine]:
    """Return what is private of persons, for a list in which it was asked for."""
    return {row.id: row for row in whole_rows(db, Person, PrivateLine, wanted)}


def organisation_lines(db: Session, wanted: Sequence[EntityId]) -> list[OrganisationLine]:
    """Return the organisations asked for, in order."""
    return whole_rows(db, Organisation, OrganisationLine, wanted)


def organisations_of(db: Session, person_ids: Sequence[EntityId]) -> dict[EntityId, list[str]]:
    """Return the names of the organisations to which persons belong."""
    found: dict[EntityId, list[str]] = {}
    for start in range(0, len(person_ids), BATCH):
        query = (
            select(Affiliation.person_id, Organisation.name)
            .join(Organisation, Organisation.id == Affiliation.organisation_id)
            .where(Affiliation.person_id.in_(person_ids[start : start + BATCH]))
            .order_by(Organisation.sort_key)
        )
        for person_id, name in db.execute(query):
            found.setdefault(person_id, []).append(name)
    return found
