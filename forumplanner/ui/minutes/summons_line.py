"""What the record of the summons says for the head of the minutes, and a button that takes it over.

It is proposed and never filled in by itself: that a body was duly invited is for its chair to state.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from forumplanner.lists.minutes import MinutesHead
from forumplanner.lists.summons import Finding, summoning
from forumplanner.ui.parts.date_field import said_date
from forumplanner.ui.parts.flow import Flow
from forumplanner.ui.shell.places import PlaceContext


class SummonsLine(QWidget):
    """`taken_over` carries the values of the head that are to be stored (a dict)."""

    taken_over = Signal(object)

    def __init__(self, context: PlaceContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._values: dict[str, object] = {}
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setProperty("look", "muted")
        self.button = QPushButton(self.tr("Take over from the summons"))
        self.button.clicked.connect(lambda: self.taken_over.emit(dict(self._values)))
        line = Flow()
        line.add(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.said)
        column.addWidget(line)

    def show_for(self, head: MinutesHead) -> None:
        """Show what is recorded; hidden where nothing is, and where minutes are settled or say just that."""
        with self._context.workspace.read() as db:
            made = summoning(db, head.event_id)
        found = None if made is None else made.finding
        self._values = {}
        if found is not None and found.invited_on is not None and not head.settled:
            self._values = _differing(found, head)
            self.said.setText(self._words(found))
        self.setVisible(bool(self._values))

    def _words(self, found: Finding) -> str:
        day = said_date(found.invited_on) if found.invited_on is not None else ""
        if found.missing:
            said = self.tr("Summons of {day} on record; %Ln member(s) without one.", "", found.missing)
        elif found.duly is None:
            said = self.tr("Summons of {day} on record for all members; no rules say what is in time.")
        elif found.duly:
            said = self.tr("Summons of {day} on record for all members, in time by the rules.")
        else:
            said = self.tr("Summons of {day} on record; to %Ln member(s) it left too late.", "", found.late)
        return said.replace("{day}", day)


def _differing(found: Finding, head: MinutesHead) -> dict[str, object]:
    values: dict[str, object] = {}
    if found.invited_on != head.invited_on:
        values["invited_on"] = found.invited_on
    if found.duly is not None and found.duly != head.duly_invited:
        values["duly_invited"] = found.duly
    return values
