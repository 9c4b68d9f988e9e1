"""Finding duplicates among the people of the large list, against the time of importing them into the same planner."""

from pathlib import Path

from forumplanner.desk.registration_import import import_registrations
from forumplanner.lists.duplicates import DuplicateRow, pairs, read_directory
from forumplanner.storage.planner_file import login_name
from forumplanner.workspace import Workspace
from tests.benchmarks import large_list
from tests.benchmarks.findings import Finding, Floor
from tests.benchmarks.importing import conference, taking_with_children
from tests.benchmarks.timing import in_turn, median_of

FLOOR = Floor("Finding duplicates among 50,000 people", "importing them", 2)
_ROUNDS = 3


def measure(folder: Path, rows: int = large_list.ROWS) -> list[Finding]:
    """Import the list once, then look for duplicates a few times; processor time."""
    path = folder / "people.xlsx"
    large_list.write(path, rows)
    with Workspace.create(folder / "people.forumplan", who=login_name()) as workspace:
        event_id = conference(workspace)
        importing = taking_with_children(lambda: import_registrations(workspace, path, event_id))
        found: list[tuple[DuplicateRow, ...]] = []

        def search() -> None:
            with workspace.read() as db:
                directory = read_directory(db)
            found.append(pairs(directory))

        searching = in_turn({"search": lambda: taking_with_children(search)}, _ROUNDS)
        with workspace.read() as db:
            people = len(read_directory(db).entries)
    assert people > rows * 0.9, f"only {people} people came in"
    ours = median_of(searching["search"])
    detail = (
        f"{people:,} people, {len(found[0]):,} pairs; by the clock {ours.clock:.1f} s against {importing.clock:.1f} s"
    )
    return [Finding(FLOOR, ours.processor, importing.processor, detail)]
