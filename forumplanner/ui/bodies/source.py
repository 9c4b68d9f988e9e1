"""The rows of the list of bodies, under the names they bear today."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from forumplanner.lists.bodies import BodyRow, bodies
from forumplanner.planning.folding import fold, search_key, wanted
from forumplanner.ui.parts.office_day import day_of_today
from forumplanner.ui.parts.rows import Sort
from forumplanner.ui.shell.places import PlaceContext

_KEYS: dict[str, Callable[[BodyRow], Any]] = {
    "name": lambda row: fold(row.name),
    "members": lambda row: row.members,
    "term": lambda row: row.term_ends or date.max,
}


class BodySource:
    """Reads the bodies; there are few, so each question reads all."""

    def __init__(self, context: PlaceContext) -> None:
        self._context = context

    def all(self) -> tuple[BodyRow, ...]:
        """Return all bodies."""
        on = day_of_today(self._context)
        with self._context.workspace.read() as db:
            return bodies(db, on)

    def ids(self, search: str, sort: Sort) -> Sequence[str]:
        """Return the ids of the bodies whose names hold what is searched for."""
        found = [row for row in self.all() if _fits(row, search)]
        found.sort(key=_KEYS.get(sort.key, _KEYS["name"]), reverse=sort.descending)
        return [row.id for row in found]

    def rows(self, ids: Sequence[str]) -> Sequence[BodyRow]:
        """Return the rows of these ids."""
        return [row for row in self.all() if row.id in ids]


def _fits(row: BodyRow, search: str) -> bool:
    """Tell whether each word stands somewhere in a name: a council is looked for by its last letters, too."""
    key = search_key(row.name, row.short_name)
    return all(any(spelt in key for spelt in spellings) for spellings in wanted(search))
