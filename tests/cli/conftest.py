"""A planner with the worked example, made once, and a way to run commands as a user does."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from forumplanner.desk.example import new_example

Ran = subprocess.CompletedProcess[str]
Run = Callable[..., Ran]


@pytest.fixture(scope="session")
def example_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("example") / "example.forumplan"
    new_example(path, who="officer", today=date.today()).close()
    return path


@pytest.fixture
def planner(example_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(example_file, tmp_path / "planner.forumplan"))


@pytest.fixture
def run(tmp_path: Path) -> Run:
    def command(*arguments: str | Path, environment: dict[str, str] | None = None) -> Ran:
        return subprocess.run(
            [sys.executable, "-m", "forumplanner", *map(str, arguments)],
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
            check=False,
            env={**os.environ, "LANG": "de_DE.UTF-8", "PYTHONUTF8": "1", "DISPLAY": "", **(environment or {})},
        )

    return command
