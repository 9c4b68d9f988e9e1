"""People's names as lists have them. Splits what must be split, and says where it had to guess."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from forumplanner.model.enums import Salutation

_SALUTATIONS = {
    Salutation.MS: ("frau", "fr", "ms", "mrs", "miss", "w", "f", "weiblich"),
    Salutation.MR: ("herr", "hr", "herrn", "mr", "m", "männlich"),
    Salutation.NONE: ("", "-", "–", "keine", "none", "ohne", "divers", "d", "x", "mx", "neutral"),
}
_LEFT_OUT = frozenset({"divers", "d", "x", "mx", "neutral"})
_BY_WORD = {word: salutation for salutation, words in _SALUTATIONS.items() for word in words}
_TITLE = r"(?:(?:prof|dr|dipl|mag|pd|ing)\.(?:-\w+\.?)?|dipl-\w+\.?|(?:prof|dr)(?=\s))"
_FACULTY = r"(?:(?:med|phil|jur|rer|nat|pol|oec|habil|h\.\s?c)\b\.?)"
_TITLES = re.compile(rf"({_TITLE}(?:\s*(?:{_TITLE}|{_FACULTY}))*)\s*(?=\S)", re.IGNORECASE)
# fmt: off
_BEFORE_FAMILY_NAME = frozenset(
    {
        "von", "van", "vom", "zu", "zum", "zur", "de", "del", "della", "di", "da", "dos", "das", "du",
        "der", "den", "des", "la", "le", "el", "al", "ben", "bin", "ibn", "abu", "bint", "und", "y", "e",
        "ten", "ter", "af", "av", "mac", "mc", "st.", "v.", "o",
    }
)
# fmt: on
_SPACE_LIKE = dict.fromkeys(map(ord, "\u00a0\u2007\u202f\u2009"), " ") | {0x200B: None, 0xFEFF: None, 0xAD: None}
_HAS_SPACE_LIKE = re.compile(f"[{''.join(map(chr, _SPACE_LIKE))}]")


@dataclass(frozen=True)
class Name:
    """A name in its parts; `guessed` when more than one split was possible."""

    title: str = ""
    given: str = ""
    family: str = ""
    guessed: bool = False


def clean_name(text: str) -> str:
    """Return a name on one line in composed letters; a zero-width joiner is part of it (Persian) and stays."""
    if not text.isascii():
        if _HAS_SPACE_LIKE.search(text):
            text = text.translate(_SPACE_LIKE)
        text = unicodedata.normalize("NFC", text)
    return " ".join(text.split())


def salutation_of(text: str) -> Salutation | None:
    """Return the salutation a word stands for; None when the word is unknown. Nobody must state one."""
    return _BY_WORD.get(_word(text))


def salutation_left_out(text: str) -> bool:
    """Tell whether a word asks to be addressed as neither Ms nor Mr, which says more than that nothing is known."""
    return _word(text) in _LEFT_OUT


def _word(text: str) -> str:
    return text.strip().rstrip(".").casefold()


def letters_lost(name: str) -> bool:
    """Tell whether a name went through an encoding that lacked its letters (they became question marks)."""
    return "?" in name or "\ufffd" in name


def own_script(name: str) -> bool:
    """Tell whether a name has letters of another script than Latin."""
    return not name.isascii() and any(map(_of_another_script, name))


@lru_cache(maxsize=4096)
def _of_another_script(letter: str) -> bool:
    return letter.isalpha() and "LATIN" not in unicodedata.name(letter, "LATIN")


def split_name(text: str, *, family_first: bool = False) -> Name:
    """Split a full name: at a comma the family name comes first, else last, with what belongs to it (von, al)."""
    name = clean_name(text)
    title = ""
    if found := _TITLES.match(name):
        title, name = found.group(1).strip(), name[found.end() :]
    if "," in name:
        family, _, given = (part.strip() for part in name.partition(","))
        if found := _TITLES.match(given):
            title, given = title or found.group(1).strip(), given[found.end() :]
        return Name(title, given, family)
    words = name.split()
    if len(words) < 2:
        return Name(title, "", name)
    if family_first:
        return Name(title, " ".join(words[1:]), words[0], guessed=len(words) > 2)
    start = len(words) - 1
    while start > 1 and words[start - 1].casefold() in _BEFORE_FAMILY_NAME:
        start -= 1
    return Name(title, " ".join(words[:start]), " ".join(words[start:]), guessed=start > 1)
