"""The first page: what must I do now, what comes next, what is overdue. It changes nothing itself."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from forumplanner.ui.overview.page import OverviewPage
    from forumplanner.ui.shell.places import PlaceContext


def make(context: "PlaceContext") -> "OverviewPage":
    """Make the page."""
    from forumplanner.ui.overview.page import OverviewPage

    return OverviewPage(context)
