"""Brings a planner's schema up to the one this program writes; imported only where it differs.

Foreign keys are off outside the transaction (a rebuilt parent table would delete its children), and inside, before
the commit, references and the row count of every table are checked. A failed or killed migration leaves the old
planner whole.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, event, inspect
from sqlalchemy import text as sql
from sqlalchemy.pool import NullPool

from forumplanner.model.refusals import PlannerUnavailable
from forumplanner.model.tables import metadata
from forumplanner.storage import journal
from forumplanner.storage.engine import connect, maintenance_engine
from forumplanner.storage.planner_file import APPLICATION_ID, SCHEMA

SCRIPTS = Path(__file__).parent / "migrations"


def configuration(connection: Connection, scripts: Path = SCRIPTS) -> Config:
    """Return alembic's configuration for running on an open connection."""
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def migrate_file(path: Path, *, target: str = "head", scripts: Path = SCRIPTS, schema: int = SCHEMA) -> None:
    """Migrate a planner file (empty: create its schema) in one transaction; triggers are installed anew.

    Raises PlannerUnavailable when a step would lose rows or break references; nothing is changed then.
    """
    with _maintenance(path) as connection:
        before = row_counts(connection)
        journal.remove(connection)
        command.upgrade(configuration(connection, scripts), target)
        _verify(connection, before, path.name)
        journal.install(connection, metadata)
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version={schema}")


def migrate_server(url: str) -> None:
    """Create or migrate the schema on a server, in one transaction; others who try meanwhile wait.

    Raises PlannerUnavailable when the server's schema is one that this program does not know, or rows would be lost.
    """
    engine = maintenance_engine(url)
    try:
        with engine.begin() as connection:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({APPLICATION_ID})")
            config = configuration(connection)
            if _is_current(connection, config):
                return
            before = row_counts(connection)
            journal.remove(connection)
            command.upgrade(config, "head")
            _refuse_losses(connection, before, engine.url.database or "")
            journal.install(connection, metadata)
    finally:
        engine.dispose()


def server_is_current(connection: Connection) -> bool:
    """Tell whether a server has the schema this program writes; raises PlannerUnavailable when it is newer."""
    return _is_current(connection, configuration(connection))


def _is_current(connection: Connection, config: Config) -> bool:
    found = MigrationContext.configure(connection).get_current_revision()
    known = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    if found is not None and found not in known:
        raise PlannerUnavailable("planner.newer", found=found, known=known[0])
    return found == known[0]


def downgrade_file(path: Path, target: str, *, scripts: Path = SCRIPTS) -> None:
    """Take steps back; for the tests of the stairway."""
    with _maintenance(path) as connection:
        before = row_counts(connection)
        journal.remove(connection)
        command.downgrade(configuration(connection, scripts), target)
        _verify(connection, before, path.name)


@contextmanager
def _maintenance(path: Path) -> Iterator[Connection]:
    def without_foreign_keys() -> Any:  # noqa: ANN401
        raw = connect(path)
        raw.execute("PRAGMA foreign_keys=OFF")
        if raw.execute("PRAGMA foreign_keys").fetchone()[0] != 0:
            raw.close()
            raise PlannerUnavailable("planner.cannot-migrate", place=path.name, reason="foreign_keys")
        return raw

    engine = create_engine("sqlite://", module=sqlcipher3, creator=without_foreign_keys, poolclass=NullPool)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


def row_counts(connection: Connection) -> dict[str, int]:
    """Return the number of rows of every table there is."""
    names = inspect(connection).get_table_names()
    counts = {name: connection.execute(sql(f'SELECT count(*) FROM "{name}"')).scalar_one() for name in names}
    counts.pop("alembic_version", None)
    return counts


def _verify(connection: Connection, before: dict[str, int], place: str) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise PlannerUnavailable("planner.cannot-migrate", place=place, reason=f"{broken[0][0]} -> {broken[0][2]}")
    _refuse_losses(connection, before, place)


def _refuse_losses(connection: Connection, before: dict[str, int], place: str) -> None:
    """Refuse when a table that is still there has fewer rows; a step may drop a table and may fill one."""
    after = row_counts(connection)
    for name, count in before.items():
        if after.get(name, count) < count:
            raise PlannerUnavailable("planner.cannot-migrate", place=place, reason=f"{name}: {count} -> {after[name]}")
