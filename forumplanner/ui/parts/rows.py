"""What a table shows and where it comes from: rows, columns, the order, and the source that reads them.

Values and protocols only. Sources are written by places, over the queries of lists/.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, Protocol, TypeVar

from PySide6.QtGui import QIcon


class Row(Protocol):
    """A frozen row with an id."""

    @property
    def id(self) -> str:
        """Return the id by which the row is selected and opened."""
        ...


RowT = TypeVar("RowT", bound=Row)


@dataclass(frozen=True)
class Sort:
    """In which order: the key of a column, and whether backwards."""

    key: str = ""
    descending: bool = False


class Align(Enum):
    """Where the text of a column stands; mirrored in right-to-left windows."""

    START = "start"
    END = "end"
    CENTRE = "centre"


@dataclass(frozen=True)
class Column:
    """One column. `width` is in characters; `sort_key` "" means the header does not sort.

    One that is `whole` is never narrower than its width. Where the room is too little for the others, those that
    `give_way` are not shown, the highest number first; what they say has to stand elsewhere too, as in a panel.
    `spoken` says the cell to a screen reader where the text alone would not do (a sign, a colour).
    """

    title: str
    text: Callable[[Any], str]
    sort_key: str = ""
    width: int = 16
    align: Align = Align.START
    spoken: Callable[[Any], str] | None = None
    icon: Callable[[Any], QIcon | None] | None = None
    hint: Callable[[Any], str] | None = None
    whole: bool = False
    gives_way: int = 0


class RowSource(Protocol):
    """Reads ids and rows; called in the GUI thread, so a page has to be quick (a few milliseconds)."""

    def ids(self, search: str, sort: Sort) -> Sequence[str]:
        """Return the ids of all rows that fit, in a total order."""
        ...

    def rows(self, ids: Sequence[str]) -> Sequence[Any]:
        """Return the rows with these ids, in any order; those that are gone are left out."""
        ...
