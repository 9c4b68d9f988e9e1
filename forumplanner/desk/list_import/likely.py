"""New people of a list who may be somebody known, or somebody of the list: said, and decided among the duplicates.

The rule is that of the directory (planning/duplicates.py); whom the import recognises by itself is not new.
"""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.desk.list_import.reports import Remark, RemarkKind
from forumplanner.model.directory import Person
from forumplanner.model.ids import EntityId
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.duplicates import Entry, find_matches
from forumplanner.planning.person_names import joined_name

_COLUMNS = (
    Person.id,
    Person.given_name,
    Person.family_name,
    Person.own_script_name,
    Person.email,
    Person.second_email,
    Person.phone,
    Person.street,
    Person.postcode,
    Person.birth_date,
    Person.birth_year,
)


def likely_persons(
    db: Session, fresh: Mapping[EntityId, PersonFields], rows: Mapping[EntityId, int]
) -> dict[EntityId, Remark]:
    """Return for the new people, not written yet, whom each may be; `rows` is where each stands first."""
    known = [Entry(*row) for row in db.execute(select(*_COLUMNS))] if fresh else []
    new = [_entry(id_, person) for id_, person in fresh.items()]
    names = {one.key: joined_name("", one.given_name, one.family_name, one.own_script_name) for one in (*known, *new)}
    found: dict[EntityId, Remark] = {}
    for pair in find_matches(new, known):
        here = rows.get(EntityId(pair.first)) if pair.first in fresh else None
        kind = RemarkKind.MAY_BE_KNOWN if here is None else RemarkKind.MAY_BE_ROW
        found.setdefault(EntityId(pair.second), Remark(kind, names[pair.first], str(here or "")))
    return found


def _entry(id_: EntityId, person: PersonFields) -> Entry:
    return Entry(
        id_,
        person.given_name,
        person.family_name,
        person.own_script_name,
        person.email,
        person.second_email,
        person.phone,
        person.street,
        person.postcode,
        person.birth_date,
        person.birth_year,
    )
