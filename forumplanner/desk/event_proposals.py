"""Proposes the event that a list of registrations is for, from the titles above it or a column that names it.

Reads only; the officer decides. A list that says nothing proposes its file's name as a title.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from forumplanner.exchange.registrations.event_line import EventLine, event_of, kind_of
from forumplanner.exchange.registrations.fields import Field
from forumplanner.exchange.registrations.file import best_table
from forumplanner.exchange.registrations.mapping import guess_mapping
from forumplanner.exchange.tables.cancelling import Cancelled, never
from forumplanner.exchange.tables.cells import text_of
from forumplanner.exchange.tables.reading import read_tables
from forumplanner.exchange.tables.table import Table
from forumplanner.model.enums import EventKind
from forumplanner.planning.scheduling import DayFields

_EVENING = (time(18), time(21))
_WHOLE_DAY = (time(10), time(17))
_NIGHT_ENDS = time(6)


@dataclass(frozen=True)
class EventProposal:
    """An event as a list names it. `days` are empty where the list gives no date; `rows` are those of the list."""

    title: str
    kind: EventKind
    days: tuple[DayFields, ...]
    rows: int


def propose_event(path: Path, *, cancelled: Cancelled = never) -> EventProposal:
    """Read a list and return the event it seems to be for; raises FileRefused when it cannot be read as a list."""
    table = best_table(read_tables(path, cancelled=cancelled))
    found = event_of(_lines(table))
    if found is None:
        title = " ".join(path.stem.replace("_", " ").split())
        return EventProposal(title, kind_of(title), (), len(table.rows))
    return EventProposal(found.title, found.kind, _days(found), len(table.rows))


def _lines(table: Table) -> Iterator[str]:
    for title in table.titles:
        yield " ".join(title.texts)
    column = next(iter(guess_mapping(table).columns_for(Field.EVENT_TITLE)), None)
    if column is not None and table.rows:
        yield text_of(table.rows[0].cells[column.index])


def _days(found: EventLine) -> tuple[DayFields, ...]:
    """Return the days from the first to the last; usual hours where none are said."""
    if found.first_day is None or found.last_day is None:
        return ()
    usual = _EVENING if found.first_day == found.last_day and found.kind is not EventKind.CONFERENCE else _WHOLE_DAY
    begins = found.begins or usual[0]
    ends = found.ends or (usual[1] if begins < usual[1] else time(23, 59))
    return tuple(_day(found.first_day + timedelta(days=number), begins, ends) for number in range(_count(found)))


def _count(found: EventLine) -> int:
    assert found.first_day is not None
    assert found.last_day is not None
    return (found.last_day - found.first_day).days + 1


def _day(day: date, begins: time, ends: time) -> DayFields:
    end = datetime.combine(day, ends)
    if ends <= begins and ends <= _NIGHT_ENDS:
        end += timedelta(days=1)
    return DayFields(datetime.combine(day, begins), end)
