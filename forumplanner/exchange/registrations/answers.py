"""Yes and no as people fill them in, and the words that stand for nothing at all."""

import re
from collections.abc import Hashable, Iterable

_YES = frozenset({"ja", "j", "x", "wahr", "yes", "y", "true", "1", "✓", "✔", "☒", "☑", "richtig", "vorhanden"})
_NO = frozenset({"nein", "n", "falsch", "no", "false", "0", "-", "–", "—", "☐", "kein", "keine", "none"})
_NOTHING = frozenset({"-", "–", "—", "/", "./.", "keine", "kein", "keins", "none", "n/a", "k.a.", "k. a.", "nein"})
FORMULA_ERRORS = frozenset(
    {
        "#NV",
        "#BEZUG!",
        "#WERT!",
        "#ZAHL!",
        "#NULL!",
        "#DIV/0!",
        "#N/A",
        "#REF!",
        "#VALUE!",
        "#NUM!",
        "#NAME?",
        "#SPILL!",
        "#CALC!",
        "#FIELD!",
        "#BLOCKED!",
        "#CONNECT!",
        "#UNKNOWN!",
        "#BUSY!",
        "#GETTING_DATA",
        "#ÜBERLAUF!",
    }
)
_NUMBER = re.compile(r"\d+")


def yes_or_no(text: str) -> bool | None:
    """Return what an answer says, or None when it is neither (or blank)."""
    answer = text.strip().strip(".!").casefold()
    if answer in _YES:
        return True
    return False if answer in _NO else None


def says_nothing(text: str) -> bool:
    """Tell whether a text only fills the cell (a dash, "keine")."""
    return text.strip().casefold() in _NOTHING


def is_formula_error(text: str) -> bool:
    """Tell whether a cell shows nothing but the error of a formula."""
    return text.startswith("#") and text.rstrip() in FORMULA_ERRORS


def holds_formula_error(cells: Iterable[Hashable]) -> bool:
    """Tell quickly whether any of the cells shows the error of a formula."""
    return not FORMULA_ERRORS.isdisjoint(cells)


def numbers_in(text: str) -> tuple[int, ...]:
    """Return the whole numbers that stand in a text."""
    return tuple(int(number) for number in _NUMBER.findall(text) if len(number) < 6)
