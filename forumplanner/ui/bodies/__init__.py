"""The place of bodies: their dated names, members, and the rules of their sittings."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from forumplanner.ui.bodies.page import BodiesPage
    from forumplanner.ui.shell.places import PlaceContext


def make(context: "PlaceContext") -> "BodiesPage":
    """Make the page."""
    from forumplanner.ui.bodies.page import BodiesPage

    return BodiesPage(context)
