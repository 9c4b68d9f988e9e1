"""Finders: places that find things of theirs while the user types into the palette.

A finder runs in a worker thread; it reads and returns entries, and touches no widget.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple


class PaletteEntry(NamedTuple):
    """One line of the palette; `take` runs in the GUI thread when it is chosen."""

    text: str
    take: Callable[[], object]
    detail: str = ""
    icon: str = ""
    shortcut: str = ""


#: Given what was typed, return what was found, the best first.
Finder = Callable[[str], Sequence[PaletteEntry]]


class Finders:
    """The finders of the open planner, in the order in which their answers are shown."""

    def __init__(self) -> None:
        self._finders: dict[str, Finder] = {}

    def add(self, key: str, finder: Finder) -> None:
        """Add a finder or replace the one with the same key."""
        self._finders[key] = finder

    def remove(self, key: str) -> None:
        """Forget a finder; an unknown one is ignored."""
        self._finders.pop(key, None)

    def clear(self) -> None:
        """Forget all, when the planner is closed."""
        self._finders.clear()

    def all(self) -> list[Finder]:
        """Return the finders."""
        return list(self._finders.values())


def matches(query: str, text: str) -> bool:
    """Tell whether every typed word begins a word of the text, whatever its case."""
    words = text.casefold().replace("-", " ").split()
    return all(any(word.startswith(part) for word in words) for part in query.casefold().split())
