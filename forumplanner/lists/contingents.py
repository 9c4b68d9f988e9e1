"""The contingents of an event and how many of their places are taken."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from forumplanner.model.events import Contingent
from forumplanner.model.ids import EntityId
from forumplanner.model.registrations import Registration
from forumplanner.planning.pools import TAKING


@dataclass(frozen=True)
class ContingentRow:
    """Places kept for some; `taken` counts those its own people have."""

    id: EntityId
    name: str
    places: int
    released: bool
    taken: int


def contingents(db: Session, event_id: str) -> tuple[ContingentRow, ...]:
    """Return the contingents of an event in their order."""
    taken = (
        select(func.coalesce(func.sum(1 + Registration.guests), 0))
        .where(Registration.contingent_id == Contingent.id, Registration.state.in_(TAKING))
        .scalar_subquery()
    )
    query = (
        select(Contingent.id, Contingent.name, Contingent.places, Contingent.released, taken)
        .where(Contingent.event_id == event_id)
        .order_by(Contingent.position, Contingent.id)
    )
    return tuple(
        ContingentRow(id_, name, places, released, int(n)) for id_, name, places, released, n in db.execute(query)
    )
