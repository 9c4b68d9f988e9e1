"""The summons beside the documents of a sitting: where its invitation is printed, it is recorded as given out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from forumplanner.model.ids import EntityId
from forumplanner.ui.parts.following_scroll import FollowingScroll
from forumplanner.ui.parts.heading import Heading
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.planner import Touched
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.ui.summons.summons_part import SummonsPart


class SummonsSide(QWidget):
    """`left` says that the user wants back; the part is made when it is first asked for."""

    left = Signal()

    def __init__(self, context: PlaceContext, event_id: EntityId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._event_id = event_id
        self.part: SummonsPart | None = None
        self.back = QPushButton(self.tr("Back to the document"))
        self.back.clicked.connect(self.left)
        heading = Heading(self.tr("Summons to the sitting"))
        heading.add(self.back)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE, SPACE, 0, 0)
        self._column.setSpacing(SPACE)
        self._column.addWidget(heading)

    def begin(self) -> None:
        """Show it with the cursor in the first field."""
        if self.part is None:
            self.part = SummonsPart(self._context, self._event_id)
            self.part.cancelled.connect(self.left)
            self._column.addWidget(FollowingScroll(self.part), 1)
        self.part.begin()

    def refresh(self, touched: Touched) -> None:
        """Show anew what was touched."""
        if self.part is not None:
            self.part.refresh(touched)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
