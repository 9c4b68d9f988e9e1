"""Keeping the directory: persons, organisations, who belongs where.

Sort and search keys are computed here whenever a name changes, also those that registrations carry along.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from dataclasses import fields as dataclass_fields
from datetime import date
from operator import attrgetter
from typing import Any, NamedTuple

from sqlalchemy import exists, insert, select, update
from sqlalchemy.orm import Session

from forumplanner.model.base import Entity
from forumplanner.model.directory import Affiliation, Organisation, Person
from forumplanner.model.enums import PreferredChannel, Salutation
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import Registration
from forumplanner.model.tables import metadata
from forumplanner.planning.folding import search_key, sort_key
from forumplanner.planning.many_rows import insert_many
from forumplanner.planning.text_limits import checked, checked_text


@dataclass(frozen=True)
class PersonFields:
    """What is known of a person; everything but a name may be missing."""

    given_name: str = ""
    family_name: str = ""
    salutation: Salutation = Salutation.NONE
    title: str = ""
    own_script_name: str = ""
    email: str = ""
    second_email: str = ""
    phone: str = ""
    street: str = ""
    postcode: str = ""
    city: str = ""
    district: str = ""
    birth_date: date | None = None
    birth_year: int | None = None
    languages: tuple[str, ...] = ()
    preferred_channel: PreferredChannel = PreferredChannel.UNSAID
    note: str = ""


@dataclass(frozen=True)
class OrganisationFields:
    """What is known of an organisation; everything but its name may be missing."""

    name: str = ""
    short_name: str = ""
    kinds: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    email: str = ""
    phone: str = ""
    website: str = ""
    street: str = ""
    postcode: str = ""
    city: str = ""
    district: str = ""
    languages: tuple[str, ...] = ()
    note: str = ""


def person_keys(fields: PersonFields) -> dict[str, str]:
    """Return the stored keys of a person: sorted by family name, or the only one; found by any name, address, e-mail.

    migrations/versions/0002_registering.py computes the same for planners of the first schema.
    """
    return {
        "sort_key": sort_key(fields.family_name or fields.given_name or fields.own_script_name, fields.given_name),
        "search_key": search_key(
            fields.given_name,
            fields.family_name,
            fields.own_script_name,
            fields.email,
            fields.second_email,
            fields.city,
            fields.district,
        ),
    }


def person_row(fields: PersonFields) -> dict[str, Any]:
    """Return the row of a new person, for bulk inserts; raises PlanningError for a person without any name."""
    _refuse_nameless(fields)
    return checked({**_values(fields), **person_keys(fields), "id": new_id()})


def _refuse_nameless(fields: PersonFields) -> None:
    if not (fields.given_name.strip() or fields.family_name.strip() or fields.own_script_name.strip()):
        raise PlanningError("person.no-name", place="name")


def add_persons(db: Session, persons: Sequence[PersonFields], *, ids: Sequence[EntityId] = ()) -> list[EntityId]:
    """Add persons to the directory and return their ids in the same order; `ids` may have been made before."""
    return [added.id for added in add_persons_with_keys(db, persons, ids=ids)]


class AddedPerson(NamedTuple):
    """A person just added, with the keys that registrations carry along."""

    id: EntityId
    sort_key: str
    search_key: str


def add_persons_with_keys(
    db: Session, persons: Sequence[PersonFields], *, ids: Sequence[EntityId] = ()
) -> list[AddedPerson]:
    """Add persons as `add_persons` does, and return their keys, too."""
    if not persons:
        return []
    for fields in persons:
        _refuse_nameless(fields)
    names = [field.name for field in dataclass_fields(PersonFields)]
    columns: dict[str, Sequence[Any]] = dict(
        zip(names, zip(*map(attrgetter(*names), persons), strict=True), strict=False)
    )
    for name, values in columns.items():
        if type(values[0]) is str:
            columns[name] = list(map(str.strip, values))
    keys = [person_keys(fields) for fields in persons]
    columns["sort_key"] = [key["sort_key"] for key in keys]
    columns["search_key"] = [key["search_key"] for key in keys]
    found = insert_many(db, Person, columns, ids=ids)
    return list(map(AddedPerson, found, columns["sort_key"], columns["search_key"]))


def edit_person(db: Session, person_id: str, fields: PersonFields) -> None:
    """Replace what is known of a person; registrations follow with their keys."""
    row = person_row(fields)
    del row["id"]
    _update(db, Person, person_id, row)
    db.execute(
        update(Registration)
        .where(Registration.person_id == person_id)
        .values(sort_key=row["sort_key"], search_key=row["search_key"])
    )


def remove_person(db: Session, person_id: str) -> None:
    """Remove a person nothing else refers to; affiliations and places on mailing lists go along."""
    refuse_in_use(db, Person, person_id, "person.in-use")
    db.delete(db.get_one(Person, person_id))
    db.flush()


def add_organisations(
    db: Session, organisations: Sequence[OrganisationFields], *, ids: Sequence[EntityId] = ()
) -> list[EntityId]:
    """Add organisations to the directory and return their ids in the same order; `ids` may have been made before."""
    rows = [{**_organisation_row(fields), "id": new_id()} for fields in organisations]
    for row, id_ in zip(rows, ids, strict=False):
        row["id"] = id_
    if rows:
        db.execute(insert(Organisation), rows)
    return [row["id"] for row in rows]


def edit_organisation(db: Session, organisation_id: str, fields: OrganisationFields) -> None:
    """Replace what is known of an organisation."""
    _update(db, Organisation, organisation_id, _organisation_row(fields))


def remove_organisation(db: Session, organisation_id: str) -> None:
    """Remove an organisation nothing else refers to; its affiliations and services go along."""
    refuse_in_use(db, Organisation, organisation_id, "organisation.in-use")
    db.delete(db.get_one(Organisation, organisation_id))
    db.flush()


def affiliate(
    db: Session,
    person_id: EntityId,
    organisation_id: EntityId,
    *,
    role: str = "",
    main_contact: bool = False,
    since: date | None = None,
    until: date | None = None,
) -> EntityId:
    """Record a person's place in an organisation; raises PlanningError when it ends before it begins."""
    _require_order(since, until)
    row = Affiliation(
        id=new_id(),
        person_id=person_id,
        organisation_id=organisation_id,
        role=role,
        main_contact=main_contact,
        since=since,
        until=until,
    )
    db.add(row)
    db.flush()
    return row.id


