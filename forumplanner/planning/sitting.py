"""Sittings of a body: when the invitation must leave, who is there, and whether the body may decide.

The rules are the body's own data; here they are only counted.
"""

from datetime import date, datetime, timedelta
from typing import Protocol

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session

from forumplanner.model.bodies import Membership
from forumplanner.model.directory import Person
from forumplanner.model.enums import AttendanceState, EventKind, NoticeCounting
from forumplanner.model.events import Event
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.minutes import Minutes
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import Attendance
from forumplanner.planning.civil_times import require, to_instant, to_local
from forumplanner.planning.person_names import full_name
from forumplanner.planning.settled import require_open

_SATURDAY = 5
_THERE = (AttendanceState.PRESENT, AttendanceState.REPRESENTED)
_BEFORE = timedelta(minutes=30)
_LONGER = timedelta(hours=3)


class Notice(Protocol):
    """The rules of notice, as a body keeps them."""

    @property
    def notice_days(self) -> int:
        """How many days."""

    @property
    def notice_counting(self) -> NoticeCounting:
        """How they are counted."""


class Quorum(Protocol):
    """The share of the legal members that must be present, as a body keeps it."""

    @property
    def quorum_numerator(self) -> int:
        """The part."""

    @property
    def quorum_denominator(self) -> int:
        """Of the whole."""

    @property
    def quorum_more_than(self) -> bool:
        """Whether more than this share is needed, or just this share."""


def invite_by(rules: Notice, starts: datetime, zone: str) -> date:
    """Return the last day on which the invitation may leave; `starts` is wall time of the zone, or an instant.

    The day of the sitting is never counted (section 187 (1) BGB, applied backwards); the period ends with the
    whole of its last day (section 188 (1) BGB). Calendar days: the n-th day before the sitting, counted itself.
    Full days: n whole days lie between, the day of dispatch is not counted either. Working days: the n-th day
    from Monday to Friday before the sitting; public holidays are not known here. Section 193 BGB does not move
    the day, since that would shorten the period of those invited.
    """
    day = (starts if starts.tzinfo is None else to_local(starts, zone)).date()
    if rules.notice_counting is NoticeCounting.CALENDAR_DAYS:
        return day - timedelta(days=rules.notice_days)
    if rules.notice_counting is NoticeCounting.FULL_DAYS:
        return day - timedelta(days=rules.notice_days + 1)
    left = rules.notice_days
    while left > 0:
        day -= timedelta(days=1)
        left -= day.weekday() < _SATURDAY
    return day


def quorum(rules: Quorum, legal_members: int, present_entitled: int) -> bool:
    """Tell whether enough members entitled to vote are present for the body to decide."""
    share, needed = present_entitled * rules.quorum_denominator, legal_members * rules.quorum_numerator
    return share > needed if rules.quorum_more_than else share >= needed


def record_member(
    db: Session,
    event_id: EntityId,
    person_id: EntityId,
    state: AttendanceState,
    *,
    represented_by_id: EntityId | None = None,
    came: datetime | None = None,
    left: datetime | None = None,
    day_number: int = 1,
) -> EntityId:
    """Record how a member is at a sitting, in place of what was recorded last, and return the entry's id.

    `came` and `left` are wall time and given only for who came later or left earlier. Of who left and came back
    (`came_back`) these are the last times; those before stay only with a `came` behind them.

    Raises PlanningError when the person has no seat on that day, when a member is represented by nobody, themselves,
    another member or somebody who represents already, for times in the wrong order, and when the minutes are settled.
    """
    event = db.get_one(Event, event_id)
    require_open(db, event_id)
    seats = _members_on(db, event)
    person = full_name(db.get_one(Person, person_id))
    if person_id not in seats:
        raise PlanningError("sitting.not-a-member", person=person, day=event.starts.date())
    if state is AttendanceState.REPRESENTED:
        _check_representative(db, event_id, person_id, represented_by_id, seats, day_number)
    else:
        represented_by_id = None
    return _store(db, event, person_id, state, represented_by_id, came, left, day_number)


def came_back(db: Session, event_id: EntityId, person_id: EntityId, came: datetime, *, day_number: int = 1) -> EntityId:
    """Record that a member who had left is there again from `came` on, beside the time before; return the entry's id.

    Raises PlanningError for who has not left, or left later than that, and when the minutes are settled.
    """
    event = db.get_one(Event, event_id)
    require_open(db, event_id)
    last = db.scalar(_recorded(event_id, person_id, day_number))
    if last is None or last.left is None or last.state not in _THERE:
        raise PlanningError("sitting.has-not-left", person=full_name(db.get_one(Person, person_id)))
    require(came, event.zone, place="came")
    if to_instant(came, event.zone) < to_instant(last.left, event.zone):
        raise PlanningError("sitting.back-before-left", place="came", came=came, left=last.left)
    row = Attendance(
        id=new_id(),
        event_id=event_id,
        person_id=person_id,
        day_number=day_number,
        state=last.state,
        represented_by_id=last.represented_by_id,
        came=came,
    )
    db.add(row)
    db.flush()
    return row.id


def forget_member(db: Session, event_id: EntityId, person_id: EntityId, *, day_number: int = 1) -> None:
    """Take back all that was recorded of a member; nothing happens where nothing was."""
    require_open(db, event_id)
    for row in db.scalars(_recorded(event_id, person_id, day_number)).all():
        db.delete(row)
    db.flush()


