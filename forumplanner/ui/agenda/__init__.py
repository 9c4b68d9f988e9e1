"""The agenda of an event: its items in reading order with computed times, and forms beside them.

Times and numbers are never computed here; they come from lists/agenda.py.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from forumplanner.model.ids import EntityId
    from forumplanner.ui.events.tab import EventTab
    from forumplanner.ui.shell.places import PlaceContext


def make_tab(context: "PlaceContext", event_id: "EntityId") -> "EventTab":
    """Return the agenda of an event."""
    from forumplanner.ui.agenda.agenda_tab import AgendaTab

    return AgendaTab(context, event_id)
