"""The logical structure of a PDF while it grows: nodes made with the story, references added by painting.

Order is story order; painting never adds a node. Writing it into the file is the business of tags.py.
"""

from dataclasses import dataclass
from typing import NamedTuple


class Mark(NamedTuple):
    """A marked piece of a page's content; pages count from 0."""

    page: int
    number: int


@dataclass(frozen=True, eq=False)
class Target:
    """A heading that the outline and a table of contents lead to; two of the same words are two."""

    level: int
    title: str


class Bookmark(NamedTuple):
    """Where a heading was painted: page from 0, height on the page in points."""

    target: Target
    page: int
    top: float


@dataclass(frozen=True)
class LinkMark:
    """A rectangle of a page (points, from the lower left) that leads to an address or to a heading."""

    page: int
    rectangle: tuple[float, float, float, float]
    goal: str | Target
    words: str


class Node:
    """An element of the structure tree; `attributes` are written under their owner (Table, Layout, List)."""

    __slots__ = ("alt", "attributes", "kids", "language", "tag")

    def __init__(self, tag: str, *, language: str = "", alt: str = "") -> None:
        self.tag = tag
        self.language = language
        self.alt = alt
        self.kids: list[Node | Mark | LinkMark] = []
        self.attributes: dict[str, dict[str, object]] | None = None

    def add(self, tag: str, *, language: str = "", alt: str = "") -> "Node":
        """Append and return a child element."""
        child = Node(tag, language=language, alt=alt)
        self.kids.append(child)
        return child

    def describe(self, owner: str, **values: object) -> None:
        """Set attributes of one owner."""
        if self.attributes is None:
            self.attributes = {}
        self.attributes.setdefault(owner, {}).update(values)

    def is_empty(self) -> bool:
        """Tell whether neither this element nor any below it has content."""
        return all(isinstance(kid, Node) and kid.is_empty() for kid in self.kids)
