"""Which needs are ordered together: a language, children of about one age, one diet; rules on values only."""

import re

from forumplanner.model.enums import NeedKind

AGE_BANDS = ((0, 2), (3, 6), (7, 10), (11, 17))
"""Ages (in years) of children who are looked after together: crèche, kindergarten, primary school, older."""

GERMAN_SIGN_LANGUAGE = "DGS"
_GERMAN_SIGNED = re.compile(r"dgs|gsg|(deutsche )?geb(ä|ae)rden(sprache)?|german sign language|sign language")
"""The German sign language as people write it, and its code (ISO 639-3)."""

_AGE = re.compile(r"(\d{1,2})(?:\s*[-\N{EN DASH}]\s*\d{1,2})?")


def groups(kind: NeedKind, detail: str, quantity: int) -> dict[str, int]:
    """Return what must be ordered for a need: how many, by the detail of the order; children by their ages."""
    if kind is not NeedKind.CHILDCARE:
        return {group_of(kind, detail): quantity}
    ages = [int(found[1]) for found in _AGE.finditer(detail)]
    if len(ages) == 1:
        ages *= quantity
    bands = [_band(age) for age in ages]
    bands += [""] * (quantity - len(bands))
    return {band: bands.count(band) for band in dict.fromkeys(bands)}


def group_of(kind: NeedKind, detail: str) -> str:
    """Return the detail by which needs and orders of a kind belong together; small and capital letters are one.

    A sign language without a name is the German one.
    """
    if kind is NeedKind.WHEELCHAIR:
        return ""
    if kind is NeedKind.CHILDCARE:
        found = _AGE.search(detail)
        return _band(int(found[1])) if found else ""
    said = " ".join(detail.split()).casefold()
    if kind is NeedKind.SIGN_LANGUAGE and (not said or _is_german_signed(said)):
        return GERMAN_SIGN_LANGUAGE.casefold()
    return said


def _is_german_signed(said: str) -> bool:
    """Tell whether words, brackets aside, mean the German sign language: `Deutsche Gebärdensprache (DGS)`."""
    bare = re.sub(r"\s*\(dgs\)$", "", said)
    return bool(_GERMAN_SIGNED.fullmatch(bare))


def _band(age: int) -> str:
    first, last = next((band for band in AGE_BANDS if age <= band[1]), AGE_BANDS[-1])
    return f"{first}-{last}"
