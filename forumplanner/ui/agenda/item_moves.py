"""Moving agenda items by one step, in and out, and removing them: which verb each step is. No widget stands here."""

from collections.abc import Callable

from forumplanner.lists.agenda import AgendaRow
from forumplanner.model.ids import EntityId
from forumplanner.planning.agenda_making import remove_item
from forumplanner.planning.agenda_ordering import move_by_one, move_item
from forumplanner.ui.agenda.agenda_model import AgendaPicture
from forumplanner.ui.parts.writer import Writer
from forumplanner.workspace import Label


class ItemMoves:
    """Moves items of one event."""

    def __init__(self, writer: Writer, event_id: EntityId) -> None:
        self._writer = writer
        self._event_id = event_id

    def step(self, row: AgendaRow, *, up: bool) -> None:
        """Move an item before the one above it, or after the one below."""
        self._writer.change(self._label("move_agenda_item", row), lambda db: move_by_one(db, row.id, up=up))

    def into(self, row: AgendaRow, above: AgendaRow) -> None:
        """Move an item inside another one, as its last."""
        label = self._label("move_agenda_item", row)
        self._writer.change(label, lambda db: move_item(db, row.id, parent_id=above.id))

    def out(self, row: AgendaRow, parent: AgendaRow) -> None:
        """Move an item out of its parent, right behind it."""
        label, place = self._label("move_agenda_item", row), parent.position + 1
        self._writer.change(label, lambda db: move_item(db, row.id, parent_id=parent.parent_id, position=place))

    def remove(self, row: AgendaRow, said: str, refused: Callable[[], object]) -> None:
        """Remove an item, say so and offer to take it back."""
        self._writer.change(
            self._label("remove_agenda_item", row),
            lambda db: remove_item(db, row.id),
            said=said,
            refused=refused,
        )

    def _label(self, key: str, row: AgendaRow) -> Label:
        return Label(key, {"item": row.id, "event": self._event_id})


def item_above(picture: AgendaPicture, row: AgendaRow) -> AgendaRow | None:
    """Return the item that stands right before an item among its siblings."""
    here = (row.parent_id, row.day_number, row.position - 1)
    return next((one for one in picture.rows if (one.parent_id, one.day_number, one.position) == here), None)


def neighbour(picture: AgendaPicture, row: AgendaRow) -> str:
    """Return which item the cursor goes to when an item with all inside it goes away; nothing for the last."""
    order = [one.id for one in picture.rows]
    place = order.index(row.id)
    after = next((one.id for one in picture.rows[place + 1 :] if one.depth <= row.depth), "")
    return after or (order[place - 1] if place else "")
