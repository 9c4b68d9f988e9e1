"""Changing single decisions about an event or an entry of the directory; all that is not named stays as it is.

The rules are those of the verbs that replace everything (scheduling, directory); none stands here.
"""

from dataclasses import fields, replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.directory import Organisation, Person
from forumplanner.model.events import Event, EventDay, EventRoom
from forumplanner.model.ids import EntityId
from forumplanner.planning import directory, scheduling
from forumplanner.planning.directory import OrganisationFields, PersonFields
from forumplanner.planning.scheduling import DayFields, EventFields


def event_fields(db: Session, event_id: EntityId) -> EventFields:
    """Return what is decided about an event now."""
    event = db.get_one(Event, event_id)
    days = db.scalars(select(EventDay).where(EventDay.event_id == event_id).order_by(EventDay.number))
    rooms = db.scalars(select(EventRoom.room_id).where(EventRoom.event_id == event_id).order_by(EventRoom.id))
    stored = {field.name: getattr(event, field.name) for field in fields(EventFields) if hasattr(event, field.name)}
    return EventFields(
        **stored,
        days=tuple(DayFields(day.starts, day.ends, day.opens, day.title) for day in days),
        room_ids=tuple(rooms),
    )


def amend_event(db: Session, event_id: EntityId, **changes: Any) -> None:  # noqa: ANN401  (fields of EventFields)
    """Change the named fields of an event; another venue leaves its rooms behind. Raises PlanningError."""
    present = event_fields(db, event_id)
    if changes.get("venue_id", present.venue_id) != present.venue_id:
        changes.setdefault("room_ids", ())
    scheduling.edit_event(db, event_id, replace(present, **changes))


def amend_person(db: Session, person_id: EntityId, **changes: Any) -> None:  # noqa: ANN401
    """Change the named fields of a person; raises PlanningError."""
    person = db.get_one(Person, person_id)
    present = PersonFields(**{field.name: getattr(person, field.name) for field in fields(PersonFields)})
    directory.edit_person(db, person_id, replace(present, **changes))


def amend_organisation(db: Session, organisation_id: EntityId, **changes: Any) -> None:  # noqa: ANN401
    """Change the named fields of an organisation; raises PlanningError."""
    organisation = db.get_one(Organisation, organisation_id)
    stored = {field.name: getattr(organisation, field.name) for field in fields(OrganisationFields)}
    directory.edit_organisation(db, organisation_id, replace(OrganisationFields(**stored), **changes))
