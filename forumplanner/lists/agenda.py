"""The agenda of an event in reading order, with times and numbers computed."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from forumplanner.model.agenda import AgendaItem, Contribution, Paper, Track
from forumplanner.model.directory import Person
from forumplanner.model.enums import AgendaKind, ContributionRole, ItemOutcome
from forumplanner.model.events import Event, EventDay, Room
from forumplanner.model.ids import EntityId
from forumplanner.model.registrations import WorkshopPlace
from forumplanner.planning.person_names import joined_name
from forumplanner.planning.places import TAKING
from forumplanner.planning.timetable import Slot, timetable


@dataclass(frozen=True)
class ContributorRow:
    """Who contributes to an item; `id` is the contribution's."""

    id: EntityId
    person_id: EntityId
    name: str
    role: ContributionRole


@dataclass(frozen=True)
class TrackRow:
    """A track of an event."""

    id: EntityId
    name: str
    room_id: EntityId | None
    room: str
    items: int


@dataclass(frozen=True)
class AgendaRow:
    """One item. Times are wall time of the event; they are None on a day that the event no longer has.

    `minutes` is the duration entered, `overlap` by how many minutes a pinned start comes too early. The room is the
    track's where the item has none of its own (`own_room_id`). `over_room`: the limit is above the room's seats.
    `position` counts from 0 among siblings.
    """

    id: EntityId
    parent_id: EntityId | None
    number: str
    own_number: str
    depth: int
    day_number: int
    position: int
    start: datetime | None
    end: datetime | None
    minutes: int
    pinned: bool
    overlap: int
    kind: AgendaKind
    title: str
    description: str
    public: bool
    internal: bool
    track_id: EntityId | None
    track: str
    room_id: EntityId | None
    room: str
    own_room_id: EntityId | None
    capacity: int | None
    taken: int
    over_room: bool
    language: str
    contributors: tuple[ContributorRow, ...]
    papers: int
    outcome: ItemOutcome | None
    referred_to: str
    positions: str
    agreed: str
    still_open: str
    what: str
    who: str
    transferable: str
    material: str
    stage_note: str

    @property
    def parallel(self) -> bool:
        """Whether the item runs in a track beside others."""
        return self.track_id is not None


@dataclass
class _Timed:
    """What the timetable needs of an item."""

    id: EntityId
    parent_id: EntityId | None
    track_id: EntityId | None
    day_number: int
    position: int
    kind: AgendaKind
    number: str
    minutes: int
    pinned_start: datetime | None


def agenda(db: Session, event_id: str, *, public_only: bool = False) -> tuple[AgendaRow, ...]:
    """Return the items of an event in reading order; items of a day that is gone come last.

    `public_only` leaves out internal and non-public items with all inside them; the others keep their numbers.
    """
    found = {row.id: row for row in db.execute(_query().where(AgendaItem.event_id == event_id))}
    slots = _slots(db, event_id, found)
    order = [*slots, *sorted(found.keys() - slots.keys(), key=lambda id_: (found[id_].day_number, found[id_].position))]
    taken, papers, contributors = _taken(db, event_id), _papers(db, event_id), _contributors(db, event_id)
    shown: list[AgendaRow] = []
    hidden: set[EntityId] = set()
    for id_ in order:
        row = found[id_]
        if public_only and (row.internal or not row.public or row.parent_id in hidden):
            hidden.add(id_)
            continue
        shown.append(_row(row, slots.get(id_), taken.get(id_, 0), papers.get(id_, 0), contributors.get(id_, ())))
    return tuple(shown)


def tracks(db: Session, event_id: str) -> tuple[TrackRow, ...]:
    """Return the tracks of an event in their order, with the number of their items."""
    items = select(func.count()).where(AgendaItem.track_id == Track.id).scalar_subquery()
    query = (
        select(Track.id, Track.name, Track.room_id, func.coalesce(Room.name, ""), items)
        .outerjoin(Room, Room.id == Track.room_id)
        .where(Track.event_id == event_id)
        .order_by(Track.position, Track.id)
    )
    return tuple(TrackRow(*row) for row in db.execute(query))


