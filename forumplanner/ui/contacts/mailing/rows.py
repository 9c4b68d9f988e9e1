"""Mailing lists as a table, and the part of contacts that holds it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from forumplanner.lists import mailing_lists
from forumplanner.lists.mailing_lists import MailingListRow
from forumplanner.model.ids import EntityId
from forumplanner.ui.contacts.directory_part import DirectoryPart
from forumplanner.ui.contacts.mailing.mailing_form import MailingDetails, NewMailingList
from forumplanner.ui.contacts.wording import ListWords
from forumplanner.ui.parts.empty_state import EmptyState
from forumplanner.ui.parts.id_page_model import IdPageModel
from forumplanner.ui.parts.rows import Column, Sort
from forumplanner.ui.shell.places import PlaceContext

_LISTED = ("mailing_list", "mailing_list_member")
_SHOWN = frozenset(
    {*_LISTED, "person", "organisation", "affiliation", "channel", "membership", "registration", "body_name", "event"}
)


class MailingSource:
    """Reads mailing lists."""

    def __init__(self, context: PlaceContext) -> None:
        self._workspace = context.workspace

    def ids(self, search: str, sort: Sort) -> Sequence[str]:
        """Return the ids of the mailing lists found."""
        with self._workspace.read() as db:
            return mailing_lists.mailing_list_ids(db, search, descending=sort.descending)

    def rows(self, ids: Sequence[str]) -> Sequence[MailingListRow]:
        """Return the rows of these ids."""
        with self._workspace.read() as db:
            return mailing_lists.mailing_list_rows(db, [EntityId(id_) for id_ in ids])


class MailingColumns(QObject):
    """Words the columns."""

    def columns(self) -> list[Column]:
        """Return the columns."""
        return [
            Column(self.tr("Name"), lambda row: row.name, "name", 36, hint=lambda row: row.name),
            Column(self.tr("Members"), self.members, width=18),
            Column(self.tr("What it is for"), lambda row: row.note, width=36, hint=lambda row: row.note),
        ]

    def members(self, row: MailingListRow) -> str:
        """Say how its members come about."""
        fixed = self.tr("%Ln fixed", "", row.fixed) if row.fixed or not row.by_rule else ""
        return ", ".join(part for part in (self.tr("by rule") if row.by_rule else "", fixed) if part)


class MailingWords(QObject):
    """Makes the part of contacts that holds the mailing lists, in words."""

    def part(self, context: PlaceContext) -> DirectoryPart:
        """Return the mailing lists with the panel beside them."""
        empty = EmptyState(
            "mail",
            self.tr("No mailing lists yet"),
            self.tr("People and organisations you write to again and again, or a rule that finds them."),
            self.tr("Add the first mailing list"),
        )
        words = ListWords(self.tr("Mailing lists"), self.tr("Search for mailing lists"), self.tr("New mailing list"))
        model = IdPageModel(MailingSource(context), MailingColumns().columns(), kinds=_LISTED)
        part = DirectoryPart(words, model, empty, MailingDetails(context), NewMailingList(context), _SHOWN)
        model.setParent(part)
        model.requery()
        return part
