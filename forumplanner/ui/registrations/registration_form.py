"""The form of one registration: state, who it is, workshops, companions; needs only when asked for.

It shows and says what was typed; the page changes the planner.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from forumplanner.lists.agenda import AgendaRow
from forumplanner.lists.contingents import ContingentRow
from forumplanner.lists.registrations import RegistrationView
from forumplanner.model.enums import PhotoConsent, RegistrationState
from forumplanner.planning.registering import MOST_GUESTS, RegistrationDetails
from forumplanner.ui.parts.choice import Choice
from forumplanner.ui.parts.converters import an_id, or_zero, whole_number
from forumplanner.ui.parts.creating import show_field
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.wrapping_box import WrappingBox
from forumplanner.ui.registrations.columns import Columns
from forumplanner.ui.registrations.listing_part import ListingPart
from forumplanner.ui.registrations.needs_part import NeedsPart
from forumplanner.ui.registrations.questions_part import QuestionsPart
from forumplanner.ui.registrations.what_is_asked import WhatIsAsked
from forumplanner.ui.registrations.words import RegistrationWords
from forumplanner.ui.registrations.workshops_part import WorkshopsPart
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.values import languages_of


class RegistrationForm(Form):
    """The signals carry the registration's id and what is wanted."""

    state_chosen = Signal(str, object)
    details_changed = Signal(str, object)
    guests_changed = Signal(str, int)
    contingent_chosen = Signal(str, object)
    informed = Signal(bool)
    badge_languages_chosen = Signal(bool)
    contact_wanted = Signal(str)

    def __init__(self, columns: Columns, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._language = language
        self._words = RegistrationWords(catalogue(language), self)
        self._shown: RegistrationView | None = None
        self._reach = _quiet()
        self.add_widget(self._reach)
        self.contact = QPushButton(self.tr("Open contact"))
        self.contact.setProperty("look", "quiet")
        self.contact.clicked.connect(self._open_contact)
        self.add_widget(_at_start(self.contact))
        self.state = Choice(self._words.states())
        self.add("state", self.tr("State"), self.state)
        self.why = _quiet()
        self.add_widget(self.why)
        self._companions = _quiet()
        self.add_widget(self._companions)
        self.guests = QLineEdit()
        number = or_zero(whole_number(0, MOST_GUESTS))
        self.add("guests", self.tr("Accompanying persons"), self.guests, converter=number)
        self.contingent = Choice()
        self.add("contingent_id", self.tr("Contingent"), self.contingent, converter=an_id(), beside=True)
        self.section(self.tr("Workshops"))
        self.workshops = WorkshopsPart(language)
        self.add_widget(self.workshops)
        self.section(self.tr("Needs"))
        self.needs = NeedsPart(language, columns.moment)
        self.add_widget(self.needs)
        self.questions = QuestionsPart(language)
        self.add_widget(self.questions)
        self.section(self.tr("About the registration"))
        self.add("organisation", self.tr("Organisation"), QLineEdit())
        self.add("note", self.tr("Note"), QPlainTextEdit())
        self.channel = Choice(self._words.channels())
        self.add("channel", self.tr("Reached us"), self.channel)
        self.add("photo_consent", self.tr("Photos"), Choice(self._words.photos()))
        self.notice = WrappingBox(self.tr("Notice on data protection given"))
        self.notice.clicked.connect(self.informed)
        self.add_widget(self.notice)
        self.badge_languages = WrappingBox(self.tr("Languages on the badge"))
        self.badge_languages.clicked.connect(self.badge_languages_chosen)
        self.add_widget(self.badge_languages)
        self.spoken = _quiet()
        self.add_widget(self.spoken)
        self.listing = ListingPart()
        self.add_widget(self.listing)
        self._origin = _quiet()
        self.add_widget(self._origin)
        self.binder.committed.connect(self._committed)

    @property
    def registration(self) -> RegistrationView | None:
        """Return what is shown."""
        return self._shown

    def show_registration(
        self,
        view: RegistrationView,
        agenda: Sequence[AgendaRow],
        contingents: Sequence[ContingentRow],
        asked: WhatIsAsked,
    ) -> None:
        """Show a registration; what is being typed into the same one stays."""
        same = self._shown is not None and self._shown.row.id == view.row.id
        if not same:
            self.needs.hide_needs()
        self._shown = view
        row = view.row
        self._say(self._reach, " · ".join(filter(None, (row.email, row.city))))
        self.state.offer(self._words.states())
        self.state.choose(row.state, self._words.state(row.state))
        self.channel.choose(view.channel)
        kept = [(one.id, one.name) for one in contingents]
        self.contingent.offer([("", self.tr("none")), *kept])
        show_field(self, self.contingent, bool(kept))
        values = {
            "state": row.state,
            "guests": row.guests,
            "contingent_id": view.contingent_id,
            "organisation": row.organisation,
            "note": row.note,
            "channel": view.channel,
            "photo_consent": view.photo_consent,
        }
        self.binder.load(values, keep_typing=same)
        self._say(self.why, self._columns.why(row))
        together = ", ".join(view.companions)
        self._say(self._companions, self.tr("Comes together with {names}").format(names=together) if together else "")
        registered = self.tr("Registered on {moment}").format(moment=self._columns.moment(row.registered_at))
        number = self.tr("number in the list: {number}").format(number=view.source_ref) if view.source_ref else ""
        self._say(self._origin, ", ".join(filter(None, (registered, number))))
        self.workshops.show_workshops(agenda, view.workshops, row.state)
        self.needs.ask_for(asked.needs)
        self.questions.show_questions(asked.questions, view.answers, keep_typing=same)
        given = view.privacy_informed_at
        self.notice.setChecked(given is not None)
        self.notice.setToolTip(self._columns.moment(given) if given is not None else "")
        self._show_languages(view)
        self.listing.show_agreed(view.listed_fields)
        if self.needs.open:
            self.needs.show_needs(view.needs)

    def commit(self) -> bool:
        """Store what is typed; return False when something is wrong."""
        return self.binder.commit() and self.questions.form.binder.commit()

    def forget(self) -> None:
        """Show nobody any more."""
        self.needs.hide_needs()
        self._shown = None

    def _show_languages(self, view: RegistrationView) -> None:
        self.badge_languages.setChecked(view.badge_languages)
        said = languages_of(view.languages, self._language)
        spoken = self.tr("Known languages: {languages}").format(languages=said) if said else ""
        self._say(self.spoken, spoken or self.tr("No languages are known yet; enter them in the contact."))
        self.spoken.setVisible(view.badge_languages)

    def _committed(self, key: str, value: object) -> None:
        if self._shown is None:
            return
        if key == "state":
            self.state_chosen.emit(self._shown.row.id, RegistrationState(str(value)))
            return
        if key == "guests":
            self.guests_changed.emit(self._shown.row.id, int(str(value)))
            return
        if key == "contingent_id":
            self.contingent_chosen.emit(self._shown.row.id, value)
            return
        values = self.binder.values()
        details = RegistrationDetails(
            organisation=values.get("organisation", ""),
            channel=str(values.get("channel") or ""),
            note=values.get("note", ""),
            photo_consent=PhotoConsent(str(values["photo_consent"])),
        )
        self.details_changed.emit(self._shown.row.id, details)

    def _open_contact(self) -> None:
        if self._shown is not None:
            self.contact_wanted.emit(self._shown.row.person_id)

    @staticmethod
    def _say(label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))


def _at_start(widget: QWidget) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(widget)
    row.addStretch(1)
    return line


def _quiet() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setProperty("look", "muted")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
