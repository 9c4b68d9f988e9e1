"""Who was at an event: everybody with a place, with the first arrival and the last leaving of each day."""

from collections.abc import Sequence
from dataclasses import dataclass

from forumplanner.desk.list_export.spec import About, Asked, ListColumn, ListSpec
from forumplanner.exchange.tables.cells import Cell
from forumplanner.lists import events, on_site
from forumplanner.lists.on_site import OnSiteFilter, OnSiteRow
from forumplanner.model.ids import EntityId
from forumplanner.wording.catalogue import N_


@dataclass(frozen=True)
class Present:
    """A person and their lines of the days, by number."""

    person: OnSiteRow
    days: dict[int, OnSiteRow]

    def came(self, day: int) -> Cell:
        """When they came first on a day."""
        times = self.days[day].intervals if day in self.days else ()
        return times[0].came if times else None

    def left(self, day: int) -> Cell:
        """When they left last; nothing while they are there."""
        times = self.days[day].intervals if day in self.days else ()
        return times[-1].left if times else None


def _columns(asked: Asked) -> list[ListColumn]:
    _ = asked.words
    return [
        ListColumn("name", _("Name"), lambda row: row.person.name),
        ListColumn("own_script", _("Name in own script"), lambda row: row.person.own_script_name),
        ListColumn("organisation", _("Organisation"), lambda row: row.person.organisation),
        ListColumn("guests", _("Accompanying persons"), lambda row: row.person.guests),
        *(column for day in _days(asked) for column in _times(asked, day)),
    ]


def _times(asked: Asked, day: int) -> list[ListColumn]:
    _ = asked.words
    return [
        ListColumn(f"came:{day}", _("Came on day {number}", number=day), lambda row: row.came(day)),
        ListColumn(f"left:{day}", _("Left on day {number}", number=day), lambda row: row.left(day)),
    ]


def _days(asked: Asked) -> list[int]:
    event = events.view(asked.db, asked.scope)
    return [day.number for day in event.days] if event is not None else []


def _rows(asked: Asked, ids: Sequence[EntityId]) -> list[Present]:
    by_day = {day: {row.id: row for row in on_site.rows(asked.db, ids, day)} for day in _days(asked)}
    first = next(iter(by_day.values()), {})
    return [
        Present(first[id_], {day: rows[id_] for day, rows in by_day.items() if id_ in rows})
        for id_ in ids
        if id_ in first
    ]


ON_SITE = ListSpec(
    "on_site",
    N_("People on site"),
    About.EVENT,
    _columns,
    lambda asked: on_site.ids(asked.db, OnSiteFilter(asked.scope, 1)),
    _rows,
)
