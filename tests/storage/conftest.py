"""Planner files, and child processes that do something to them while the test looks on."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import insert

import forumplanner
from forumplanner.model.directory import Person
from forumplanner.model.ids import new_id
from forumplanner.model.refusals import Refusal
from forumplanner.workspace import Label, Workspace

ROOT = Path(forumplanner.__file__).parents[1]
Refused = Callable[..., AbstractContextManager[None]]
Child = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture(scope="session")
def filled_planner(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a planner file with fifty people, to be copied."""
    path = tmp_path_factory.mktemp("planner") / "filled.forumplan"
    with Workspace.create(path, who="anna") as workspace, workspace.change(Label("test")) as db:
        db.execute(insert(Person), [{"id": new_id(), "family_name": f"Person {n}"} for n in range(50)])
    return path


@pytest.fixture
def planner(filled_planner: Path, tmp_path: Path) -> Path:
    """Return a planner file with fifty people, closed."""
    return Path(shutil.copy(filled_planner, tmp_path / "forum.forumplan"))


@pytest.fixture(scope="session")
def refused() -> Refused:
    """Return what expects a refusal with this key from a block of any length."""

    @contextmanager
    def expect(kind: type[Refusal], *keys: str) -> Iterator[None]:
        with pytest.raises(kind) as caught:
            yield
        assert caught.value.key in keys

    return expect


@pytest.fixture
def child() -> Iterator[Child]:
    """Return what runs a program text in another process; those left running are killed after the test."""
    running: list[subprocess.Popen[str]] = []

    def start(program: str, *arguments: object) -> "subprocess.Popen[str]":
        running.append(
            subprocess.Popen(
                [sys.executable, "-u", "-c", program, *map(str, arguments)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                env={**os.environ, "PYTHONPATH": str(ROOT)},
            )
        )
        return running[-1]

    yield start
    for process in running:
        process.kill()
        process.communicate()
