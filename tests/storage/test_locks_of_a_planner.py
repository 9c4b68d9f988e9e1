"""One writes, many read; a lock goes with the process that held it."""

import os
import platform
import stat
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import psutil
import pytest
from sqlalchemy import func, select

from forumplanner.model.directory import Person
from forumplanner.model.refusals import PlannerUnavailable
from forumplanner.storage.planner_file import mounts, read_holder
from forumplanner.workspace import Label, Workspace

DO = Label("test")

HOLD = """
import sys
from pathlib import Path
from forumplanner.workspace import Workspace
workspace = Workspace.open(Path(sys.argv[1]), who="bert")
print("open")
sys.stdin.readline()
workspace.close()
print("closed")
"""

READ_AS_NOBODY = """
import os, sys
from pathlib import Path
from sqlalchemy import func, select
from forumplanner.model.directory import Person
from forumplanner.storage.checking import check_file
from forumplanner.workspace import Workspace
if os.geteuid() == 0:
    os.setresgid(65534, 65534, 65534)
    os.setresuid(65534, 65534, 65534)
path = Path(sys.argv[1])
with Workspace.open(path, who="gast", read_only=True) as workspace, workspace.read() as db:
    print(db.scalar(select(func.count(Person.id))))
print([check.findings for check in check_file(path)])
try:
    Workspace.open(path, who="gast")
except Exception as error:
    print(error.key)
"""


def count(workspace: Workspace) -> int:
    with workspace.read() as db:
        return db.scalar(select(func.count(Person.id))) or 0


def add(workspace: Workspace) -> None:
    with workspace.change(DO) as db:
        db.add(Person())


def test_a_second_writer_is_refused_with_the_name_of_the_first(planner: Path) -> None:
    before = datetime.now(UTC) - timedelta(seconds=1)
    with Workspace.open(planner, who="Anna Öztürk"):
        with pytest.raises(PlannerUnavailable) as caught:
            Workspace.open(planner, who="bert")
        assert caught.value.key == "planner.held"
        assert caught.value.params["who"] == "Anna Öztürk"
        assert caught.value.params["machine"] == platform.node()
        since = caught.value.params["since"]
        assert isinstance(since, datetime)
        assert before < since <= datetime.now(UTC)
    with Workspace.open(planner, who="bert"):
        holder = read_holder(planner)
        assert holder is not None
        assert holder.who == "bert"
    assert read_holder(planner) is None


def test_a_writer_in_another_process_is_named_too(planner: Path, child: Any) -> None:
    other = child(HOLD, planner)
    assert other.stdout.readline() == "open\n"
    with pytest.raises(PlannerUnavailable) as caught:
        Workspace.open(planner, who="anna")
    assert (caught.value.key, caught.value.params["who"]) == ("planner.held", "bert")
    print(file=other.stdin, flush=True)
    assert other.stdout.readline() == "closed\n"
    Workspace.open(planner, who="anna").close()


def test_the_lock_is_free_at_once_when_its_holder_is_killed(planner: Path, child: Any) -> None:
    other = child(HOLD, planner)
    assert other.stdout.readline() == "open\n"
    other.kill()
    other.wait()
    with Workspace.open(planner, who="anna") as workspace:
        add(workspace)
        assert count(workspace) == 51


def test_the_lock_is_given_back_whichever_thread_closes(planner: Path) -> None:
    opened: list[Workspace] = []
    worker = threading.Thread(target=lambda: opened.append(Workspace.open(planner, who="anna")))
    worker.start()
    worker.join()
    opened[0].close()
    Workspace.open(planner, who="bert").close()


def test_closing_twice_does_not_take_the_lock_from_the_next(planner: Path) -> None:
    first = Workspace.open(planner, who="anna")
    first.close()
    with Workspace.open(planner, who="bert"):
        first.close()
        holder = read_holder(planner)
        assert holder is not None
        assert holder.who == "bert"


def test_many_read_beside_one_who_writes(planner: Path) -> None:
    with Workspace.open(planner, who="anna") as writer:
        readers = [Workspace.open(planner, who="bert", read_only=True) for _ in range(3)]
        with readers[0].read() as before:
            assert before.scalar(select(func.count(Person.id))) == 50
            add(writer)
            assert before.scalar(select(func.count(Person.id))) == 50
        assert [count(reader) for reader in readers] == [51, 51, 51]
        for reader in readers:
            reader.close()


def test_reading_a_closed_planner_needs_no_lock_and_leaves_nothing_behind(planner: Path) -> None:
    beside = set(planner.parent.iterdir())
    with Workspace.open(planner, who="gast", read_only=True) as reader:
        assert count(reader) == 50
        with Workspace.open(planner, who="anna") as writer:
            add(writer)
            assert count(reader) == 51
    left = {path.name for path in set(planner.parent.iterdir()) - beside}
    assert left <= {"forum.forumplan.lock", "forum.forumplan-wal", "forum.forumplan-shm"}


def test_a_planner_in_a_folder_one_may_not_write_can_be_read(child: Any, filled_planner: Path) -> None:
    import shutil
    import tempfile

    # Not below pytest's own folder: only its owner may enter that.
    folder = Path(tempfile.mkdtemp(prefix="forumplanner-"))
    try:
        path = Path(shutil.copy(filled_planner, folder / "forum.forumplan"))
        path.chmod(0o444)
        folder.chmod(0o555)
        assert child(READ_AS_NOBODY, path).communicate()[0].splitlines() == [
            "50",
            "[(), (), (), ()]",
            "planner.no-lock",
        ]
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


def test_only_its_owner_may_read_a_planner_and_what_lies_beside_it(tmp_path: Path) -> None:
    mask = os.umask(0)
    try:
        with Workspace.create(tmp_path / "neu.forumplan", who="anna") as workspace:
            add(workspace)
            modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    finally:
        os.umask(mask)
    names = [f"neu.forumplan{ending}" for ending in ("", "-shm", "-wal", ".holder", ".lock")]
    assert modes == dict.fromkeys(names, 0o600)


def test_a_planner_in_a_synchronised_folder_works_without_a_log(planner: Path) -> None:
    folder = planner.parent / "Nextcloud"
    folder.mkdir()
    shared = planner.rename(folder / planner.name)
    with Workspace.open(shared, who="anna") as workspace:
        add(workspace)
        assert count(workspace) == 51
        workspace.undo()
        workspace.redo()
        assert count(workspace) == 51
        assert not shared.with_name(shared.name + "-wal").exists()
    moved = shared.rename(planner)
    with Workspace.open(moved, who="anna") as workspace:
        add(workspace)
        assert count(workspace) == 52
        assert moved.with_name(moved.name + "-wal").exists()


def test_where_file_systems_are_mounted_is_what_the_system_tells() -> None:
    told = {(mount.mountpoint, mount.fstype) for mount in psutil.disk_partitions(all=True)}
    assert set(mounts()) == told
