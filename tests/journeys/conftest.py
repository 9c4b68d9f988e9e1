"""The real program as `forumplanner` composes it, in German or English, and what journeys share with other tests."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from forumplanner.desk.planners import ENVIRONMENT
from forumplanner.desk.trying import try_example
from forumplanner.ui import app as program
from forumplanner.ui.shell.crash import CrashReporter
from forumplanner.ui.shell.theme import Scheme
from tests.journeys.everywhere import Example
from tests.journeys.officer import Officer
from tests.ui.conftest import assert_all_named, nothing_left_behind, session_theme, theme, window_state
from tests.ui.program_window import unchanged_language

__all__ = ["assert_all_named", "nothing_left_behind", "session_theme", "theme", "unchanged_language", "window_state"]

Begin = Callable[..., Officer]


@pytest.fixture(scope="session")
def example_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The worked example with its registrations, closed; copy it to change it."""
    workspace, file = try_example(tmp_path_factory.mktemp("example"), today=date.today())
    workspace.close()
    return file


@pytest.fixture
def begin(
    qtbot: Any,
    unchanged_language: QApplication,
    theme: object,
    tmp_path: Path,
    window_state: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Begin]:
    """Return what starts the program on a planner or on none, and waits until it has settled."""
    monkeypatch.setenv(ENVIRONMENT, str(tmp_path / "data" / "planner.forumplan"))
    begun: list[Officer] = []

    def start(planner: Path | None, *, language: str = "de", scheme: Scheme = Scheme.LIGHT) -> Officer:
        window_state.scheme = scheme
        crashes = CrashReporter(tmp_path / "log", unchanged_language)
        window = program.compose(unchanged_language, planner, language=language, crashes=crashes, state=window_state)
        reports: list[str] = []
        officer = Officer(window, reports, qtbot)
        begun.append(officer)
        crashes.reported.connect(lambda text, _file: reports.append(text))
        with qtbot.waitActive(window), qtbot.waitSignal(window.first_painted):
            window.show()
            window.activateWindow()
        officer.settle()
        return officer

    yield start
    for officer in begun:
        if isValid(officer.window):
            officer.window.tasks.cancel_all()
            if not officer.window.close():  # a journey that broke off must not keep the window
                officer.window.pages.detach()
                officer.window.close()
            qtbot.waitUntil(lambda window=officer.window: not isValid(window))


@pytest.fixture
def example(begin: Begin, example_file: Path, tmp_path: Path, window_state: Any) -> Example:
    """Return what opens a copy of the example."""
    copy = Path(shutil.copy(example_file, tmp_path / "beispiel.forumplan"))

    def start(
        language: str, scheme: Scheme = Scheme.LIGHT, size: tuple[int, int] = (1280, 800), percent: int = 100
    ) -> Officer:
        window_state.text_size = percent
        officer = begin(copy, language=language, scheme=scheme)
        officer.window.resize(*size)
        officer.settle()
        return officer

    return start
