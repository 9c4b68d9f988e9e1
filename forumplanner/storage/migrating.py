"""Brings a planner's schema up to the one this program writes; imported only where it differs.

Foreign keys are off outside the transaction (a rebuilt parent table would delete its children), and inside, before
the commit, references and the row count of every table are checked. A failed or killed migration leaves the old
planner whole.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, create_engine, event, inspect
from sqlalchemy import text as sql
from sqlalchemy.pool import NullPool

from forumplanner.model.refusals import PlannerUnavailable
from forumplanner.model.tables import metadata
from forumplanner.storage import journal
from forumplanner.storage.engine import connect
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
        if before:
            journal.remove(connection, metadata)
        command.upgrade(configuration(connection, scripts), target)
        _verify(connection, before)
        journal.install(connection, metadata)
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version={schema}")


def migrate_server(connection: Connection) -> None:
    """Create or migrate the schema on a server, in the transaction of `connection`."""
    command.upgrade(configuration(connection), "head")
    journal.install(connection, metadata)


def downgrade_file(path: Path, target: str, *, scripts: Path = SCRIPTS) -> None:
    """Take steps back; for the tests of the stairway."""
    with _maintenance(path) as connection:
        before = row_counts(connection)
        journal.remove(connection, metadata)
        command.downgrade(configuration(connection, scripts), target)
        _verify(connection, before)


@contextmanager
def _maintenance(path: Path) -> Iterator[Connection]:
    def without_foreign_keys() -> Any:  # noqa: ANN401
        raw = connect(path)
        raw.execute("PRAGMA foreign_keys=OFF")
        if raw.execute("PRAGMA foreign_keys").fetchone()[0] != 0:
            raw.close()
            raise PlannerUnavailable("planner.cannot-migrate", place=path.name, reason="foreign_keys")
        return raw

    import sqlcipher3

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


def _verify(connection: Connection, before: dict[str, int]) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise PlannerUnavailable("planner.cannot-migrate", reason=f"{broken[0][0]} -> {broken[0][2]}")
    after = row_counts(connection)
    for name, count in before.items():
        if name in after and after[name] != count:
            raise PlannerUnavailable("planner.cannot-migrate", reason=f"{name}: {count} -> {after[name]}")
