"""Days that matter in the town (festival, market, anniversary), kept by the office to be warned of clashes."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.other_calendars import LocalDay
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.text_limits import checked_text

_LONGEST = timedelta(days=366)


@dataclass(frozen=True)
class LocalDayFields:
    """A day or span; `last` is included. With `every_year` it comes again on the same days and months."""

    name: str
    first: date
    last: date
    every_year: bool = False


def add_local_day(db: Session, fields: LocalDayFields) -> EntityId:
    """Keep a local day.

    Raises PlanningError for one without a name, one that ends before it begins or lasts over a year, or a known one.
    """
    row = LocalDay(id=new_id(), **_checked(db, fields, None))
    db.add(row)
    db.flush()
    return row.id


def edit_local_day(db: Session, day_id: EntityId, fields: LocalDayFields) -> None:
    """Say a local day anew; raises PlanningError as `add_local_day` does."""
    row = db.get_one(LocalDay, day_id)
    for name, value in _checked(db, fields, day_id).items():
        setattr(row, name, value)
    db.flush()


def remove_local_day(db: Session, day_id: EntityId) -> None:
    """Take a local day away."""
    db.delete(db.get_one(LocalDay, day_id))
    db.flush()


def _checked(db: Session, fields: LocalDayFields, known_id: EntityId | None) -> dict[str, object]:
    name = checked_text(fields.name.strip(), place="name")
    if not name:
        raise PlanningError("local-day.without-name", place="name")
    if fields.last < fields.first:
        raise PlanningError("local-day.ends-before-start", place="last", first=fields.first, last=fields.last)
    if fields.last - fields.first >= _LONGEST:
        raise PlanningError("local-day.too-long", place="last")
    same = db.scalar(select(LocalDay.id).where(LocalDay.name == name, LocalDay.first == fields.first))
    if same is not None and same != known_id:
        raise PlanningError("local-day.known", place="name", name=name, first=fields.first)
    return {"name": name, "first": fields.first, "last": fields.last, "every_year": fields.every_year}
