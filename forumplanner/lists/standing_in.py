"""Who stands in for members that decline a sitting, and for whom such a person is promised already."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.lists.bodies import SeatRow, members
from forumplanner.model.enums import AttendanceState
from forumplanner.model.events import Event, EventDay
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting import Dispatch, Reply
from forumplanner.model.inviting_kinds import ReplyProposal, ReplyStanding, ReplyState
from forumplanner.model.registrations import Attendance


@dataclass(frozen=True)
class StandIn:
    """The substitute of a member; `promised_to` is another member for whom the same person comes already, or "" ."""

    substitute: str
    promised_to: str = ""


def stand_ins(db: Session, event_ids: Iterable[EntityId]) -> Mapping[EntityId, StandIn]:
    """Return by answer who would stand in, for the open declines of members at these sittings.

    Whoever is excused already has the substitute; of those who only declined yet, the first to do so.
    """
    found: dict[EntityId, StandIn] = {}
    for event_id in dict.fromkeys(event_ids):
        event = db.get(Event, event_id)
        if event is None or event.body_id is None:
            continue
        seats = {seat.person_id: seat for seat in members(db, event.body_id, event.starts.date())}
        promised: dict[tuple[int, EntityId], str] = _promised(db, event_id, seats)
        for reply_id, person_id, day in _declines(db, event_id):
            seat = seats.get(person_id)
            if seat is None or seat.substitute_id is None:
                continue
            other = promised.setdefault((day, seat.substitute_id), seat.person)
            found[reply_id] = StandIn(seat.substitute, other if other != seat.person else "")
    return found


def _promised(db: Session, event_id: EntityId, seats: Mapping[EntityId, SeatRow]) -> dict[tuple[int, EntityId], str]:
    """Return for whom substitutes come by what was recorded, by day."""
    query = select(Attendance.day_number, Attendance.person_id, Attendance.state, Attendance.represented_by_id).where(
        Attendance.event_id == event_id
    )
    found: dict[tuple[int, EntityId], str] = {}
    for day, person_id, state, represented_by in db.execute(query.order_by(Attendance.id)):
        seat = seats.get(person_id)
        if seat is None:
            continue
        excused = seat.substitute_id if state is AttendanceState.EXCUSED else None
        if (who := represented_by or excused) is not None:
            found.setdefault((day, who), seat.person)
    return found


def _declines(db: Session, event_id: EntityId) -> Iterable[tuple[EntityId, EntityId, int]]:
    query = (
        select(Reply.id, Reply.person_id, EventDay.number)
        .join(Dispatch, Dispatch.id == Reply.dispatch_id)
        .join(EventDay, EventDay.id == Dispatch.subject_id)
        .where(
            Reply.event_id == event_id,
            Reply.state == ReplyState.OPEN,
            Reply.standing == ReplyStanding.FITS,
            Reply.proposal == ReplyProposal.EXCUSE_MEMBER,
        )
        .order_by(Reply.sequence, Reply.stamped_at, Reply.id)
    )
    return [(reply_id, person_id, day) for reply_id, person_id, day in db.execute(query) if person_id is not None]
