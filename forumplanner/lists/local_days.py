"""Local days, and on which days of a span they fall."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from forumplanner.model.ids import EntityId
from forumplanner.model.other_calendars import LocalDay


@dataclass(frozen=True)
class LocalDayRow:
    """A local day; within a span, the days of that year."""

    id: EntityId
    name: str
    first: date
    last: date
    every_year: bool


def local_days(db: Session) -> list[LocalDayRow]:
    """Return all local days in the order of the year."""
    rows = db.execute(select(*_COLUMNS)).all()
    found = [LocalDayRow(*row) for row in rows]
    return sorted(found, key=lambda day: (day.first.month, day.first.day, day.first.year, day.name, day.id))


def local_days_within(db: Session, first: date, last: date) -> list[LocalDayRow]:
    """Return the local days that touch these days, those of every year as of the years in question."""
    query = select(*_COLUMNS).where(
        or_(LocalDay.every_year, (LocalDay.first <= last) & (LocalDay.last >= first)), LocalDay.first <= last
    )
    found = (falling for row in db.execute(query) for falling in _falling(LocalDayRow(*row), first, last))
    return sorted(found, key=lambda day: (day.first, day.name, day.id))


_COLUMNS = (LocalDay.id, LocalDay.name, LocalDay.first, LocalDay.last, LocalDay.every_year)


def _falling(day: LocalDayRow, first: date, last: date) -> Iterator[LocalDayRow]:
    if not day.every_year:
        yield day
        return
    for year in range(max(day.first.year, first.year - 1), last.year + 1):
        try:
            begins = day.first.replace(year=year)
        except ValueError:  # 29 February
            continue
        ends = begins + (day.last - day.first)
        if begins <= last and ends >= first:
            yield replace(day, first=begins, last=ends)
