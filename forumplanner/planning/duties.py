"""Who is on duty at an event, and when: interpreters, minute-takers, volunteers.

Nobody is refused for being on duty twice at once: an officer plans first and sorts out later. lists/engagements.py
finds it, and the list of duties says it.
"""

from dataclasses import asdict, dataclass, fields, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from forumplanner.model.agenda import Duty
from forumplanner.model.directory import Person
from forumplanner.model.enums import DutyKind
from forumplanner.model.events import Event, EventDay
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.civil_times import require, to_instant
from forumplanner.planning.text_limits import checked


@dataclass(frozen=True)
class DutyFields:
    """A duty, in wall time of the event; without times it is for the whole event. `language` is of interpreters."""

    person_id: EntityId
    kind: DutyKind
    language: str = ""
    starts: datetime | None = None
    ends: datetime | None = None


def add_duty(db: Session, event_id: EntityId, duty: DutyFields, *, duty_id: EntityId | None = None) -> EntityId:
    """Put somebody on duty and return the duty's id; raises PlanningError for what cannot be right."""
    row = Duty(id=duty_id or new_id(), event_id=event_id)
    _fill(db, row, db.get_one(Event, event_id), duty)
    db.add(row)
    db.flush()
    return row.id


def edit_duty(db: Session, duty_id: EntityId, **changes: Any) -> None:  # noqa: ANN401  (fields of DutyFields)
    """Change the named fields of a duty; raises PlanningError for what cannot be right."""
    row = db.get_one(Duty, duty_id)
    present = DutyFields(**{field.name: getattr(row, field.name) for field in fields(DutyFields)})
    _fill(db, row, db.get_one(Event, row.event_id), replace(present, **changes))
    db.flush()


def remove_duty(db: Session, duty_id: EntityId) -> None:
    """Take somebody off duty; undo brings it back."""
    db.delete(db.get_one(Duty, duty_id))
    db.flush()


def _fill(db: Session, row: Duty, event: Event, duty: DutyFields) -> None:
    values = checked(asdict(duty))
    if duty.kind is not DutyKind.INTERPRETER:
        values["language"] = ""
    if db.get(Person, duty.person_id) is None:
        raise PlanningError("duty.nobody", place="person_id")
    _check_times(db, event, duty)
    for name, value in values.items():
        setattr(row, name, value)


def _check_times(db: Session, event: Event, duty: DutyFields) -> None:
    """A duty lies on the calendar days of its event: putting up and clearing away belong to it."""
    if (duty.starts is None) != (duty.ends is None):
        raise PlanningError("duty.half-a-time", place="ends" if duty.ends is None else "starts")
    if duty.starts is None or duty.ends is None:
        return
    for place, moment in (("starts", duty.starts), ("ends", duty.ends)):
        require(moment, event.zone, place=place)
    if to_instant(duty.ends, event.zone) <= to_instant(duty.starts, event.zone):
        raise PlanningError("duty.ends-before-start", place="ends")
    first, last = _days(db, event.id)
    if first is None or last is None:
        return
    for place, day in (("starts", duty.starts.date()), ("ends", duty.ends.date())):
        if not first <= day <= last:
            raise PlanningError("duty.outside-event", place=place, day=day, first=first, last=last)


def _days(db: Session, event_id: EntityId) -> tuple[date | None, date | None]:
    query = select(func.min(EventDay.starts), func.max(EventDay.ends)).where(EventDay.event_id == event_id)
    first, last = db.execute(query).one()
    return (first.date() if first is not None else None, last.date() if last is not None else None)
