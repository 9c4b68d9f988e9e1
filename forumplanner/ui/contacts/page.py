"""The page of contacts: persons, organisations, mailing lists, links; each a list with a panel beside it.

It understands as target: "" (as it was), the key of a list, "person/id", "organisation/id", a bare id, and
"links/person/id" for the picture of whom somebody knows.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabBar, QVBoxLayout

from forumplanner.desk.list_import.kinds import ListKind
from forumplanner.lists import people
from forumplanner.model.enums import OrganisationKind
from forumplanner.model.ids import EntityId
from forumplanner.planning import directory, mailing
from forumplanner.planning.actors import Actor
from forumplanner.ui.contacts.details import Details, OrganisationDetails, PersonDetails
from forumplanner.ui.contacts.directory_part import DirectoryPart
from forumplanner.ui.contacts.links.links_part import LinksPart
from forumplanner.ui.contacts.mailing.mailing_form import MailingDetails
from forumplanner.ui.contacts.mailing.rows import MailingWords
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
from forumplanner.ui.contacts.wording import ListWords
from forumplanner.ui.list_import.hosting import ListHost
from forumplanner.ui.parts.choice import Choice, options_of
from forumplanner.ui.parts.directory_search import actor_picked
from forumplanner.ui.parts.empty_state import EmptyState
from forumplanner.ui.parts.heading import Heading
from forumplanner.ui.parts.id_page_model import IdPageModel
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.actions import Action
from forumplanner.ui.shell.places import PlaceContext, PlacePage
from forumplanner.ui.shell.planner import Touched
from forumplanner.ui.shell.shown_stack import ShownStack
from forumplanner.ui.shell.tokens import SPACE, SPACE_PAGE
from forumplanner.workspace.label import Label

_PERSONS, _ORGANISATIONS, _MAILING, _LINKS = "persons", "organisations", "mailing_lists", "links"
_ENTRIES = {"person": _PERSONS, "organisation": _ORGANISATIONS, "mailing_list": _MAILING}
_NEW = ("contacts.new_person", "contacts.new_mailing_list", "contacts.new_link")
_SECOND = ("contacts.new_organisation",)

Part = DirectoryPart | LinksPart


class ContactsPage(PlacePage):
    """The directory of the office."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__(context)
        self._writer = Writer(context, self)
        self._columns = ContactColumns(context.language)
        self.persons = self._persons()
        self.organisations = self._organisations()
        self.mailing_lists = MailingWords().part(context)
        self.links = LinksPart(context)
        self.parts: dict[str, Part] = {
            _PERSONS: self.persons,
            _ORGANISATIONS: self.organisations,
            _MAILING: self.mailing_lists,
            _LINKS: self.links,
        }
        titles = (self.tr("Persons"), self.tr("Organisations"), self.tr("Mailing lists"), self.tr("Links"))
        self.switch = QTabBar()
        self.switch.setExpanding(False)
        self.switch.setElideMode(Qt.TextElideMode.ElideNone)
        self.switch.setAccessibleName(self.tr("Parts of the directory"))
        self._stack = ShownStack()
        for title, part in zip(titles, self.parts.values(), strict=True):
            self.switch.addTab(title)
            self._stack.addWidget(part)
        self.heading = Heading(self.tr("Contacts"), self.tr("One directory for all events"))
        self._declare()
        self.lists = ListHost(self, ListKind.CONTACTS, "contacts")
        self._buttons = {
            name: self.heading.add_action(context.actions.qaction(name), main=name in _NEW)
            for name in (self.lists.import_id, *_NEW, *_SECOND)
        }
        for shown in (self.persons.details, self.organisations.details):
            if isinstance(shown, Details):
                shown.pictured.connect(self._picture)
        for listed in (self.persons, self.organisations):
            listed.panel.table.offer(context.actions, ["contacts.remove", "contacts.merge"])
            listed.panel.offer_when_empty(context.actions.qaction(self.lists.import_id))
            self.lists.heed_paste_in(listed.panel.search)
        for listed in (self.mailing_lists, self.links.list):
            listed.panel.table.offer(context.actions, ["contacts.remove"])
        for part in self.parts.values():
            part.chosen.connect(context.actions.refresh)
            part.visited.connect(lambda id_: context.navigate("contacts", id_))
        self.switch.currentChanged.connect(self._turned)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_PAGE, SPACE_PAGE, SPACE_PAGE, SPACE_PAGE)
        column.setSpacing(SPACE)
        column.addWidget(self.heading)
        column.addWidget(self.switch)
        column.addWidget(self._stack, 1)
        self.persons.model.requery()
        self.organisations.model.requery()
        self._offer_buttons()

    @property
    def part(self) -> Part:
        """Return the list that is shown."""
        return list(self.parts.values())[self.switch.currentIndex()]

    def arrive(self, target: str) -> None:
        """Show a list, or somebody in it."""
        if target:
            self.lists.step_aside()
        kind, _, entity_id = target.partition("/")
        if kind == _LINKS and entity_id:
            self._turn_to(_LINKS)
            actor = actor_picked(entity_id)
            if actor is not None:
                self.links.show_actor(actor)
            return
        if kind and kind not in self.parts and kind not in _ENTRIES:
            entity_id = kind
            with self.context.workspace.read() as db:
                is_person = people.person_view(db, entity_id) is not None
            kind = "person" if is_person else "organisation"
        if kind:
            self._turn_to(_ENTRIES.get(kind, kind))
        if entity_id:
            self.part.show_one(entity_id)
        else:
            self.part.focus_search()

    def leave(self) -> bool:
        """Store what is being typed."""
        return self.part.finish()

    def refresh(self, touched: Touched) -> None:
        """Show anew what was touched."""
        for part in self.parts.values():
            part.refresh(touched)
        self.lists.refresh(touched)

    def _turn_to(self, key: str) -> None:
        self.switch.setCurrentIndex(list(self.parts).index(key))

    def _picture(self, actor: Actor) -> None:
        self.context.navigate("contacts", f"{_LINKS}/{actor.kind}/{actor.id}")

    def listed(self) -> Callable[[], object] | None:
        """Tell of the list that is shown; of a mailing list that is open, its recipients, unless all were asked for."""
        details = self.mailing_lists.details
        opened = self.part is self.mailing_lists and details.isVisible() and not self.mailing_lists.panel.giving_out
        if opened and isinstance(details, MailingDetails):
            return details.recipients.told
        key = next(key for key, part in self.parts.items() if part is self.part)
        shown = self.links.list if self.part is self.links else self.part
        return partial(shown.panel.told, key) if isinstance(shown, DirectoryPart) and shown.isVisible() else None

    def _persons(self) -> DirectoryPart:
        empty = EmptyState(
            "person",
            self.tr("No persons yet"),
            self.tr("Everybody who registers, speaks or sits in a body stands here once, for all events."),
            self.tr("Add the first person"),
        )
        words = ListWords(self.tr("Persons"), self.tr("Search for persons"), self.tr("New person"))
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
        words = ListWords(self.tr("Organisations"), self.tr("Search for organisations"), self.tr("New organisation"))
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
            Action("contacts.new_mailing_list", self.tr("New &mailing list"), lambda: self._new(_MAILING), icon="mail",
                   shortcut="Ctrl+Alt+V", scope=place),
            Action("contacts.new_link", self.tr("New &link"), lambda: self._new(_LINKS), icon="contacts",
                   shortcut="Ctrl+Alt+L", scope=place),
            Action("contacts.remove", self.tr("&Remove"), self._remove, icon="delete", shortcut="Ctrl+Delete",
                   scope=place, enabled_when=lambda: bool(self.part.chosen_id)),
            Action("contacts.persons", self.tr("Show &persons"), lambda: self.context.navigate(place, "persons"),
                   icon="person", shortcut="Ctrl+PgUp", scope=place, group=1),
            Action("contacts.organisations", self.tr("Show or&ganisations"),
                   lambda: self.context.navigate(place, "organisations"), icon="organisation", shortcut="Ctrl+PgDown",
                   scope=place, group=1),
            Action("contacts.mailing_lists", self.tr("Show mailing l&ists"),
                   lambda: self.context.navigate(place, _MAILING), icon="mail", shortcut="Ctrl+Shift+V", scope=place,
                   group=1),
            Action("contacts.links", self.tr("Show who &knows whom"), lambda: self.context.navigate(place, _LINKS),
                   icon="contacts", shortcut="Ctrl+Shift+L", scope=place, group=1),
        ]  # fmt: skip
        self.context.actions.add(*actions, *merging_actions(self.context, self), owner=self)

    def _turned(self, at: int) -> None:
        before = list(self.parts.values())[self._stack.currentIndex()]
        if at != self._stack.currentIndex() and not before.finish():
            self.switch.setCurrentIndex(self._stack.currentIndex())
            return
        self._stack.setCurrentIndex(at)
        self._offer_buttons()
        self.context.actions.refresh()

    def _offer_buttons(self) -> None:
        """Offer above the list what one makes in it."""
        of_directory = self.part in (self.persons, self.organisations)
        for name, button in self._buttons.items():
            wanted = {"contacts.new_mailing_list": self.mailing_lists, "contacts.new_link": self.links}.get(name)
            button.setVisible(of_directory if wanted is None else self.part is wanted)

    def _show_all_kinds(self) -> None:
        self.kind_filter.choose("")
        self._narrow()

    def _narrow(self) -> None:
        self._organisation_source.kind = self.kind_filter.currentData()
        self.organisations.model.requery()

    def _new(self, which: str) -> None:
        self.lists.step_aside()
        self._turn_to(which)
        if self.part is self.parts[which]:
            self.part.begin_new()

    def _remove(self) -> None:
        if not isinstance(self.part, DirectoryPart):
            self.part.remove_chosen()
            return
        chosen = EntityId(self.part.chosen_id)
        place = self.part.model.place_of(chosen)
        row = self.part.model.row(place) if place is not None else None
        if row is None:
            return
        gone = self.tr("{name} was removed.").format(name=row.name)
        verb: Callable[[Any, EntityId], None]
        if self.part is self.persons:
            label, verb = Label("remove_person", {"person": chosen}), directory.remove_person
        elif self.part is self.organisations:
            label, verb = Label("remove_organisation", {"organisation": chosen}), directory.remove_organisation
        else:
            label, verb = Label("remove_mailing_list", {"mailing_list": chosen}), mailing.remove_mailing_list
        self._writer.change(label, lambda db: verb(db, chosen), working=self.tr("Removing"), said=gone)
