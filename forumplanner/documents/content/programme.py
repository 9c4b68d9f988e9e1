"""The programme by time: plenary parts across, parallel tracks side by side or one after the other.

Always public: what is not public is not in it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from forumplanner.documents.content.facts import AgendaFacts, EventFacts, OfficeFacts, public_only
from forumplanner.documents.content.phrases import event_facts, furniture, speaker_line, subtitle
from forumplanner.documents.dates import clock, end_of, full_day
from forumplanner.documents.tree import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Paragraph,
    Row,
    Run,
    Table,
    TextStyle,
    bullet_list,
    header_row,
    paragraph,
)
from forumplanner.wording.catalogue import Catalogue

_TIME_MM = 27.0
_MOST_PORTRAIT_TRACKS = 3


class TrackLayout(Enum):
    """How parallel tracks stand: beside each other in one table, or each in a table of its own."""

    SIDE_BY_SIDE = "side-by-side"
    ONE_AFTER_ANOTHER = "one-after-another"


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
    title = _("Programme")
    items = _timed(public_only(facts.agenda))
    children: list[Block] = [Heading(1, facts.event.title), subtitle(facts.event, _)]
    if facts.welcome:
        children.append(paragraph(facts.welcome))
    children.append(event_facts(facts.event, _))
    for day in _days(items):
        of_day = [item for item in items if (item.start.date() if item.start else None) == day]
        children.append(Heading(2, full_day(day, _) if day else title))
        children += _day(of_day, facts.layout, _)
    side_by_side = facts.layout is TrackLayout.SIDE_BY_SIDE
    return Document(
        title=f"{title}: {facts.event.title}",
        language=_.language,
        created=facts.created,
        children=tuple(children),
        author=facts.office.name,
        furniture=furniture(facts.office, f"{title} \N{MIDDLE DOT} {facts.event.title}", _),
        landscape=side_by_side and len(_tracks(items)) > _MOST_PORTRAIT_TRACKS,
    )


def _timed(items: Sequence[AgendaFacts]) -> list[AgendaFacts]:
    """Return all items that have a start of their own, in order of time; untimed ones stay with their parent."""
    found: list[AgendaFacts] = []
    for item in items:
        found.append(item)
        found += [below for below in _timed(item.children) if below.start is not None]
    return sorted(found, key=lambda item: item.start or datetime.max)


def _days(items: Sequence[AgendaFacts]) -> list[date | None]:
    """Return the days in order; None stands for items without a time."""
    return list(dict.fromkeys(item.start.date() if item.start else None for item in items))


def _tracks(items: Sequence[AgendaFacts]) -> list[str]:
    """Return the names of the tracks in the order in which they first appear."""
    return list(dict.fromkeys(item.track for item in items if item.track))


def _day(items: Sequence[AgendaFacts], layout: TrackLayout, _: Catalogue) -> list[Block]:
    """Return the tables of one day."""
    tracks = _tracks(items)
    if layout is TrackLayout.SIDE_BY_SIDE and len(tracks) > 1:
        return [_side_by_side(items, tracks, _)]
    plenary = [item for item in items if not item.track]
    blocks: list[Block] = [_one_column(plenary, _("Plenary") if tracks else _("Item"), _)] if plenary else []
    if not tracks:
        return blocks
    for track in tracks:
        blocks += [Heading(3, track), _one_column([item for item in items if item.track == track], _("Item"), _)]
    return blocks


def _one_column(items: Sequence[AgendaFacts], caption: str, _: Catalogue) -> Table:
    """Return items below each other, with their rooms."""
    return Table(
        columns=(Column(_TIME_MM), Column(), Column(38)),
        header=(header_row(_("Time"), caption, _("Room")),),
        rows=tuple(
            Row((_time_cell(item, _), Cell(_said(item)), Cell((paragraph(item.room),) if item.room else ())))
            for item in items
        ),
    )


def _side_by_side(items: Sequence[AgendaFacts], tracks: Sequence[str], _: Catalogue) -> Table:
    """Return a table with a column per track; plenary items reach across all of them."""
    rows: list[Row] = []
    waiting: dict[str, AgendaFacts] = {}

    def put_row() -> None:
        if waiting:
            first = min(waiting.values(), key=lambda item: item.minutes)
            cells = [Cell(_said(waiting[track], with_room=True)) if track in waiting else Cell() for track in tracks]
            longest = max(waiting.values(), key=lambda item: item.minutes)
            rows.append(Row((_time_cell(longest if longest.minutes else first, _), *cells)))
            waiting.clear()

    start: datetime | None = None
    for item in items:
        if not item.track:
            put_row()
            across = Cell(_said(item, with_room=True), columns=len(tracks))
            rows.append(Row((_time_cell(item, _), across), shaded=True))
            continue
        if item.start != start or item.track in waiting:
            put_row()
        start = item.start
        waiting[item.track] = item
    put_row()
    return Table(
        columns=(Column(_TIME_MM), *(Column() for _track in tracks)),
        header=(header_row(_("Time"), *tracks),),
        rows=tuple(rows),
    )


def _time_cell(item: AgendaFacts, _: Catalogue) -> Cell:
    """Return when an item begins and ends."""
    if item.start is None:
        return Cell(header=True)
    said = clock(item.start, _)
    if item.minutes:
        said += f"\N{EN DASH}{clock(end_of(item.start, item.minutes), _)}"
    return Cell((Paragraph((Run(said, bold=False),)),))


def _said(item: AgendaFacts, *, with_room: bool = False) -> tuple[Block, ...]:
    """Return what is said of an item: title, speakers, description, room, untimed items below it."""
    blocks: list[Block] = [paragraph(item.title, bold=True)]
    speakers = speaker_line(item)
    if speakers:
        blocks.append(paragraph(speakers))
    if item.description:
        blocks.append(paragraph(item.description, style=TextStyle.LABEL))
    if with_room and item.room:
        blocks.append(paragraph(item.room, style=TextStyle.SMALL))
    untimed = [below.title for below in item.children if below.start is None]
    if untimed:
        blocks.append(bullet_list(untimed))
    return tuple(blocks)
