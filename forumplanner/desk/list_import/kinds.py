"""The kinds of lists that are brought in here: which words their columns know, and what reads their rows."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Protocol

from forumplanner.exchange.columns.doubts import Doubt
from forumplanner.exchange.columns.mapping import ColumnMapping
from forumplanner.exchange.columns.reader import ParsedRows
from forumplanner.exchange.columns.vocabulary import Vocabulary
from forumplanner.exchange.contacts.rows import read_contacts
from forumplanner.exchange.contacts.vocabulary import CONTACTS
from forumplanner.exchange.measures.rows import read_measures
from forumplanner.exchange.measures.vocabulary import MEASURES
from forumplanner.exchange.memberships.rows import read_memberships
from forumplanner.exchange.memberships.vocabulary import MEMBERSHIPS
from forumplanner.exchange.tables.cancelling import Cancelled
from forumplanner.exchange.tables.table import Table


class ListKind(StrEnum):
    """What a list holds."""

    CONTACTS = "contacts"
    MEMBERSHIPS = "memberships"
    MEASURES = "measures"


class Entry(Protocol):
    """One row of any kind of list, as it is understood."""

    @property
    def row(self) -> int:
        """The row as the file shows it."""

    @property
    def name(self) -> str:
        """What it is called."""

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """What was doubtful about it."""


@dataclass(frozen=True)
class Way:
    """How lists of one kind are read."""

    vocabulary: Vocabulary
    read: Callable[..., ParsedRows[Any]]

    def read_rows(
        self, table: Table, mapping: ColumnMapping, *, today: date, cancelled: Cancelled
    ) -> ParsedRows[Entry]:
        """Read every row of a table."""
        return self.read(table, mapping, today=today, cancelled=cancelled)


WAYS: dict[ListKind, Way] = {
    ListKind.CONTACTS: Way(CONTACTS, read_contacts),
    ListKind.MEMBERSHIPS: Way(MEMBERSHIPS, read_memberships),
    ListKind.MEASURES: Way(MEASURES, read_measures),
}
