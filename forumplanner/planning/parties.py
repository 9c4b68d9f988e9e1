"""Registrations that move together: companions, and bringing many into one state at once.

An offer that is open is settled with the state, so that none is left open behind somebody who has moved on.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from forumplanner.model.enums import OfferState, RegistrationState
from forumplanner.model.ids import EntityId
from forumplanner.model.registrations import PlaceOffer, Registration

_BATCH = 500
LEFT = (RegistrationState.CANCELLED, RegistrationState.DECLINED)
QUEUED = (RegistrationState.REQUESTED, RegistrationState.WAITING)

_SETTLED = {
    RegistrationState.PLACED: OfferState.ACCEPTED,
    RegistrationState.ATTENDED: OfferState.ACCEPTED,
    RegistrationState.CANCELLED: OfferState.DECLINED,
}
"""What becomes of an open offer when its registration comes into a state; in all others it is withdrawn."""


def batches(ids: Iterable[EntityId]) -> Iterator[list[EntityId]]:
    """Return ids some hundred at a time, as many as one statement takes well."""
    rest = iter(ids)
    while batch := list(islice(rest, _BATCH)):
        yield batch


def with_companions(db: Session, registration_ids: Sequence[EntityId]) -> list[EntityId]:
    """Return the registrations and their companions who have not left, in that order."""
    found: dict[EntityId, None] = dict.fromkeys(registration_ids)
    for batch in batches(registration_ids):
        parties = select(Registration.companions_id).where(
            Registration.id.in_(batch), Registration.companions_id.is_not(None)
        )
        companions = select(Registration.id).where(
            Registration.companions_id.in_(parties), Registration.state.not_in(LEFT)
        )
        found.update(dict.fromkeys(db.scalars(companions)))
    return list(found)


def in_states(db: Session, registration_ids: Iterable[EntityId], states: Sequence[RegistrationState]) -> list[EntityId]:
    """Return those of the registrations that are in one of the states, in their order."""
    wanted = list(registration_ids)
    found: set[EntityId] = set()
    for batch in batches(wanted):
        found.update(
            db.scalars(select(Registration.id).where(Registration.id.in_(batch), Registration.state.in_(states)))
        )
    return [id_ for id_ in wanted if id_ in found]


def events_of(db: Session, registration_ids: Sequence[EntityId]) -> list[EntityId]:
    """Return the events to which registrations belong."""
    found: dict[EntityId, None] = {}
    for batch in batches(registration_ids):
        query = select(Registration.event_id).where(Registration.id.in_(batch)).distinct()
        found.update(dict.fromkeys(db.scalars(query)))
    return list(found)


def bring_into(
    db: Session,
    registration_ids: Sequence[EntityId],
    state: RegistrationState,
    *,
    but: tuple[RegistrationState, ...] = (),
    outcome: OfferState | None = None,
) -> None:
    """Bring registrations into a state and settle their open offers; those in it already, and in `but`, stay.

    `outcome` says what became of the offers where it does not follow from the state.
    """
    for batch in batches(registration_ids):
        moving = Registration.id.in_(batch) & Registration.state.not_in((state, *but))
        if state is not RegistrationState.OFFERED:
            db.execute(
                update(PlaceOffer)
                .where(
                    PlaceOffer.state == OfferState.OPEN,
                    PlaceOffer.registration_id.in_(select(Registration.id).where(moving)),
                )
                .values(state=outcome or _SETTLED.get(state, OfferState.WITHDRAWN))
            )
        db.execute(update(Registration).where(moving).values(state=state))


def to_the_end(db: Session, registration_ids: Sequence[EntityId]) -> None:
    """Let registrations stand behind all others of their event, in their present order among themselves."""
    for event_id in events_of(db, registration_ids):
        last = db.scalar(select(func.max(Registration.queue)).where(Registration.event_id == event_id)) or 0
        for batch in batches(registration_ids):
            query = (
                select(Registration.id)
                .where(Registration.id.in_(batch), Registration.event_id == event_id)
                .order_by(Registration.queue, Registration.id)
            )
            for id_ in db.scalars(query).all():
                last += 1
                db.execute(update(Registration).where(Registration.id == id_).values(queue=last))
