"""What an agenda is told of its items: who introduces them, who leads them, and the papers that go with them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from forumplanner.documents.content.facts import EventFacts, OfficeFacts, PersonFacts


@dataclass(frozen=True)
class PaperFacts:
    """A paper by its number ("Vorlage 044") and title."""

    title: str
    number: str = ""
    public: bool = True


@dataclass(frozen=True)
class PointFacts:
    """An item of the agenda with those below it; `start` is None where no time is said."""

    title: str
    number: str = ""
    public: bool = True
    start: datetime | None = None
    minutes: int = 0
    room: str = ""
    track: str = ""
    description: str = ""
    introduced_by: tuple[PersonFacts, ...] = ()
    led_by: tuple[PersonFacts, ...] = ()
    papers: tuple[PaperFacts, ...] = ()
    children: tuple["PointFacts", ...] = ()


@dataclass(frozen=True)
class AgendaPaperFacts:
    """An agenda: of a body `in_parts`, otherwise by days. `papers` belong to no item; `public` leaves out the rest."""

    office: OfficeFacts
    event: EventFacts
    items: tuple[PointFacts, ...]
    created: datetime
    in_parts: bool = False
    public: bool = False
    papers: tuple[PaperFacts, ...] = ()


def public_points(items: Iterable[PointFacts]) -> tuple[PointFacts, ...]:
    """Return what everyone may know of: no item that is not public, nothing below one, no paper that is not public."""
    return tuple(
        replace(item, papers=public_papers(item.papers), children=public_points(item.children))
        for item in items
        if item.public
    )


def public_part(items: Iterable[PointFacts]) -> tuple[PointFacts, ...]:
    """Return the public items as those see them who may read every paper."""
    return tuple(replace(item, children=public_part(item.children)) for item in items if item.public)


def public_papers(papers: Iterable[PaperFacts]) -> tuple[PaperFacts, ...]:
    """Return the papers everyone may read."""
    return tuple(paper for paper in papers if paper.public)
