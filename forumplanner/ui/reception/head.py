"""The head of the reception: which event and day it is, how many people came, and the way out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from forumplanner.lists.reception import Door, Heads
from forumplanner.ui.parts.date_field import said_date
from forumplanner.ui.shell.tokens import SPACE_WIDE


class Head(QWidget):
    """Shows numbers; `end` is the button that closes the reception."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel()
        self.title.setWordWrap(True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.heads = QLabel()
        self.end = QPushButton(self.tr("Close the reception"))
        self.end.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_WIDE)
        row.addWidget(self.title, 1)
        row.addWidget(self.heads)
        row.addWidget(self.end)

    def say(self, door: Door, heads: Heads) -> None:
        """Show event, day and numbers."""
        self.title.setText(" · ".join(filter(None, (door.title, self._said_day(door)))))
        self.heads.setText(
            self.tr("{arrived} of {expected} arrived · {here} in the house").format(
                arrived=heads.arrived, expected=heads.expected, here=heads.here
            )
        )

    def _said_day(self, door: Door) -> str:
        day = next((day for day in door.days if day.number == door.day), None)
        if day is None:
            return ""
        said = said_date(day.starts.date())
        if len(door.days) > 1:
            said = self.tr("Day {number}: {date}").format(number=door.day, date=said)
        return said if door.today else self.tr("{day} (not today!)").format(day=said)
