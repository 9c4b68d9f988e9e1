"""Inserts many rows at once: checked, with fresh ids, in the order in which the indexes take them fastest.

Rows come as columns, since fifty thousand dictionaries take longer than all that is in them. Ids stay random; only
their order follows that of the sort keys, so that the indexes (the journal's, too) grow at one end and not everywhere.
"""

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any, cast

from sqlalchemy import Column, Dialect, Table, insert
from sqlalchemy.orm import Session

from forumplanner.model.base import Entity
from forumplanner.model.ids import EntityId, new_ids
from forumplanner.planning.text_limits import checked_texts

_ROWS_IN_A_STATEMENT = 40  # a statement costs as much as a row; more of them hardly save more


def insert_many(
    db: Session, kind: type[Entity], columns: Mapping[str, Sequence[Any]], *, ids: Sequence[EntityId] = ()
) -> list[EntityId]:
    """Insert rows of one kind and return their ids in the order given; the first of the ids may have been made before.

    Columns left out get their defaults. Raises PlanningError naming the field of a text that cannot be kept.
    """
    count = len(next(iter(columns.values())))
    if not count:
        return []
    table = cast("Table", kind.__table__)
    values: dict[str, Sequence[Any]] = dict(columns)
    for column in table.columns:
        if column.name in values:
            if set(map(type, values[column.name])) == {str}:
                values[column.name] = checked_texts(values[column.name], place=column.name)
        elif (default := cast("Any", column.default)) is not None and column.name != "id":
            values[column.name] = [default.arg] * count
    keys = columns.get("sort_key")
    order = range(count) if keys is None else sorted(range(count), key=keys.__getitem__)
    fresh = _ids_along(order)
    values["id"] = found = [*ids, *fresh[len(ids) :]]
    db.flush()
    _insert(db, table, values, order)
    return found


def insert_rows(db: Session, kind: type[Entity], rows: Sequence[Mapping[str, Any]]) -> list[EntityId]:
    """Insert rows that all have the same columns; otherwise as `insert_many`, which is for thousands."""
    return insert_many(db, kind, {name: [row[name] for row in rows] for name in rows[0]}) if rows else []


def _ids_along(order: Sequence[int]) -> list[EntityId]:
    """Return ids that rise in this order of the rows."""
    ids = sorted(new_ids(len(order)))
    found = list(ids)
    for place, id_ in zip(order, ids, strict=True):
        found[place] = id_
    return found


def _insert(db: Session, table: Table, values: Mapping[str, Sequence[Any]], order: Sequence[int]) -> None:
    connection = db.connection()
    if connection.dialect.name != "sqlite":
        rows = [dict(zip(values, row, strict=True)) for row in zip(*values.values(), strict=True)]
        connection.execute(insert(table), rows)
        return
    prepared = (_prepared(table.columns[name], column, connection.dialect) for name, column in values.items())
    bound = list(zip(*prepared, strict=True))
    ordered = list(map(bound.__getitem__, order))
    whole = len(ordered) - len(ordered) % _ROWS_IN_A_STATEMENT
    beginning = f"INSERT INTO {table.name} ({', '.join(values)}) VALUES "
    row = f"({', '.join('?' * len(values))})"
    if whole:
        cells = chain.from_iterable(ordered[:whole])
        several = list(zip(*[cells] * (_ROWS_IN_A_STATEMENT * len(values)), strict=True))
        connection.exec_driver_sql(beginning + ", ".join([row] * _ROWS_IN_A_STATEMENT), several)
    if rest := ordered[whole:]:
        connection.exec_driver_sql(beginning + row, rest)


def _prepared(column: Column[Any], values: Sequence[Any], dialect: Dialect) -> Sequence[Any]:
    """Return a column as the driver takes it; equal values are prepared once."""
    prepare = column.type.dialect_impl(dialect).bind_processor(dialect)
    if prepare is None:
        return values
    known = {value: prepare(value) for value in set(values)}
    return [known[value] for value in values]
