"""What an event needs for those who take part, and what is ordered because of it.

Sums only: who needs what stands in the form of a registration. What must be ordered is computed in lists/orders.py,
what an order may hold is decided in planning/ordering.py.
"""

from typing import TYPE_CHECKING

from forumplanner.model.ids import EntityId

if TYPE_CHECKING:
    from forumplanner.ui.events.tab import EventTab
    from forumplanner.ui.shell.places import PlaceContext


def make_tab(context: "PlaceContext", event_id: EntityId) -> "EventTab":
    """Return the tab of the needs and orders of an event."""
    from forumplanner.ui.needs.needs_tab import NeedsTab

    return NeedsTab(context, event_id)
