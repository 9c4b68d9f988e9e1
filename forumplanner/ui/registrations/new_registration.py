"""Registering somebody by hand: find the person or write a new one down, then what they ask, need and answer.

Made for a telephone call: everything by keyboard, Return registers, the next caller at once. What is half typed is
kept when the form is left. The page changes the planner.
"""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from forumplanner.lists.people import PersonRow
from forumplanner.model.enums import PhotoConsent, RegistrationState
from forumplanner.model.ids import EntityId
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.person_names import split_name
from forumplanner.ui.parts.following_scroll import FollowingScroll
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.parts.person_name import PersonName, both_names
from forumplanner.ui.parts.pick_list import Pick, PickList
from forumplanner.ui.parts.unfinished import Resumed, Typed, Unfinished
from forumplanner.ui.parts.wrapping_box import WrappingBox
from forumplanner.ui.registrations.call_fields import CallerForm, ComingForm, DetailsForm
from forumplanner.ui.registrations.looking_up import FoundPerson, found_people, found_person, somebody_else
from forumplanner.ui.registrations.needs_entry import NeedsEntry
from forumplanner.ui.registrations.notice_part import NoticePart
from forumplanner.ui.registrations.questions_part import QuestionsPart
from forumplanner.ui.registrations.registered_banner import RegisteredBanner
from forumplanner.ui.registrations.wanted_registration import NewRegistration
from forumplanner.ui.registrations.what_is_asked import WhatIsAsked, what_is_asked
from forumplanner.ui.registrations.words import RegistrationWords
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.pressing import press_focused_button
from forumplanner.ui.shell.tokens import SPACE, SPACE_WIDE
from forumplanner.wording.catalogue import catalogue

_NEW = "new"


