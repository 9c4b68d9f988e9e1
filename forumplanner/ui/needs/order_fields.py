"""Converters of an order's form: the detail by its words, sums of money, and how a day and two times make a span."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication

from forumplanner.model.enums import NeedKind
from forumplanner.planning.need_groups import AGE_BANDS
from forumplanner.ui.parts.converters import Converter, Unreadable
from forumplanner.ui.registrations.words import LANGUAGES
from forumplanner.wording.catalogue import Catalogue
from forumplanner.wording.money import plain_money, read_money
from forumplanner.wording.needs import DIETS, say_group_detail


def details_of(kind: NeedKind, words: Catalogue) -> dict[str, str]:
    """Return the usual details of a kind by what they are called: languages, ages, diets."""
    codes: tuple[str, ...] = {
        NeedKind.INTERPRETER: LANGUAGES,
        NeedKind.CHILDCARE: tuple(f"{first}-{last}" for first, last in AGE_BANDS),
        NeedKind.DIET: tuple(DIETS),
    }.get(kind, ())
    return {say_group_detail(kind, code, words): code for code in codes}


def a_detail(kind: Callable[[], NeedKind], words: Catalogue) -> Converter:
    """Return the converter of a detail: its words in the field, its code in the order."""

    def shown(detail: str) -> str:
        return say_group_detail(kind(), detail, words) if detail else ""

    def meant(typed: str) -> str:
        text = " ".join(typed.split())
        known = {said.casefold(): code for said, code in details_of(kind(), words).items()}
        return known.get(text.casefold(), text)

    return Converter(shown, meant)


def money(language: str) -> Converter:
    """Return the converter for a sum or nothing, kept as cents."""

    def meant(typed: str) -> int | None:
        if not typed.strip():
            return None
        cents = read_money(typed, language)
        if cents is None:
            raise Unreadable(QCoreApplication.translate("Converters", "Please type a sum, such as 1.234,50."))
        return cents

    return Converter(lambda cents: "" if cents is None else plain_money(cents, language), meant)


def span(day: date | None, starts: time | None, ends: time | None) -> tuple[datetime, datetime] | None:
    """Return the span of a day and two times; an end that is not after the start is on the next day."""
    if day is None or starts is None or ends is None:
        return None
    first, last = datetime.combine(day, starts), datetime.combine(day, ends)
    return first, last if last > first else last + timedelta(days=1)


def missing_part(values: dict[str, Any], keys: tuple[str, ...]) -> str:
    """Return the key of the first empty field where only some of these are filled, else nothing."""
    empty = [key for key in keys if values.get(key) is None]
    return empty[0] if empty and len(empty) < len(keys) else ""
