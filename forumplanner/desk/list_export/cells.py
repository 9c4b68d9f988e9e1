"""How values of the planner stand in a spreadsheet: instants as wall time, codes as words."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from forumplanner.desk.list_export.spec import Asked
from forumplanner.planning.civil_times import to_local
from forumplanner.wording.values import languages_of, say_value


def wall_time(at: datetime | None, asked: Asked) -> datetime | None:
    """Return an instant as wall time, to the second."""
    return None if at is None else to_local(at, asked.zone).replace(microsecond=0, fold=0)


def said(member: StrEnum | None, asked: Asked) -> str:
    """Return the words for a state or kind, nothing for none."""
    return "" if member is None else say_value(member, asked.words)


def languages(codes: tuple[str, ...], asked: Asked) -> str:
    """Return the names of languages."""
    return languages_of(codes, asked.words.language)


def several(texts: Iterable[str]) -> str:
    """Return several texts in one cell."""
    return "; ".join(text for text in texts if text)


def yes(holds: bool, asked: Asked) -> str:
    """Return "yes", or nothing."""
    return asked.words("yes") if holds else ""
