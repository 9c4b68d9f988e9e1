"""What is read from a calendar file of others."""

from dataclasses import dataclass
from datetime import date, datetime

from forumplanner.model.refusals import Refusal


@dataclass(frozen=True)
class Window:
    """The days that are read, both included."""

    first: date
    last: date


@dataclass(frozen=True)
class ForeignEntry:
    """One occurrence, in wall time of the zone that was asked for; of whole days `ends` is midnight of the last."""

    uid: str
    title: str
    place: str
    starts: datetime
    ends: datetime
    all_day: bool


@dataclass(frozen=True)
class LeftOut:
    """An entry that was not taken: the line where it begins, and why."""

    line: int
    why: Refusal


@dataclass(frozen=True)
class ReadCalendar:
    """A whole file: the name it gives itself, its entries in order, what was left out, how many lie outside."""

    name: str
    entries: tuple[ForeignEntry, ...]
    left_out: tuple[LeftOut, ...] = ()
    outside: int = 0
