"""The place of the journal: who changed what when, and what can be taken back."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from forumplanner.ui.journal.page import JournalPage
    from forumplanner.ui.shell.places import PlaceContext


def make(context: "PlaceContext") -> "JournalPage":
    """Make the page."""
    from forumplanner.ui.journal.page import JournalPage

    return JournalPage(context)
