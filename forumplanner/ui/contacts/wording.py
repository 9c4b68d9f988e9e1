"""What a list of contacts is called."""

from dataclasses import dataclass


@dataclass
class ListWords:
    """The name of a list, of its search field and of the form for a new entry."""

    name: str
    search: str
    new: str
