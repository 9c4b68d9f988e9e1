"""What all tests share: the platform, foreign files, new planners, and the rule that CI skips nothing."""

import gc
import os
import shutil
from collections.abc import Callable, Generator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

FORBID_SKIPS = "FORUMPLANNER_FORBID_SKIPS"
FOREIGN_FILES = "FORUMPLANNER_FOREIGN_FILES"


@pytest.fixture(scope="session")
def foreign_files() -> Path:
    """Return the folder of files that other programs wrote, or skip where it is not there."""
    named = os.environ.get(FOREIGN_FILES, "")
    folder = Path(named).resolve() if named else None
    if folder is None or not folder.is_dir():
        pytest.skip(f"set {FOREIGN_FILES} to the folder of files written by other programs")
    return folder


@pytest.fixture(scope="session")
def empty_planner(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a planner file without rows, as the program makes it; made once, to be copied."""
    from forumplanner.workspace import Workspace

    path = tmp_path_factory.mktemp("planner") / "empty.forumplan"
    Workspace.create(path, who="nobody").close()
    return path


@pytest.fixture(scope="session")
def new_planner(empty_planner: Path) -> Callable[[Path], Path]:
    """Return what puts a planner without rows at a path; copying takes a fiftieth of the time that creating takes."""

    def put(path: Path) -> Path:
        assert not path.exists()
        return Path(shutil.copy(empty_planner, path))

    return put


def pytest_collection_finish() -> None:
    """Keep what was imported out of each later look for garbage: it stays until the end."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skip into a failure where skips are forbidden (our CI installs every tool)."""
    report = yield
    if report.skipped and os.environ.get(FORBID_SKIPS) and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"a skip is forbidden here: {report.longrepr}"
    return report
