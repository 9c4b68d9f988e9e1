"""Entries of the directory that may be one person, without those that an officer found to be two."""

from collections.abc import Mapping
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


@dataclass(frozen=True)
class Directory:
    """What the search needs of the directory, read at once: then nobody waits for the planner while it runs.

    `names` gives to each id the name and its place in the alphabet, `distinct` are pairs found to be two people.
    """

    entries: tuple[Entry, ...]
    names: Mapping[str, tuple[str, str]]
    distinct: frozenset[tuple[str, str]]


def read_directory(db: Session) -> Directory:
    """Read the directory for the search."""
    entries: list[Entry] = []
    names: dict[str, tuple[str, str]] = {}
    for row in db.execute(select(*_COLUMNS).order_by(Person.id)):
        values = tuple(row)
        entries.append(Entry(*values[:_SHOWN]))
        names[values[0]] = (joined_name(values[11], values[1], values[2], values[3]), values[12])
    distinct = frozenset((first, second) for first, second in db.execute(_DISTINCT))
    return Directory(tuple(entries), names, distinct)


def pairs(directory: Directory, looking: Looking | None = None) -> tuple[DuplicateRow, ...]:
    """Return the pairs of the directory, the certain ones first, then by name.

    `looking` hears how far the search is and may end it by raising.
    """
    names = directory.names
    found = [
        _row(pair, names)
        for pair in find_pairs(directory.entries, looking)
        if _in_order(pair) not in directory.distinct
    ]
    return tuple(sorted(found, key=lambda row: (row.strength is not DuplicateStrength.CERTAIN, _place(names, row))))


def duplicates(db: Session, looking: Looking | None = None) -> tuple[DuplicateRow, ...]:
    """Return the pairs of the directory as it is."""
    return pairs(read_directory(db), looking)


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

_Names = Mapping[str, tuple[str, str]]


def _row(pair: Pair, names: _Names) -> DuplicateRow:
    first, second = EntityId(pair.first), EntityId(pair.second)
    return DuplicateRow(first, second, names[first][0], names[second][0], pair.strength, pair.name, pair.points)


def _place(names: _Names, row: DuplicateRow) -> tuple[str, str, str]:
    return (names[row.first_id][1], row.first_id, row.second_id)


def _in_order(pair: Pair) -> tuple[str, str]:
    return (min(pair.first, pair.second), max(pair.first, pair.second))
