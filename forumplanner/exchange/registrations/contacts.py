"""How to reach somebody: e-mail addresses, telephone numbers, postcodes, as lists have them."""

import re

from forumplanner.exchange.registrations.names import clean_name
from forumplanner.exchange.tables.cells import Cell, text_of

_AT = re.compile(r"\s*[(\[{]\s*(?:at|ät|a)\s*[)\]}]\s*", re.IGNORECASE)
_DOT = re.compile(r"\s*[(\[{]\s*(?:dot|punkt|pkt)\s*[)\]}]\s*", re.IGNORECASE)
_BRACKETS = frozenset("([{")
_ADDRESS = re.compile(r"[^\s;,<>()\[\]\"@:]+@[^\s;,<>()\[\]\"@:]+\.[^\s;,<>()\[\]\"@:.]{2,}")
_PLAIN_ADDRESS = re.compile(r"[A-Za-z0-9._+\-]+@[A-Za-z0-9.\-]+\.[A-Za-z]{2,}")
_PLAIN_PHONE = re.compile(r"[+(]?\d[ ]?\d[ ]?\d[\d ()/+\-]+")
_GERMAN_WITHOUT_PLUS = re.compile(r"49(?:1[567]\d{8,9}|(?:30|40|69|89)\d{5,9}|[2-9]\d{9,11})")
_ROUNDED = re.compile(r"\d+(?:[.,]\d+)?E\+?\d+", re.IGNORECASE)
_SHORTEST = 3
_COUNTRY_PREFIX = re.compile(r"(?:D|DE)\s*-\s*(?=\d{5}$)", re.IGNORECASE)
_POSTCODE_AND_CITY = re.compile(r"((?:[A-Z]{1,2}-)?\d{4,5})\s+(\D.*)")


def addresses_in(text: str) -> tuple[str, ...]:
    """Return all e-mail addresses of a cell in lower case, each once; "(at)" is read as @."""
    plain = clean_name(text)
    if not _BRACKETS.isdisjoint(plain):
        plain = _DOT.sub(".", _AT.sub("@", plain))
    return tuple(dict.fromkeys(found.lower() for found in _ADDRESS.findall(plain)))


def plain_address(cell: Cell) -> tuple[str, ...] | None:
    """Return the address of a cell that holds nothing else, None for any other cell."""
    return (cell.lower(),) if isinstance(cell, str) and _PLAIN_ADDRESS.fullmatch(cell) else None


def plain_phone(cell: Cell) -> tuple[str, ...] | None:
    """Return the number of a cell that is nothing but one, None for any other cell, or when its plus may be lost."""
    plain = isinstance(cell, str) and _PLAIN_PHONE.fullmatch(cell) and not cell.startswith("49")
    return (" ".join(cell.split()),) if isinstance(cell, str) and plain else None


def phone_text(cell: Cell) -> str:
    """Return a telephone number as it was written; a number cell without a decimal point."""
    return clean_name(text_of(cell))


def no_phone(text: str) -> bool:
    """Tell whether a text cannot be a telephone number: hardly a digit, or one that a spreadsheet rounded (4.9E+11)."""
    return bool(_ROUNDED.fullmatch(text)) or sum(map(str.isdecimal, text)) < _SHORTEST


def lacks_plus(phone: str) -> bool:
    """Tell whether a number has lost the plus before 49, as a number cell loses it: it can be no other number."""
    return bool(_GERMAN_WITHOUT_PLUS.fullmatch(phone))


def same_phone(one: str, other: str) -> bool:
    """Tell whether two spellings have the same digits."""
    return re.sub(r"\D", "", one) == re.sub(r"\D", "", other)


def postcode_text(cell: Cell) -> str:
    """Return a postcode as it stands in the file, without "D-" before a German one."""
    return _COUNTRY_PREFIX.sub("", clean_name(text_of(cell)))


def postcode_and_city(text: str) -> tuple[str, str]:
    """Split "01067 Dresden"; what is no postcode counts as the city."""
    found = _POSTCODE_AND_CITY.fullmatch(clean_name(text))
    return (postcode_text(found.group(1)), found.group(2)) if found else ("", clean_name(text))
