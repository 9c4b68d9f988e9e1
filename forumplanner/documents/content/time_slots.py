"""The table of a day with parallel tracks: a column for each track, a row for each time at which something begins.

What lasts over several rows reaches down them; what everybody takes part in reaches across all tracks.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from forumplanner.documents.content.facts import AgendaFacts
from forumplanner.documents.content.said_items import said_item, said_time
from forumplanner.documents.dates import end_of
from forumplanner.documents.tree import Block, Cell, Column, Row, Table, TextStyle, header_row, paragraph
from forumplanner.wording.catalogue import Catalogue

TIME_MM = 27.0


def slot_table(items: Sequence[AgendaFacts], tracks: Sequence[str], _: Catalogue) -> Table:
    """Return the table of one day's items, which are in order of time."""
    rows: list[Row] = []
    beside: list[AgendaFacts] = []
    for item in items:
        if item.track and item.start is not None:
            beside.append(item)
            continue
        rows += _parallel(beside, tracks, _)
        beside = []
        across = Cell(said_item(item, _, with_room=True), columns=len(tracks))
        time = Cell((paragraph(said_time(item, _)),) if item.start else (), header=item.start is None)
        rows.append(Row((time, across), shaded=True))
    rows += _parallel(beside, tracks, _)
    return Table(
        columns=(Column(TIME_MM), *(Column() for _track in tracks)),
        header=(header_row(_("Time"), *tracks),),
        rows=tuple(rows),
    )


@dataclass
class _Column:
    """What stands in a track's column: the items that begin in each row, and until which row the last one reaches."""

    starting: dict[int, list[AgendaFacts]]
    covered: int = 0


def _parallel(items: Sequence[AgendaFacts], tracks: Sequence[str], _: Catalogue) -> list[Row]:
    """Return the rows of items that run side by side."""
    starts = sorted({item.start for item in items if item.start is not None})
    columns = {track: _Column({}) for track in tracks}
    for item in items:
        if item.start is not None:
            columns[item.track].starting.setdefault(starts.index(item.start), []).append(item)
    last = max((_end(item) for item in items), default=datetime.min)
    ends = [*starts[1:], last]
    rows = []
    for at, start in enumerate(starts):
        running = max((_end(item) for item in items if item.start is not None and item.start <= start), default=start)
        until = min(ends[at], running)
        cells = [Cell((paragraph(said_time(_slot(start, until), _)),))]
        for column in columns.values():
            if at in column.starting:
                cells.append(_cell(column, at, starts, ends, _))
            elif at >= column.covered:
                cells.append(Cell())
        rows.append(Row(tuple(cells)))
    return rows


def _cell(column: _Column, at: int, starts: Sequence[datetime], ends: Sequence[datetime], _: Catalogue) -> Cell:
    """Return what begins in a row of a track, as far down as it lasts; its own end is said where it is another one."""
    found = column.starting[at]
    end = max(_end(item) for item in found)
    last = at + 1
    while last < len(starts) and starts[last] < end and last not in column.starting:
        last += 1
    column.covered = last
    blocks: list[Block] = []
    for item in found:
        blocks += said_item(item, _, with_room=True)
        if item.minutes and _end(item) != ends[last - 1]:
            blocks.append(paragraph(said_time(item, _), style=TextStyle.SMALL))
    return Cell(tuple(blocks), rows=last - at)


def _slot(start: datetime, until: datetime) -> AgendaFacts:
    return AgendaFacts("", start=start, minutes=int((until - start).total_seconds() // 60))


def _end(item: AgendaFacts) -> datetime:
    return end_of(item.start, item.minutes) if item.start is not None else datetime.min
