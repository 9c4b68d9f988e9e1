"""Bodies as they were or are on a day: names, seats, rules, and who was at a sitting."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session, aliased

from forumplanner.model.bodies import Body, BodyName, Membership, SittingRules
from forumplanner.model.directory import Person
from forumplanner.model.enums import (
    AfterSignature,
    AttendanceState,
    MajorityBase,
    NoticeCounting,
    SeatKind,
    SeatRole,
)
from forumplanner.model.events import Event
from forumplanner.model.ids import EntityId
from forumplanner.model.registrations import Attendance
from forumplanner.planning.folding import fold
from forumplanner.planning.person_names import joined_name


@dataclass(frozen=True)
class BodyRow:
    """A body under its name of a day; `members` and `voting` count the seats held on it."""

    id: EntityId
    key: str
    name: str
    short_name: str
    legal_members: int | None
    term_starts: date | None
    term_ends: date | None
    members: int
    voting: int


@dataclass(frozen=True)
class NameRow:
    """What a body was called, from and until when (both included)."""

    id: EntityId
    name: str
    short_name: str
    since: date | None
    until: date | None


@dataclass(frozen=True)
class SeatRow:
    """A seat; `id` is the membership's."""

    id: EntityId
    person_id: EntityId
    person: str
    role: SeatRole
    kind: SeatKind
    votes: bool
    group_name: str
    substitute_id: EntityId | None
    substitute: str
    since: date | None
    until: date | None


@dataclass(frozen=True)
class RulesRow:
    """The rules of a body's sittings; has what planning.sitting counts with."""

    notice_days: int
    notice_counting: NoticeCounting
    quorum_numerator: int
    quorum_denominator: int
    quorum_more_than: bool
    majority_base: MajorityBase
    signers: str
    electronic_invitation: bool
    minutes_due_days: int | None
    after_signature: AfterSignature
    second_convening: str = ""


@dataclass(frozen=True)
class MemberAttendanceRow:
    """How a member is recorded at a sitting; `state` is None where nothing was recorded yet.

    `came` and `left` are the last times, `earlier` those before of who left and came back.
    """

    seat: SeatRow
    state: AttendanceState | None
    represented_by_id: EntityId | None
    represented_by: str
    came: datetime | None
    left: datetime | None
    earlier: tuple[tuple[datetime | None, datetime | None], ...] = ()

    @property
    def times(self) -> tuple[tuple[datetime | None, datetime | None], ...]:
        """All times of coming and leaving, the first one first; None where nothing is to be said."""
        return (*self.earlier, (self.came, self.left))


def bodies(db: Session, on: date) -> tuple[BodyRow, ...]:
    """Return all bodies by the names they bear on a day."""
    names = {row.id: row for row in db.execute(select(BodyName.body_id.label("id"), *_NAME).order_by(BodyName.since))}
    names |= {
        row.id: row for row in db.execute(select(BodyName.body_id.label("id"), *_NAME).where(_holds(BodyName, on)))
    }
    members: dict[EntityId, list[bool]] = {}
    for body_id, votes in db.execute(select(Membership.body_id, Membership.votes).where(_holds(Membership, on))):
        members.setdefault(body_id, []).append(votes)
    query = select(Body.id, Body.key, Body.legal_members, Body.term_starts, Body.term_ends)
    found = [
        BodyRow(
            id=row.id,
            key=row.key,
            name=names[row.id].name if row.id in names else "",
            short_name=names[row.id].short_name if row.id in names else "",
            legal_members=row.legal_members,
            term_starts=row.term_starts,
            term_ends=row.term_ends,
            members=len(members.get(row.id, ())),
            voting=sum(members.get(row.id, ())),
        )
        for row in db.execute(query)
    ]
    return tuple(sorted(found, key=lambda row: (fold(row.name), row.id)))


