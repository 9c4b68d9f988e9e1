"""Backups: whole, verified, durable, made while others write, and never in the way of what they are for."""

import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import func, insert, select, update

from forumplanner.model.directory import Organisation, Person
from forumplanner.model.ids import new_id
from forumplanner.model.refusals import PlannerUnavailable
from forumplanner.storage.backup import KEPT, back_up, back_up_in_folder, folder_beside
from forumplanner.storage.checking import check_file
from forumplanner.workspace import Label, Workspace

DO = Label("test")
NOW = datetime(2026, 5, 1, 18, tzinfo=UTC)


def test_a_copy_opens_as_a_planner_with_all_that_was_committed(planner: Path, tmp_path: Path) -> None:
    with Workspace.open(planner, who="anna") as workspace:
        with workspace.change(DO) as db:
            db.add(Person(family_name="Noch im Log"))
        made = back_up(planner, tmp_path / "kopie.forumplan")
    assert made.path.stat().st_mode & 0o777 == 0o600
    assert [check for check in check_file(made.path) if check.findings] == []
    with Workspace.open(made.path, who="anna") as copy, copy.read() as db:
        assert db.scalar(select(func.count(Person.id))) == 51
        assert db.scalar(select(func.count()).where(Person.family_name == "Noch im Log")) == 1
        assert copy.next_undo is not None
    assert made.tables > 40
    assert made.rows >= 51


def test_copies_made_while_others_write_are_states_that_were_committed(planner: Path, tmp_path: Path) -> None:
    """Each change adds a person and renames the organisation to the number of people: they always agree."""
    stop, written = threading.Event(), threading.Event()

    def write() -> None:
        with Workspace.open(planner, who="anna") as workspace:
            with workspace.change(DO) as db:
                db.add(Organisation(name="50"))
            while not stop.is_set():
                with workspace.change(DO) as db:
                    db.execute(insert(Person), [{"id": new_id(), "note": "x" * 2_000}])
                    db.execute(update(Organisation).values(name=str(db.scalar(select(func.count(Person.id))))))
                written.set()
                with workspace.change(DO) as db:
                    last = db.scalars(select(Person).order_by(Person.id)).first()
                    db.delete(last)
                    db.flush()
                    db.execute(update(Organisation).values(name=str(db.scalar(select(func.count(Person.id))))))
                with workspace.change(DO) as db:
                    db.execute(insert(Person), [{"id": new_id()}, {"id": new_id()}])
                    db.execute(update(Organisation).values(name=str(db.scalar(select(func.count(Person.id))))))

    writer = threading.Thread(target=write)
    writer.start()
    try:
        counts = []
        assert written.wait(30)
        for number in range(8):
            made = back_up(planner, tmp_path / f"kopie{number}.forumplan")
            with Workspace.open(made.path, who="bert", read_only=True) as copy, copy.read() as db:
                people = db.scalar(select(func.count(Person.id)))
                assert db.scalars(select(Organisation.name)).all() == [str(people)]
                counts.append(people)
    finally:
        stop.set()
        writer.join()
    assert counts == sorted(counts)
    assert counts[0] < counts[-1]


def test_the_newest_copies_are_kept_even_where_the_name_looks_like_a_pattern(planner: Path) -> None:
    odd = planner.rename(planner.with_name("Forum [2026] (Entwurf).forumplan"))
    folder = folder_beside(odd)
    stranger = folder / "Forum [2026] (Entwurf)-von Hand.forumplan"
    folder.mkdir()
    stranger.write_text("bleibt")
    made = [back_up_in_folder(odd, folder, now=NOW + timedelta(hours=n)).path for n in range(KEPT + 3)]
    assert sorted(folder.iterdir()) == sorted([*made[3:], stranger])


def test_the_copy_just_made_is_kept_when_the_clock_was_set_back(planner: Path) -> None:
    folder = folder_beside(planner)
    for n in range(KEPT):
        back_up_in_folder(planner, folder, now=NOW + timedelta(hours=n))
    made = back_up_in_folder(planner, folder, now=NOW - timedelta(days=400))
    assert made.path.exists()
    assert len(list(folder.iterdir())) == KEPT


def test_a_copy_that_is_not_whole_is_thrown_away(planner: Path, tmp_path: Path, refused: Any) -> None:
    size = planner.stat().st_size
    with planner.open("r+b") as file:
        file.seek(size // 2)
        file.write(b"\xff" * (size // 3))
    before = sorted(tmp_path.rglob("*"))
    with refused(PlannerUnavailable, "backup.failed", "backup.damaged"):
        back_up(planner, tmp_path / "kopie.forumplan")
    assert not (tmp_path / "kopie.forumplan").exists()
    assert [path for path in sorted(tmp_path.rglob("*")) if "tmp" in path.name and path not in before] == []


def test_nothing_that_is_there_is_overwritten_by_a_copy(planner: Path, tmp_path: Path, refused: Any) -> None:
    letter = tmp_path / "wichtig.docx"
    letter.write_bytes(b"Brief")
    with refused(PlannerUnavailable, "planner.exists"):
        back_up(planner, letter)
    assert letter.read_bytes() == b"Brief"


def test_a_target_that_cannot_be_written_leaves_nothing_behind(planner: Path, tmp_path: Path, refused: Any) -> None:
    (tmp_path / "datei").write_text("im Weg")
    before = sorted(tmp_path.rglob("*"))
    for target in (tmp_path / "datei" / "kopie.forumplan", tmp_path / ("x" * 300)):
        with refused(PlannerUnavailable, "backup.failed", "planner.cannot-create"):
            back_up(planner, target)
    with refused(PlannerUnavailable, "backup.failed"):
        back_up(tmp_path / "fehlt.forumplan", tmp_path / "kopie.forumplan")
    assert sorted(tmp_path.rglob("*")) == before


def test_a_disk_without_room_leaves_nothing_behind(planner: Path, tmp_path: Path, child: Any) -> None:
    program = """
import resource, signal, sys
from pathlib import Path
from forumplanner.model.refusals import PlannerUnavailable
from forumplanner.storage.backup import back_up
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, resource.RLIM_INFINITY))
try:
    back_up(Path(sys.argv[1]), Path(sys.argv[2]))
except PlannerUnavailable as error:
    print(error.key)
"""
    folder = tmp_path / "voll"
    folder.mkdir()
    assert child(program, planner, folder / "kopie.forumplan").communicate()[0] == "backup.failed\n"
    assert list(folder.iterdir()) == []


def test_what_a_killed_backup_left_does_not_stop_the_next(planner: Path, tmp_path: Path) -> None:
    (tmp_path / ".kopie.forumplan.0123.tmp").write_bytes(b"halb")
    assert back_up(planner, tmp_path / "kopie.forumplan").path.is_file()


def test_a_planner_in_use_is_never_overwritten_by_a_copy(planner: Path, filled_planner: Path, refused: Any) -> None:
    with Workspace.open(planner, who="anna") as workspace:
        with workspace.change(DO) as db:
            db.add(Person())
        for source in (planner, filled_planner):
            with refused(PlannerUnavailable, "planner.exists"):
                back_up(source, planner)
    with Workspace.open(planner, who="anna") as workspace, workspace.read() as db:
        assert db.scalar(select(func.count(Person.id))) == 51
