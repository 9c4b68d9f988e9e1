"""Finds stretches of one direction in a text, and what keeps its order among words from the right.

Which way a language runs stands in directions.py; this looks at the letters themselves (UAX #9, classes R and AL).
"""

import re
import unicodedata

_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_LEFT = "A-Za-z\u00c0-\u058f\u1e00-\u1fff"
_LETTER_OF_RIGHT = re.compile(f"[{_RIGHT}]")
_LETTER_OF_LEFT = re.compile(f"[{_LEFT}]")
_RUN_OF_RIGHT = re.compile(f"[{_RIGHT}](?:[^{_LEFT}]*[{_RIGHT}])?")
_GROUPS = r"[+(]{0,2}[0-9]+(?:[ \u00a0/()\-.\u2011]{1,3}[0-9]+)+"
_ORDINAL = r"[0-9]+[.)][ \u00a0]"
_IN_ORDER = re.compile(f"{_ORDINAL}(?=[{_LEFT}])|{_GROUPS}")
_LAST_NUMBER = r"(?:[ \u00a0-]?[0-9]+(?![0-9:.]))?"
_RUN_OF_LEFT = re.compile(f"(?:{_ORDINAL})?[{_LEFT}](?:[^{_RIGHT}]*[{_LEFT}])?{_LAST_NUMBER}|{_GROUPS}")
"""Words from the left with a number before them ("3. Integrationskonferenz"), and figures in groups (a telephone)."""
_WORDS = re.compile(r"\S(?:.*\S)?", re.DOTALL)
_SIGN = re.compile(r"\S")
_OPENED_BY = {")": "(", "]": "[", "»": "«"}


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


def in_order(text: str) -> str:
    """Return a text with "a" for every sign that keeps its order from the left in a paragraph from the right.

    These are words from the left with their number and with the stops at their end, and figures in groups: without
    knowing what they mean, UAX #9 would set "3." behind "Konferenz", and the parts of a telephone number backwards.
    """
    if only_direction(text) is False:
        return _SIGN.sub("a", text)
    return _IN_ORDER.sub(lambda found: _SIGN.sub("a", found.group()), text)


def keeps_order(part: str) -> bool:
    """Tell whether a stretch from the left begins or ends with a sign that has no direction of its own."""
    return any(unicodedata.bidirectional(sign) != "L" for sign in (part[0], part[-1]))


def stretches(text: str, *, right_to_left: bool = False) -> list[tuple[str, bool]]:
    """Return the text in stretches of one direction, each with whether it runs from the right.

    What has no direction belongs to the paragraph, whose own is `right_to_left`.
    """
    if not right_to_left and not has_right_to_left(text):
        return [(text, False)] if text else []
    other = _RUN_OF_LEFT if right_to_left else _RUN_OF_RIGHT
    if right_to_left and only_direction(text) is False:
        other = _WORDS
    found: list[tuple[str, bool]] = []
    at = 0
    for match in other.finditer(text):
        if match.start() > at:
            found.append((text[at : match.start()], right_to_left))
        at = match.end() + _closes(match.group(), text[match.end() :])
        found.append((text[match.start() : at], not right_to_left))
    if at < len(text):
        found.append((text[at:], right_to_left))
    return found


def _closes(part: str, rest: str) -> int:
    """Return how many signs of `rest` close brackets that were opened in `part`: 0 or 1."""
    opening = _OPENED_BY.get(rest[:1], "")
    return int(bool(opening) and part.count(opening) > part.count(rest[0]))
