"""Where the table of registrations reads: ids for search, states and order; lines a page at a time."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from forumplanner.lists import registrations, waiting
from forumplanner.lists.registrations import RegistrationFilter, RegistrationRow, RegistrationSort
from forumplanner.lists.waiting import Reason, WaitingLine
from forumplanner.model.enums import PhotoConsent, RegistrationState
from forumplanner.model.ids import EntityId
from forumplanner.ui.parts.rows import Sort

if TYPE_CHECKING:
    from forumplanner.workspace import Workspace

_SEATED = (RegistrationState.PLACED, RegistrationState.ATTENDED, RegistrationState.CANCELLED)


class RegistrationSource:
    """The registrations of one event; `states` narrows them, none means all."""

    def __init__(self, workspace: "Workspace", event_id: EntityId) -> None:
        self._workspace = workspace
        self._event_id = event_id
        self.states: tuple[RegistrationState, ...] = ()
        self.photos: PhotoConsent | None = None
        self.uninformed = False
        self.answer = ""
        self._line: WaitingLine | None = None
        self._reasons: dict[EntityId, Reason] = {}

    def show_states(self, states: tuple[RegistrationState, ...]) -> RegistrationSort | None:
        """Show only these states; returns the order that fits from now on, None where it stays as it is."""
        before, self.states = self.states, states
        waiting = (RegistrationState.WAITING,)
        if before == states or waiting not in (before, states):
            return None
        return RegistrationSort.QUEUE if states == waiting else RegistrationSort.NAME

    def narrow(self, photos: str, uninformed: bool) -> None:
        """Leave out who gave another answer about photos ("" for any), or was given the notice already."""
        self.photos = PhotoConsent(photos) if photos else None
        self.uninformed = uninformed

    def narrow_to_answer(self, answer: str) -> None:
        """Leave out who answered the invitation otherwise ("" for nobody)."""
        self.answer = answer

    @property
    def line(self) -> WaitingLine:
        """Return the places and who is in line for them, as they were when it was last forgotten."""
        if self._line is None:
            with self._workspace.read() as db:
                self._line = waiting.waiting_line_of(db, self._event_id, self._workspace.now())
        return self._line

    def forget(self) -> None:
        """Look at the line anew: something changed, or time has passed."""
        self._line = None
        self._reasons.clear()

    def reason(self, registration_id: EntityId) -> Reason | None:
        """Return why somebody has no place, of those whose rows were read."""
        return self._reasons.get(registration_id)

    def ids(self, search: str, sort: Sort) -> Sequence[EntityId]:
        """Return the ids of all that fit: one query."""
        which = RegistrationFilter(self._event_id, search, self.states, self.photos, self.uninformed, self.answer)
        with self._workspace.read() as db:
            return registrations.ids(db, which, RegistrationSort(sort.key), descending=sort.descending)

    def rows(self, ids: Sequence[str]) -> Sequence[RegistrationRow]:
        """Return the lines with these ids."""
        wanted = [EntityId(id_) for id_ in ids]
        line = self.line
        with self._workspace.read() as db:
            found = registrations.rows(db, wanted)
            asked = [row.id for row in found if row.state not in _SEATED]
            if asked:
                self._reasons.update(waiting.reasons(db, line, asked, self._workspace.now()))
        return found

    def row(self, registration_id: str) -> Any | None:  # noqa: ANN401  (a line, or None)
        """Return one line; None when it is gone."""
        found = self.rows([registration_id])
        return found[0] if found else None
