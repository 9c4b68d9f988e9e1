"""The place of answers to invitations: what came back, how it stands, and what is proposed to do with it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from forumplanner.ui.replies.page import RepliesPage
    from forumplanner.ui.shell.places import PlaceContext


def make(context: "PlaceContext") -> "RepliesPage":
    """Make the page."""
    from forumplanner.ui.replies.page import RepliesPage

    return RepliesPage(context)
