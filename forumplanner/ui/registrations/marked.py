"""Which registrations are marked in the table, and what fits them."""

from collections.abc import Callable, Mapping

from forumplanner.lists.registrations import RegistrationRow
from forumplanner.model.enums import RegistrationState
from forumplanner.model.ids import EntityId
from forumplanner.ui.parts.id_page_model import IdPageModel
from forumplanner.ui.parts.table_view import TableView

ONLY_IN = {
    "accept": RegistrationState.OFFERED,
    "refuse-offer": RegistrationState.OFFERED,
    "approve": RegistrationState.REQUESTED,
}
"""What can be done only to registrations in one state."""

_FEW = 500
"""So many rows at most are asked one by one in which state they are."""


class Marked:
    """Reads the table's selection; `numbers` tells how many registrations of the event are in each state."""

    def __init__(
        self, table: TableView, model: IdPageModel, numbers: Callable[[], Mapping[RegistrationState, int]]
    ) -> None:
        self._table = table
        self._model = model
        self._numbers = numbers

    @property
    def ids(self) -> list[EntityId]:
        """Return who is marked, from the top."""
        return [EntityId(id_) for id_ in self._table.selected_ids()]

    @property
    def count(self) -> int:
        """Return how many are marked, without naming them."""
        parts = self._table.selectionModel().selection()
        return sum(parts.at(number).height() for number in range(parts.count()))

    def any_in(self, state: RegistrationState) -> bool:
        """Tell whether anybody marked is in a state; of very many only whether anybody at all is."""
        if self.count > _FEW:
            return bool(self._numbers().get(state))
        return any(row is not None and row.state is state for row in map(self._row, self.ids))

    def needless(self) -> list[str]:
        """Return the ids of the actions that fit nobody marked."""
        return [f"registrations.{name}" for name, state in ONLY_IN.items() if not self.any_in(state)]

    def _row(self, registration_id: EntityId) -> RegistrationRow | None:
        place = self._model.place_of(registration_id)
        row: RegistrationRow | None = self._model.row(place) if place is not None else None
        return row
