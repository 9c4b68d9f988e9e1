"""A planner with the worked example, as it is seen from an ordinary day."""

from collections.abc import Iterator
from datetime import date

import pytest
from sqlalchemy.orm import Session

from forumplanner.desk.example import new_example
from forumplanner.workspace import Workspace


@pytest.fixture(scope="session")
def today() -> date:
    return date(2026, 9, 14)


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory, today: date) -> Iterator[Workspace]:
    path = tmp_path_factory.mktemp("example") / "beispiel.forumplan"
    with new_example(path, who="weidenbach", today=today) as workspace:
        yield workspace


@pytest.fixture
def db(example: Workspace) -> Iterator[Session]:
    with example.read() as session:
        yield session
