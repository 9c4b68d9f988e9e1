"""Lists of registrations dropped anywhere on the window: into the event that is open. Imported with the first drop."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from forumplanner.ui.events.page import EventsPage
from forumplanner.ui.events.tab import tabs_for
from forumplanner.ui.shell.notices import NoticeAction
from forumplanner.ui.shell.window import ShellWindow


def take_lists(window: ShellWindow, files: Sequence[Path]) -> None:
    """Show the import of a dropped list in the open event, or say what is missing for that."""
    translate = QCoreApplication.translate
    if window.opening.planner is None:
        window.notices.info(translate("Dropping", "Please open a planner first, and in it the event the list is for."))
        return
    if len(files) > 1:
        window.notices.info(translate("Dropping", "Please drop one list at a time."))
        return
    page = window.pages.made("events")
    frame = page.frame if isinstance(page, EventsPage) else None
    if frame is None or frame.view is None:
        window.notices.info(
            translate("Dropping", "Please open the event first that the list is for, then drop the list again."),
            NoticeAction(translate("Dropping", "To the events"), lambda: window.navigate("events", "list")),
        )
        return
    if all(tab.key != "registrations" for tab in tabs_for(frame.view.kind)):
        words = translate("Dropping", "“{event}” takes no registrations.")
        window.notices.info(words.format(event=frame.view.title))
        return
    window.navigate("events", f"{frame.event_id}/registrations/import:{files[0]}")
