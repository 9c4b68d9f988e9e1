"""A conference with a real list of people, and what reads a file back as our own importer does."""

from collections.abc import Callable
from pathlib import Path

import pytest

from forumplanner.desk.registration_import import import_registrations
from forumplanner.exchange.tables.cells import Cell
from forumplanner.exchange.tables.reading import read_table
from tests.desk.conftest import conference, lists, new_conference, planner, workshops

__all__ = ["conference", "lists", "new_conference", "planner", "workshops"]

ReadBack = Callable[[bytes, str], list[tuple[Cell, ...]]]


@pytest.fixture
def full(planner, conference, workshops, lists):
    """The conference with the people of a spreadsheet."""
    import_registrations(planner, lists / "anmeldeliste.xlsx", conference)
    return conference


@pytest.fixture
def read_back(tmp_path: Path) -> ReadBack:
    """Return what reads the rows of a file, its heading first."""

    def read(content: bytes, suffix: str) -> list[tuple[Cell, ...]]:
        file = tmp_path / f"list{suffix}"
        file.write_bytes(content)
        return [row.cells for row in read_table(file).rows]

    return read
