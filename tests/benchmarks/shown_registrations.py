"""The table of 50,000 registrations in the real window, run as a process: its memory, or how long a keystroke takes.

Arguments: when the process was started, the planner, the event, and "memory" or "keystrokes".
"""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from forumplanner.ui import app as program
from forumplanner.ui.registrations.registrations_tab import RegistrationsTab
from forumplanner.ui.shell.window import ShellWindow
from tests.benchmarks.answering import answer
from tests.benchmarks.failing_aloud import FailingAloud
from tests.benchmarks.typed_letters import keystrokes, until

WORD = "müller"
_SCROLLS = 40


def show(planner: Path, event_id: str) -> tuple[ShellWindow, RegistrationsTab]:
    """Show the registrations of the event and return window and tab, all work done."""
    app = program.application(["forumplanner"])
    crashes = FailingAloud(parent=app)
    crashes.install()
    window = program.compose(app, planner, language="de", crashes=crashes)
    window.show()
    until(lambda: window.pages.page is not None)
    window.navigate("events", f"{event_id}/registrations")
    until(lambda: bool(window.findChildren(RegistrationsTab)))
    tab = window.findChildren(RegistrationsTab)[0]
    until(lambda: not window.tasks.open_tasks and tab.model.rowCount() > 0 and tab.panel.table.isVisible())
    return window, tab


def scroll(tab: RegistrationsTab) -> None:
    """Go through the table as with the scroll bar, painting each stop."""
    bar = tab.panel.table.verticalScrollBar()
    for stop in range(_SCROLLS + 1):
        bar.setValue(bar.maximum() * stop // _SCROLLS)
        QApplication.processEvents()


if __name__ == "__main__":
    file, event, wanted = Path(sys.argv[2]), sys.argv[3], sys.argv[4]
    _window, shown = show(file, event)
    if wanted == "keystrokes":
        answer(letters=keystrokes(shown.panel, WORD, file))
    scroll(shown)
    answer(rows=shown.model.rowCount())
