"""Takes back the rows of one change, in the exact reverse order in which they were written.

Every state on the way has existed before, so unique rules hold; foreign keys are checked at the end. Runs inside
an open change and is itself journaled by the triggers. Rules of the field are checked by the caller afterwards.
"""

import json
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, MetaData, Table, select
from sqlalchemy import text as sql

from forumplanner.model.journal import ChangeRow


def restore(connection: Connection, change: int, metadata: MetaData) -> None:
    """Put every row touched by `change` back as it was before it."""
    postgres = connection.dialect.name == "postgresql"
    connection.exec_driver_sql("SET CONSTRAINTS ALL DEFERRED" if postgres else "PRAGMA defer_foreign_keys=ON")
    steps = connection.execute(
        select(ChangeRow.id, ChangeRow.entity, ChangeRow.op)
        .where(ChangeRow.change == change)
        .order_by(ChangeRow.id.desc())
    ).all()
    for (entity, op), run in groupby(steps, key=lambda step: (step.entity, step.op)):
        ids = [step.id for step in run]
        table = metadata.tables[entity]
        if op == "i":
            _remove(connection, table, change, ids)
        elif op == "d":
            _bring_back(connection, table, change, ids, postgres=postgres)
        else:
            _set_back(connection, table, ids, postgres=postgres)


def _remove(connection: Connection, table: Table, change: int, ids: list[int]) -> None:
    connection.execute(
        sql(
            f'DELETE FROM "{table.name}" WHERE id IN (SELECT row_id FROM change_row '
            "WHERE change = :change AND entity = :entity AND op = 'i' AND id BETWEEN :low AND :high)"
        ),
        {"change": change, "entity": table.name, "low": ids[-1], "high": ids[0]},
    )


def _bring_back(connection: Connection, table: Table, change: int, ids: list[int], *, postgres: bool) -> None:
    columns = ", ".join(f'"{column.name}"' for column in table.columns)
    if postgres:
        source = f'(jsonb_populate_record(NULL::"{table.name}", before::jsonb))'
        values = ", ".join(f'{source}."{column.name}"' for column in table.columns)
    else:
        values = ", ".join(f"before ->> '$.{column.name}'" for column in table.columns)
    connection.execute(
        sql(
            f'INSERT INTO "{table.name}" ({columns}) SELECT {values} FROM change_row '
            "WHERE change = :change AND entity = :entity AND op = 'd' AND id BETWEEN :low AND :high "
            "ORDER BY id DESC"
        ),
        {"change": change, "entity": table.name, "low": ids[-1], "high": ids[0]},
    )


def _set_back(connection: Connection, table: Table, ids: list[int], *, postgres: bool) -> None:
    names = [column.name for column in table.columns if column.name not in {"id", "version"}]
    if postgres:
        source = f'(jsonb_populate_record(NULL::"{table.name}", j.before::jsonb))'
        sets = ", ".join(f'"{name}" = {source}."{name}"' for name in names)
    else:
        sets = ", ".join(f"\"{name}\" = j.before ->> '$.{name}'" for name in names)
    statement = sql(
        f'UPDATE "{table.name}" SET {sets} FROM change_row AS j WHERE j.id = :step AND "{table.name}".id = j.row_id'
    )
    connection.execute(statement, [{"step": step} for step in ids])


def changed_since(connection: Connection, change: int, metadata: MetaData) -> list[tuple[str, str]]:
    """Return (entity, row id) of rows of `change` that no longer are as it left them.

    What the change left is derived: the state before the next change of the row, or the row as it is now.
    """
    later = connection.execute(
        sql(
            "SELECT c.entity, c.row_id, min(n.id) AS next FROM "
            "(SELECT entity, row_id, max(id) AS last FROM change_row WHERE change = :change "
            "GROUP BY entity, row_id) AS c "
            "JOIN change_row AS n ON n.row_id = c.row_id AND n.entity = c.entity AND n.id > c.last "
            "GROUP BY c.entity, c.row_id"
        ),
        {"change": change},
    ).all()
    return [
        (row.entity, row.row_id)
        for row in later
        if _left_behind(connection, row.next) != _now(connection, metadata.tables[row.entity], row.row_id)
    ]


def _left_behind(connection: Connection, step: int) -> dict[str, Any] | None:
    row = connection.execute(select(ChangeRow.op, ChangeRow.before).where(ChangeRow.id == step)).one()
    return None if row.op == "i" else _without_version(row.before)


def _now(connection: Connection, table: Table, row_id: str) -> dict[str, Any] | None:
    if connection.dialect.name == "postgresql":
        image = f'to_jsonb("{table.name}")::text'
    else:
        image = "json_object(" + ", ".join(f"'{c.name}', \"{c.name}\"" for c in table.columns) + ")"
    found = connection.execute(sql(f'SELECT {image} FROM "{table.name}" WHERE id = :id'), {"id": row_id}).scalar()
    return None if found is None else _without_version(found)


def _without_version(image: str) -> dict[str, Any]:
    fields: dict[str, Any] = json.loads(image)
    fields.pop("version", None)
    return fields
