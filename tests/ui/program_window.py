"""The real program, composed as `forumplanner` does it, on a planner of the test's own."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QMimeData, QPointF, Qt, QTranslator, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton, QWidget
from shiboken6 import isValid

from forumplanner.desk.planners import ENVIRONMENT
from forumplanner.ui import app as program
from forumplanner.ui.office.welcome import WelcomePage
from forumplanner.ui.shell.crash import CrashReporter
from forumplanner.ui.shell.window import ShellWindow
from forumplanner.workspace import Label, Workspace


@dataclass
class Started:
    """The real window and what went wrong in it."""

    window: ShellWindow
    reports: list[str]
    bot: Any

    @property
    def workspace(self) -> Workspace:
        planner = self.window.opening.planner
        assert isinstance(planner, Workspace)
        return planner

    def settle(self) -> None:
        """Wait until nothing is under way; nothing may have broken."""
        for _ in range(3):
            self.bot.waitUntil(
                lambda: not self.window.opening.underway and not self.window.tasks.open_tasks, timeout=60_000
            )
            QApplication.processEvents()
        assert self.reports == []

    def change(self, label: Label, verb: Callable[[Any], Any]) -> Any:
        """Change the planner beside the window, and let it show that."""
        with self.workspace.change(label) as db:
            made = verb(db)
        self.settle()
        return made

    def button(self, text: str, within: QWidget | None = None) -> QPushButton:
        """Return the button one sees with this text."""
        buttons = (within or self.window).findChildren(QPushButton)
        return next(button for button in buttons if button.text() == text and button.isVisible())

    def press(self, text: str, within: QWidget | None = None) -> None:
        """Press the button one sees with this text."""
        self.button(text, within).click()
        self.settle()

    def choose_file(self, file: Path) -> None:
        """Type a path into the dialog that is open, and accept it."""
        dialog = self.window.findChild(QFileDialog)
        assert dialog is not None
        name = dialog.findChild(QLineEdit, "fileNameEdit")
        assert name is not None
        name.setText(str(file))
        dialog.accept()
        self.window.activateWindow()  # offscreen, no window system gives the focus back when a dialog closes
        self.bot.waitUntil(self.window.isActiveWindow)
        self.settle()

    def at_start(self) -> bool:
        """Tell whether the start page is shown."""
        buttons = self.window.pages.findChildren(QPushButton)
        return any(button.text() == "New planner …" for button in buttons if button.isVisible())

    def drop(self, *files: Path) -> bool:
        """Drop files on the window; tell whether it takes them."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        where, nothing = QPointF(600, 400), Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(where, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, nothing)
        enter.ignore()
        QApplication.sendEvent(self.window, enter)
        if enter.isAccepted():
            drop = QDropEvent(where, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, nothing)
            QApplication.sendEvent(self.window, drop)
        self.settle()
        return enter.isAccepted()


@pytest.fixture
def unchanged_language(qapp: QApplication) -> Iterator[QApplication]:
    """Remove the translators of the test and bring the locale back."""
    before = QLocale()
    yield qapp
    for translator in qapp.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


@pytest.fixture
def start(
    qtbot: Any,
    unchanged_language: QApplication,
    theme: object,
    tmp_path: Path,
    window_state: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Callable[[Path | None], Started]]:
    """Return what starts the real program in English, on a planner or on none, and waits until it has settled."""
    monkeypatch.setenv(ENVIRONMENT, str(tmp_path / "data" / "planner.forumplan"))
    started: list[Started] = []
    crashes = CrashReporter(tmp_path / "log")

    def begin(planner: Path | None, *, skip_questions: bool = True) -> Started:
        window = program.compose(unchanged_language, planner, language="en", crashes=crashes, state=window_state)
        made = Started(window, [], qtbot)
        started.append(made)
        crashes.reported.connect(lambda text, _file: made.reports.append(text))
        with qtbot.waitActive(window), qtbot.waitSignal(window.first_painted):
            window.show()
            window.activateWindow()
        made.settle()
        asked = window.findChild(WelcomePage)
        if asked is not None and skip_questions:
            made.press("Skip")
        return made

    yield begin
    for made in started:
        if isValid(made.window):
            made.window.tasks.cancel_all()
            made.window.close()
            qtbot.waitUntil(lambda window=made.window: not isValid(window))
