"""Contingents: places of an event that are kept for some, until they are released to all.

All contingents together never hold back more places than there are. Who belongs to one takes from its places only.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from forumplanner.model.events import Contingent, Event
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import Registration
from forumplanner.planning import places
from forumplanner.planning.folding import fold
from forumplanner.planning.parties import batches
from forumplanner.planning.text_limits import checked_text

MOST_PLACES = 100_000


@dataclass(frozen=True)
class ContingentFields:
    """For whom places are kept, how many, and whether those not taken are for all by now."""

    name: str
    places: int
    released: bool = False


def add_contingent(
    db: Session, event_id: EntityId, fields: ContingentFields, *, contingent_id: EntityId | None = None
) -> EntityId:
    """Keep places for some; raises PlanningError when the event has not so many left."""
    event = db.get_one(Event, event_id)
    others = _of_event(db, event_id)
    contingent = Contingent(id=contingent_id or new_id(), event_id=event_id, position=len(others))
    _fill(contingent, fields, others)
    db.add(contingent)
    _check(db, event)
    return contingent.id


def edit_contingent(db: Session, contingent_id: EntityId, fields: ContingentFields) -> None:
    """Correct a contingent, make it larger or smaller, release it or hold it back again; raises PlanningError."""
    contingent = db.get_one(Contingent, contingent_id)
    others = [one for one in _of_event(db, contingent.event_id) if one.id != contingent_id]
    _fill(contingent, fields, others)
    _check(db, db.get_one(Event, contingent.event_id))


def remove_contingent(db: Session, contingent_id: EntityId) -> None:
    """Remove a contingent; its places and those who belong to it are among all others from now on."""
    contingent = db.get_one(Contingent, contingent_id)
    event = db.get_one(Event, contingent.event_id)
    db.execute(update(Registration).where(Registration.contingent_id == contingent_id).values(contingent_id=None))
    db.delete(contingent)
    _check(db, event)


def contingents_by_name(db: Session, event_id: EntityId) -> dict[str, EntityId]:
    """Return the contingents of an event by their folded names."""
    return {fold(one.name): one.id for one in _of_event(db, event_id)}


def assign_contingent(db: Session, registration_ids: Sequence[EntityId], contingent_id: EntityId | None) -> None:
    """Let registrations take from the places of a contingent, or (None) from those of all.

    Raises PlanningError when there are not enough places, or the contingent is of another event.
    """
    for batch in batches(registration_ids):
        events = db.scalars(select(Registration.event_id).where(Registration.id.in_(batch)).distinct()).all()
        if contingent_id is not None:
            contingent = db.get_one(Contingent, contingent_id)
            if any(event_id != contingent.event_id for event_id in events):
                title = db.get_one(Event, events[0]).title
                raise PlanningError("contingent.other-event", place="contingent_id", event=title)
        differs = Registration.contingent_id.is_distinct_from(contingent_id)
        db.execute(update(Registration).where(Registration.id.in_(batch), differs).values(contingent_id=contingent_id))
        places.no_event_holds_more_than_its_places(db, {"event": frozenset(events)})


def _fill(contingent: Contingent, fields: ContingentFields, others: Sequence[Contingent]) -> None:
    name = checked_text(fields.name.strip(), place="name")
    if not name:
        raise PlanningError("text.required", place="name")
    if any(fold(other.name) == fold(name) for other in others):
        raise PlanningError("contingent.exists", place="name", contingent=name)
    if not 0 <= fields.places <= MOST_PLACES:
        raise PlanningError("contingent.places", place="places", places=fields.places, most=MOST_PLACES)
    contingent.name, contingent.places, contingent.released = name, fields.places, fields.released


def _of_event(db: Session, event_id: EntityId) -> list[Contingent]:
    return list(
        db.scalars(
            select(Contingent).where(Contingent.event_id == event_id).order_by(Contingent.position, Contingent.id)
        )
    )


def _check(db: Session, event: Event) -> None:
    db.flush()
    places.no_event_holds_more_than_its_places(db, {"event": frozenset({event.id})})
