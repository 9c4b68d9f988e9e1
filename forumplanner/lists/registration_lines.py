"""Registrations with everything a list of them can hold: the place, the answers, an offer that runs.

Needs are not here: `registrations.needs` reads them for those who ask for them by name.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from forumplanner.lists.whole_rows import BATCH, whole_rows
from forumplanner.model.enums import OfferState, PhotoConsent, RegistrationState
from forumplanner.model.events import Contingent
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting_kinds import Participation
from forumplanner.model.registrations import Answer, PlaceOffer, Registration


@dataclass(frozen=True)
class RegistrationLine:
    """A registration in a list that goes out."""

    id: EntityId
    person_id: EntityId
    organisation: str
    state: RegistrationState
    queue: int
    registered_at: datetime
    channel: str
    source_ref: str
    photo_consent: PhotoConsent
    guests: int
    contingent_id: EntityId | None
    companions_id: EntityId | None
    privacy_informed_at: datetime | None
    badge_token: str
    note: str
    answer: Participation | None


def registration_lines(db: Session, wanted: Sequence[EntityId]) -> list[RegistrationLine]:
    """Return the registrations asked for, in order."""
    return whole_rows(db, Registration, RegistrationLine, wanted)


def answers(db: Session, wanted: Sequence[EntityId]) -> dict[EntityId, dict[EntityId, str]]:
    """Return the answers of registrations, by question."""
    found: dict[EntityId, dict[EntityId, str]] = {}
    for start in range(0, len(wanted), BATCH):
        query = select(Answer.registration_id, Answer.question_id, Answer.text)
        for registration_id, question_id, text in db.execute(
            query.where(Answer.registration_id.in_(wanted[start : start + BATCH]))
        ):
            found.setdefault(registration_id, {})[question_id] = text
    return found


def contingents(db: Session, event_id: EntityId) -> dict[EntityId, str]:
    """Return the names of an event's contingents."""
    query = select(Contingent.id, Contingent.name).where(Contingent.event_id == event_id)
    return {row[0]: row[1] for row in db.execute(query)}


def offered_until(db: Session, event_id: EntityId) -> dict[EntityId, datetime]:
    """Return until when places are held for those who were offered one."""
    query = (
        select(PlaceOffer.registration_id, func.max(PlaceOffer.deadline))
        .join(Registration, Registration.id == PlaceOffer.registration_id)
        .where(Registration.event_id == event_id, PlaceOffer.state == OfferState.OPEN)
        .group_by(PlaceOffer.registration_id)
    )
    return {row[0]: row[1] for row in db.execute(query)}
