"""What registered people were told and asked: the notice on data protection, pictures, languages on the badge."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import islice

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.enums import PhotoConsent
from forumplanner.model.ids import EntityId
from forumplanner.model.registrations import Registration

_BATCH = 500


def record_notice(db: Session, registration_ids: Sequence[EntityId], at: datetime | None) -> list[EntityId]:
    """Record when people were given the notice on data protection; None takes that back.

    Whoever was given it before keeps the earlier moment. Returns those for whom something changed.
    """
    changed = []
    for row in _rows(db, registration_ids):
        if (row.privacy_informed_at is None) != (at is None):
            row.privacy_informed_at = at
            changed.append(row.id)
    db.flush()
    return changed


def record_photo_consent(db: Session, registration_ids: Sequence[EntityId], said: PhotoConsent) -> list[EntityId]:
    """Record what people said about pictures; returns those for whom something changed."""
    changed = []
    for row in _rows(db, registration_ids):
        if row.photo_consent is not said:
            row.photo_consent = said
            changed.append(row.id)
    db.flush()
    return changed


def record_badge_languages(db: Session, registration_ids: Sequence[EntityId], wanted: bool) -> list[EntityId]:
    """Record whether people want the languages they speak on their badge; returns those for whom something changed."""
    changed = []
    for row in _rows(db, registration_ids):
        if row.badge_languages is not wanted:
            row.badge_languages = wanted
            changed.append(row.id)
    db.flush()
    return changed


def _rows(db: Session, ids: Sequence[EntityId]) -> Iterator[Registration]:
    rest = iter(ids)
    while batch := list(islice(rest, _BATCH)):
        yield from db.scalars(select(Registration).where(Registration.id.in_(batch)))
