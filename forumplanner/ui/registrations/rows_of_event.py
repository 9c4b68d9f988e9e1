"""Where the table of registrations reads: ids for search, states and order; lines a page at a time."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from forumplanner.lists import registrations
from forumplanner.lists.registrations import RegistrationFilter, RegistrationRow, RegistrationSort
from forumplanner.model.enums import RegistrationState
from forumplanner.model.ids import EntityId
from forumplanner.ui.parts.rows import Sort

if TYPE_CHECKING:
    from forumplanner.workspace import Workspace


class RegistrationSource:
    """The registrations of one event; `states` narrows them, none means all."""

    def __init__(self, workspace: "Workspace", event_id: EntityId) -> None:
        self._workspace = workspace
        self._event_id = event_id
        self.states: tuple[RegistrationState, ...] = ()

    def ids(self, search: str, sort: Sort) -> Sequence[EntityId]:
        """Return the ids of all that fit: one query."""
        which = RegistrationFilter(self._event_id, search, self.states)
        with self._workspace.read() as db:
            return registrations.ids(db, which, RegistrationSort(sort.key), descending=sort.descending)

    def rows(self, ids: Sequence[str]) -> Sequence[RegistrationRow]:
        """Return the lines with these ids."""
        with self._workspace.read() as db:
            return registrations.rows(db, [EntityId(id_) for id_ in ids])

    def row(self, registration_id: str) -> Any | None:  # noqa: ANN401  (a line, or None)
        """Return one line; None when it is gone."""
        found = self.rows([registration_id])
        return found[0] if found else None
