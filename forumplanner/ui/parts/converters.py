"""Converters between what a widget holds and what the program means, and checks of what was meant.

A converter has two directions: `shown` for the widget and `meant` for the program; `meant` raises Unreadable with
words for the user.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication

from forumplanner.ui.parts.date_field import read_date, read_time, said_date, said_time


class Unreadable(Exception):
    """What was typed cannot be understood; the message is for the user."""


@dataclass(frozen=True)
class Converter:
    """Both directions of one kind of value."""

    shown: Callable[[Any], Any]
    meant: Callable[[Any], Any]


def as_is() -> Converter:
    """Return the converter for widgets that hold what is meant (check boxes, choices)."""
    return Converter(lambda value: value, lambda value: value)


def words() -> Converter:
    """Return the converter for a text; blanks around it do not count."""
    return Converter(lambda value: value or "", lambda typed: str(typed).strip())


def whole_number(least: int = 0, most: int = 1_000_000) -> Converter:
    """Return the converter for a whole number or nothing."""

    def meant(typed: str) -> int | None:
        text = typed.strip().replace("\u202f", "").replace("\u00a0", "")
        if not text:
            return None
        if not text.lstrip("-").isdecimal():
            raise Unreadable(QCoreApplication.translate("Converters", "Please type a whole number."))
        number = int(text)
        if not least <= number <= most:
            raise Unreadable(
                QCoreApplication.translate("Converters", "Please type a number from {least} to {most}.").format(
                    least=least, most=most
                )
            )
        return number

    return Converter(lambda value: "" if value is None else str(value), meant)


def or_zero(number: Converter) -> Converter:
    """Return a converter of numbers in which nothing means 0."""
    return Converter(number.shown, lambda typed: number.meant(typed) or 0)


def an_enum(kind: type[StrEnum]) -> Converter:
    """Return the converter between a choice and a state or kind, in which "" means None."""
    return Converter(
        lambda member: "" if member is None else member.value, lambda value: kind(value) if value else None
    )


def an_id() -> Converter:
    """Return the converter between a choice and an id, in which "" means None."""
    return Converter(lambda found: found or "", lambda value: value or None)


def a_date() -> Converter:
    """Return the converter for a date or nothing, for a DateField."""

    def meant(typed: str) -> date | None:
        day = read_date(typed)
        if typed.strip() and day is None:
            raise Unreadable(QCoreApplication.translate("Converters", "Please type a date, such as 3.6.2026."))
        return day

    return Converter(lambda day: "" if day is None else said_date(day), meant)


def a_time() -> Converter:
    """Return the converter for a time of day or nothing, for a TimeField."""

    def meant(typed: str) -> time | None:
        moment = read_time(typed)
        if typed.strip() and moment is None:
            raise Unreadable(QCoreApplication.translate("Converters", "Please type a time, such as 18:30."))
        return moment

    return Converter(lambda moment: "" if moment is None else said_time(moment), meant)


def required(value: object) -> str:
    """Check that something was given; return what is wrong, or nothing."""
    missing = value is None or value == ""
    return QCoreApplication.translate("Converters", "This is needed.") if missing else ""


def mail_address(value: object) -> str:
    """Check that a text could be an e-mail address, when there is one."""
    text = str(value or "")
    name, at, domain = text.rpartition("@")
    fine = not text or (bool(name) and bool(at) and "." in domain.strip(".") and " " not in text)
    return "" if fine else QCoreApplication.translate("Converters", "This is no e-mail address.")
