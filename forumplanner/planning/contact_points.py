"""Brings e-mail addresses, telephone numbers and addresses into one spelling, so that the same ones look the same."""

import re

from forumplanner.planning.folding import fold

_NO_DIGITS = re.compile(r"\D+")
_STREET = re.compile(r"(?<=[a-z]) ?str(?:asse|\b\.?)")
_BLANKS = re.compile(r"[ .]+")


def email_point(email: str) -> str:
    """Return an e-mail address as it is compared; "" for none."""
    return email.strip().casefold()


def phone_point(phone: str) -> str:
    """Return the digits of the first number without prefix of the country (Germany's is taken for granted) or zero.

    +49 30 23125, 0049 30 23125, 030/23125 and 30 23125 (a zero that a spreadsheet lost) are the same.
    """
    first = phone.split(",", maxsplit=1)[0].replace("(0)", "").strip()
    digits = _NO_DIGITS.sub("", first)
    abroad = first.startswith("+") or digits.startswith("00")
    digits = digits.lstrip("0") if abroad else digits
    if digits.startswith("49") and (abroad or len(digits) > 10):
        digits = digits[2:]
    return digits.lstrip("0")


def address_point(postcode: str, street: str) -> str:
    """Return postcode and street as they are compared; "" without a street."""
    if not street.strip():
        return ""
    return f"{postcode.strip()} {_BLANKS.sub('', _STREET.sub('str', fold(street)))}"
