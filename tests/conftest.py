"""What all tests share: the platform, the folder of foreign files, and the rule that CI skips nothing."""

import os
from collections.abc import Generator
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
