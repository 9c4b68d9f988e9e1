"""The page of the office: what stands on its letters, its language and zone, and who is at the keyboard."""

from PySide6.QtWidgets import QVBoxLayout

from forumplanner.ui.office.office_form import LetterheadForm
from forumplanner.ui.parts.heading import Heading
from forumplanner.ui.parts.scrolling import scrolling
from forumplanner.ui.shell.places import PlaceContext, PlacePage
from forumplanner.ui.shell.planner import Touched, touches
from forumplanner.ui.shell.tokens import SPACE, SPACE_PAGE

_KINDS = frozenset({"office", "officer"})


class OfficePage(PlacePage):
    """Each field is stored when it is left."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__(context)
        self.form = LetterheadForm(context)
        heading = Heading(
            self.tr("Office and letterhead"),
            self.tr("This stands on invitations, minutes and lists. What you change is kept at once."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_PAGE, SPACE_PAGE, SPACE_PAGE, SPACE)
        column.addWidget(heading)
        column.addWidget(scrolling(self.form, widest=640), 1)

    def arrive(self, target: str) -> None:
        """Put the cursor into the field that is named, else into the first."""
        self.form.binder.go_to(target or "name")

    def leave(self) -> bool:
        """Keep what is typed; stay where something is wrong."""
        return self.form.binder.commit()

    def refresh(self, touched: Touched) -> None:
        """Show anew what was touched."""
        if touches(touched, _KINDS):
            self.form.show_stored()
