"""The values calendar files are written from, all frozen: places, organisers, entries, feeds.

Plain values that check themselves; they know neither the database nor the file format.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum


class EntryStatus(StrEnum):
    """How sure an entry is (RFC 5545, 3.8.1.11)."""

    TENTATIVE = "TENTATIVE"
    CONFIRMED = "CONFIRMED"
    CANCELLED = "CANCELLED"


class Method(StrEnum):
    """What the receiver shall do with a file (RFC 5546, 1.4)."""

    PUBLISH = "PUBLISH"
    REQUEST = "REQUEST"
    CANCEL = "CANCEL"


@dataclass(frozen=True)
class CalendarPlace:
    """Where an entry takes place; whatever is unknown is empty."""

    name: str
    address: str = ""
    room: str = ""

    @property
    def line(self) -> str:
        """The place in one line, the nearest first: room, house, address."""
        return ", ".join(part for part in (self.room, self.name, self.address) if part)


@dataclass(frozen=True)
class Organiser:
    """Who answers for the entries: a name and a real mailbox."""

    name: str
    address: str


@dataclass(frozen=True, kw_only=True)
class CalendarEntry:
    """One entry of a calendar.

    `start` and `end` are naive wall-clock times in the IANA zone `zone`, or both dates: a whole-day entry
    whose `end` is its last day. `fold` says which of two equal clock times is meant. Without an `end` it is a
    point in time (or one day). `created`, `last_modified` and `dtstamp` are aware instants; without a
    `dtstamp` the time of writing is used. The languages of title and description are tags; empty where nobody can say,
    None where they are that of the whole calendar. Raises ValueError for values of the wrong kind: the caller's defect.
    """

    uid: str
    title: str
    start: datetime | date
    zone: str
    end: datetime | date | None = None
    location: CalendarPlace | None = None
    description: str = ""
    url: str = ""
    categories: tuple[str, ...] = ()
    sequence: int = 0
    status: EntryStatus = EntryStatus.CONFIRMED
    created: datetime | None = None
    last_modified: datetime | None = None
    dtstamp: datetime | None = None
    title_language: str | None = None
    description_language: str | None = None

    def __post_init__(self) -> None:
        if not self.uid:
            raise ValueError("an entry needs a uid")
        if self.sequence < 0:
            raise ValueError("a sequence counts from 0")
        if self.end is not None and isinstance(self.start, datetime) != isinstance(self.end, datetime):
            raise ValueError("start and end are both times or both dates")
        for civil in (self.start, self.end):
            if isinstance(civil, datetime) and civil.tzinfo is not None:
                raise ValueError("start and end are wall-clock times without a zone of their own")
        for instant in (self.created, self.last_modified, self.dtstamp):
            if instant is not None and instant.utcoffset() is None:
                raise ValueError("instants are aware")


@dataclass(frozen=True, kw_only=True)
class Feed:
    """A calendar for everyone: its name, the language (a tag such as `de`) of its texts, and the entries.

    `refresh` is how often whoever subscribes shall look again, `colour` a name of CSS 3 (RFC 7986).
    Without an organiser's mailbox the file carries no METHOD: PUBLISH demands one (RFC 5546, 3.2.1).
    """

    name: str
    language: str
    entries: tuple[CalendarEntry, ...]
    organiser: Organiser | None = None
    method: Method | None = Method.PUBLISH
    refresh: timedelta | None = None
    colour: str = ""
