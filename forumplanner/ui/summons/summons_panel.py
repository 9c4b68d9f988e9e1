"""The summons in a panel beside a table; its part is made when it is first asked for."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QStyle, QVBoxLayout, QWidget

from forumplanner.model.ids import EntityId
from forumplanner.ui.parts.side_panel import SidePanel
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.planner import Touched
from forumplanner.ui.shell.tokens import SPACE_WIDE
from forumplanner.ui.summons.summons_part import SummonsPart

_LEAST = 340


class SummonsPanel(SidePanel):
    """Closed by its button, by Escape and by Cancel."""

    def __init__(self, context: PlaceContext, event_id: EntityId, parent: QWidget | None = None) -> None:
        content = QWidget()
        super().__init__(content, parent)
        self._context = context
        self._event_id = event_id
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.part: SummonsPart | None = None
        self.say(self.tr("Summons to the sitting"))

    def begin(self) -> None:
        """Show it with the cursor in the first field."""
        if self.part is None:
            self.part = SummonsPart(self._context, self._event_id)
            self.part.cancelled.connect(self.closed)
            self._column.addWidget(self.part)
        self._fit()
        self.part.begin()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_column"):
            self._fit()

    def _fit(self) -> None:
        """Be as wide as the longest word or button needs."""
        if self.part is not None:
            beside = 2 * SPACE_WIDE + self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
            self.setMinimumWidth(max(_LEAST, self.part.minimumSizeHint().width() + beside))

    def refresh(self, touched: Touched) -> None:
        """Show anew what was touched."""
        if self.part is not None:
            self.part.refresh(touched)
