"""Which entries may be one person: a rule that says why, and never compares everybody with everybody.

Only entries that share an e-mail address, a telephone number, an address, a date of birth or the whole name are
compared. A name alone proves nothing: people of one name are common in a town, and twins, couples, parents and
children share what else is known. Pure: it knows no database and no words.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Protocol

from forumplanner.model.likeness import CommonPoint, DuplicateStrength, NameLikeness
from forumplanner.planning.contact_points import address_point, email_point, phone_point
from forumplanner.planning.name_likeness import ComparedName, likeness
from forumplanner.planning.near_text import within

_CROWD = 24
"""So many entries at one address or number are an institution: it no longer tells two people apart."""

_STEP = 2_000


@dataclass(frozen=True, slots=True)
class Entry:
    """What the rule looks at; `key` is whatever the caller knows the entry by."""

    key: str
    given_name: str = ""
    family_name: str = ""
    own_script_name: str = ""
    email: str = ""
    second_email: str = ""
    phone: str = ""
    street: str = ""
    postcode: str = ""
    birth_date: date | None = None
    birth_year: int | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entries that may be one person, and why; in the order in which they were given."""

    first: str
    second: str
    strength: DuplicateStrength
    name: NameLikeness
    points: tuple[CommonPoint, ...]


class Looking(Protocol):
    """Hears how far the search is, and may end it."""

    def report(self, done: int, total: int) -> None:
        """Hear that `done` of `total` are looked at."""

    def check(self) -> None:
        """Raise whatever shall end the search."""


class _Unwatched:
    """Nobody waits for the search."""

    def report(self, done: int, total: int) -> None:
        """Say nothing."""

    def check(self) -> None:
        """Never end it."""


def find_pairs(entries: Sequence[Entry], looking: Looking | None = None) -> list[Pair]:
    """Return the pairs among the entries, the certain ones first."""
    return _found(entries, 0, looking or _Unwatched())


def find_matches(new: Sequence[Entry], known: Sequence[Entry], looking: Looking | None = None) -> list[Pair]:
    """Return the pairs in which at least one entry is new: people of a list against the directory and among them.

    Pairs of two known entries are left out; where one is known, it stands first.
    """
    return _found([*known, *new], len(known), looking or _Unwatched())


def compare(first: Entry, second: Entry) -> Pair | None:
    """Return why two entries may be one person; None when the rule does not think so."""
    pairs = find_pairs([first, second])
    return pairs[0] if pairs else None


@dataclass(frozen=True, slots=True)
class _Known:
    """An entry in the spelling in which it is compared."""

    key: str
    name: ComparedName
    emails: tuple[str, ...]
    phone: str
    address: str
    born: date | None
    year: int | None

    @property
    def bare(self) -> bool:
        """Whether nothing but a name is known."""
        return not (self.emails or self.phone or self.address or self.year)


def _known(entry: Entry) -> _Known:
    born = entry.birth_date
    year = born.year if born is not None else entry.birth_year
    if born is not None and (born.month, born.day) == (1, 1):
        born = None  # the first of January often stands for a day nobody knows
    mails = dict.fromkeys(email_point(mail) for mail in (entry.email, entry.second_email) if mail)
    return _Known(
        entry.key,
        ComparedName.of(entry.given_name, entry.family_name, entry.own_script_name),
        tuple(mails),
        phone_point(entry.phone) if entry.phone else "",
        address_point(entry.postcode, entry.street),
        born,
        year,
    )


def _found(entries: Sequence[Entry], begin: int, looking: Looking) -> list[Pair]:
    known: list[_Known] = []
    for number, entry in enumerate(entries):
        if number % _STEP == 0:
            looking.check()
            looking.report(number, 2 * len(entries))
        known.append(_known(entry))
    crowds: set[str] = set()
    seen: set[tuple[int, int]] = set()
    found: list[Pair] = []
    for number, (first, second) in enumerate(_candidates(known, begin, crowds)):
        if number % _STEP == 0:
            looking.check()
            looking.report(len(entries) + min(number, len(entries)), 2 * len(entries))
        if (first, second) not in seen:
            seen.add((first, second))
            pair = _judge(known[first], known[second], crowds)
            if pair is not None:
                found.append(pair)
    found += _bare_names(known, begin, seen)
    looking.report(1, 1)
    return sorted(found, key=lambda pair: (pair.strength is not DuplicateStrength.CERTAIN,))


def _candidates(known: Sequence[_Known], begin: int, crowds: set[str]) -> Iterator[tuple[int, int]]:
    """Yield the places of entries that share something; fills `crowds` with what too many share."""
    for points in _POINTS:
        for point, block in _blocks(known, points).items():
            if len(block) > _CROWD:
                crowds.add(point)
                for smaller in _blocks([known[at] for at in block], _names).values():
                    yield from _pairs([block[at] for at in smaller], begin)
            else:
                yield from _pairs(block, begin)


def _pairs(block: Sequence[int], begin: int) -> Iterator[tuple[int, int]]:
    return ((first, second) for first, second in combinations(block, 2) if second >= begin)


