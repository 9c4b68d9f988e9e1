"""Which of two values the merged entry should have: the fuller one, else the one of the entry changed last.

A proposal for the officer, who sees both and chooses. Pure: values in, choices out.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from forumplanner.model.enums import PreferredChannel, Salutation
from forumplanner.planning.folding import fold

_NAME = ("given_name", "family_name")
_ADDRESS = ("street", "postcode", "city", "district")
_JOINED = ("languages", "note")
_LAST_LATIN = "\N{LATIN SMALL LETTER Y WITH STROKE}"


class Side(StrEnum):
    """Whose value is kept; both where two values can stand together."""

    FIRST = "first"
    SECOND = "second"
    BOTH = "both"


def proposed(first: Mapping[str, Any], second: Mapping[str, Any], *, newer: Side) -> dict[str, Side]:
    """Return for every field of `first` whose value to keep; `newer` names the entry that was changed last."""
    sides = {name: _side(name, value, second[name], newer) for name, value in first.items()}
    if _swapped(first, second):
        sides |= dict.fromkeys(_NAME, newer)
    return sides | dict.fromkeys(_ADDRESS, _address(first, second, newer))


def chosen(first: Mapping[str, Any], second: Mapping[str, Any], sides: Mapping[str, Side]) -> dict[str, Any]:
    """Return the values of the merged entry."""
    values: dict[str, Any] = {}
    for name, side in sides.items():
        if side is Side.BOTH:
            values[name] = _joined(first[name], second[name])
        else:
            values[name] = (second if side is Side.SECOND else first)[name]
    return values


def can_join(name: str) -> bool:
    """Tell whether both values of a field can be kept in it."""
    return name in _JOINED


def _side(name: str, first: Any, second: Any, newer: Side) -> Side:  # noqa: ANN401  (the field decides)
    if first == second or _empty(second):
        return Side.FIRST
    if _empty(first):
        return Side.SECOND
    if name in _JOINED:
        return Side.BOTH
    if name in (*_NAME, "title"):
        return Side.FIRST if _fullness(first) >= _fullness(second) else Side.SECOND
    return newer


def _empty(value: Any) -> bool:  # noqa: ANN401
    return not value or value in (Salutation.NONE, PreferredChannel.UNSAID)


def _fullness(text: str) -> tuple[bool, int, bool, int]:
    """Rank a spelling: Latin letters (the own script has its own field), more letters, not all capitals, own letters.

    Müller ranks above Mueller, which was written without the letter, and above MÜLLER.
    """
    latin = not any(letter > _LAST_LATIN for letter in text)
    letters = len(fold(text).replace(" ", "").replace(".", ""))
    return latin, letters, not text.isupper(), sum(not letter.isascii() for letter in text)


def _swapped(first: Mapping[str, Any], second: Mapping[str, Any]) -> bool:
    given, family = (fold(str(first[name])) for name in _NAME)
    other_given, other_family = (fold(str(second[name])) for name in _NAME)
    return given != family and (given, family) == (other_family, other_given)


def _address(first: Mapping[str, Any], second: Mapping[str, Any], newer: Side) -> Side:
    """Keep an address as a whole: the one with a street, else the newer."""
    filled = [sum(bool(entry[name]) for name in _ADDRESS) for entry in (first, second)]
    if bool(first["street"]) != bool(second["street"]):
        return Side.FIRST if first["street"] else Side.SECOND
    if not first["street"] and filled[0] != filled[1]:
        return Side.FIRST if filled[0] > filled[1] else Side.SECOND
    same = all(first[name] == second[name] for name in _ADDRESS)
    return Side.FIRST if same else newer


def _joined(first: Any, second: Any) -> Any:  # noqa: ANN401
    if isinstance(first, tuple):
        return tuple(dict.fromkeys((*first, *second)))
    return "\n".join(dict.fromkeys(part for part in (first.strip(), second.strip()) if part))
