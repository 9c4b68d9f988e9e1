"""A source of rows in a real database, as places have one."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pytest

from forumplanner.ui.parts.rows import Align, Column, Sort


@dataclass(frozen=True)
class Town:
    id: str
    name: str
    people: int


class TownSource:
    """Reads towns and counts how often it was asked."""

    def __init__(self, towns: int) -> None:
        self.db = sqlite3.connect(":memory:")
        self.db.execute("CREATE TABLE town (id TEXT PRIMARY KEY, name TEXT, people INT)")
        rows = [(f"t{number:05}", f"Stadt {number:05}", towns - number) for number in range(towns)]
        self.db.executemany("INSERT INTO town VALUES (?, ?, ?)", rows)
        self.pages_read = 0

    def ids(self, search: str, sort: Sort) -> Sequence[str]:
        order = {"name": "name", "people": "people"}[sort.key] + (" DESC" if sort.descending else "")
        found = self.db.execute(f"SELECT id FROM town WHERE name LIKE ? ORDER BY {order}, id", (f"%{search}%",))
        return [row[0] for row in found]

    def rows(self, ids: Sequence[str]) -> Sequence[Town]:
        self.pages_read += 1
        marks = ",".join("?" * len(ids))
        return [Town(*row) for row in self.db.execute(f"SELECT * FROM town WHERE id IN ({marks})", list(ids))]

    def rename(self, town: str, name: str) -> None:
        self.db.execute("UPDATE town SET name = ? WHERE id = ?", (name, town))

    def remove(self, town: str) -> None:
        self.db.execute("DELETE FROM town WHERE id = ?", (town,))


COLUMNS = (
    Column("Town", lambda town: town.name, "name", 24),
    Column("People", lambda town: str(town.people), "people", 8, Align.END, lambda town: f"{town.people} people"),
    Column("Sign", lambda town: "●", width=4),
)


@pytest.fixture
def columns() -> tuple[Column, ...]:
    return COLUMNS


@pytest.fixture
def towns() -> Iterator[TownSource]:
    source = TownSource(5_000)
    yield source
    source.db.close()
