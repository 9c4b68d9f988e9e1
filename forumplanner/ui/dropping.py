"""Lists of registrations dropped anywhere on the window: into the event that is open, else into one they propose.

While no planner is open the list waits for the one that is opened next. Imported with the first drop.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtWidgets import QFileDialog

from forumplanner.desk.reading_registrations import ENDINGS
from forumplanner.ui.events.page import EventsPage
from forumplanner.ui.events.tab import tabs_for
from forumplanner.ui.parts.used_folder import begin_in_used_folder
from forumplanner.ui.shell.notices import NoticeAction
from forumplanner.ui.shell.window import ShellWindow


class WaitingList(QObject):
    """A dropped list that waits for a planner; one at a time, child of the window."""

    def __init__(self, window: ShellWindow, file: Path) -> None:
        super().__init__(window)
        self._window = window
        self.file = file
        window.attached.connect(self._attached)

    def forget(self) -> None:
        """Wait no longer."""
        self._window.attached.disconnect(self._attached)
        self.setParent(None)
        self.deleteLater()

    def _attached(self) -> None:
        """Show the list once the window has gone to where it begins."""
        self.forget()
        QTimer.singleShot(0, self._window, lambda: take_lists(self._window, [self.file]))


def take_lists(window: ShellWindow, files: Sequence[Path]) -> None:
    """Show the import of a dropped list in the open event, else the event it proposes."""
    translate = QCoreApplication.translate
    if len(files) > 1:
        window.notices.info(translate("Dropping", "Please drop one list at a time."))
        return
    if window.opening.planner is None:
        _let_wait(window, files[0])
        return
    page = window.pages.made("events")
    frame = page.frame if isinstance(page, EventsPage) else None
    if frame is None or frame.view is None:
        window.navigate("events", f"new/registrations/import:{files[0]}")
        return
    if all(tab.key != "registrations" for tab in tabs_for(frame.view.kind)):
        words = translate("Dropping", "“{event}” takes no registrations.")
        window.notices.info(words.format(event=frame.view.title))
        return
    window.navigate("events", f"{frame.event_id}/registrations/import:{files[0]}")


def ask_for_list(window: ShellWindow) -> None:
    """Let the user choose a list, and take it as if it had been dropped."""
    translate = QCoreApplication.translate
    dialog = QFileDialog(window, translate("Dropping", "Read a list of registrations"))
    endings = " ".join(f"*{ending}" for ending in ENDINGS)
    dialog.setNameFilter(translate("Dropping", "Lists ({endings})").format(endings=endings))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    begin_in_used_folder(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: take_lists(window, [Path(name)]))
    dialog.open()


def _let_wait(window: ShellWindow, file: Path) -> None:
    for before in window.findChildren(WaitingList):
        before.forget()
    WaitingList(window, file)
    translate = QCoreApplication.translate
    window.notices.info(
        translate("Dropping", "“{file}” is read as soon as a planner is open.").format(file=file.name),
        NoticeAction(translate("Dropping", "Make a new planner"), window.opening.ask_for_new),
    )
