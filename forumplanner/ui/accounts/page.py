"""The page of accounts: its parts one below the other."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from forumplanner.ui.accounts.calendar_part import CalendarPart
from forumplanner.ui.accounts.mail_part import MailPart
from forumplanner.ui.parts.heading import Heading
from forumplanner.ui.parts.scrolling import scrolling
from forumplanner.ui.shell.places import PlaceContext, PlacePage
from forumplanner.ui.shell.planner import Touched
from forumplanner.ui.shell.tokens import SPACE, SPACE_PAGE, SPACE_WIDE


class AccountsPage(PlacePage):
    """Each field is stored when it is left."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__(context)
        self.mail = MailPart(context)
        self.calendars = CalendarPart(context)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_PAGE, SPACE_PAGE, SPACE_PAGE, SPACE)
        words = self.tr("How events and messages reach others. What you change is kept at once.")
        column.addWidget(Heading(self.tr("E-mail and calendars"), words))
        content = QWidget()
        parts = QVBoxLayout(content)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(SPACE_WIDE)
        parts.addWidget(self.mail)
        parts.addWidget(self.calendars)
        column.addWidget(scrolling(content), 1)

    def arrive(self, target: str) -> None:
        """Put the cursor into the field that is named, else into the first."""
        self.mail.arrive(target)

    def leave(self) -> bool:
        """Keep what is typed; stay where something is wrong."""
        return self.mail.leave() and self.calendars.leave()

    def refresh(self, touched: Touched) -> None:
        """Show anew what was touched."""
        self.mail.refresh(touched)
        self.calendars.refresh(touched)
