"""The minutes of an event, taken along its agenda: entries, votes, the head, and what follows once they are settled."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from forumplanner.model.ids import EntityId
    from forumplanner.ui.events.tab import EventTab
    from forumplanner.ui.shell.places import PlaceContext


def make_tab(context: "PlaceContext", event_id: "EntityId") -> "EventTab":
    """Return the minutes of an event."""
    from forumplanner.ui.minutes.minutes_tab import MinutesTab

    return MinutesTab(context, event_id)
