"""The place of contacts: persons and organisations of the one directory, and who belongs where."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from forumplanner.ui.contacts.page import ContactsPage
    from forumplanner.ui.shell.places import PlaceContext


def make(context: "PlaceContext") -> "ContactsPage":
    """Make the page."""
    from forumplanner.ui.contacts.page import ContactsPage

    return ContactsPage(context)
