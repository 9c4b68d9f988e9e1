"""Folds text for searching and sorting, once, when it is stored.

Müller, Mueller and Muller fold alike, Шевченко folds to its transliteration, apostrophes vanish. A prefix of a word
folds to a prefix of the word's fold.
"""

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {"ß": "ss", "ẞ": "ss", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "ı": "i", "İ": "i", "æ": "a", "Æ": "a"}
)
_APOSTROPHES = re.compile(r"['’‘`´ʼʹʻʾʿ]")
_DIGRAPHS = re.compile(r"([aou])e")
_REST = re.compile(r"[^a-z0-9@.]+")
_REMEMBERED = 20_000  # names and towns come again and again, in every list


@lru_cache(maxsize=_REMEMBERED)
def fold(text: str) -> str:
    """Return the search form of `text`: lower-case ASCII words with single blanks between them."""
    plain = text.lower() if text.isascii() else _APOSTROPHES.sub("", _plain(text))
    return _REST.sub(" ", _DIGRAPHS.sub(r"\1", plain.replace("'", "").replace("`", ""))).strip()


def _plain(text: str) -> str:
    """Return the text in small letters without marks, in ASCII; apostrophes of any kind may be left."""
    plain = unicodedata.normalize("NFC", text).translate(_LETTERS).casefold()
    plain = "".join([c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c)])
    if plain.isascii():
        return plain
    from anyascii import anyascii

    return anyascii(plain).lower()


def words(query: str) -> tuple[str, ...]:
    """Return the folded words of a query; a row is found when each begins some word of its search key."""
    return tuple(fold(query).split())


def search_key(*parts: str) -> str:
    """Return the stored search key of several texts; every word is preceded by a blank."""
    words_of_parts = " ".join([fold(part) for part in parts if part]).split()
    return "".join([f" {word}" for word in dict.fromkeys(words_of_parts)])


def sort_key(*parts: str) -> str:
    """Return the stored sort key: the parts by weight, set apart so that the shorter family name comes first."""
    return "\t".join([fold(part) for part in parts])
