"""One person or organisation, as a form with its affiliations. A field is stored when it is left."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from forumplanner.lists import people
from forumplanner.lists.channels import sharing_mail
from forumplanner.lists.people import AffiliationRow
from forumplanner.model.ids import EntityId
from forumplanner.planning import amending
from forumplanner.planning.actors import Actor, a_person, an_organisation
from forumplanner.ui.contacts.belonging import Belonging
from forumplanner.ui.contacts.channels_part import ChannelsPart
from forumplanner.ui.contacts.entry import EntryDetails
from forumplanner.ui.contacts.known_part import KnownPart
from forumplanner.ui.contacts.organisation_form import OrganisationForm
from forumplanner.ui.contacts.person_form import PersonForm
from forumplanner.ui.parts.directory_search import organisations, persons
from forumplanner.ui.parts.field_store import FieldStore
from forumplanner.ui.parts.form import Form
from forumplanner.ui.parts.heading import Section
from forumplanner.ui.parts.writer import Write, Writer
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.ui.shell.tokens import SPACE
from forumplanner.workspace.label import Label

_BOTH = ("email", "phone", "street", "postcode", "city", "district", "languages", "note")
_PERSON = (
    "given_name",
    "family_name",
    "own_script_name",
    "salutation",
    "title",
    "second_email",
    "preferred_channel",
    *_BOTH,
)
_ORGANISATION = ("name", "short_name", "tags", "website", *_BOTH)

#: What is shown of one: its name, the values of its fields, its affiliations.
Shown = tuple[str, Mapping[str, Any], tuple[AffiliationRow, ...]]


class Details(EntryDetails):
    """A person or an organisation with everything that is known; `pictured` carries an actor whose links are wanted."""

    pictured = Signal(object)

    def __init__(
        self,
        context: PlaceContext,
        form: Form,
        belonging: Belonging,
        title: str,
        actor: Callable[[str], Actor],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.context = context
        self.form = form
        self.belonging = belonging
        self.channels = ChannelsPart(context)
        self.known = KnownPart(context)
        self._actor = actor
        self.fields = FieldStore(context, form.binder, self.write_of, self, named={"name": "family_name"})
        belonging.visited.connect(self.visited)
        self.known.visited.connect(self.visited)
        self.known.pictured.connect(lambda: self.pictured.emit(actor(self.shown)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(form)
        for heading, part in (
            (self.tr("Further ways of reaching"), self.channels),
            (title, belonging),
            (self.tr("Links"), self.known),
        ):
            column.addWidget(Section(heading))
            column.addWidget(part)
        column.addStretch(1)

    def show_one(self, entity_id: str) -> bool:
        """Show one; False when it is gone."""
        found = self.read(entity_id)
        if found is None:
            return False
        anew = entity_id != self.shown
        self.shown = entity_id
        name, values, affiliations = found
        self.form.binder.load(values, keep_typing=not anew)
        self.belonging.show_rows(entity_id, affiliations)
        self.channels.show_actor(self._actor(entity_id))
        self.known.show_actor(self._actor(entity_id))
        self.titled.emit(name)
        return True

    def finish(self) -> bool:
        """Store what is being typed; False where something cannot be understood."""
        if not self.shown:
            return True
        return all([self.form.binder.commit(), self.channels.finish(), self.belonging.finish()])

    def forget(self) -> None:
        """Show nobody any more."""
        super().forget()
        self.channels.forget()
        self.belonging.forget()

    def begin(self) -> None:
        """Put the cursor into the first field."""
        self.form.binder.go_to(next(iter(self.form.binder.keys)))

    def read(self, entity_id: str) -> Shown | None:
        """Read one; None when it is gone."""
        raise NotImplementedError

    def write_of(self, key: str, value: Any) -> tuple[Label, Write]:  # noqa: ANN401  (the field decides)
        """Return label and write of a field's new value."""
        raise NotImplementedError


class PersonDetails(Details):
    """One person."""

    def __init__(self, context: PlaceContext, parent: QWidget | None = None) -> None:
        belonging = Belonging(context, organisations(context), _other_organisation, lambda own, other: (own, other))
        belonging.ask(self.tr("Add to an organisation"), self.tr("Belongs to no organisation yet."))
        self._person_form = PersonForm(context.language)
        super().__init__(context, self._person_form, belonging, self.tr("Belongs to"), a_person, parent)

    def read(self, entity_id: str) -> Shown | None:
        """Read a person."""
        with self.context.workspace.read() as db:
            view = people.person_view(db, entity_id)
            if view is None:
                return None
            shared = sharing_mail(db, entity_id, (view.email, view.second_email))
        self._person_form.say_shared(shared)
        return view.name, {name: getattr(view, name) for name in _PERSON}, view.affiliations

    def write_of(self, key: str, value: Any) -> tuple[Label, Write]:  # noqa: ANN401
        """Amend the person."""
        person_id = EntityId(self.shown)
        label = Label("edit_person", {"person": person_id})
        return label, lambda db: amending.amend_person(db, person_id, **{key: value})


class OrganisationDetails(Details):
    """One organisation."""

    def __init__(self, context: PlaceContext, parent: QWidget | None = None) -> None:
        self._organisation_form = OrganisationForm(context.language)
        belonging = Belonging(context, persons(context), _other_person, lambda own, other: (other, own))
        belonging.ask(self.tr("Add a person"), self.tr("Nobody is known there yet."))
        super().__init__(
            context, self._organisation_form, belonging, self.tr("People and contacts"), an_organisation, parent
        )
        self._writer = Writer(context, self)
        self._organisation_form.kinds.chosen.connect(self._store_kinds)

    def read(self, entity_id: str) -> Shown | None:
        """Read an organisation."""
        with self.context.workspace.read() as db:
            view = people.organisation_view(db, entity_id)
        if view is None:
            return None
        self._organisation_form.kinds.show_kinds(view.kinds)
        return view.name, {name: getattr(view, name) for name in _ORGANISATION}, view.affiliations

    def write_of(self, key: str, value: Any) -> tuple[Label, Write]:  # noqa: ANN401
        """Amend the organisation."""
        organisation_id = EntityId(self.shown)
        label = Label("edit_organisation", {"organisation": organisation_id})
        return label, lambda db: amending.amend_organisation(db, organisation_id, **{key: value})

    def _store_kinds(self, kinds: Sequence[str]) -> None:
        self._writer.change(*self.write_of("kinds", tuple(kinds)))


def _other_organisation(row: AffiliationRow) -> tuple[str, str]:
    return row.organisation_id, row.organisation


def _other_person(row: AffiliationRow) -> tuple[str, str]:
    return row.person_id, row.person
