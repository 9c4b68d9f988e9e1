"""How several things are said one after another: Arabic and Farsi have a comma and a semicolon of their own."""

from collections.abc import Iterable

_FROM_THE_RIGHT = ("ar", "fa")


def comma(parts: Iterable[str], language: str) -> str:
    """Return the parts with a comma between them; empty ones are left out."""
    return _mark(language, ", ", "\N{ARABIC COMMA} ").join(part for part in parts if part)


def semicolon(parts: Iterable[str], language: str) -> str:
    """Return the parts with a semicolon between them; empty ones are left out."""
    return _mark(language, "; ", "\N{ARABIC SEMICOLON} ").join(part for part in parts if part)


def _mark(language: str, usual: str, from_the_right: str) -> str:
    return from_the_right if language.partition("-")[0] in _FROM_THE_RIGHT else usual
