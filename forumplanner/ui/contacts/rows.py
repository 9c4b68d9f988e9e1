"""Persons and organisations as tables: where the rows come from and what the columns show."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject

from forumplanner.lists import people
from forumplanner.lists.people import OrganisationRow, PersonRow, PersonSort
from forumplanner.model.enums import OrganisationKind
from forumplanner.model.ids import EntityId
from forumplanner.ui.parts.office_day import day_of_today
from forumplanner.ui.parts.person_name import both_names
from forumplanner.ui.parts.rows import Column, Sort
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.values import languages_of, say_value

PERSON_KINDS = ("person", "affiliation", "organisation")
ORGANISATION_KINDS = ("organisation", "affiliation", "person")


class PersonSource:
    """Reads persons."""

    def __init__(self, context: PlaceContext) -> None:
        self._workspace = context.workspace
        self._today = partial(day_of_today, context)

    def ids(self, search: str, sort: Sort) -> Sequence[str]:
        """Return the ids of the persons found."""
        with self._workspace.read() as db:
            return people.person_ids(db, search, PersonSort(sort.key), descending=sort.descending)

    def rows(self, ids: Sequence[str]) -> Sequence[PersonRow]:
        """Return the rows of these ids."""
        with self._workspace.read() as db:
            return people.person_rows(db, [EntityId(id_) for id_ in ids], on=self._today())


class OrganisationSource:
    """Reads organisations; `kind` narrows the list, "" for all."""

    def __init__(self, context: PlaceContext) -> None:
        self._workspace = context.workspace
        self._today = partial(day_of_today, context)
        self.kind = ""

    def ids(self, search: str, sort: Sort) -> Sequence[str]:
        """Return the ids of the organisations found."""
        with self._workspace.read() as db:
            return people.organisation_ids(db, search, kind=self.kind, descending=sort.descending)

    def rows(self, ids: Sequence[str]) -> Sequence[OrganisationRow]:
        """Return the rows of these ids."""
        with self._workspace.read() as db:
            return people.organisation_rows(db, [EntityId(id_) for id_ in ids], on=self._today())


class ContactColumns(QObject):
    """Words the columns of both tables."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._words = catalogue(language)

    def persons(self) -> list[Column]:
        """Return the columns of persons."""
        return [
            Column(self.tr("Name"), self.both, PersonSort.NAME, 34, spoken=self.spoken),
            Column(
                self.tr("Organisations"), lambda row: row.organisations, width=26, hint=lambda row: row.organisations
            ),
            Column(self.tr("E-mail"), lambda row: row.email, width=26),
            Column(self.tr("Phone"), lambda row: row.phone, width=16),
            Column(self.tr("Town"), lambda row: row.city, PersonSort.CITY, 14),
            Column(self.tr("District"), lambda row: row.district, width=14),
            Column(self.tr("Languages"), lambda row: languages_of(row.languages, self._language), width=20),
        ]

    def organisations(self) -> list[Column]:
        """Return the columns of organisations."""
        return [
            Column(self.tr("Name"), lambda row: row.name, "name", 34, hint=lambda row: row.short_name),
            Column(self.tr("Kinds"), self.kinds, width=28, hint=self.kinds),
            Column(self.tr("Contact"), lambda row: row.contact, width=22),
            Column(self.tr("E-mail"), lambda row: row.email, width=26),
            Column(self.tr("District"), lambda row: row.district, width=14),
            Column(self.tr("Tags"), lambda row: ", ".join(row.tags), width=20),
        ]

    def both(self, row: PersonRow) -> str:
        """Return the name, and the one in its own script."""
        return both_names(row.name, row.own_script_name)

    def spoken(self, row: PersonRow) -> str:
        """Return the names as a screen reader says them."""
        return ", ".join(dict.fromkeys(name for name in (row.name, row.own_script_name) if name))

    def kinds(self, row: OrganisationRow) -> str:
        """Return what an organisation is."""
        known = {kind.value: kind for kind in OrganisationKind}
        return ", ".join(say_value(known[kind], self._words) if kind in known else kind for kind in row.kinds)
