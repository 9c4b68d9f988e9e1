"""What is different on a server: several officers at once, its schema, and its failures."""

import threading
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, func, select, text

from forumplanner.model.directory import Person
from forumplanner.model.ids import new_id
from forumplanner.model.refusals import OutcomeUnknown, PlannerUnavailable
from forumplanner.model.tables import metadata
from forumplanner.storage import journal
from forumplanner.storage.engine import maintenance_engine
from forumplanner.workspace import ALL, Label, Workspace

pytestmark = pytest.mark.tool("postgresql")
DO = Label("test")


@pytest.fixture
def url(create_database: Any) -> str:
    return str(create_database())


def add(workspace: Workspace, name: str) -> str:
    id_ = new_id()
    with workspace.change(DO) as db:
        db.add(Person(id=id_, family_name=name))
    return id_


def test_who_writes_waits_for_who_is_writing_and_sees_what_was_left(url: str) -> None:
    """Two officers each give away the last place, if it is free; only one finds it so."""
    with Workspace.open(url, who="anna") as anna, Workspace.open(url, who="bert") as bert:

        def take_the_last_place(workspace: Workspace, before_it_is_taken: Any) -> None:
            with workspace.change(DO) as db:
                if not db.scalar(select(func.count(Person.id))):
                    before_it_is_taken()
                    db.add(Person(family_name=workspace.who))

        other = threading.Thread(target=take_the_last_place, args=(bert, lambda: None))

        def let_the_other_try() -> None:
            other.start()
            while other.is_alive() and not somebody_waits(url):
                pass

        take_the_last_place(anna, let_the_other_try)
        other.join()
        with anna.read() as db:
            assert db.scalars(select(Person.family_name)).all() == ["anna"]


def somebody_waits(url: str) -> bool:
    engine = create_engine(url)
    with engine.connect() as connection:
        query = text(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
        )
        waiting = connection.scalar(query)
    engine.dispose()
    return bool(waiting)


def test_each_officer_undoes_their_own_while_others_go_on(url: str) -> None:
    with Workspace.open(url, who="anna") as anna, Workspace.open(url, who="bert") as bert:
        add(anna, "A")
        add(bert, "B")
        anna.undo()
        bert.undo()
        bert.redo()
        with anna.read() as db:
            assert db.scalars(select(Person.family_name)).all() == ["B"]


def test_who_reads_is_not_kept_waiting_by_who_writes(url: str) -> None:
    with Workspace.open(url, who="anna") as anna, Workspace.open(url, who="bert") as bert:
        add(anna, "A")
        with anna.change(DO) as db:
            db.add(Person())
            db.flush()
            with bert.read() as seen:
                assert seen.scalar(select(func.count(Person.id))) == 1


def test_the_same_instant_looks_the_same_in_everybodys_journal(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    moments = []
    for zone in ("Asia/Kabul", "Europe/Berlin"):
        monkeypatch.setenv("PGTZ", zone)
        with Workspace.open(url, who=zone) as workspace, workspace.read() as db:
            moments.append(db.scalar(text("SELECT to_jsonb(timestamptz '2026-05-01T18:00:00Z')")))
    assert moments[0] == moments[1]


def test_its_schema_is_what_the_model_says(url: str) -> None:
    engine = maintenance_engine(url)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
        assert journal.missing(connection, metadata) == []
    engine.dispose()


def test_a_newer_schema_is_refused(url: str, refused: Any) -> None:
    engine = maintenance_engine(url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with refused(PlannerUnavailable, "planner.newer"):
        Workspace.open(url, who="anna")


def test_an_empty_database_is_not_opened_read_only(server: str, empty_database: str, refused: Any) -> None:
    with refused(PlannerUnavailable, "planner.needs-migration"):
        Workspace.open(empty_database.format(database="postgres"), who="anna", read_only=True)


def test_triggers_can_be_taken_away_and_put_back(url: str) -> None:
    engine = maintenance_engine(url)
    with engine.begin() as connection:
        journal.remove(connection)
        assert len(journal.missing(connection, metadata)) == 2 * len(journal.journaled(metadata))
        journal.install(connection, metadata)
        journal.install(connection, metadata)
        assert journal.missing(connection, metadata) == []
    engine.dispose()


def test_a_server_that_is_not_there_is_said_without_the_password(tmp_path: Any) -> None:
    with pytest.raises(PlannerUnavailable) as caught:
        Workspace.open(f"postgresql+psycopg://anna:geheim@/forum?host={tmp_path}", who="anna")
    assert caught.value.key == "planner.no-server"
    assert "geheim" not in str(caught.value)


def test_a_connection_lost_at_the_commit_leaves_the_outcome_unknown(url: str, refused: Any) -> None:
    told: list[Any] = []
    with Workspace.open(url, who="anna") as anna:
        anna.on_change(told.append)
        with refused(OutcomeUnknown, "planner.outcome-unknown"), anna.change(DO) as db:
            db.add(Person())
            db.flush()
            own = db.scalar(text("SELECT pg_backend_pid()"))
            lose_at_the_commit(db, lambda: end(url, own))
        assert told[0]["person"] is ALL
        add(anna, "danach")
        with anna.read() as db:
            assert db.scalars(select(Person.family_name)).all() == ["danach"]


def test_a_connection_lost_before_is_said_and_the_next_change_works(url: str, refused: Any) -> None:
    with Workspace.open(url, who="anna") as anna:
        with refused(PlannerUnavailable, "planner.gone"), anna.change(DO) as db:
            end(url, db.scalar(text("SELECT pg_backend_pid()")))
            db.add(Person())
        assert add(anna, "danach")


def end(url: str, backend: int | None) -> None:
    engine = create_engine(url)
    with engine.connect() as connection:
        connection.execute(text("SELECT pg_terminate_backend(:backend, 5000)"), {"backend": backend})
    engine.dispose()


def lose_at_the_commit(db: Any, lose: Any) -> None:
    from sqlalchemy import event

    event.listen(db.connection(), "commit", lambda _: lose())
