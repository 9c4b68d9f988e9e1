"""The tab in which an event is planned: what it is, when and where, who can come."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from forumplanner.model.ids import EntityId
    from forumplanner.ui.events.planning.planning_tab import PlanningTab
    from forumplanner.ui.shell.places import PlaceContext


def make_tab(context: "PlaceContext", event_id: "EntityId") -> "PlanningTab":
    """Make the tab."""
    from forumplanner.ui.events.planning.planning_tab import PlanningTab

    return PlanningTab(context, event_id)
