"""Makes the worked example full, in a planner of its own: its registrations come through the usual import."""

from datetime import date
from pathlib import Path

from forumplanner.desk.example import CONFERENCE_CODE, new_example, registrations_file
from forumplanner.desk.progress import Progress, Silent
from forumplanner.desk.registration_import import import_registrations
from forumplanner.lists import events
from forumplanner.model.refusals import PlannerUnavailable
from forumplanner.storage.planner_file import SUFFIX, login_name
from forumplanner.workspace import Workspace

_NAME = "beispielstetten"


def try_example(folder: Path, *, today: date, progress: Progress | None = None) -> tuple[Workspace, Path]:
    """Make the example in a new file in `folder` and open it; an earlier one stays as it is.

    Raises PlannerUnavailable when nothing can be made there, PlanningError when it was cancelled; then no file stays.
    """
    watch = progress or Silent()
    path = _free_path(folder)
    watch.report(0, 0, path.name)
    workspace = new_example(path, who=login_name(), today=today)
    try:
        with workspace.read() as db:
            conference = events.id_of_code(db, CONFERENCE_CODE)
        if conference is None:
            raise LookupError(CONFERENCE_CODE)
        import_registrations(workspace, registrations_file(), conference, progress=watch)
    except BaseException:
        workspace.close()
        for ending in ("", "-wal", "-shm", ".lock"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
        raise
    return workspace, path


def _free_path(folder: Path) -> Path:
    """Return a path nobody uses yet, in a folder that is there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        names = (f"{_NAME}{number}{SUFFIX}" for number in ("", *(f"-{n}" for n in range(2, 10_000))))
        return next(path for name in names if not (path := folder / name).exists())
    except OSError as error:
        raise PlannerUnavailable("planner.cannot-create", place=str(folder), reason=error.strerror) from error