def _blocks(known: Sequence[_Known], points: Callable[[_Known], Iterable[str]]) -> dict[str, list[int]]:
    blocks: dict[str, list[int]] = {}
    for at, one in enumerate(known):
        for point in points(one):
            blocks.setdefault(point, []).append(at)
    return {point: block for point, block in blocks.items() if len(block) > 1}


def _names(one: _Known) -> tuple[str, ...]:
    """Return the whole name, whichever part comes first."""
    return (one.name.either_way,)


def _emails(one: _Known) -> tuple[str, ...]:
    return one.emails


def _phones(one: _Known) -> tuple[str, ...]:
    return (one.phone,) if len(one.phone) > 4 else ()


def _addresses(one: _Known) -> tuple[str, ...]:
    return (one.address,) if one.address else ()


def _births(one: _Known) -> tuple[str, ...]:
    return (f"{one.born} {one.name.either_way}",) if one.born is not None else ()


_POINTS = (_emails, _phones, _addresses, _births)


def _judge(first: _Known, second: _Known, crowds: set[str]) -> Pair | None:
    """Apply the rule to two entries that share something."""
    if _born_apart(first, second):
        return None
    alike = likeness(first.name, second.name)
    if alike is None:
        return None
    points = tuple(_common(first, second, crowds if alike not in _WHOLE else frozenset()))
    if not _enough(alike, points, first, second):
        return None
    certain = alike in _WHOLE and (
        CommonPoint.EMAIL in points or (len(points) > 1 and not {*points}.isdisjoint(_BIRTH))
    )
    strength = DuplicateStrength.CERTAIN if certain else DuplicateStrength.LIKELY
    return Pair(first.key, second.key, strength, alike, points)


_WHOLE = (NameLikeness.SAME, NameLikeness.SWAPPED)
_CONTACT = frozenset({CommonPoint.EMAIL, CommonPoint.PHONE, CommonPoint.ADDRESS})
_BIRTH = frozenset({CommonPoint.BIRTH_DATE, CommonPoint.BIRTH_YEAR})


def _enough(alike: NameLikeness, points: tuple[CommonPoint, ...], first: _Known, second: _Known) -> bool:
    contact = _CONTACT.intersection(points)
    if alike in _WHOLE:
        return bool(contact) or CommonPoint.BIRTH_DATE in points
    if not contact:
        return False
    if alike is NameLikeness.OTHER_FAMILY_NAME:
        return len(contact) > 1 and bool(_BIRTH.intersection(points))
    if alike is NameLikeness.TRANSCRIBED and first.name.other_script != second.name.other_script:
        return True
    other_mail = bool(first.emails and second.emails) and CommonPoint.EMAIL not in points
    given_differs = first.name.words.given != second.name.words.given
    return not (other_mail and given_differs)  # siblings have an address each


def _common(first: _Known, second: _Known, crowds: set[str] | frozenset[str]) -> Iterator[CommonPoint]:
    if any(mail in second.emails and mail not in crowds for mail in first.emails):
        yield CommonPoint.EMAIL
    if len(first.phone) > 4 and first.phone == second.phone and first.phone not in crowds:
        yield CommonPoint.PHONE
    if first.address and first.address == second.address and first.address not in crowds:
        yield CommonPoint.ADDRESS
    if first.born is not None and first.born == second.born:
        yield CommonPoint.BIRTH_DATE
    elif first.year is not None and first.year == second.year:
        yield CommonPoint.BIRTH_YEAR


def _born_apart(first: _Known, second: _Known) -> bool:
    """Tell whether the births, or a junior beside a senior, make two people of them."""
    same_year = first.year == second.year
    if first.name.words.generation != second.name.words.generation and not (same_year and first.year):
        return True
    if first.born is not None and second.born is not None:
        return not within(f"{first.born:%d%m%Y}", f"{second.born:%d%m%Y}", 1) and not _day_for_month(first, second)
    if first.year is None or second.year is None or same_year:
        return False
    return not within(str(first.year), str(second.year), 1) or _parent_and_child(first, second)


def _day_for_month(first: _Known, second: _Known) -> bool:
    if first.born is None or second.born is None:
        return False
    return (first.born.year, first.born.month, first.born.day) == (
        second.born.year,
        second.born.day,
        second.born.month,
    )


def _parent_and_child(first: _Known, second: _Known) -> bool:
    """Tell whether the years lie a generation apart without being the same digits in another order."""
    if first.year is None or second.year is None:
        return False
    return abs(first.year - second.year) >= 15 and sorted(str(first.year)) != sorted(str(second.year))


def _bare_names(known: Sequence[_Known], begin: int, seen: set[tuple[int, int]]) -> Iterator[Pair]:
    """Yield a name alone beside the only other entry of that name."""
    for block in _blocks(known, _names).values():
        first, second = block[0], block[1]
        bare = known[first].bare or known[second].bare
        if len(block) == 2 and second >= begin and bare and (first, second) not in seen:
            alike = likeness(known[first].name, known[second].name)
            if alike in _WHOLE:
                keys = known[first].key, known[second].key
                yield Pair(*keys, DuplicateStrength.LIKELY, alike, (CommonPoint.NOTHING_ELSE_KNOWN,))
