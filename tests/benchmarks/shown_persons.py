"""The list of 50,000 persons in the real window, run as a process: how long a keystroke in its search takes.

Arguments: when the process was started, and the planner. The word is one that is spelt in two ways.
"""

import sys
from pathlib import Path

from forumplanner.ui import app as program
from forumplanner.ui.contacts.page import ContactsPage
from forumplanner.ui.shell.window import ShellWindow
from tests.benchmarks.answering import answer
from tests.benchmarks.failing_aloud import FailingAloud
from tests.benchmarks.typed_letters import keystrokes, until

WORD = "schewtschenko"


def show(planner: Path) -> tuple[ShellWindow, ContactsPage]:
    """Show the persons and return window and page, all work done."""
    app = program.application(["forumplanner"])
    crashes = FailingAloud(parent=app)
    crashes.install()
    window = program.compose(app, planner, language="de", crashes=crashes)
    window.show()
    until(lambda: window.pages.page is not None)
    window.navigate("contacts", "persons")
    until(lambda: isinstance(window.pages.page, ContactsPage))
    page = window.pages.page
    assert isinstance(page, ContactsPage)
    until(lambda: not window.tasks.open_tasks and page.persons.model.rowCount() > 0)
    return window, page


if __name__ == "__main__":
    file = Path(sys.argv[2])
    _window, shown = show(file)
    answer(letters=keystrokes(shown.persons.panel, WORD, file))
