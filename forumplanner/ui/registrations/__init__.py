"""The registrations of an event: the table, the form of one, registering somebody new.

Bringing a list in is the next room's work (ui/importing). Rules are in planning/, never here.
"""

from typing import TYPE_CHECKING

from forumplanner.model.ids import EntityId

if TYPE_CHECKING:
    from forumplanner.ui.events.tab import EventTab
    from forumplanner.ui.shell.places import PlaceContext


def make_tab(context: "PlaceContext", event_id: EntityId) -> "EventTab":
    """Return the tab of the registrations of an event."""
    from forumplanner.ui.registrations.registrations_tab import RegistrationsTab

    return RegistrationsTab(context, event_id)
