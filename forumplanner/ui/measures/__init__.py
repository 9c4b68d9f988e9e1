"""The place of measures: what came of recommendations, who does it, until when, and what hinders it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from forumplanner.ui.measures.page import MeasuresPage
    from forumplanner.ui.shell.places import PlaceContext


def make(context: "PlaceContext") -> "MeasuresPage":
    """Make the page."""
    from forumplanner.ui.measures.page import MeasuresPage

    return MeasuresPage(context)
