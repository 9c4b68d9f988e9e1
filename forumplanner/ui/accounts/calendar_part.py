"""What goes to other calendars: one on a server, the file for the web site, tasks as a file."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from forumplanner.ui.accounts.calendar_server import CalendarServer
from forumplanner.ui.accounts.feed_part import FeedPart
from forumplanner.ui.accounts.tasks_part import TasksPart
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.planner import Touched, touches
from forumplanner.ui.shell.tokens import SPACE_WIDE


class CalendarPart(QWidget):
    """Three sections, one below the other."""

    def __init__(self, context: PlaceContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.server = CalendarServer(context)
        self.feed = FeedPart(context)
        self.tasks = TasksPart(context)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_WIDE)
        for part in (self.server, self.feed, self.tasks):
            column.addWidget(part)
        column.addStretch(1)

    def leave(self) -> bool:
        """Keep what is typed; False where something is wrong."""
        return self.server.form.binder.commit()

    def refresh(self, touched: Touched) -> None:
        """Show anew what was touched."""
        if touches(touched, frozenset({"calendar_account"})):
            self.server.show_stored()
