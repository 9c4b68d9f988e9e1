"""The program, run as a process as its users start it, until it has painted, or until the overview can be used.

Arguments: when the process was started; for the overview also a text that it must show. The environment names the
planner, since a user who opens the program from a menu gets the planner of the last time.
Nothing is imported before the program's own modules, so that they are imported in their own order.
"""

import sys
from typing import TYPE_CHECKING

from forumplanner.__main__ import main

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


def until_painted() -> None:
    """Start without options, as from a menu, and answer after the first paint, before anything else is done."""
    from forumplanner.ui import app
    from forumplanner.ui.shell.window import ShellWindow

    class Painted(ShellWindow):
        """Answers after its first paint."""

        def paintEvent(self, event: "QPaintEvent") -> None:
            """Paint, and answer when that is over."""
            QTimer.singleShot(0, self, answer)
            super().paintEvent(event)

    from PySide6.QtCore import QTimer

    from tests.benchmarks.answering import answer

    vars(app)["ShellWindow"] = Painted
    main([])


def until_shown(text: str) -> None:
    """Start without options and answer when the first page shows the text and has been painted with it."""
    from forumplanner.ui import app
    from forumplanner.ui.shell.window import ShellWindow

    class Shown(ShellWindow):
        """Looks at every paint whether the text is there."""

        def paintEvent(self, event: "QPaintEvent") -> None:
            """Paint, and answer when that is over and the text was there; pages are painted on the window's ground."""
            super().paintEvent(event)
            page = self.pages.page
            if page is not None and shows(page, text):
                QTimer.singleShot(0, self, answer)

    from PySide6.QtCore import QTimer

    from tests.benchmarks.answering import answer
    from tests.benchmarks.failing_aloud import FailingAloud
    from tests.benchmarks.what_shows import shows

    vars(app).update(CrashReporter=FailingAloud, ShellWindow=Shown)
    main([])


if __name__ == "__main__":
    if len(sys.argv) > 2:
        until_shown(sys.argv[2])
    else:
        until_painted()
