"""The registrations of events and the places they take, counted by state and contingent: once for all who ask.

The index over these columns holds all that is counted, so that no registration itself is read.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from forumplanner.model.enums import RegistrationState
from forumplanner.model.ids import EntityId
from forumplanner.model.registrations import Registration

_Group = tuple[RegistrationState, EntityId | None]


@dataclass(frozen=True)
class PlaceCounts:
    """Registrations and guests of one event, by state and contingent (None: of none)."""

    groups: Mapping[_Group, tuple[int, int]] = field(default_factory=dict)

    def people(self, *states: RegistrationState) -> int:
        """Return how many registrations are in one of these states."""
        return sum(people for (state, _), (people, _) in self.groups.items() if state in states)

    def places(self, *states: RegistrationState) -> int:
        """Return how many places they take, those of accompanying persons too."""
        return sum(self.by_contingent(*states).values())

    def by_contingent(self, *states: RegistrationState) -> dict[EntityId | None, int]:
        """Return how many places registrations in these states take, by contingent."""
        found: dict[EntityId | None, int] = {}
        for (state, contingent_id), (people, guests) in self.groups.items():
            if state in states:
                found[contingent_id] = found.get(contingent_id, 0) + people + guests
        return found


def place_counts(db: Session, event_ids: Collection[str]) -> dict[EntityId, PlaceCounts]:
    """Return the counts of events; every event asked for has some, be they empty."""
    query = (
        select(
            Registration.event_id,
            Registration.state,
            Registration.contingent_id,
            func.count(),
            func.sum(Registration.guests),
        )
        .where(Registration.event_id.in_(event_ids))
        .group_by(Registration.event_id, Registration.state, Registration.contingent_id)
    )
    groups: dict[EntityId, dict[_Group, tuple[int, int]]] = {EntityId(id_): {} for id_ in event_ids}
    for event_id, state, contingent_id, people, guests in db.execute(query):
        groups[event_id][state, contingent_id] = (people, int(guests))
    return {event_id: PlaceCounts(found) for event_id, found in groups.items()}


def counts_of(db: Session, event_id: str) -> PlaceCounts:
    """Return the counts of one event."""
    return place_counts(db, [event_id])[EntityId(event_id)]