def _query() -> Any:  # noqa: ANN401  (a select of some thirty columns)
    own, tracked = aliased(Room), aliased(Room)
    texts = ("description", "language", "referred_to", "positions", "agreed", "still_open", "what", "who")
    return (
        select(
            AgendaItem.id,
            AgendaItem.parent_id,
            AgendaItem.track_id,
            AgendaItem.room_id,
            AgendaItem.day_number,
            AgendaItem.position,
            AgendaItem.kind,
            AgendaItem.number,
            AgendaItem.title,
            AgendaItem.public,
            AgendaItem.internal,
            AgendaItem.pinned_start,
            AgendaItem.minutes,
            AgendaItem.capacity,
            AgendaItem.outcome,
            AgendaItem.transferable,
            AgendaItem.material,
            AgendaItem.stage_note,
            *(getattr(AgendaItem, name) for name in texts),
            func.coalesce(Track.name, "").label("track"),
            func.coalesce(own.id, tracked.id).label("shown_room_id"),
            func.coalesce(own.name, tracked.name, "").label("room"),
            func.coalesce(own.capacity, tracked.capacity).label("seats"),
        )
        .outerjoin(Track, Track.id == AgendaItem.track_id)
        .outerjoin(own, own.id == AgendaItem.room_id)
        .outerjoin(tracked, (tracked.id == Track.room_id) & AgendaItem.room_id.is_(None))
    )


def _slots(db: Session, event_id: str, found: Mapping[EntityId, Any]) -> dict[EntityId, Slot]:
    zone = db.scalar(select(Event.zone).where(Event.id == event_id)) or "UTC"
    days = db.execute(select(EventDay.number, EventDay.starts).where(EventDay.event_id == event_id))
    names = _Timed.__dataclass_fields__
    timed = [_Timed(**{name: getattr(row, name) for name in names}) for row in found.values()]
    return timetable(timed, {row.number: row.starts for row in days}, zone)


def _taken(db: Session, event_id: str) -> dict[EntityId, int]:
    query = (
        select(WorkshopPlace.agenda_item_id, func.count())
        .join(AgendaItem, AgendaItem.id == WorkshopPlace.agenda_item_id)
        .where(AgendaItem.event_id == event_id, WorkshopPlace.state.in_(TAKING))
        .group_by(WorkshopPlace.agenda_item_id)
    )
    return {row[0]: row[1] for row in db.execute(query)}


def _papers(db: Session, event_id: str) -> dict[EntityId | None, int]:
    query = select(Paper.agenda_item_id, func.count()).where(Paper.event_id == event_id).group_by(Paper.agenda_item_id)
    return {row[0]: row[1] for row in db.execute(query)}


def _contributors(db: Session, event_id: str) -> Mapping[EntityId, Sequence[ContributorRow]]:
    query = (
        select(
            Contribution.agenda_item_id,
            Contribution.id,
            Contribution.person_id,
            Contribution.role,
            Person.title,
            Person.given_name,
            Person.family_name,
            Person.own_script_name,
        )
        .join(AgendaItem, AgendaItem.id == Contribution.agenda_item_id)
        .join(Person, Person.id == Contribution.person_id)
        .where(AgendaItem.event_id == event_id)
        .order_by(Contribution.position, Contribution.id)
    )
    by_item: defaultdict[EntityId, list[ContributorRow]] = defaultdict(list)
    for item_id, id_, person_id, role, *name in db.execute(query):
        by_item[item_id].append(ContributorRow(id_, person_id, joined_name(*name), role))
    return by_item


def _row(row: Any, slot: Slot | None, taken: int, papers: int, contributors: Sequence[ContributorRow]) -> AgendaRow:  # noqa: ANN401
    return AgendaRow(
        id=row.id,
        parent_id=row.parent_id,
        number=slot.number if slot else row.number,
        own_number=row.number,
        depth=slot.depth if slot else 0,
        day_number=row.day_number,
        position=row.position,
        start=slot.start if slot else None,
        end=slot.end if slot else None,
        minutes=row.minutes,
        pinned=row.pinned_start is not None,
        overlap=slot.overlap if slot else 0,
        kind=row.kind,
        title=row.title,
        description=row.description,
        public=row.public,
        internal=row.internal,
        track_id=row.track_id,
        track=row.track,
        room_id=row.shown_room_id,
        room=row.room,
        own_room_id=row.room_id,
        capacity=row.capacity,
        taken=taken,
        over_room=row.capacity is not None and row.seats is not None and row.capacity > row.seats,
        language=row.language,
        contributors=tuple(contributors),
        papers=papers,
        outcome=row.outcome,
        referred_to=row.referred_to,
        positions=row.positions,
        agreed=row.agreed,
        still_open=row.still_open,
        what=row.what,
        who=row.who,
        transferable=row.transferable,
        material=row.material,
        stage_note=row.stage_note,
    )
