"""Steps and readings that the tests of the agenda share."""

from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.lists.agenda import agenda
from forumplanner.model.enums import RegistrationState
from forumplanner.model.events import Room
from forumplanner.model.ids import EntityId
from forumplanner.model.registrations import Registration, WorkshopPlace
from forumplanner.planning import directory


def titles(db: Session, event_id: EntityId) -> list[str]:
    return [row.title for row in agenda(db, event_id)]


def times(db: Session, event_id: EntityId) -> dict[str, str]:
    return {row.title: f"{row.start:%d %H:%M}-{row.end:%H:%M}" for row in agenda(db, event_id)}


def room(db: Session, name: str) -> EntityId:
    return db.scalars(select(Room.id).where(Room.name == name)).one()


def give_places(db: Session, event_id: EntityId, *item_ids: EntityId, people: int = 1) -> None:
    persons = directory.add_persons(db, [directory.PersonFields("Olena", f"Nr {n}") for n in range(people)])
    for person in persons:
        registration = Registration(
            event_id=event_id,
            person_id=person,
            state=RegistrationState.PLACED,
            registered_at=datetime(2027, 1, 1, tzinfo=UTC),
        )
        db.add(registration)
        db.flush()
        db.add_all(WorkshopPlace(registration_id=registration.id, agenda_item_id=item) for item in item_ids)
    db.flush()
