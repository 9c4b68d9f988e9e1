"""Answers to invitations dropped anywhere on the window; calendars of others among them go to the place of calendars.

Imported with the first drop.
"""

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from forumplanner.desk.replying import is_calendar_of_others
from forumplanner.ui.shell.window import ShellWindow

_CALENDARS = "forumplanner.ui.calendar"


def take_answers(window: ShellWindow, files: Sequence[Path]) -> None:
    """Hand dropped files to the inbox of answers, and calendar files without an answer to the place of calendars."""
    if window.opening.planner is None:
        words = QCoreApplication.translate("Dropping", "Open a planner first: answers belong to its invitations.")
        window.notices.info(words)
        return
    takes_calendars = find_spec(_CALENDARS) is not None
    others = [file for file in files if takes_calendars and is_calendar_of_others(file)]
    answers = [file for file in files if file not in others]
    for file in others:
        window.navigate("calendar", f"import:{file}")
    if answers:
        window.navigate("replies")
        page = window.pages.made("replies")
        if page is not None and page is window.pages.page:
            page.receive(answers)
