"""The people of an event counted in groups, safely, as one list: a row for each group of each way of counting.

An id of a row says who is counted, in which way, and the place in that table.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from forumplanner.desk.counting.tables import CountRow, count_table
from forumplanner.desk.list_export.spec import About, Asked, ListColumn, ListSpec, text
from forumplanner.exchange.tables.cells import Cell
from forumplanner.lists.counting import Dimension, Whom
from forumplanner.model.ids import EntityId
from forumplanner.wording.catalogue import N_
from forumplanner.wording.counting import DIMENSIONS, HIDDEN, WHOM


@dataclass(frozen=True)
class Counted:
    """A group in the list."""

    whom: str
    dimension: str
    group: str
    number: int | None


def counted_ids(whom: Whom, rows: dict[Dimension, int]) -> list[EntityId]:
    """Return the ids of so many rows of each way of counting."""
    return [EntityId(f"{whom}/{by}/{place}") for by, count in rows.items() for place in range(count)]


def _columns(asked: Asked) -> list[ListColumn]:
    _ = asked.words

    def number(row: Counted) -> Cell:
        return HIDDEN if row.number is None else row.number

    return [
        ListColumn("whom", _("Counted"), text("whom")),
        ListColumn("by", _("By"), text("dimension")),
        ListColumn("group", _("Group of people"), text("group")),
        ListColumn("people", _("People"), number),
    ]


def _table(asked: Asked, by: Dimension, whom: Whom) -> list[CountRow]:
    found = count_table(asked.db, asked.scope, by, whom, asked.words)
    return [*found.rows, found.total]


def _ids(asked: Asked) -> list[EntityId]:
    return counted_ids(Whom.WITH_PLACE, {by: len(_table(asked, by, Whom.WITH_PLACE)) for by in Dimension})


def _rows(asked: Asked, ids: Sequence[EntityId]) -> list[Counted]:
    _ = asked.words
    tables: dict[tuple[str, str], list[CountRow]] = {}
    found = []
    for id_ in ids:
        whom, by, place = id_.split("/")
        if (whom, by) not in tables:
            tables[whom, by] = _table(asked, Dimension(by), Whom(whom))
        rows = tables[whom, by]
        if int(place) < len(rows):
            row = rows[int(place)]
            found.append(Counted(_(WHOM[whom]), _(DIMENSIONS[by]), row.name, row.numbers[0]))
    return found


COUNTS = ListSpec("counts", N_("Counts"), About.EVENT, _columns, _ids, _rows)
