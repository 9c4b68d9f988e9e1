"""The journal: what the triggers see, what they refuse, and how `version` is raised."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Integer, MetaData, Table, Text, delete, func, insert, select, update
from sqlalchemy.exc import DatabaseError, IntegrityError
from sqlalchemy.orm import Session

from forumplanner.model.agenda import AgendaItem
from forumplanner.model.directory import Person
from forumplanner.model.enums import EventKind
from forumplanner.model.events import Event, EventDay
from forumplanner.model.ids import new_id
from forumplanner.model.journal import Change, ChangeRow, OpenChange
from forumplanner.model.refusals import PlannerUnavailable, PlanningError
from forumplanner.model.tables import metadata
from forumplanner.storage import journal
from forumplanner.storage.engine import open_file, open_server
from forumplanner.workspace import Label, Workspace

DO = Label("test")


def event(code: str = "f-1", **more: Any) -> Event:
    times = {"starts": datetime(2026, 5, 1, 18), "ends": datetime(2026, 5, 1, 21)}
    return Event(id=new_id(), code=code, kind=EventKind.CITIZEN_FORUM, title="Forum", **times, **more)


def rows_of_last_change(workspace: Workspace) -> list[tuple[str, str, str, dict[str, Any] | None]]:
    with workspace.read() as db:
        last = db.scalar(select(func.max(Change.id)))
        rows = db.execute(select(ChangeRow).where(ChangeRow.change == last).order_by(ChangeRow.id)).scalars()
        return [(r.entity, r.row_id, r.op, r.before and json.loads(r.before)) for r in rows]


def changes(workspace: Workspace) -> int:
    with workspace.read() as db:
        return db.scalar(select(func.count(Change.id))) or 0


def person(workspace: Workspace, **fields: str) -> Person:
    with workspace.change(DO) as db:
        somebody = Person(id=new_id(), **fields)
        db.add(somebody)
    return somebody


def test_it_sees_what_the_mapper_writes(workspace: Workspace) -> None:
    somebody = person(workspace, family_name="Oğuz")
    assert rows_of_last_change(workspace) == [("person", somebody.id, "i", None)]
    with workspace.change(DO) as db:
        db.get_one(Person, somebody.id).city = "Köln"
    ((table, row, op, before),) = rows_of_last_change(workspace)
    assert (table, row, op) == ("person", somebody.id, "u")
    assert before is not None
    assert (before["family_name"], before["city"]) == ("Oğuz", "")
    with workspace.change(DO) as db:
        db.delete(db.get_one(Person, somebody.id))
    ((_, _, op, before),) = rows_of_last_change(workspace)
    assert op == "d"
    assert before is not None
    assert before["city"] == "Köln"


def test_it_sees_core_inserts_bulk_updates_and_bulk_deletes(workspace: Workspace) -> None:
    ids = [new_id() for _ in range(3)]
    with workspace.change(DO) as db:
        db.execute(insert(Person), [{"id": id_, "family_name": f"N{n}"} for n, id_ in enumerate(ids)])
    assert [(row, op) for _, row, op, _ in rows_of_last_change(workspace)] == [(id_, "i") for id_ in ids]
    with workspace.change(DO) as db:
        db.execute(update(Person.__table__).where(Person.family_name != "N1").values(city="Bonn"))
    assert {(row, op) for _, row, op, _ in rows_of_last_change(workspace)} == {(ids[0], "u"), (ids[2], "u")}
    with workspace.change(DO) as db:
        db.execute(delete(Person))
    assert {(row, op) for _, row, op, _ in rows_of_last_change(workspace)} == {(id_, "d") for id_ in ids}


def test_it_sees_rows_that_go_with_their_parent(workspace: Workspace) -> None:
    forum = event()
    item = AgendaItem(id=new_id(), event_id=forum.id, title="Begrüßung")
    below = AgendaItem(id=new_id(), event_id=forum.id, parent_id=item.id, title="Grußwort")
    with workspace.change(DO) as db:
        db.add(forum)
        db.flush()
        db.add(item)
        db.flush()
        db.add(below)
    with workspace.change(DO) as db:
        db.execute(delete(Event))
    assert {(table, row, op) for table, row, op, _ in rows_of_last_change(workspace)} == {
        ("event", forum.id, "d"),
        ("agenda_item", item.id, "d"),
        ("agenda_item", below.id, "d"),
    }


def test_a_row_that_replaces_another_leaves_both_in_the_journal(open_as: Any, kind: str) -> None:
    if kind == "server":
        return  # PostgreSQL has no INSERT OR REPLACE
    workspace = open_as()
    old = event("f-1")
    with workspace.change(DO) as db:
        db.add(old)
    with workspace.change(DO) as db:
        new = {"id": new_id(), "code": "f-1", "kind": "conference", "title": "K", "starts": old.starts}
        db.execute(insert(Event).prefix_with("OR REPLACE"), [{**new, "ends": old.ends}])
    assert [(row, op) for _, row, op, _ in rows_of_last_change(workspace)] == [
        (old.id, "d"),
        (new["id"], "i"),
    ]
    workspace.undo()
    with workspace.read() as db:
        assert db.scalars(select(Event.id)).all() == [old.id]


def test_it_follows_a_table_that_is_new_to_it(location: Path | str) -> None:
    own = MetaData()
    parents = Table("a parent", own, _id(), _version(), Column("odd name", Text))
    parent_id = Column("order", Text)
    children = Table("select", own, _id(), _version(), parent_id)
    engines = open_file(location) if isinstance(location, Path) else open_server(location)
    with engines.writing.begin() as connection:
        own.create_all(connection)
        journal.install(connection, own)
    with engines.writing.begin() as connection:
        connection.execute(insert(Change).values(id=1, at=_now(), who="a", label="x", refs="{}", final=False))
        connection.execute(insert(OpenChange).values(change=1))
        connection.execute(insert(parents).values({"id": "p", "odd name": "it's"}))
        connection.execute(insert(children).values({"id": "c", "order": "p"}))
        connection.execute(update(parents).values({"odd name": "other"}))
        connection.execute(delete(children))
        rows = connection.execute(select(ChangeRow.entity, ChangeRow.op, ChangeRow.before)).all()
        assert connection.scalar(select(parents.c.version)) == 2
        connection.execute(delete(OpenChange))
    assert [(row.entity, row.op) for row in rows] == [
        ("a parent", "i"),
        ("select", "i"),
        ("a parent", "u"),
        ("select", "d"),
    ]
    assert json.loads(rows[2].before) == {"id": "p", "version": 1, "odd name": "it's"}
    engines.dispose()


def _id() -> Column[str]:
    return Column("id", Text, primary_key=True)


def _version() -> Column[int]:
    return Column("version", Integer, nullable=False, server_default="1")


def _now() -> Any:
    return datetime.now(UTC)


def test_whatever_is_written_outside_the_door_is_refused(open_as: Any, location: Path | str, refused: Any) -> None:
    workspace = open_as()
    somebody = person(workspace, family_name="Krüger")
    workspace.close()
    engines = open_file(location) if isinstance(location, Path) else open_server(location)
    for statement in (
        insert(Person).values(id=new_id(), family_name="X"),
        update(Person).values(family_name="Y"),
        delete(Person),
    ):
        with refused(IntegrityError), engines.writing.begin() as connection:
            connection.execute(statement)
    with engines.reading.connect() as connection:
        assert connection.execute(select(Person.id, Person.family_name)).all() == [(somebody.id, "Krüger")]
    engines.dispose()


def test_a_session_for_reading_cannot_write(workspace: Workspace, refused: Any) -> None:
    with refused(PlannerUnavailable, "planner.read-only"), workspace.read() as db:
        db.execute(delete(OpenChange))


def test_a_change_without_effect_leaves_no_entry(workspace: Workspace) -> None:
    somebody = person(workspace, family_name="Nowak")
    before = changes(workspace)
    with workspace.change(DO):
        pass
    with workspace.change(DO) as db:
        db.get_one(Person, somebody.id).family_name = "Nowak"
    with workspace.change(DO) as db:
        db.execute(update(Person).values(family_name="Nowak"))
    with workspace.change(DO) as db:
        db.execute(update(Person.__table__).values(family_name="Nowak"))
    assert changes(workspace) == before


def test_an_aborted_change_leaves_nothing(workspace: Workspace, dump: Any, refused: Any) -> None:
    person(workspace, family_name="Yılmaz")
    before, entries = dump(workspace), changes(workspace)
    with refused(ZeroDivisionError), workspace.change(DO) as db:
        db.add(Person(family_name="Halb"))
        db.flush()
        db.execute(update(Person).values(city="Nirgends"))
        raise ZeroDivisionError
    with refused(PlanningError, "event.full"), workspace.change(DO) as db:
        db.execute(delete(Person))
        raise PlanningError("event.full")
    assert (dump(workspace), changes(workspace)) == (before, entries)
    person(workspace, family_name="Danach")
    assert changes(workspace) == entries + 1


def test_what_a_savepoint_takes_back_is_not_in_the_journal(workspace: Workspace, refused: Any) -> None:
    with workspace.change(DO) as db:
        kept = Person(id=new_id(), family_name="Bleibt")
        db.add(kept)
        db.flush()
        with refused(ZeroDivisionError), db.begin_nested():
            db.add(Person(family_name="Geht"))
            db.flush()
            raise ZeroDivisionError
    assert rows_of_last_change(workspace) == [("person", kept.id, "i", None)]


def test_a_commit_inside_the_block_does_not_let_half_a_change_out(
    workspace: Workspace, dump: Any, refused: Any
) -> None:
    before = dump(workspace)
    with refused(ZeroDivisionError), workspace.change(DO) as db:
        db.add(Person(family_name="Früh"))
        db.commit()
        raise ZeroDivisionError
    assert dump(workspace) == before


def test_every_table_of_the_model_is_followed_or_named_as_not(workspace: Workspace) -> None:
    with workspace.read() as db:
        assert journal.missing(db.connection(), metadata) == []
    followed = {table.name for table in journal.journaled(metadata)}
    beside = {"change", "change_row", "open_change", "draft", "remembered", "stored_file", "made_document"}
    beside |= {"outgoing", "published_calendar", "published_entry"}
    assert followed | beside == set(metadata.tables)
    assert all({"id", "version"} <= set(metadata.tables[name].columns.keys()) for name in followed)


def test_keys_sort_by_code_point_wherever_they_are_stored(workspace: Workspace) -> None:
    keys = ["_a", "a", "a b", "a-b", "a,b", "ab", "aa!b", "Z", "z", "a!", "a0"]
    with workspace.change(DO) as db:
        db.execute(insert(Person), [{"id": new_id(), "sort_key": key} for key in keys])
        db.execute(insert(Event), [_event_row(key) for key in keys])
    with workspace.read() as db:
        assert db.scalars(select(Person.sort_key).order_by(Person.sort_key)).all() == sorted(keys)
        assert db.scalars(select(Event.code).order_by(Event.code)).all() == sorted(keys)
        ids = db.scalars(select(Person.id).order_by(Person.id)).all()
        assert ids == sorted(ids)


def _event_row(code: str) -> dict[str, Any]:
    made = event(code)
    return {"id": made.id, "code": code, "kind": made.kind, "title": "", "starts": made.starts, "ends": made.ends}


def test_a_child_without_its_parent_is_refused(workspace: Workspace, refused: Any) -> None:
    with refused(DatabaseError), workspace.change(DO) as db:
        at = datetime(2026, 5, 1)
        db.execute(insert(EventDay), [{"id": new_id(), "event_id": new_id(), "number": 1, "starts": at, "ends": at}])


def test_a_change_inside_a_change_is_our_defect_and_said_so(workspace: Workspace, refused: Any) -> None:
    with workspace.change(DO) as db:
        assert isinstance(db, Session)
        with refused(RuntimeError), workspace.change(DO):
            pass


def test_a_change_can_be_named_by_what_came_of_it(workspace: Workspace) -> None:
    made: list[Event] = []
    with workspace.change(DO, named_at_the_end=lambda: Label("made", {"count": len(made)})) as db:
        made.append(event())
        db.add(made[0])
    assert workspace.next_undo is not None
    assert workspace.next_undo.label == Label("made", {"count": 1})
    workspace.undo()
    assert workspace.next_redo is not None
    assert workspace.next_redo.label == Label("made", {"count": 1})
