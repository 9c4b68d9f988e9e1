"""The languages of documents: who checked their texts, which were added, and what the office says itself.

Which texts there are is decided in wording/, what may be said in planning/; here they are shown and typed.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from forumplanner.ui.languages.page import LanguagesPage
    from forumplanner.ui.shell.places import PlaceContext


def make(context: "PlaceContext") -> "LanguagesPage":
    """Make the page of the languages of documents."""
    from forumplanner.ui.languages.page import LanguagesPage

    return LanguagesPage(context)
