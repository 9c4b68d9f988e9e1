"""Whose days these are."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.events import EventDay
from forumplanner.model.ids import EntityId


def events_of_days(db: Session, day_ids: Sequence[str]) -> tuple[EntityId, ...]:
    """Return the events that the days belong to, without those that are gone."""
    return tuple(db.scalars(select(EventDay.event_id).where(EventDay.id.in_(day_ids)).distinct()))
