"""Finds stretches of one direction in a text, for formats whose readers want each stretch marked (Word).

Which way a language runs stands in directions.py; this looks at the letters themselves (UAX #9, classes R and AL).
"""

import re
import unicodedata

_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_LEFT = "A-Za-z\u00c0-\u058f\u1e00-\u1fff"
_LETTER_OF_RIGHT = re.compile(f"[{_RIGHT}]")
_LETTER_OF_LEFT = re.compile(f"[{_LEFT}]")
_RUN_OF_RIGHT = re.compile(f"[{_RIGHT}](?:[^{_LEFT}]*[{_RIGHT}])?")
_RUN_OF_LEFT = re.compile(f"[{_LEFT}](?:[^{_RIGHT}]*[{_LEFT}0-9])?")


def has_right_to_left(text: str) -> bool:
    """Tell whether any letter of the text is written from right to left."""
    return _LETTER_OF_RIGHT.search(text) is not None


def only_direction(text: str) -> bool | None:
    """Tell whether all letters of a text run from the right (True) or from the left; None for both or no letters."""
    right = has_right_to_left(text)
    left = text.isascii() or _LETTER_OF_LEFT.search(text) is not None
    if right and left:
        return None
    return right or (None if begins_right_to_left(text) is None else False)


def begins_right_to_left(text: str) -> bool | None:
    """Tell the direction of the first letter (UAX #9, rules P2 and P3); None where there is no letter."""
    for one in text:
        kind = unicodedata.bidirectional(one)
        if kind in {"L", "R", "AL"}:
            return kind != "L"
    return None


def stretches(text: str, *, right_to_left: bool = False) -> list[tuple[str, bool]]:
    """Return the text in stretches of one direction, each with whether it runs from the right.

    What has no direction belongs to the paragraph, whose own is `right_to_left`.
    """
    if not right_to_left and not has_right_to_left(text):
        return [(text, False)] if text else []
    other = _RUN_OF_LEFT if right_to_left else _RUN_OF_RIGHT
    found: list[tuple[str, bool]] = []
    at = 0
    for match in other.finditer(text):
        if match.start() > at:
            found.append((text[at : match.start()], right_to_left))
        found.append((match.group(), not right_to_left))
        at = match.end()
    if at < len(text):
        found.append((text[at:], right_to_left))
    return found
