"""Transferring: somebody else comes in a person's place, or those selected come to another event."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from forumplanner.planning.directory import PersonFields
from forumplanner.planning.person_names import split_name
from forumplanner.ui.parts.choice import Choice
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.parts.person_name import both_names
from forumplanner.ui.parts.pick_list import Pick, PickList
from forumplanner.ui.registrations.looking_up import FoundPerson
from forumplanner.ui.shell.tokens import SPACE, SPACE_WIDE

_NEW = "new"


class TransferPart(QWidget):
    """`person_chosen` carries a PersonRow or PersonFields, `event_chosen` the id of an event."""

    person_chosen = Signal(object)
    event_chosen = Signal(str)

    def __init__(self, find: Callable[[str], Sequence[FoundPerson]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self._found: dict[str, FoundPerson] = {}
        self.who = PickList(self.tr("Who comes instead?"), self.tr("People found"), self._lines)
        self.who.picked.connect(self._picked)
        self.to_person = QWidget()
        person = QVBoxLayout(self.to_person)
        person.setContentsMargins(0, 0, 0, 0)
        person.setSpacing(SPACE)
        person.addWidget(Section(self.tr("To another person")))
        kept = self.tr(
            "Place, companions and workshops stay; needs, note and consent do not. The organisation becomes the one of"
            " the new person, or none."
        )
        person.addWidget(_words(kept))
        person.addWidget(self.who)
        self.events = Choice(name=self.tr("Event to which they are transferred"))
        self.transfer_button = QPushButton(self.tr("Transfer"))
        self.transfer_button.clicked.connect(self._move)
        self.no_events = _words(self.tr("No other event is coming."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.to_person)
        column.addSpacing(SPACE_WIDE)
        column.addWidget(Section(self.tr("To another event")))
        column.addWidget(_words(self.tr("Cancelled here and registered there, with needs and accompanying persons.")))
        for widget in (self.events, self.transfer_button, self.no_events):
            column.addWidget(widget)
        column.addStretch(1)

    def begin(self, events: Sequence[tuple[str, str]], *, one: bool) -> None:
        """Offer the events to which one can transfer, and, for a single registration, people."""
        self.to_person.setVisible(one)
        self.who.clear()
        self.events.offer(events)
        for widget in (self.events, self.transfer_button):
            widget.setVisible(bool(events))
        self.no_events.setHidden(bool(events))
        (self.who.search if one else self.events).setFocus()

    def _lines(self, text: str) -> list[Pick]:
        if not text:
            return []
        found = self._find(text)
        self._found = {one.row.id: one for one in found}
        lines = [Pick(one.row.id, self._said(one), not one.registered) for one in found]
        nobody_yet = not any(one.registered for one in found)
        return [*lines, Pick(_NEW, self.tr("New person: {name}").format(name=text), at_once=nobody_yet)]

    def _said(self, one: FoundPerson) -> str:
        name = both_names(one.row.name, one.row.own_script_name)
        details = self.tr("is registered already") if one.registered else one.row.organisations or one.row.city
        return "\n".join(filter(None, (name, details)))

    def _picked(self, key: str, typed: str) -> None:
        if key == _NEW:
            given, family = split_name(typed)
            self.person_chosen.emit(PersonFields(given_name=given, family_name=family))
        else:
            self.person_chosen.emit(self._found[key].row)

    def _move(self) -> None:
        if self.events.currentData():
            self.event_chosen.emit(str(self.events.currentData()))


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setProperty("look", "muted")
    return label
