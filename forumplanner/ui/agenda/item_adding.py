"""How items come onto an agenda: each one change, with refusals said in the form of the new item."""

from collections.abc import Callable

from forumplanner.lists.agenda import AgendaRow
from forumplanner.model.enums import AgendaKind
from forumplanner.model.ids import EntityId
from forumplanner.planning.agenda_making import AgendaItemDraft, add_item
from forumplanner.ui.parts.form_binder import FormBinder
from forumplanner.ui.parts.writer import Writer
from forumplanner.workspace import Label

_BREAK = 15  # minutes of a break that nobody has timed yet


class ItemAdding:
    """Adds items to one agenda; `then` gets the id of the new one."""

    def __init__(self, writer: Writer, event_id: EntityId, binder: FormBinder) -> None:
        self._writer = writer
        self._event_id = event_id
        self._binder = binder

    def after(self, row: AgendaRow | None, draft: AgendaItemDraft, then: Callable[[EntityId], object]) -> None:
        """Add an item after another one, or as the last."""
        self._add(draft, None if row is None else row.id, None, then)

    def inside(self, row: AgendaRow, draft: AgendaItemDraft, then: Callable[[EntityId], object]) -> None:
        """Add an item inside another one."""
        self._add(draft, None, row.id, then)

    def break_after(self, row: AgendaRow | None, title: str, then: Callable[[EntityId], object]) -> None:
        """Add a break of the usual length."""
        self.after(row, AgendaItemDraft(title, AgendaKind.BREAK, _BREAK), then)

    def _add(
        self,
        draft: AgendaItemDraft,
        after: EntityId | None,
        parent: EntityId | None,
        then: Callable[[EntityId], object],
    ) -> None:
        event_id = self._event_id
        self._writer.change(
            Label("add_agenda_item", {"event": event_id}),
            lambda db: add_item(db, event_id, draft, after=after, parent=parent),
            then,
            binder=self._binder,
        )
