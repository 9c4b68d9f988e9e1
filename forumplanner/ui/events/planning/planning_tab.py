"""The planning tab: a form over everything that is decided about an event. A field is stored when it is left."""

from datetime import datetime, time
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from forumplanner.lists import bodies, contingents, events
from forumplanner.lists.events import EventView
from forumplanner.lists.office import office
from forumplanner.model.enums import EventKind, EventState
from forumplanner.model.ids import EntityId
from forumplanner.planning import amending
from forumplanner.planning.scheduling import DayFields
from forumplanner.ui.events.body_note import BodyNote
from forumplanner.ui.events.clash_note import ClashNote
from forumplanner.ui.events.days import DaysEditor
from forumplanner.ui.events.planning.asking_part import AskingPart
from forumplanner.ui.events.planning.contingents_part import ContingentsPart
from forumplanner.ui.events.planning.place_section import PlaceSection
from forumplanner.ui.events.planning.planning_form import PlanningForm
from forumplanner.ui.events.tab import EventTab
from forumplanner.ui.parts.field_store import FieldStore
from forumplanner.ui.parts.refusal_words import place_of, refusal_words
from forumplanner.ui.parts.scrolling import scrolling
from forumplanner.ui.parts.writer import Write, Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.planner import Touched, touches
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.privacy_notice import privacy_notice
from forumplanner.workspace.label import Label

_OF_PLACE = ("venue", "room", "event_room")
_OF_BODY = ("body", "body_name", "membership", "sitting_rules")
_OF_CALENDAR = ("local_day", "other_calendar", "other_entry", "office")
_KINDS = frozenset({"event", "event_day", "series", *_OF_PLACE, *_OF_BODY, *_OF_CALENDAR})
_KEPT_KINDS = frozenset({"contingent", "registration"})
_NAMED = {"registration_closes": "closes_day", "body": "body_id"}
_LAST_MINUTE = time(23, 59)