class NewRegistrationForm(QWidget):
    """`wanted` carries a NewRegistration."""

    wanted = Signal(object)

    def __init__(self, context: PlaceContext, event_id: EntityId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._event_id = event_id
        self._words = RegistrationWords(catalogue(context.language), self)
        self._found: dict[str, FoundPerson] = {}
        self._person: PersonRow | None = None
        self._companion: tuple[EntityId, str] | None = None
        self._blank: Typed = {}
        self.resumed = Resumed()
        self.resumed.afresh.connect(self._afresh)
        self.banner = RegisteredBanner(context.language)
        self.who = PickList(self.tr("Who? Name, address or e-mail"), self.tr("People found"), self._lines)
        self.who.picked.connect(self._picked)
        self._chosen = PersonName()
        self._chosen.setWordWrap(True)
        self._chosen.setProperty("look", "section")
        self.other = QPushButton(self.tr("Somebody else"))
        self.other.setProperty("look", "quiet")
        self.other.clicked.connect(self.begin)
        self._chosen_line = QWidget()
        line = QHBoxLayout(self._chosen_line)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._chosen, 1)
        line.addWidget(self.other)
        self.person = CallerForm()
        self.coming = ComingForm()
        self.questions = QuestionsPart(context.language)
        self.needs_title = Section(self.tr("Needs"))
        self.needs = NeedsEntry(context.language)
        self.notice = NoticePart()
        self.details = DetailsForm(self._words)
        self.together = WrappingBox(self.tr("Comes together with the one before"))
        self.keys = QLabel(
            self.tr(
                "Alt+1 to Alt+6: needs, Alt+7: agrees, Alt+8: ask later, Alt+9: notice given, Alt+0: photos, "
                "Alt++ and Alt+-: accompanying persons"
            )
        )
        self.keys.setWordWrap(True)
        self.over = QLabel(self.tr("This event is over. Who is registered now is entered afterwards."))
        self.over.setWordWrap(True)
        self.over.setProperty("look", "error")
        self.keys.setProperty("look", "muted")
        self.register = QPushButton(self.tr("Register"))
        self.register.setProperty("look", "main")
        self.register.setToolTip(self.tr("Register (Return, in the note Ctrl+Return)"))
        self.register.clicked.connect(self._register)
        self._arrange()
        self._listen()
        self._unfinished = Unfinished(context, f"registration:{event_id}", self, self._worth_keeping)
        self.begin()

    def begin(self) -> None:
        """Ask who it is."""
        self.resumed.hide()
        self._person = None
        self.who.clear()
        self._ask(what_is_asked(self._context.workspace, self._event_id))
        self._show(who=True)
        self.coming.binder.load({"organisation": "", "guests": 0, "contingent_id": None})
        self.details.binder.load(
            {"note": "", "wish": RegistrationState.PLACED, "photo_consent": PhotoConsent.NOT_ASKED, "channel": "phone"}
        )
        self.needs.clear()
        self.notice.given.setChecked(False)
        self.details.badge_languages.setChecked(False)
        self._blank = self._typed()
        self.who.search.setFocus()

    def resume(self, reply_id: str = "") -> None:
        """Begin with what was left unfinished, where there is something, or with who else gave an answer."""
        self.banner.hide()
        self.begin()
        if reply_id and self._begin_with(reply_id):
            return
        left = self._unfinished.found()
        if left is not None:
            self._retype(left[0])
            self.resumed.say(left[1])

    def _begin_with(self, reply_id: str) -> bool:
        """Take over who is meant by an answer to the invitation of somebody else."""
        other = somebody_else(self._context.workspace, reply_id)
        if other is None or other.registered:
            return False
        self.details.binder.retype({"channel": "email"})
        if other.person_id is not None:
            self._take(found_person(self._context.workspace, self._event_id, other.person_id))
        else:
            self._write_down(*split_name(other.name), email=other.address)
        self._blank = self._typed()
        return True

    def after(self, registration_id: EntityId, name: str, state: RegistrationState, why: str) -> None:
        """Say what became of the one registered, and be ready for the next, who may come together with them."""
        self._unfinished.forget()
        self.banner.say(name, state, why)
        self._companion = (registration_id, name)
        self.together.setText(self.tr("Comes together with {name}").format(name=name))
        self.together.setChecked(False)
        self.begin()

    def refuse(self) -> None:
        """Let the user try again: nothing was registered."""
        self.register.setEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Register on Return, press the button that has the focus."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.who.isVisibleTo(self):
            if not isinstance(self.focusWidget(), QPushButton) or not press_focused_button():
                self._register()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        fields = QWidget()
        column = QVBoxLayout(fields)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(SPACE_WIDE)
        self._below = (
            self.coming, self.questions, self.needs_title, self.needs, self.notice, self.details
        )  # fmt: skip
        for widget in (self.banner, self.resumed, self.over, self.who, self._chosen_line, self.keys, self.person,
                       *self._below, self.together):  # fmt: skip
            column.addWidget(widget)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(SPACE)
        whole.addWidget(FollowingScroll(fields), 1)
        whole.addWidget(self.register)

    def _listen(self) -> None:
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self._key(keys, self._register)
        for number in range(1, 7):
            self._key(f"Alt+{number}", lambda number=number: self.needs.tick(number))
        self._key("Alt+7", self.needs.consent.click)
        self._key("Alt+8", self.needs.later.click)
        self._key("Alt+9", self.notice.given.click)
        self._key("Alt+0", self._turn_photos)
        self._key("Alt++", lambda: self.coming.count_guests(1))
        self._key("Alt+-", lambda: self.coming.count_guests(-1))
        for signal in (
            self.person.binder.altered,
            self.coming.binder.altered,
            self.questions.altered,
            self.needs.altered,
            self.notice.altered,
            self.details.binder.altered,
            self.who.search.textEdited,
        ):
            signal.connect(lambda *_: self._unfinished.note())

    def _key(self, keys: str, do: Any) -> None:  # noqa: ANN401  (a slot)
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(do)

    def _turn_photos(self) -> None:
        """Go on to the next answer: not asked, yes, no."""
        turn = (PhotoConsent.NOT_ASKED, PhotoConsent.YES, PhotoConsent.NO)
        present = PhotoConsent(str(self.details.photos.currentData()))
        self.details.photos.choose(turn[(turn.index(present) + 1) % len(turn)])
        self._unfinished.note()

    def _ask(self, asked: WhatIsAsked) -> None:
        self.questions.show_questions(asked.questions, {})
        self.over.setVisible(asked.over)
        self._asks_needs = bool(asked.needs)
        self.needs.ask_for(asked.needs)
        self.notice.show_notice(asked.notice)
        self.coming.offer_contingents(asked.contingents)

    def _lines(self, text: str) -> list[Pick]:
        if not text:
            return []
        found = found_people(self._context.workspace, self._event_id, text)
        self._found = {one.row.id: one for one in found}
        lines = [Pick(one.row.id, self._said(one), not one.registered) for one in found]
        nobody_yet = not any(one.registered for one in found)
        return [*lines, Pick(_NEW, self.tr("New person: {name}").format(name=text), at_once=nobody_yet)]

    def _said(self, one: FoundPerson) -> str:
        row = one.row
        name = both_names(row.name, row.own_script_name)
        details = " · ".join(filter(None, (row.organisations, row.city, row.email)))
        already = self.tr("is registered already") if one.registered else ""
        return "\n".join(filter(None, (name, already or details)))

    def _picked(self, key: str, typed: str) -> None:
        self.banner.hide()
        if key == _NEW:
            self._write_down(*split_name(typed))
        else:
            self._take(self._found[key])
        self._unfinished.note()

    def _write_down(self, given: str, family: str, *, email: str = "") -> None:
        known = {"given_name": given, "family_name": family, "email": email}
        self.person.binder.load(dict.fromkeys(self.person.binder.keys, "") | known)
        self._show(person=True)
        self.person.binder.go_to("given_name" if not given else "phone")

    def _take(self, found: FoundPerson | None) -> None:
        if found is not None:
            self._choose(found.row)
            self.coming.binder.load({"organisation": found.row.organisations})
            self.coming.binder.go_to("organisation")

    def _choose(self, row: PersonRow) -> None:
        self._person = row
        self._chosen.show_name(row.name, row.own_script_name)
        self._show(chosen=True)

    def _show(self, *, who: bool = False, chosen: bool = False, person: bool = False) -> None:
        self.who.setVisible(who)
        self._chosen_line.setVisible(chosen or person)
        self._chosen.setVisible(chosen)
        self.person.setVisible(person)
        for widget in (*self._below, self.keys, self.register):
            widget.setVisible(not who)
        if not who:
            self.questions.setVisible(self.questions.any_asked)
            self.needs.setVisible(self._asks_needs)
            self.needs_title.setVisible(self._asks_needs)
        self.together.setVisible(not who and self._companion is not None)
        self.register.setEnabled(True)

    def _register(self) -> None:
        if not self.register.isVisibleTo(self) or not self.register.isEnabled():
            return
        new = self.person.isVisibleTo(self)
        forms = ([self.person] if new else []) + [self.coming]
        if not all(form.binder.check() for form in forms):
            return
        if not self.questions.check() or not self.needs.check() or not self.details.binder.check():
            return
        coming, details = self.coming.binder.values(), self.details.binder.values()
        self.register.setEnabled(False)
        together = self._companion[0] if self._companion is not None and self.together.isChecked() else None
        self.wanted.emit(
            NewRegistration(
                person_id=self._person.id if self._person is not None and not new else None,
                person=PersonFields(**self.person.binder.values()) if new else None,
                wish=RegistrationState(str(details["wish"])),
                organisation=coming["organisation"],
                channel=str(details["channel"]),
                note=details["note"],
                photo_consent=PhotoConsent(str(details["photo_consent"])),
                together_with=together,
                guests=coming["guests"],
                contingent_id=coming["contingent_id"],
                needs=self.needs.needs() if self._asks_needs else (),
                answers=tuple(self.questions.answers().items()),
                informed=self.notice.given.isChecked(),
                badge_languages=self.details.badge_languages.isChecked(),
            )
        )

    def _typed(self) -> Typed:
        return {
            "who": self.who.search.text().strip(),
            "person": self._person.id if self._person is not None else "",
            "new": self.person.binder.typed() if self.person.isVisibleTo(self) else {},
            "coming": self.coming.binder.typed(),
            "questions": self.questions.typed(),
            "needs": self.needs.typed(),
            "informed": self.notice.given.isChecked(),
            "badge_languages": self.details.badge_languages.isChecked(),
            "details": self.details.binder.typed(),
        }

    def _worth_keeping(self) -> Typed | None:
        typed = self._typed()
        return typed if typed != self._blank else None

    def _retype(self, typed: Typed) -> None:
        found = found_person(self._context.workspace, self._event_id, typed["person"]) if typed["person"] else None
        if found is not None and not found.registered:
            self._choose(found.row)
        elif typed["new"]:
            self.person.binder.load(dict.fromkeys(self.person.binder.keys, ""))
            self.person.binder.retype(typed["new"])
            self._show(person=True)
        else:
            self.who.search.setText(typed["who"])
            self.who.search.search_now()
        self.coming.retype(typed["coming"])
        self.details.binder.retype(typed["details"])
        self.questions.retype(typed["questions"])
        self.needs.retype(typed["needs"])
        self.notice.given.setChecked(bool(typed["informed"]))
        self.details.badge_languages.setChecked(bool(typed.get("badge_languages")))
        if not self.who.isVisibleTo(self):
            (self.person if self.person.isVisibleTo(self) else self.coming).binder.go_to(
                "phone" if self.person.isVisibleTo(self) else "organisation"
            )

    def _afresh(self) -> None:
        self._unfinished.forget()
        self.begin()
