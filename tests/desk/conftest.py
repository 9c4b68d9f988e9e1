"""A planner with a conference of two days: its places can be limited, its workshops are three."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from forumplanner.model.enums import AgendaKind, EventKind
from forumplanner.model.ids import EntityId
from forumplanner.planning import agenda_making, scheduling, tracks
from forumplanner.planning.agenda_making import AgendaItemDraft
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.workspace import Label, Workspace

NOW = datetime(2027, 5, 3, 8, 30, tzinfo=UTC)
MakeConference = Callable[..., EntityId]


@pytest.fixture
def planner(tmp_path: Path, new_planner: Callable[[Path], Path]) -> Iterator[Workspace]:
    """A new planner file, open for writing, on 3 May 2027."""
    with Workspace.open(new_planner(tmp_path / "x.forumplan"), who="officer", clock=lambda: NOW) as workspace:
        yield workspace


@pytest.fixture
def new_conference(planner: Workspace) -> MakeConference:
    """Return what makes the conference, with so many places."""

    def make(capacity: int | None = None) -> EntityId:
        days = tuple(DayFields(datetime(2027, 6, day, 9), datetime(2027, 6, day, 17)) for day in (3, 4))
        fields = EventFields("3. Integrationskonferenz", EventKind.CONFERENCE, days, code="ik-3", capacity=capacity)
        with planner.change(Label("create_event")) as db:
            return scheduling.create_event(db, fields)

    return make


@pytest.fixture
def conference(new_conference: MakeConference) -> EntityId:
    """The conference without a limit of places."""
    return new_conference()


@pytest.fixture
def workshops(planner: Workspace, conference: EntityId) -> dict[str, EntityId]:
    """Sprache and Wohnen at 9:00, Arbeit with one place at 10:00, all on the first day."""
    with planner.change(Label("add_agenda_item", {"event": conference})) as db:
        one, other = (tracks.add_track(db, conference, name) for name in ("A", "B"))
        plan = (("Sprache", one, 20), ("Wohnen", other, 5), ("Arbeit", one, 1))
        return {
            title: agenda_making.add_item(
                db,
                conference,
                AgendaItemDraft(
                    title, AgendaKind.WORKSHOP, minutes=60, track_id=track, capacity=capacity, day_number=1
                ),
            )
            for title, track, capacity in plan
        }


@pytest.fixture
def lists() -> Path:
    """Lists as other programs and people write them."""
    return Path(__file__).parents[1] / "data" / "registrations"


@pytest.fixture
def new_list(tmp_path: Path) -> Callable[..., Path]:
    """Return what writes a small list, its rows with semicolons."""

    def write(*rows: str, name: str = "liste.csv") -> Path:
        file = tmp_path / name
        file.write_text("\n".join(rows) + "\n", encoding="utf-8")
        return file

    return write
