"""Undo takes time in proportion to what it takes back: measured in steps of the database, not in seconds."""

import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, event, insert, update

from forumplanner.model.directory import Person
from forumplanner.model.enums import EventKind, NeedKind, RegistrationState
from forumplanner.model.events import Event
from forumplanner.model.ids import new_id
from forumplanner.model.registrations import Need, Registration
from forumplanner.workspace import Label, Workspace

DO = Label("test")
AT = datetime(2026, 5, 1, 18)
STEPS = 100


def fill(workspace: Workspace, rows: int) -> None:
    """Write an event with registrations, each with a need: deleting it lets two tables alternate in the journal."""
    forum, people, registrations = new_id(), *([new_id() for _ in range(rows)] for _ in range(2))
    with workspace.change(DO) as db:
        db.add(Event(id=forum, code="f", kind=EventKind.CITIZEN_FORUM, title="F", starts=AT, ends=AT))
        db.flush()
        db.execute(insert(Person), [{"id": id_} for id_ in people])
        common = {"event_id": forum, "state": RegistrationState.WAITING, "registered_at": AT.replace(tzinfo=UTC)}
        pairs = zip(registrations, people, strict=True)
        db.execute(insert(Registration), [{"id": own, "person_id": person, **common} for own, person in pairs])
        db.execute(insert(Need), [{"registration_id": own, "kind": NeedKind.DIET} for own in registrations])


def delete_the_event(workspace: Workspace) -> None:
    with workspace.change(DO) as db:
        db.execute(delete(Event))


def change_all_and_change_back(workspace: Workspace) -> None:
    with workspace.change(DO) as db:
        db.execute(update(Registration).values(note="neu"))
    with workspace.change(DO) as db:
        db.execute(update(Person).values(note="neu"))
    workspace.undo()


def nothing_more(workspace: Workspace) -> None:
    """Leave it at the import itself."""


@pytest.mark.parametrize("then", [nothing_more, delete_the_event, change_all_and_change_back])
def test_four_times_the_rows_take_about_four_times_the_steps(empty_planner: Path, tmp_path: Path, then: Any) -> None:
    taken = []
    for rows in (400, 1_600):
        path = Path(shutil.copy(empty_planner, tmp_path / f"{rows}.forumplan"))
        with Workspace.open(path, who="anna") as workspace:
            fill(workspace, rows)
            then(workspace)
            taken.append(steps_of_undo(workspace))
    assert taken[1] < 6 * taken[0]


def steps_of_undo(workspace: Workspace) -> int:
    """Return how many hundred steps the database takes for the next undo."""
    count = 0

    def tick() -> int:
        nonlocal count
        count += 1
        return 0

    def watch(connection: Any, *_: object) -> None:
        connection.set_progress_handler(tick, STEPS)

    event.listen(workspace._engines.writing, "checkout", watch)
    workspace.undo()
    return count
