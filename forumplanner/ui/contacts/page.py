"""The page of contacts: persons or organisations, each a list with a panel beside it.

It understands as target: "" (as it was), "persons", "organisations", "person/id", "organisation/id", and a bare id.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout

from forumplanner.desk.list_import.kinds import ListKind
from forumplanner.lists import people
from forumplanner.model.enums import OrganisationKind
from forumplanner.model.ids import EntityId
from forumplanner.planning import directory
from forumplanner.ui.contacts.details import OrganisationDetails, PersonDetails
from forumplanner.ui.contacts.directory_part import DirectoryPart
from forumplanner.ui.contacts.merging_actions import merging_actions
from forumplanner.ui.contacts.organisation_form import NewOrganisation
from forumplanner.ui.contacts.person_form import NewPerson
from forumplanner.ui.contacts.rows import (
    ORGANISATION_KINDS,
    PERSON_KINDS,
    ContactColumns,
    OrganisationSource,
    PersonSource,
)
from forumplanner.ui.list_import.hosting import ListHost
from forumplanner.ui.parts.choice import Choice, options_of
from forumplanner.ui.parts.empty_state import EmptyState
from forumplanner.ui.parts.heading import Heading
from forumplanner.ui.parts.id_page_model import IdPageModel
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.actions import Action
from forumplanner.ui.shell.places import PlaceContext, PlacePage
from forumplanner.ui.shell.planner import Touched
from forumplanner.ui.shell.tokens import SPACE, SPACE_PAGE
from forumplanner.workspace.label import Label

_PERSONS, _ORGANISATIONS = 0, 1


@dataclass
class _Words:
    """What a list is called."""

    name: str
    search: str
    new: str


class ContactsPage(PlacePage):
    """The directory of the office."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__(context)
        self._writer = Writer(context, self)
        self._columns = ContactColumns(context.language)
        self.persons = self._persons()
        self.organisations = self._organisations()
        self.switch = QTabBar()
        self.switch.setExpanding(False)
        self.switch.setElideMode(Qt.TextElideMode.ElideNone)
        self.switch.setAccessibleName(self.tr("Persons or organisations"))
        self.switch.addTab(self.tr("Persons"))
        self.switch.addTab(self.tr("Organisations"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.persons)
        self._stack.addWidget(self.organisations)
        self.heading = Heading(self.tr("Contacts"), self.tr("One directory for all events"))
        self._declare()
        self.lists = ListHost(self, ListKind.CONTACTS, "contacts")
        self.heading.add_action(context.actions.qaction(self.lists.import_id))
        for name in ("contacts.new_person", "contacts.new_organisation"):
            self.heading.add_action(context.actions.qaction(name), main=name == "contacts.new_person")
        for part in (self.persons, self.organisations):
            part.panel.table.offer(context.actions, ["contacts.remove", "contacts.merge"])
            part.chosen.connect(context.actions.refresh)
            part.panel.offer_when_empty(context.actions.qaction(self.lists.import_id))
            self.lists.heed_paste_in(part.panel.search)
        self.persons.visited.connect(lambda id_: context.navigate("contacts", f"organisation/{id_}"))
        self.organisations.visited.connect(lambda id_: context.navigate("contacts", f"person/{id_}"))
        self.switch.currentChanged.connect(self._turned)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_PAGE, SPACE_PAGE, SPACE_PAGE, SPACE_PAGE)
        column.setSpacing(SPACE)
        column.addWidget(self.heading)
        column.addWidget(self.switch)
        column.addWidget(self._stack, 1)
        self.persons.model.requery()
        self.organisations.model.requery()

    @property
    def part(self) -> DirectoryPart:
        """Return the list that is shown."""
        return self.persons if self.switch.currentIndex() == _PERSONS else self.organisations

    def arrive(self, target: str) -> None:
        """Show a list, or somebody in it."""
        if target:
            self.lists.step_aside()
        kind, _, entity_id = target.partition("/")
        if kind in ("persons", "person"):
            self.switch.setCurrentIndex(_PERSONS)
        elif kind in ("organisations", "organisation"):
            self.switch.setCurrentIndex(_ORGANISATIONS)
        elif kind:
            entity_id = kind
            with self.context.workspace.read() as db:
                is_person = people.person_view(db, entity_id) is not None
            self.switch.setCurrentIndex(_PERSONS if is_person else _ORGANISATIONS)
        if entity_id:
            self.part.show_one(entity_id)
        else:
            self.part.panel.search.setFocus()

    def leave(self) -> bool:
        """Store what is being typed."""
        return self.part.finish()

    def refresh(self, touched: Touched) -> None:
        """Show anew what was touched."""
        self.persons.refresh(touched)
        self.organisations.refresh(touched)
        self.lists.refresh(touched)

    def listed(self) -> Callable[[], object]:
        """Tell of the list that is shown."""
        return partial(self.part.panel.told, "persons" if self.part is self.persons else "organisations")

    def _persons(self) -> DirectoryPart:
        empty = EmptyState(
            "person",
            self.tr("No persons yet"),
            self.tr("Everybody who registers, speaks or sits in a body stands here once, for all events."),
            self.tr("Add the first person"),
        )
        words = _Words(self.tr("Persons"), self.tr("Search for persons"), self.tr("New person"))
        columns = self._columns.persons()
        model = IdPageModel(PersonSource(self.context), columns, kinds=PERSON_KINDS, parent=self)
        return DirectoryPart(words, model, empty, PersonDetails(self.context), NewPerson(self.context))

    def _organisations(self) -> DirectoryPart:
        empty = EmptyState(
            "organisation",
            self.tr("No organisations yet"),
            self.tr("Migrant organisations, clubs, authorities, initiatives: who does what, and whom one turns to."),
            self.tr("Add the first organisation"),
        )
        words = _Words(self.tr("Organisations"), self.tr("Search for organisations"), self.tr("New organisation"))
        self._organisation_source = OrganisationSource(self.context)
        columns = self._columns.organisations()
        model = IdPageModel(self._organisation_source, columns, kinds=ORGANISATION_KINDS, parent=self)
        part = DirectoryPart(words, model, empty, OrganisationDetails(self.context), NewOrganisation(self.context))
        kinds = sorted(options_of(OrganisationKind, self.context.language), key=lambda option: option[1])
        self.kind_filter = Choice([("", self.tr("All kinds")), *kinds], self.tr("Kind of organisation"))
        self.kind_filter.setMinimumContentsLength(10)
        self.kind_filter.activated.connect(self._narrow)
        part.panel.add_filter(self.kind_filter)
        part.panel.heed_filter(lambda: bool(self.kind_filter.currentData()), self._show_all_kinds)
        return part

    def _declare(self) -> None:
        place = "contacts"
        actions = [
            Action("contacts.new_person", self.tr("&New person"), lambda: self._new(_PERSONS), icon="person-add",
                   shortcut="Ctrl+N", scope=place),
            Action("contacts.new_organisation", self.tr("New &organisation"), lambda: self._new(_ORGANISATIONS),
                   icon="organisation", shortcut="Ctrl+Alt+N", scope=place),
            Action("contacts.remove", self.tr("&Remove"), self._remove, icon="delete", shortcut="Ctrl+Delete",
                   scope=place, enabled_when=lambda: bool(self.part.chosen_id)),
            Action("contacts.persons", self.tr("Show &persons"), lambda: self.context.navigate(place, "persons"),
                   icon="person", shortcut="Ctrl+PgUp", scope=place, group=1),
            Action("contacts.organisations", self.tr("Show or&ganisations"),
                   lambda: self.context.navigate(place, "organisations"), icon="organisation", shortcut="Ctrl+PgDown",
                   scope=place, group=1),
        ]  # fmt: skip
        self.context.actions.add(*actions, *merging_actions(self.context, self), owner=self)

    def _turned(self, at: int) -> None:
        before = self._stack.currentWidget()
        if isinstance(before, DirectoryPart) and at != self._stack.currentIndex() and not before.finish():
            self.switch.setCurrentIndex(self._stack.currentIndex())
            return
        self._stack.setCurrentIndex(at)
        self.context.actions.refresh()

    def _show_all_kinds(self) -> None:
        self.kind_filter.choose("")
        self._narrow()

    def _narrow(self) -> None:
        self._organisation_source.kind = self.kind_filter.currentData()
        self.organisations.model.requery()

    def _new(self, which: int) -> None:
        self.switch.setCurrentIndex(which)
        if self.switch.currentIndex() == which:
            self.part.begin_new()

    def _remove(self) -> None:
        chosen = EntityId(self.part.chosen_id)
        place = self.part.model.place_of(chosen)
        row = self.part.model.row(place) if place is not None else None
        if row is None:
            return
        gone = self.tr("{name} was removed.").format(name=row.name)
        verb: Callable[[Any, EntityId], None]
        if self.part is self.persons:
            label, verb = Label("remove_person", {"person": chosen}), directory.remove_person
        else:
            label, verb = Label("remove_organisation", {"organisation": chosen}), directory.remove_organisation
        self._writer.change(label, lambda db: verb(db, chosen), working=self.tr("Removing"), said=gone)
