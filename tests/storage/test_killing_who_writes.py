"""A process that is killed while it writes loses nothing it has acknowledged, and leaves the planner whole."""

import os
import signal
from pathlib import Path
from typing import Any

from sqlalchemy import select

from forumplanner.model.directory import Person
from forumplanner.model.journal import Change, ChangeRow
from forumplanner.storage.checking import check_file
from forumplanner.workspace import Workspace
from forumplanner.workspace.drafts import drafts_left

WRITE = """
import itertools, sys
from pathlib import Path
from sqlalchemy import insert
from forumplanner.model.directory import Person
from forumplanner.model.ids import new_id
from forumplanner.workspace import Label, Workspace
with Workspace.open(Path(sys.argv[1]), who="anna") as workspace:
    for number in itertools.count():
        ids = [new_id() for _ in range(number % 40 + 1)]
        with workspace.change(Label("import", {"rows": len(ids)})) as db:
            db.execute(insert(Person), [{"id": id_, "note": "x" * 500} for id_ in ids])
        print(" ".join(ids))
        if number % 3 == 2:
            workspace.undo()
            print("undone")
"""

TYPE = """
import itertools, sys
from pathlib import Path
from forumplanner.workspace import Workspace
from forumplanner.workspace.drafts import Field, save_draft
with Workspace.open(Path(sys.argv[1]), who="anna") as workspace:
    for number in itertools.count():
        save_draft(workspace, Field("minute_entry", "1", "text"), f"Satz {number}")
        print(number)
"""


def kill_after(process: Any, lines: int) -> list[str]:
    """Read as many acknowledged lines, kill the process at once, and return all it still had written."""
    read = [process.stdout.readline() for _ in range(lines)]
    os.kill(process.pid, signal.SIGKILL)
    rest, _ = process.communicate()
    return [line for line in "".join([*read, rest]).split("\n")[:-1] if line]


def test_nothing_acknowledged_is_lost(planner: Path, child: Any) -> None:
    with Workspace.open(planner, who="anna") as workspace, workspace.read() as db:
        expected = set(db.scalars(select(Person.id)))
    for lines in (2, 7, 12, 19):
        batch: set[str] = set()
        taken_back: set[str] = set()
        for line in kill_after(child(WRITE, planner), lines):
            if line == "undone":
                expected -= batch
                taken_back |= batch
            else:
                batch = set(line.split())
                expected |= batch
        assert [check for check in check_file(planner) if check.findings] == []
        with Workspace.open(planner, who="anna") as workspace, workspace.read() as db:
            found = set(db.scalars(select(Person.id)))
            label = db.scalars(select(Change).order_by(Change.id.desc())).first()
            assert label is not None
            last = set(db.scalars(select(ChangeRow.row_id).where(ChangeRow.change == label.id)))
        # What was not acknowledged is the very last change, and it is there whole or not at all.
        if label.undoes is None:
            assert found - expected in (set(), last)
            assert expected <= found
        else:
            assert expected - found in (set(), last)
            assert not found & taken_back
            assert found <= expected
        expected = found


def test_what_was_typed_is_still_there(planner: Path, child: Any) -> None:
    acknowledged = kill_after(child(TYPE, planner), 20)
    with Workspace.open(planner, who="anna") as workspace:
        (typed,) = drafts_left(workspace)
    assert typed.text in {f"Satz {int(acknowledged[-1]) + more}" for more in (0, 1)}
