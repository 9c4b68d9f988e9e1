"""A verified copy of a planner, made while it is open: written aside, checked, made durable, put in place, rotated.

Never copies the file itself: under a write-ahead log that silently misses commits.
"""

import glob
import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import uuid4

import sqlcipher3

from forumplanner.model.refusals import PlannerUnavailable
from forumplanner.storage.engine import connect, has_log
from forumplanner.storage.planner_file import reserve

KEPT = 10


@dataclass(frozen=True)
class Backup:
    """A finished copy: where, how many rows in how many tables."""

    path: Path
    tables: int
    rows: int


def back_up(planner: Path, target: Path) -> Backup:
    """Write a verified copy of `planner` to `target` while others go on writing; nothing is ever overwritten.

    Raises PlannerUnavailable when it cannot be read or written, when the copy is not whole, or when there is a file
    of that name (it could be another planner).
    """
    aside = target.with_name(f".{target.name}.{uuid4().hex}.tmp")
    try:
        if target.exists() or has_log(target):
            raise PlannerUnavailable("planner.exists", place=str(target))
        reserve(aside)
        wanted = _copy(planner, aside)
        copied = _verified(aside)
        different = {name for name, count in wanted.items() if copied.get(name) != count}
        if different:
            raise PlannerUnavailable("backup.incomplete", place=target.name, tables=", ".join(sorted(different)))
        _make_durable(aside)
        os.replace(aside, target)
        _make_durable(target.parent)
    except (sqlcipher3.DatabaseError, OSError) as error:
        raise PlannerUnavailable("backup.failed", place=str(target), reason=str(error)) from error
    finally:
        _forget(aside)
    return Backup(target, len(copied), sum(copied.values()))


def back_up_in_folder(planner: Path, folder: Path, *, now: datetime) -> Backup:
    """Write a copy named after the moment, and keep the newest copies (and this one) only."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise PlannerUnavailable("backup.failed", place=str(folder), reason=error.strerror or str(error)) from error
    made = back_up(planner, folder / f"{planner.stem}-{now:%Y%m%d-%H%M%S}{planner.suffix}")
    pattern = f"{glob.escape(planner.stem)}-????????-??????{glob.escape(planner.suffix)}"
    others = sorted(copy for copy in folder.glob(pattern) if copy != made.path)
    for old in others[: -(KEPT - 1)]:
        old.unlink()
    return made


def folder_beside(planner: Path) -> Path:
    """Return the folder that holds a planner's copies."""
    return planner.with_name(planner.stem + "-backups")


def _copy(planner: Path, aside: Path) -> dict[str, int]:
    """Copy in one step, inside one reading transaction; returns the rows that this state has by table."""
    source = connect(planner, read_only=True)
    try:
        copy = sqlcipher3.connect(str(aside), isolation_level=None)
        try:
            source.execute("BEGIN")
            wanted = _counts(source)
            source.backup(copy)
            source.execute("COMMIT")
        finally:
            copy.close()
    finally:
        source.close()
    return wanted


def _verified(path: Path) -> dict[str, int]:
    copy = connect(path, durability=())
    try:
        verdict = copy.execute("PRAGMA integrity_check").fetchone()[0]
        if verdict != "ok":
            raise PlannerUnavailable("backup.damaged", place=path.name, reason=verdict)
        if copy.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise PlannerUnavailable("backup.damaged", place=path.name, reason="foreign_key_check")
        return _counts(copy)
    finally:
        copy.close()


def _counts(connection: sqlcipher3.Connection) -> dict[str, int]:
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")]
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}


def _forget(aside: Path) -> None:
    for ending in ("", "-wal", "-shm", "-journal"):
        with suppress(OSError):
            aside.with_name(aside.name + ending).unlink(missing_ok=True)


def _make_durable(path: Path) -> None:
    if path.is_dir() and os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() or os.name != "nt" else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
