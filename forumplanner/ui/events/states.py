"""The steps an event can take from its state, as actions of the registry."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject

from forumplanner.model.enums import EventState
from forumplanner.model.ids import EntityId
from forumplanner.planning import scheduling
from forumplanner.planning.civil_times import to_local
from forumplanner.ui.parts.writer import Writer
from forumplanner.ui.shell.actions import Action
from forumplanner.ui.shell.places import PlaceContext
from forumplanner.workspace.label import Label

#: Id, state and time zone of the open event, or None where none is open.
OpenEvent = tuple[EntityId, EventState, str]


class StateSteps(QObject):
    """Declares one action for each state; it can be taken where the open event can go there."""

    def __init__(self, context: PlaceContext, present: Callable[[], OpenEvent | None], parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._present = present
        self._writer = Writer(context, self)
        texts = {
            EventState.PLANNING: self.tr("Back to &planning"),
            EventState.INVITED: self.tr("Mark as in&vited"),
            EventState.POSTPONED: self.tr("P&ostpone"),
            EventState.CALLED_OFF: self.tr("&Call off"),
            EventState.HELD: self.tr("Mark as &held"),
        }
        context.actions.add(*(self._action(state, text) for state, text in texts.items()), owner=parent)

    @staticmethod
    def action_id(state: EventState) -> str:
        """Return the id of the action that leads to a state."""
        return f"events.state.{state}"

    def _action(self, state: EventState, text: str) -> Action:
        return Action(
            self.action_id(state),
            text,
            lambda: self._go(state),
            scope="events",
            group=3,
            enabled_when=lambda: self._can_go(state),
        )

    def _can_go(self, state: EventState) -> bool:
        present = self._present()
        return present is not None and state in scheduling.next_states(present[1])

    def _go(self, state: EventState) -> None:
        present = self._present()
        if present is None:
            return
        event_id, _, zone = present
        now: datetime = to_local(self._context.workspace.now(), zone)
        self._writer.change(
            Label("set_event_state", {"event": event_id}),
            lambda db: scheduling.set_state(db, event_id, state, now_local=now),
            working=self.tr("Changing the state"),
        )
