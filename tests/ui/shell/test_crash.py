"""Defects: the report and how they are caught."""

import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from forumplanner.ui.shell.crash import CrashReporter, report_of
from forumplanner.ui.shell.crash_dialog import CrashDialog


def caught(job) -> Exception:
    try:
        job()
    except Exception as error:  # noqa: BLE001  (the defect itself is what is looked at)
        return error
    raise AssertionError("nothing was raised")


def fail_with_a_name(name: str) -> None:
    raise ValueError(f"{name} is unknown")


def test_a_report_names_types_and_places_and_no_data():
    text = report_of(caught(lambda: fail_with_a_name("Layla al-Hakim")))
    assert "ValueError" in text
    assert "in fail_with_a_name" in text
    assert "Layla" not in text


def test_a_report_keeps_messages_that_speak_of_code():
    assert "no attribute 'nam'" in report_of(caught(lambda: "x".nam))


def test_a_report_tells_the_whole_chain():
    def job() -> None:
        try:
            fail_with_a_name("x")
        except ValueError as error:
            raise LookupError("y") from error

    text = report_of(caught(job))
    assert text.index("ValueError") < text.index("LookupError")


def test_a_report_hides_the_home_of_the_user(tmp_path: Path):
    error = caught(lambda: exec(compile("1/0", str(tmp_path / "macro.py"), "exec")))
    assert str(tmp_path) not in report_of(error, home=lambda: tmp_path)


def test_only_the_newest_reports_are_kept(qapp, tmp_path: Path):
    crashes = CrashReporter(tmp_path)
    for _ in range(25):
        crashes.report(caught(lambda: 1 / 0))
    assert len(list(tmp_path.glob("crash-*.txt"))) == 20


def test_a_folder_that_cannot_be_written_does_not_stop_the_report(qapp, tmp_path: Path):
    (tmp_path / "log").write_text("a file in the way")
    crashes = CrashReporter(tmp_path / "log")
    told: list[object] = []
    crashes.reported.connect(lambda text, file: told.append(file))
    crashes.report(caught(lambda: 1 / 0))
    assert told == [None]


def test_what_nobody_catches_is_reported_from_any_thread_and_qt_is_logged(qtbot, tmp_path: Path):
    crashes = CrashReporter(tmp_path)
    texts: list[str] = []
    crashes.reported.connect(lambda text, file: texts.append(text))
    crashes.install()
    try:
        error = caught(lambda: 1 / 0)
        sys.excepthook(type(error), error, error.__traceback__)
        thread = threading.Thread(target=lambda: {}[0])
        thread.start()
        thread.join()
        qWarning("something about a font")
    finally:
        crashes.uninstall()
    qtbot.waitUntil(lambda: len(texts) == 2)
    assert "ZeroDivisionError" in texts[0]
    assert "KeyError" in texts[1]
    assert "something about a font" in (tmp_path / "qt.log").read_text()


def test_an_interrupt_by_keyboard_is_no_defect(qapp, tmp_path: Path, capsys):
    crashes = CrashReporter(tmp_path)
    crashes.install()
    try:
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    finally:
        crashes.uninstall()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("file", [None, Path("report.txt")])
def test_the_dialog_gives_the_report_to_copy(qtbot, theme, assert_all_named, file):
    dialog = CrashDialog("the report", file)
    dialog.show()
    copy = next(button for button in dialog.findChildren(QPushButton) if "Copy" in button.text())
    copy.click()
    assert QGuiApplication.clipboard().text() == "the report"
    assert_all_named(dialog)
    dialog.close()
