"""Sums of money as people of a language write and type them. Sums are kept as whole cents."""

import re

from forumplanner.wording.catalogue import Catalogue

_GERMAN = re.compile(r"(?P<whole>\d{1,3}(?:[.\s]\d{3})+|\d+)(?:,(?P<cents>\d{1,2}|-|\N{EN DASH}))?")
_ENGLISH = re.compile(r"(?P<whole>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?P<cents>\d{1,2}|-|\N{EN DASH}))?")


def say_money(cents: int, currency: str, _: Catalogue) -> str:
    """Return a sum with its currency, such as `1.234,50 \N{EURO SIGN}`."""
    from babel.numbers import format_currency

    return str(format_currency(cents / 100, currency, locale="en_GB" if _.language == "en" else _.language))


def plain_money(cents: int, language: str) -> str:
    """Return a sum as it stands in a field, such as `1.234,50`."""
    said = f"{cents // 100:,}.{cents % 100:02}"
    return said if language == "en" else said.translate(str.maketrans(",.", ".,"))


def read_money(typed: str, language: str) -> int | None:
    """Return the cents of a sum as it was typed, None when it is none: `1.234,50`, `1234,5`, `80 \N{EURO SIGN}`."""
    text = re.sub(r"\s*(?:\N{EURO SIGN}|EUR|Euro)\s*$", "", typed.strip(), flags=re.IGNORECASE)
    text = re.sub(r"[\u00a0\u202f]", " ", text)
    forms = (_ENGLISH, _GERMAN) if language == "en" else (_GERMAN, _ENGLISH)
    found = next((match for form in forms if (match := form.fullmatch(text))), None)
    if found is None:
        return None
    whole = int(re.sub(r"\D", "", found["whole"]))
    cents = found["cents"] or ""
    return whole * 100 + (int(cents.ljust(2, "0")) if cents.isdecimal() else 0)
