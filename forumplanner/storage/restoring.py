"""Takes back the rows of one change, in the exact reverse order in which they were written.

Every state on the way has existed before, so unique rules hold; foreign keys are checked at the end. Runs inside
an open change and is itself journaled by the triggers. Rules of the field are checked by the caller afterwards.
"""

from collections.abc import Callable, Iterator
from itertools import groupby

from sqlalchemy import Connection, MetaData, Table, TextClause, select
from sqlalchemy import text as sql

from forumplanner.model.journal import ChangeRow

_RUN = "change + 0 = :change AND op = :op AND id BETWEEN :low AND :high"
"""The rows of one run. `+ 0` keeps the database from the index on `change`, which would read the whole change for
every run (quadratic where two tables alternate)."""


def restore(connection: Connection, change: int, metadata: MetaData) -> None:
    """Put every row touched by `change` back as it was before it."""
    postgres = connection.dialect.name == "postgresql"
    connection.exec_driver_sql("SET CONSTRAINTS ALL DEFERRED" if postgres else "PRAGMA defer_foreign_keys=ON")
    statements: dict[tuple[str, str], TextClause] = {}
    for entity, op, steps in _runs(connection, change):
        statement = statements.get((entity, op))
        if statement is None:
            statement = statements[entity, op] = _WRITTEN[op](metadata.tables[entity], postgres)
        if op == "u":
            connection.execute(statement, [{"step": step} for step in steps])
        else:
            run = {"change": change, "op": op, "low": steps[-1], "high": steps[0]}
            connection.execute(statement, run)


def _runs(connection: Connection, change: int) -> Iterator[tuple[str, str, list[int]]]:
    """Yield (table, op, journal ids) of what lies next to each other in the journal, last first."""
    steps = connection.execute(
        select(ChangeRow.id, ChangeRow.entity, ChangeRow.op)
        .where(ChangeRow.change == change)
        .order_by(ChangeRow.id.desc())
    ).all()
    for (entity, op), run in groupby(steps, key=lambda step: (step.entity, step.op)):
        yield entity, op, [step.id for step in run]


def _remove(table: Table, postgres: bool) -> TextClause:  # noqa: ARG001
    return sql(f'DELETE FROM "{table.name}" WHERE id IN (SELECT row_id FROM change_row WHERE {_RUN})')


def _bring_back(table: Table, postgres: bool) -> TextClause:
    columns = ", ".join(f'"{column.name}"' for column in table.columns)
    values = ", ".join(_value(table, column.name, "before", postgres=postgres) for column in table.columns)
    return sql(f'INSERT INTO "{table.name}" ({columns}) SELECT {values} FROM change_row WHERE {_RUN} ORDER BY id DESC')


def _set_back(table: Table, postgres: bool) -> TextClause:
    names = [column.name for column in table.columns if column.name not in {"id", "version"}]
    sets = ", ".join(f'"{name}" = {_value(table, name, "j.before", postgres=postgres)}' for name in names)
    return sql(
        f'UPDATE "{table.name}" SET {sets} FROM change_row AS j WHERE j.id = :step AND "{table.name}".id = j.row_id'
    )


_WRITTEN: dict[str, Callable[[Table, bool], TextClause]] = {"i": _remove, "d": _bring_back, "u": _set_back}


def _value(table: Table, column: str, image: str, *, postgres: bool) -> str:
    """Return the SQL of one column's value in a row's image."""
    if postgres:
        return f'(jsonb_populate_record(NULL::"{table.name}", {image}::jsonb))."{column}"'
    return f"{image} ->> '$.\"{column}\"'"


def reached_others(connection: Connection, change: int, undoing: int) -> bool:
    """Tell whether `undoing` touched a row that `change` had not touched (a cascade reached it)."""
    found = connection.execute(
        sql(
            "SELECT 1 FROM change_row AS n WHERE n.change = :undoing AND NOT EXISTS (SELECT 1 FROM change_row AS o "
            "WHERE o.change = :change AND o.entity = n.entity AND o.row_id = n.row_id) LIMIT 1"
        ),
        {"change": change, "undoing": undoing},
    )
    return found.first() is not None


def changed_since(connection: Connection, change: int, metadata: MetaData) -> list[tuple[str, str]]:
    """Return (entity, row id) of rows of `change` that no longer are as it left them.

    What the change left is derived: the state before the next change of the row, or the row as it is now.
    """
    entities = connection.execute(select(ChangeRow.entity).where(ChangeRow.change == change).distinct())
    return [
        (entity, row_id)
        for entity in entities.scalars().all()
        for row_id in connection.execute(
            sql(_differing(metadata.tables[entity], postgres=connection.dialect.name == "postgresql")),
            {"change": change, "entity": entity},
        ).scalars()
    ]


def _differing(table: Table, *, postgres: bool) -> str:
    """Return the query for the rows whose next image in the journal is not what they are now."""
    if postgres:
        differs = f"n.before::jsonb - 'version' IS DISTINCT FROM to_jsonb(\"{table.name}\") - 'version'"
    else:
        image = ", ".join(f'\'{c.name}\', "{table.name}"."{c.name}"' for c in table.columns)
        differs = f"json_remove(n.before, '$.version') IS NOT json_remove(json_object({image}), '$.version')"
    return (
        "WITH own AS (SELECT row_id, max(id) AS last_step FROM change_row "
        "WHERE change = :change AND entity = :entity GROUP BY row_id), "
        "following AS (SELECT own.row_id, min(n.id) AS step FROM own JOIN change_row AS n "
        "ON n.row_id = own.row_id AND n.id > own.last_step AND n.entity = :entity GROUP BY own.row_id) "
        "SELECT f.row_id FROM following AS f JOIN change_row AS n ON n.id = f.step "
        f'LEFT JOIN "{table.name}" ON "{table.name}".id = f.row_id '
        f"WHERE (n.op = 'i') <> (\"{table.name}\".id IS NULL) "
        f"OR (n.op <> 'i' AND \"{table.name}\".id IS NOT NULL AND {differs})"
    )
