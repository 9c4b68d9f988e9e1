"""Who of a list may be somebody the planner knows, or somebody who stands in the list before: to be decided by people.

Whom the import recognises by itself is not among them. The rule is that of the directory (planning/duplicates.py);
and whoever bears the name of one person of another sheet, with nothing that tells them apart, is asked about, too:
lists of one event name the same people.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
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
    known = [_known(*row) for row in db.execute(select(Person.id, *_COLUMNS))]
    pairs = find_matches([_entry(number, person) for number, (_, person) in enumerate(listed)], known, looking)
    if len(sheets) > 1:
        pairs += _namesakes(listed)
    met = _Met(listed, {number for pair in pairs for number in map(_number, (pair.first, pair.second)) if number >= 0})
    recognised = recognising.known_persons(db, met.identities.values())
    names = {entry.key: _whole_name(entry) for entry in known} if pairs else {}
    found: dict[Row, LikelyPair] = {}
    for pair in pairs:
        before, number = _number(pair.first), _number(pair.second)
        if recognised.find(met.identities[number], met.fields[number]) or (before >= 0 and met.same(before, number)):
            continue
        sheet, person = listed[number]
        if before >= 0:
            first_sheet, first_person = listed[before]
            first, person_id, name = (first_sheet, first_person.row), None, _whole_name(first_person)
        else:
            first, person_id, name = None, EntityId(pair.first), names[pair.first]
        likely = LikelyPair((sheet, person.row), person_id, first, name, pair.name, pair.points)
        found.setdefault(likely.row, likely)
    return found


_Listed = Sequence[tuple[str, ParsedRegistration]]
"""The people of all sheets, each with the name of the sheet."""


class _Met:
    """By what the import recognises the people of some pairs, by their number in the list."""

    def __init__(self, listed: _Listed, numbers: Collection[int]) -> None:
        self.fields = {number: person_fields(listed[number][1]) for number in numbers}
        self.identities = {
            number: recognising.identity(one, recognising.name_of(one)) for number, one in self.fields.items()
        }

    def same(self, first: int, number: int) -> bool:
        """Tell whether the import takes two rows for one person by itself."""
        one, other = self.identities[first], self.identities[number]
        if one is None or one != other:
            return False
        return not told_apart(traits_of(self.fields[first]), traits_of(self.fields[number]))


def _namesakes(listed: _Listed) -> Iterator[Pair]:
    """Yield those of one name in two sheets, once in each, where it is not two addresses that tell them apart."""
    places: dict[str, list[int]] = defaultdict(list)
    for number, (_, person) in enumerate(listed):
        places[recognising.name_of(person_fields(person))].append(number)
    for block in places.values():
        (sheet, one), (other_sheet, other) = listed[block[0]], listed[block[-1]]
        if len(block) != 2 or sheet == other_sheet or (one.email and other.email):
            continue
        if not told_apart(traits_of(person_fields(one)), traits_of(person_fields(other))):
            yield Pair(_key(block[0]), _key(block[1]), DuplicateStrength.LIKELY, NameLikeness.SAME, ())


def _key(number: int) -> str:
    """Return the key of somebody of the list; those of the directory have their ids."""
    return f"#{number}"


def _number(key: str) -> int:
    """Return the number of somebody of the list, -1 of somebody of the directory."""
    return int(key[1:]) if key.startswith("#") else -1


def _whole_name(one: Entry | ParsedRegistration) -> str:
    return f"{one.given_name} {one.family_name}".strip()


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
        _key(number),
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
