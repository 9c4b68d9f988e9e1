"""What is loaded when the window paints for the first time. How long that takes is measured by `make bench`."""

import gc
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from forumplanner.ui.light_start import settle

ROOT = Path(__file__).resolve().parents[2]

AT_FIRST_PAINT = """
import json, os, sys
from forumplanner.__main__ import main
from forumplanner.ui import app
from PySide6.QtCore import QTimer

class Painted(app.ShellWindow):
    def paintEvent(self, event):
        QTimer.singleShot(0, self, lambda: (print(json.dumps(sorted(sys.modules)), flush=True), os._exit(0)))
        super().paintEvent(event)

app.ShellWindow = Painted
main([])
"""

#: What opening a planner, printing, exchanging and speaking need, each some milliseconds or some hundred.
LATER = {
    "PIL",
    "PySide6.QtPdf",
    "PySide6.QtPrintSupport",
    "alembic",
    "anyascii",
    "asyncio",
    "babel",
    "bidi",
    "concurrent.futures",
    "ctypes",
    "dataclasses",
    "filelock",
    "icalendar",
    "pikepdf",
    "platformdirs",
    "psutil",
    "python_calamine",
    "reportlab",
    "segno",
    "sqlalchemy",
    "sqlcipher3",
    "uharfbuzz",
    "xlsxwriter",
    "zoneinfo",
    *(f"forumplanner.{room}" for room in ("cli", "desk", "documents", "exchange", "lists", "model", "planning")),
    *(f"forumplanner.{room}" for room in ("storage", "wording", "workspace")),
}

#: The modules of the window that its first paint is made of; a place is imported when it is first shown.
WINDOW_MODULES = {"app", "door", "light_start", "places", "shell", "speaker", "steadying", "translation"}


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names of all modules that are there after the first paint of the real program."""
    home = tmp_path_factory.mktemp("home")
    own = {name: str(home / name) for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")}
    ran = subprocess.run(
        [sys.executable, "-c", AT_FIRST_PAINT],
        cwd=ROOT,
        env=os.environ | own,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return set(json.loads(ran.stdout.splitlines()[-1]))


def test_the_window_paints_before_anything_heavy_is_loaded(loaded: set[str]) -> None:
    assert "forumplanner.ui.shell.window" in loaded
    assert loaded & LATER == set()


def test_no_place_is_loaded_before_it_is_shown(loaded: set[str]) -> None:
    rooms = {name.split(".")[2] for name in loaded if name.startswith("forumplanner.ui.")}
    assert rooms - WINDOW_MODULES == set()


def test_the_hook_of_the_toolkit_is_off_the_imports() -> None:
    script = (
        "import builtins, forumplanner.ui\nfrom PySide6 import QtCore, QtGui, QtPdf, QtSvg, QtWidgets\n"
        "assert builtins.__import__ is getattr(builtins, '__orig_import__', builtins.__import__)"
    )
    ran = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr


def test_nobody_needs_the_hook_of_the_toolkit() -> None:
    wanting = [
        path.name for path in (ROOT / "forumplanner").rglob("*.py") if "import __feature__" in path.read_text("utf-8")
    ]
    assert wanting == []


def test_garbage_is_collected_again_when_the_program_has_started() -> None:
    before = gc.get_threshold()
    try:
        settle()
        assert gc.isenabled()
        assert gc.get_threshold()[0] <= 50_000
    finally:
        gc.set_threshold(*before)
