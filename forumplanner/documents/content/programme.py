"""The programme by time, parallel tracks side by side or one after the other; or by room.

Always public: what is not public is not in it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from forumplanner.documents.content.facts import AgendaFacts, EventFacts, OfficeFacts, public_only
from forumplanner.documents.content.phrases import event_facts, furniture, subtitle
from forumplanner.documents.content.said_items import said_item, said_time
from forumplanner.documents.content.time_slots import TIME_MM, slot_table
from forumplanner.documents.content.timed_items import day_of, days_of, in_room, rooms_of, timed, tracks_of
from forumplanner.documents.dates import full_day
from forumplanner.documents.tree import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Row,
    Table,
    TextStyle,
    header_row,
    paragraph,
)
from forumplanner.wording.catalogue import Catalogue

_ROOM_MM = 38.0
_MOST_PORTRAIT_TRACKS = 3


class TrackLayout(Enum):
    """How a day stands: parallel tracks beside each other or one after the other, or room after room."""

    SIDE_BY_SIDE = "side-by-side"
    ONE_AFTER_ANOTHER = "one-after-another"
    BY_ROOM = "by-room"


@dataclass(frozen=True)
class ProgrammeFacts:
    """The programme of an event; `welcome` is a paragraph of the office's own."""

    office: OfficeFacts
    event: EventFacts
    agenda: tuple[AgendaFacts, ...]
    created: datetime
    layout: TrackLayout = TrackLayout.SIDE_BY_SIDE
    welcome: str = ""


def programme(facts: ProgrammeFacts, _: Catalogue) -> Document:
    """Return the programme, day by day."""
    title = _("Programme by room") if facts.layout is TrackLayout.BY_ROOM else _("Programme")
    items = timed(public_only(facts.agenda))
    children: list[Block] = [Heading(1, facts.event.title), subtitle(facts.event, _)]
    if facts.welcome:
        children.append(paragraph(facts.welcome))
    children.append(event_facts(facts.event, _))
    for day in days_of(items):
        children.append(Heading(2, full_day(day, _) if day else title))
        children += [paragraph(one.title) for one in facts.event.days if one.date == day and one.title]
        children += _day([item for item in items if day_of(item) == day], facts, _)
    side_by_side = facts.layout is TrackLayout.SIDE_BY_SIDE
    return Document(
        title=f"{title}: {facts.event.title}",
        language=_.language,
        created=facts.created,
        children=tuple(children),
        author=facts.office.name,
        furniture=furniture(facts.office, f"{title} \N{MIDDLE DOT} {facts.event.title}", _),
        landscape=side_by_side and len(tracks_of(items)) > _MOST_PORTRAIT_TRACKS,
    )


def _day(items: Sequence[AgendaFacts], facts: ProgrammeFacts, _: Catalogue) -> list[Block]:
    """Return the tables of one day."""
    if facts.layout is TrackLayout.BY_ROOM:
        return _by_room(items, facts.event.rooms, _)
    tracks = tracks_of(items)
    if facts.layout is TrackLayout.SIDE_BY_SIDE and len(tracks) > 1:
        return [slot_table(items, tracks, _)]
    plenary = [item for item in items if not item.track]
    blocks: list[Block] = [_one_column(plenary, _("Plenary") if tracks else _("Item"), _)] if plenary else []
    for track in tracks:
        blocks += [Heading(3, track), _one_column([item for item in items if item.track == track], _("Item"), _)]
    return blocks


def _by_room(items: Sequence[AgendaFacts], known: Sequence[str], _: Catalogue) -> list[Block]:
    """Return what happens in each room, the rooms in the order of the venue."""
    blocks: list[Block] = []
    for room in rooms_of(items, known):
        blocks.append(Heading(3, room or _("Without a room of its own")))
        blocks.append(
            Table(
                columns=(Column(TIME_MM), Column()),
                header=(header_row(_("Time"), _("Item")),),
                rows=tuple(Row((_time_cell(item, _), _cell_with_track(item, _))) for item in in_room(items, room)),
            )
        )
    return blocks


def _one_column(items: Sequence[AgendaFacts], caption: str, _: Catalogue) -> Table:
    """Return items below each other, with their rooms."""
    return Table(
        columns=(Column(TIME_MM), Column(), Column(_ROOM_MM)),
        header=(header_row(_("Time"), caption, _("Room")),),
        rows=tuple(
            Row((_time_cell(item, _), Cell(said_item(item, _)), Cell((paragraph(item.room),) if item.room else ())))
            for item in items
        ),
    )


def _cell_with_track(item: AgendaFacts, _: Catalogue) -> Cell:
    track = (paragraph(item.track, style=TextStyle.SMALL),) if item.track else ()
    return Cell((*said_item(item, _), *track))


def _time_cell(item: AgendaFacts, _: Catalogue) -> Cell:
    """Return when an item begins and ends."""
    return Cell((paragraph(said_time(item, _)),)) if item.start is not None else Cell(header=True)
