"""The workshops of an event for one registered person: which are booked, which still have places."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from forumplanner.lists.agenda import AgendaRow
from forumplanner.lists.registrations import WorkshopRow
from forumplanner.model.enums import AgendaKind, RegistrationState
from forumplanner.planning.parties import QUEUED
from forumplanner.ui.shell.tokens import SPACE, SPACE_SMALL
from forumplanner.wording.dates import clock, short_day


class WorkshopsPart(QWidget):
    """`booked` and `left` carry the id of an agenda item."""

    booked = Signal(str)
    left = Signal(str)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE)
        self._ids: list[str] | None = None
        self._note = QLabel(self)
        self._note.hide()
        self._note.setWordWrap(True)
        self._note.setProperty("look", "muted")

    def show_workshops(
        self, items: Sequence[AgendaRow], booked: Sequence[WorkshopRow], state: RegistrationState
    ) -> None:
        """Show the workshops among the agenda's items; without a place at the event they are wished for."""
        offered = [item for item in items if item.kind is AgendaKind.WORKSHOP]
        if [item.id for item in offered] != self._ids:
            self._build(offered)
        states = {row.item_id: row.state for row in booked}
        for item, line in zip(offered, self.lines(), strict=True):
            self._fill(line, item, states.get(item.id), state)
        if not offered:
            self._note.setText(self.tr("This event has no workshops."))
        elif state in QUEUED:
            self._note.setText(self.tr("Wishes are booked as soon as there is a place at the event."))
        elif not state.takes_place:
            self._note.setText(self.tr("Workshops can be chosen by whoever has a place at the event."))
        self._note.setHidden(bool(offered) and state.takes_place)

    def lines(self) -> list["WorkshopLine"]:
        """Return the lines, in the order of the agenda."""
        return self.findChildren(WorkshopLine)

    def _build(self, offered: Sequence[AgendaRow]) -> None:
        """Make the lines anew, under the days on which they are."""
        self._clear()
        self._ids = [item.id for item in offered]
        day = None
        for item in offered:
            if item.start is not None and item.start.date() != day:
                day = item.start.date()
                heading = QLabel(short_day(day, self._language))
                heading.setProperty("look", "muted")
                self._column.addWidget(heading)
            line = WorkshopLine(item.id)
            line.ticked.connect(self._ticked)
            self._column.addWidget(line)
        self._column.addWidget(self._note)

    def _ticked(self, item_id: str, on: bool) -> None:
        (self.booked if on else self.left).emit(item_id)

    def _fill(
        self, line: "WorkshopLine", item: AgendaRow, own: RegistrationState | None, state: RegistrationState
    ) -> None:
        has_place = own is not None and own.takes_place
        waits = own is RegistrationState.WAITING
        wished = own is RegistrationState.REQUESTED
        parts = [self._time(item.start, item.end), item.room]
        if waits:
            parts.append(self.tr("on its waiting list"))
        if wished:
            parts.append(self.tr("wished for"))
        if item.capacity is not None:
            parts.append(self.tr("%Ln place(s) free", "", max(0, item.capacity - item.taken)))
        line.say(item.title, " · ".join(filter(None, parts)))
        line.box.setChecked(has_place or waits or wished)
        line.setEnabled(state.takes_place or state in QUEUED or has_place or waits or wished)

    def _time(self, start: datetime | None, end: datetime | None) -> str:
        if start is None or end is None:
            return ""
        return f"{clock(start, self._language)}–{clock(end, self._language)}"

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self._note:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()


class WorkshopLine(QWidget):
    """A box to tick with a title that wraps, and details below it; `ticked` carries the item and the answer."""

    ticked = Signal(str, bool)

    def __init__(self, item_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item_id = item_id
        self.box = QCheckBox()
        self.box.clicked.connect(lambda on: self.ticked.emit(item_id, on))
        self.title = QLabel()
        self.details = QLabel()
        self.details.setProperty("look", "muted")
        for label in (self.title, self.details):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(self.details)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_SMALL)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def say(self, title: str, details: str) -> None:
        """Show which workshop it is and how it stands."""
        self.title.setText(title)
        self.details.setText(details)
        self.box.setAccessibleName(f"{title}, {details}")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick the box by clicking on its words."""
        self.box.click()
        event.accept()
