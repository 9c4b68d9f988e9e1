"""What is refused, and with which words, when a file or its disk fails; the data stay whole."""

import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3
from sqlalchemy import func, select

from forumplanner.model.directory import Person
from forumplanner.model.refusals import PlannerUnavailable
from forumplanner.storage.checking import check_file
from forumplanner.workspace import Label, Workspace

FILL = """
import resource, sys
from pathlib import Path
from sqlalchemy import func, insert, select
from forumplanner.model.directory import Person
from forumplanner.model.ids import new_id
from forumplanner.model.refusals import OutcomeUnknown, PlannerUnavailable
from forumplanner.workspace import ALL, Label, Workspace
import signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
told = []
with Workspace.open(Path(sys.argv[1]), who="anna") as workspace:
    workspace.on_change(told.append)
    size = Path(sys.argv[1]).stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + int(sys.argv[2]), resource.RLIM_INFINITY))
    kept = 50
    for _ in range(1000):
        try:
            with workspace.change(Label("import")) as db:
                rows = [{"id": new_id(), "note": "x" * 1000} for _ in range(int(sys.argv[3]))]
                db.execute(insert(Person), rows)
            kept += int(sys.argv[3])
        except OutcomeUnknown as error:
            print(error.key, told[-1]["person"] is ALL)
            break
        except PlannerUnavailable as error:
            print(error.key)
            break
    with workspace.read() as db:
        print(kept, db.scalar(select(func.count(Person.id))))
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    with workspace.change(Label("after")) as db:
        db.add(Person())
    print("goes on")
"""


@pytest.mark.parametrize("rows", [1, 40, 2_000], ids=["small changes", "larger ones", "one that fills the cache"])
def test_a_disk_without_room_is_said_and_the_planner_stays_whole(planner: Path, child: Any, rows: int) -> None:
    out, _ = child(FILL, planner, 100_000, rows).communicate()
    said, counted, after = out.splitlines()
    kept, found = map(int, counted.split())
    assert said in {"planner.disk-full", "planner.disk-error", "planner.outcome-unknown True"}
    assert found == kept or (said.startswith("planner.outcome-unknown") and found == kept + rows)
    assert after == "goes on"
    assert [check for check in check_file(planner) if check.findings] == []
    with Workspace.open(planner, who="anna") as workspace, workspace.read() as db:
        assert db.scalar(select(func.count(Person.id))) == found + 1


def test_a_new_planner_for_which_there_is_no_room_leaves_nothing_behind(tmp_path: Path, child: Any) -> None:
    program = """
import resource, signal, sys
from pathlib import Path
from forumplanner.model.refusals import PlannerUnavailable
from forumplanner.workspace import Workspace
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, resource.RLIM_INFINITY))
try:
    Workspace.create(Path(sys.argv[1]), who="anna")
except PlannerUnavailable as error:
    print(error.key)
"""
    out, _ = child(program, tmp_path / "neu.forumplan").communicate()
    assert out.strip() in {"planner.disk-full", "planner.disk-error"}
    assert list(tmp_path.iterdir()) == []


def a_text_file(path: Path) -> None:
    path.write_text("Vorname;Nachname\nAyşe;Yılmaz\n" * 200, encoding="utf-8")


def an_empty_file(path: Path) -> None:
    path.touch()


def another_database(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE t (x)")
    connection.close()


def a_newer_planner(path: Path) -> None:
    connection = sqlcipher3.connect(str(path))
    connection.execute("PRAGMA user_version=99")
    connection.close()


def a_planner_cut_off_in_its_first_page(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:700])


def a_planner_whose_list_of_tables_is_overwritten(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 3_900)


def nothing_at_all(path: Path) -> None:
    path.unlink()


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("read_only", [False, True], ids=["to write", "to read"])
@pytest.mark.parametrize(
    ("make", "keys"),
    [
        (a_text_file, {"planner.unreadable"}),
        (an_empty_file, {"planner.not-a-planner"}),
        (another_database, {"planner.not-a-planner"}),
        (a_newer_planner, {"planner.newer"}),
        (a_planner_cut_off_in_its_first_page, {"planner.unreadable"}),
        (a_planner_whose_list_of_tables_is_overwritten, {"planner.unreadable"}),
        (nothing_at_all, {"planner.missing"}),
        (a_folder, {"planner.missing"}),
    ],
)
def test_what_is_no_planner_of_ours_is_refused_and_left_as_it_was(
    planner: Path, make: Any, keys: set[str], read_only: bool
) -> None:
    if make in (a_text_file, an_empty_file, another_database):
        planner.unlink()
    make(planner)
    before = planner.read_bytes() if planner.is_file() else None
    with pytest.raises(PlannerUnavailable) as caught:
        Workspace.open(planner, who="anna", read_only=read_only)
    assert caught.value.key in keys
    assert (planner.read_bytes() if planner.is_file() else None) == before
    log = planner.with_name(planner.name + "-wal")
    assert not log.exists() or log.stat().st_size == 0
    assert {path.name.removeprefix(planner.name) for path in planner.parent.iterdir()} <= {"", "-wal", "-shm"}


