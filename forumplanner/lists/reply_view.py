"""One answer to an invitation with all that stands around it: what it says, where it came from, and what was sent."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import exists, func, or_, select
from sqlalchemy.orm import Session

from forumplanner.lists.replies import ReplyRow, rows
from forumplanner.model.directory import Channel, Person
from forumplanner.model.enums import AttendanceState, ChannelKind
from forumplanner.model.events import EventDay
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting import Dispatch, Reply
from forumplanner.model.inviting_kinds import MeetingKind, Participation, ReplyKind, ReplyStanding, ReplyState
from forumplanner.model.registrations import Attendance, Registration
from forumplanner.planning.answered_times import answered_times
from forumplanner.planning.answering_from_elsewhere import address_elsewhere
from forumplanner.planning.person_names import full_name
from forumplanner.planning.reply_matching import invited_under, whom

_REGISTERED_FOR = (MeetingKind.DAY, MeetingKind.WORKSHOP)
_COMES = (Participation.ACCEPTED, Participation.TENTATIVE)


@dataclass(frozen=True)
class SentBefore:
    """What was sent last under the UID of an answer; times are wall time in `zone`."""

    sent_at: datetime
    address: str
    title: str
    starts: datetime | None
    ends: datetime | None
    zone: str
    place: str
    sequence: int


@dataclass(frozen=True)
class SomebodyElse:
    """Who answered instead of the invited person, or to whom the invitation was passed on.

    `person_id` is None where nobody known has the address; `registered`: they are registered for the event already.
    """

    person_id: EntityId | None
    name: str
    address: str
    registered: bool = False


@dataclass(frozen=True)
class ReplyView:
    """One answer with what it says, where it came from, and what was sent. `starts` and `ends` are what it asks for.

    `answered_before`: another time was given out since, `answered` is what had been sent when it was answered.
    `elsewhere` is an address that may be one more of the invited person, `other` who else may come to an event one
    registers for, `excused` whether a member who now comes was excused of the day.
    """

    row: ReplyRow
    address: str
    sender: str
    name: str
    delegate: str
    title: str
    starts: datetime | None
    ends: datetime | None
    zone: str
    source: str
    stamped_at: datetime | None
    sequence: int
    settled_at: datetime | None
    sent: SentBefore | None
    answered_before: bool = False
    answered: SentBefore | None = None
    elsewhere: str = ""
    other: SomebodyElse | None = None
    excused: bool = False


def view(db: Session, reply_id: EntityId) -> ReplyView | None:
    """Return one answer with all that stands around it; None when it is gone."""
    row = next(iter(rows(db, [reply_id])), None)
    if row is None:
        return None
    reply = db.get_one(Reply, reply_id)
    sent = _what_was_sent(db, reply)
    answered = db.get(Dispatch, reply.dispatch_id) if reply.dispatch_id else None
    return ReplyView(
        row=row,
        address=reply.address,
        sender=reply.sender,
        name=reply.name,
        delegate=reply.delegate,
        title=reply.title,
        starts=reply.starts,
        ends=reply.ends,
        zone=reply.zone,
        source=reply.source,
        stamped_at=reply.stamped_at,
        sequence=reply.sequence,
        settled_at=reply.settled_at,
        sent=_sent(sent) if sent else None,
        answered_before=reply.kind is not ReplyKind.UNDELIVERED
        and not answered_times(db, [reply.uid]).holds(reply.person_id, reply.uid, reply.sequence),
        answered=_sent(answered) if answered else None,
        elsewhere=address_elsewhere(db, reply),
        other=somebody_else(db, reply_id) if row.meeting in _REGISTERED_FOR else None,
        excused=_comes_after_all(db, reply, answered),
    )


def _comes_after_all(db: Session, reply: Reply, answered: Dispatch | None) -> bool:
    """Tell whether noting the answer takes an excuse back."""
    if answered is None or answered.meeting is not MeetingKind.SITTING or reply.participation not in _COMES:
        return False
    excused = exists().where(
        Attendance.event_id == reply.event_id,
        Attendance.person_id == reply.person_id,
        Attendance.state == AttendanceState.EXCUSED,
        EventDay.id == answered.subject_id,
        EventDay.number == Attendance.day_number,
    )
    return bool(db.scalar(select(excused)))


def somebody_else(db: Session, reply_id: EntityId) -> SomebodyElse | None:
    """Return who else an open answer is about; None where that is nobody but the invited person."""
    reply = db.get(Reply, reply_id)
    if reply is None or reply.state is not ReplyState.OPEN or reply.event_id is None:
        return None
    if reply.delegate:
        name, address = "", reply.delegate
    elif reply.standing in (ReplyStanding.STRANGER, ReplyStanding.FORWARDED) and reply.address:
        name, address = reply.name, reply.address
    else:
        return None
    mailed = select(Channel.person_id).where(Channel.kind == ChannelKind.EMAIL, func.lower(Channel.value) == address)
    own = or_(func.lower(Person.email) == address, func.lower(Person.second_email) == address, Person.id.in_(mailed))
    known = db.scalars(select(Person).where(own).order_by(Person.id).limit(1)).first()
    if known is None:
        return SomebodyElse(None, "" if "@" in name else name, address)
    registered = select(Registration.id).where(
        Registration.event_id == reply.event_id, Registration.person_id == known.id
    )
    return SomebodyElse(known.id, full_name(known), address, registered=db.scalar(registered) is not None)


def _what_was_sent(db: Session, reply: Reply) -> Dispatch | None:
    """Return what was sent last under the UID of an answer, or what did not arrive."""
    if reply.kind is ReplyKind.UNDELIVERED:
        return db.get(Dispatch, reply.dispatch_id) if reply.dispatch_id else None
    invited = whom(invited_under(db, [reply.uid]).get(reply.uid, ()), reply.address)
    return db.get(Dispatch, invited.dispatch_id) if invited else None


def _sent(sent: Dispatch) -> SentBefore:
    return SentBefore(
        sent.sent_at, sent.address, sent.title, sent.starts, sent.ends, sent.zone, sent.place, sent.sequence
    )
