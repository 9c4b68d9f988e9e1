"""Migrations: they make what the model says, lose nothing, and leave the old planner whole when they fail."""

import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import delete, insert, select

from forumplanner.model.agenda import AgendaItem
from forumplanner.model.directory import Person
from forumplanner.model.enums import EventKind, RegistrationState
from forumplanner.model.events import Event, EventDay
from forumplanner.model.ids import new_id
from forumplanner.model.refusals import PlannerUnavailable
from forumplanner.model.registrations import Need, Registration
from forumplanner.model.tables import metadata
from forumplanner.storage import migrating, planner_file
from forumplanner.storage.backup import folder_beside
from forumplanner.storage.checking import check_file
from forumplanner.storage.engine import open_file
from forumplanner.workspace import Label, Workspace

DO = Label("test")
GOLDEN = Path(__file__).parents[1] / "data" / "planners" / "schema_1.forumplan"
AT = datetime(2026, 5, 1, 18)

REBUILD = """
from alembic import op
import sqlalchemy as sa
revision, down_revision, branch_labels, depends_on = "9001", "{before}", None, None
def upgrade():
    with op.batch_alter_table("event", recreate="always") as batch:
        batch.alter_column("subtitle", existing_type=sa.Text(), nullable=True)
    op.get_bind().execute(sa.text("UPDATE event SET subtitle = 'neu'"))
def downgrade():
    pass
"""
LOSE = """
from alembic import op
import sqlalchemy as sa
revision, down_revision, branch_labels, depends_on = "9001", "{before}", None, None
def upgrade():
    op.get_bind().execute(sa.text("{statement}"))
def downgrade():
    pass
"""


@pytest.fixture
def event(planner: Path) -> str:
    """Give the planner an event with children and grandchildren; return its id."""
    event_id, registration, person = new_id(), new_id(), new_id()
    with Workspace.open(planner, who="anna") as workspace, workspace.change(DO) as db:
        db.add(Event(id=event_id, code="f", kind=EventKind.CITIZEN_FORUM, title="Forum", starts=AT, ends=AT))
        db.add(Person(id=person, family_name="Kind"))
        db.flush()
        days = [{"event_id": event_id, "number": n, "starts": AT, "ends": AT} for n in range(3)]
        db.execute(insert(EventDay), days)
        db.execute(insert(AgendaItem), [{"event_id": event_id, "title": str(n)} for n in range(20)])
        db.add(
            Registration(
                id=registration,
                event_id=event_id,
                person_id=person,
                state=RegistrationState.PLACED,
                registered_at=AT.replace(tzinfo=UTC),
            )
        )
        db.flush()
        db.execute(insert(Need), [{"registration_id": registration, "kind": "diet", "detail": "vegan"}])
    return event_id


def rows(planner: Path) -> dict[str, list[tuple[object, ...]]]:
    connection = sqlcipher3.connect(str(planner))
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    found = {name: sorted(map(repr, connection.execute(f'SELECT * FROM "{name}"'))) for name in names}
    connection.close()
    return found


def indexes_of_registrations(planner: Path) -> set[tuple[str, ...]]:
    """Return the columns of each index over the registrations."""
    connection = sqlcipher3.connect(str(planner))
    names = [row[1] for row in connection.execute("PRAGMA index_list(registration)")]
    found = {tuple(row[2] for row in connection.execute(f'PRAGMA index_info("{name}")')) for name in names}
    connection.close()
    return found


def steps(folder: Path, text: str) -> Path:
    """Return a copy of our migrations with one more step after the last."""
    scripts = Path(shutil.copytree(migrating.SCRIPTS, folder / "steps"))
    (head,) = ScriptDirectory(str(scripts)).get_heads()
    (scripts / "versions" / "9001_more.py").write_text(text.replace("{before}", head), encoding="utf-8")
    return scripts


def test_the_steps_lead_to_what_the_model_says(planner: Path) -> None:
    engines = open_file(planner)
    with engines.reading.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
    engines.dispose()


def test_up_down_and_up_again_with_rows_in_it(planner: Path, event: str) -> None:
    before = rows(planner)
    revisions = [script.revision for script in ScriptDirectory(str(migrating.SCRIPTS)).walk_revisions()]
    for lower in [*revisions[1:], "base"]:
        migrating.downgrade_file(planner, lower)
        if lower == "base":
            assert set(rows(planner)) <= {"alembic_version", "sqlite_sequence"}
        migrating.migrate_file(planner)
        assert set(rows(planner)) == set(before)
        assert [check for check in check_file(planner) if check.findings] == []
    with Workspace.open(planner, who="anna") as workspace, workspace.change(DO) as db:
        db.add(Person(family_name="Danach"))


@pytest.mark.parametrize("made_early", [False, True])
def test_a_planner_of_the_second_schema_counts_places_from_an_index_afterwards(
    planner: Path, event: str, made_early: bool
) -> None:
    narrow, wide = ("event_id", "state"), ("event_id", "state", "contingent_id", "guests", "id")
    migrating.downgrade_file(planner, "0002")
    assert narrow in indexes_of_registrations(planner)
    assert wide not in indexes_of_registrations(planner)
    if made_early:
        raw = sqlcipher3.connect(str(planner), isolation_level=None)
        raw.execute("DROP INDEX ix_registration_event_id_state")
        raw.execute(f"CREATE INDEX ix_registration_{'_'.join(wide)} ON registration ({', '.join(wide)})")
        raw.close()
    migrating.migrate_file(planner)
    assert wide in indexes_of_registrations(planner)
    assert narrow not in indexes_of_registrations(planner)


