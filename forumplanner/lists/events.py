"""Events: the list, and one event with its days and rooms."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from forumplanner.lists.id_query import fetch_ids, in_order, matches
from forumplanner.model.bodies import BodyName
from forumplanner.model.enums import EventKind, EventMode, EventState, RegistrationState, WaitingPolicy
from forumplanner.model.events import Event, EventDay, EventRoom, Room, Series, Venue
from forumplanner.model.ids import EntityId
from forumplanner.planning.folding import sort_key
from forumplanner.planning.place_counts import PlaceCounts, place_counts
from forumplanner.planning.pools import TAKING


class EventSort(StrEnum):
    """The orders of the list."""

    START = "start"
    TITLE = "title"
    STATE = "state"
    KIND = "kind"
    VENUE = "venue"


@dataclass(frozen=True)
class EventFilter:
    """Which events: by words, kinds and states; empty is all."""

    text: str = ""
    kinds: tuple[EventKind, ...] = ()
    states: tuple[EventState, ...] = ()
    starts_from: datetime | None = None


@dataclass(frozen=True)
class EventRow:
    """One line of the list; `taken` counts places, those of accompanying persons too, `waiting` registrations."""

    id: EntityId
    code: str
    title: str
    kind: EventKind
    state: EventState
    starts: datetime
    ends: datetime
    venue: str
    capacity: int | None
    taken: int
    waiting: int
    mode: EventMode = EventMode.ON_SITE


@dataclass(frozen=True)
class DayRow:
    """One day of an event."""

    id: EntityId
    number: int
    starts: datetime
    ends: datetime
    opens: datetime | None
    title: str


@dataclass(frozen=True)
class RoomRow:
    """A room; `used` tells whether the event in question uses it."""

    id: EntityId
    name: str
    capacity: int | None
    step_free: bool
    equipment: str
    used: bool = False


@dataclass(frozen=True)
class VenueRow:
    """A venue with its rooms."""

    id: EntityId
    name: str
    street: str
    postcode: str
    city: str
    directions: str
    step_free: bool
    rooms: tuple[RoomRow, ...] = ()

    @property
    def address(self) -> str:
        """Street, postcode and city in one line."""
        return ", ".join(part for part in (self.street, f"{self.postcode} {self.city}".strip()) if part)


@dataclass(frozen=True)
class EventView:
    """One event with everything its form shows."""

    id: EntityId
    code: str
    title: str
    subtitle: str
    description: str
    kind: EventKind
    state: EventState
    mode: EventMode
    zone: str
    starts: datetime
    ends: datetime
    capacity: int | None
    registration_closes: datetime | None
    languages: tuple[str, ...]
    online_link: str
    invite_by: date | None
    privacy_notice: str
    series_id: EntityId | None
    series: str
    edition: int | None
    body_id: EntityId | None
    body: str
    calendar_sequence: int
    days: tuple[DayRow, ...]
    venue: VenueRow | None
    needs_asked: tuple[str, ...] = ()
    waiting_policy: WaitingPolicy = WaitingPolicy.STRICT_ORDER
    offer_hours: int = 72
    approval: bool = False
    second_convening: bool = False
    registration_link: str = ""


def ids(
    db: Session, which: EventFilter | None = None, sort: EventSort = EventSort.START, *, descending: bool = False
) -> list[EntityId]:
    """Return the ids of the events asked for, in order."""
    which = which or EventFilter()
    column = _SORTED_BY[sort]
    query = select(Event.id).order_by(column.desc() if descending else column, Event.starts, Event.id)
    if sort is EventSort.VENUE:
        query = query.outerjoin(Venue, Venue.id == Event.venue_id)
    found = matches(Event.search_key, which.text)
    if found is not None:
        query = query.where(found)
    if which.kinds:
        query = query.where(Event.kind.in_(which.kinds))
    if which.states:
        query = query.where(Event.state.in_(which.states))
    if which.starts_from is not None:
        query = query.where(Event.ends >= which.starts_from)
    return fetch_ids(db, query)


def rows(
    db: Session, wanted: Sequence[EntityId], counts: Mapping[EntityId, PlaceCounts] | None = None
) -> list[EventRow]:
    """Return the lines of the events asked for, in that order; `counts` where their places are counted already."""
    query = (
        select(
            Event.id,
            Event.code,
            Event.title,
            Event.kind,
            Event.state,
            Event.starts,
            Event.ends,
            func.coalesce(Venue.name, ""),
            Event.capacity,
            Event.mode,
        )
        .outerjoin(Venue, Venue.id == Event.venue_id)
        .where(Event.id.in_(wanted))
    )
    counts = place_counts(db, wanted) if counts is None else counts
    found: dict[EntityId, EventRow] = {}
    for row in db.connection().execute(query):
        id_, mine = row[0], counts[row[0]]
        found[id_] = EventRow(*row[:9], mine.places(*TAKING), mine.people(RegistrationState.WAITING), row[9])
    return in_order(list(wanted), found)


def ids_of_series(db: Session, series_id: EntityId) -> frozenset[EntityId]:
    """Return the editions of a series."""
    return frozenset(db.scalars(select(Event.id).where(Event.series_id == series_id)))


def id_of_code(db: Session, code: str) -> EntityId | None:
    """Return the id of the event with this short code."""
    return db.scalar(select(Event.id).where(Event.code == code))


def of_title(db: Session, title: str) -> tuple[EntityId, str] | None:
    """Return the latest event that bears this title, however it is written, with its title; None where none does."""
    row = db.execute(
        select(Event.id, Event.title)
        .where(Event.sort_key == sort_key(title))
        .order_by(Event.starts.desc(), Event.id)
        .limit(1)
    ).first()
    return None if row is None else (row[0], row[1])


def view(db: Session, event_id: str) -> EventView | None:
    """Return one event with its days, venue and rooms; None when it is gone."""
    found = db.execute(
        select(Event, func.coalesce(Series.name, ""))
        .outerjoin(Series, Series.id == Event.series_id)
        .where(Event.id == event_id)
    ).first()
    if found is None:
        return None
    event, series = found
    days = db.execute(
        select(EventDay.id, EventDay.number, EventDay.starts, EventDay.ends, EventDay.opens, EventDay.title)
        .where(EventDay.event_id == event_id)
        .order_by(EventDay.number)
    )
    return EventView(
        id=event.id,
        code=event.code,
        title=event.title,
        subtitle=event.subtitle,
        description=event.description,
        kind=event.kind,
        state=event.state,
        mode=event.mode,
        zone=event.zone,
        starts=event.starts,
        ends=event.ends,
        capacity=event.capacity,
        registration_closes=event.registration_closes,
        languages=event.languages,
        online_link=event.online_link,
        invite_by=event.invite_by,
        privacy_notice=event.privacy_notice,
        series_id=event.series_id,
        series=series,
        edition=event.edition,
        body_id=event.body_id,
        body=_body_name(db, event.body_id, event.starts.date()),
        calendar_sequence=event.calendar_sequence,
        days=tuple(DayRow(*day) for day in days),
        venue=venue(db, event.venue_id, event_id) if event.venue_id else None,
        needs_asked=event.needs_asked,
        waiting_policy=event.waiting_policy,
        offer_hours=event.offer_hours,
        approval=event.approval,
        second_convening=event.second_convening,
        registration_link=event.registration_link,
    )


def venue(db: Session, venue_id: str, event_id: str = "") -> VenueRow | None:
    """Return a venue with its rooms, marking those that an event uses."""
    found = db.execute(
        select(Venue.id, Venue.name, Venue.street, Venue.postcode, Venue.city, Venue.directions, Venue.step_free).where(
            Venue.id == venue_id
        )
    ).first()
    if found is None:
        return None
    used = set(db.scalars(select(EventRoom.room_id).where(EventRoom.event_id == event_id)))
    rooms = db.execute(
        select(Room.id, Room.name, Room.capacity, Room.step_free, Room.equipment)
        .where(Room.venue_id == venue_id)
        .order_by(Room.position, Room.id)
    )
    return VenueRow(*found, rooms=tuple(RoomRow(*room, used=room.id in used) for room in rooms))


def venues(db: Session) -> list[VenueRow]:
    """Return all venues with their rooms, by name."""
    order = db.scalars(select(Venue.id).order_by(Venue.sort_key, Venue.id)).all()
    return [row for venue_id in order if (row := venue(db, venue_id)) is not None]


def series(db: Session) -> list[tuple[EntityId, str, str, int]]:
    """Return id, name, title pattern and next edition of every series, by name."""
    last = func.coalesce(func.max(Event.edition), 0)
    query = (
        select(Series.id, Series.name, Series.title_pattern, last)
        .outerjoin(Event, Event.series_id == Series.id)
        .group_by(Series.id, Series.name, Series.title_pattern)
        .order_by(Series.name)
    )
    return [(id_, name, pattern, (number or 0) + 1) for id_, name, pattern, number in db.execute(query)]


_SORTED_BY: dict[EventSort, ColumnElement[Any]] = {
    EventSort.START: Event.starts.expression,
    EventSort.TITLE: Event.sort_key.expression,
    EventSort.STATE: Event.state.expression,
    EventSort.KIND: Event.kind.expression,
    EventSort.VENUE: func.coalesce(Venue.sort_key, ""),
}


def _body_name(db: Session, body_id: EntityId | None, on: date) -> str:
    if body_id is None:
        return ""
    name = db.scalars(
        select(BodyName.name)
        .where(
            BodyName.body_id == body_id,
            BodyName.since.is_(None) | (BodyName.since <= on),
            BodyName.until.is_(None) | (BodyName.until >= on),
        )
        .order_by(BodyName.since.desc())
    ).first()
    return name or ""
