"""What registered people were told and asked: the notice on data protection, pictures, badge, list for all."""

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


LISTABLE = ("name", "organisation", "email", "phone")
"""What somebody may agree to have in the list of participants for all; without the name nobody is in it."""


def record_listing(db: Session, registration_ids: Sequence[EntityId], agreed: Sequence[str]) -> list[EntityId]:
    """Record with what people agreed to stand in the list of participants; returns those for whom something changed.

    Whoever agreed to anything agreed to the name. Raises ValueError for what is no part of that list.
    """
    unknown = set(agreed) - set(LISTABLE)
    if unknown:
        raise ValueError(f"not in a list of participants: {', '.join(sorted(unknown))}")
    wanted = tuple(one for one in LISTABLE if one in agreed or (agreed and one == "name"))
    changed = []
    for row in _rows(db, registration_ids):
        if row.listed_fields != wanted:
            row.listed_fields = wanted
            changed.append(row.id)
    db.flush()
    return changed


def _rows(db: Session, ids: Sequence[EntityId]) -> Iterator[Registration]:
    rest = iter(ids)
    while batch := list(islice(rest, _BATCH)):
        yield from db.scalars(select(Registration).where(Registration.id.in_(batch)))
