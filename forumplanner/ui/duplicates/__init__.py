"""The place where entries of one person are found, compared and merged. It is reached from the contacts."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from forumplanner.ui.duplicates.page import DuplicatesPage
    from forumplanner.ui.shell.places import PlaceContext


def make(context: "PlaceContext") -> "DuplicatesPage":
    """Make the page."""
    from forumplanner.ui.duplicates.page import DuplicatesPage

    return DuplicatesPage(context)
