"""The places of an event: for whom there are how many, and how many are taken.

A registration takes one place for the person and one for everybody who comes along without an entry of their own.
The places of a contingent are kept for its own until it is released; all others share the rest. Once released, a
contingent holds nothing back any more, and its people count among all.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.enums import RegistrationState
from forumplanner.model.events import Contingent, Event
from forumplanner.model.ids import EntityId
from forumplanner.planning.place_counts import PlaceCounts, counts_of

TAKING = tuple(state for state in RegistrationState if state.takes_place)

Pool = EntityId | None
"""The id of a contingent that holds places back, or None for the places that all others share."""

Need = Mapping[Pool, int]
"""How many places somebody needs, by pool."""


@dataclass(frozen=True)
class Pools:
    """Places by pool; a size of None is without a limit."""

    sizes: Mapping[Pool, int | None]
    taken: Mapping[Pool, int]

    def of(self, contingent_id: EntityId | None) -> Pool:
        """Return the pool from which a registration with this contingent takes."""
        return contingent_id if contingent_id in self.sizes else None

    def free(self, pool: Pool) -> int | None:
        """Return how many places of a pool are free, None where there is no limit."""
        size = self.sizes[pool]
        return None if size is None else size - self.taken.get(pool, 0)

    def need(self, members: Mapping[EntityId | None, int]) -> dict[Pool, int]:
        """Return places needed by pool, of places needed by contingent."""
        found: dict[Pool, int] = {}
        for contingent_id, places in members.items():
            found[self.of(contingent_id)] = found.get(self.of(contingent_id), 0) + places
        return found


def pools_of(db: Session, event_id: str, counts: PlaceCounts | None = None) -> Pools:
    """Return the places of an event, by who takes from them; `counts` where they are known already."""
    capacity = db.scalar(select(Event.capacity).where(Event.id == event_id))
    kept = db.execute(
        select(Contingent.id, Contingent.places).where(Contingent.event_id == event_id, Contingent.released.is_(False))
    )
    sizes: dict[Pool, int | None] = {row.id: row.places for row in kept}
    sizes[None] = None if capacity is None else capacity - sum(size or 0 for size in sizes.values())
    taken: dict[Pool, int] = {}
    for contingent_id, places in (counts or counts_of(db, event_id)).by_contingent(*TAKING).items():
        pool = contingent_id if contingent_id in sizes else None
        taken[pool] = taken.get(pool, 0) + places
    return Pools(sizes, taken)
