"""The texts of messages: what invitations, changes and cancellations say, in each language, for all events or for one.

Which fields there are is decided in planning/, what is said without own words in documents/; here it is typed and seen.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from forumplanner.ui.message_texts.page import MessageTextsPage
    from forumplanner.ui.shell.places import PlaceContext


def make(context: "PlaceContext") -> "MessageTextsPage":
    """Make the page of the texts of messages."""
    from forumplanner.ui.message_texts.page import MessageTextsPage

    return MessageTextsPage(context)
