"""The invitation of an event: what is due to be told, how it goes out, and who has received what.

Who is to be told what is decided in planning/inviting.py; how it goes out is in desk/inviting/.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from forumplanner.model.ids import EntityId
    from forumplanner.ui.events.tab import EventTab
    from forumplanner.ui.shell.places import PlaceContext


def make_tab(context: "PlaceContext", event_id: "EntityId") -> "EventTab":
    """Return the tab of the invitation of an event."""
    from forumplanner.ui.invitation.invitation_tab import InvitationTab

    return InvitationTab(context, event_id)
