"""The start of the real program: what is loaded when, languages, and a real planner in the real window."""

import subprocess
import sys
from pathlib import Path

import pytest
from program_window import start, unchanged_language
from PySide6.QtCore import QCoreApplication, QLocale

from forumplanner.ui.door import PlannersDoor
from forumplanner.ui.places import Places
from forumplanner.ui.translation import choose_language, speak

__all__ = ["start", "unchanged_language"]

HEAVY = ("sqlalchemy", "alembic", "reportlab", "icalendar", "python_calamine", "xlsxwriter", "pikepdf", "sqlcipher3")

FIRST_PAINT = """
import sys
from pathlib import Path
from PySide6.QtCore import QSettings
from forumplanner.ui import app as program
from forumplanner.ui.shell.crash import CrashReporter
from forumplanner.ui.shell.window_state import WindowState

app = program.application(["forumplanner"])
state = WindowState(QSettings(sys.argv[1] + "/window.ini", QSettings.Format.IniFormat))
crashes = CrashReporter(Path(sys.argv[1]))
window = program.compose(app, Path(sys.argv[1]) / "gone.forumplan", language="de", crashes=crashes, state=state)
before = set()
window.first_painted.disconnect()
window.first_painted.connect(lambda: (before.update(sys.modules), app.quit()))
window.show()
app.exec()
print("painted", *(name for name in sys.argv[2:] if name in before))
"""


def test_nothing_heavy_is_loaded_before_the_window_has_painted(tmp_path: Path):
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT, str(tmp_path), *HEAVY],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert done.stdout.split() == ["painted"]


def test_a_real_planner_is_made_and_opened_in_the_real_window(start, tmp_path, assert_all_named):
    file = tmp_path / "office.forumplan"
    PlannersDoor().create(file).close()
    started = start(file)
    assert started.reports == []
    assert started.window.windowTitle() == "office – forumplanner"
    assert started.window.notices.texts() == []
    assert started.window.actions_registry.defects() == []
    assert_all_named(started.window)


@pytest.mark.parametrize(("wanted", "chosen"), [("de", "de"), ("en", "en"), ("en_GB", "en")])
def test_a_language_we_speak_is_chosen(wanted: str, chosen: str):
    assert choose_language(wanted) == chosen


def test_without_a_wish_the_system_decides_and_else_german(qapp):
    expected = next((code[:2] for code in QLocale.system().uiLanguages() if code[:2] in ("de", "en")), "de")
    assert choose_language(None) == expected
    assert choose_language("fr") == expected


def test_in_german_qt_speaks_german_and_dates_are_german(unchanged_language):
    speak(unchanged_language, "de")
    assert QLocale().language() == QLocale.Language.German
    assert QCoreApplication.translate("QPlatformTheme", "Close") == "Schließen"


def test_every_listed_place_can_be_imported_and_has_an_icon(theme):
    from importlib import import_module

    from forumplanner.resources import resource

    listed = Places().listed()
    assert [place.key for place in Places().all()][:3] == ["overview", "events", "replies"]
    for place in listed:
        module, _, name = place.factory.partition(":")
        assert callable(getattr(import_module(module), name)), place.factory
    for place in Places().all():
        assert resource("icons", f"{place.icon}.svg").exists()
