"""Calendars of others, and their entries within some days."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import OtherCalendarKind
from forumplanner.model.other_calendars import OtherCalendar, OtherEntry


@dataclass(frozen=True)
class OtherCalendarRow:
    """A calendar of others with the number of its entries and the days it tells of."""

    id: EntityId
    name: str
    kind: OtherCalendarKind
    file_name: str
    read_at: datetime
    known_from: date | None
    known_until: date | None
    entries: int


@dataclass(frozen=True)
class OtherEntryRow:
    """One entry with its calendar; of whole days `ends` lies on the last."""

    id: EntityId
    calendar_id: EntityId
    calendar: str
    kind: OtherCalendarKind
    title: str
    place: str
    starts: datetime
    ends: datetime
    all_day: bool


def other_calendars(db: Session) -> list[OtherCalendarRow]:
    """Return all calendars of others by name."""
    count = (
        select(func.count())
        .where(OtherEntry.calendar_id == OtherCalendar.id)
        .correlate(OtherCalendar)
        .scalar_subquery()
    )
    query = select(
        OtherCalendar.id,
        OtherCalendar.name,
        OtherCalendar.kind,
        OtherCalendar.file_name,
        OtherCalendar.read_at,
        OtherCalendar.known_from,
        OtherCalendar.known_until,
        count,
    ).order_by(OtherCalendar.name, OtherCalendar.id)
    return [OtherCalendarRow(*row) for row in db.execute(query)]


def calendar_of_file(db: Session, file_name: str) -> OtherCalendarRow | None:
    """Return the calendar that was last read from a file of this name, or None."""
    named = (row for row in other_calendars(db) if row.file_name == file_name)
    return max(named, key=lambda row: (row.read_at, row.id), default=None)


def entries_within(db: Session, first: date, last: date) -> list[OtherEntryRow]:
    """Return the entries of all calendars that touch these days, in order."""
    query = (
        select(
            OtherEntry.id,
            OtherCalendar.id,
            OtherCalendar.name,
            OtherCalendar.kind,
            OtherEntry.title,
            OtherEntry.place,
            OtherEntry.starts,
            OtherEntry.ends,
            OtherEntry.all_day,
        )
        .join(OtherCalendar, OtherCalendar.id == OtherEntry.calendar_id)
        .where(
            OtherEntry.starts < datetime.combine(last + timedelta(days=1), time()),
            OtherEntry.ends >= datetime.combine(first, time()),
        )
        .order_by(OtherEntry.starts, OtherEntry.ends, OtherEntry.title, OtherEntry.id)
    )
    return [OtherEntryRow(*row) for row in db.execute(query)]
