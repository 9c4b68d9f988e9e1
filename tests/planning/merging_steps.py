"""What the tests of merging do with entries of one person, and everything that is stored, for comparing."""

from datetime import datetime

from sqlalchemy import func, insert, select

from forumplanner.model.enums import (
    RegistrationState,
)
from forumplanner.model.ids import new_id
from forumplanner.model.tables import metadata
from forumplanner.planning import (
    merging,
    registering,
)
from forumplanner.planning.registering import RegistrationFields
from forumplanner.storage.journal import journaled
from forumplanner.workspace import Label, Workspace

DO = Label("merge_persons")
State = RegistrationState


def merge(planner: Workspace, two: tuple[str, str], **values: object) -> None:
    with planner.change(DO) as db:
        merging.merge_persons(db, two[0], [two[1]], values)


def dump(planner: Workspace) -> dict[str, list[tuple[object, ...]]]:
    """Everything the journal follows, but for the versions."""
    with planner.read() as db:
        return {
            table.name: sorted(
                (tuple(map(str, row)) for row in db.execute(select(*(c for c in table.c if c.name != "version")))),
            )
            for table in journaled(metadata)
        }


def add(planner: Workspace, kind: type, *rows: dict[str, object]) -> list[str]:
    with planner.change(DO) as db:
        made = [{"id": new_id(), **row} for row in rows]
        for row in made:
            db.execute(insert(kind), [row])
    return [str(row["id"]) for row in made]


def registered(planner: Workspace, event: str, now: datetime, *fields: RegistrationFields) -> list[str]:
    with planner.change(DO) as db:
        return [one.id for one in registering.register(db, event, fields, now)]


def only(planner: Workspace, kind: type) -> object:
    with planner.read() as db:
        return db.scalars(select(kind)).one()


def count(planner: Workspace, kind: type) -> int:
    with planner.read() as db:
        return db.scalar(select(func.count()).select_from(kind)) or 0
