"""What of a name is compared: its folded words without titles, without particles, and without its vowels.

The consonants of a name are the same in most transcriptions: Khadija and Chadidscha, Шевченко and Schewtschenko.
"""

import re
from dataclasses import dataclass

_TITLES = re.compile("(dr|prof|dipl|ing|med|phil|jur|rer|nat|habil|hc|mag|msc|bsc|herr|frau|hr|fr)$")
_PARTICLES = re.compile("(von|vom|zum?|zur|und|v|u|van|del?|della|di|da|dos|der|den|ter|ten|la|le|al|el)$")
_GENERATIONS = {"jun": "jun", "jr": "jun", "junior": "jun", "sen": "sen", "sr": "sen", "senior": "sen"}
_GENERATIONS |= {"ii": "ii", "iii": "iii"}
_SOUNDS = (
    (re.compile(r"dsch|dzh|dj|zh|j(?=[aeiou])"), "j"),
    (re.compile(r"tsch|tsh|tch"), "k"),
    (re.compile(r"sch|sh|tz|ts|z|ss"), "s"),
    (re.compile(r"ch|kh|ck|q|x|gh|c"), "k"),
    (re.compile(r"ph|pf"), "f"),
    (re.compile(r"(?<=[a-z])[vw]"), ""),
    (re.compile(r"^w"), "v"),
    (re.compile(r"th|dt"), "t"),
)
_VOWELS = re.compile(r"[aeiouyh0-9.@ ]+")
_TWICE = re.compile(r"(.)\1+")


@dataclass(frozen=True, slots=True)
class NameWords:
    """A name as it is compared; `family` is without particles, `whole_family` with them."""

    given: str
    family: str
    whole_family: str
    given_words: tuple[str, ...]
    family_words: tuple[str, ...]
    generation: str


def name_words(folded_given: str, folded_family: str) -> NameWords:
    """Return what is compared of a name whose two parts are folded already (the sort key holds them)."""
    given = [word for word in folded_given.replace(".", " ").split() if not _TITLES.match(word)]
    whole = [word for word in folded_family.replace(".", " ").split() if not _TITLES.match(word)]
    generation = ""
    for words in (given, whole):
        if len(words) > 1 and words[-1] in _GENERATIONS:
            generation = _GENERATIONS[words.pop()]
    family = [word for word in whole if not _PARTICLES.match(word)] or whole
    return NameWords("".join(given), "".join(family), "".join(whole), tuple(given), tuple(family), generation)


def consonants(text: str) -> str:
    """Return what most transcriptions of a folded name have in common: its consonants in classes of sounds."""
    for sound, letter in _SOUNDS:
        text = sound.sub(letter, text)
    return _TWICE.sub(r"\1", _VOWELS.sub("", text))
