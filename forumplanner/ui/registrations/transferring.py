"""The side panel in which registrations are transferred: whom it is about, to whom or what, and doing it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from forumplanner.lists import events
from forumplanner.lists.people import PersonRow
from forumplanner.lists.registrations import RegistrationRow
from forumplanner.model.enums import EventKind, EventState
from forumplanner.model.ids import EntityId
from forumplanner.planning.civil_times import to_local
from forumplanner.planning.directory import PersonFields
from forumplanner.ui.parts.person_name import both_names
from forumplanner.ui.parts.said import day_words
from forumplanner.ui.parts.side_panel import SidePanel
from forumplanner.ui.registrations.looking_up import FoundPerson
from forumplanner.ui.registrations.seating import Seating
from forumplanner.ui.registrations.transfer_part import TransferPart
from forumplanner.ui.shell.places import PlaceContext


class Transferring(QObject):
    """Knows for whom the panel was opened, whatever is selected in the table meanwhile."""

    def __init__(
        self,
        context: PlaceContext,
        event_id: EntityId,
        zone: str,
        seating: Seating,
        find: Callable[[str], Sequence[FoundPerson]],
    ) -> None:
        super().__init__(seating)
        self._context = context
        self._event_id = event_id
        self._zone = zone
        self._seating = seating
        self._ids: list[EntityId] = []
        self._panel: SidePanel | None = None
        self.part = TransferPart(find)
        self.part.person_chosen.connect(self._to_person)
        self.part.event_chosen.connect(self._to_event)

    def shows_in(self, panel: SidePanel) -> None:
        """Stand in this panel."""
        self._panel = panel

    def begin(self, ids: Sequence[EntityId], row: RegistrationRow | None) -> None:
        """Open the panel for these registrations; `row` is that of a single one."""
        self._ids = list(ids)
        if self._panel is None:
            return
        if row is not None:
            names = both_names(row.name, row.own_script_name)
            self._panel.say(self.tr("Transfer: {name}").format(name=names))
        else:
            self._panel.say(self.tr("Transfer %Ln registration(s)", "", len(ids)))
        self._panel.show()
        self.part.begin(self._events(), one=row is not None)

    def _events(self) -> list[tuple[str, str]]:
        """Return the other events that are still to come; nobody is registered for the sittings of bodies."""
        workspace = self._context.workspace
        local = to_local(workspace.now(), self._zone)
        with workspace.read() as db:
            coming = events.rows(db, events.ids(db, events.EventFilter(starts_from=local)))
        return [
            (row.id, f"{row.title}, {day_words(row.starts.date())}")
            for row in coming
            if row.id != self._event_id
            and row.starts > local
            and row.state is not EventState.CALLED_OFF
            and row.kind is not EventKind.SITTING
        ]

    def _to_person(self, person: PersonRow | PersonFields) -> None:
        if len(self._ids) == 1:
            self._seating.transfer_place(self._ids[0], person)

    def _to_event(self, event_id: str) -> None:
        self._seating.transfer_to_event(self._ids, EntityId(event_id))
