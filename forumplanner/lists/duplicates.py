"""Entries of the directory that may be one person, without those that an officer found to be two."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.directory import DistinctPersons, Person
from forumplanner.model.ids import EntityId
from forumplanner.model.likeness import CommonPoint, DuplicateStrength, NameLikeness
from forumplanner.planning.duplicates import Entry, Looking, Pair, find_pairs
from forumplanner.planning.person_names import joined_name


@dataclass(frozen=True)
class DuplicateRow:
    """Two persons that may be one, by their names, with the reasons."""

    first_id: EntityId
    second_id: EntityId
    first: str
    second: str
    strength: DuplicateStrength
    name: NameLikeness
    points: tuple[CommonPoint, ...]


def duplicates(db: Session, looking: Looking | None = None) -> tuple[DuplicateRow, ...]:
    """Return the pairs of the whole directory, the certain ones first, then by name.

    `looking` hears how far the search is and may end it by raising.
    """
    entries, names = _entries(db)
    distinct = {(row.first_id, row.second_id) for row in db.execute(_DISTINCT)}
    found = [_row(pair, names) for pair in find_pairs(entries, looking) if _in_order(pair) not in distinct]
    return tuple(sorted(found, key=lambda row: (row.strength is not DuplicateStrength.CERTAIN, _place(names, row))))


def directory_entries(db: Session) -> list[Entry]:
    """Return everybody of the directory as the rule looks at them; `key` is the person's id."""
    return _entries(db)[0]


_DISTINCT = select(DistinctPersons.first_id, DistinctPersons.second_id)
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
    Person.title,
    Person.sort_key,
)
_SHOWN = 11
"""Columns after these are shown and not compared."""

_Names = dict[str, tuple[str, str]]


def _entries(db: Session) -> tuple[list[Entry], _Names]:
    """Return the entries in the order of their ids, and to each id the name and its place in the alphabet."""
    entries: list[Entry] = []
    names: _Names = {}
    for row in db.execute(select(*_COLUMNS).order_by(Person.id)):
        values = tuple(row)
        entries.append(Entry(*values[:_SHOWN]))
        names[values[0]] = (joined_name(values[11], values[1], values[2], values[3]), values[12])
    return entries, names


def _row(pair: Pair, names: _Names) -> DuplicateRow:
    first, second = EntityId(pair.first), EntityId(pair.second)
    return DuplicateRow(first, second, names[first][0], names[second][0], pair.strength, pair.name, pair.points)


def _place(names: _Names, row: DuplicateRow) -> tuple[str, str, str]:
    return (names[row.first_id][1], row.first_id, row.second_id)


def _in_order(pair: Pair) -> tuple[str, str]:
    return (min(pair.first, pair.second), max(pair.first, pair.second))