def record_guest(
    db: Session,
    event_id: EntityId,
    person_id: EntityId,
    *,
    came: datetime | None = None,
    left: datetime | None = None,
    day_number: int = 1,
) -> EntityId:
    """Record that a guest is at a sitting (an expert, an applicant), apart from the members; return the entry's id.

    Raises PlanningError for a member, for times in the wrong order, and when the minutes are settled.
    """
    event = db.get_one(Event, event_id)
    require_open(db, event_id)
    if person_id in _members_on(db, event):
        name = full_name(db.get_one(Person, person_id))
        raise PlanningError("sitting.guest-is-member", place="person_id", person=name)
    return _store(db, event, person_id, AttendanceState.PRESENT, None, came, left, day_number)


def forget_guest(db: Session, event_id: EntityId, person_id: EntityId, *, day_number: int = 1) -> None:
    """Remove a guest from a sitting; nothing happens where nobody was recorded."""
    forget_member(db, event_id, person_id, day_number=day_number)


def moment(db: Session, event_id: EntityId, now: datetime) -> datetime | None:
    """Return the wall time it is at a sitting that runs; None before and after it.

    It runs until the minutes say when it ended, else some hours longer than planned.
    """
    event = db.get_one(Event, event_id)
    ended = db.scalar(select(Minutes.ended).where(Minutes.event_id == event_id))
    local = to_local(now, event.zone).replace(second=0, microsecond=0)
    return local if event.starts - _BEFORE <= local <= (ended or event.ends + _LONGER) else None


def present_and_entitled(
    db: Session, event_id: EntityId, *, day_number: int = 1, at: datetime | None = None
) -> int | None:
    """Return how many with a vote are present or represented; None when it is no sitting or nobody was recorded.

    With `at` (wall time) those are left out who came later or had left by then; without, all who were there count.
    """
    event = db.get_one(Event, event_id)
    at_sitting = (Attendance.event_id == event_id, Attendance.day_number == day_number)
    if event.kind is not EventKind.SITTING or not db.scalar(select(func.count()).where(*at_sitting)):
        return None
    voting = {person for person, votes in _members_on(db, event).items() if votes}
    there = select(Attendance.person_id).where(*at_sitting, Attendance.state.in_(_THERE))
    if at is not None:
        there = there.where(
            or_(Attendance.came.is_(None), Attendance.came <= at), or_(Attendance.left.is_(None), Attendance.left > at)
        )
    return len(voting.intersection(db.scalars(there)))


def _store(
    db: Session,
    event: Event,
    person_id: EntityId,
    state: AttendanceState,
    represented_by_id: EntityId | None,
    came: datetime | None,
    left: datetime | None,
    day_number: int,
) -> EntityId:
    for name, moment in (("came", came), ("left", left)):
        if moment is not None:
            require(moment, event.zone, place=name)
    if came and left and to_instant(left, event.zone) < to_instant(came, event.zone):
        raise PlanningError("sitting.left-before-came", place="left", came=came, left=left)
    rows = list(db.scalars(_recorded(event.id, person_id, day_number)))
    if not rows:
        rows = [Attendance(id=new_id(), event_id=event.id, person_id=person_id, day_number=day_number)]
        db.add(rows[0])
    row, earlier = rows[0], rows[1:]
    for before in earlier:
        if came is None or state not in _THERE:
            db.delete(before)
            continue
        if before.left is not None and to_instant(came, event.zone) < to_instant(before.left, event.zone):
            raise PlanningError("sitting.back-before-left", place="came", came=came, left=before.left)
        before.state, before.represented_by_id = state, represented_by_id
    row.state, row.represented_by_id, row.came, row.left = state, represented_by_id, came, left
    db.flush()
    return row.id


def _recorded(event_id: EntityId, person_id: EntityId, day_number: int) -> Select[Attendance]:
    """Return what was recorded of somebody, the last time first; a time without an arrival is the earliest."""
    return (
        select(Attendance)
        .where(Attendance.event_id == event_id, Attendance.person_id == person_id, Attendance.day_number == day_number)
        .order_by(Attendance.came.is_(None), Attendance.came.desc(), Attendance.id)
    )


def _members_on(db: Session, event: Event) -> dict[EntityId, bool]:
    """Return who has a seat on the day of the sitting, and whether with a vote."""
    day = event.starts.date()
    rows = db.execute(
        select(Membership.person_id, Membership.votes).where(
            Membership.body_id == event.body_id,
            or_(Membership.since.is_(None), Membership.since <= day),
            or_(Membership.until.is_(None), Membership.until >= day),
        )
    )
    return {row.person_id: row.votes for row in rows}


def _check_representative(
    db: Session,
    event_id: EntityId,
    person_id: EntityId,
    by: EntityId | None,
    seats: dict[EntityId, bool],
    day_number: int,
) -> None:
    if by is None or by == person_id:
        raise PlanningError("sitting.represented-by-whom", place="represented_by_id")
    name = full_name(db.get_one(Person, by))
    if by in seats:
        raise PlanningError("sitting.representative-is-member", place="represented_by_id", person=name)
    busy = select(Attendance.id).where(
        Attendance.event_id == event_id,
        Attendance.day_number == day_number,
        Attendance.represented_by_id == by,
        Attendance.person_id != person_id,
    )
    if db.scalar(busy) is not None:
        raise PlanningError("sitting.represents-another", place="represented_by_id", person=name)
