"""The day itself: who arrives, who leaves, who comes without a registration, and correcting what was noted.

A place is needed to come in: whoever waits, asked or cancelled is told so, and let in only on the officer's word and
into a place that is free. Times are wall time of the event; each time somebody is in the house is an interval of its
own. Nothing here knows which counter it was: one workstation writes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import Select, select, update
from sqlalchemy.orm import Session

from forumplanner.model.directory import Person
from forumplanner.model.enums import AttendanceState, EventKind, EventState, RegistrationState
from forumplanner.model.events import Event, EventDay
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import Attendance, Registration
from forumplanner.planning import directory, giving_places, parties, places, workshop_places
from forumplanner.planning.civil_times import require, to_instant, to_local
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.person_names import full_name
from forumplanner.planning.registering import RegistrationFields, register
from forumplanner.planning.settled import require_open
from forumplanner.planning.text_limits import checked_text

WALK_IN = "walk_in"
"""The channel of a registration made at the reception."""
TWICE = timedelta(seconds=10)
"""Within this time a second arrival is the same one noted twice (a scanner that read the badge again)."""
_TURNED_AWAY = {
    RegistrationState.REQUESTED: "reception.requested",
    RegistrationState.WAITING: "reception.waiting",
    RegistrationState.CANCELLED: "reception.cancelled",
    RegistrationState.DECLINED: "reception.declined",
}


class Came(StrEnum):
    """What an arrival was."""

    FIRST = "first"
    AGAIN = "again"
    TWICE = "twice"


@dataclass(frozen=True)
class Arrival:
    """Somebody is in the house since `at`; `came` tells whether for the first time, again, or noted before."""

    registration_id: EntityId
    at: datetime
    came: Came


@dataclass(frozen=True)
class WalkedIn:
    """Somebody who came without a registration; in another state than ATTENDED they are not in."""

    registration_id: EntityId
    person_id: EntityId
    state: RegistrationState


def day_number(days: Sequence[tuple[int, datetime, datetime]], now_local: datetime) -> int:
    """Return the day it is, from (number, starts, ends): the one that runs, else the last begun, else the first."""
    for number, starts, ends in days:
        if starts.date() == now_local.date() or starts <= now_local <= ends:
            return number
    begun = [number for number, starts, _ in days if starts <= now_local]
    return begun[-1] if begun else 1


def arrive(db: Session, registration_id: EntityId, now: datetime, *, let_in: bool = False) -> Arrival:
    """Note that a registered person came in.

    With `let_in` the officer lets in somebody without a place, into one that is free, with their companions' places.
    Raises PlanningError for who is here already, has no place, or finds none free, and when the event is called off.
    """
    registration = db.get_one(Registration, registration_id)
    event = _open_event(db, registration.event_id)
    if not registration.state.takes_place:
        if not let_in:
            raise PlanningError(_TURNED_AWAY[registration.state], person=_name(db, registration.person_id))
        if places.free(db, event) == 0:
            raise PlanningError("reception.full", event=event.title, capacity=event.capacity)
        giving_places.give_places(db, [registration_id])
        db.refresh(registration)
    at = to_local(now, event.zone).replace(microsecond=0)
    before = db.scalars(_intervals(event.id, registration.person_id, _day(db, event.id, at))).all()
    here = next((row for row in before if row.left is None), None)
    if here is not None:
        if here.came is not None and at - here.came <= TWICE:
            return Arrival(registration_id, here.came, Came.TWICE)
        raise PlanningError("reception.here-already", person=_name(db, registration.person_id), since=here.came)
    _has_come(db, registration)
    db.add(_interval(db, event, registration.person_id, at))
    db.flush()
    return Arrival(registration_id, at, Came.AGAIN if before else Came.FIRST)


def leave(db: Session, registration_id: EntityId, now: datetime) -> datetime:
    """Note that somebody went, and return when; raises PlanningError for who is not in the house today."""
    registration = db.get_one(Registration, registration_id)
    event = _open_event(db, registration.event_id)
    at = to_local(now, event.zone).replace(microsecond=0)
    rows = db.scalars(_intervals(event.id, registration.person_id, _day(db, event.id, at))).all()
    here = next((row for row in rows if row.left is None), None)
    if here is None:
        raise PlanningError("reception.not-here", person=_name(db, registration.person_id))
    here.left = at
    db.flush()
    return at


def walk_in(
    db: Session,
    event_id: EntityId,
    person: PersonFields,
    organisation: str,
    now: datetime,
    *,
    person_id: EntityId | None = None,
) -> WalkedIn:
    """Register somebody new who stands at the door, and note that they came; without a free place they wait.

    Nobody is put before those who wait already, and where places are given on approval they have asked for one.
    `person_id` may have been made before.
    Raises PlanningError without a name.
    """
    _open_event(db, event_id)
    [person_id] = directory.add_persons(db, [person], ids=[person_id] if person_id else [])
    [made] = register(db, event_id, [RegistrationFields(person_id, organisation=organisation, channel=WALK_IN)], now)
    if not made.state.takes_place:
        return WalkedIn(made.id, person_id, made.state)
    arrive(db, made.id, now)
    return WalkedIn(made.id, person_id, RegistrationState.ATTENDED)


def correct(db: Session, attendance_id: EntityId, came: datetime | None, left: datetime | None) -> None:
    """Correct when somebody came and left; raises PlanningError for times that cannot be."""
    row = db.get_one(Attendance, attendance_id)
    event = _open_event(db, row.event_id)
    _check_times(db, event, row, came, left)
    row.came, row.left = came, left
    db.flush()


def note(db: Session, registration_id: EntityId, day: int, came: datetime, left: datetime | None = None) -> EntityId:
    """Note afterwards that a registered person was there, say from the signed list, and return the interval's id."""
    registration = db.get_one(Registration, registration_id)
    event = _open_event(db, registration.event_id)
    if not registration.state.takes_place:
        raise PlanningError(_TURNED_AWAY[registration.state], person=_name(db, registration.person_id))
    row = _interval(db, event, registration.person_id, came)
    row.day_number = day
    _check_times(db, event, row, came, left)
    row.left = left
    _has_come(db, registration)
    db.add(row)
    db.flush()
    return row.id


