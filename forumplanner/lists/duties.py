"""Who is on duty at an event, and when."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.agenda import Duty
from forumplanner.model.directory import Person
from forumplanner.model.enums import DutyKind
from forumplanner.model.ids import EntityId
from forumplanner.planning.person_names import joined_name


@dataclass(frozen=True)
class DutyRow:
    """One duty of one person, in wall time of the event; without times it is the whole event."""

    id: EntityId
    person_id: EntityId
    person: str
    kind: DutyKind
    language: str
    starts: datetime | None
    ends: datetime | None


def duties(db: Session, event_id: str) -> tuple[DutyRow, ...]:
    """Return the duties at an event: those without times first, then in order of time, kind and name."""
    query = (
        select(
            Duty.id,
            Duty.person_id,
            Duty.kind,
            Duty.language,
            Duty.starts,
            Duty.ends,
            Person.title,
            Person.given_name,
            Person.family_name,
            Person.own_script_name,
        )
        .join(Person, Person.id == Duty.person_id)
        .where(Duty.event_id == event_id)
        .order_by(Duty.starts.is_not(None), Duty.starts, Duty.kind, Person.sort_key, Duty.id)
    )
    return tuple(
        DutyRow(id_, person_id, joined_name(*name), kind, language, starts, ends)
        for id_, person_id, kind, language, starts, ends, *name in db.execute(query)
    )
