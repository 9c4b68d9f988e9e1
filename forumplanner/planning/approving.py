"""Deciding about requests: whoever is approved gets a place or stands on the waiting list, by the event's policy."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from forumplanner.model.enums import RegistrationState
from forumplanner.model.events import Event
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import waiting_line, workshop_places
from forumplanner.planning.parties import bring_into, events_of, in_states, with_companions


@dataclass(frozen=True)
class Approved:
    """Who got a place, and who waits for one."""

    placed: tuple[EntityId, ...]
    waiting: tuple[EntityId, ...]


def approve(db: Session, registration_ids: Sequence[EntityId]) -> Approved:
    """Approve requests, each with those who come along: the rank is that of the day they registered.

    Raises PlanningError where nothing was requested.
    """
    requested = in_states(db, with_companions(db, registration_ids), (RegistrationState.REQUESTED,))
    if not requested:
        raise PlanningError("registration.no-request")
    bring_into(db, requested, RegistrationState.WAITING)
    placed: list[EntityId] = []
    for event_id in events_of(db, requested):
        placed += _seat(db, db.get_one(Event, event_id), requested)
    bring_into(db, placed, RegistrationState.PLACED)
    workshop_places.book_wishes(db, placed)
    seated = set(placed)
    return Approved(tuple(placed), tuple(id_ for id_ in requested if id_ not in seated))


def _seat(db: Session, event: Event, approved: Sequence[EntityId]) -> list[EntityId]:
    """Return who of the approved gets a place; who waits and registered earlier comes first."""
    seats = waiting_line.open_seats(db, event)
    keys = waiting_line.keys_of(db, approved)
    found = []
    for party in waiting_line.waiting_parties(db, event.id, seats.pools):
        if party.key not in keys:
            waiting_line.stand_before(seats, party, event.waiting_policy)
        elif seats.take(party.need, party):
            found.append(party.key)
    return waiting_line.members(db, event.id, found)
