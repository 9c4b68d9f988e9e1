"""Posters for the doors: what happens in a room on a day, and whether one gets there without a step; in big type.

Always public: what is not public is not on them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from math import ceil
from textwrap import shorten

from forumplanner.documents.content.facts import AgendaFacts, EventFacts, OfficeFacts, public_only
from forumplanner.documents.content.phrases import speaker_line
from forumplanner.documents.content.said_items import said_time
from forumplanner.documents.content.timed_items import day_of, days_of, in_room, rooms_of, timed
from forumplanner.documents.dates import full_day
from forumplanner.documents.tree import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    PageBreak,
    PageSize,
    Row,
    Table,
    TextStyle,
    header_row,
    paragraph,
)
from forumplanner.wording.catalogue import Catalogue

_TIME_MM = 27.0
_MOST_ITEMS = 6
_LONGEST_TITLE = 120
"""More letters of the event's title than this are no help on a door."""


@dataclass(frozen=True)
class DoorFacts:
    """A room: its name and whether one gets there without a step (None: nobody said)."""

    name: str
    step_free: bool | None = None


@dataclass(frozen=True)
class DoorPostersFacts:
    """The posters of these rooms: one for each day on which something happens there, more for a full day.

    `scale` enlarges the type.
    """

    office: OfficeFacts
    event: EventFacts
    agenda: tuple[AgendaFacts, ...]
    doors: tuple[DoorFacts, ...]
    created: datetime
    size: PageSize = PageSize.A4
    scale: float = 2


def door_posters(facts: DoorPostersFacts, _: Catalogue) -> Document:
    """Return the posters, room after room."""
    posters = [_poster(door, items, facts, _) for door, items in posters_of(facts)]
    children: list[Block] = []
    for poster in posters:
        children += [PageBreak(), *poster] if children else poster
    return Document(
        title=_("Door posters: {event}", event=facts.event.title),
        language=_.language,
        created=facts.created,
        children=tuple(children),
        author=facts.office.name,
        size=facts.size,
        scale=facts.scale,
    )


def posters_of(facts: DoorPostersFacts) -> list[tuple[DoorFacts, list[AgendaFacts]]]:
    """Return the rooms with what happens there on one day each; a full day is parted, an empty one gives no poster."""
    items = timed(public_only(facts.agenda))
    doors = {door.name: door for door in facts.doors}
    return [
        (doors[room], part)
        for room in rooms_of(items, list(doors))
        if room in doors
        for day in days_of(items)
        if day is not None
        for part in _parted([item for item in in_room(items, room) if day_of(item) == day])
    ]


def _parted(items: list[AgendaFacts]) -> list[list[AgendaFacts]]:
    """Return the items in as few parts of much the same length as big type allows."""
    parts = ceil(len(items) / _MOST_ITEMS)
    length = ceil(len(items) / parts) if parts else 1
    return [items[start : start + length] for start in range(0, len(items), length)]


def _poster(door: DoorFacts, items: Sequence[AgendaFacts], facts: DoorPostersFacts, _: Catalogue) -> list[Block]:
    """Return one poster."""
    start = items[0].start
    blocks: list[Block] = [Heading(1, door.name)]
    if start is not None:
        blocks.append(paragraph(full_day(start, _), bold=True, style=TextStyle.LEAD))
    if door.step_free is not None:
        blocks.append(paragraph(_("Step-free access") if door.step_free else _("Not step-free: ask us for help")))
    blocks.append(
        Table(
            columns=(Column(_TIME_MM), Column()),
            header=(header_row(_("Time"), _brief(facts.event.title)),),
            rows=tuple(Row((Cell((paragraph(said_time(item, _)),), header=True), _what(item))) for item in items),
        )
    )
    return blocks


def _brief(title: str) -> str:
    """Return a title shortened between its words, or within the first where that alone is too long."""
    cut = shorten(title, _LONGEST_TITLE, placeholder=" \N{HORIZONTAL ELLIPSIS}").strip()
    return cut if cut != "\N{HORIZONTAL ELLIPSIS}" else title[: _LONGEST_TITLE - 1] + cut


def _what(item: AgendaFacts) -> Cell:
    said: list[Block] = [paragraph(item.title, bold=True)]
    speakers = speaker_line(item)
    if speakers:
        said.append(paragraph(speakers, style=TextStyle.LABEL))
    if item.track:
        said.append(paragraph(item.track, style=TextStyle.SMALL))
    return Cell(tuple(said))
