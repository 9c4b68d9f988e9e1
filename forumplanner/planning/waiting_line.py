"""Who waits for a place, in which order, and who is next: the event's policy, said once.

Companions are one party with the rank of their first. Strict order: a party that waits keeps everybody behind it
from the places it waits for. Fill the seats: the first party that fits is next; a larger one before it goes on
waiting. Contingents have places of their own, so who waits for one does not keep others from the rest.
A party of which somebody's request is still to be decided is not in line yet.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from forumplanner.model.enums import RegistrationState, WaitingPolicy
from forumplanner.model.events import Event
from forumplanner.model.ids import EntityId
from forumplanner.model.registrations import Registration
from forumplanner.planning.parties import batches
from forumplanner.planning.place_counts import PlaceCounts
from forumplanner.planning.pools import Need, Pool, Pools, pools_of


@dataclass(frozen=True)
class Party:
    """Those who are placed together; `key` is the id of the companions, or of the only registration."""

    key: EntityId
    rank: int
    need: Need

    @property
    def places(self) -> int:
        """How many places they need."""
        return sum(self.need.values())


class Seats:
    """The free places while parties are seated one after another by a policy."""

    def __init__(self, pools: Pools, policy: WaitingPolicy) -> None:
        self.pools = pools
        self.free: dict[Pool, int | None] = {pool: pools.free(pool) for pool in pools.sizes}
        self.held_by: dict[Pool, Party | None] = {}
        self._strict = policy is WaitingPolicy.STRICT_ORDER

    def room_for(self, need: Need) -> bool:
        """Tell whether there are places enough and nobody holds them back."""
        return all(
            (free := self.free[pool]) is None or (places <= free and pool not in self.held_by)
            for pool, places in need.items()
        )

    def take(self, need: Need, party: Party | None = None) -> bool:
        """Seat somebody if there is room; else they wait. Returns whether they are seated."""
        if not self.room_for(need):
            self.wait(need, party)
            return False
        for pool, places in need.items():
            free = self.free[pool]
            if free is not None:
                self.free[pool] = free - places
        return True

    def wait(self, need: Need, party: Party | None = None) -> None:
        """Let somebody wait: in strict order nobody behind them gets what they wait for."""
        if self._strict:
            for pool in need:
                self.held_by.setdefault(pool, party)

    @property
    def nothing_left(self) -> bool:
        """Tell whether nobody at all can be seated any more."""
        return all(free is not None and (free <= 0 or pool in self.held_by) for pool, free in self.free.items())


def waiting_parties(db: Session, event_id: str, pools: Pools) -> list[Party]:
    """Return the parties in line, the next one first."""
    key = func.coalesce(Registration.companions_id, Registration.id)
    undecided = select(Registration.companions_id).where(
        Registration.event_id == event_id,
        Registration.state == RegistrationState.REQUESTED,
        Registration.companions_id.is_not(None),
    )
    rows = db.execute(
        select(
            key, Registration.contingent_id, func.min(Registration.queue), func.count(), func.sum(Registration.guests)
        )
        .where(
            Registration.event_id == event_id,
            Registration.state == RegistrationState.WAITING,
            Registration.companions_id.is_(None) | Registration.companions_id.not_in(undecided),
        )
        .group_by(key, Registration.contingent_id)
    )
    ranks: dict[EntityId, int] = {}
    needs: dict[EntityId, dict[EntityId | None, int]] = {}
    for party, contingent_id, rank, people, guests in rows:
        ranks[party] = min(rank, ranks.get(party, rank))
        needs.setdefault(party, {})[contingent_id] = people + int(guests or 0)
    ordered = sorted(ranks, key=lambda party: (ranks[party], party))
    return [Party(party, ranks[party], pools.need(needs[party])) for party in ordered]


def open_seats(db: Session, event: Event, counts: PlaceCounts | None = None) -> Seats:
    """Return the places of an event as they are free now, before anybody in line is looked at.

    `counts` are those of the event where they are known already.
    """
    return Seats(pools_of(db, event.id, counts), event.waiting_policy)


def due(db: Session, event: Event, counts: PlaceCounts | None = None) -> list[Party]:
    """Return the parties that are to be given the free places, in order."""
    seats = open_seats(db, event, counts)
    if seats.nothing_left:
        return []
    return list(_due(seats, waiting_parties(db, event.id, seats.pools)))


def _due(seats: Seats, parties: Iterable[Party]) -> Iterator[Party]:
    for party in parties:
        if seats.nothing_left:
            return
        if seats.take(party.need, party):
            yield party


def seats_for_newcomers(db: Session, event: Event) -> Seats:
    """Return the places somebody can have who registers now, behind all who wait.

    In strict order whoever comes waits as long as somebody waits before them, even where a place is free that has
    not been offered yet. Where seats are filled, free places are kept for those who are next.
    """
    seats = open_seats(db, event)
    if seats.nothing_left:
        return seats
    for party in waiting_parties(db, event.id, seats.pools):
        stand_before(seats, party, event.waiting_policy)
    return seats


def stand_before(seats: Seats, party: Party, policy: WaitingPolicy) -> None:
    """Let a party that waits come first, by the policy, without giving it a place."""
    if policy is WaitingPolicy.STRICT_ORDER:
        seats.wait(party.need, party)
    else:
        seats.take(party.need, party)


def members(db: Session, event_id: str, keys: Collection[EntityId]) -> list[EntityId]:
    """Return the registrations in line of parties."""
    found: list[EntityId] = []
    for batch in batches(keys):
        found += db.scalars(
            select(Registration.id)
            .where(
                Registration.event_id == event_id,
                Registration.state == RegistrationState.WAITING,
                Registration.companions_id.in_(batch)
                | (Registration.companions_id.is_(None) & Registration.id.in_(batch)),
            )
            .order_by(Registration.queue, Registration.id)
        )
    return found


def keys_of(db: Session, registration_ids: Sequence[EntityId]) -> set[EntityId]:
    """Return the parties to which registrations belong."""
    found: set[EntityId] = set()
    for batch in batches(registration_ids):
        key = func.coalesce(Registration.companions_id, Registration.id)
        found.update(db.scalars(select(key).where(Registration.id.in_(batch))))
    return found


def overtaken_by(db: Session, registration_ids: Sequence[EntityId]) -> int:
    """Return how many parties in line stand before these for the same places, if these were seated now by hand."""
    found = 0
    keys = keys_of(db, registration_ids)
    events = db.scalars(
        select(Registration.event_id).where(Registration.id.in_(list(registration_ids)[:500])).distinct()
    )
    for event_id in events.all():
        parties = waiting_parties(db, event_id, pools_of(db, event_id))
        chosen = [party for party in parties if party.key in keys]
        wanted = {pool for party in chosen for pool in party.need}
        last = max((party.rank for party in chosen), default=-1)
        found += sum(
            party.rank < last and party.key not in keys and bool(wanted & party.need.keys()) for party in parties
        )
    return found
