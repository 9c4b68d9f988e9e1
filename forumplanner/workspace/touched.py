"""What a change touched, by table: ids, or ALL where there are too many to name."""

from collections.abc import Mapping
from enum import Enum
from typing import Final, Literal

from sqlalchemy import Connection
from sqlalchemy import text as sql

from forumplanner.model.ids import EntityId
from forumplanner.storage.journal import journaled

LIMIT = 1_000


class _All(Enum):
    ALL = "all"


ALL: Final = _All.ALL
"""More than LIMIT rows of a kind, or unknown: everything of that kind may have changed."""

Ids = frozenset[EntityId] | Literal[_All.ALL]
Touched = Mapping[str, Ids]
"""Table name to ids."""


class _Everything(dict[str, Ids]):
    """Contains every kind; reported when the outcome of a commit is unknown."""

    def __missing__(self, kind: str) -> Ids:
        return ALL

    def __contains__(self, kind: object) -> bool:
        return True

    def get(self, kind: str, default: Ids | None = None) -> Ids:  # type: ignore[override]  # noqa: ARG002
        """Return ALL for any kind."""
        return ALL


def everything() -> Touched:
    """Return what lists all kinds when iterated, and has ALL for any other."""
    from forumplanner.model.tables import metadata

    return _Everything((table.name, ALL) for table in journaled(metadata))


def touched_by(connection: Connection, change: int) -> dict[str, Ids]:
    """Return what `change` touched, from the journal's own index."""
    counts = connection.execute(
        sql("SELECT entity, count(DISTINCT row_id) AS rows FROM change_row WHERE change = :change GROUP BY entity"),
        {"change": change},
    ).all()
    found: dict[str, Ids] = {}
    for entity, rows in counts:
        if rows > LIMIT:
            found[entity] = ALL
            continue
        ids = connection.execute(
            sql("SELECT DISTINCT row_id FROM change_row WHERE change = :change AND entity = :entity"),
            {"change": change, "entity": entity},
        ).scalars()
        found[entity] = frozenset(EntityId(row) for row in ids)
    return found
