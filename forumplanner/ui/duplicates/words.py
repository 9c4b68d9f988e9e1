"""Words of the comparison: what the fields are called, what their values say, and what refers to an entry."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QObject

from forumplanner.model.enums import PreferredChannel, Salutation
from forumplanner.ui.parts.date_field import said_date
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.values import languages_of, say_value


class MergeWords(QObject):
    """Words fields, values and references."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._words = catalogue(language)
        self.fields = {
            "title": self.tr("Academic title"),
            "given_name": self.tr("Given name"),
            "family_name": self.tr("Family name"),
            "own_script_name": self.tr("Name in its own script"),
            "salutation": self.tr("Salutation"),
            "email": self.tr("E-mail"),
            "second_email": self.tr("Second e-mail"),
            "phone": self.tr("Phone"),
            "street": self.tr("Street and number"),
            "postcode": self.tr("Postcode"),
            "city": self.tr("Town"),
            "district": self.tr("District"),
            "birth_date": self.tr("Date of birth"),
            "birth_year": self.tr("Year of birth"),
            "languages": self.tr("Languages"),
            "preferred_channel": self.tr("Wishes to be reached by"),
            "note": self.tr("Note"),
        }

    def value(self, value: Any) -> str:  # noqa: ANN401  (the field decides)
        """Return what stands in a field; "" for nothing."""
        if value in (Salutation.NONE, PreferredChannel.UNSAID):
            return ""
        if isinstance(value, StrEnum):
            return say_value(value, self._words)
        if isinstance(value, date):
            return said_date(value)
        if isinstance(value, tuple):
            return languages_of(value, self._language)
        return str(value).strip() if value else ""

    def referring(self, counted: Mapping[str, int]) -> str:
        """Return what refers to an entry, such as "2 registrations, 1 seat in a body"."""
        known: dict[str, Callable[[int], str]] = {
            "registration": lambda n: self.tr("%Ln registration(s)", "", n),
            "membership": lambda n: self.tr("%Ln seat(s) in bodies", "", n),
            "affiliation": lambda n: self.tr("%Ln affiliation(s)", "", n),
            "mailing_list_member": lambda n: self.tr("%Ln place(s) on mailing lists", "", n),
            "contribution": lambda n: self.tr("%Ln contribution(s) to programmes", "", n),
            "duty": lambda n: self.tr("%Ln duty(ies)", "", n),
            "attendance": lambda n: self.tr("%Ln attendance(s)", "", n),
            "channel": lambda n: self.tr("%Ln further way(s) to reach", "", n),
            "actor_link": lambda n: self.tr("%Ln link(s) to others", "", n),
            "dispatch": lambda n: self.tr("%Ln dispatch(es)", "", n),
            "measure": lambda n: self.tr("%Ln measure(s)", "", n),
            "service_order": lambda n: self.tr("%Ln order(s)", "", n),
        }
        said = [say(counted[name]) for name, say in known.items() if name in counted]
        others = sum(number for name, number in counted.items() if name not in known)
        return ", ".join([*said, *([self.tr("%Ln other entry(ies)", "", others)] if others else [])])
