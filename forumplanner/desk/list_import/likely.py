"""New people of a list who may be somebody known, or somebody of the list: said, and decided by people.

The rule is that of the directory (planning/duplicates.py); whom the import recognises by itself is not new.
"""

from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.desk.import_pairs import LikelyPair
from forumplanner.desk.list_import.deciding import Deciding
from forumplanner.model.directory import Person
from forumplanner.model.ids import EntityId
from forumplanner.model.likeness import CommonPoint, NameLikeness
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.duplicates import Entry, compare, find_matches
from forumplanner.planning.many_contacts import persons_of
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

Told = tuple[EntityId, PersonFields]
"""Somebody, and what a row says of them."""


def likely_pairs(db: Session, fresh: Mapping[int, Told], deciding: Deciding) -> dict[int, LikelyPair]:
    """Return for the rows that bring new people whom each may be, the surest of each."""
    rows = {id_: row for row, (id_, _) in fresh.items()}
    known = [Entry(*row) for row in db.execute(select(*_COLUMNS)) if row.id not in rows] if fresh else []
    new = [_entry(id_, person) for id_, person in fresh.values()]
    names = {one.key: _name(one) for one in (*known, *new)}
    found: dict[int, LikelyPair] = {}
    for pair in find_matches(new, known):
        row, other = rows[EntityId(pair.second)], EntityId(pair.first)
        if row not in found:
            found[row] = _pair(deciding, row, other, names[other], pair.name, pair.points)
    return found


def namesake_pair(namesakes: Sequence[EntityId], row: int, name: str, deciding: Deciding) -> LikelyPair:
    """Return whom somebody may be of whom nothing but the name speaks for it; one of the directory before others."""
    other = next((one for one in namesakes if deciding.place_of(one) is None), namesakes[0])
    return _pair(deciding, row, other, name, NameLikeness.SAME, ())


def decided_pairs(
    db: Session, told: Mapping[int, Told], listed: Mapping[EntityId, PersonFields], deciding: Deciding
) -> dict[int, LikelyPair]:
    """Return why rows that were decided to be somebody may be them; `listed` is who is not in the directory yet."""
    persons = {**persons_of(db, sorted({id_ for id_, _ in told.values()})), **listed}
    found: dict[int, LikelyPair] = {}
    for row, (id_, person) in told.items():
        other = _entry(id_, persons[id_])
        pair = compare(other, _entry(EntityId(""), person))
        likeness, points = (pair.name, pair.points) if pair is not None else (NameLikeness.SAME, ())
        found[row] = _pair(deciding, row, id_, _name(other), likeness, points)
    return found


def _pair(
    deciding: Deciding,
    row: int,
    other: EntityId,
    name: str,
    likeness: NameLikeness,
    points: tuple[CommonPoint, ...],
) -> LikelyPair:
    first = deciding.place_of(other)
    return LikelyPair(deciding.row(row), None if first else other, first, name, likeness, points)


def _name(entry: Entry) -> str:
    return joined_name("", entry.given_name, entry.family_name, entry.own_script_name)


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
