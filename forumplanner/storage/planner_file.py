"""The planner as a file: who holds it, whether it is ours, which schema it has, where it lies.

Creating pre-creates with mode 0600. The lock is the operating system's, free at once after a crash; the holder's
name stands in a file beside it.
"""

import getpass
import json
import os
import platform
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import sqlcipher3
from filelock import FileLock, Timeout

from forumplanner.model.refusals import PlannerUnavailable
from forumplanner.storage.engine import connect

SUFFIX = ".forumplan"
APPLICATION_ID = 0x46504C4E
"""`FPLN`, written into the file's header."""
SCHEMA = 4
"""The schema this program writes, kept as `user_version`."""

_NETWORK = frozenset({"cifs", "smbfs", "smb3", "nfs", "nfs4", "fuse.sshfs", "9p", "davfs", "fuse.davfs"})
_ESCAPED = re.compile(r"\\(0[0-7]{2}|1[0-7]{2})")
_SYNCED = (
    "onedrive",
    "dropbox",
    "nextcloud",
    "owncloud",
    "google drive",
    "icloud",
    "seafile",
    "magentacloud",
)


@dataclass(frozen=True)
class Holder:
    """Who has the planner open for writing, on which machine, since when (UTC)."""

    who: str
    machine: str
    since: datetime


class WritingLock:
    """The right to write a planner; held from opening to closing."""

    def __init__(self, path: Path, *, who: str) -> None:
        """Take the lock or raise PlannerUnavailable with the holder's name."""
        self._holder_file = path.with_name(path.name + ".holder")
        # Not bound to a thread: a worker opens the planner, the window may close it.
        self._lock = FileLock(path.with_name(path.name + ".lock"), mode=0o600, thread_local=False)
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            holder = read_holder(path)
            raise PlannerUnavailable(
                "planner.held",
                place=path.name,
                who=holder.who if holder else "?",
                machine=holder.machine if holder else "?",
                since=holder.since if holder else None,
            ) from None
        except (OSError, NotImplementedError) as error:
            raise PlannerUnavailable("planner.no-lock", place=path.name, reason=str(error)) from error
        self._write_holder(who)

    def _write_holder(self, who: str) -> None:
        note = {"who": who, "machine": platform.node(), "since": datetime.now(UTC).isoformat()}
        try:
            self._holder_file.unlink(missing_ok=True)
            descriptor = os.open(self._holder_file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
            with open(descriptor, "w", encoding="utf-8") as file:
                json.dump(note, file)
        except OSError as error:
            self._lock.release()
            raise PlannerUnavailable("planner.no-lock", place=self._holder_file.name, reason=str(error)) from error

    def release(self) -> None:
        """Give the lock back and take the holder's note away; the second time does nothing."""
        if not self._lock.is_locked:
            return
        try:
            self._holder_file.unlink(missing_ok=True)
        finally:
            self._lock.release()


def read_holder(path: Path) -> Holder | None:
    """Return who holds a planner, as the note beside it says; None when there is no readable note."""
    try:
        note: dict[str, str] = json.loads(path.with_name(path.name + ".holder").read_text(encoding="utf-8"))
        return Holder(note["who"], note["machine"], datetime.fromisoformat(note["since"]))
    except (OSError, ValueError, KeyError):
        return None


def login_name() -> str:
    """Return the login of whoever is at the keyboard."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "?"


def reserve(path: Path) -> None:
    """Create the empty file of a new planner, readable by its owner only.

    Raises PlannerUnavailable when it exists or its folder cannot be written.
    """
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        raise PlannerUnavailable("planner.exists", place=path.name) from None
    except OSError as error:
        raise PlannerUnavailable(
            "planner.cannot-create", place=str(path), reason=error.strerror or str(error)
        ) from error


def schema_of(path: Path) -> int:
    """Return the schema number of a planner file.

    Raises PlannerUnavailable when it is missing, unreadable, not a planner, or newer than this program. An empty
    file is no planner: it may be what is left of one.
    """
    try:
        there = path.is_file()
    except OSError as error:
        raise PlannerUnavailable("planner.unreadable", place=str(path), reason=error.strerror or str(error)) from error
    if not there:
        raise PlannerUnavailable("planner.missing", place=str(path))
    _require_permission(path)
    connection: Any = None
    try:
        connection = connect(path, read_only=True)
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        schema = int(connection.execute("PRAGMA user_version").fetchone()[0])
    except sqlcipher3.DatabaseError as error:
        raise PlannerUnavailable("planner.unreadable", place=path.name, reason=str(error)) from error
    finally:
        if connection is not None:
            connection.close()
    if application != APPLICATION_ID:
        raise PlannerUnavailable("planner.not-a-planner", place=path.name)
    if schema > SCHEMA:
        raise PlannerUnavailable("planner.newer", place=path.name, found=schema, known=SCHEMA)
    return schema


def _require_permission(path: Path) -> None:
    try:
        path.open("rb").close()
    except PermissionError:
        raise PlannerUnavailable("planner.no-permission", place=path.name) from None
    except OSError:
        return  # whatever else is wrong is said when it is opened


def require_one_name(path: Path) -> None:
    """Raise PlannerUnavailable for a file with a second name (hard link): each would have its own lock and log."""
    if path.stat().st_nlink > 1:
        raise PlannerUnavailable("planner.second-name", place=path.name)


def on_shared_folder(path: Path) -> bool:
    """Tell whether the file lies on a network share or in a folder that a service synchronises."""
    resolved = path.resolve()
    lowered = [part.lower() for part in resolved.parts]
    if any(part.startswith(name) for part in lowered for name in _SYNCED):
        return True
    for place, kind in sorted(mounts(), key=lambda mount: len(mount[0]), reverse=True):
        if resolved.is_relative_to(place):
            return kind.lower() in _NETWORK
    return False


def mounts() -> list[tuple[str, str]]:
    """Return where file systems are mounted and of which kind.

    Linux says it in a file, with blanks in names as octal numbers (fstab(5)); psutil takes milliseconds to load.
    """
    try:
        lines = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        import psutil

        return [(mount.mountpoint, mount.fstype) for mount in psutil.disk_partitions(all=True)]
    fields = [line.split(" ") for line in lines]
    return [(_ESCAPED.sub(lambda found: chr(int(found[1], 8)), one[1]), one[2]) for one in fields if len(one) > 2]