def test_a_rebuilt_parent_keeps_its_children_and_the_journal_goes_on(planner: Path, event: str, tmp_path: Path) -> None:
    before = rows(planner)
    migrating.migrate_file(planner, scripts=steps(tmp_path, REBUILD))
    after = rows(planner)
    assert {name for name in before if before[name] != after[name]} == {"event", "alembic_version"}
    assert len(after["agenda_item"]) == 20
    assert [check for check in check_file(planner) if check.findings] == []
    with Workspace.open(planner, who="anna") as workspace:
        with workspace.change(DO) as db:
            db.execute(delete(Event))
        assert rows(planner)["need"] == []
        workspace.undo()
        with workspace.read() as db:
            assert db.scalars(select(Event.subtitle)).all() == ["neu"]
    assert len(rows(planner)["need"]) == 1


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("DELETE FROM agenda_item WHERE title = '7'", "agenda_item: 20 -> 19"),
        ("DELETE FROM event", "event_day -> event"),
        ("UPDATE need SET registration_id = 'nowhere'", "need -> registration"),
    ],
)
def test_a_step_that_loses_rows_or_parents_is_refused_and_leaves_the_old_planner(
    planner: Path, event: str, tmp_path: Path, statement: str, reason: str
) -> None:
    before = rows(planner)
    with pytest.raises(PlannerUnavailable) as caught:
        migrating.migrate_file(planner, scripts=steps(tmp_path, LOSE.replace("{statement}", statement)))
    assert caught.value.key == "planner.cannot-migrate"
    assert str(caught.value.params["reason"]).split(" -> ")[-1] == reason.rsplit(" -> ", maxsplit=1)[-1]
    assert rows(planner) == before
    assert [check for check in check_file(planner) if check.findings] == []


def test_an_older_planner_is_copied_before_it_is_brought_up(planner: Path, event: str, refused: Any) -> None:
    raw = sqlcipher3.connect(str(planner), isolation_level=None)
    raw.execute("PRAGMA user_version=0")
    raw.close()
    before = rows(planner)
    with refused(PlannerUnavailable, "planner.needs-migration"):
        Workspace.open(planner, who="anna", read_only=True)
    with Workspace.open(planner, who="anna") as workspace:
        (copy,) = folder_beside(planner).iterdir()
        assert rows(copy) == before
        assert planner_file.schema_of(copy) == 0
        assert planner_file.schema_of(planner) == planner_file.SCHEMA
        with workspace.change(DO) as db:
            db.add(Person())


def test_an_older_planner_that_cannot_be_copied_is_not_touched(planner: Path, refused: Any) -> None:
    raw = sqlcipher3.connect(str(planner), isolation_level=None)
    raw.execute("PRAGMA user_version=0")
    raw.close()
    folder_beside(planner).write_text("im Weg")
    with refused(PlannerUnavailable, "backup.failed"):
        Workspace.open(planner, who="anna")
    assert planner_file.schema_of(planner) == 0
    folder_beside(planner).unlink()
    Workspace.open(planner, who="anna").close()


def test_a_planner_whose_tables_do_not_fit_its_number_is_refused_not_mixed(planner: Path, refused: Any) -> None:
    raw = sqlcipher3.connect(str(planner), isolation_level=None)
    raw.execute("PRAGMA user_version=0")
    raw.execute("DELETE FROM alembic_version")
    raw.close()
    before = rows(planner)
    with refused(PlannerUnavailable, "planner.cannot-migrate"):
        Workspace.open(planner, who="anna")
    assert rows(planner) == before


def test_a_planner_of_the_first_schema_opens(tmp_path: Path) -> None:
    """Made by tests/storage/make_golden.py when the schema was released; never made anew afterwards."""
    planner = Path(shutil.copy(GOLDEN, tmp_path / "alt.forumplan"))
    with Workspace.open(planner, who="anna") as workspace:
        with workspace.read() as db:
            (forum,) = db.scalars(select(Event)).all()
            assert (forum.title, forum.starts) == ("1. Integrationskonferenz", datetime(2026, 10, 25, 2, 30, fold=1))
            assert db.scalars(select(Person.own_script_name).order_by(Person.sort_key)).all() == ["Олена Шевченко", ""]
            for table in metadata.tables.values():
                db.execute(select(table)).all()
            for kind in (Person, Registration):
                assert " schewtschenko #ev~enko olena shevchenko" in db.scalars(select(kind.search_key)).all()[0]
            assert " integrationskonferenz " in f"{forum.search_key} "
        with workspace.change(DO) as db:
            db.execute(delete(Need))
        workspace.undo()
    assert [check for check in check_file(planner) if check.findings] == []


def test_opening_a_planner_that_is_up_to_date_does_not_load_the_migrations(planner: Path, child: object) -> None:
    program = (
        "import sys; from pathlib import Path; from forumplanner.workspace import Workspace\n"
        "Workspace.open(Path(sys.argv[1]), who='anna').close()\n"
        "print([name for name in ('alembic', 'psycopg', 'mako') if name in sys.modules])"
    )
    assert child(program, planner).communicate()[0] == "[]\n"  # type: ignore[operator]
