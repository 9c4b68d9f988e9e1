"""What a list is: its key and title, what it is about, its columns, and where its rows come from. Values only."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Session

from forumplanner.exchange.tables.cells import Cell
from forumplanner.exchange.tables.writing import WrittenFormat
from forumplanner.model.ids import EntityId
from forumplanner.wording.catalogue import Catalogue

FORMATS: dict[str, WrittenFormat] = {".xlsx": "xlsx", ".ods": "ods", ".csv": "csv"}
"""What a list can be written as, by the ending of the file."""

NOTHING = EntityId("")
"""The scope of a list of the whole planner."""


class About(StrEnum):
    """What a list belongs to."""

    PLANNER = "planner"
    EVENT = "event"
    BODY = "body"
    MAILING_LIST = "mailing_list"


@dataclass(frozen=True)
class Asked:
    """What a list is asked with: `scope` is the id of the event or body it is about, `zone` where times are said.

    `now` is the instant it is asked at, `today` the day of the office then.

    `columns` are the keys of those that go out, so that nothing else need be read; None reads what a list has.
    """

    db: Session
    words: Catalogue
    zone: str
    now: datetime
    today: date
    scope: EntityId = NOTHING
    columns: Collection[str] | None = None

    def wants(self, key: str) -> bool:
        """Tell whether a column goes out."""
        return self.columns is None or key in self.columns


@dataclass(frozen=True)
class ListColumn:
    """A column: its heading in the language asked for, and what a row has there.

    `usual` columns go out unless others were chosen; a `sensitive` one is never usual.
    """

    key: str
    heading: str
    cell: Callable[[Any], Cell]
    usual: bool = True
    sensitive: bool = False

    def __post_init__(self) -> None:
        """Refuse a column that would give away by itself what is nobody's business."""
        if self.sensitive and self.usual:
            raise ValueError(f"{self.key} is sensitive and must not be usual")


@dataclass(frozen=True)
class ListSpec:
    """A list. `ids` are those of all its rows in its usual order, `rows` keeps the order of the ids it is given."""

    key: str
    title: str
    about: About
    columns: Callable[[Asked], Sequence[ListColumn]]
    ids: Callable[[Asked], Sequence[EntityId]]
    rows: Callable[[Asked, Sequence[EntityId]], Sequence[Any]]


def text(name: str) -> Callable[[Any], Cell]:
    """Return what reads a text of a row by its name."""
    return lambda row: str(getattr(row, name))


def value(name: str) -> Callable[[Any], Cell]:
    """Return what reads a number, a day or nothing of a row by its name."""

    def read(row: Any) -> Cell:  # noqa: ANN401  (rows of any list)
        found: Cell = getattr(row, name)
        return found

    return read
