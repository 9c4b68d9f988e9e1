"""Keeping calendars of others: what was read from a file replaces what the calendar held before, in one step."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert
from sqlalchemy.orm import Session

from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.inviting_kinds import OtherCalendarKind
from forumplanner.model.other_calendars import OtherCalendar, OtherEntry
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.text_limits import checked_text


@dataclass(frozen=True)
class OtherEntryFields:
    """One occurrence in the office's wall time; of whole days `ends` lies on the last."""

    title: str
    starts: datetime
    ends: datetime
    all_day: bool = False
    place: str = ""
    uid: str = ""


def put_calendar(
    db: Session,
    calendar_id: EntityId | None,
    *,
    name: str,
    kind: OtherCalendarKind,
    file_name: str,
    entries: Sequence[OtherEntryFields],
    now: datetime,
) -> EntityId:
    """Keep a calendar with its entries; one that is known is replaced. Return its id.

    It is known from its first entry to the end of its last. Raises PlanningError for one without a name.
    """
    name = _named(name)
    row = db.get_one(OtherCalendar, calendar_id) if calendar_id is not None else OtherCalendar(id=new_id())
    row.name, row.kind, row.file_name, row.read_at = name, kind, file_name, now
    row.known_from = min((entry.starts.date() for entry in entries), default=None)
    row.known_until = max((entry.ends.date() for entry in entries), default=None)
    db.add(row)
    db.flush()
    db.execute(delete(OtherEntry).where(OtherEntry.calendar_id == row.id))
    if entries:
        db.execute(
            insert(OtherEntry),
            [
                {
                    "id": new_id(),
                    "calendar_id": row.id,
                    "uid": entry.uid,
                    "title": checked_text(entry.title, place="title"),
                    "place": checked_text(entry.place, place="place"),
                    "starts": entry.starts,
                    "ends": entry.ends,
                    "all_day": entry.all_day,
                }
                for entry in entries
            ],
        )
    return row.id


def edit_calendar(db: Session, calendar_id: EntityId, *, name: str, kind: OtherCalendarKind) -> None:
    """Call a calendar otherwise, or say what it tells of; raises PlanningError for one without a name."""
    row = db.get_one(OtherCalendar, calendar_id)
    row.name, row.kind = _named(name), kind
    db.flush()


def remove_calendar(db: Session, calendar_id: EntityId) -> None:
    """Take a calendar away with its entries."""
    db.delete(db.get_one(OtherCalendar, calendar_id))
    db.flush()


def _named(name: str) -> str:
    name = checked_text(name.strip(), place="name")
    if not name:
        raise PlanningError("other-calendar.without-name", place="name")
    return name
