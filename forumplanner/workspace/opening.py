"""Opens, creates and migrates planners, and holds the lock while one is open."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from forumplanner.model.refusals import PlannerUnavailable
from forumplanner.storage import planner_file
from forumplanner.storage.engine import Engines, open_file, open_server


@dataclass(frozen=True)
class Holding:
    """What is held while a planner is open."""

    place: str
    path: Path | None
    lock: planner_file.WritingLock | None
    read_only: bool

    def release(self) -> None:
        """Let others write."""
        if self.lock is not None:
            self.lock.release()


def open_planner(location: Path | str, *, who: str, read_only: bool) -> tuple[Engines, Holding]:
    """Open a planner file or a server's database; migrate an older one after a backup."""
    if isinstance(location, str) and location.startswith("postgresql"):
        return _open_server(location, read_only=read_only)
    path = Path(location)
    schema = planner_file.schema_of(path)
    if read_only:
        if schema != planner_file.SCHEMA:
            raise PlannerUnavailable("planner.needs-migration", place=path.name)
        return open_file(path, read_only=True), Holding(str(path), path, None, True)
    lock = planner_file.WritingLock(path, who=who)
    try:
        if schema != planner_file.SCHEMA:
            _migrate(path, schema)
        engines = open_file(path, shared_folder=planner_file.on_shared_folder(path))
    except BaseException:
        lock.release()
        raise
    return engines, Holding(str(path), path, lock, False)


def create_planner(path: Path) -> None:
    """Create an empty planner; a file left behind by a failure is removed again."""
    planner_file.reserve(path)
    try:
        _migrate(path, 0)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _migrate(path: Path, schema: int) -> None:
    from forumplanner.storage import backup, migrating

    if schema:
        backup.back_up_in_folder(path, backup.folder_beside(path), now=datetime.now(UTC))
    migrating.migrate_file(path)


def _open_server(url: str, *, read_only: bool) -> tuple[Engines, Holding]:
    from sqlalchemy import inspect
    from sqlalchemy.exc import OperationalError

    from forumplanner.storage import migrating

    engines = open_server(url)
    try:
        with engines.writing.begin() as connection:
            if not inspect(connection).has_table("change"):
                migrating.migrate_server(connection)
    except OperationalError as error:
        engines.dispose()
        raise PlannerUnavailable("planner.no-server", reason=str(error.orig)) from error
    return engines, Holding(engines.writing.url.render_as_string(), None, None, read_only)


__all__ = ["Holding", "create_planner", "open_planner"]