def names(db: Session, body_id: str) -> tuple[NameRow, ...]:
    """Return the names of a body, the first one first."""
    query = select(BodyName.id, BodyName.name, BodyName.short_name, BodyName.since, BodyName.until)
    found = [NameRow(*row) for row in db.execute(query.where(BodyName.body_id == body_id))]
    return tuple(sorted(found, key=lambda row: row.since or date.min))


def members(db: Session, body_id: str, on: date | None = None) -> tuple[SeatRow, ...]:
    """Return the seats held on a day, or all there ever were; chair first, then in their order."""
    substitute = aliased(Person)
    query = (
        select(
            Membership.id,
            Membership.person_id,
            Person.title,
            Person.given_name,
            Person.family_name,
            Person.own_script_name,
            Membership.role,
            Membership.kind,
            Membership.votes,
            Membership.group_name,
            Membership.substitute_id,
            substitute.title,
            substitute.given_name,
            substitute.family_name,
            substitute.own_script_name,
            Membership.since,
            Membership.until,
        )
        .join(Person, Person.id == Membership.person_id)
        .outerjoin(substitute, substitute.id == Membership.substitute_id)
        .where(Membership.body_id == body_id)
        .order_by(Membership.position, Membership.id)
    )
    found = []
    for row in db.execute(query if on is None else query.where(_holds(Membership, on))):
        seat, person = tuple(row), joined_name(*tuple(row)[2:6])
        found.append(SeatRow(*(*seat[:2], person, *seat[6:11], joined_name(*seat[11:15]), *seat[15:])))
    return tuple(sorted(found, key=lambda seat: _RANK[seat.role]))


def rules(db: Session, body_id: str) -> RulesRow | None:
    """Return the rules of a body's sittings; None where none were entered."""
    columns = (getattr(SittingRules, name) for name in RulesRow.__dataclass_fields__)
    row = db.execute(select(*columns).where(SittingRules.body_id == body_id)).first()
    return None if row is None else RulesRow(*row)


def attendance(db: Session, event_id: str, *, day_number: int = 1) -> tuple[MemberAttendanceRow, ...]:
    """Return the members of the body on the day of its sitting, each with what was recorded."""
    event = db.execute(select(Event.body_id, Event.starts).where(Event.id == event_id)).first()
    if event is None or event.body_id is None:
        return ()
    query = (
        select(
            Attendance.person_id,
            Attendance.state,
            Attendance.represented_by_id,
            Attendance.came,
            Attendance.left,
            Person.title,
            Person.given_name,
            Person.family_name,
            Person.own_script_name,
        )
        .outerjoin(Person, Person.id == Attendance.represented_by_id)
        .where(Attendance.event_id == event_id, Attendance.day_number == day_number)
        .order_by(Attendance.came.is_not(None), Attendance.came, Attendance.id.desc())
    )
    recorded: dict[EntityId, Any] = {}
    earlier: dict[EntityId, tuple[tuple[datetime | None, datetime | None], ...]] = {}
    for row in db.execute(query):
        before = recorded.get(row.person_id)
        if before is not None:
            earlier[row.person_id] = (*earlier.get(row.person_id, ()), (before.came, before.left))
        recorded[row.person_id] = row
    found = []
    for seat in members(db, event.body_id, event.starts.date()):
        last = recorded.get(seat.person_id)
        if last is None:
            found.append(MemberAttendanceRow(seat, None, None, "", None, None))
        else:
            _, state, by, came, left, *name = last
            times = earlier.get(seat.person_id, ())
            found.append(MemberAttendanceRow(seat, state, by, joined_name(*name), came, left, times))
    return tuple(found)


_NAME = (BodyName.name, BodyName.short_name)
_RANK = {SeatRole.CHAIR: 0, SeatRole.DEPUTY_CHAIR: 1, SeatRole.MEMBER: 2, SeatRole.SECRETARY: 3}


def _holds(dated: type[BodyName] | type[Membership], on: date) -> ColumnElement[bool]:
    return and_(or_(dated.since.is_(None), dated.since <= on), or_(dated.until.is_(None), dated.until >= on))
