"""Who of a list may be somebody the planner knows, or somebody who stands in the list before: to be decided by people.

Whom the import recognises by itself is not among them. The rule is that of the directory (planning/duplicates.py).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.desk import recognising
from forumplanner.desk.entries import person_fields
from forumplanner.desk.import_decisions import Row
from forumplanner.exchange.registrations.file import RegistrationFile
from forumplanner.exchange.registrations.parsed import ParsedRegistration
from forumplanner.model.directory import Person
from forumplanner.model.ids import EntityId
from forumplanner.model.likeness import CommonPoint, NameLikeness
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.duplicates import Entry, Looking, find_matches
from forumplanner.planning.telling_apart import told_apart, traits_of


@dataclass(frozen=True)
class LikelyPair:
    """A row, and whom it may be: a person of the directory, or somebody of an earlier row of the same sheet."""

    row: Row
    person_id: EntityId | None
    first_row: int
    name: str
    likeness: NameLikeness
    points: tuple[CommonPoint, ...]


def likely_pairs(
    db: Session, sheets: Sequence[RegistrationFile], looking: Looking | None = None
) -> dict[Row, LikelyPair]:
    """Return by row whom somebody may be, the surest pair of each row."""
    listed = [(read.table.source.sheet, person) for read in sheets for person in read.parsed.registrations]
    fields = [person_fields(person) for _, person in listed]
    identities = [recognising.identity(one, recognising.name_of(one)) for one in fields]
    recognised = recognising.known_persons(db, identities)
    known = [_known(*row) for row in db.execute(select(Person.id, *_COLUMNS))]
    new = [_entry(number, person) for number, (_, person) in enumerate(listed)]
    found: dict[Row, LikelyPair] = {}
    names = {entry.key: f"{entry.given_name} {entry.family_name}".strip() for entry in (*known, *new)}
    for pair in find_matches(new, known, looking):
        number = int(pair.second[1:])
        sheet, person = listed[number]
        identity = identities[number]
        if recognised.find(identity, fields[number]):
            continue
        first_row = 0
        if pair.first.startswith("#"):
            first = int(pair.first[1:])
            if listed[first][0] != sheet or _same(fields, identities, first, number):
                continue
            first_row = listed[first][1].row
        person_id = None if first_row else EntityId(pair.first)
        likely = LikelyPair((sheet, person.row), person_id, first_row, names[pair.first], pair.name, pair.points)
        found.setdefault(likely.row, likely)
    return found


def _same(
    fields: Sequence[PersonFields], identities: Sequence[recognising.Identity | None], first: int, number: int
) -> bool:
    """Tell whether the import takes two rows for one person by itself."""
    alike = identities[number] is not None and identities[number] == identities[first]
    return alike and not told_apart(traits_of(fields[first]), traits_of(fields[number]))


_COLUMNS = (
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


def _known(id_: str, *values: object) -> Entry:
    return Entry(id_, *values)  # type: ignore[arg-type]


def _entry(number: int, person: ParsedRegistration) -> Entry:
    return Entry(
        f"#{number}",
        person.given_name,
        person.family_name,
        person.own_script_name,
        person.email,
        person.other_emails[0] if person.other_emails else "",
        person.phone,
        person.street,
        person.postcode,
        person.birth_date,
        person.birth_year,
    )
