"""An empty planner, and events in it that the tests of the verbs start from."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from forumplanner.model.enums import EventKind
from forumplanner.model.ids import EntityId
from forumplanner.planning import bodies, directory, scheduling
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.workspace import Label, Workspace
from tests.planning.desk_of_places import PlacesDesk


@pytest.fixture
def planner(tmp_path: Path, new_planner: Callable[[Path], Path]) -> Iterator[Workspace]:
    """A new planner file, open for writing."""
    with Workspace.open(new_planner(tmp_path / "x.forumplan"), who="officer") as workspace:
        yield workspace


@pytest.fixture
def now() -> datetime:
    """An instant while the forum runs: 10:30 in Berlin."""
    return datetime(2027, 6, 3, 8, 30, tzinfo=UTC)


@pytest.fixture
def venue(planner: Workspace) -> EntityId:
    """A venue of two rooms: Saal (100) and Kleiner Raum (12)."""
    with planner.change(Label("add_venue")) as db:
        venue_id = scheduling.add_venue(db, "Rathaus")
        scheduling.add_room(db, venue_id, "Saal", capacity=100)
        scheduling.add_room(db, venue_id, "Kleiner Raum", capacity=12)
        return venue_id


@pytest.fixture
def forum(planner: Workspace, venue: EntityId) -> EntityId:
    """A conference of two days, each from 9:00 to 17:00."""
    days = tuple(DayFields(datetime(2027, 6, day, 9), datetime(2027, 6, day, 17)) for day in (3, 4))
    with planner.change(Label("create_event")) as db:
        fields = EventFields("3. Integrationskonferenz", EventKind.CONFERENCE, days, code="ik-2027", venue_id=venue)
        return scheduling.create_event(db, fields)


@pytest.fixture
def body(planner: Workspace) -> EntityId:
    """A body of 15 legal members."""
    with planner.change(Label("create_body")) as db:
        return bodies.create_body(db, bodies.BodyDraft("Integrationsrat", since=date(2020, 11, 1), legal_members=15))


@pytest.fixture
def sitting(planner: Workspace, body: EntityId) -> EntityId:
    """A sitting of the body on 10 June 2027, 18:00."""
    day = DayFields(datetime(2027, 6, 10, 18), datetime(2027, 6, 10, 21))
    with planner.change(Label("create_event")) as db:
        return scheduling.create_event(
            db, EventFields("12. Sitzung", EventKind.SITTING, (day,), code="sitzung-12", body_id=body)
        )


@pytest.fixture
def desk(planner: Workspace, forum: EntityId) -> PlacesDesk:
    """The waiting list of the conference, a month before it begins."""
    return PlacesDesk(planner, forum)


@pytest.fixture
def two(planner: Workspace) -> tuple[str, str]:
    """Anneliese Müller, entered twice."""
    with planner.change(Label("add_person")) as db:
        first, second = directory.add_persons(
            db,
            [
                PersonFields("Anneliese", "Müller", email="a@post.example", phone="030 0000100", note="mag Tee"),
                PersonFields(
                    "A.", "Mueller", email="b@post.example", second_email="A@post.example", phone="0151 000020"
                ),
            ],
        )
    return first, second
