"""A verified copy of a planner, made while it is open: written aside, checked, made durable, put in place, rotated.

Never copies the file itself: under a write-ahead log that silently misses commits.
"""

import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import sqlcipher3

from forumplanner.model.refusals import PlannerUnavailable
from forumplanner.storage.engine import connect
from forumplanner.storage.planner_file import reserve

KEPT = 10


@dataclass(frozen=True)
class Backup:
    """A finished copy: where, how many rows in how many tables."""

    path: Path
    tables: int
    rows: int


def back_up(planner: Path, target: Path) -> Backup:
    """Write a verified copy of `planner` to `target` (replaced if there).

    Raises PlannerUnavailable when it cannot be read or written, or when the copy is not whole.
    """
    aside = target.with_name(target.name + ".tmp")
    aside.unlink(missing_ok=True)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        reserve(aside)
        source = connect(planner, read_only=True)
        try:
            source.execute("PRAGMA query_only=OFF")
            source.execute("VACUUM INTO ?", (str(aside),))
            wanted = _counts(source)
        finally:
            source.close()
        copied = _verified(aside)
        missing = {name for name, count in wanted.items() if copied.get(name, -1) < count and name != "draft"}
        if missing:
            raise PlannerUnavailable("backup.incomplete", place=target.name, tables=", ".join(sorted(missing)))
        _make_durable(aside)
        os.replace(aside, target)
        _make_durable(target.parent)
    except (sqlcipher3.DatabaseError, OSError) as error:
        raise PlannerUnavailable("backup.failed", place=str(target), reason=str(error)) from error
    finally:
        aside.unlink(missing_ok=True)
    return Backup(target, len(copied), sum(copied.values()))


def back_up_in_folder(planner: Path, folder: Path, *, now: datetime) -> Backup:
    """Write a copy named after the moment, and keep the newest copies only."""
    made = back_up(planner, folder / f"{planner.stem}-{now:%Y%m%d-%H%M%S}{planner.suffix}")
    copies = sorted(folder.glob(f"{planner.stem}-????????-??????{planner.suffix}"))
    for old in copies[:-KEPT]:
        old.unlink()
    return made


def folder_beside(planner: Path) -> Path:
    """Return the folder that holds a planner's copies."""
    return planner.with_name(planner.stem + "-backups")


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


def _make_durable(path: Path) -> None:
    if path.is_dir() and os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() or os.name != "nt" else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
