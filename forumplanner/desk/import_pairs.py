"""Who of a list may be somebody the planner knows, or somebody who stands in the list before: to be decided by people.

Whom the import recognises by itself is not among them. The rule is that of the directory (planning/duplicates.py);
and whoever bears the name of one person of another sheet, with nothing that tells them apart, is asked about, too:
lists of one event name the same people.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
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
from forumplanner.model.likeness import CommonPoint, DuplicateStrength, NameLikeness
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.duplicates import Entry, Looking, Pair, find_matches
from forumplanner.planning.telling_apart import told_apart, traits_of


@dataclass(frozen=True)
class LikelyPair:
    """A row, and whom it may be: a person of the directory, or somebody of an earlier row, perhaps of another sheet."""

    row: Row
    person_id: EntityId | None
    first: Row | None
    name: str
    likeness: NameLikeness
    points: tuple[CommonPoint, ...]


def likely_pairs(
    db: Session, sheets: Sequence[RegistrationFile], looking: Looking | None = None
) -> dict[Row, LikelyPair]:
    """Return by row whom somebody may be, the surest pair of each row; the sheets in the order they come in."""
    listed = [(read.table.source.sheet, person) for read in sheets for person in read.parsed.registrations]
    fields = [person_fields(person) for _, person in listed]
    folded = [recognising.name_of(one) for one in fields]
    identities = list(map(recognising.identity, fields, folded))
    recognised = recognising.known_persons(db, identities)
    known = [_known(*row) for row in db.execute(select(Person.id, *_COLUMNS))]
    new = [_entry(number, person) for number, (_, person) in enumerate(listed)]
    found: dict[Row, LikelyPair] = {}
    names = {entry.key: f"{entry.given_name} {entry.family_name}".strip() for entry in (*known, *new)}
    pairs = find_matches(new, known, looking)
    if len(sheets) > 1:
        pairs += _namesakes([sheet for sheet, _ in listed], fields, folded)
    for pair in pairs:
        number = int(pair.second[1:])
        sheet, person = listed[number]
        identity = identities[number]
        if recognised.find(identity, fields[number]):
            continue
        first: Row | None = None
        if pair.first.startswith("#"):
            before = int(pair.first[1:])
            if _same(fields, identities, before, number):
                continue
            first = listed[before][0], listed[before][1].row
        person_id = None if first else EntityId(pair.first)
        likely = LikelyPair((sheet, person.row), person_id, first, names[pair.first], pair.name, pair.points)
        found.setdefault(likely.row, likely)
    return found


def _namesakes(sheets: Sequence[str], fields: Sequence[PersonFields], names: Sequence[str]) -> Iterator[Pair]:
    """Yield those of one name in two sheets, once in each, where it is not two addresses that tell them apart."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, name in enumerate(names):
        places[name].append(place)
    for block in places.values():
        if len(block) != 2 or sheets[block[0]] == sheets[block[1]]:
            continue
        one, other = (fields[place] for place in block)
        if not (one.email and other.email) and not told_apart(traits_of(one), traits_of(other)):
            yield Pair(f"#{block[0]}", f"#{block[1]}", DuplicateStrength.LIKELY, NameLikeness.SAME, ())


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
