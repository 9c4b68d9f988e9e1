"""What a sitting takes from its body: who sits on its day, by when the invitation leaves, and what was usual last."""

import re
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.lists import bodies
from forumplanner.lists.bodies import RulesRow
from forumplanner.model.enums import EventKind
from forumplanner.model.events import Event
from forumplanner.model.ids import EntityId
from forumplanner.planning.sitting_deadline import deadline_of_body

_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True)
class SittingBasis:
    """Members on a day, how many of them vote and have a substitute; rules and deadline where rules are entered."""

    members: int
    voting: int
    substitutes: int
    rules: RulesRow | None
    invite_by: date | None


@dataclass(frozen=True)
class NextSitting:
    """What the next sitting of a body has from the last one; `edition` is None outside a series."""

    title: str
    series_id: EntityId | None
    edition: int | None
    venue_id: EntityId | None


def sitting_basis(db: Session, body_id: EntityId, starts: datetime, zone: str) -> SittingBasis:
    """Return what a sitting at this time takes from its body."""
    seats = bodies.members(db, body_id, starts.date())
    return SittingBasis(
        len(seats),
        sum(seat.votes for seat in seats),
        sum(seat.substitute_id is not None for seat in seats),
        bodies.rules(db, body_id),
        deadline_of_body(db, body_id, starts, zone),
    )


def next_sitting(db: Session, body_id: EntityId) -> NextSitting | None:
    """Return what follows from the last sitting of a body, its number counted up; None where it never sat."""
    columns = (Event.title, Event.series_id, Event.edition, Event.venue_id)
    last = db.execute(
        select(*columns)
        .where(Event.body_id == body_id, Event.kind == EventKind.SITTING)
        .order_by(Event.starts.desc(), Event.id)
        .limit(1)
    ).first()
    if last is None:
        return None
    title = _NUMBER.sub(lambda number: str(int(number[0]) + 1), last.title, count=1)
    edition = last.edition + 1 if last.edition is not None else None
    return NextSitting(title, last.series_id, edition, last.venue_id)
