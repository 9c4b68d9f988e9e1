"""Types a word letter by letter into the search field of a table in the real window, and takes the time of each."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from forumplanner.ui.parts.table_panel import TablePanel

ROUNDS = 15


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look at an event and let it through."""
        self.count += event.type() == QEvent.Type.Paint
        return False


def keystrokes(panel: TablePanel, word: str, planner: Path) -> list[dict[str, Any]]:
    """Type a word letter by letter, some times over; each letter in turn with its query on the bare driver."""
    from tests.benchmarks.bare_query import BareQuery

    paints = Paints()
    panel.table.viewport().installEventFilter(paints)
    bare = BareQuery(planner)
    letters: list[dict[str, Any]] = []
    for end in range(1, len(word) + 1):
        letters.append({"text": word[:end], "ours": [], "base": [], "rows": 0})
    for measured in (False, *(True,) * ROUNDS):
        _type(panel, "")
        for letter in letters:
            before = paints.count
            with bare.noticing():
                ours = _type(panel, letter["text"])
            assert paints.count > before, "the rows were not painted"
            base, rows = bare.take()
            assert rows == panel.model.rowCount(), "the bare driver found other rows"
            if measured:
                letter["ours"].append(ours)
                letter["base"].append(base)
                letter["rows"] = rows
    return letters


def _type(panel: TablePanel, text: str) -> float:
    """Put a text into the search field and return the seconds until the rows are painted, without the pause."""
    from tests.benchmarks.timing import taking

    with taking() as taken:
        panel.search.setText(text)
        panel.search.search_now()
        QApplication.processEvents()
    return taken.clock


def until(reached: Callable[[], bool]) -> None:
    """Let the window work until something is reached."""
    while not reached():
        QApplication.processEvents()
