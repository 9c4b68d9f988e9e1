"""How two names are alike: the same, swapped, misspelt, shortened, half a double name, transcribed otherwise."""

from dataclasses import dataclass

from forumplanner.model.likeness import NameLikeness
from forumplanner.planning.folding import fold
from forumplanner.planning.name_words import NameWords, consonants, name_words
from forumplanner.planning.near_text import nearly_equal

_FEW = 3
"""So few consonants say too little of a name."""

_LAST_LATIN = "\N{LATIN SMALL LETTER Y WITH STROKE}"


@dataclass(frozen=True, slots=True)
class ComparedName:
    """A name as it stands in its two fields, and folded from its own script; one of the two may be empty.

    `other_script`: what stands in the fields is not in Latin letters.
    """

    words: NameWords
    own: str
    other_script: bool = False

    @classmethod
    def of(cls, given: str, family: str, own_script: str) -> "ComparedName":
        """Return a name as it is compared."""
        own = fold(own_script) if own_script else ""
        if not given.strip() and not family.strip():
            return cls(name_words(own, ""), own, other_script=True)
        other = not (given.isascii() and family.isascii()) and any(letter > _LAST_LATIN for letter in given + family)
        return cls(name_words(fold(given), fold(family)), own, other)

    @property
    def either_way(self) -> str:
        """The words of the name in order of the alphabet: the same for swapped ones."""
        return " ".join(sorted((*self.words.given_words, *self.words.family_words)))


def likeness(first: ComparedName, second: ComparedName) -> NameLikeness | None:
    """Return how two names are alike; None for names of two people."""
    one, other = first.words, second.words
    if _same(one, other) or (first.own and first.own == second.own):
        return NameLikeness.SAME
    if _turned(one, other):
        return NameLikeness.SWAPPED
    if one.given and one.given == other.given:
        return _with_same_given(one, other)
    if _same_family(one, other) and _shortened(one.given_words, other.given_words):
        return NameLikeness.SHORTENED
    if nearly_equal(one.given, other.given) and nearly_equal(one.family, other.family):
        return NameLikeness.TYPING_ERROR
    return NameLikeness.TRANSCRIBED if _transcribed(one, other) else None


def _same(one: NameWords, other: NameWords) -> bool:
    if one.given == other.given and _same_family(one, other):
        return True
    return one.given + one.whole_family == other.given + other.whole_family


def _turned(one: NameWords, other: NameWords) -> bool:
    """Tell whether one name has the family name first, wherever the fields part it."""
    if one.given == other.family and one.family == other.given:
        return True
    whole, second = one.given + one.whole_family, other.given + other.whole_family
    return one.whole_family + one.given == second or whole == other.whole_family + other.given


def _same_family(one: NameWords, other: NameWords) -> bool:
    return one.family == other.family or one.whole_family == other.whole_family


def _with_same_given(one: NameWords, other: NameWords) -> NameLikeness:
    if nearly_equal(one.family, other.family):
        return NameLikeness.TYPING_ERROR
    words, others = {*one.family_words}, {*other.family_words}
    if words and others and (words < others or others < words):
        return NameLikeness.HALF_OF_DOUBLE
    if _sounds_alike(one.whole_family, other.whole_family):
        return NameLikeness.TRANSCRIBED
    return NameLikeness.OTHER_FAMILY_NAME


def _shortened(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Tell whether the fewer words begin, each in its turn, words of the longer name; initials do."""
    fewer, more = sorted((words, others), key=lambda name: (len(name), len("".join(name))))
    if not fewer:
        return True
    rest = iter(more)
    return all(any(word.startswith(short) for word in rest) for short in fewer)


def _transcribed(one: NameWords, other: NameWords) -> bool:
    given, second = consonants(one.given), consonants(other.given)
    family, other_family = consonants(one.whole_family), consonants(other.whole_family)
    if given == second and _sounds_alike(one.whole_family, other.whole_family):
        return len(given) + len(family) > _FEW
    return given + family in (second + other_family, other_family + second) and len(given + family) > _FEW


def _sounds_alike(first: str, second: str) -> bool:
    return consonants(first) == consonants(second) != ""