def forget(db: Session, attendance_id: EntityId) -> None:
    """Remove an interval; whoever was never there then has a place again, and has not attended."""
    row = db.get_one(Attendance, attendance_id)
    _open_event(db, row.event_id)
    event_id, person_id = row.event_id, row.person_id
    db.delete(row)
    db.flush()
    if db.scalar(select(Attendance.id).where(Attendance.event_id == event_id, Attendance.person_id == person_id)):
        return
    db.execute(
        update(Registration)
        .where(
            Registration.event_id == event_id,
            Registration.person_id == person_id,
            Registration.state == RegistrationState.ATTENDED,
        )
        .values(state=RegistrationState.PLACED)
    )


def set_needs_contact(db: Session, event_id: EntityId, who: str) -> None:
    """Say whom the reception fetches for somebody with a need; the reception reads this, never the need."""
    event = db.get_one(Event, event_id)
    event.needs_contact = checked_text(" ".join(who.split()), place="needs_contact")
    db.flush()


def _open_event(db: Session, event_id: EntityId) -> Event:
    event = db.get_one(Event, event_id)
    if event.state is EventState.CALLED_OFF:
        raise PlanningError("reception.called-off", event=event.title)
    if event.kind is EventKind.SITTING:
        require_open(db, event_id)
    return event


def _day(db: Session, event_id: EntityId, at: datetime) -> int:
    rows = db.execute(
        select(EventDay.number, EventDay.starts, EventDay.ends)
        .where(EventDay.event_id == event_id)
        .order_by(EventDay.number)
    )
    return day_number([(row.number, row.starts, row.ends) for row in rows], at)


def _interval(db: Session, event: Event, person_id: EntityId, at: datetime) -> Attendance:
    return Attendance(
        id=new_id(),
        event_id=event.id,
        person_id=person_id,
        day_number=_day(db, event.id, at),
        state=AttendanceState.PRESENT,
        came=at,
    )


def _intervals(event_id: EntityId, person_id: EntityId, day: int) -> Select[Attendance]:
    return (
        select(Attendance)
        .where(Attendance.event_id == event_id, Attendance.person_id == person_id, Attendance.day_number == day)
        .order_by(Attendance.came, Attendance.id)
    )


def _check_times(db: Session, event: Event, row: Attendance, came: datetime | None, left: datetime | None) -> None:
    if came is None:
        raise PlanningError("reception.came-when", place="came")
    for place, moment in (("came", came), ("left", left)):
        if moment is not None:
            require(moment, event.zone, place=place)
    if left is not None and to_instant(left, event.zone) < to_instant(came, event.zone):
        raise PlanningError("reception.left-before-came", place="left", came=came, left=left)
    with db.no_autoflush:
        others = db.scalars(_intervals(event.id, row.person_id, row.day_number)).all()
    for other in others:
        if other.id == row.id or other.came is None:
            continue
        if (left is None or other.came < left) and (other.left is None or came < other.left):
            raise PlanningError("reception.intervals-overlap", place="came", since=other.came)


def _has_come(db: Session, registration: Registration) -> None:
    """Note that somebody attends; who came on an offered place could accept it in no clearer way."""
    offered = registration.state is RegistrationState.OFFERED
    parties.bring_into(db, [registration.id], RegistrationState.ATTENDED)
    if offered:
        workshop_places.book_wishes(db, [registration.id])
    db.refresh(registration)


def _name(db: Session, person_id: EntityId) -> str:
    return full_name(db.get_one(Person, person_id))
