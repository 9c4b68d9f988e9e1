"""The list of events with its filters, and beside it the form for a new one."""

from datetime import date
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from forumplanner.model.enums import EventKind, EventState
from forumplanner.ui.events.event_rows import KINDS, EventColumns, EventSource
from forumplanner.ui.events.new_event import NewEventForm
from forumplanner.ui.parts.beside_or_below import BesideOrBelow
from forumplanner.ui.parts.choice import Choice, options_of
from forumplanner.ui.parts.empty_state import EmptyState
from forumplanner.ui.parts.heading import Heading
from forumplanner.ui.parts.id_page_model import IdPageModel
from forumplanner.ui.parts.rows import Sort
from forumplanner.ui.parts.side_panel import SidePanel
from forumplanner.ui.parts.table_panel import TablePanel
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.planner import Touched
from forumplanner.ui.shell.tokens import SPACE_PAGE


class EventList(QWidget):
    """All events. `opened` carries an id, `made` that of a new event, `ended` says that none is to be made."""

    opened = Signal(str)
    made = Signal(str)
    ended = Signal()

    def __init__(self, context: PlaceContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._source = EventSource(context)
        columns = EventColumns(context).all()
        self.model = IdPageModel(self._source, columns, kinds=KINDS, sort=Sort("start", descending=True), parent=self)
        empty = EmptyState(
            "events",
            self.tr("No events yet"),
            self.tr("Citizen forums, conferences, sittings and working groups stand here, past and coming."),
            self.tr("Create the first event"),
        )
        empty.step_taken.connect(lambda: self.begin_new())
        self.panel = TablePanel(self.tr("Events"), self.model, search=self.tr("Search for events"), empty=empty)
        self.panel.search.setMinimumWidth(100)
        self.panel.opened.connect(self.opened)
        self.heading = Heading(self.tr("Events"))
        self.kind_filter = self._filter(self.tr("All kinds"), self.tr("Kind"), EventKind)
        self.state_filter = self._filter(self.tr("All states"), self.tr("State"), EventState)
        self.panel.heed_filter(self._filtered, self._show_all)
        self.new_form = NewEventForm(context)
        self.new_form.made.connect(self._made)
        self.new_form.cancelled.connect(self.end_new)
        self.side = SidePanel(self.new_form)
        self.side.say(self.tr("New event"))
        self.side.closed.connect(self.end_new)
        self.side.hide()
        split = BesideOrBelow(self.panel, self.side, letters=(58, 42))
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_PAGE, SPACE_PAGE, SPACE_PAGE, SPACE_PAGE)
        column.addWidget(self.heading)
        column.addWidget(split, 1)
        self.model.requery()

    def begin_new(self, day: date | None = None) -> None:
        """Show the form for a new event."""
        self.side.show()
        self.new_form.begin(day=day)

    def begin_for_list(self, file_name: str) -> None:
        """Show the form for the event that a list is for."""
        self.side.show()
        self.new_form.begin_for_list(file_name)

    def refresh(self, touched: Touched) -> None:
        """Show anew what was touched."""
        self.model.refresh(touched)

    def _filter(self, everything: str, name: str, members: type[StrEnum]) -> Choice:
        box = Choice(options_of(members, self._context.language, none=everything), name)
        box.setToolTip(name)
        box.activated.connect(self._narrow)
        self.panel.add_filter(box)
        return box

    def _filtered(self) -> bool:
        return bool(self.kind_filter.currentData() or self.state_filter.currentData())

    def _show_all(self) -> None:
        self.kind_filter.choose("")
        self.state_filter.choose("")
        self._narrow()

    def _narrow(self) -> None:
        kind, state = self.kind_filter.currentData(), self.state_filter.currentData()
        self._source.kind = EventKind(kind) if kind else None
        self._source.state = EventState(state) if state else None
        self.model.requery()

    def _made(self, event_id: str) -> None:
        self.side.hide()
        self.made.emit(event_id)

    def end_new(self) -> None:
        """Give up the form for a new event; what is typed is kept."""
        self.side.hide()
        self.ended.emit()
        self.panel.table.setFocus()
