"""Makes the tables of an event: each column is one edition, made safe by itself; a group is named where any shows it.

There is no sum over editions: it would let a hidden number be computed from the others.
"""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from forumplanner.lists import counting
from forumplanner.lists.counting import Dimension, EditionRow, Whom
from forumplanner.model.ids import EntityId
from forumplanner.planning.small_cells import SMALLEST, SafeTable, safe_table
from forumplanner.wording.catalogue import Catalogue
from forumplanner.wording.counting import HIDDEN, say_group, say_rule


@dataclass(frozen=True)
class CountRow:
    """A group, and its numbers in each column; None where a number must not be said."""

    name: str
    numbers: tuple[int | None, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """The numbers as they are shown."""
        return tuple(HIDDEN if number is None else str(number) for number in self.numbers)


@dataclass(frozen=True)
class CountTable:
    """One table: its columns by their headings, the groups, all people of each column, what is to be known of it."""

    dimension: Dimension
    headings: tuple[str, ...]
    rows: tuple[CountRow, ...]
    total: CountRow
    notes: tuple[str, ...]


def count_table(
    db: Session, event_id: EntityId, by: Dimension, whom: Whom, _: Catalogue, *, series: bool = False
) -> CountTable:
    """Return the table of an event, or with a column for each edition of its series."""
    shown = [one for one in counting.editions(db, event_id) if series or one.id == event_id]
    safe = [_safe(db, edition, by, whom) for edition in shown]
    keys = dict.fromkeys(group.key for table in reversed(safe) for group in table.groups)
    rows = [CountRow(say_group(by, key, _), tuple(_number(table, key) for table in safe)) for key in keys]
    total = CountRow(_("All people"), tuple(table.total for table in safe))
    headings = tuple(edition.title for edition in shown) if series else (_("People"),)
    return CountTable(by, headings, tuple(rows), total, _notes(by, safe, _))


def _safe(db: Session, edition: EditionRow, by: Dimension, whom: Whom) -> SafeTable:
    found = counting.numbers(db, edition.id, by, whom)
    return safe_table(found.groups, found.total, overlapping=by.overlapping)


def _number(table: SafeTable, key: str) -> int | None:
    """Return the number of a group in a column: none of a column that is not broken down, 0 where nobody is in it."""
    if not table.groups:
        return 0 if table.total == 0 else None
    return next((group.number for group in table.groups if group.key == key), 0)


def _notes(by: Dimension, safe: list[SafeTable], _: Catalogue) -> tuple[str, ...]:
    notes = []
    if any(table.hidden or (not table.groups and table.total != 0) for table in safe):
        notes.append(say_rule(SMALLEST, _))
    if any(not table.groups and table.total != 0 for table in safe):
        notes.append(_("Where all groups are that small, nothing is broken down."))
    if by.overlapping:
        notes.append(_("People count in each language they speak; those without a stated language count in none."))
    return tuple(notes)
