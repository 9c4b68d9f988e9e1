"""Accompanying persons without an entry of their own: each takes a place of the event."""

from sqlalchemy.orm import Session

from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import Registration
from forumplanner.planning import places
from forumplanner.planning.registering import MOST_GUESTS


def set_guests(db: Session, registration_id: EntityId, guests: int) -> None:
    """Say how many accompany a person; raises PlanningError when there are not enough places for them."""
    if not 0 <= guests <= MOST_GUESTS:
        raise PlanningError("registration.guests", place="guests", guests=guests, most=MOST_GUESTS)
    registration = db.get_one(Registration, registration_id)
    if registration.guests == guests:
        return
    registration.guests = guests
    db.flush()
    if registration.state.takes_place:
        places.no_event_holds_more_than_its_places(db, {"event": frozenset({registration.event_id})})
