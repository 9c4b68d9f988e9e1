"""The list of events as a table: where its rows come from and what its columns show."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from forumplanner.lists import events
from forumplanner.lists.events import EventFilter, EventRow, EventSort
from forumplanner.model.enums import EventKind, EventMode, EventState
from forumplanner.model.ids import EntityId
from forumplanner.ui.parts.rows import Align, Column, Sort
from forumplanner.ui.parts.said import places_words, short_span
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.wording.catalogue import catalogue
from forumplanner.wording.values import say_value

#: Changes of these tables concern the list.
KINDS = ("event", "event_day", "venue", "registration")


class EventSource:
    """Reads events; `kind` and `state` narrow the list, None for all."""

    def __init__(self, context: PlaceContext) -> None:
        self._workspace = context.workspace
        self.kind: EventKind | None = None
        self.state: EventState | None = None

    @property
    def narrowed(self) -> bool:
        """Tell whether a filter is set."""
        return self.kind is not None or self.state is not None

    def ids(self, search: str, sort: Sort) -> Sequence[str]:
        """Return the ids of the events asked for."""
        which = EventFilter(
            text=search,
            kinds=(self.kind,) if self.kind else (),
            states=(self.state,) if self.state else (),
        )
        with self._workspace.read() as db:
            return events.ids(db, which, EventSort(sort.key), descending=sort.descending)

    def rows(self, ids: Sequence[str]) -> Sequence[EventRow]:
        """Return the rows of these ids."""
        with self._workspace.read() as db:
            return events.rows(db, [EntityId(id_) for id_ in ids])


class EventColumns(QObject):
    """Words the columns."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__()
        self._words = catalogue(context.language)

    def all(self) -> list[Column]:
        """Return the columns in their order."""
        return [
            Column(self.tr("Title"), lambda row: row.title, EventSort.TITLE, 34, hint=lambda row: row.code),
            Column(self.tr("When"), lambda row: short_span(row.starts, row.ends), EventSort.START, 22),
            Column(self.tr("Kind"), lambda row: say_value(row.kind, self._words), EventSort.KIND, 16),
            Column(self.tr("Place"), self.place, EventSort.VENUE, 20),
            Column(self.tr("State"), lambda row: say_value(row.state, self._words), EventSort.STATE, 14),
            Column(
                self.tr("Places taken"),
                lambda row: places_words(row.taken, row.capacity),
                width=11,
                align=Align.END,
            ),
            Column(self.tr("Waiting"), lambda row: str(row.waiting or "–"), width=8, align=Align.END),
        ]

    def place(self, row: EventRow) -> str:
        """Return where people meet."""
        said = {
            EventMode.ONLINE: [say_value(row.mode, self._words)],
            EventMode.HYBRID: [row.venue, self.tr("online")],
            EventMode.ON_SITE: [row.venue],
        }[row.mode]
        return " + ".join(part for part in said if part) or "–"
