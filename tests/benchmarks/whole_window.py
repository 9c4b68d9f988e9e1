"""The program, run as a process as its users start it, until it has painted, or until the overview can be used.

Arguments: when the process was started; for the overview also the planner and a text that it must show.
"""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent

from forumplanner.__main__ import main
from forumplanner.ui import app
from tests.benchmarks.answering import answer

_LOOK_EVERY = 5  # milliseconds between two looks at whether the text is there


class MeasuredWindow(app.ShellWindow):
    """The window of the program; it answers when what is measured has happened."""

    wanted_text = ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and answer before anything else is done, unless a text is waited for."""
        if not self.wanted_text:
            QTimer.singleShot(0, self, answer)
        elif not self.findChild(QTimer, "look"):
            look = QTimer(self, objectName="look", interval=_LOOK_EVERY)
            look.timeout.connect(self._look)
            self.opening.opened.connect(look.start)
        super().paintEvent(event)

    def _look(self) -> None:
        from tests.benchmarks.what_shows import shows

        page = self.pages.page
        if page is not None and shows(page, self.wanted_text):
            self.repaint()
            answer()


if __name__ == "__main__":
    app.ShellWindow = MeasuredWindow  # type: ignore[misc]
    if len(sys.argv) > 2:
        from tests.benchmarks.failing_aloud import FailingAloud

        app.CrashReporter = FailingAloud  # type: ignore[misc]
        MeasuredWindow.wanted_text = sys.argv[3]
        main(["--planner", sys.argv[2]])
    else:
        main([])
