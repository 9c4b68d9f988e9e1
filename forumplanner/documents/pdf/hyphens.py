"""Where a word may be parted at the end of a line, by the patterns of its language; none for Turkish and Arabic.

The patterns are those of LibreOffice (pyphen). Points that leave a part without a vowel are left out.
"""

import re
import unicodedata
from functools import cache, lru_cache

import pyphen

_SHORTEST = 7
_LEAST = 3
_WORD = re.compile(r"[^\W\d_]+")
_VOWELS = frozenset("aeiouyαεηιουωаеєиіоуюяёыэ")


@cache
def _patterns(language: str) -> pyphen.Pyphen | None:
    """Return the patterns for a BCP 47 tag, or those of its main language; None without any."""
    code = language.replace("-", "_")
    for name in (code, code.split("_", maxsplit=1)[0]):
        if name in pyphen.LANGUAGES:
            return pyphen.Pyphen(lang=name)
    return None


@lru_cache(maxsize=20_000)
def break_points(text: str, language: str) -> tuple[int, ...]:
    """Return before which characters of `text` it may be parted; signs around and between words are no hindrance."""
    patterns = _patterns(language)
    if patterns is None or any(sign in text for sign in "@/\\_") or any(one.isdigit() for one in text):
        return ()
    return tuple(
        word.start() + point
        for word in _WORD.finditer(text)
        if len(word.group()) >= _SHORTEST
        for point in _sound(word.group(), patterns.positions(word.group()))
    )


def _sound(word: str, points: list[int]) -> list[int]:
    """Return the points that leave parts with a vowel and at least three letters at both ends of the word."""
    sound: list[int] = []
    end = len(word)
    for point in sorted(points, reverse=True):
        if _is_syllable(word[point:end]):
            sound.insert(0, int(point))
            end = point
    while sound and not _is_syllable(word[: sound[0]]):
        del sound[0]
    return [point for point in sound if _LEAST <= point <= len(word) - _LEAST]


def _is_syllable(part: str) -> bool:
    """Tell whether a part of a word has two letters and a vowel."""
    plain = unicodedata.normalize("NFD", part.casefold())
    return len(part) > 1 and any(letter in _VOWELS for letter in plain)
