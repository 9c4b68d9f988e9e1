"""What people eat: the usual answers as codes, anything else as it was written."""

from forumplanner.exchange.registrations.headings import heading_key

_CODES = {
    "vegan": ("vegan",),
    "vegetarian": ("vegetarisch", "vegetarian", "vegetarier", "veggie", "fleischlos"),
    "halal": ("halal",),
    "kosher": ("koscher", "kosher"),
    "lactose_free": ("laktosefrei", "lactosefrei", "lactose free", "ohne laktose", "laktoseintolerant"),
    "gluten_free": ("glutenfrei", "gluten free", "ohne gluten", "zoliakie"),
    "": ("", "alles", "egal", "normal", "keine besonderheiten", "everything", "anything", "mischkost"),
}
_BY_WORD = {word: code for code, words in _CODES.items() for word in words}


def diet_of(text: str) -> str:
    """Return the code of a diet, "" for no wish, or the text itself."""
    return _BY_WORD.get(heading_key(text), " ".join(text.split()))
