"""Engines: one that writes, one that reads; pragmas that keep acknowledged commits through a power cut.

The driver's own transactions are switched off (a released savepoint would survive the outer rollback, DDL would
not be rolled back); BEGIN is sent here. Whatever writes begins IMMEDIATE: upgrading a read fails at once.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlcipher3
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

BUSY_MS = 10_000

_PRAGMAS = (
    "PRAGMA foreign_keys=ON",
    f"PRAGMA busy_timeout={BUSY_MS}",
    "PRAGMA secure_delete=ON",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA cache_size=-16384",
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

    Raises the driver's OperationalError when the file cannot be opened.
    """
    target = path.resolve().as_uri() + ("?mode=ro" if read_only else "?mode=rw")
    connection = sqlcipher3.connect(target, uri=True, isolation_level=None, check_same_thread=False)
    for pragma in _PRAGMAS:
        connection.execute(pragma)
    if read_only:
        connection.execute("PRAGMA query_only=ON")
    else:
        for pragma in durability:
            connection.execute(pragma)
    return connection


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
    return Engines(_engine(lambda: connect(path), "BEGIN IMMEDIATE", connections=1), reading)


def _reading(path: Path, *, read_only: bool) -> Any:  # noqa: ANN401
    connection = connect(path, read_only=read_only)
    connection.execute("PRAGMA query_only=ON")
    return connection


def open_server(url: str) -> Engines:
    """Return the engines of a planner on a PostgreSQL server."""
    writing = create_engine(url, pool_size=1, max_overflow=0, isolation_level="REPEATABLE READ")
    reading = create_engine(url, pool_size=2, max_overflow=0, isolation_level="REPEATABLE READ")
    return Engines(writing, reading)