def edit_affiliation(
    db: Session, affiliation_id: EntityId, *, role: str, main_contact: bool, since: date | None, until: date | None
) -> None:
    """Say anew what a person does in an organisation, from and until when, and whether one turns to this person first.

    Raises PlanningError when it ends before it begins.
    """
    _require_order(since, until)
    row = db.get_one(Affiliation, affiliation_id)
    row.role, row.main_contact = checked_text(role.strip(), place="role"), main_contact
    row.since, row.until = since, until
    db.flush()


def end_affiliation(db: Session, affiliation_id: str) -> None:
    """Take an affiliation away."""
    db.delete(db.get_one(Affiliation, affiliation_id))
    db.flush()


def _require_order(since: date | None, until: date | None) -> None:
    if since and until and until < since:
        raise PlanningError("affiliation.ends-before-start", place="until", since=since, until=until)


def _organisation_row(fields: OrganisationFields) -> dict[str, Any]:
    if not fields.name.strip():
        raise PlanningError("organisation.no-name", place="name")
    keys = {
        "sort_key": sort_key(fields.name),
        "search_key": search_key(fields.name, fields.short_name, *fields.tags, fields.email, fields.district),
    }
    return checked({**_values(fields), **keys})


def _values(fields: PersonFields | OrganisationFields) -> dict[str, Any]:
    return {name: value.strip() if type(value) is str else value for name, value in vars(fields).items()}


def refuse_in_use(db: Session, kind: type[Entity], entity_id: str, key: str) -> None:
    """Raise PlanningError when a row that would not go along refers to the entity; its table is the place."""
    for table in metadata.sorted_tables:
        for column in table.columns:
            for reference in column.foreign_keys:
                stays = reference.column.table is kind.__table__ and reference.ondelete is None
                if stays and db.scalar(select(exists().where(column == entity_id))):
                    raise PlanningError(key, place=table.name)


def _update(db: Session, kind: type[Person] | type[Organisation], entity_id: str, row: Mapping[str, Any]) -> None:
    entity = db.get_one(kind, entity_id)
    for name, value in row.items():
        setattr(entity, name, value)
    db.flush()
