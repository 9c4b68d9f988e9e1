"""Fetches ids alone, as fast as the driver gives them; every list begins with one of these.

SQLAlchemy builds and caches the statement; on SQLite its result is taken from the driver's own cursor, since making
a row object for each of 50,000 ids costs more than the query.
"""

from typing import Any

from sqlalchemy import ColumnElement, Select, and_
from sqlalchemy.orm import InstrumentedAttribute, Session

from forumplanner.model.ids import EntityId
from forumplanner.planning.folding import words


def fetch_ids(db: Session, query: Select[Any]) -> list[EntityId]:
    """Return the first column of `query`, in its order."""
    connection = db.connection()
    if connection.dialect.name != "sqlite":
        return list(connection.execute(query).scalars())
    result = connection.execute(query)
    try:
        return [row[0] for row in result.cursor.fetchall()]
    finally:
        result.close()


def matches(search_key: InstrumentedAttribute[str], text: str) -> ColumnElement[bool] | None:
    """Return the condition that each word of `text` begins some word of the search key, None for no words."""
    wanted = words(text)
    if not wanted:
        return None
    return and_(*(search_key.contains(f" {word}", autoescape=True) for word in wanted))


def in_order(ids: list[EntityId] | tuple[EntityId, ...], found: dict[EntityId, Any]) -> list[Any]:
    """Return the rows in the order of `ids`; those gone meanwhile are left out."""
    return [found[id_] for id_ in ids if id_ in found]
