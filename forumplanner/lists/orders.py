"""What an event needs, computed from the needs of those who take part, against what is ordered; and the orders.

Needs are shown here as sums only, never with a name.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from forumplanner.lists import engagements
from forumplanner.lists.engagements import Clash
from forumplanner.lists.lights import Light, light
from forumplanner.model.directory import Person
from forumplanner.model.enums import NeedKind, OrderState, RegistrationState
from forumplanner.model.events import Event, EventRoom, Room, Venue
from forumplanner.model.ids import EntityId
from forumplanner.model.registrations import Need, Registration, ServiceOrder
from forumplanner.planning.need_groups import GERMAN_SIGN_LANGUAGE, group_of, groups
from forumplanner.planning.person_names import latin_name
from forumplanner.planning.places import TAKING

FIRM = (OrderState.ORDERED, OrderState.DELIVERED)
"""States of an order on which one can count."""

PENDING = (OrderState.NEEDED, OrderState.ASKED)
"""States of an order that is still to be placed."""

ONE_FOR_ALL = (NeedKind.INTERPRETER, NeedKind.SIGN_LANGUAGE)
"""Kinds of which one is enough for all who need the same."""

_ORDER = list(NeedKind)
_Key = tuple[NeedKind, str]


@dataclass(frozen=True)
class NeedLine:
    """What is needed of one kind: by those who have a place, and by those who wait.

    `unasked` counts needs to whose keeping nobody has agreed yet, `room_places` the wheelchair places of the rooms
    (None where that is not recorded or does not matter), `pending` what is planned or asked for, `firm` what is
    ordered or delivered.
    """

    kind: NeedKind
    detail: str
    said: str
    needed: int
    waiting: int
    unasked: int
    pending: int
    firm: int
    room_places: int | None = None

    @property
    def id(self) -> str:
        """What the line is known by."""
        return f"{self.kind}:{self.detail}"

    @property
    def wanted(self) -> int:
        """How many are to be ordered: one interpreter serves all who need the language, else one for each."""
        return min(1, self.needed) if self.kind in ONE_FOR_ALL else self.needed

    @property
    def missing(self) -> int:
        """How many nothing is planned, asked for or ordered for."""
        return max(0, self.wanted - self.pending - self.firm - (self.room_places or 0))

    @property
    def open(self) -> int:
        """How many are planned or asked for, and not to be counted on yet; 0 where nothing at all is there for them."""
        return 0 if self.missing else max(0, self.wanted - self.firm - (self.room_places or 0))

    @property
    def too_many(self) -> int:
        """How many more are ordered or planned than needed; interpreters take turns, so more than one is fine."""
        if self.kind in ONE_FOR_ALL and self.needed:
            return 0
        return max(0, self.pending + self.firm - self.wanted)


@dataclass(frozen=True)
class OrderRow:
    """An order. `light` is None where nothing presses; `speaks` tells whether the interpreter knows the language."""

    id: EntityId
    event_id: EntityId
    kind: NeedKind
    detail: str
    quantity: int
    person_id: EntityId | None
    person: str
    supplier: str
    starts: datetime | None
    ends: datetime | None
    due: date | None
    state: OrderState
    cost_cents: int | None
    currency: str
    note: str
    light: Light | None
    speaks: bool
    clashes: tuple[Clash, ...] = ()

    @property
    def by(self) -> str:
        """Who does it: the person, else the supplier."""
        return self.person or self.supplier


@dataclass(frozen=True)
class Ordering:
    """What an event needs and what is ordered; `cost_cents` is the sum of all orders that are not cancelled.

    `stairs` names rooms (or the venue) that are not free of steps while somebody needs a wheelchair place.
    """

    lines: tuple[NeedLine, ...]
    orders: tuple[OrderRow, ...]
    stairs: tuple[str, ...] = ()

    @property
    def cost_cents(self) -> int:
        """The sum of all orders that are not cancelled."""
        return sum(row.cost_cents or 0 for row in self.orders if row.state is not OrderState.CANCELLED)

    @property
    def missing(self) -> int:
        """How many needs nothing is ordered for."""
        return sum(line.missing for line in self.lines)


def ordering(db: Session, event_id: str, today: date) -> Ordering:
    """Return what is needed and ordered for an event."""
    rows = orders(db, event_id, today)
    lines = tuple(_lines(db, event_id, rows))
    wheelchairs = any(line.kind is NeedKind.WHEELCHAIR and line.needed for line in lines)
    return Ordering(lines, rows, _stairs(db, event_id) if wheelchairs else ())


def orders(db: Session, event_id: str, today: date) -> tuple[OrderRow, ...]:
    """Return the orders of an event by kind and time, with who is needed elsewhere at the same time."""
    found = db.execute(_query().where(ServiceOrder.event_id == event_id)).all()
    persons = {row[5] for row in found if row[5] is not None}
    clashing: dict[EntityId, list[Clash]] = defaultdict(list)
    for clash in engagements.clashes(db, persons):
        for id_ in (clash.first.id, clash.second.id):
            clashing[id_].append(clash)
    rows = [_row(row, today, tuple(clashing.get(row[0], ()))) for row in found]
    return tuple(sorted(rows, key=lambda row: (_ORDER.index(row.kind), row.detail, row.starts or datetime.max, row.id)))


def clashes(db: Session, event_id: str) -> list[Clash]:
    """Return where somebody ordered or on duty at an event is needed elsewhere at the same time."""
    found = engagements.clashes(db, engagements.engaged_persons(db, event_id))
    return [clash for clash in found if event_id in (clash.first.event_id, clash.second.event_id)]


def _query() -> Select[*tuple[Any, ...]]:
    return select(
        ServiceOrder.id,
        ServiceOrder.event_id,
        ServiceOrder.kind,
        ServiceOrder.detail,
        ServiceOrder.quantity,
        ServiceOrder.person_id,
        Person.title,
        Person.given_name,
        Person.family_name,
        Person.own_script_name,
        Person.languages,
        ServiceOrder.supplier,
        ServiceOrder.starts,
        ServiceOrder.ends,
        ServiceOrder.due,
        ServiceOrder.state,
        ServiceOrder.cost_cents,
        ServiceOrder.currency,
        ServiceOrder.note,
    ).outerjoin(Person, Person.id == ServiceOrder.person_id)


def _row(found: Any, today: date, clashing: tuple[Clash, ...]) -> OrderRow:  # noqa: ANN401  (a row of `_query`)
    (id_, event_id, kind, detail, quantity, person_id, title, given, family, own, languages, *rest) = found
    supplier, starts, ends, due, state, cost, currency, note = rest
    speaks = kind is not NeedKind.INTERPRETER or person_id is None or group_of(kind, detail) in (languages or ())
    return OrderRow(
        id=id_,
        event_id=event_id,
        kind=kind,
        detail=detail,
        quantity=quantity,
        person_id=person_id,
        person=(latin_name(title, given, family) or own) if person_id is not None else "",
        supplier=supplier,
        starts=starts,
        ends=ends,
        due=due,
        state=state,
        cost_cents=cost,
        currency=currency,
        note=note,
        light=light(due, today) if due is not None and state in PENDING else None,
        speaks=speaks,
        clashes=clashing,
    )


def _lines(db: Session, event_id: str, rows: Sequence[OrderRow]) -> list[NeedLine]:
    needed, waiting, unasked, firm, pending = (Counter[_Key]() for _ in range(5))
    said: dict[_Key, str] = {}
    states = (*TAKING, RegistrationState.WAITING)
    query = (
        select(Need.kind, Need.detail, Need.quantity, Need.consent_at, Registration.state)
        .join(Registration, Registration.id == Need.registration_id)
        .where(Registration.event_id == event_id, Registration.state.in_(states))
        .order_by(Need.id)
    )
    for kind, detail, quantity, consent_at, state in db.execute(query):
        for group, count in groups(kind, detail, quantity).items():
            key = (kind, group)
            said.setdefault(key, _said(kind, group, detail))
            (needed if state in TAKING else waiting)[key] += count
            unasked[key] += count if consent_at is None and state in TAKING else 0
    for row in rows:
        key = (row.kind, group_of(row.kind, row.detail))
        said.setdefault(key, _said(row.kind, key[1], row.detail))
        firm[key] += row.quantity if row.state in FIRM else 0
        pending[key] += row.quantity if row.state in PENDING else 0
    places = _wheelchair_places(db, event_id)
    return [
        NeedLine(
            kind=key[0],
            detail=key[1],
            said=said[key],
            needed=needed[key],
            waiting=waiting[key],
            unasked=unasked[key],
            pending=pending[key],
            firm=firm[key],
            room_places=places if key[0] is NeedKind.WHEELCHAIR else None,
        )
        for key in sorted(said, key=lambda key: (_ORDER.index(key[0]), key[1]))
        if needed[key] or waiting[key] or firm[key] or pending[key]
    ]


def _said(kind: NeedKind, group: str, detail: str) -> str:
    """Return the detail as it was written first; groups that have words of their own are said by their code."""
    if kind is NeedKind.SIGN_LANGUAGE and group == GERMAN_SIGN_LANGUAGE.casefold():
        return GERMAN_SIGN_LANGUAGE
    return group if kind in {NeedKind.CHILDCARE, NeedKind.WHEELCHAIR} else detail.strip()


def _wheelchair_places(db: Session, event_id: str) -> int | None:
    """Return the most places one room of the event has: who needs one cannot be in two rooms at once."""
    query = (
        select(Room.wheelchair_places)
        .join(EventRoom, EventRoom.room_id == Room.id)
        .where(EventRoom.event_id == event_id, Room.wheelchair_places.is_not(None))
    )
    return max((places for places in db.scalars(query) if places is not None), default=None)


def _stairs(db: Session, event_id: str) -> tuple[str, ...]:
    query = (
        select(Room.name, Room.step_free)
        .join(EventRoom, EventRoom.room_id == Room.id)
        .where(EventRoom.event_id == event_id)
        .order_by(Room.position)
    )
    rooms = db.execute(query).all()
    if rooms:
        return tuple(name for name, free in rooms if not free)
    venue = select(Venue.name).join(Event, Event.venue_id == Venue.id)
    return tuple(db.scalars(venue.where(Event.id == event_id, Venue.step_free.is_(False))))
