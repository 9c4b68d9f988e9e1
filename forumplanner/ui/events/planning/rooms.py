"""Which rooms of the venue an event uses, as check boxes, and new venues and rooms entered on the spot."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from forumplanner.lists.events import RoomRow
from forumplanner.planning import scheduling
from forumplanner.ui.parts.converters import required, whole_number
from forumplanner.ui.parts.creating import CreateForm
from forumplanner.ui.parts.writer import Write
from forumplanner.ui.shell.tokens import SPACE_SMALL


class RoomChoice(QWidget):
    """The rooms of the venue; `chosen` carries the ids of those used whenever that changes."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[str, QCheckBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_SMALL)
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setProperty("look", "muted")
        self._column.addWidget(self._words)
        self._rooms: Sequence[RoomRow] | None = None

    def show_rooms(self, rooms: Sequence[RoomRow], *, has_venue: bool) -> None:
        """Show these rooms and which are used."""
        if rooms != self._rooms:
            focused = next((id_ for id_, box in self.boxes.items() if box.hasFocus()), "")
            self._make(rooms)
            if focused in self.boxes:
                self.boxes[focused].setFocus()
        self._rooms = rooms
        for room in rooms:
            self.boxes[room.id].setChecked(room.used)
        if not has_venue:
            self._words.setText(self.tr("Choose a venue to choose its rooms."))
        elif not rooms:
            self._words.setText(self.tr("This venue has no rooms yet."))
        else:
            seats = sum(room.capacity or 0 for room in rooms if room.used)
            self._words.setText(self.tr("%Ln seat(s) in the rooms used", "", seats))

    def _make(self, rooms: Sequence[RoomRow]) -> None:
        for box in self.boxes.values():
            self._column.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.boxes = {}
        for room in rooms:
            box = QCheckBox(self._said(room))
            box.setToolTip(room.equipment)
            box.clicked.connect(self._say)
            self.boxes[room.id] = box
            self._column.insertWidget(self._column.count() - 1, box)

    def _said(self, room: RoomRow) -> str:
        facts = [self.tr("%Ln seat(s)", "", room.capacity)] if room.capacity is not None else []
        facts += [self.tr("step-free")] if room.step_free else []
        return f"{room.name} ({', '.join(facts)})" if facts else room.name

    def _say(self) -> None:
        self.chosen.emit(tuple(id_ for id_, box in self.boxes.items() if box.isChecked()))


class NewVenueForm(CreateForm):
    """A new venue; `write` gives the verb for its values."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        form = self.form
        form.add("name", self.tr("Name of the venue"), QLineEdit(), checks=[required])
        form.add("street", self.tr("Street and number"), QLineEdit())
        form.add("postcode", self.tr("Postcode"), QLineEdit())
        form.add("city", self.tr("Town"), QLineEdit(), beside=True)
        form.add("directions", self.tr("How to get there"), QLineEdit())
        form.add("step_free", self.tr("Can be reached without steps"), QCheckBox())
        self.begin()

    def begin(self) -> None:
        """Empty the fields."""
        texts = dict.fromkeys(("name", "street", "postcode", "city", "directions"), "")
        self.load({**texts, "step_free": False})

    def write(self, values: dict[str, Any], venue_id: str) -> Write:
        """Return what adds the venue."""
        return lambda db: scheduling.add_venue(db, venue_id=venue_id, **values)  # type: ignore[arg-type]


class NewRoomForm(CreateForm):
    """A new room of a venue."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        form = self.form
        form.add("name", self.tr("Name of the room"), QLineEdit(), checks=[required])
        form.add("capacity", self.tr("Seats"), QLineEdit(), converter=whole_number(), beside=True)
        form.add("equipment", self.tr("Equipment"), QLineEdit())
        form.add("step_free", self.tr("Can be reached without steps"), QCheckBox())
        self.begin()

    def begin(self) -> None:
        """Empty the fields."""
        self.load({"name": "", "capacity": None, "equipment": "", "step_free": False})

    def write(self, values: dict[str, Any], venue_id: str, room_id: str) -> Write:
        """Return what adds the room."""
        return lambda db: scheduling.add_room(db, venue_id, room_id=room_id, **values)  # type: ignore[arg-type]