class PlanningTab(EventTab):
    """Shows and stores what is decided about one event."""

    def __init__(self, context: PlaceContext, event_id: EntityId, parent: QWidget | None = None) -> None:
        super().__init__(context, event_id, parent)
        self._view: EventView | None = None
        self._writer = Writer(context, self)
        self.days = DaysEditor()
        self.place = PlaceSection(context)
        self.contingents = ContingentsPart(context, event_id)
        self.asking = AskingPart(context, event_id)
        self.note_of_body = BodyNote(context)
        self.note_of_days = ClashNote(context)
        self.form = PlanningForm(
            context.language,
            self.days,
            self.place,
            self.contingents,
            self.asking,
            self.note_of_body,
            self.note_of_days,
        )
        self.form.draft.clicked.connect(self._draft_notice)
        self._fields = FieldStore(context, self.form.binder, self._write_of, self, named=_NAMED)
        self._fields.elsewhere.connect(self._refused_elsewhere)
        self.days.edited.connect(self._store_days)
        self.days.altered.connect(lambda: self.note_of_days.ask(None))  # it speaks of the day that stood there
        self.place.rooms_chosen.connect(self._store_rooms)
        self.place.venue_made.connect(lambda id_: self._amend({"venue_id": id_}, "venue_id"))
        self.place.room_made.connect(self._use_room)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, 0)
        column.addWidget(scrolling(self.form))
        self._read(anew=True)
        self._read_contingents(anew=True)

    def refresh(self, touched: Touched) -> None:
        """Show what was changed, but not over what is being typed."""
        if touches(touched, _KINDS):
            self._read(anew=False)
        if touches(touched, _KEPT_KINDS):
            self._read_contingents(anew=False)

        self.asking.refresh(touched)

    def leave(self) -> bool:
        """Store what is being typed; stay where something cannot be understood."""
        return self.form.binder.commit() and all(part.commit() for part in (self.days, self.contingents, self.asking))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take back on Escape what is not stored."""
        if event.key() == Qt.Key.Key_Escape:
            self._read(anew=True)
            self._read_contingents(anew=True)
        else:
            super().keyPressEvent(event)

    def _read(self, *, anew: bool) -> None:
        with self.context.workspace.read() as db:
            view = events.view(db, self.event_id)
            if view is None:
                return
            series = [(id_, name) for id_, name, _pattern, _next in events.series(db)]
            sitting = [(body.id, body.name) for body in bodies.bodies(db, view.starts.date())]
            venues = [(venue.id, venue.name) for venue in events.venues(db)]
        self._view = view
        self.form.offer(view, series, sitting, venues)
        self.form.binder.load(_values(view), keep_typing=not anew)
        days = [DayFields(day.starts, day.ends, day.opens, day.title) for day in view.days]
        self.days.show_days(days, keep_typing=not anew)
        self.place.show_venue(view.venue)
        sits = view.kind is EventKind.SITTING
        self.note_of_body.show_for(view.body_id if sits else None, view.starts, view.zone)
        over = view.state in (EventState.HELD, EventState.CALLED_OFF)
        self.note_of_days.ask(
            None if over else days,
            event_id=self.event_id,
            venue_id=view.venue.id if view.venue else None,
            body_id=view.body_id if sits else None,
        )

    def _read_contingents(self, *, anew: bool) -> None:
        with self.context.workspace.read() as db:
            found = contingents.contingents(db, self.event_id)
        self.contingents.show_contingents(found, keep_typing=not anew)

    def _write_of(self, key: str, value: Any) -> tuple[Label, Write] | None:  # noqa: ANN401
        changes = {key: value}
        if key in ("closes_day", "closes_time"):
            changes = {"registration_closes": self._closing()}
        elif key in ("kind", "body_id"):
            # Together: a sitting needs its body.
            changes = {name: self.form.binder.values()[name] for name in ("kind", "body_id")}
        return self._label(), lambda db: amending.amend_event(db, self.event_id, **changes)

    def _closing(self) -> datetime | None:
        meant = self.form.binder.values()
        day, moment = meant.get("closes_day"), meant.get("closes_time")
        return datetime.combine(day, moment or _LAST_MINUTE) if day else None

    def _draft_notice(self) -> None:
        """Begin the notice with the program's draft; the office goes on from there."""
        if self._view is None or not self.form.binder.commit():
            return
        with self.context.workspace.read() as db:
            found = office(db)
        place = f"{found.postcode} {found.city}".strip()
        contact = ", ".join(part for part in (found.street, place, found.email, found.phone) if part)
        name = found.name or found.municipality
        text = privacy_notice(name, contact, self._view.title, catalogue(self.context.language))
        self._amend({"privacy_notice": text}, "privacy_notice")
        self.form.binder.go_to("privacy_notice")

    def _label(self) -> Label:
        return Label("edit_event", {"event": self.event_id})

    def _amend(self, changes: dict[str, Any], key: str = "") -> None:
        self._writer.change(
            self._label(),
            lambda db: amending.amend_event(db, self.event_id, **changes),
            failed=lambda error: self._fields.refuse(error, key),
        )

    def _store_days(self, days: tuple[DayFields, ...]) -> None:
        self._writer.change(
            self._label(),
            lambda db: amending.amend_event(db, self.event_id, days=days),
            failed=self._days_refused,
        )

    def _days_refused(self, error: Exception) -> None:
        place = place_of(error)
        if place.startswith("days"):
            self.days.refuse(place, refusal_words(error, self.context.language))
        else:
            self._fields.refuse(error)

    def _store_rooms(self, rooms: tuple[str, ...]) -> None:
        self.place.refuse("")
        self._amend({"room_ids": rooms}, "rooms")

    def _use_room(self, room_id: str) -> None:
        used = [room.id for room in self._view.venue.rooms if room.used] if self._view and self._view.venue else []
        self._amend({"room_ids": (*used, room_id)}, "rooms")

    def _refused_elsewhere(self, place: str, words: str) -> None:
        if place == "rooms":
            self.place.refuse(words)
        elif place.startswith("days"):
            self.days.refuse(place, words)
        else:
            self.context.notices.warn(words)


def _values(view: EventView) -> dict[str, Any]:
    """Return the values of the form's fields."""
    closes = view.registration_closes
    return {
        "title": view.title,
        "subtitle": view.subtitle,
        "kind": view.kind,
        "code": view.code,
        "series_id": view.series_id,
        "edition": view.edition,
        "body_id": view.body_id,
        "zone": view.zone,
        "mode": view.mode,
        "venue_id": view.venue.id if view.venue else None,
        "online_link": view.online_link,
        "capacity": view.capacity,
        "closes_day": closes.date() if closes else None,
        "closes_time": closes.time() if closes else None,
        "languages": view.languages,
        "invite_by": view.invite_by,
        "description": view.description,
        "privacy_notice": view.privacy_notice,
        "waiting_policy": view.waiting_policy,
        "offer_hours": view.offer_hours,
        "approval": view.approval,
        "second_convening": view.second_convening,
        "registration_link": view.registration_link,
    }