def test_a_path_that_no_disk_can_hold_is_refused(tmp_path: Path, refused: Any) -> None:
    with refused(PlannerUnavailable, "planner.unreadable"):
        Workspace.open(tmp_path / ("x" * 300), who="anna")
    with refused(PlannerUnavailable, "planner.cannot-create"):
        Workspace.create(tmp_path / ("x" * 300), who="anna")


def test_damage_further_in_is_said_when_it_is_met_and_found_by_the_check(planner: Path, refused: Any) -> None:
    raw = sqlcipher3.connect(str(planner))
    ((page,),) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'person'").fetchall()
    raw.close()
    with planner.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xff" * 4096)
    assert any(check.findings for check in check_file(planner))
    with Workspace.open(planner, who="anna") as workspace:
        with refused(PlannerUnavailable, "planner.damaged"), workspace.read() as db:
            db.scalars(select(Person)).all()
        with refused(PlannerUnavailable, "planner.damaged"), workspace.change(Label("test")) as db:
            db.add(Person())


def test_the_check_of_what_is_no_planner_finds_that(tmp_path: Path) -> None:
    path = tmp_path / "brief.forumplan"
    a_text_file(path)
    assert [check.key for check in check_file(path)] == ["integrity"]
    assert [check.key for check in check_file(tmp_path / "fehlt.forumplan")] == ["integrity"]


def test_the_check_finds_missing_and_altered_triggers_and_lost_parents(planner: Path) -> None:
    raw = sqlcipher3.connect(str(planner), isolation_level=None)
    raw.execute("DROP TRIGGER journal_person_update")
    raw.execute("DROP TRIGGER journal_event_delete")
    raw.execute("CREATE TRIGGER journal_event_delete AFTER DELETE ON event BEGIN SELECT 1; END")
    raw.execute("DROP TRIGGER journal_room_insert")
    raw.execute(
        "INSERT INTO room (id, version, venue_id, name, step_free, equipment, position)"
        " VALUES ('r', 1, 'nowhere', '', 0, '', 0)"
    )
    raw.execute("INSERT INTO open_change VALUES (7)")
    raw.close()
    found = {check.key: check.findings for check in check_file(planner)}
    assert found["triggers"] == ("journal_event_delete", "journal_person_update", "journal_room_insert")
    assert len(found["references"]) == 1
    assert found["open_change"] == ("7",)


def test_a_planner_on_a_disk_that_went_away_is_said(planner: Path) -> None:
    with Workspace.open(planner, who="anna") as workspace:
        workspace._engines.dispose()
        shutil.move(planner, planner.with_suffix(".away"))
        with pytest.raises(PlannerUnavailable) as caught, workspace.change(Label("test")) as db:
            db.add(Person())
        assert caught.value.key == "planner.gone"


def test_an_existing_file_is_never_overwritten_by_a_new_planner(planner: Path, refused: Any) -> None:
    before = planner.read_bytes()
    with refused(PlannerUnavailable, "planner.exists"):
        Workspace.create(planner, who="anna")
    with refused(PlannerUnavailable, "planner.cannot-create"):
        Workspace.create(planner.parent / "kein Ordner" / "neu.forumplan", who="anna")
    assert planner.read_bytes() == before


def test_the_words_of_every_refusal_of_the_core_are_there() -> None:
    import re

    from forumplanner import storage, workspace
    from forumplanner.wording.refusal_texts.planner import TEXTS

    folders = [Path(str(package.__file__)).parent for package in (storage, workspace)]
    texts = [file.read_text(encoding="utf-8") for folder in folders for file in folder.glob("*.py")]
    keys = {key for text in texts for key in re.findall(r'"((?:planner|backup|undo|redo|row)\.[a-z-]+)"', text)}
    assert keys <= set(TEXTS)


def test_reads_and_the_count_of_people_still_work_after_a_refusal(planner: Path, refused: Any) -> None:
    with Workspace.open(planner, who="anna") as workspace:
        with refused(PlannerUnavailable, "planner.held"):
            Workspace.open(planner, who="bert")
        with workspace.read() as db:
            assert db.scalar(select(func.count(Person.id))) == 50
