"""The program, run as a process as its users start it, until it has painted, or until the overview can be used.

Arguments: when the process was started; for the overview also the planner and a text that it must show.
Nothing is imported before the program's own modules, so that they are imported in their own order.
"""

import sys
from typing import TYPE_CHECKING

from forumplanner.__main__ import main

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QShowEvent

_LOOK_EVERY = 5  # milliseconds between two looks at whether the text is there


def until_painted() -> None:
    """Start without options, as from a menu, and answer after the first paint, before anything else is done."""
    from forumplanner.ui import app

    class Painted(app.ShellWindow):
        """Answers after its first paint."""

        def paintEvent(self, event: "QPaintEvent") -> None:
            """Paint, and answer when that is over."""
            QTimer.singleShot(0, self, answer)
            super().paintEvent(event)

    from PySide6.QtCore import QTimer

    from tests.benchmarks.answering import answer

    app.ShellWindow = Painted
    main([])


def until_shown(planner: str, text: str) -> None:
    """Start with a planner and answer when the first page shows the text and has been painted with it."""
    from forumplanner.ui import app

    class Shown(app.ShellWindow):
        """Looks for the text as soon as the planner is open."""

        def showEvent(self, event: "QShowEvent") -> None:
            """Begin to wait."""
            super().showEvent(event)
            look = QTimer(self, interval=_LOOK_EVERY)
            look.timeout.connect(self._look)
            self.opening.opened.connect(look.start)

        def _look(self) -> None:
            page = self.pages.page
            if page is not None and shows(page, text):
                self.repaint()
                answer()

    from PySide6.QtCore import QTimer

    from tests.benchmarks.answering import answer
    from tests.benchmarks.failing_aloud import FailingAloud
    from tests.benchmarks.what_shows import shows

    app.CrashReporter, app.ShellWindow = FailingAloud, Shown
    main(["--planner", planner])


if __name__ == "__main__":
    if len(sys.argv) > 2:
        until_shown(sys.argv[2], sys.argv[3])
    else:
        until_painted()
