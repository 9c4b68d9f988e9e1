"""Importing 50,000 rows with all checks and the journal, against calamine's bare parse of the same file."""

import os
from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from forumplanner.desk.import_fates import Fate, ImportReport
from forumplanner.desk.registration_import import import_registrations
from forumplanner.model.enums import EventKind
from forumplanner.model.ids import EntityId
from forumplanner.planning import scheduling
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.storage.planner_file import login_name
from forumplanner.workspace import Label, Workspace
from tests.benchmarks import large_list
from tests.benchmarks.findings import Finding, Floor
from tests.benchmarks.timing import Taken, in_turn, median_of

FLOOR = Floor("Import of 50,000 rows", "calamine's bare parse of the file", 12)
TRIAL = Floor("Trial run of the same import", "calamine's bare parse of the file", 12)
_ROUNDS = 3
_PLACES = 30_000
_NOW = datetime.combine(large_list.TODAY, time(12), UTC)


def measure(folder: Path, rows: int = large_list.ROWS) -> list[Finding]:
    """Import the list into a new planner each time; processor time, that of the reading process included."""
    path = folder / "anmeldungen.xlsx"
    large_list.write(path, rows)
    taken = in_turn(
        {
            "bare": lambda: taking_with_children(lambda: _bare(path, rows)),
            "import": lambda: _import(folder, path, rows, dry_run=False),
            "trial": lambda: _import(folder, path, rows, dry_run=True),
        },
        _ROUNDS,
        warm_up=1,
    )
    bare, ours, trial = (median_of(taken[side]) for side in ("bare", "import", "trial"))
    detail = f"processor time with that of the child; by the clock {ours.clock:.1f} s against {bare.clock:.1f} s"
    return [Finding(FLOOR, ours.processor, bare.processor, detail), Finding(TRIAL, trial.processor, bare.processor)]


def _bare(path: Path, rows: int) -> None:
    import python_calamine

    cells = python_calamine.load_workbook(str(path)).get_sheet_by_index(0).to_python()
    assert len(cells) >= rows


def _import(folder: Path, path: Path, rows: int, *, dry_run: bool) -> Taken:
    planner = folder / "import.forumplan"
    with Workspace.create(planner, who=login_name(), clock=lambda: _NOW) as workspace:
        event_id = conference(workspace)
        reports: list[ImportReport] = []
        taken = taking_with_children(
            lambda: reports.append(import_registrations(workspace, path, event_id, dry_run=dry_run))
        )
    for leftover in folder.glob(f"{planner.name}*"):
        leftover.unlink()
    _refuse_less(reports[0], rows)
    return taken


def conference(workspace: Workspace) -> EntityId:
    day = _NOW.replace(tzinfo=None) + timedelta(days=30)
    with workspace.change(Label("create_event")) as db:
        days = (DayFields(day, day + timedelta(hours=8)),)
        return scheduling.create_event(
            db, EventFields("Konferenz der Fünfzigtausend", EventKind.CONFERENCE, days, capacity=_PLACES)
        )


def _refuse_less(report: ImportReport, rows: int) -> None:
    """Make sure that the import did all that it is measured for."""
    assert len(report.rows) == rows
    assert report.count(Fate.TWICE_IN_FILE) >= rows // large_list.TWICE_EVERY * 0.95
    assert report.count(Fate.PLACED) == min(_PLACES, report.count(Fate.PLACED))
    assert report.needs[0] > rows // 10


def taking_with_children(work: Callable[[], object]) -> Taken:
    """Take the time of work and of the processes that it starts."""
    before = os.times()
    work()
    after = os.times()
    processor = sum(after[:4]) - sum(before[:4])
    return Taken(after.elapsed - before.elapsed, processor)
