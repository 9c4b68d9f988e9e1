"""Starts the window: paints first, loads everything else after it. The composition of the shell."""

import sys
from pathlib import Path

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from forumplanner import __version__
from forumplanner.resources import resource
from forumplanner.ui.door import PlannersDoor
from forumplanner.ui.places import Places
from forumplanner.ui.shell.crash import CrashReporter
from forumplanner.ui.shell.fonts import register_first_fonts, register_later_fonts
from forumplanner.ui.shell.theme import Theme
from forumplanner.ui.shell.window import Fittings, ShellWindow
from forumplanner.ui.shell.window_state import WindowState
from forumplanner.ui.speaker import WordingSpeaker
from forumplanner.ui.translation import choose_language, speak


def run(planner: Path | None, *, language: str | None = None) -> int:
    """Show the window on `planner` (else on the last one) until it is closed; return the exit code.

    `language` is "de" or "en"; without it the system decides.
    """
    app = application(sys.argv)
    crashes = CrashReporter(parent=app)
    crashes.install()
    try:
        window = compose(app, planner, language=language, crashes=crashes)
        window.show()
        return app.exec()
    finally:
        crashes.uninstall()


def application(arguments: list[str]) -> QApplication:
    """Return the one application, made when there is none yet."""
    present = QApplication.instance()
    if isinstance(present, QApplication):
        return present
    QApplication.setApplicationName("forumplanner")
    QApplication.setApplicationDisplayName("forumplanner")
    QApplication.setApplicationVersion(__version__)
    QApplication.setDesktopFileName("forumplanner")
    return QApplication(arguments)


def compose(
    app: QApplication,
    planner: Path | None,
    *,
    language: str | None,
    crashes: CrashReporter,
    state: WindowState | None = None,
) -> ShellWindow:
    """Return the window, ready to be shown; the planner is opened after its first paint."""
    spoken = choose_language(language)
    speak(app, spoken)
    register_first_fonts()
    app.setWindowIcon(QIcon(str(resource("icons", "forumplanner.svg"))))
    state = state or WindowState()
    theme = Theme(app, scheme=state.scheme, text_size=state.text_size)
    fittings = Fittings(PlannersDoor(), WordingSpeaker(spoken), theme, state, crashes, spoken)
    window = ShellWindow(Places().listed(), fittings)
    window.first_painted.connect(register_later_fonts)
    wanted = planner or state.last_planner
    if wanted is not None:
        window.first_painted.connect(lambda: window.opening.open(wanted))
    return window
