"""Giving and taking places by hand: the officer decides, whatever the rank; companions go along.

Nobody moves up by itself when a place becomes free: free places are offered (offers.py). Registrations that are in
the state already stay untouched, so that a change without effect leaves no entry in the journal.
"""

from collections.abc import Sequence

from sqlalchemy import insert, update
from sqlalchemy.orm import Session

from forumplanner.model.enums import RegistrationState
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import Companions, Registration
from forumplanner.planning import places, workshop_places
from forumplanner.planning.parties import (
    LEFT,
    batches,
    bring_into,
    events_of,
    in_states,
    to_the_end,
    with_companions,
)


def give_places(db: Session, registration_ids: Sequence[EntityId]) -> list[EntityId]:
    """Give places to people and their companions, and the workshops they wished for; returns those concerned.

    Raises PlanningError when there are not enough places.
    """
    together = with_companions(db, registration_ids)
    bring_into(db, together, RegistrationState.PLACED, but=(RegistrationState.ATTENDED,))
    places.no_event_holds_more_than_its_places(db, {"event": frozenset(events_of(db, together))})
    workshop_places.book_wishes(db, together)
    return together


def put_on_waiting_list(db: Session, registration_ids: Sequence[EntityId]) -> list[EntityId]:
    """Put registrations on the waiting list, with their companions; returns those concerned.

    Their workshop places become free, and are kept as wishes. Each keeps its rank; whoever had left comes last.
    """
    together = with_companions(db, registration_ids)
    back = in_states(db, together, LEFT)
    bring_into(db, together, RegistrationState.WAITING)
    to_the_end(db, back)
    workshop_places.turn_into_wishes(db, together)
    return together


def cancel(db: Session, registration_ids: Sequence[EntityId]) -> list[EntityId]:
    """Cancel registrations, without their companions; their workshop places become free. Returns them."""
    return _end(db, registration_ids, RegistrationState.CANCELLED)


def decline(db: Session, registration_ids: Sequence[EntityId]) -> list[EntityId]:
    """Decline registrations, without their companions; their workshop places become free. Returns them."""
    return _end(db, registration_ids, RegistrationState.DECLINED)


def join_companions(db: Session, registration_ids: Sequence[EntityId]) -> None:
    """Let people of one event be placed together from now on; those they came with before stay with them.

    Raises PlanningError for fewer than two, for two events, and where some have a place and some wait.
    """
    together = list(dict.fromkeys([*registration_ids, *with_companions(db, registration_ids)]))
    found = [db.get_one(Registration, id_) for id_ in together]
    if len(found) < 2:
        raise PlanningError("companions.too-few")
    if len({one.event_id for one in found}) > 1:
        raise PlanningError("companions.two-events")
    party = new_id()
    db.execute(insert(Companions), [{"id": party, "event_id": found[0].event_id}])
    for one in found:
        one.companions_id = party
    db.flush()
    places.companions_are_placed_together(db, {"registration": frozenset(together)})


def leave_companions(db: Session, registration_ids: Sequence[EntityId]) -> None:
    """Let people be placed on their own from now on."""
    for batch in batches(registration_ids):
        db.execute(
            update(Registration)
            .where(Registration.id.in_(batch), Registration.companions_id.is_not(None))
            .values(companions_id=None)
        )


def _end(db: Session, registration_ids: Sequence[EntityId], state: RegistrationState) -> list[EntityId]:
    bring_into(db, registration_ids, state)
    workshop_places.leave_all_workshops(db, registration_ids)
    return list(registration_ids)
