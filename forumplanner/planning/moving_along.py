"""What moves along when a day of an event moves to another date: pinned starts, duties, orders.

Their clock times are wall times of the event; left at the old date they would stand in calendars weeks away from it.
A day that only begins earlier or later on its date leaves them: somebody pinned them to that hour.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.agenda import AgendaItem, Duty
from forumplanner.model.ids import EntityId
from forumplanner.model.registrations import ServiceOrder
from forumplanner.planning.civil_times import exists

Span = tuple[datetime, datetime]
"""When a day begins and ends, in wall time."""


def move_along(
    db: Session, event_id: EntityId, before: Mapping[int, Span], after: Mapping[int, Span], zone: str
) -> None:
    """Move what lies on days (by their numbers) whose date has changed by as many days; clock times stay."""
    shifts = {
        number: after[number][0].date() - span[0].date()
        for number, span in before.items()
        if number in after and after[number][0].date() != span[0].date()
    }
    if not shifts:
        return
    pinned = select(AgendaItem).where(
        AgendaItem.event_id == event_id, AgendaItem.day_number.in_(shifts), AgendaItem.pinned_start.is_not(None)
    )
    for item in db.scalars(pinned):
        item.pinned_start = _moved(item.pinned_start, shifts[item.day_number], zone)
    for row in _timed(db, event_id):
        shift = next((shifts[number] for number in shifts if _lies_on(row.starts, before[number])), None)
        if shift is not None:
            row.starts, row.ends = _moved(row.starts, shift, zone), _moved(row.ends, shift, zone)
    db.flush()


def _timed(db: Session, event_id: EntityId) -> Iterator[Duty | ServiceOrder]:
    yield from db.scalars(select(Duty).where(Duty.event_id == event_id, Duty.starts.is_not(None))).all()
    orders = select(ServiceOrder).where(ServiceOrder.event_id == event_id, ServiceOrder.starts.is_not(None))
    yield from db.scalars(orders).all()


def _lies_on(starts: datetime | None, day: Span) -> bool:
    return starts is not None and day[0].date() <= starts.date() <= day[1].date()


def _moved(moment: datetime | None, shift: timedelta, zone: str) -> datetime | None:
    """Return the moment moved; one that the clocks skip is an hour later."""
    if moment is None:
        return None
    moved = moment + shift
    return moved if exists(moved, zone) else moved + timedelta(hours=1)
