"""A table whose header is known: headings, titles above, rows below, and what was left out and why."""

from dataclasses import dataclass
from enum import StrEnum

from forumplanner.exchange.tables.cells import Cell, text_of
from forumplanner.exchange.tables.raw import RawRow, RawTable


class SkipReason(StrEnum):
    """Why a row is not a row of the list."""

    BLANK = "blank"
    SUM = "sum"
    FOOTNOTE = "footnote"
    REPEATED_HEADER = "repeated_header"
    NO_NAME = "no_name"
    ADD_ON_WITHOUT_PERSON = "add_on_without_person"
    GROUP = "group"


@dataclass(frozen=True)
class SkippedRow:
    """A row that was left out; `text` is what stood in it, so that nothing is lost unseen."""

    row: int
    reason: SkipReason
    text: str
    sheet: str = ""


@dataclass(frozen=True)
class Title:
    """What stands in one row above the header, such as the event's name and dates."""

    row: int
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A table below its header. Every row has at least as many cells as there are headings."""

    source: RawTable
    header_row: int
    headings: tuple[str, ...]
    groups: tuple[str, ...]
    titles: tuple[Title, ...]
    rows: tuple[RawRow, ...]
    skipped: tuple[SkippedRow, ...]


def shown_text(cells: tuple[Cell, ...]) -> str:
    """Return a row as one line of text, for a report."""
    return " | ".join(text for cell in cells if (text := " ".join(text_of(cell).split())))
