"""Giving a list out: which of its rows, which columns in which order, in which form, and how it will look.

One page for all lists. Whoever shows a table says in `PlacePage.listed` what it shows; nothing of a list is known here.
"""

from forumplanner.ui.listing.page import ListingPage
from forumplanner.ui.shell.places import PlaceContext


def make(context: PlaceContext) -> ListingPage:
    """Make the page."""
    return ListingPage(context)
