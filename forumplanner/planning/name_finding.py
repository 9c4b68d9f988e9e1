"""Finds the names of known people in running text: what may have to be left out of what is made public.

People are found by their whole name, in any order and in their own script, and by their family name behind a form of
address or a title; once somebody is found, by the bare family name, too. Spellings fold (Müller, Mueller), words are
whole words. Whoever is not known is not found, and neither is a nickname or a misspelling.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from forumplanner.model.enums import Salutation
from forumplanner.model.ids import EntityId
from forumplanner.planning.folding import fold
from forumplanner.planning.transliterating import as_german_writes

_LETTER = "[^\\W\\d_][\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d]*"
_WORD = re.compile(f"(?:{_LETTER})+(?:['’‘`´ʼʹʻʾʿ](?:{_LETTER})+)*")
_HYPHENS = "-\u2010\u2011\u2013"
_BETWEEN = re.compile(rf"\s{{1,3}}|\s?[{_HYPHENS}]\s?")
_AFTER_TITLE = re.compile(r"\.?\s{0,3}")
_REVERSED = re.compile(r",\s{0,3}")
_AND = frozenset({"und", "sowie", "and"})
_FEMALE = ("Frau", "Fr", "Fräulein", "Ms", "Mrs", "Miss", "Madame", "Signora", "Señora", "пані", "السيدة", "خانم")
_MALE = ("Herr", "Herrn", "Hr", "Hrn", "Mr", "Monsieur", "Signor", "Señor", "пан", "пана", "السيد", "آقای")
_SEVERAL = ("Herren", "Damen", "Frauen", "Familie", "Familien", "Eheleute", "Ehepaar", "Geschwister")
_TITLES = (
    *("Dr", "Prof", "Professor", "Professorin", "Dipl", "Ing", "med", "jur", "phil", "rer", "nat", "h", "c"),
    *("Kollege", "Kollegen", "Kollegin", "Ratsmitglied", "Ratsherr", "Ratsfrau", "Stadtrat", "Stadträtin"),
    *("Bürgermeister", "Bürgermeisterin", "Vorsitzende", "Vorsitzenden", "Vorsitzender", "Pfarrer", "Pfarrerin"),
    *("Anwohner", "Anwohnerin", "Einwohner", "Einwohnerin", "Bürger", "Bürgerin", "Antragsteller", "Antragstellerin"),
    *("Referent", "Referentin", "Lehrer", "Lehrerin", "Schüler", "Schülerin"),
)
_LEAST_PART = 4
_LEAST_BARE = 3


@dataclass(frozen=True)
class KnownName:
    """Somebody as the directory names them."""

    person_id: EntityId
    salutation: Salutation
    title: str
    given_name: str
    family_name: str
    own_script_name: str


@dataclass(frozen=True)
class Mention:
    """A place in one of the texts where somebody is named: whom it may be, from and up to which character."""

    text: int
    start: int
    end: int
    persons: frozenset[EntityId]


class _By(Enum):
    WHOLE = auto()
    FAMILY = auto()


@dataclass(frozen=True)
class _Word:
    start: int
    end: int
    folded: str
    small: bool


@dataclass(frozen=True)
class _Form:
    words: tuple[str, ...]
    by: _By
    person: KnownName
    turned: bool = False


def words_of(text: str) -> Iterator[str]:
    """Yield the folded words of a text, a genitive also without its ending."""
    for found in _WORD.finditer(text):
        word = fold(found.group())
        yield word
        if word.endswith("s"):
            yield word[:-1]


class NameFinder:
    """Knows the forms in which people are named. `named` are those whom everybody may read of."""

    def __init__(self, people: Iterable[KnownName], named: frozenset[EntityId] = frozenset()) -> None:
        self._named = named
        self._forms: defaultdict[str, list[_Form]] = defaultdict(list)
        self._titles = set(_addresses()[1])
        for person in people:
            self._titles.update(_words(person.title))
            for form in dict.fromkeys(_forms(person)):
                self._forms[form.words[0]].append(form)

    def find(self, texts: Sequence[str]) -> tuple[Mention, ...]:
        """Return where somebody is named who is not among the `named`, in the order of the texts."""
        read = [_Read(number, text) for number, text in enumerate(texts)]
        for one in read:
            self._whole_names(one)
        by_whole = frozenset().union(*(each.persons for one in read for each in one.mentions))
        for one in read:
            self._addressed(one, by_whole)
        found = frozenset().union(*(each.persons for one in read for each in one.mentions))
        for one in read:
            self._bare(one, found)
        return tuple(mention for one in read for mention in sorted(one.mentions, key=lambda each: each.start))

    def _whole_names(self, read: "_Read") -> None:
        at = 0
        while at < len(read.words):
            length, persons = self._longest(read, at, _By.WHOLE)
            if length:
                read.take(at, length, frozenset() if persons & self._named else persons)
            at += length or 1

    def _addressed(self, read: "_Read", by_whole: frozenset[EntityId]) -> None:
        several_up_to = -1
        for at in range(len(read.words)):
            if read.is_taken(at):
                continue
            address = self._address_before(read, at, several_up_to)
            if address is None:
                continue
            length, persons = self._longest(read, at, _By.FAMILY, address)
            if not length or (read.words[at].small and not read.words[at - 1].small):
                continue
            if address is _Address.SEVERAL:
                several_up_to = at + length - 1
            certain = (persons & by_whole) - self._named
            exempt = not certain and bool(persons & self._named)
            read.take(at, length, frozenset() if exempt else certain or persons)

    def _bare(self, read: "_Read", found: frozenset[EntityId]) -> None:
        for at, word in enumerate(read.words):
            if word.small or read.is_taken(at):
                continue
            length, persons = self._longest(read, at, _By.FAMILY, whole_family=found)
            if length and len(word.folded) >= _LEAST_BARE:
                read.take(at, length, persons)

    def _longest(
        self,
        read: "_Read",
        at: int,
        by: _By,
        address: "_Address | None" = None,
        whole_family: frozenset[EntityId] | None = None,
    ) -> tuple[int, frozenset[EntityId]]:
        """Return how many words from `at` are a name, and whose it may be."""
        word = read.words[at].folded
        forms = list(self._forms.get(word, ()))
        if word.endswith("s"):
            forms += [form for form in self._forms.get(word[:-1], ()) if len(form.words) == 1]
        best, persons = 0, set[EntityId]()
        for form in forms:
            person = form.person
            if form.by is not by or len(form.words) < best or not _suits(address, person.salutation):
                continue
            if whole_family is not None and (
                person.person_id not in whole_family or form.words != tuple(_words(person.family_name))
            ):
                continue
            if not read.holds(at, form):
                continue
            if len(form.words) > best:
                best, persons = len(form.words), set()
            persons.add(person.person_id)
        return best, frozenset(persons)

    def _address_before(self, read: "_Read", at: int, several_up_to: int) -> "_Address | None":
        """Return how the name at a word is addressed; None where it is not."""
        addresses, titled, before = _addresses()[0], False, at - 1
        while before >= 0 and _AFTER_TITLE.fullmatch(read.gap(before)):
            word = read.words[before].folded
            if word in addresses:
                return addresses[word]
            if word in _AND and before - 1 == several_up_to:
                return _Address.SEVERAL
            if word not in self._titles:
                break
            titled, before = True, before - 1
        if several_up_to >= 0 and before == several_up_to and _REVERSED.fullmatch(read.gap(before)):
            return _Address.SEVERAL
        return _Address.ANYBODY if titled else None


class _Address(Enum):
    FEMALE = auto()
    MALE = auto()
    SEVERAL = auto()
    ANYBODY = auto()


@lru_cache(maxsize=1)
def _addresses() -> tuple[dict[str, _Address], frozenset[str]]:
    """Return the forms of address and the titles as they fold."""
    by = ((_FEMALE, _Address.FEMALE), (_MALE, _Address.MALE), (_SEVERAL, _Address.SEVERAL))
    return {fold(word): kind for words, kind in by for word in words}, frozenset(fold(word) for word in _TITLES)


def _suits(address: _Address | None, salutation: Salutation) -> bool:
    unfit = {_Address.FEMALE: Salutation.MR, _Address.MALE: Salutation.MS}
    return address is None or unfit.get(address) is not salutation


class _Read:
    """One text by its words, with what was found in it."""

    def __init__(self, number: int, text: str) -> None:
        self.text = text
        self.words = [
            _Word(found.start(), found.end(), fold(found.group()), found.group()[0].islower())
            for found in _WORD.finditer(text)
        ]
        self.mentions: list[Mention] = []
        self._number = number
        self._taken: set[int] = set()

    def gap(self, at: int) -> str:
        """Return what stands between a word and the next."""
        return self.text[self.words[at].end : self.words[at + 1].start]

    def is_taken(self, at: int) -> bool:
        return at in self._taken

    def take(self, at: int, length: int, persons: frozenset[EntityId]) -> None:
        """Note that these words are a name; without persons it is one that everybody may read."""
        self._taken.update(range(at, at + length))
        if persons:
            start, end = self.words[at].start, self.words[at + length - 1].end
            self.mentions.append(Mention(self._number, start, end, persons))

    def holds(self, at: int, form: _Form) -> bool:
        """Tell whether the words from `at` are this name, as whole words."""
        last = at + len(form.words) - 1
        if last >= len(self.words) or any(self.is_taken(place) for place in range(at, last + 1)):
            return False
        for place, wanted in enumerate(form.words, at):
            said = self.words[place].folded
            if said != wanted and not (place == last and said == wanted + "s"):
                return False
            if place < last and not self._joined(place, form):
                return False
        return not (self._hyphen_at(self.words[at].start, -1) or self._hyphen_at(self.words[last].end - 1, 1))

    def _joined(self, place: int, form: _Form) -> bool:
        gap = self.gap(place)
        if _BETWEEN.fullmatch(gap):
            return True
        if form.turned:
            return bool(_REVERSED.fullmatch(gap))
        return len(self.words[place].folded) == 1 and bool(_AFTER_TITLE.fullmatch(gap))

    def _hyphen_at(self, edge: int, step: int) -> bool:
        """Tell whether the word goes on beyond its edge: by a hyphen and a letter, or by a figure."""
        beside, beyond = self._letter(edge + step), self._letter(edge + 2 * step)
        return beside.isdigit() or beside == "_" or (beside in tuple(_HYPHENS[:3]) and beyond.isalpha())

    def _letter(self, at: int) -> str:
        return self.text[at] if 0 <= at < len(self.text) else " "


def _words(text: str) -> list[str]:
    return [fold(found.group()) for found in _WORD.finditer(text)]


def _forms(person: KnownName) -> Iterator[_Form]:
    """Yield the forms in which somebody may be named."""
    given, family = _words(person.given_name), _words(person.family_name)
    if family:
        yield from _of_family(person, family)
        for some in (given, *([one] for one in given), *([one[0]] for one in given)) if given else ():
            yield _Form((*some, *family), _By.WHOLE, person)
        if given:
            yield _Form((*family, *given), _By.WHOLE, person, turned=True)
            yield _Form((*family, given[0]), _By.WHOLE, person, turned=True)
    for written in (person.own_script_name, *as_german_writes(person.own_script_name)):
        own = _words(written)
        if len(own) > 1:
            yield _Form(tuple(own), _By.WHOLE, person)
            yield _Form((own[-1], *own[:-1]), _By.WHOLE, person, turned=True)
        if own:
            yield _Form((own[-1],), _By.FAMILY, person)


def _of_family(person: KnownName, family: list[str]) -> Iterator[_Form]:
    yield _Form(tuple(family), _By.FAMILY, person)
    if len(family) > 1:
        yield from (_Form((part,), _By.FAMILY, person) for part in family if len(part) >= _LEAST_PART)
