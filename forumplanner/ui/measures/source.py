"""The rows of the list of measures, filtered by words, state, field of action and whether they are overdue."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from forumplanner.lists import measures
from forumplanner.lists.measures import MeasureColumn, MeasureFilter, MeasureRow, MeasureSort
from forumplanner.lists.office import office
from forumplanner.planning.measures import today
from forumplanner.ui.parts.rows import Sort
from forumplanner.ui.shell.places import PlaceContext


class MeasureSource:
    """Reads the measures that `which` asks for."""

    def __init__(self, context: PlaceContext) -> None:
        self._context = context
        self.which = MeasureFilter()
        self._today: date | None = None

    def today(self) -> date:
        """Return today where the office is, as of the last time the list was read."""
        if self._today is None:
            with self._context.workspace.read() as db:
                self._today = today(self._context.workspace.now(), office(db).zone)
        return self._today

    def ids(self, search: str, sort: Sort) -> Sequence[str]:
        """Return the ids of the measures that fit, in order."""
        self._today = None
        column = MeasureColumn(sort.key) if sort.key else MeasureColumn.DUE
        with self._context.workspace.read() as db:
            return measures.ids(db, replace(self.which, text=search), MeasureSort(column, sort.descending))

    def rows(self, ids: Sequence[str]) -> Sequence[MeasureRow]:
        """Return the rows of these ids."""
        with self._context.workspace.read() as db:
            return measures.rows(db, list(ids))  # type: ignore[arg-type]
