"""What stands on the back of badges: when the event is and where, or the programme of the person."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from forumplanner.documents.content.badges import BackLine
from forumplanner.documents.content.facts import EventFacts
from forumplanner.documents.dates import clock, full_day, period
from forumplanner.lists import agenda
from forumplanner.lists.agenda import AgendaRow
from forumplanner.lists.document_texts import event_texts
from forumplanner.model.enums import AgendaKind
from forumplanner.model.ids import EntityId
from forumplanner.wording.catalogue import Catalogue


def times(event: EventFacts, _: Catalogue) -> tuple[BackLine, ...]:
    """Return the days of an event with their times, and where it is."""
    lines: list[BackLine] = []
    for day in event.days:
        lines.append(BackLine(period(day.start, day.end, _), heads=True))
        lines += [BackLine(day.title)] if day.title else []
    return (*lines, *(BackLine(line) for line in (event.venue, *event.venue_address) if line))


def shown_items(db: Session, event_id: EntityId, language: str) -> list[AgendaRow]:
    """Return the public items that have a start, by time, their titles in a language as far as somebody said them."""
    said = {
        row_id: found.text
        for (entity, row_id, field), found in event_texts(db, event_id, language).items()
        if (entity, field) == ("agenda_item", "title")
    }
    rows = [row for row in agenda.agenda(db, event_id, public_only=True) if row.start is not None]
    return sorted((replace(row, title=said.get(row.id, row.title)) for row in rows), key=_start)


def programme(items: Sequence[AgendaRow], own: Iterable[EntityId], most: int, _: Catalogue) -> tuple[BackLine, ...]:
    """Return somebody's programme in at most so many lines: all their workshops, and of the plenary what fits.

    What does not fit is left out whole, breaks first; so is what runs while they are in a workshop. A day is named
    where there are several.
    """
    chosen = set(own)
    mine = [row for row in items if row.id in chosen]
    busy = {row.start for row in mine}
    plenary = [
        row
        for row in items
        if not row.parallel and row.parent_id is None and row.id not in chosen and row.start not in busy
    ]
    shown = mine
    for row in sorted(plenary, key=lambda row: row.kind is AgendaKind.BREAK):
        if len(_lines([*shown, row], _)) <= most:
            shown = [*shown, row]
    return tuple(_lines(shown, _)[:most])


def _lines(rows: Iterable[AgendaRow], _: Catalogue) -> list[BackLine]:
    by_time = sorted(rows, key=_start)
    days = {_start(row).date() for row in by_time}
    lines: list[BackLine] = []
    day = None
    for row in by_time:
        start = _start(row)
        if len(days) > 1 and start.date() != day:
            lines.append(BackLine(full_day(start, _), heads=True))
        day = start.date()
        lines.append(BackLine(" \N{MIDDLE DOT} ".join(filter(None, (f"{clock(start, _)} {row.title}", row.room)))))
    return lines


def _start(row: AgendaRow) -> datetime:
    return row.start or datetime.max
