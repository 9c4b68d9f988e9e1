"""100,000 rows through the door, with journal, against the same rows by Core into the same schema without triggers.

Both are one transaction with the same pragmas, committed to the disk; each run has a planner of its own. Processor
time counts, since nobody's window waits for an import and the disk belongs to others, too; the clock is told beside it.
"""

import shutil
from contextlib import closing
from pathlib import Path

from sqlalchemy import insert

from forumplanner.model.directory import Person
from forumplanner.planning.directory import person_row
from forumplanner.storage.engine import connect, open_file
from forumplanner.storage.planner_file import login_name
from forumplanner.workspace import Label, Workspace
from tests.benchmarks.findings import Finding, Floor
from tests.benchmarks.invented_people import people
from tests.benchmarks.timing import Taken, in_turn, median_of, taking

ROWS = 100_000
ROUNDS = 3
FLOOR = Floor("100,000 rows through the door with journal", "Core without journal", 2.0)


def measure(folder: Path) -> list[Finding]:
    """Return how much the door costs."""
    empty = folder / "empty.forumplan"
    Workspace.create(empty, who=login_name()).close()
    rows = [person_row(fields) for fields in people(ROWS)]
    found = in_turn(
        {
            "door": lambda: _through_the_door(_copy(empty), rows),
            "core": lambda: _by_core(_copy(empty), rows),
        },
        ROUNDS,
    )
    door, core = median_of(found["door"]), median_of(found["core"])
    detail = (
        f"by the clock {door.clock / core.clock:.2f} x ({door.clock * 1000:,.0f} ms to {core.clock * 1000:,.0f} ms)"
    )
    return [Finding(FLOOR, door.processor, core.processor, detail)]


def _through_the_door(path: Path, rows: list[dict[str, object]]) -> Taken:
    with Workspace.open(path, who=login_name()) as workspace:
        with taking() as taken, workspace.change(Label("add_person")) as db:
            db.connection().execute(insert(Person), rows)
        assert workspace.next_undo is not None
    return taken


def _by_core(path: Path, rows: list[dict[str, object]]) -> Taken:
    _drop_triggers(path)
    engines = open_file(path)
    try:
        engines.writing.connect().close()
        with taking() as taken, engines.writing.begin() as connection:
            connection.execute(insert(Person), rows)
    finally:
        engines.dispose()
    return taken


def _drop_triggers(path: Path) -> None:
    with closing(connect(path)) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f'DROP TRIGGER "{name}"')


def _copy(empty: Path) -> Path:
    copy = empty.with_name("filled.forumplan")
    for old in empty.parent.glob("filled.forumplan*"):
        old.unlink()
    shutil.copyfile(empty, copy)
    return copy
