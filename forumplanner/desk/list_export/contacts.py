"""Persons and organisations of the directory, and who knows whom."""

from collections.abc import Sequence
from dataclasses import dataclass

from forumplanner.desk.list_export.cells import languages, said, several
from forumplanner.desk.list_export.spec import About, Asked, ListColumn, ListSpec, text
from forumplanner.exchange.tables.cells import Cell
from forumplanner.lists import address_lines, links, people
from forumplanner.lists.address_lines import OrganisationLine, PersonLine, PrivateLine
from forumplanner.model.enums import OrganisationKind
from forumplanner.model.ids import EntityId
from forumplanner.wording.catalogue import N_
from forumplanner.wording.values import say_value


@dataclass(frozen=True)
class Listed:
    """A person with what the columns show."""

    person: PersonLine
    organisations: tuple[str, ...]
    private: PrivateLine | None


def person_columns(asked: Asked) -> list[ListColumn]:
    """Return the columns of persons."""
    _ = asked.words

    def born(row: Listed) -> Cell:
        return row.private.born if row.private else None

    def note(row: Listed) -> str:
        return row.private.note if row.private else ""

    return [
        ListColumn("family_name", _("Family name"), lambda row: row.person.family_name),
        ListColumn("given_name", _("Given name"), lambda row: row.person.given_name),
        ListColumn("title", _("Title"), lambda row: row.person.title),
        ListColumn("own_script", _("Name in own script"), lambda row: row.person.own_script_name),
        ListColumn("salutation", _("Salutation"), lambda row: said(row.person.salutation, asked), usual=False),
        ListColumn("organisations", _("Organisations"), lambda row: several(row.organisations)),
        ListColumn("email", _("E-mail"), lambda row: row.person.email),
        ListColumn("second_email", _("Second e-mail"), lambda row: row.person.second_email, usual=False),
        ListColumn("phone", _("Telephone"), lambda row: row.person.phone),
        ListColumn("street", _("Street"), lambda row: row.person.street, usual=False),
        ListColumn("postcode", _("Postcode"), lambda row: row.person.postcode, usual=False),
        ListColumn("city", _("Town"), lambda row: row.person.city),
        ListColumn("district", _("District"), lambda row: row.person.district),
        ListColumn("languages", _("Languages"), lambda row: languages(row.person.languages, asked)),
        ListColumn("born", _("Born"), born, usual=False, sensitive=True),
        ListColumn(
            "note", _("Note"), lambda row: row.private.note if row.private else None, usual=False, sensitive=True
        ),
    ]


def listed_persons(asked: Asked, ids: Sequence[EntityId]) -> list[Listed]:
    """Return the persons asked for with what the columns show."""
    belongs = address_lines.organisations_of(asked.db, ids) if asked.wants("organisations") else {}
    private = address_lines.private_lines(asked.db, ids) if asked.wants("born") or asked.wants("note") else {}
    return [
        Listed(person, tuple(belongs.get(person.id, ())), private.get(person.id))
        for person in address_lines.person_lines(asked.db, ids)
    ]


def _organisation_columns(asked: Asked) -> list[ListColumn]:
    _ = asked.words
    known = {kind.value: kind for kind in OrganisationKind}

    def kinds(row: OrganisationLine) -> str:
        return several(say_value(known[kind], _) if kind in known else kind for kind in row.kinds)

    return [
        ListColumn("name", _("Name"), text("name")),
        ListColumn("short_name", _("Short name"), text("short_name"), usual=False),
        ListColumn("kinds", _("Kinds"), kinds),
        ListColumn("tags", _("Tags"), lambda row: several(row.tags)),
        ListColumn("email", _("E-mail"), text("email")),
        ListColumn("phone", _("Telephone"), text("phone")),
        ListColumn("website", _("Website"), text("website"), usual=False),
        ListColumn("street", _("Street"), text("street")),
        ListColumn("postcode", _("Postcode"), text("postcode")),
        ListColumn("city", _("Town"), text("city")),
        ListColumn("district", _("District"), text("district")),
        ListColumn("languages", _("Languages"), lambda row: languages(row.languages, asked), usual=False),
        ListColumn("note", _("Note"), text("note"), usual=False, sensitive=True),
    ]


def _link_columns(asked: Asked) -> list[ListColumn]:
    _ = asked.words
    return [
        ListColumn("one", _("From"), text("one_name")),
        ListColumn("kind", _("Link"), lambda row: said(row.kind, asked)),
        ListColumn("other", _("To"), text("other_name")),
        ListColumn("note", _("Note"), text("note"), usual=False, sensitive=True),
    ]


PERSONS = ListSpec(
    "persons", N_("Persons"), About.PLANNER, person_columns, lambda asked: people.person_ids(asked.db), listed_persons
)
ORGANISATIONS = ListSpec(
    "organisations",
    N_("Organisations"),
    About.PLANNER,
    _organisation_columns,
    lambda asked: people.organisation_ids(asked.db),
    lambda asked, ids: address_lines.organisation_lines(asked.db, ids),
)
LINKS = ListSpec(
    "links",
    N_("Links"),
    About.PLANNER,
    _link_columns,
    lambda asked: links.link_ids(asked.db),
    lambda asked, ids: links.link_rows(asked.db, ids),
)
