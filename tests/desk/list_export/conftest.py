"""A conference with a real list of people, and what reads a file back as our own importer does."""

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from forumplanner.desk.registration_import import import_registrations
from forumplanner.exchange.tables.cells import Cell
from forumplanner.exchange.tables.reading import read_table
from forumplanner.lists import events
from forumplanner.model.enums import EventKind
from forumplanner.model.ids import EntityId
from forumplanner.planning import scheduling
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.workspace import Label, Workspace
from tests.desk.conftest import NOW

ReadBack = Callable[[bytes, str], list[tuple[Cell, ...]]]


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The planner file, made once: a conference of two days with the people of a spreadsheet."""
    file = tmp_path_factory.mktemp("lists") / "x.forumplan"
    people = Path(__file__).parents[2] / "data" / "registrations" / "anmeldeliste.xlsx"
    days = tuple(DayFields(datetime(2027, 6, day, 9), datetime(2027, 6, day, 17)) for day in (3, 4))
    fields = EventFields("3. Integrationskonferenz", EventKind.CONFERENCE, days, code="ik-3")
    with Workspace.create(file, who="officer", clock=lambda: NOW) as workspace:
        with workspace.change(Label("create_event")) as db:
            conference = scheduling.create_event(db, fields)
        import_registrations(workspace, people, conference)
    return file


@pytest.fixture
def planner(prepared: Path, tmp_path: Path) -> Iterator[Workspace]:
    """A copy of that planner, open for writing, on 3 May 2027."""
    copy = Path(shutil.copy(prepared, tmp_path / "x.forumplan"))
    with Workspace.open(copy, who="officer", clock=lambda: NOW) as workspace:
        yield workspace


@pytest.fixture
def full(planner: Workspace) -> EntityId:
    """The conference."""
    with planner.read() as db:
        found = events.id_of_code(db, "ik-3")
    assert found is not None
    return found


@pytest.fixture
def read_back(tmp_path: Path) -> ReadBack:
    """Return what reads the rows of a file, its heading first."""

    def read(content: bytes, suffix: str) -> list[tuple[Cell, ...]]:
        file = tmp_path / f"list{suffix}"
        file.write_bytes(content)
        return [row.cells for row in read_table(file).rows]

    return read
