"""The place of accounts: by which servers the planner's messages and events reach others, and what goes there.

What a server does stands in exchange/; here is only what is entered and shown.
"""

from forumplanner.ui.shell.places import PlaceContext, PlacePage


def make(context: PlaceContext) -> PlacePage:
    """Make the page."""
    from forumplanner.ui.accounts.page import AccountsPage

    return AccountsPage(context)
