"""Two registrations of one person at one event become one: the better state, and nothing of the other lost.

The rules of places are asked afterwards, as always: a merge that would split companions or overfill is refused.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.enums import OfferState, PhotoConsent, RegistrationState
from forumplanner.model.events import Question
from forumplanner.model.ids import EntityId
from forumplanner.model.registrations import Answer, Need, PlaceOffer, Registration, WorkshopPlace
from forumplanner.planning import places
from forumplanner.planning.informing import LISTABLE
from forumplanner.planning.repointing import repoint
from forumplanner.planning.standing_rules import recheck

_BEST_FIRST = (
    RegistrationState.ATTENDED,
    RegistrationState.PLACED,
    RegistrationState.OFFERED,
    RegistrationState.WAITING,
    RegistrationState.REQUESTED,
    RegistrationState.DECLINED,
    RegistrationState.CANCELLED,
)
_LEFT = (RegistrationState.DECLINED, RegistrationState.CANCELLED)


def join_registrations(db: Session, kept_id: EntityId, gone_id: EntityId) -> None:
    """Join registrations of two persons at the same events; those that stay are the kept person's."""
    own = {row.event_id: row for row in _of(db, kept_id)}
    for second in _of(db, gone_id):
        first = own.get(second.event_id)
        if first is None:
            second.person_id = kept_id
            continue
        better, other = sorted((first, second), key=lambda row: _BEST_FIRST.index(row.state))
        _join(db, better, other)
        better.person_id = kept_id
    db.flush()


def _of(db: Session, person_id: EntityId) -> list[Registration]:
    return list(db.scalars(select(Registration).where(Registration.person_id == person_id)))


def _join(db: Session, better: Registration, other: Registration) -> None:
    notes = [better.note, other.note, *_join_answers(db, better, other)]
    if other.organisation and better.organisation and other.organisation != better.organisation:
        notes.append(other.organisation)
    for name in ("organisation", "channel", "source_ref", "badge_token"):
        setattr(better, name, getattr(better, name) or getattr(other, name))
    better.note = "\n".join(dict.fromkeys(note for note in notes if note))
    better.photo_consent = _consent(better.photo_consent, other.photo_consent)
    better.badge_languages = better.badge_languages or other.badge_languages
    better.listed_fields = tuple(one for one in LISTABLE if one in {*better.listed_fields, *other.listed_fields})
    better.guests = max(better.guests, other.guests)
    better.registered_at = min(better.registered_at, other.registered_at)
    if better.state.takes_place and other.state.takes_place:
        better.contingent_id = better.contingent_id or other.contingent_id
    informed = [at for at in (better.privacy_informed_at, other.privacy_informed_at) if at is not None]
    better.privacy_informed_at = min(informed, default=None)
    if better.state not in _LEFT and other.state not in _LEFT:
        better.queue = min(better.queue, other.queue)
        _join_parties(db, better, other)
    _join_workshops(db, better, other)
    _join_needs(db, better, other)
    _close_offers(db, better, other)
    db.flush()
    repoint(db, "registration", other.id, better.id)
    db.expire_all()
    db.delete(other)
    db.flush()
    recheck(db, {"event": frozenset({better.event_id}), "registration": frozenset({better.id})})


def _consent(first: PhotoConsent, second: PhotoConsent) -> PhotoConsent:
    """Return the consent that holds for both: a no stays a no."""
    said = {first, second} - {PhotoConsent.NOT_ASKED}
    return PhotoConsent.NO if PhotoConsent.NO in said else next(iter(said), PhotoConsent.NOT_ASKED)


def _join_parties(db: Session, better: Registration, other: Registration) -> None:
    party = other.companions_id
    if party is None or party == better.companions_id:
        return
    if better.companions_id is None:
        better.companions_id = party
        return
    for companion in db.scalars(select(Registration).where(Registration.companions_id == party)):
        companion.companions_id = better.companions_id


def _join_workshops(db: Session, better: Registration, other: Registration) -> None:
    """Keep the better place in each workshop; one at the time of another is given back."""
    own = {place.agenda_item_id: place for place in _workshops(db, better)}
    for place in _workshops(db, other):
        same = own.get(place.agenda_item_id)
        if same is not None:
            if _BEST_FIRST.index(place.state) < _BEST_FIRST.index(same.state):
                same.state, same.queue = place.state, place.queue
            db.delete(place)
            continue
        taking = [item for item, one in own.items() if one.state.takes_place]
        slots = places.slots_of(db, better.event_id) if place.state.takes_place else {}
        if not better.state.takes_place or places.overlapping(slots, [*taking, place.agenda_item_id]) is not None:
            place.state = RegistrationState.CANCELLED
        own[place.agenda_item_id] = place
    db.flush()


def _workshops(db: Session, registration: Registration) -> list[WorkshopPlace]:
    return list(db.scalars(select(WorkshopPlace).where(WorkshopPlace.registration_id == registration.id)))


def _join_needs(db: Session, better: Registration, other: Registration) -> None:
    own = {(need.kind, need.detail.casefold()): need for need in _needs(db, better)}
    for need in _needs(db, other):
        same = own.get((need.kind, need.detail.casefold()))
        if same is None:
            continue
        same.quantity = max(same.quantity, need.quantity)
        if same.consent_at is None and need.consent_at is not None:
            same.consent_at, same.consent_by, same.consent_wording = (
                need.consent_at,
                need.consent_by,
                need.consent_wording,
            )
        db.delete(need)
    db.flush()


def _needs(db: Session, registration: Registration) -> list[Need]:
    return list(db.scalars(select(Need).where(Need.registration_id == registration.id)))


def _join_answers(db: Session, better: Registration, other: Registration) -> list[str]:
    """Fill answers that are missing, and return those that say something else, each after its question."""
    own = {answer.question_id: answer for answer in _answers(db, better)}
    lost: list[str] = []
    for answer in _answers(db, other):
        same = own.get(answer.question_id)
        if same is None:
            continue
        if not same.text:
            same.text = answer.text
        elif answer.text and answer.text != same.text:
            lost.append(f"{db.get_one(Question, answer.question_id).text} {answer.text}")
        db.delete(answer)
    db.flush()
    return lost


def _answers(db: Session, registration: Registration) -> list[Answer]:
    return list(db.scalars(select(Answer).where(Answer.registration_id == registration.id)))


def _close_offers(db: Session, better: Registration, other: Registration) -> None:
    """Withdraw an open offer that nobody needs any more: there is a place, or another open offer."""
    for offer in db.scalars(
        select(PlaceOffer).where(PlaceOffer.registration_id == other.id, PlaceOffer.state == OfferState.OPEN)
    ):
        if better.state is not RegistrationState.OFFERED or other.state is RegistrationState.OFFERED:
            offer.state = OfferState.WITHDRAWN
