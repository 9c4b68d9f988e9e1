"""Creating and dating events: one record over one or several days, in rooms of a venue, as an edition of a series.

Times are wall time in the event's zone; one that the clocks skip is refused with the next valid time.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from dataclasses import fields as dataclass_fields
from datetime import date, datetime, timedelta

from sqlalchemy import delete, exists, select
from sqlalchemy.orm import Session

from forumplanner.model.agenda import AgendaItem
from forumplanner.model.enums import EventKind, EventMode, EventState, WaitingPolicy
from forumplanner.model.events import ALL_NEEDS, Event, EventDay, EventRoom, Room, Series, Venue
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.inviting import Dispatch
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import Registration
from forumplanner.planning import offers, places
from forumplanner.planning.civil_times import require
from forumplanner.planning.folding import fold, search_key, sort_key
from forumplanner.planning.moving_along import move_along
from forumplanner.planning.sitting_deadline import deadline_after, deadline_of_body
from forumplanner.planning.text_limits import checked_text

LONGEST_DAY = timedelta(hours=30)
MOST_DAYS = 60
MOST_OFFER_HOURS = 24 * 90
"""The longest time for which an offered place is held: three months."""
_CODE = re.compile(r"[a-z0-9][a-z0-9-]{1,39}")
_LINK = re.compile(r"https?://[^\s/]\S*", re.IGNORECASE)


@dataclass(frozen=True)
class DayFields:
    """One day of an event in wall time; it may end after midnight."""

    starts: datetime
    ends: datetime
    opens: datetime | None = None
    title: str = ""


@dataclass(frozen=True)
class EventFields:
    """What is decided about an event. An empty code is made from title and year."""

    title: str
    kind: EventKind
    days: tuple[DayFields, ...]
    code: str = ""
    subtitle: str = ""
    description: str = ""
    mode: EventMode = EventMode.ON_SITE
    zone: str = "Europe/Berlin"
    series_id: EntityId | None = None
    edition: int | None = None
    body_id: EntityId | None = None
    venue_id: EntityId | None = None
    room_ids: tuple[EntityId, ...] = ()
    capacity: int | None = None
    registration_closes: datetime | None = None
    languages: tuple[str, ...] = ("de",)
    online_link: str = ""
    invite_by: date | None = None
    privacy_notice: str = ""
    waiting_policy: WaitingPolicy = WaitingPolicy.STRICT_ORDER
    offer_hours: int = 72
    approval: bool = False
    needs_asked: tuple[str, ...] = ALL_NEEDS
    second_convening: bool = False
    registration_link: str = ""


_STORED = tuple(field.name for field in dataclass_fields(EventFields) if field.name not in {"days", "room_ids"})


def create_event(db: Session, fields: EventFields, *, event_id: EntityId | None = None) -> EntityId:
    """Create an event in planning and return its id; raises PlanningError for what cannot be right.

    The invitation of a body's sitting must leave by the day its rules say, unless another is given.
    """
    event_id = event_id or new_id()
    fields = replace(fields, code=fields.code.strip() or free_code(db, fields))
    _check(db, fields, event_id)
    if fields.invite_by is None:
        deadline = deadline_of_body(db, fields.body_id, fields.days[0].starts, fields.zone)
        fields = replace(fields, invite_by=deadline)
    event = Event(id=event_id, state=EventState.PLANNING)
    _fill(event, fields)
    db.add(event)
    db.flush()
    _set_days(db, event_id, fields.days)
    _set_rooms(db, event_id, fields.room_ids)
    return event_id


def edit_event(db: Session, event_id: EntityId, fields: EventFields) -> None:
    """Replace what is decided about an event; a change of time raises its calendar sequence.

    A deadline of the invitation that came from a body's rules follows the sitting; pinned starts, duties and orders
    follow a day that moves to another date.

    Raises PlanningError when the new days leave out agenda items, or the capacity is below the places taken.
    """
    event = db.get_one(Event, event_id)
    fields = replace(fields, code=fields.code.strip() or event.code)
    _check(db, fields, event_id)
    taken = places.taken(db, event_id)
    if fields.capacity is not None and taken > fields.capacity:
        raise PlanningError("event.capacity-below-taken", place="capacity", capacity=fields.capacity, taken=taken)
    last = db.scalar(
        select(AgendaItem.day_number).where(AgendaItem.event_id == event_id, AgendaItem.day_number > len(fields.days))
    )
    if last is not None:
        raise PlanningError("event.day-has-agenda", place="days", day=last)
    days = [(day.starts, day.ends) for day in sorted(_days(db, event_id), key=lambda day: day.number)]
    starts = fields.days[0].starts
    deadline = deadline_after(db, event, fields.invite_by, fields.body_id, starts, fields.zone)
    zone = event.zone
    _fill(event, replace(fields, invite_by=deadline))
    if (zone, days) != (event.zone, [(day.starts, day.ends) for day in fields.days]):
        event.calendar_sequence += 1
    db.flush()
    offers.end_before_the_start(db, event)
    places.no_event_holds_more_than_its_places(db, {"event": frozenset({event_id})})
    earlier = {day.number: (day.starts, day.ends) for day in _days(db, event_id)}
    _set_days(db, event_id, fields.days)
    later = {number: (day.starts, day.ends) for number, day in enumerate(fields.days, start=1)}
    move_along(db, event_id, earlier, later, fields.zone)
    _set_rooms(db, event_id, fields.room_ids)


_NEXT = {
    EventState.PLANNING: {EventState.INVITED, EventState.POSTPONED, EventState.CALLED_OFF, EventState.HELD},
    EventState.INVITED: {EventState.PLANNING, EventState.POSTPONED, EventState.CALLED_OFF, EventState.HELD},
    EventState.POSTPONED: {EventState.PLANNING, EventState.INVITED, EventState.CALLED_OFF},
    EventState.CALLED_OFF: {EventState.PLANNING},
    EventState.HELD: {EventState.INVITED},
}


def next_states(state: EventState) -> tuple[EventState, ...]:
    """Return the states an event can go to from this one."""
    return tuple(following for following in EventState if following in _NEXT[state])


def set_state(db: Session, event_id: EntityId, state: EventState, *, now_local: datetime) -> None:
    """Move an event on in its life; nothing is held before it has begun."""
    event = db.get_one(Event, event_id)
    if state is event.state:
        return
    if state not in _NEXT[event.state]:
        raise PlanningError("event.no-such-step", event=event.title)
    if state is EventState.HELD and now_local < event.starts:
        raise PlanningError("event.not-begun", event=event.title, starts=event.starts)
    if {state, event.state} & {EventState.POSTPONED, EventState.CALLED_OFF}:
        event.calendar_sequence += 1
    event.state = state
    db.flush()


def remove_event(db: Session, event_id: EntityId) -> None:
    """Remove an event nobody is registered for or was told of; its agenda goes along, and undo brings all back."""
    if db.scalar(select(exists().where(Registration.event_id == event_id))):
        raise PlanningError("event.has-registrations")
    if db.scalar(select(exists().where(Dispatch.event_id == event_id))):
        raise PlanningError("event.given-out")
    db.delete(db.get_one(Event, event_id))
    db.flush()


def add_series(
    db: Session, name: str, *, title_pattern: str = "{n}. {name}", rhythm_months: int | None = None
) -> EntityId:
    """Add a series of editions."""
    series = Series(id=new_id(), name=_required(name, "name"), title_pattern=title_pattern, rhythm_months=rhythm_months)
    db.add(series)
    db.flush()
    return series.id


def title_of_edition(series_name: str, pattern: str, n: int) -> str:
    """Return the title of the n-th edition; unknown gaps of the pattern stay as they are."""
    return pattern.replace("{n}", str(n)).replace("{name}", series_name)


def add_venue(
    db: Session,
    name: str,
    *,
    street: str = "",
    postcode: str = "",
    city: str = "",
    directions: str = "",
    step_free: bool = False,
    venue_id: EntityId | None = None,
) -> EntityId:
    """Add a venue and return its id, which may have been made before."""
    venue = Venue(
        id=venue_id or new_id(),
        name=_required(name, "name"),
        street=street,
        postcode=postcode,
        city=city,
        directions=directions,
        step_free=step_free,
        sort_key=sort_key(name),
    )
    db.add(venue)
    db.flush()
    return venue.id


def add_room(
    db: Session,
    venue_id: EntityId,
    name: str,
    *,
    capacity: int | None = None,
    step_free: bool = False,
    wheelchair_places: int | None = None,
    equipment: str = "",
    room_id: EntityId | None = None,
) -> EntityId:
    """Add a room to a venue; raises PlanningError for a negative capacity."""
    _not_negative(capacity, "capacity")
    _not_negative(wheelchair_places, "wheelchair_places")
    position = len(db.scalars(select(Room.id).where(Room.venue_id == venue_id)).all())
    room = Room(
        id=room_id or new_id(),
        venue_id=venue_id,
        name=_required(name, "name"),
        capacity=capacity,
        step_free=step_free,
        wheelchair_places=wheelchair_places,
        equipment=equipment,
        position=position,
    )
    db.add(room)
    db.flush()
    return room.id


def free_code(db: Session, fields: EventFields) -> str:
    """Return a short code nobody uses: initials of the title and the year, counted up where taken."""
    year = fields.days[0].starts.year if fields.days else 0
    said = [word for word in re.split("[^a-z0-9]+", fold(fields.title)) if word[:1].isalpha()] or ["termin"]
    stem = f"{''.join(word[0] for word in said[:6]) if len(said) > 1 else said[0][:12]}-{year}"
    used = set(db.scalars(select(Event.code).where(Event.code.startswith(stem, autoescape=True))))
    return next(code for n in range(1, 10_000) if (code := stem if n == 1 else f"{stem}-{n}") not in used)


def _check(db: Session, fields: EventFields, event_id: EntityId) -> None:
    _required(fields.title, "title")
    if not _CODE.fullmatch(fields.code):
        raise PlanningError("event.bad-code", place="code", code=fields.code)
    if db.scalar(select(Event.id).where(Event.code == fields.code, Event.id != event_id)):
        raise PlanningError("event.code-taken", place="code", code=fields.code)
    if fields.registration_link.strip() and not _LINK.fullmatch(fields.registration_link.strip()):
        raise PlanningError("event.bad-link", place="registration_link", link=fields.registration_link)
    _not_negative(fields.capacity, "capacity")
    if not 1 <= fields.offer_hours <= MOST_OFFER_HOURS:
        raise PlanningError("event.offer-hours", place="offer_hours", hours=fields.offer_hours, most=MOST_OFFER_HOURS)
    if not fields.days:
        raise PlanningError("event.no-day", place="days")
    if len(fields.days) > MOST_DAYS:
        raise PlanningError("event.too-many-days", place="days", most=MOST_DAYS)
    _check_days(fields)
    if fields.registration_closes is not None:
        require(fields.registration_closes, fields.zone, place="registration_closes")
    for room_id in fields.room_ids:
        if db.get_one(Room, room_id).venue_id != fields.venue_id:
            raise PlanningError("event.room-elsewhere", place="rooms", room=db.get_one(Room, room_id).name)
    if fields.kind is EventKind.SITTING and fields.body_id is None:
        raise PlanningError("event.sitting-without-body", place="body")


def _check_days(fields: EventFields) -> None:
    previous: datetime | None = None
    for number, day in enumerate(fields.days, start=1):
        place = f"days.{number}"
        for moment in (day.starts, day.ends, day.opens):
            if moment is not None:
                require(moment, fields.zone, place=place)
        if not day.starts < day.ends <= day.starts + LONGEST_DAY:
            raise PlanningError("event.day-ends-before-start", place=place, starts=day.starts, ends=day.ends)
        if day.opens is not None and day.opens > day.starts:
            raise PlanningError("event.opens-after-start", place=place, opens=day.opens, starts=day.starts)
        if previous is not None and day.starts < previous:
            raise PlanningError("event.days-overlap", place=place)
        previous = day.ends


def _fill(event: Event, fields: EventFields) -> None:
    for name in _STORED:
        value = getattr(fields, name)
        setattr(event, name, checked_text(value.strip(), place=name) if type(value) is str else value)
    event.starts = fields.days[0].starts
    event.ends = fields.days[-1].ends
    event.sort_key = sort_key(fields.title)
    event.search_key = search_key(fields.title, fields.subtitle, fields.code)


def _days(db: Session, event_id: EntityId) -> Sequence[EventDay]:
    return db.scalars(select(EventDay).where(EventDay.event_id == event_id)).all()


def _set_days(db: Session, event_id: EntityId, days: Sequence[DayFields]) -> None:
    present = {day.number: day for day in _days(db, event_id)}
    for number, fields in enumerate(days, start=1):
        day = present.pop(number, None) or EventDay(id=new_id(), event_id=event_id, number=number)
        day.starts, day.ends, day.opens, day.title = fields.starts, fields.ends, fields.opens, fields.title
        db.add(day)
    for day in present.values():
        db.delete(day)
    db.flush()


def _set_rooms(db: Session, event_id: EntityId, room_ids: Sequence[EntityId]) -> None:
    present = set(db.scalars(select(EventRoom.room_id).where(EventRoom.event_id == event_id)))
    db.execute(delete(EventRoom).where(EventRoom.event_id == event_id, EventRoom.room_id.not_in(room_ids)))
    db.add_all(EventRoom(event_id=event_id, room_id=room) for room in dict.fromkeys(room_ids) if room not in present)
    db.flush()


def _required(text: str, place: str) -> str:
    if not text.strip():
        raise PlanningError("text.required", place=place)
    return checked_text(text.strip(), place=place)


def _not_negative(value: int | None, place: str) -> None:
    if value is not None and value < 0:
        raise PlanningError("number.negative", place=place, value=value)
