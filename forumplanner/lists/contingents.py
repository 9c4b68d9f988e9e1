"""The contingents of an event and how many of their places are taken."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.events import Contingent
from forumplanner.model.ids import EntityId
from forumplanner.planning.place_counts import PlaceCounts, counts_of
from forumplanner.planning.pools import TAKING


@dataclass(frozen=True)
class ContingentRow:
    """Places kept for some; `taken` counts those its own people have."""

    id: EntityId
    name: str
    places: int
    released: bool
    taken: int


def contingents(db: Session, event_id: str, counts: PlaceCounts | None = None) -> tuple[ContingentRow, ...]:
    """Return the contingents of an event in their order; `counts` where the places are counted already."""
    query = (
        select(Contingent.id, Contingent.name, Contingent.places, Contingent.released)
        .where(Contingent.event_id == event_id)
        .order_by(Contingent.position, Contingent.id)
    )
    taken = (counts or counts_of(db, event_id)).by_contingent(*TAKING)
    return tuple(
        ContingentRow(id_, name, places, released, taken.get(id_, 0))
        for id_, name, places, released in db.execute(query)
    )
