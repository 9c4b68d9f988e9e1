"""Where an event takes place: venue, rooms, link; new venues and rooms are entered on the spot."""

from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from forumplanner.lists.events import VenueRow
from forumplanner.model.ids import new_id
from forumplanner.ui.events.planning.rooms import NewRoomForm, NewVenueForm, RoomChoice
from forumplanner.ui.parts.creating import CreateForm
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.icons import drawn_anew, icon
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tokens import SPACE, SPACE_WIDE
from forumplanner.workspace.label import Label


class PlaceSection(QWidget):
    """Rooms of the venue and the forms for new ones.

    `rooms_chosen` carries the ids of rooms used, `venue_made` and `room_made` the id of what is new.
    """

    rooms_chosen = Signal(object)
    venue_made = Signal(str)
    room_made = Signal(str)

    def __init__(self, context: PlaceContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._writer = Writer(context, self)
        self._venue: VenueRow | None = None
        self.address = QLabel()
        self.address.setWordWrap(True)
        self.address.setProperty("look", "muted")
        self.rooms = RoomChoice()
        self.rooms.chosen.connect(self.rooms_chosen)
        self.error = QLabel()
        self.error.setWordWrap(True)
        self.error.setProperty("look", "error")
        self.error.hide()
        self.new_venue = QPushButton(self.tr("New venue"))
        self.new_room = QPushButton(self.tr("New room"))
        self.venue_form = NewVenueForm()
        self.room_form = NewRoomForm()
        self._venue_card = _card(self.venue_form)
        self._room_card = _card(self.room_form)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(self.new_venue)
        buttons.addWidget(self.new_room)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        for widget in (self.address, self.rooms, self.error):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addWidget(self._venue_card)
        column.addWidget(self._room_card)
        self._draw()
        self.new_venue.clicked.connect(lambda: self._begin(self.venue_form))
        self.new_room.clicked.connect(lambda: self._begin(self.room_form))
        self.venue_form.cancelled.connect(lambda: self._end(self.venue_form))
        self.room_form.cancelled.connect(lambda: self._end(self.room_form))
        self.venue_form.wanted.connect(self._add_venue)
        self.room_form.wanted.connect(self._add_room)

    def show_venue(self, venue: VenueRow | None) -> None:
        """Show the venue chosen and its rooms."""
        self._venue = venue
        self.rooms.show_rooms(venue.rooms if venue else (), has_venue=venue is not None)
        facts = [venue.address] if venue and venue.address else []
        facts += [self.tr("step-free")] if venue and venue.step_free else []
        self.address.setText(" · ".join(facts))
        self.address.setVisible(bool(facts))
        self.new_room.setEnabled(venue is not None)

    def refuse(self, words: str) -> None:
        """Say what is wrong with the rooms."""
        self.error.setText(words)
        self.error.setVisible(bool(words))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the colours."""
        super().changeEvent(event)
        if drawn_anew(event) and hasattr(self, "new_room"):
            self._draw()

    def _draw(self) -> None:
        self.new_venue.setIcon(icon("venue"))
        self.new_room.setIcon(icon("room"))

    def _begin(self, form: NewVenueForm | NewRoomForm) -> None:
        for other in (self.venue_form, self.room_form):
            if other is not form:
                self._end(other)
        form.begin()
        self._shown(form, True)
        form.form.binder.go_to("name")

    def _end(self, form: CreateForm) -> None:
        self._shown(form, False)
        (self.new_venue if form is self.venue_form else self.new_room).setFocus()

    def _shown(self, form: CreateForm, shown: bool) -> None:
        (self._venue_card if form is self.venue_form else self._room_card).setVisible(shown)

    def _add_venue(self, values: dict[str, Any]) -> None:
        venue_id = new_id()
        self._writer.change(
            Label("add_venue", {"venue": venue_id}),
            self.venue_form.write(values, venue_id),
            self._venue_added,
            working=self.tr("Adding the venue"),
            failed=lambda error: self.venue_form.refuse(error, self._context.language),
        )

    def _add_room(self, values: dict[str, Any]) -> None:
        if self._venue is None:
            return
        room_id = new_id()
        self._writer.change(
            Label("add_room", {"room": room_id}),
            self.room_form.write(values, self._venue.id, room_id),
            self._room_added,
            working=self.tr("Adding the room"),
            failed=lambda error: self.room_form.refuse(error, self._context.language),
        )

    def _venue_added(self, venue_id: str) -> None:
        self._end(self.venue_form)
        self.venue_made.emit(venue_id)

    def _room_added(self, room_id: str) -> None:
        self._end(self.room_form)
        self.room_made.emit(room_id)


def _card(form: CreateForm) -> QFrame:
    card = QFrame()
    card.setProperty("look", "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(SPACE_WIDE, SPACE_WIDE, SPACE_WIDE, SPACE_WIDE)
    column.addWidget(form)
    card.hide()
    return card
