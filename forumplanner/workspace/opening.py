"""Opens, creates and migrates planners, and holds the lock while one is open."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from forumplanner.model.refusals import PlannerUnavailable
from forumplanner.storage import planner_file
from forumplanner.storage.engine import Engines, open_file, open_server
from forumplanner.workspace.failures import refusals


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
    path = Path(location).resolve()
    schema = planner_file.schema_of(path)
    if read_only:
        if schema != planner_file.SCHEMA:
            raise PlannerUnavailable("planner.needs-migration", place=path.name)
        return open_file(path, read_only=True), Holding(str(path), path, None, True)
    planner_file.require_one_name(path)
    lock = planner_file.WritingLock(path, who=who)
    try:
        schema = planner_file.schema_of(path)
        if schema != planner_file.SCHEMA:
            _migrate(path)
        engines = open_file(path, shared_folder=planner_file.on_shared_folder(path))
    except BaseException:
        lock.release()
        raise
    return engines, Holding(str(path), path, lock, False)


def create_planner(path: Path) -> None:
    """Create an empty planner; what is left behind by a failure is removed again."""
    from forumplanner.storage import migrating

    planner_file.reserve(path)
    try:
        with refusals(str(path)):
            migrating.migrate_file(path)
    except BaseException:
        for ending in ("", "-wal", "-shm", "-journal"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
        raise


def _migrate(path: Path) -> None:
    from sqlalchemy.exc import SQLAlchemyError

    from forumplanner.storage import backup, migrating

    backup.back_up_in_folder(path, backup.folder_beside(path), now=datetime.now(UTC))
    try:
        with refusals(str(path)):
            migrating.migrate_file(path)
    except SQLAlchemyError as error:
        raise PlannerUnavailable("planner.cannot-migrate", place=path.name, reason=str(error)) from error


def _open_server(url: str, *, read_only: bool) -> tuple[Engines, Holding]:
    from sqlalchemy.exc import OperationalError

    from forumplanner.storage import migrating

    engines = open_server(url)
    place = engines.reading.url.render_as_string(hide_password=True)
    try:
        with engines.reading.connect() as connection:
            current = migrating.server_is_current(connection)
        if not current and read_only:
            raise PlannerUnavailable("planner.needs-migration", place=place)
        if not current:
            migrating.migrate_server(url)
    except OperationalError as error:
        engines.dispose()
        raise PlannerUnavailable("planner.no-server", place=place, reason=str(error.orig)) from error
    except BaseException:
        engines.dispose()
        raise
    return engines, Holding(place, None, None, read_only)


__all__ = ["Holding", "create_planner", "open_planner"]
