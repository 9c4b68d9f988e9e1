"""Where the table of who is on site reads, and its columns."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from forumplanner.lists import on_site
from forumplanner.lists.on_site import Interval, OnSiteFilter, OnSiteRow, OnSiteSort, Show
from forumplanner.model.ids import EntityId
from forumplanner.ui.parts.date_field import said_time
from forumplanner.ui.parts.person_name import both_names
from forumplanner.ui.parts.rows import Column, Sort

if TYPE_CHECKING:
    from forumplanner.workspace import Workspace


class OnSiteSource:
    """The people of one event on the day `day`; `show` narrows them."""

    def __init__(self, workspace: "Workspace", event_id: EntityId) -> None:
        self._workspace = workspace
        self._event_id = event_id
        self.day = 1
        self.show = Show.ALL

    def ids(self, search: str, sort: Sort) -> Sequence[EntityId]:
        """Return the ids of all that fit: one query."""
        which = OnSiteFilter(self._event_id, self.day, search, self.show)
        with self._workspace.read() as db:
            return on_site.ids(db, which, OnSiteSort(sort.key), descending=sort.descending)

    def rows(self, ids: Sequence[str]) -> Sequence[OnSiteRow]:
        """Return the lines with these ids."""
        with self._workspace.read() as db:
            return on_site.rows(db, [EntityId(id_) for id_ in ids], self.day)

    def row(self, registration_id: str) -> OnSiteRow | None:
        """Return one line; None when it is gone."""
        return next(iter(self.rows([registration_id])), None)


class OnSiteColumns(QObject):
    """Words the columns."""

    def all(self) -> tuple[Column, ...]:
        """Return the columns from the start side on."""
        return (
            Column(self.tr("Name"), _name, OnSiteSort.NAME, 26),
            Column(self.tr("Organisation"), lambda row: row.organisation, OnSiteSort.ORGANISATION, 24),
            Column(self.tr("Now"), self._now, "", 18),
            Column(self.tr("Came and left"), _times, OnSiteSort.CAME, 24),
        )

    def shown(self) -> list[tuple[object, str]]:
        """Return whom the table can show."""
        return [
            (Show.ALL, self.tr("Everybody with a place")),
            (Show.HERE, self.tr("In the house now")),
            (Show.ARRIVED, self.tr("Arrived")),
            (Show.LEFT, self.tr("Left")),
            (Show.MISSING, self.tr("Not here yet")),
        ]

    def _now(self, row: OnSiteRow) -> str:
        if not row.intervals:
            return self.tr("not here yet")
        return self.tr("in the house") if row.intervals[-1].left is None else self.tr("left")


def _name(row: OnSiteRow) -> str:
    guests = f" +{row.guests}" if row.guests else ""
    return both_names(row.name, row.own_script_name) + guests


def _times(row: OnSiteRow) -> str:
    return ", ".join(said_interval(interval) for interval in row.intervals)


def said_interval(interval: Interval) -> str:
    """Return an interval such as 09:05–12:00, with nothing behind the dash while somebody is there."""
    return "–".join("" if moment is None else said_time(moment.time()) for moment in (interval.came, interval.left))
