"""The form of one agenda item: every field is stored as one change when it is left.

What a field may hold is judged by planning/; a refusal stands beside its field.
"""

from datetime import datetime, time, timedelta
from typing import Any

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from forumplanner.lists.agenda import AgendaRow
from forumplanner.lists.events import DayRow
from forumplanner.model.enums import AgendaKind
from forumplanner.planning.agenda_making import AgendaItemChanges, edit_item
from forumplanner.planning.agenda_ordering import move_item
from forumplanner.ui.agenda.agenda_model import AgendaPicture
from forumplanner.ui.agenda.contributors import Contributors
from forumplanner.ui.parts.choice import Choice, Option, options_of
from forumplanner.ui.parts.converters import a_time, an_enum, an_id, as_is, or_zero, required, whole_number
from forumplanner.ui.parts.date_field import TimeField, said_date
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.growing_text import GrowingText
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.workspace import Label

_MOVING = ("track", "day_number")


class ItemForm(QWidget):
    """Shows and edits one item."""

    def __init__(self, context: PlaceContext, writer: Writer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = context.language
        self._writer = writer
        self._picture: AgendaPicture | None = None
        self._row: AgendaRow | None = None
        self.form = Form()
        self._conflict = Form()
        self._success = Form()
        self.contributors = Contributors(context, writer)
        self._room, self._track, self._day = Choice(), Choice(), Choice()
        self._lay_out()
        for form in (self.form, self._conflict, self._success):
            form.binder.committed.connect(self._store)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.form, self._conflict, self._success, self.contributors):
            column.addWidget(part)
        column.addStretch(1)

    @property
    def item_id(self) -> str:
        """Return which item is shown, or nothing."""
        return self._row.id if self._row is not None else ""

    def show_item(self, picture: AgendaPicture, row: AgendaRow) -> None:
        """Show an item; what is being typed about the same item stays."""
        same = self.item_id == row.id
        if not same:
            self.finish()
        self._show(picture, row, same=same)

    def drop_typing(self, picture: AgendaPicture, row: AgendaRow) -> None:
        """Show an item as it is stored."""
        self._show(picture, row, same=False)

    def _show(self, picture: AgendaPicture, row: AgendaRow, *, same: bool) -> None:
        self._picture, self._row = picture, row
        self._offer(picture)
        start = row.start.time() if row.pinned and row.start is not None else None
        values = {name: getattr(row, name) for name in ("title", "kind", "minutes", "capacity", "public", "internal")}
        values |= {"start": start, "number": row.own_number, "description": row.description}
        values |= {"material": row.material, "stage_note": row.stage_note}
        values |= {"room_id": row.own_room_id, "track": row.track_id, "day_number": row.day_number}
        self.form.binder.load(values, keep_typing=same)
        self._conflict.binder.load(
            {name: getattr(row, name) for name in ("positions", "agreed", "still_open")}, keep_typing=same
        )
        self._success.binder.load(
            {name: getattr(row, name) for name in ("what", "who", "transferable")}, keep_typing=same
        )
        self._conflict.setVisible(row.kind is AgendaKind.CONFLICT)
        self._success.setVisible(row.kind is AgendaKind.SUCCESS_MODEL)
        self.contributors.show_item(picture.event.id, row, settled=picture.settled)
        for part in (self.form, self._conflict, self._success):
            part.setEnabled(not picture.settled)

    def finish(self) -> bool:
        """Store what is typed; return False when a field is wrong."""
        if self._row is None:
            return True
        parts = (self.form, self._conflict, self._success)
        return all(part.binder.commit() for part in parts if part.isVisibleTo(self))

    def forget(self) -> None:
        """Show no item any more; what is typed is dropped."""
        self._row = None

    def _lay_out(self) -> None:
        form = self.form
        form.add("title", self.tr("&Title"), QLineEdit(), checks=[required])
        form.add(
            "kind",
            self.tr("&Kind"),
            Choice(options_of(AgendaKind, self._language)),
            converter=an_enum(AgendaKind),
        )
        form.add(
            "minutes", self.tr("D&uration in minutes"), QLineEdit(), converter=or_zero(whole_number()), beside=True
        )
        start = TimeField(self.tr("Fixed start"))
        form.add(
            "start",
            self.tr("&Fixed start"),
            start,
            converter=a_time(),
            hint=self.tr("Empty: follows from what comes before."),
        )
        form.add("number", self.tr("Own number"), QLineEdit(), hint=self.tr("Empty: counted."), beside=True)
        form.add("day_number", self.tr("Day"), self._day, converter=as_is())
        form.add("track", self.tr("T&rack"), self._track, converter=an_id())
        form.add("room_id", self.tr("R&oom"), self._room, converter=an_id(), beside=True)
        form.add("capacity", self.tr("Most participants"), QLineEdit(), converter=whole_number())
        form.add("public", self.tr("&Public"), QCheckBox())
        form.add("internal", self.tr("O&nly for the office"), QCheckBox())
        form.add("description", self.tr("&Description"), GrowingText())
        form.section(self.tr("For the organisers"))
        form.add(
            "material",
            self.tr("&Material"),
            GrowingText(),
            hint=self.tr("What must be ready: microphones, pin boards. It stands in the running order only."),
        )
        form.add(
            "stage_note",
            self.tr("&Stage directions"),
            GrowingText(),
            hint=self.tr("Who does what: who hands over, when the light changes. It stands in the running order only."),
        )
        self._conflict.section(self.tr("What became of the conflict"))
        self._conflict.add("positions", self.tr("Positions"), GrowingText())
        self._conflict.add("agreed", self.tr("Agreed"), GrowingText())
        self._conflict.add("still_open", self.tr("Still open"), GrowingText())
        self._success.section(self.tr("The success model"))
        self._success.add("what", self.tr("What works"), GrowingText())
        self._success.add("who", self.tr("Who does it"), GrowingText())
        self._success.add("transferable", self.tr("Where it could work, too"), GrowingText())

    def _offer(self, picture: AgendaPicture) -> None:
        venue = picture.event.venue
        rooms: list[Option] = [(room.id, room.name) for room in venue.rooms] if venue else []
        shown = self._row
        if shown is not None and shown.own_room_id and shown.own_room_id not in [room[0] for room in rooms]:
            rooms.append((shown.own_room_id, shown.room))
        tracks = [(track.id, track.name) for track in picture.tracks]
        self._room.offer([("", self.tr("None of its own")), *rooms])
        self._track.offer([("", self.tr("Everybody together")), *tracks])
        if [self._day.itemData(n) for n in range(self._day.count())] != [day.number for day in picture.event.days]:
            self._day.clear()
            for day in picture.event.days:
                self._day.addItem(said_date(day.starts.date()), day.number)

    def _store(self, key: str, value: Any) -> None:  # noqa: ANN401
        row, picture = self._row, self._picture
        if row is None or picture is None:
            return
        item_id, refs = row.id, {"item": row.id, "event": picture.event.id}
        binder = self.form.binder
        if key in _MOVING:
            moved = {"track_id" if key == "track" else key: value}
            self._writer.change(
                Label("move_agenda_item", refs), lambda db: move_item(db, item_id, **moved), binder=binder
            )
            return
        starts = key == "start"
        changes = AgendaItemChanges(**({"pinned_start": _moment(value, picture, row)} if starts else {key: value}))
        label = Label("pin_agenda_item" if starts else "edit_agenda_item", refs)
        self._writer.change(
            label, lambda db: edit_item(db, item_id, changes), binder=binder, places={"pinned_start": "start"}
        )


def _moment(start: time | None, picture: AgendaPicture, row: AgendaRow) -> datetime | None:
    """Return the time on the item's day; one before the day begins lies after midnight where the day does."""
    day: DayRow | None = next((day for day in picture.event.days if day.number == row.day_number), None)
    if start is None or day is None:
        return None
    moment = datetime.combine(day.starts.date(), start)
    late = moment < day.starts and day.ends.date() > day.starts.date()
    after_midnight = moment + timedelta(days=1)
    return after_midnight if late and after_midnight <= day.ends else moment
