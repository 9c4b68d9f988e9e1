"""Where the list of answers reads: ids for search, part of the inbox and order; rows a page at a time."""

from collections.abc import Sequence
from dataclasses import replace

from forumplanner.lists import replies, reply_view
from forumplanner.lists.replies import ReplyColumn, ReplyCounts, ReplyFilter, ReplyRow, ReplySort
from forumplanner.lists.reply_view import ReplyView
from forumplanner.model.ids import EntityId
from forumplanner.ui.parts.rows import Sort
from forumplanner.ui.shell.places import PlaceContext

_BATCH = 500


class ReplySource:
    """Reads the answers that `which` asks for."""

    def __init__(self, context: PlaceContext) -> None:
        self._workspace = context.workspace
        self.which = ReplyFilter()

    def ids(self, search: str, sort: Sort) -> Sequence[str]:
        """Return the ids of the answers that fit, in order."""
        column = ReplyColumn(sort.key) if sort.key else ReplyColumn.RECEIVED
        with self._workspace.read() as db:
            return replies.ids(db, replace(self.which, text=search), ReplySort(column, sort.descending))

    def rows(self, ids: Sequence[str]) -> Sequence[ReplyRow]:
        """Return the rows of these ids."""
        with self._workspace.read() as db:
            batches = (ids[start : start + _BATCH] for start in range(0, len(ids), _BATCH))
            return [row for batch in batches for row in replies.rows(db, [EntityId(id_) for id_ in batch])]

    def view(self, reply_id: str) -> ReplyView | None:
        """Return one answer with all around it; None when it is gone."""
        with self._workspace.read() as db:
            return reply_view.view(db, EntityId(reply_id))

    def counts(self) -> ReplyCounts:
        """Return how many answers are in which part of the inbox."""
        with self._workspace.read() as db:
            return replies.counts(db)

    def mailbox(self) -> bool:
        """Tell whether a mailbox is set up from which answers can be fetched."""
        with self._workspace.read() as db:
            return replies.mailbox_is_set_up(db)
