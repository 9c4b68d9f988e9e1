"""Why somebody waits: the rank of each party in line and what keeps it from a place, and who is next.

The line is walked once for an event; the rows of a page are then looked up in it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from forumplanner.lists.contingents import ContingentRow, contingents
from forumplanner.model.directory import Person
from forumplanner.model.enums import OfferState, RegistrationState, WaitingPolicy
from forumplanner.model.events import Event
from forumplanner.model.ids import EntityId
from forumplanner.model.registrations import PlaceOffer, Registration
from forumplanner.planning import offers, waiting_line
from forumplanner.planning.person_names import latin_name
from forumplanner.planning.place_counts import PlaceCounts, counts_of
from forumplanner.planning.pools import TAKING
from forumplanner.planning.waiting_line import Party, Seats

NAMED = 3
"""How many of those who are next are named."""


class Why(StrEnum):
    """What keeps somebody from a place."""

    NEXT = "next"
    BEHIND = "behind"
    TOO_FEW = "too_few"
    FOR_THOSE_BEFORE = "for_those_before"
    FULL = "full"
    CONTINGENT_FULL = "contingent_full"
    BEGUN = "begun"
    COMPANION_UNDECIDED = "companion_undecided"
    REQUEST = "request"
    OFFERED = "offered"
    RAN_OUT = "ran_out"
    OFFER_DECLINED = "offer_declined"
    OFFER_EXPIRED = "offer_expired"


@dataclass(frozen=True)
class Reason:
    """Why somebody has no place (yet).

    `rank` counts parties in line from 1. `free` places are there of the `needs` of the party; `before` is the name of
    a party that stands before, with `before_needs` places. `deadline` is the instant until which a place is offered.
    """

    why: Why
    rank: int = 0
    free: int = 0
    needs: int = 1
    before: str = ""
    before_needs: int = 0
    contingent: str = ""
    deadline: datetime | None = None


@dataclass(frozen=True)
class Due:
    """A party that is next: the name of its first, and how many places it needs."""

    name: str
    places: int


@dataclass(frozen=True)
class WaitingLine:
    """The places of an event and everybody in line.

    `taken` and `offered` count places, `waiting` and `requested` registrations. `ran_out` counts registrations whose
    offer is over; `ends` is the next deadline.
    """

    capacity: int | None = None
    taken: int = 0
    offered: int = 0
    waiting: int = 0
    waiting_places: int = 0
    requested: int = 0
    parties: int = 0
    policy: WaitingPolicy = WaitingPolicy.STRICT_ORDER
    begun: bool = False
    next: tuple[Due, ...] = ()
    due_parties: int = 0
    due_places: int = 0
    ran_out: int = 0
    ends: datetime | None = None
    contingents: tuple[ContingentRow, ...] = ()
    reasons: Mapping[EntityId, Reason] = field(default_factory=dict)

    @property
    def free(self) -> int | None:
        """How many places are free, those kept for contingents among them."""
        return None if self.capacity is None else max(0, self.capacity - self.taken)

    @property
    def kept(self) -> int:
        """How many of the free places are kept for contingents."""
        return sum(max(0, one.places - one.taken) for one in self.contingents if not one.released)


def waiting_line_of(db: Session, event_id: str, now: datetime) -> WaitingLine:
    """Return the places of an event and who is in line, with the reason of each, at an instant."""
    event = db.get(Event, event_id)
    if event is None:
        return WaitingLine()
    counts = counts_of(db, event_id)
    seats = waiting_line.open_seats(db, event, counts)
    parties = waiting_line.waiting_parties(db, event_id, seats.pools)
    begun = offers.begun(event, now)
    names = {one.id: one.name for one in contingents(db, event_id, counts)}
    reasons, due = _walk(db, seats, parties, begun, names)
    return replace(_standing(db, event, due, counts, now), parties=len(parties), reasons=reasons)


def standing_of(db: Session, event_id: str, counts: PlaceCounts, now: datetime) -> WaitingLine:
    """Return how the places of an event stand and who is next, without the reasons of those who wait."""
    event = db.get(Event, event_id)
    if event is None:
        return WaitingLine()
    return _standing(db, event, [] if offers.begun(event, now) else waiting_line.due(db, event, counts), counts, now)


def _standing(db: Session, event: Event, due: Sequence[Party], counts: PlaceCounts, now: datetime) -> WaitingLine:
    ends, ran_out = _deadlines(db, event.id, now)
    names = _names(db, [party.key for party in due[:NAMED]])
    return WaitingLine(
        capacity=event.capacity,
        taken=counts.places(*TAKING),
        offered=counts.places(RegistrationState.OFFERED),
        waiting=counts.people(RegistrationState.WAITING),
        waiting_places=counts.places(RegistrationState.WAITING),
        requested=counts.people(RegistrationState.REQUESTED),
        policy=event.waiting_policy,
        begun=offers.begun(event, now),
        next=tuple(Due(names.get(party.key, ""), party.places) for party in due[:NAMED]),
        due_parties=len(due),
        due_places=sum(party.places for party in due),
        ran_out=ran_out,
        ends=ends,
        contingents=contingents(db, event.id, counts),
    )


def reasons(
    db: Session, line: WaitingLine, registration_ids: Sequence[EntityId], now: datetime
) -> dict[EntityId, Reason]:
    """Return why these have no place, of those who have none and of those to whom one is offered."""
    found: dict[EntityId, Reason] = {}
    query = select(Registration.id, Registration.companions_id, Registration.state).where(
        Registration.id.in_(registration_ids)
    )
    last: list[EntityId] = []
    for id_, companions_id, state in db.execute(query):
        if state is RegistrationState.REQUESTED:
            found[id_] = Reason(Why.REQUEST)
        elif state is RegistrationState.WAITING:
            found[id_] = line.reasons.get(companions_id or id_) or Reason(Why.COMPANION_UNDECIDED)
        elif state in (RegistrationState.OFFERED, RegistrationState.DECLINED):
            last.append(id_)
    found.update(_offers(db, last, now))
    return found


def _walk(
    db: Session, seats: Seats, parties: Sequence[Party], begun: bool, names: Mapping[EntityId, str]
) -> tuple[dict[EntityId, Reason], list[Party]]:
    """Seat the parties one after another as the policy says, and note what became of each."""
    free = {pool: seats.pools.free(pool) for pool in seats.pools.sizes}
    before: dict[EntityId, Party] = {}
    found: dict[EntityId, Reason] = {}
    due: list[Party] = []
    for rank, party in enumerate(parties, start=1):
        if begun:
            found[party.key] = Reason(Why.BEGUN, rank, needs=party.places)
            continue
        found[party.key], holder = _reason(seats, party, rank, free, names)
        if found[party.key].why is Why.NEXT:
            due.append(party)
        if holder is not None:
            before[party.key] = holder
        seats.take(party.need, party)
    said = _names(db, list({party.key for party in before.values()}))
    for key, holder in before.items():
        found[key] = replace(found[key], before=said.get(holder.key, ""), before_needs=holder.places)
    return found, due


def _reason(
    seats: Seats, party: Party, rank: int, free: Mapping[EntityId | None, int | None], names: Mapping[EntityId, str]
) -> tuple[Reason, Party | None]:
    """Return what keeps a party from a place, and which party holds it back where one does."""
    if seats.room_for(party.need):
        return Reason(Why.NEXT, rank, needs=party.places), None
    why, contingent, there, holder = Why.FULL, "", 0, None
    for pool, places in party.need.items():
        present, left = free[pool], seats.free[pool]
        if present is None or left is None:
            continue
        contingent = names.get(pool, "") if pool is not None else ""
        there, holder = present, seats.held_by.get(pool)
        if present <= 0:
            why, holder = Why.CONTINGENT_FULL if contingent else Why.FULL, None
        elif left <= 0:
            why, holder = Why.FOR_THOSE_BEFORE, None
        elif holder is not None:
            why = Why.BEHIND
        elif places > left:
            why, there = Why.TOO_FEW, left
        else:
            continue
        break
    return Reason(why, rank, max(0, there), party.places, contingent=contingent), holder


def _deadlines(db: Session, event_id: str, now: datetime) -> tuple[datetime | None, int]:
    """Return when the next offer ends, and how many have run out."""
    query = (
        select(PlaceOffer.deadline)
        .join(Registration, Registration.id == PlaceOffer.registration_id)
        .where(
            Registration.event_id == event_id,
            Registration.state == RegistrationState.OFFERED,
            PlaceOffer.state == OfferState.OPEN,
        )
    )
    deadlines = list(db.scalars(query))
    return min((one for one in deadlines if one >= now), default=None), sum(one < now for one in deadlines)


_SETTLED = {OfferState.DECLINED: Why.OFFER_DECLINED, OfferState.EXPIRED: Why.OFFER_EXPIRED}


def _offers(db: Session, registration_ids: Sequence[EntityId], now: datetime) -> dict[EntityId, Reason]:
    query = (
        select(PlaceOffer.registration_id, PlaceOffer.state, PlaceOffer.deadline)
        .where(PlaceOffer.registration_id.in_(registration_ids))
        .order_by(PlaceOffer.offered_at, PlaceOffer.id)
    )
    found: dict[EntityId, Reason] = {}
    for id_, state, deadline in db.execute(query):
        if state is OfferState.OPEN:
            found[id_] = Reason(Why.OFFERED if deadline >= now else Why.RAN_OUT, deadline=deadline)
        elif state in _SETTLED:
            found[id_] = Reason(_SETTLED[state], deadline=deadline)
    return found


def _names(db: Session, keys: Sequence[EntityId]) -> dict[EntityId, str]:
    """Return what parties are called: by their first."""
    if not keys:
        return {}
    key = func.coalesce(Registration.companions_id, Registration.id)
    query = (
        select(key, Person.title, Person.given_name, Person.family_name, Person.own_script_name)
        .join(Person, Person.id == Registration.person_id)
        .where(
            Registration.companions_id.in_(keys) | Registration.id.in_(keys),
            Registration.state == RegistrationState.WAITING,
        )
        .order_by(Registration.queue, Registration.id)
    )
    found: dict[EntityId, str] = {}
    for party, title, given, family, own in db.execute(query):
        found.setdefault(party, latin_name(title, given, family) or own)
    return found
