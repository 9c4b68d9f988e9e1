"""Guests at the sitting of a body: who was recorded there and has no seat in it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.lists.bodies import members
from forumplanner.model.directory import Affiliation, Organisation, Person
from forumplanner.model.events import Event
from forumplanner.model.ids import EntityId
from forumplanner.model.registrations import Attendance
from forumplanner.planning.person_names import joined_name


@dataclass(frozen=True)
class GuestRow:
    """A guest, with the first organisation they belong to."""

    person_id: EntityId
    name: str
    organisation: str
    came: datetime | None
    left: datetime | None


def guests(db: Session, event_id: str, *, day_number: int = 1) -> tuple[GuestRow, ...]:
    """Return the guests of a sitting by name; nothing where it has no body."""
    event = db.execute(select(Event.body_id, Event.starts).where(Event.id == event_id)).first()
    if event is None or event.body_id is None:
        return ()
    seats = {seat.person_id for seat in members(db, event.body_id, event.starts.date())}
    query = (
        select(
            Attendance.person_id,
            Person.title,
            Person.given_name,
            Person.family_name,
            Person.own_script_name,
            Attendance.came,
            Attendance.left,
        )
        .join(Person, Person.id == Attendance.person_id)
        .where(Attendance.event_id == event_id, Attendance.day_number == day_number)
        .order_by(Person.sort_key, Person.id)
    )
    rows = [row for row in db.execute(query) if row.person_id not in seats]
    belong = _organisations(db, [row.person_id for row in rows])
    return tuple(
        GuestRow(id_, joined_name(title, given, family, script), belong.get(id_, ""), came, left)
        for id_, title, given, family, script, came, left in rows
    )


def _organisations(db: Session, person_ids: list[EntityId]) -> dict[EntityId, str]:
    query = (
        select(Affiliation.person_id, Organisation.name)
        .join(Organisation, Organisation.id == Affiliation.organisation_id)
        .where(Affiliation.person_id.in_(person_ids), Affiliation.until.is_(None))
        .order_by(Affiliation.main_contact, Organisation.sort_key.desc())
    )
    return {row.person_id: row.name for row in db.execute(query)}
