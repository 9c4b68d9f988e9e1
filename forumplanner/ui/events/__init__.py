"""The place of events: the list, one open event with its tabs, and the tab in which it is planned."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from forumplanner.ui.events.page import EventsPage
    from forumplanner.ui.shell.places import PlaceContext


def make(context: "PlaceContext") -> "EventsPage":
    """Make the page."""
    from forumplanner.ui.events.page import EventsPage

    return EventsPage(context)
