"""Starts the window: paints first, loads everything else after it. The composition of the shell."""

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from forumplanner import __version__
from forumplanner.resources import resource
from forumplanner.ui.door import PlannersDoor, facts_of, names_of
from forumplanner.ui.light_start import settle
from forumplanner.ui.places import Places
from forumplanner.ui.shell.crash import CrashReporter
from forumplanner.ui.shell.fittings import Fittings
from forumplanner.ui.shell.fonts import register_first_fonts, register_later_fonts
from forumplanner.ui.shell.theme import STYLE, STYLED, Theme
from forumplanner.ui.shell.window import ShellWindow
from forumplanner.ui.shell.window_state import WindowState
from forumplanner.ui.speaker import WordingSpeaker
from forumplanner.ui.translation import choose_language, speak

STARTED = 10_000
"""Milliseconds after the first paint when the planner is open and its modules are loaded, too."""
LISTS = (".xlsx", ".xlsm", ".ods", ".csv", ".txt", ".tsv")
"""Endings of files that may be lists of registrations (desk/reading_registrations.py, which is not loaded here)."""

ANSWERS = (".eml", ".msg", ".ics", ".mbox", ".mbx", ".zip", "")
"""Endings of files that may hold answers to invitations; mailboxes and their folders often have none."""


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
    made = QApplication([*arguments, "-style", STYLE])
    made.setProperty(STYLED, True)
    return made


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
    theme = Theme(app, scheme=state.scheme, text_size=state.text_size, dressed=False)
    speaker = WordingSpeaker(spoken, names_of)
    fittings = Fittings(PlannersDoor(), speaker, theme, state, crashes, spoken, facts_of)
    window = ShellWindow(Places().listed(), fittings)
    theme.dress()
    crashes.hold_back()
    window.first_painted.connect(register_later_fonts)
    for later in (crashes.let_go, settle):
        window.first_painted.connect(partial(QTimer.singleShot, STARTED, later))
    window.drops.add("lists", LISTS, partial(_take_lists, window))
    window.drops.add("answers", ANSWERS, partial(_take_answers, window))
    window.attached.connect(_let_find)
    window.opening.first_start.connect(partial(_ask_first, window, spoken))
    window.opening.expect(planner)
    window.first_painted.connect(lambda: window.opening.begin(planner))
    return window


def _take_lists(window: ShellWindow, files: Sequence[Path]) -> None:
    from forumplanner.ui.dropping import take_lists

    take_lists(window, files)


def _take_answers(window: ShellWindow, files: Sequence[Path]) -> None:
    from forumplanner.ui.dropped_answers import take_answers

    take_answers(window, files)


def _ask_first(window: ShellWindow, language: str) -> None:
    from forumplanner.ui.office.welcome import welcome

    welcome(window, language)


def _let_find(context: object) -> None:
    from forumplanner.ui.overview.finding import PlannerFinder
    from forumplanner.ui.shell.places import PlaceContext

    assert isinstance(context, PlaceContext)
    PlannerFinder(context)
