"""The day itself: the reception on a full screen for a helper, and the part "On site" of an event for the officer.

The reception shows name, organisation and state, and nothing else; what it may read stands in lists/reception.py.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from forumplanner.model.ids import EntityId
    from forumplanner.ui.events.tab import EventTab
    from forumplanner.ui.shell.places import PlaceContext


def make_tab(context: "PlaceContext", event_id: "EntityId") -> "EventTab":
    """Return the part "On site" of an event."""
    from forumplanner.ui.reception.on_site_tab import OnSiteTab

    return OnSiteTab(context, event_id)
