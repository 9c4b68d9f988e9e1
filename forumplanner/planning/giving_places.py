"""Giving and taking places by hand: the officer decides, whatever the rank; companions go along.

Nobody moves up by itself when a place becomes free. Registrations that are in the state already stay untouched, so
that a change without effect leaves no entry in the journal.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from forumplanner.model.enums import RegistrationState
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import Companions, Registration
from forumplanner.planning import places, workshop_places

_BATCH = 500
_LEFT = (RegistrationState.CANCELLED, RegistrationState.DECLINED)


def give_places(db: Session, registration_ids: Sequence[EntityId]) -> list[EntityId]:
    """Give places to people and their companions; returns those concerned.

    Raises PlanningError when there are not enough places.
    """
    together = _with_companions(db, registration_ids)
    _set_state(db, together, RegistrationState.PLACED, but=(RegistrationState.ATTENDED,))
    _check_places(db, together)
    return together


def put_on_waiting_list(db: Session, registration_ids: Sequence[EntityId]) -> list[EntityId]:
    """Put registrations on the waiting list, with their companions; returns those concerned.

    Their workshop places become free; each keeps its rank.
    """
    together = _with_companions(db, registration_ids)
    _set_state(db, together, RegistrationState.WAITING)
    _release_workshops(db, together)
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
    together = list(dict.fromkeys([*registration_ids, *_with_companions(db, registration_ids)]))
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
    for batch in _batches(registration_ids):
        db.execute(
            update(Registration)
            .where(Registration.id.in_(batch), Registration.companions_id.is_not(None))
            .values(companions_id=None)
        )


def _end(db: Session, registration_ids: Sequence[EntityId], state: RegistrationState) -> list[EntityId]:
    _set_state(db, registration_ids, state)
    _release_workshops(db, registration_ids)
    return list(registration_ids)


def _with_companions(db: Session, registration_ids: Sequence[EntityId]) -> list[EntityId]:
    """Return the registrations and their companions who have not left, in that order."""
    found: dict[EntityId, None] = dict.fromkeys(registration_ids)
    for batch in _batches(registration_ids):
        parties = select(Registration.companions_id).where(
            Registration.id.in_(batch), Registration.companions_id.is_not(None)
        )
        companions = select(Registration.id).where(
            Registration.companions_id.in_(parties), Registration.state.not_in(_LEFT)
        )
        found.update(dict.fromkeys(db.scalars(companions)))
    return list(found)


def _set_state(
    db: Session,
    registration_ids: Sequence[EntityId],
    state: RegistrationState,
    *,
    but: tuple[RegistrationState, ...] = (),
) -> None:
    for batch in _batches(registration_ids):
        db.execute(
            update(Registration)
            .where(Registration.id.in_(batch), Registration.state.not_in((state, *but)))
            .values(state=state)
        )


def _check_places(db: Session, registration_ids: Sequence[EntityId]) -> None:
    events: set[EntityId] = set()
    for batch in _batches(registration_ids):
        events.update(db.scalars(select(Registration.event_id).where(Registration.id.in_(batch)).distinct()))
    places.no_event_holds_more_than_its_places(db, {"event": frozenset(events)})


def _release_workshops(db: Session, registration_ids: Sequence[EntityId]) -> None:
    for batch in _batches(registration_ids):
        workshop_places.leave_all_workshops(db, batch)


def _batches(ids: Iterable[EntityId]) -> Iterator[list[EntityId]]:
    rest = iter(ids)
    while batch := list(islice(rest, _BATCH)):
        yield batch
