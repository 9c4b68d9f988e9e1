"""Folds text for searching and sorting, once, when it is stored.

Müller, Mueller and Muller fold alike, apostrophes vanish, and a prefix of a word folds to a prefix of the word's fold.
A search key holds more than the fold: a name in another script as English and as German writes it (shevchenko,
schewtschenko), and each word by its sound (planning/sounding.py), so that either spelling finds the other.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from forumplanner.planning.sounding import sound
from forumplanner.planning.transliterating import as_german_writes

_LETTERS = str.maketrans(
    {"ß": "ss", "ẞ": "ss", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "ı": "i", "İ": "i", "æ": "a", "Æ": "a"}
)
_APOSTROPHES = re.compile(r"['’‘`´ʼʹʻʾʿ]")
_REST = re.compile(r"[^a-z0-9@.]+")
_REMEMBERED = 20_000  # names and towns come again and again, e-mail addresses do not


def fold(text: str) -> str:
    """Return the search form of `text`: lower-case ASCII words with single blanks between them."""
    return _folded(text) if "@" in text else _remembered(text)


def _folded(text: str) -> str:
    plain = text.lower() if text.isascii() else _APOSTROPHES.sub("", _plain(text))
    plain = plain.replace("'", "").replace("`", "").replace("ae", "a").replace("oe", "o").replace("ue", "u")
    if plain.replace("@", "").replace(".", "").isalnum():
        return plain
    return _REST.sub(" ", plain).strip()


_remembered = lru_cache(maxsize=_REMEMBERED)(_folded)


def _plain(text: str) -> str:
    """Return the text in small letters without marks, in ASCII; apostrophes of any kind may be left."""
    plain = unicodedata.normalize("NFC", text).translate(_LETTERS).casefold()
    plain = "".join([c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c)])
    if plain.isascii():
        return plain
    from anyascii import anyascii

    return anyascii(plain).lower()


def words(query: str) -> tuple[str, ...]:
    """Return the folded words of a query."""
    return tuple(fold(query).split())


def wanted(query: str) -> tuple[tuple[str, ...], ...]:
    """Return for each word of a query its spellings; a row is found when one of each begins a word of its search key.

    The fold itself is always among them, so that no other spelling costs a hit.
    """
    return tuple(
        tuple(dict.fromkeys(spelt for word in spellings for spelt in _heard(word)))
        for piece in query.split()
        for spellings in _word_by_word(piece)
    )


def search_key(*parts: str) -> str:
    """Return the stored search key of several texts; every word is preceded by a blank."""
    # An address has one spelling, and is met once: nothing to remember.
    spelt = " ".join([_folded(part) if "@" in part else _spelt(part) for part in parts if part]).split()
    return "".join([f" {word}" for word in dict.fromkeys(spelt)])


def is_found(key: str, query: str) -> bool:
    """Tell whether a query finds what has this search key; lists that are read whole ask this instead of SQL."""
    return all(any(f" {spelt}" in key for spelt in spellings) for spellings in wanted(query))


def sort_key(*parts: str) -> str:
    """Return the stored sort key: the parts by weight, set apart so that the shorter family name comes first."""
    return "\t".join([_remembered(part) for part in parts])


@lru_cache(maxsize=_REMEMBERED)
def _spelt(part: str) -> str:
    """Return all words of one text for a search key: as they fold, as German writes them, as they sound."""
    written = " ".join(_spellings(part))
    return f"{written} {sound(written)}"


def _spellings(text: str) -> Iterator[str]:
    """Yield the fold of a text, and of how German writes it where it is in another script."""
    yield fold(text)
    for written in as_german_writes(text):
        yield fold(written)


def _word_by_word(piece: str) -> Iterator[tuple[str, ...]]:
    """Yield the spellings of each word of a piece without blanks."""
    first, *others = (spelling.split() for spelling in _spellings(piece))
    alike = [spelling for spelling in others if len(spelling) == len(first)]
    yield from zip(first, *alike, strict=True)


def _heard(word: str) -> tuple[str, ...]:
    """Return a word and its sound, unless that is one plain letter, which would find half the alphabet."""
    heard = sound(word)
    return (word,) if len(word) == 1 or (len(heard) == 1 and heard.isalpha()) else (word, heard)
