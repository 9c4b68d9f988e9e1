"""Registering somebody by hand: find the person or write a new one down, then how they reached us and what they ask.

Made for a telephone call: everything by keyboard, the next caller at once. The page changes the planner.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from forumplanner.lists.people import PersonRow
from forumplanner.model.enums import PhotoConsent, RegistrationState
from forumplanner.model.ids import EntityId
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.person_names import split_name
from forumplanner.ui.parts.choice import Choice
from forumplanner.ui.parts.converters import mail_address, required
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.person_name import PersonName, both_names
from forumplanner.ui.parts.pick_list import Pick, PickList
from forumplanner.ui.registrations.words import RegistrationWords
from forumplanner.ui.shell.tokens import SPACE, SPACE_WIDE
from forumplanner.wording.catalogue import catalogue

_NEW = "new"


@dataclass(frozen=True)
class FoundPerson:
    """Somebody the directory knows; `registered` where this event has the registration already."""

    row: PersonRow
    registered: bool


@dataclass(frozen=True)
class NewRegistration:
    """What is to be registered: somebody known or somebody new; `together_with` is an earlier registration."""

    person_id: EntityId | None
    person: PersonFields | None
    wish: RegistrationState
    organisation: str
    channel: str
    note: str
    photo_consent: PhotoConsent
    together_with: EntityId | None = None


class NewRegistrationForm(QWidget):
    """`wanted` carries a NewRegistration; `find` looks people up in the directory."""

    wanted = Signal(object)

    def __init__(
        self, find: Callable[[str], Sequence[FoundPerson]], language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._find = find
        self._words = RegistrationWords(catalogue(language), self)
        self._found: dict[str, FoundPerson] = {}
        self._person: PersonRow | None = None
        self._companion: tuple[EntityId, str] | None = None
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
        self.person = self._person_form()
        self.details = self._details_form()
        self.together = QCheckBox(self.tr("Comes together with the one before"))
        self.register = QPushButton(self.tr("Register"))
        self.register.setProperty("look", "main")
        self.register.setToolTip(self.tr("Register (Ctrl+Return)"))
        self.register.clicked.connect(self._register)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(self._register)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(SPACE_WIDE)
        for widget in (self.who, self._chosen_line, self.person, self.details, self.together, self.register):
            column.addWidget(widget)
        column.addStretch(1)
        self.begin()

    def begin(self) -> None:
        """Ask who it is."""
        self._person = None
        self.who.clear()
        self._show(who=True)
        self.who.search.setFocus()

    def after(self, registration_id: EntityId, name: str) -> None:
        """Be ready for the next one, who may come together with the one registered just now."""
        self._companion = (registration_id, name)
        self.together.setText(self.tr("Comes together with {name}").format(name=name))
        self.together.setChecked(False)
        self.begin()

    def refuse(self) -> None:
        """Let the user try again: nothing was registered."""
        self.register.setEnabled(True)

    def _person_form(self) -> Form:
        form = Form()
        form.add("given_name", self.tr("Given name"), QLineEdit())
        form.add("family_name", self.tr("Family name"), QLineEdit(), checks=[required], beside=True)
        form.add("own_script_name", self.tr("Name in own script"), QLineEdit())
        form.add("email", self.tr("E-mail"), QLineEdit(), checks=[mail_address])
        form.add("phone", self.tr("Telephone"), QLineEdit(), beside=True)
        return form

    def _details_form(self) -> Form:
        form = Form()
        form.add("wish", self.tr("Asks for"), Choice(self._words.wishes()))
        form.add("organisation", self.tr("Organisation"), QLineEdit())
        form.add("channel", self.tr("Reached us"), Choice(self._words.channels()))
        form.add("photo_consent", self.tr("Photos"), Choice(self._words.photos()))
        form.add("note", self.tr("Note"), QPlainTextEdit())
        form.binder.load({"channel": "phone", "photo_consent": PhotoConsent.NOT_ASKED})
        return form

    def _lines(self, text: str) -> list[Pick]:
        if not text:
            return []
        found = self._find(text)
        self._found = {one.row.id: one for one in found}
        lines = [Pick(one.row.id, self._said(one), not one.registered) for one in found]
        return [*lines, Pick(_NEW, self.tr("New person: {name}").format(name=text))]

    def _said(self, one: FoundPerson) -> str:
        row = one.row
        name = both_names(row.name, row.own_script_name if row.own_script_name != row.name else "")
        details = " · ".join(filter(None, (row.organisations, row.city, row.email)))
        already = self.tr("is registered already") if one.registered else ""
        return "\n".join(filter(None, (name, already or details)))

    def _picked(self, key: str, typed: str) -> None:
        if key == _NEW:
            given, family = split_name(typed)
            self.person.binder.load(
                {"given_name": given, "family_name": family, "own_script_name": "", "email": "", "phone": ""}
            )
            self._prepare("")
            self._show(person=True)
            self.person.binder.go_to("given_name" if not given else "email")
            return
        self._person = self._found[key].row
        own = self._person.own_script_name
        self._chosen.show_name(self._person.name, own if own != self._person.name else "")
        self._prepare(self._person.organisations)
        self._show(chosen=True)
        self.details.binder.go_to("wish")

    def _prepare(self, organisation: str) -> None:
        self.details.binder.load({"organisation": organisation, "note": "", "wish": RegistrationState.PLACED})

    def _show(self, *, who: bool = False, chosen: bool = False, person: bool = False) -> None:
        self.who.setVisible(who)
        self._chosen_line.setVisible(chosen or person)
        self._chosen.setVisible(chosen)
        self.person.setVisible(person)
        for widget in (self.details, self.register):
            widget.setVisible(not who)
        self.together.setVisible(not who and self._companion is not None)
        self.register.setEnabled(True)

    def _register(self) -> None:
        if not self.register.isVisibleTo(self) or not self.register.isEnabled():
            return
        new = self.person.isVisibleTo(self)
        if (new and not self.person.binder.valid) or not self.details.binder.valid:
            self.person.binder.commit()
            return
        values = self.details.binder.values()
        known = self.person.binder.values() if new else {}
        self.register.setEnabled(False)
        together = self._companion[0] if self._companion is not None and self.together.isChecked() else None
        self.wanted.emit(
            NewRegistration(
                person_id=self._person.id if self._person is not None and not new else None,
                person=PersonFields(**known) if new else None,
                wish=RegistrationState(str(values["wish"])),
                organisation=values["organisation"],
                channel=str(values["channel"]),
                note=values["note"],
                photo_consent=PhotoConsent(str(values["photo_consent"])),
                together_with=together,
            )
        )
