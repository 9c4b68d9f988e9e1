"""Links as a table: where the rows come from and what the columns show."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from forumplanner.lists import links
from forumplanner.lists.links import LinkRow, LinkSort
from forumplanner.model.ids import EntityId
from forumplanner.planning.actors import Actor
from forumplanner.ui.contacts.links.words import LinkWords
from forumplanner.ui.parts.rows import Column, Sort
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.values import say_value

LINK_KINDS = ("actor_link", "person", "organisation")


class LinkSource:
    """Reads links; `about` narrows them to one actor."""

    def __init__(self, context: PlaceContext) -> None:
        self._workspace = context.workspace
        self.about: Actor | None = None

    def ids(self, search: str, sort: Sort) -> Sequence[str]:
        """Return the ids of the links found."""
        with self._workspace.read() as db:
            return links.link_ids(db, search, LinkSort(sort.key), about=self.about, descending=sort.descending)

    def rows(self, ids: Sequence[str]) -> Sequence[LinkRow]:
        """Return the rows of these ids."""
        with self._workspace.read() as db:
            return links.link_rows(db, [EntityId(id_) for id_ in ids])


class LinkColumns(QObject):
    """Words the columns."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._words = catalogue(language)
        self._links = LinkWords()

    def columns(self) -> list[Column]:
        """Return the columns; the first cell says the whole link to a screen reader."""
        return [
            Column(self.tr("From"), lambda row: row.one_name, LinkSort.FROM, 32, spoken=self.spoken),
            Column(self.tr("Link"), lambda row: say_value(row.kind, self._words), LinkSort.KIND, 20),
            Column(self.tr("To"), lambda row: row.other_name, LinkSort.TO, 32),
            Column(self.tr("Note"), lambda row: row.note, width=26, hint=lambda row: row.note),
        ]

    def spoken(self, row: LinkRow) -> str:
        """Return the link as a sentence."""
        return f"{row.one_name}, {self._links.seen(row.kind, row.other_name, forwards=True)}"
