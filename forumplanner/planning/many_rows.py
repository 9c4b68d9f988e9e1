"""Inserts many rows at once: one statement, with fresh ids in the order in which the rows lie.

Ids stay random; only their order follows that of the rows, so that the indexes over ids (the journal's too) grow at
one end instead of everywhere. That halves the time of an import.
"""

from collections.abc import Sequence
from typing import Any, cast

from sqlalchemy import Table, insert
from sqlalchemy.orm import Session

from forumplanner.model.base import Entity
from forumplanner.model.ids import EntityId, new_ids


def insert_many(db: Session, kind: type[Entity], rows: Sequence[dict[str, Any]]) -> None:
    """Insert complete rows of one kind, all with the same columns; columns left out get their defaults."""
    if rows:
        db.flush()
        db.connection().execute(insert(cast("Table", kind.__table__)), rows)


def give_ids(rows: Sequence[dict[str, Any]]) -> list[EntityId]:
    """Give each row a fresh id, rising with the sort keys of the rows; return the ids in the order of the rows."""
    order = sorted(range(len(rows)), key=lambda index: rows[index].get("sort_key", ""))
    for index, id_ in zip(order, sorted(new_ids(len(rows))), strict=True):
        rows[index]["id"] = id_
    return [row["id"] for row in rows]


def by_sort_key(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the rows in the order in which the index over names takes them fastest."""
    return sorted(rows, key=lambda row: (row["sort_key"], row["id"]))
