"""Where the dispatch list reads: ids for search, part and order; rows a page at a time."""

from collections.abc import Sequence
from dataclasses import replace

from forumplanner.lists import dispatches
from forumplanner.lists.dispatches import DispatchColumn, DispatchCounts, DispatchFilter, DispatchRow, DispatchSort
from forumplanner.model.ids import EntityId
from forumplanner.ui.parts.rows import Sort
from forumplanner.ui.shell.places import PlaceContext

_BATCH = 500


class DispatchSource:
    """Reads the dispatches that `which` asks for."""

    def __init__(self, context: PlaceContext, event_id: EntityId) -> None:
        self._workspace = context.workspace
        self.which = DispatchFilter(event_id)

    def ids(self, search: str, sort: Sort) -> Sequence[str]:
        """Return the ids of the dispatches that fit, in order."""
        column = DispatchColumn(sort.key) if sort.key else DispatchColumn.SENT
        with self._workspace.read() as db:
            return dispatches.ids(db, replace(self.which, text=search), DispatchSort(column, sort.descending))

    def rows(self, ids: Sequence[str]) -> Sequence[DispatchRow]:
        """Return the rows of these ids."""
        with self._workspace.read() as db:
            batches = (ids[start : start + _BATCH] for start in range(0, len(ids), _BATCH))
            return [row for batch in batches for row in dispatches.rows(db, [EntityId(id_) for id_ in batch])]

    def counts(self) -> DispatchCounts:
        """Return how many dispatches are in which part."""
        with self._workspace.read() as db:
            return dispatches.counts(db, self.which.event_id)
