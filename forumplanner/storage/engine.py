"""Engines: one that writes, one that reads; pragmas that keep acknowledged commits through a power cut.

The driver's own transactions are switched off (a released savepoint would survive the outer rollback, DDL would
not be rolled back); BEGIN is sent here. Whatever writes begins IMMEDIATE: upgrading a read fails at once.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlcipher3
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool, QueuePool

BUSY_MS = 10_000

_PRAGMAS = (
    "PRAGMA foreign_keys=ON",
    f"PRAGMA busy_timeout={BUSY_MS}",
    "PRAGMA secure_delete=ON",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA cache_size=-16384",
    # Without this a row that REPLACE throws out leaves no trace in the journal.
    "PRAGMA recursive_triggers=ON",
)
WAL = ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL")
"""For a local disk."""
SHARED_FOLDER = ("PRAGMA locking_mode=EXCLUSIVE", "PRAGMA journal_mode=DELETE", "PRAGMA synchronous=EXTRA")
"""For network shares and synchronised folders: the write-ahead log needs all users on one host."""


@dataclass(frozen=True)
class Engines:
    """The two sides of one planner. On a shared folder both are one connection."""

    writing: Engine
    reading: Engine

    def dispose(self) -> None:
        """Close all connections."""
        self.reading.dispose()
        self.writing.dispose()


def connect(path: Path, *, durability: tuple[str, ...] = WAL, read_only: bool = False) -> Any:  # noqa: ANN401
    """Open a driver connection with our pragmas; used by the engines and for maintenance.

    Raises the driver's DatabaseError when the file cannot be opened or is no database.
    """
    if not read_only:
        return _connect(path, "mode=rw", durability)
    try:
        return _connect(path, "mode=ro", ("PRAGMA query_only=ON",))
    except sqlcipher3.OperationalError:
        # A closed planner on a medium or in a folder we may not write: there is no log, and none can be made.
        if has_log(path) or os.access(path.parent, os.W_OK):
            raise
        return _connect(path, "mode=ro&immutable=1", ("PRAGMA query_only=ON",))


def _connect(path: Path, mode: str, pragmas: tuple[str, ...]) -> Any:  # noqa: ANN401
    uri = f"{path.resolve().as_uri()}?{mode}"
    connection = sqlcipher3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
    try:
        for pragma in (*_PRAGMAS, *pragmas):
            connection.execute(pragma).fetchall()
        connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
    except BaseException:
        connection.close()
        raise
    return connection


def has_log(path: Path) -> bool:
    """Tell whether commits lie in a log beside the file; who reads a closed planner leaves an empty one."""
    try:
        return path.with_name(path.name + "-wal").stat().st_size > 0
    except OSError:
        return False


def _engine(creator: Callable[[], Any], begin: str, *, connections: int) -> Engine:
    engine = create_engine(
        "sqlite://",
        module=sqlcipher3,
        creator=creator,
        poolclass=QueuePool,
        pool_size=connections,
        max_overflow=0,
        pool_reset_on_return="rollback",
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def open_file(path: Path, *, read_only: bool = False, shared_folder: bool = False) -> Engines:
    """Return the engines of a planner file that exists."""
    durability = SHARED_FOLDER if shared_folder else WAL
    if shared_folder:
        only = _engine(lambda: connect(path, durability=durability), "BEGIN IMMEDIATE", connections=1)
        return Engines(only, only)
    reading = _engine(lambda: _reading(path, read_only=read_only), "BEGIN", connections=2)
    if read_only:
        return Engines(reading, reading)
    return Engines(_engine(lambda: _writing(path), "BEGIN IMMEDIATE", connections=1), reading)


def _writing(path: Path) -> Any:  # noqa: ANN401
    """Open a connection with room for an import of many rows; what does not fit is written twice."""
    connection = connect(path)
    connection.execute("PRAGMA cache_size=-65536").fetchall()
    return connection


def _reading(path: Path, *, read_only: bool) -> Any:  # noqa: ANN401
    connection = connect(path, read_only=read_only)
    connection.execute("PRAGMA query_only=ON")
    return connection


def open_server(url: str) -> Engines:
    """Return the engines of a planner on a PostgreSQL server.

    Writers wait for each other, as they do on a file: rules that count across rows (places) hold only then. The
    lock comes before the snapshot, so each writer sees what the one before it left.
    """
    writing = _server_engine(url, connections=1)
    reading = _server_engine(url, connections=2, options="-c default_transaction_read_only=on")

    @event.listens_for(writing, "begin")
    def _one_writer(connection: Connection) -> None:
        connection.exec_driver_sql("LOCK TABLE open_change IN EXCLUSIVE MODE")

    return Engines(writing, reading)


def _server_engine(url: str, *, connections: int, options: str = "") -> Engine:
    engine = create_engine(
        url,
        pool_size=connections,
        max_overflow=0,
        pool_pre_ping=True,
        isolation_level="REPEATABLE READ",
        connect_args={"options": f"-c lock_timeout={BUSY_MS} {options}".strip()},
    )
    event.listen(engine, "connect", _use_utc)
    return engine


def maintenance_engine(url: str) -> Engine:
    """Return an engine for creating and migrating a server's schema, without the lock of the door."""
    engine = create_engine(url, poolclass=NullPool)
    event.listen(engine, "connect", _use_utc)
    return engine


def _use_utc(connection: Any, _: object) -> None:  # noqa: ANN401
    """Let the same instant look the same in everybody's journal; a PGTZ here or a server's setting must not matter."""
    connection.execute("SET TIME ZONE 'UTC'")
    connection.commit()
