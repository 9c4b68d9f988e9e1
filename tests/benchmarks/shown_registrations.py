"""The table of 50,000 registrations in the real window, run as a process: its memory, or how long a keystroke takes.

Arguments: when the process was started, the planner, the event, and "memory" or "keystrokes".
"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from forumplanner.ui import app as program
from forumplanner.ui.registrations.registrations_tab import RegistrationsTab
from forumplanner.ui.shell.window import ShellWindow
from tests.benchmarks.answering import answer
from tests.benchmarks.failing_aloud import FailingAloud

WORD = "müller"
ROUNDS = 15
_SCROLLS = 40


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look at an event and let it through."""
        self.count += event.type() == QEvent.Type.Paint
        return False


def show(planner: Path, event_id: str) -> tuple[ShellWindow, RegistrationsTab]:
    """Show the registrations of the event and return window and tab, all work done."""
    app = program.application(["forumplanner"])
    crashes = FailingAloud(parent=app)
    crashes.install()
    window = program.compose(app, planner, language="de", crashes=crashes)
    window.show()
    _until(lambda: window.pages.page is not None)
    window.navigate("events", f"{event_id}/registrations")
    _until(lambda: bool(window.findChildren(RegistrationsTab)))
    tab = window.findChildren(RegistrationsTab)[0]
    _until(lambda: not window.tasks.open_tasks and tab.model.rowCount() > 0 and tab.panel.table.isVisible())
    return window, tab


def scroll(tab: RegistrationsTab) -> None:
    """Go through the table as with the scroll bar, painting each stop."""
    bar = tab.panel.table.verticalScrollBar()
    for stop in range(_SCROLLS + 1):
        bar.setValue(bar.maximum() * stop // _SCROLLS)
        QApplication.processEvents()


def keystrokes(tab: RegistrationsTab, planner: Path) -> list[dict[str, Any]]:
    """Type the word letter by letter, some times over; each letter in turn with its query on the bare driver."""
    from tests.benchmarks.bare_query import BareQuery

    paints = Paints()
    tab.panel.table.viewport().installEventFilter(paints)
    bare = BareQuery(planner)
    letters: list[dict[str, Any]] = []
    for end in range(1, len(WORD) + 1):
        letters.append({"text": WORD[:end], "ours": [], "base": [], "rows": 0})
    for measured in (False, *(True,) * ROUNDS):
        _type(tab, "")
        for letter in letters:
            before = paints.count
            with bare.noticing():
                ours = _type(tab, letter["text"])
            assert paints.count > before, "the rows were not painted"
            base, rows = bare.take()
            assert rows == tab.model.rowCount(), "the bare driver found other rows"
            if measured:
                letter["ours"].append(ours)
                letter["base"].append(base)
                letter["rows"] = rows
    return letters


def _type(tab: RegistrationsTab, text: str) -> float:
    """Put a text into the search field and return the seconds until the rows are painted, without the pause."""
    from tests.benchmarks.timing import taking

    with taking() as taken:
        tab.panel.search.setText(text)
        tab.panel.search.search_now()
        QApplication.processEvents()
    return taken.clock


def _until(reached: Callable[[], bool]) -> None:
    while not reached():
        QApplication.processEvents()


if __name__ == "__main__":
    file, event, wanted = Path(sys.argv[2]), sys.argv[3], sys.argv[4]
    _window, shown = show(file, event)
    if wanted == "keystrokes":
        answer(letters=keystrokes(shown, file))
    scroll(shown)
    answer(rows=shown.model.rowCount())
