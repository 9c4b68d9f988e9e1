"""The fields of the planning tab, in the order in which one decides them."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from forumplanner.lists.events import EventView
from forumplanner.model.enums import EventKind, EventMode, WaitingPolicy
from forumplanner.planning.scheduling import MOST_OFFER_HOURS
from forumplanner.ui.events.body_note import BodyNote
from forumplanner.ui.events.clash_note import ClashNote
from forumplanner.ui.events.days import DaysEditor
from forumplanner.ui.events.planning.asking_part import AskingPart
from forumplanner.ui.events.planning.contingents_part import ContingentsPart
from forumplanner.ui.events.planning.place_section import PlaceSection
from forumplanner.ui.parts.choice import Choice, options_of
from forumplanner.ui.parts.converters import a_date, a_time, an_enum, an_id, required, whole_number
from forumplanner.ui.parts.creating import show_field
from forumplanner.ui.parts.date_field import DateField, TimeField
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.language_field import LanguageField, languages

Entries = Sequence[tuple[str, str]]


class PlanningForm(Form):
    """All fields of an event; days and rooms are widgets of their own inside it."""

    def __init__(
        self,
        language: str,
        days: DaysEditor,
        place: PlaceSection,
        contingents: ContingentsPart,
        asking: AskingPart,
        note: BodyNote,
        note_of_days: ClashNote,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._note = note
        self.kind = Choice(options_of(EventKind, language))
        self.mode = Choice(options_of(EventMode, language))
        self.series, self.body, self.venue = Choice(), Choice(), Choice()
        self.draft = QPushButton(self.tr("Begin with a draft of the notice"))
        self.draft.setToolTip(self.tr("A draft that your data protection officer has to check"))
        self.edition = QLineEdit()
        self.second = QCheckBox()
        self.link = QLineEdit()
        self._what()
        self.section(self.tr("When"))
        self.add_widget(days)
        self.add_widget(note_of_days)
        self.add("zone", self.tr("Time zone"), QLineEdit(), checks=[required])
        self._where(place)
        self._who(language)
        self._waiting(language)
        self.section(self.tr("Contingents"))
        self.add_widget(contingents)
        self.section(self.tr("What is asked when somebody registers"))
        self.add_widget(asking)
        self._texts()

    def offer(self, view: EventView, series: Entries, bodies: Entries, venues: Entries) -> None:
        """Offer what can be chosen, and show only what the event needs."""
        self.series.offer([("", self.tr("none")), *series])
        known = [("", self.tr("none")), *bodies]
        if view.body_id and view.body_id not in dict(bodies):
            known.append((view.body_id, view.body))
        self.body.offer(known)
        self.venue.offer([("", self.tr("not decided yet")), *venues])
        show_field(self, self.series, bool(series))
        show_field(self, self.edition, bool(series) or view.edition is not None)
        self.draft.setVisible(not view.privacy_notice)
        show_field(self, self.second, view.body_id is not None)
        show_field(self, self.link, view.mode is not EventMode.ON_SITE)

    def _what(self) -> None:
        self.section(self.tr("What it is"))
        self.add("title", self.tr("Title"), QLineEdit(), checks=[required])
        self.add("subtitle", self.tr("Subtitle or motto"), QLineEdit())
        self.add("kind", self.tr("Kind"), self.kind, converter=an_enum(EventKind))
        self.add("code", self.tr("Short code"), QLineEdit(), checks=[required], beside=True)
        self.add("series_id", self.tr("Series"), self.series, converter=an_id())
        self.add("edition", self.tr("Edition"), self.edition, converter=whole_number(1, 999), beside=True)
        self.add("body_id", self.tr("Body"), self.body, converter=an_id())
        self.add_widget(self._note)
        self.add("second_convening", self.tr("Second invitation to the same matters"), self.second)
        self.second.setToolTip(self.tr("The invitation then carries the note from the rules of the body."))

    def _where(self, place: PlaceSection) -> None:
        self.section(self.tr("Where"))
        self.add("mode", self.tr("How people meet"), self.mode, converter=an_enum(EventMode))
        self.add("venue_id", self.tr("Venue"), self.venue, converter=an_id(), beside=True)
        self.add("online_link", self.tr("Link to take part online"), self.link)
        self.add_widget(place)

    def _who(self, language: str) -> None:
        self.section(self.tr("Who can come"))
        self.add(
            "capacity",
            self.tr("Places"),
            QLineEdit(),
            converter=whole_number(0, 100_000),
            hint=self.tr("Empty means without a limit."),
        )
        closes = self.tr("Registration closes on")
        self.add("closes_day", closes, DateField(closes), converter=a_date(), beside=True)
        moment = self.tr("at")
        self.add("closes_time", moment, TimeField(closes), converter=a_time(), beside=True)
        self.add(
            "registration_link",
            self.tr("Link to register"),
            QLineEdit(),
            hint=self.tr("The address of a web form. It stands in the invitation, and as a code on the flyer."),
        )
        self.add("languages", self.tr("Languages"), LanguageField(language), converter=languages(language))
        leaves = self.tr("Invitation must leave by")
        self.add("invite_by", leaves, DateField(leaves), converter=a_date(), beside=True)

    def _waiting(self, language: str) -> None:
        self.section(self.tr("Waiting list"))
        self.add(
            "waiting_policy",
            self.tr("Who gets a place that becomes free"),
            Choice(options_of(WaitingPolicy, language)),
            converter=an_enum(WaitingPolicy),
            hint=self.tr("Those who registered together get places together or wait together."),
        )
        self.add(
            "offer_hours",
            self.tr("An offered place is held for (hours)"),
            QLineEdit(),
            converter=whole_number(1, MOST_OFFER_HOURS),
            checks=[required],
            hint=self.tr("Never longer than until the event begins."),
            beside=True,
        )
        self.add("approval", self.tr("Registrations are approved by the office first"), QCheckBox())

    def _texts(self) -> None:
        self.section(self.tr("Texts"))
        self.add("description", self.tr("Description"), QPlainTextEdit())
        self.add("privacy_notice", self.tr("Notice on data protection"), QPlainTextEdit())
        self.add_widget(self.draft)
