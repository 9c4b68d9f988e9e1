"""Undo gives back every column of every table exactly: its value, and on a file the form in which it is stored."""

from collections import defaultdict
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import Boolean, Column, Date, Double, Enum, Integer, Table, delete, func, insert, select, text, update

from forumplanner.model.columns import CivilTime, Codes, Instant
from forumplanner.model.ids import new_id
from forumplanner.model.journal import Change, OpenChange
from forumplanner.model.tables import metadata
from forumplanner.storage.journal import journaled
from forumplanner.storage.restoring import restore
from forumplanner.workspace import Label, Workspace

DO = Label("test")
AWKWARD = (
    'it\'s "quoted"',
    "Zeile 1\nZeile 2\r\n\tTab",
    "Ґанок Ñandú إحسان 𝔉 \u200d👩\u200d👧",
    "007",
    "1.50",
    "2026-05-01",
    "true",
    "null",
    '{"a": [1]}',
    "\\u0041 \\n %s :name $.x",
    " Rand ",
    "",
)
Rows = dict[str, list[tuple[object, ...]]]


def value(column: Column[Any], number: int) -> object:
    """Return a value of the column's type, another for each number."""
    kind = column.type
    if isinstance(kind, CivilTime):
        return datetime(2026, 10, 25, 2, 30, 15, fold=number % 2)
    if isinstance(kind, Instant):
        return datetime(2026, 7, 1, 12, 0, 0, number * 1001, tzinfo=UTC)
    if isinstance(kind, Codes):
        return ("uk", "tr", "ar")[: number % 4]
    if isinstance(kind, Enum):
        return list(kind.enum_class or ())[number % len(kind.enums)]
    if isinstance(kind, Boolean):
        return number % 2 == 0
    if isinstance(kind, Date):
        return date(1900 + number, 2, 28)
    if isinstance(kind, Integer):
        return 2**31 - 1 - number
    if isinstance(kind, Double):
        return 0.1 + number / 3
    return AWKWARD[(number + len(column.name)) % len(AWKWARD)] + (
        f" {number}" if column.unique or _in_unique(column) else ""
    )


def _in_unique(column: Column[Any]) -> bool:
    constraints = column.table.constraints
    return any(column.name in {c.name for c in getattr(k, "columns", ())} for k in constraints)


def fill(db: Any, *, bare: bool) -> None:
    """Put three rows in every table; `bare` ones leave out whatever may be left out."""
    ids: defaultdict[str, list[str]] = defaultdict(list)
    for table in followed():
        for number in range(3):
            row: dict[str, object] = {}
            for column in table.columns:
                if column.name == "id":
                    row["id"] = new_id()
                elif column.foreign_keys:
                    (key,) = column.foreign_keys
                    known = ids[key.column.table.name]
                    if known and not (bare and column.nullable):
                        row[column.name] = known[number % len(known)]
                elif column.name != "version" and not (bare and (column.nullable or column.default)):
                    row[column.name] = value(column, number)
            db.execute(insert(table), [row])
            ids[table.name].append(str(row["id"]))


def followed() -> list[Table]:
    known = set(journaled(metadata))
    return [table for table in metadata.sorted_tables if table in known]


def take_back(workspace: Workspace) -> None:
    """Take back the last change, whatever it was, without asking the rules of the field about these odd rows."""
    with workspace.change(DO) as db:
        last = db.scalar(select(func.max(Change.id)).where(Change.id < select(OpenChange.change).scalar_subquery()))
        assert last is not None
        restore(db.connection(), last, metadata)


def stored(workspace: Workspace) -> Rows:
    """Return every row as it lies in the database, without the program's types, and the form of each value."""
    found: Rows = {}
    with workspace.read() as db:
        for table in followed():
            names = [c.name for c in table.columns if c.name != "version"]
            shown = ", ".join(f'"{name}"' for name in names)
            if db.connection().dialect.name == "sqlite":
                shown += ", " + ", ".join(f'typeof("{name}")' for name in names)
            found[table.name] = [
                tuple(row) for row in db.execute(text(f'SELECT {shown} FROM "{table.name}" ORDER BY id'))
            ]
    return found


@pytest.mark.parametrize("bare", [False, True], ids=["filled", "bare"])
def test_deleted_rows_of_every_table_come_back_as_they_were(workspace: Workspace, bare: bool) -> None:
    with workspace.change(DO) as db:
        fill(db, bare=bare)
    before = stored(workspace)
    assert all(before.values())
    with workspace.change(DO) as db:
        for table in reversed(followed()):
            for column in table.columns:
                if any(key.column.table is table for key in column.foreign_keys):
                    db.execute(update(table).values({column.name: None}))
            db.execute(delete(table))
    assert not any(stored(workspace).values())
    take_back(workspace)
    assert stored(workspace) == before
    take_back(workspace)
    assert not any(stored(workspace).values())
    take_back(workspace)
    assert stored(workspace) == before


def test_changed_columns_of_every_table_come_back_as_they_were(workspace: Workspace) -> None:
    with workspace.change(DO) as db:
        fill(db, bare=False)
    before = stored(workspace)
    with workspace.change(DO) as db:
        for table in followed():
            for number, id_ in enumerate(db.scalars(select(table.c.id)).all()):
                changed = {
                    column.name: None if column.nullable else value(column, number + 4)
                    for column in table.columns
                    if column.name not in {"id", "version"} and not column.foreign_keys
                }
                if changed:
                    db.execute(update(table).where(table.c.id == id_).values(changed))
    after = stored(workspace)
    take_back(workspace)
    assert stored(workspace) == before
    take_back(workspace)
    assert stored(workspace) == after


def test_an_inserted_row_of_every_table_goes_and_comes_again(workspace: Workspace) -> None:
    with workspace.change(DO) as db:
        fill(db, bare=False)
    there = stored(workspace)
    take_back(workspace)
    assert not any(stored(workspace).values())
    take_back(workspace)
    assert stored(workspace) == there
