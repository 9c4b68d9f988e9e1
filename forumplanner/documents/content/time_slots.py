"""The table of a day with parallel tracks: a column for each track, a row for each time at which something begins.

What lasts over several rows is named again in each, so that rows can stand on two pages and are heard whole; what
everybody takes part in reaches across all tracks.
"""

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise

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


def _parallel(items: Sequence[AgendaFacts], tracks: Sequence[str], _: Catalogue) -> list[Row]:
    """Return the rows of items that run side by side."""
    starts = sorted({item.start for item in items if item.start is not None})
    rows = []
    for start, following in pairwise([*starts, datetime.max]):
        running = [item for item in items if item.start is not None and item.start <= start < _end(item)]
        begins = [item for item in items if item.start == start]
        until = min(following, max(_end(item) for item in (*running, *begins)))
        cells = [Cell((paragraph(said_time(_slot(start, until), _)),))]
        for track in tracks:
            new = [item for item in begins if item.track == track]
            still = [item for item in running if item.track == track and item not in new]
            cells.append(Cell((*_continued(still, _), *_begun(new, until, _))))
        rows.append(Row(tuple(cells)))
    return rows


def _begun(items: Sequence[AgendaFacts], until: datetime, _: Catalogue) -> list[Block]:
    """Return what begins in a row; its own time is said where it ends before or after the row."""
    blocks: list[Block] = []
    for item in items:
        blocks += said_item(item, _, with_room=True)
        if item.minutes and _end(item) != until:
            blocks.append(paragraph(said_time(item, _), style=TextStyle.SMALL))
    return blocks


def _continued(items: Sequence[AgendaFacts], _: Catalogue) -> list[Block]:
    """Return what began in a row above and still goes on."""
    return [paragraph(_("continues: {title}", title=item.title), style=TextStyle.SMALL) for item in items]


def _slot(start: datetime, until: datetime) -> AgendaFacts:
    return AgendaFacts("", start=start, minutes=int((until - start).total_seconds() // 60))


def _end(item: AgendaFacts) -> datetime:
    return end_of(item.start, item.minutes) if item.start is not None else datetime.min
