"""Says an item with its kind, for those who do not see its sign."""

from forumplanner.desk.calendar_items import KIND_WORDS, CalendarItem, say_item
from forumplanner.wording.catalogue import Catalogue


def item_words(item: CalendarItem, words: Catalogue) -> str:
    """Return the kind of an item and what is to be said of it."""
    return f"{words(KIND_WORDS[item.kind])}: {say_item(item, words)}"
