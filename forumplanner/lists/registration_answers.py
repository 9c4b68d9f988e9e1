"""What registered people of an event said: to pictures of them, and to the invitation, counted."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import case, exists, func, select
from sqlalchemy.orm import Session

from forumplanner.model.enums import PhotoConsent
from forumplanner.model.inviting import Reply
from forumplanner.model.inviting_kinds import Participation, ReplyState
from forumplanner.model.registrations import Registration


@dataclass(frozen=True)
class Consents:
    """How many registrations of an event gave which answer about photos, and how many were not given the notice."""

    photos: Mapping[PhotoConsent, int]
    uninformed: int


def consents(db: Session, event_id: str) -> Consents:
    """Return what registered people of an event said about photos, and how many still need the notice."""
    query = (
        select(
            Registration.photo_consent,
            func.count(),
            func.sum(case((Registration.privacy_informed_at.is_(None), 1), else_=0)),
        )
        .where(Registration.event_id == event_id)
        .group_by(Registration.photo_consent)
    )
    found = db.execute(query).all()
    return Consents({row[0]: row[1] for row in found}, sum(int(row[2]) for row in found))


def invitation_answers(db: Session, event_id: str) -> Mapping[Participation, int]:
    """Return how many answered the invitation how, as far as that was taken over.

    Whether anybody did is known without looking at the registrations.
    """
    if not db.scalar(select(exists().where(Reply.event_id == event_id, Reply.state == ReplyState.APPLIED))):
        return {}
    query = select(Registration.answer, func.count()).where(
        Registration.event_id == event_id, Registration.answer.is_not(None)
    )
    found: dict[Participation | None, int] = dict(db.execute(query.group_by(Registration.answer)).all())
    return {answer: found[answer] for answer in Participation if answer in found}
