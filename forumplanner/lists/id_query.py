"""Fetches ids alone, as fast as the driver gives them; every list begins with one of these.

SQLAlchemy builds and caches the statement; on SQLite its result is taken from the driver's own cursor, since making
a row object for each of 50,000 ids costs more than the query.
"""

from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, or_
from sqlalchemy.orm import InstrumentedAttribute, Session

from forumplanner.model.ids import EntityId
from forumplanner.planning.folding import wanted


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


def found_ids(
    db: Session,
    query: Select[Any],
    by_key: ColumnElement[bool] | None,
    otherwise: Callable[[], ColumnElement[bool] | None],
) -> list[EntityId]:
    """Return the ids a search finds by its key (None: all), and only where that finds nobody, those found otherwise."""
    if by_key is None:
        return fetch_ids(db, query)
    found = fetch_ids(db, query.where(by_key))
    second = None if found else otherwise()
    return found if second is None else fetch_ids(db, query.where(second))


def matches(
    search_key: InstrumentedAttribute[str], text: str, *other_keys: InstrumentedAttribute[str]
) -> ColumnElement[bool] | None:
    """Return the condition that each word of `text` begins some word of one of the search keys, None for no words."""
    spellings_of_words = wanted(text)
    if not spellings_of_words:
        return None
    keys = (search_key, *other_keys)
    return and_(
        *(
            or_(*(key.contains(f" {spelt}", autoescape=True) for key in keys for spelt in spellings))
            for spellings in spellings_of_words
        )
    )


def in_order(ids: list[EntityId] | tuple[EntityId, ...], found: dict[EntityId, Any]) -> list[Any]:
    """Return the rows in the order of `ids`; those gone meanwhile are left out."""
    return [found[id_] for id_ in ids if id_ in found]
