"""Every update raises the version of a row once, whichever way it is made."""

from typing import Any

import pytest
from sqlalchemy import bindparam, update

from forumplanner.model.directory import Person
from forumplanner.model.ids import new_id
from forumplanner.model.refusals import PlanningError
from forumplanner.workspace import Label, Workspace

DO = Label("test")


def person(workspace: Workspace, **fields: str) -> Person:
    with workspace.change(DO) as db:
        somebody = Person(id=new_id(), **fields)
        db.add(somebody)
    return somebody


def version(workspace: Workspace, somebody: Person) -> int:
    with workspace.read() as db:
        return db.get_one(Person, somebody.id).version


@pytest.mark.parametrize("way", ["mapper", "bulk", "core"])
def test_every_update_raises_the_version_once(workspace: Workspace, way: str) -> None:
    somebody = person(workspace, family_name="Demir")
    assert version(workspace, somebody) == 1
    for number in (2, 3):
        with workspace.change(DO) as db:
            if way == "mapper":
                db.get_one(Person, somebody.id).city = f"Stadt {number}"
            elif way == "bulk":
                db.execute(update(Person).values(city=f"Stadt {number}"))
            else:
                db.execute(update(Person.__table__).values(city=f"Stadt {number}"))
        assert version(workspace, somebody) == number


def test_an_object_may_be_changed_after_a_bulk_update_in_the_same_change(workspace: Workspace) -> None:
    somebody = person(workspace, family_name="Demir")
    with workspace.change(DO) as db:
        loaded = db.get_one(Person, somebody.id)
        db.execute(update(Person).values(city="Bonn"))
        loaded.note = "ruft zurück"
    with workspace.read() as db:
        stored = db.get_one(Person, somebody.id)
        assert (stored.city, stored.note, stored.version) == ("Bonn", "ruft zurück", 3)


def test_a_bulk_update_by_key_of_many_rows_raises_each_version(workspace: Workspace) -> None:
    people = [person(workspace, family_name=name) for name in ("A", "B")]
    with workspace.change(DO) as db:
        rows = [{"id": p.id, "city": f"Stadt {n}"} for n, p in enumerate(people)]
        db.execute(
            update(Person.__table__).where(Person.id == bindparam("key")).values(city=bindparam("city")),
            [{"key": row["id"], "city": row["city"]} for row in rows],
        )
    assert [version(workspace, p) for p in people] == [2, 2]


def test_a_row_that_somebody_else_changed_meanwhile_is_not_overwritten(workspace: Workspace, refused: Any) -> None:
    somebody = person(workspace, family_name="Schmidt")
    with workspace.read() as db:
        shown = db.get_one(Person, somebody.id)
    with workspace.change(DO) as db:
        db.get_one(Person, somebody.id).city = "Essen"
    shown.city = "Hagen"
    with refused(PlanningError, "row.changed-meanwhile"), workspace.change(DO) as db:
        db.add(shown)
    with workspace.read() as db:
        assert db.get_one(Person, somebody.id).city == "Essen"
