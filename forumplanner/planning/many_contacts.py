"""Many contacts at once, as a list brings them: affiliations, further ways to reach somebody, blanks filled in.

What is known already stays: only what is blank is filled, nobody is affiliated twice, no channel is kept twice.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

from sqlalchemy import select, tuple_
from sqlalchemy.orm import Session

from forumplanner.model.directory import Affiliation, Channel, Organisation, Person
from forumplanner.model.enums import ChannelKind
from forumplanner.model.ids import EntityId
from forumplanner.planning.directory import OrganisationFields, PersonFields, edit_organisation, edit_person
from forumplanner.planning.many_rows import insert_rows
from forumplanner.planning.text_limits import checked

_BATCH = 400

FieldsT = TypeVar("FieldsT", PersonFields, OrganisationFields)


@dataclass(frozen=True)
class NewAffiliation:
    """A person's place in an organisation."""

    person_id: EntityId
    organisation_id: EntityId
    role: str = ""
    main_contact: bool = False


@dataclass(frozen=True)
class NewChannel:
    """A further way to reach a person or an organisation (one of the two)."""

    kind: ChannelKind
    value: str
    person_id: EntityId | None = None
    organisation_id: EntityId | None = None


def affiliate_all(db: Session, wanted: Sequence[NewAffiliation]) -> int:
    """Record who belongs where, each once, and return how many that are; those there are stay as they are."""
    asked = {(one.person_id, one.organisation_id): one for one in reversed(wanted)}
    pairs = list(asked)
    for start in range(0, len(pairs), _BATCH):
        query = select(Affiliation.person_id, Affiliation.organisation_id).where(
            tuple_(Affiliation.person_id, Affiliation.organisation_id).in_(pairs[start : start + _BATCH])
        )
        for person_id, organisation_id in db.execute(query):
            asked.pop((person_id, organisation_id), None)
    rows = [
        checked(
            {
                "person_id": one.person_id,
                "organisation_id": one.organisation_id,
                "role": one.role.strip(),
                "main_contact": one.main_contact,
            }
        )
        for one in asked.values()
    ]
    insert_rows(db, Affiliation, rows)
    return len(rows)


def add_channels(db: Session, wanted: Sequence[NewChannel]) -> int:
    """Keep further ways to reach somebody behind those there are, each once; returns how many are new."""
    ids = list({one.person_id or one.organisation_id or EntityId("") for one in wanted})
    known: set[tuple[EntityId | None, EntityId | None, str]] = set()
    last: dict[EntityId | None, int] = {}
    for start in range(0, len(ids), _BATCH):
        batch = ids[start : start + _BATCH]
        query = select(Channel.person_id, Channel.organisation_id, Channel.value, Channel.position).where(
            Channel.person_id.in_(batch) | Channel.organisation_id.in_(batch)
        )
        for person_id, organisation_id, value, position in db.execute(query):
            known.add((person_id, organisation_id, value))
            whose = person_id or organisation_id
            last[whose] = max(position, last.get(whose, 0))
    rows: list[dict[str, Any]] = []
    for one in wanted:
        key, whose = (one.person_id, one.organisation_id, one.value.strip()), one.person_id or one.organisation_id
        if key in known or not key[2]:
            continue
        known.add(key)
        last[whose] = last.get(whose, 0) + 1
        row = {"person_id": one.person_id, "organisation_id": one.organisation_id, "position": last[whose]}
        rows.append(checked({**row, "kind": one.kind, "value": key[2], "note": ""}))
    insert_rows(db, Channel, rows)
    return len(rows)


def complete_persons(db: Session, told: Mapping[EntityId, PersonFields]) -> set[EntityId]:
    """Fill in what is blank of persons, and return whose entries changed."""
    changed = set()
    for id_, here in persons_of(db, list(told)).items():
        if (whole := completed(here, told[id_])) != here:
            edit_person(db, id_, whole)
            changed.add(id_)
    return changed


def complete_organisations(db: Session, told: Mapping[EntityId, OrganisationFields]) -> set[EntityId]:
    """Fill in what is blank of organisations, and return whose entries changed."""
    changed = set()
    for id_, here in organisations_of(db, list(told)).items():
        if (whole := completed(here, told[id_])) != here:
            edit_organisation(db, id_, whole)
            changed.add(id_)
    return changed


def completed(here: FieldsT, told: FieldsT) -> FieldsT:
    """Return what is here with its blanks filled in; names stay, and a new note stands below the old one.

    An address is taken as a whole or not at all: a street of one town and a postcode of another would be no address.
    """
    blank = {
        field.name: getattr(told, field.name)
        for field in fields(here)
        if field.name not in _KEPT and not getattr(here, field.name) and getattr(told, field.name)
    }
    if any(getattr(here, name) for name in _ADDRESS):
        same = all(not getattr(here, name) or getattr(here, name) == getattr(told, name) for name in _ADDRESS)
        blank = {name: value for name, value in blank.items() if same or name not in (*_ADDRESS, "district")}
    if isinstance(here, PersonFields) and (here.birth_date or here.birth_year):
        blank.pop("birth_date", None)
        blank.pop("birth_year", None)
    if told.note and told.note not in here.note:
        blank["note"] = "\n".join(filter(None, (here.note, told.note)))
    return replace(here, **blank)


_KEPT = frozenset({"given_name", "family_name", "salutation", "name", "note"})
_ADDRESS = ("street", "postcode", "city")


def organisations_of(db: Session, ids: Sequence[EntityId]) -> dict[EntityId, OrganisationFields]:
    """Return what is known of organisations."""
    return _read(db, Organisation, OrganisationFields, ids)


def persons_of(db: Session, ids: Sequence[EntityId]) -> dict[EntityId, PersonFields]:
    """Return what is known of persons."""
    return _read(db, Person, PersonFields, ids)


def _read(
    db: Session, kind: type[Person] | type[Organisation], values: type[FieldsT], ids: Sequence[EntityId]
) -> dict[EntityId, FieldsT]:
    names = [field.name for field in fields(values)]
    found: dict[EntityId, FieldsT] = {}
    for start in range(0, len(ids), _BATCH):
        query = select(kind.id, *(getattr(kind, name) for name in names)).where(
            kind.id.in_(ids[start : start + _BATCH])
        )
        found.update({id_: values(**dict(zip(names, rest, strict=True))) for id_, *rest in db.execute(query)})
    return found
