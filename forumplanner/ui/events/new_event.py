"""The form for a new event: what kind, which edition of which series, when and where. The rest is planned later."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from forumplanner.desk.event_proposals import EventProposal
from forumplanner.lists import bodies, events
from forumplanner.lists.office import office
from forumplanner.lists.sitting_basis import next_sitting
from forumplanner.model.enums import EventKind
from forumplanner.model.ids import new_id
from forumplanner.planning import scheduling
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.ui.events.body_note import BodyNote
from forumplanner.ui.events.clash_note import ClashNote
from forumplanner.ui.events.days import DaysEditor
from forumplanner.ui.events.list_origin import ListOrigin
from forumplanner.ui.parts.choice import Choice, options_of
from forumplanner.ui.parts.converters import an_enum, an_id, required
from forumplanner.ui.parts.creating import CreateForm, show_field
from forumplanner.ui.parts.refusal_words import place_of, refusal_words
from forumplanner.ui.parts.unfinished import Typed
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.workspace.label import Label

_IN_SIX_WEEKS = timedelta(weeks=6)


class NewEventForm(CreateForm):
    """Creates an event; `made` carries its id."""

    made = Signal(str)

    def __init__(self, context: PlaceContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._writer = Writer(context, self)
        self._series: dict[str, tuple[str, str, int]] = {}
        self._proposed = ""
        self.kind = Choice(options_of(EventKind, context.language))
        self.series = Choice()
        self.title = QLineEdit()
        self.body = Choice()
        self.note_of_body = BodyNote(context)
        self.venue = Choice()
        self.days = DaysEditor(brief=True)
        self.note_of_days = ClashNote(context)
        self.origin = ListOrigin()
        self._proposing = False
        self._before: Typed = {}
        self._usual_button = self.create_button.text()
        self._build()
        self.column.insertWidget(0, self.origin)
        self.origin.new_wanted.connect(self.submit)
        self.kind.activated.connect(self._follow_kind)
        self.series.activated.connect(self._propose)
        self.body.activated.connect(self._follow_body)
        self.wanted.connect(self._create)
        self.remember(context, "event")
        self.days.edited.connect(self.note)
        self.days.edited.connect(self._say_body)
        self.days.edited.connect(self._look_at_days)
        for choice in (self.venue, self.body, self.kind):
            choice.activated.connect(self._look_at_days)

    def _build(self) -> None:
        form = self.form
        form.add("kind", self.tr("Kind"), self.kind, converter=an_enum(EventKind))
        form.add(
            "series",
            self.tr("Edition of the series"),
            self.series,
            converter=an_id(),
        )
        form.add("title", self.tr("Title"), self.title, checks=[required])
        form.add("body", self.tr("Body that sits"), self.body, converter=an_id())
        form.add_widget(self.note_of_body)
        form.section(self.tr("When"))
        form.add_widget(self.days)
        form.add_widget(self.note_of_days)
        form.section(self.tr("Where"))
        form.add("venue", self.tr("Venue"), self.venue, converter=an_id())

    def begin(self, kind: EventKind = EventKind.CITIZEN_FORUM, day: date | None = None) -> None:
        """Begin a new event, on a day where one is given, or go on with one that was left unfinished.

        Choices are read anew.
        """
        self._proposing = False
        self.origin.hide()
        self.create_button.setText(self._usual_button)
        self._begin(kind)
        self.resume()
        if day is not None:
            self.days.show_days([_evening_of(day)])
            self.note()
        self._follow_kind()
        self._look_at_days()
        self.form.binder.go_to("kind")

    def begin_for_list(self, file_name: str) -> None:
        """Begin the event a list is for; what the list says of it comes with `propose`."""
        self._proposing = True
        self._begin(EventKind.CITIZEN_FORUM)
        self._follow_kind()
        self.create_button.setText(self.tr("Create and read in"))
        self.origin.wait_for(file_name)
        self._before = self.typed()
        self.form.binder.go_to("title")

    def propose(self, proposal: EventProposal, known: tuple[str, str] | None) -> None:
        """Fill in what a list says of its event, unless something was typed meanwhile.

        `known` is an event (id, title) that bears this title already.
        """
        self.origin.say(proposal, known)
        if self.typed() != self._before:
            return
        self.form.binder.retype({"kind": proposal.kind.value, "title": proposal.title})
        if proposal.days:
            self.days.show_days(proposal.days)
        self._follow_kind()
        self._look_at_days()
        self.title.setFocus()
        self.title.setCursorPosition(0)

    def _begin(self, kind: EventKind) -> None:
        today = date.today()
        with self._context.workspace.read() as db:
            known = {id_: (name, pattern, edition) for id_, name, pattern, edition in events.series(db)}
            venues = [(venue.id, venue.name) for venue in events.venues(db)]
            sitting = [(body.id, body.name) for body in bodies.bodies(db, today)]
        self._series = {str(id_): value for id_, value in known.items()}
        self.series.offer([("", self.tr("none")), *((id_, value[0]) for id_, value in self._series.items())])
        self.venue.offer([("", self.tr("not decided yet")), *venues])
        self.body.offer([("", self.tr("Choose a body")), *sitting])
        self.load({"kind": kind, "series": None, "title": "", "body": None, "venue": None})
        self._proposed = ""
        self.days.show_days([_evening_of(today + _IN_SIX_WEEKS)])

    def typed(self) -> Typed:
        """Return the fields and the days, as far as they can be read."""
        days = [[day.starts.isoformat(), day.ends.isoformat()] for day in self.days.days() or ()]
        return {**super().typed(), "days": days}

    def retype(self, typed: Typed) -> None:
        """Show them again."""
        super().retype(typed)
        days = [
            DayFields(datetime.fromisoformat(starts), datetime.fromisoformat(ends)) for starts, ends in typed["days"]
        ]
        if days:
            self.days.show_days(days)

    def worth_keeping(self) -> Typed | None:
        """Keep nothing of what a list proposed: the list says it again."""
        return None if self._proposing else super().worth_keeping()

    def begin_afresh(self) -> None:
        """Begin a new event once more."""
        self.begin()

    def _follow_kind(self) -> None:
        """Ask for what the kind needs."""
        sits = self.kind.currentData() == EventKind.SITTING
        show_field(self.form, self.body, sits)
        show_field(self.form, self.series, bool(self._series))
        self._say_body()

    def _follow_body(self) -> None:
        """Propose what follows from the body's last sitting, where nothing else was typed or chosen."""
        body_id = self.body.currentData()
        with self._context.workspace.read() as db:
            last = next_sitting(db, body_id) if body_id else None
        if last is not None:
            if self.title.text().strip() in ("", self._proposed):
                self._proposed = last.title
                self.title.setText(last.title)
            if last.venue_id is not None and not self.venue.currentData():
                self.venue.choose(last.venue_id)
            if last.series_id is not None and not self.series.currentData():
                self.series.choose(last.series_id)
        self._say_body()

    def _say_body(self) -> None:
        """Say what the sitting takes from its body."""
        sits = self.kind.currentData() == EventKind.SITTING
        days = self.days.days() if sits else None
        with self._context.workspace.read() as db:
            zone = office(db).zone
        self.note_of_body.show_for(self.body.currentData() if sits else None, days[0].starts if days else None, zone)

    def _look_at_days(self) -> None:
        """Say what falls on the days."""
        sits = self.kind.currentData() == EventKind.SITTING
        body_id = self.body.currentData() if sits else None
        self.note_of_days.ask(self.days.days(), venue_id=self.venue.currentData(), body_id=body_id)

    def _propose(self) -> None:
        """Propose the title of the next edition, unless the user has written another."""
        chosen = self._series.get(self.series.currentData() or "")
        if self.title.text().strip() not in ("", self._proposed):
            return
        self._proposed = scheduling.title_of_edition(*chosen[:2], chosen[2]) if chosen else ""
        self.title.setText(self._proposed)

    def _create(self, values: dict[str, Any]) -> None:
        days = self.days.days()
        if days is None:
            self.finish()
            return
        series = self._series.get(values["series"] or "")
        fields = EventFields(
            title=values["title"],
            kind=values["kind"],
            days=days,
            series_id=values["series"],
            edition=series[2] if series else None,
            body_id=values["body"] if values["kind"] is EventKind.SITTING else None,
            venue_id=values["venue"],
        )
        event_id = new_id()

        def write(db: Any) -> str:  # noqa: ANN401  (a session, which ui does not know)
            scheduling.create_event(db, replace(fields, zone=office(db).zone), event_id=event_id)
            return event_id

        label = Label("create_event", {"event": event_id})
        self._writer.change(label, write, self._created, working=self.tr("Creating the event"), failed=self._refused)

    def _created(self, event_id: str) -> None:
        self.made_it()
        self.made.emit(event_id)

    def _refused(self, error: Exception) -> None:
        place = place_of(error)
        if place.startswith("days"):
            self.finish()
            self.days.refuse(place, refusal_words(error, self._context.language))
        else:
            self.refuse(error, self._context.language)


def _evening_of(day: date) -> DayFields:
    return DayFields(datetime.combine(day, time(18)), datetime.combine(day, time(21)))
