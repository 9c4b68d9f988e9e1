"""Who of a list came together: those of one order, and those who name each other's number.

Whoever is joined by a chain of such links is one party. States are not looked at here.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Self

from forumplanner.exchange.registrations.answers import says_nothing
from forumplanner.exchange.registrations.fields import Field
from forumplanner.exchange.registrations.names import clean_name
from forumplanner.exchange.registrations.parsed import ParsedRegistration, Problem, ProblemKind, Unread
from forumplanner.exchange.registrations.row_reader import RowReader
from forumplanner.exchange.tables.cells import text_of

_BEFORE_NUMBER = re.compile(r"(?:lfd\.?\s*)?(?:nr|nummer|no|number)(?:\.\s*|\s+|(?=\d))|#\s*", re.IGNORECASE)
_BETWEEN_NUMBERS = re.compile(r"\s*(?:[,;/+&]|\bund\b|\band\b)\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Named:
    """The numbers a row is known by, and whom it names: the heading of the column with the text under it."""

    numbers: frozenset[str]
    companions: tuple[tuple[str, str], ...] = ()

    @classmethod
    def read(cls, reader: RowReader, external_id: str) -> Self:
        """Read a row's own number and the numbers it names."""
        own = filter(None, (reader.text(Field.EXTERNAL_ID), external_id))
        texts = ((column.heading, clean_name(text_of(cell))) for column, cell in reader.filled(Field.TOGETHER_WITH))
        return cls(frozenset(map(_key, own)), tuple(one for one in texts if not says_nothing(one[1])))


def first_rows(links: Iterable[tuple[int, int]]) -> dict[int, int]:
    """Return, for every row that is linked, the first row of those it is linked with directly or through others."""
    first: dict[int, int] = {}

    def first_of(row: int) -> int:
        while first.setdefault(row, row) != row:
            first[row] = first[first[row]]
            row = first[row]
        return row

    for one, other in links:
        low, high = sorted((first_of(one), first_of(other)))
        first[high] = low
    return {row: first_of(row) for row in first}


def with_parties(people: Sequence[ParsedRegistration], named: Mapping[int, Named]) -> list[ParsedRegistration]:
    """Mark those who came together; a number that is nobody's, or several people's, is kept as text.

    The code of an order that holds several people is then nobody's own number.
    """
    rows = _rows_by_number(named)
    links = _links_of_orders(people)
    orders = first_rows(links)
    doubtful: dict[int, list[Problem]] = defaultdict(list)
    for row, one in named.items():
        for heading, text in one.companions:
            for number in _numbers(text, rows):
                found = {orders.get(other, other) for other in rows.get(_key(number), ())}
                if len(found) == 1:
                    links.append((row, min(found)))
                else:
                    kind = ProblemKind.COMPANION_AMBIGUOUS if found else ProblemKind.COMPANION_UNKNOWN
                    doubtful[row].append(Problem(kind, Field.TOGETHER_WITH, heading, number))
    return _marked(people, first_rows(links), doubtful)


def _rows_by_number(named: Mapping[int, Named]) -> dict[str, set[int]]:
    rows: dict[str, set[int]] = defaultdict(set)
    for row, one in named.items():
        for number in one.numbers:
            rows[number].add(row)
    return dict(rows)


def _links_of_orders(people: Sequence[ParsedRegistration]) -> list[tuple[int, int]]:
    orders: dict[str, list[int]] = defaultdict(list)
    for person in people:
        if person.order_code:
            orders[person.order_code].append(person.row)
    return [link for rows in orders.values() for link in pairwise(rows)]


def _numbers(text: str, rows: Mapping[str, object]) -> list[str]:
    """Return the numbers in a cell; a text that is a number of the list as a whole is not split."""
    if _key(text) in rows:
        return [text]
    return [part for part in _BETWEEN_NUMBERS.split(text) if part]


def _key(number: str) -> str:
    """Return a number without what is said around it: "Nr. 017" is 17."""
    before = _BEFORE_NUMBER.match(number)
    bare = number[before.end() if before else 0 :].strip().rstrip(".").casefold()
    return bare.lstrip("0") or "0" if bare.isdecimal() else bare


def _marked(
    people: Sequence[ParsedRegistration], first: Mapping[int, int], doubtful: Mapping[int, Sequence[Problem]]
) -> list[ParsedRegistration]:
    if not first and not doubtful:
        return list(people)
    sizes = Counter(person.order_code for person in people)
    members = Counter(first.values())
    parties: dict[int, str] = {}
    for person in people:
        if person.order_code and sizes[person.order_code] > 1:
            parties.setdefault(first[person.row], person.order_code)
    marked: list[ParsedRegistration] = []
    for person in people:
        problems = doubtful.get(person.row, ())
        row = first.get(person.row, person.row)
        shared = bool(person.order_code) and sizes[person.order_code] > 1
        marked.append(
            person._replace(
                party=parties.get(row, f"row {row}") if members[row] > 1 else "",
                external_id="" if shared and person.external_id == person.order_code else person.external_id,
                unread=(*person.unread, *(Unread(problem.heading, problem.text) for problem in problems)),
                problems=(*person.problems, *problems),
            )
        )
    return marked
