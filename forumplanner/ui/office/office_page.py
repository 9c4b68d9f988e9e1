"""The page of the office: what stands on its letters, its language and zone, and who is at the keyboard."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from forumplanner.ui.office.letter_preview import LetterPreview
from forumplanner.ui.office.office_form import LetterheadForm
from forumplanner.ui.parts.heading import Heading
from forumplanner.ui.parts.scrolling import scrolling
from forumplanner.ui.shell.places import PlaceContext, PlacePage
from forumplanner.ui.shell.planner import Touched, touches
from forumplanner.ui.shell.tokens import SPACE, SPACE_PAGE, SPACE_WIDE

_KINDS = frozenset({"office", "officer"})
_LETTERS_BESIDE = 110
"""The width, in letters, from which form and letter stand side by side."""


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
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(SPACE_WIDE)
        self.letter = LetterPreview(context)
        self._area = scrolling(self.form, widest=640)
        self._area.setMinimumHeight(self.fontMetrics().height() * 12)
        self._sides.addWidget(self._area, 3)
        self._sides.addWidget(self.letter, 2)
        column.addLayout(self._sides, 1)
        self.form.binder.altered.connect(self._show_letter)

    def arrive(self, target: str) -> None:
        """Put the cursor into the field that is named, else into the first."""
        self.form.binder.go_to(target or "name")
        self._show_letter()

    def leave(self) -> bool:
        """Keep what is typed; stay where something is wrong."""
        return self.form.binder.commit()

    def refresh(self, touched: Touched) -> None:
        """Show anew what was touched."""
        if touches(touched, _KINDS):
            self.form.show_stored()
            self._show_letter()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the letter below the form where there is no room beside it."""
        super().resizeEvent(event)
        beside = self.width() >= _LETTERS_BESIDE * self.fontMetrics().averageCharWidth()
        self._sides.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    def _show_letter(self) -> None:
        self.letter.show_letter(self.form.typed_office())
