"""What the officer makes of answers: takes over what is proposed, or something else, or sets them aside.

Each action runs through the verb that does the same by hand, and obeys its rules. Nothing is sent from here.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from forumplanner.model.enums import AttendanceState, EventKind
from forumplanner.model.events import Event, EventDay
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting import Dispatch, Reply
from forumplanner.model.inviting_kinds import (
    CalendarMethod,
    MeetingKind,
    Participation,
    ReplyKind,
    ReplyProposal,
    ReplyStanding,
    ReplyState,
)
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import Attendance, Registration
from forumplanner.planning import giving_places, sitting, workshop_places
from forumplanner.planning.answered_times import note_answers
from forumplanner.planning.parties import LEFT, batches
from forumplanner.planning.reply_matching import invited_under, of_the_invited, whom

BY_ITSELF = (
    ReplyProposal.NOTE,
    ReplyProposal.CANCEL_REGISTRATION,
    ReplyProposal.LEAVE_WORKSHOP,
    ReplyProposal.EXCUSE_MEMBER,
    ReplyProposal.NOT_DELIVERED,
)
"""What can be taken over at once; anything else wants the officer to look, decide, send or find somebody first."""

LEADING = (ReplyProposal.CONSIDER_TIME, ReplyProposal.SEND_AGAIN)
"""What leads to where it is done by hand; the answer stays open until it is noted or set aside."""

_CHOICES: dict[MeetingKind | None, tuple[ReplyProposal, ...]] = {
    MeetingKind.DAY: (ReplyProposal.NOTE, ReplyProposal.CANCEL_REGISTRATION),
    MeetingKind.WORKSHOP: (ReplyProposal.NOTE, ReplyProposal.LEAVE_WORKSHOP),
    MeetingKind.SLOT: (ReplyProposal.NOTE, ReplyProposal.LOOK_FOR_ANOTHER),
    MeetingKind.DUTY: (ReplyProposal.NOTE, ReplyProposal.LOOK_FOR_ANOTHER),
    MeetingKind.SITTING: (ReplyProposal.NOTE, ReplyProposal.EXCUSE_MEMBER),
    None: (ReplyProposal.NOTE,),
}
_COMES = (Participation.ACCEPTED, Participation.TENTATIVE)


@dataclass(frozen=True)
class Settled:
    """What became of answers asked for: those taken over, and those left open because they want a look.

    `done` is what was done with each of those taken over; noted only is where there was nothing more to do.
    """

    applied: tuple[EntityId, ...]
    left_open: tuple[EntityId, ...] = ()
    done: tuple[ReplyProposal, ...] = ()


@dataclass(frozen=True)
class _Case:
    """An answer with what it answers, and whether it is the invited person's."""

    reply: Reply
    dispatch: Dispatch | None
    theirs: bool
    event_id: EntityId
    person_id: EntityId

    @property
    def meeting(self) -> MeetingKind | None:
        """The kind of meeting that is answered."""
        return self.dispatch.meeting if self.dispatch else None

    @property
    def subject_id(self) -> EntityId:
        """The event day, agenda item, contribution or duty."""
        return EntityId(self.dispatch.subject_id if self.dispatch else "")


def choices(
    kind: ReplyKind, meeting: MeetingKind | None, standing: ReplyStanding, *, theirs: bool, registered: bool
) -> tuple[ReplyProposal, ...]:
    """Return what may be done with an answer of this kind; nothing with one that is not `theirs`, the invited's.

    One from an address that is not known, but perhaps theirs, can be noted after a look. A registration can be
    cancelled only where one is `registered`, and not cancelled or declined already.
    """
    if not theirs:
        return ()
    if kind is ReplyKind.UNDELIVERED:
        return (ReplyProposal.NOT_DELIVERED,)
    if standing is ReplyStanding.FORWARDED:
        return (ReplyProposal.NOTE,)
    if kind is ReplyKind.REFRESH:
        return (ReplyProposal.SEND_AGAIN, ReplyProposal.NOTE)
    leads = (ReplyProposal.CONSIDER_TIME,) if kind is ReplyKind.COUNTER else ()
    usual = (one for one in _CHOICES[meeting] if registered or one is not ReplyProposal.CANCEL_REGISTRATION)
    return (*leads, *usual)


def settle(
    db: Session, reply_ids: Sequence[EntityId], now: datetime, *, action: ReplyProposal | None = None
) -> Settled:
    """Do what is proposed for answers, or `action` instead, and let those they overtook be set aside.

    Without `action` an answer is left open when it wants a look or something done by hand first, or when something
    newer was sent since.
    Raises PlanningError for one that is settled already, and when an action is none for its kind of meeting or for
    the answer of somebody who was not invited.
    """
    applied, left_open, done = [], [], []
    for case in _cases(db, reply_ids):
        if case.reply.state is not ReplyState.OPEN:
            raise PlanningError("reply.settled-already")
        registered = _is_registered(db, case)
        wanted = action or _still_proposed(db, case.reply)
        if action is None and wanted is ReplyProposal.CANCEL_REGISTRATION and not registered:
            wanted = ReplyProposal.NOTE  # it was cancelled since
        if action is None and (wanted is ReplyProposal.LOOK_AT_IT or wanted in LEADING):
            left_open.append(case.reply.id)
            continue
        may = choices(case.reply.kind, case.meeting, case.reply.standing, theirs=case.theirs, registered=registered)
        if wanted in LEADING or wanted not in may:
            raise PlanningError("reply.no-such-action")
        done.append(wanted if _ACTIONS[wanted](db, case) else ReplyProposal.NOTE)
        case.reply.state, case.reply.settled_at = ReplyState.APPLIED, now
        db.flush()
        if case.meeting is MeetingKind.DAY and case.reply.participation is not None:
            note_answers(db, case.event_id, [case.person_id])
        if case.reply.kind is not ReplyKind.UNDELIVERED:
            _set_overtaken_aside(db, case.reply, now)
        if done[-1] is ReplyProposal.CANCEL_REGISTRATION:
            _settle_other_days(db, case, now)
        applied.append(case.reply.id)
    return Settled(tuple(applied), tuple(left_open), tuple(done))


def dismiss(db: Session, reply_ids: Sequence[EntityId], now: datetime) -> list[EntityId]:
    """Set answers aside without doing anything; returns those that were open."""
    return _into(db, reply_ids, ReplyState.OPEN, ReplyState.DISMISSED, now)


def reopen(db: Session, reply_ids: Sequence[EntityId]) -> list[EntityId]:
    """Put answers that were set aside back among the open ones; returns them."""
    return _into(db, reply_ids, ReplyState.DISMISSED, ReplyState.OPEN, None)


def ready(db: Session) -> list[EntityId]:
    """Return the open answers that fit and whose proposal can be taken over at once, the oldest answer first."""
    query = (
        select(Reply.id)
        .where(Reply.state == ReplyState.OPEN, Reply.standing == ReplyStanding.FITS, Reply.proposal.in_(BY_ITSELF))
        .order_by(Reply.sequence, Reply.stamped_at, Reply.id)
    )
    return list(db.scalars(query))


def settle_all(db: Session, now: datetime, *, among: Collection[EntityId] | None = None) -> Settled:
    """Take over every proposal of the answers that fit, or of those `among` them that do.

    One that a rule stands against is left open.
    """
    applied: list[EntityId] = []
    left_open: list[EntityId] = []
    done: list[ReplyProposal] = []
    for reply_id in ready(db):
        if among is not None and reply_id not in among:
            continue
        try:
            with db.begin_nested():
                one = settle(db, [reply_id], now)
        except PlanningError:
            left_open.append(reply_id)
        else:
            applied += one.applied
            left_open += one.left_open
            done += one.done
    return Settled(tuple(applied), tuple(left_open), tuple(done))


def _cases(db: Session, reply_ids: Sequence[EntityId]) -> list[_Case]:
    cases, theirs = [], of_the_invited(db, reply_ids)
    for reply_id in reply_ids:
        reply = db.get_one(Reply, reply_id)
        dispatch = db.get(Dispatch, reply.dispatch_id) if reply.dispatch_id else None
        event_id, person_id = EntityId(reply.event_id or ""), EntityId(reply.person_id or "")
        cases.append(_Case(reply, dispatch, reply_id in theirs, event_id, person_id))
    return cases


def _still_proposed(db: Session, reply: Reply) -> ReplyProposal:
    """Return the proposal, or only to look at it where a newer revision went out since the answer came in."""
    if reply.standing is not ReplyStanding.FITS:
        return ReplyProposal.LOOK_AT_IT
    if reply.kind is ReplyKind.UNDELIVERED:
        return reply.proposal
    invited = whom(invited_under(db, [reply.uid]).get(reply.uid, ()), reply.address)
    if invited is not None and (reply.sequence < invited.sequence or invited.method is CalendarMethod.CANCEL):
        reply.standing, reply.proposal = ReplyStanding.STALE, ReplyProposal.LOOK_AT_IT
        db.flush()
    return reply.proposal


def _only_note(db: Session, case: _Case) -> bool:
    """Keep the answer; a member who comes after all is excused no longer."""
    if case.meeting is MeetingKind.SITTING and case.reply.participation in _COMES:
        day = _day_number(db, case)
        excused = select(Attendance.id).where(
            Attendance.event_id == case.event_id,
            Attendance.person_id == case.person_id,
            Attendance.day_number == day,
            Attendance.state == AttendanceState.EXCUSED,
        )
        if db.scalar(excused) is not None:
            sitting.forget_member(db, case.event_id, case.person_id, day_number=day)
    return True


def _cancel_registration(db: Session, case: _Case) -> bool:
    registration = _registration(db, case)
    return registration is not None and bool(giving_places.cancel(db, [registration]))


def _leave_workshop(db: Session, case: _Case) -> bool:
    registration = _registration(db, case)
    if registration is not None:
        workshop_places.leave_workshop(db, registration, case.subject_id)
    return registration is not None


def _excuse_member(db: Session, case: _Case) -> bool:
    at_sitting = db.get_one(Event, case.event_id).kind is EventKind.SITTING
    if at_sitting:
        sitting.record_member(
            db, case.event_id, case.person_id, AttendanceState.EXCUSED, day_number=_day_number(db, case)
        )
    return at_sitting


_ACTIONS: dict[ReplyProposal, Callable[[Session, _Case], bool]] = {
    ReplyProposal.NOTE: _only_note,
    ReplyProposal.CANCEL_REGISTRATION: _cancel_registration,
    ReplyProposal.LEAVE_WORKSHOP: _leave_workshop,
    ReplyProposal.EXCUSE_MEMBER: _excuse_member,
    ReplyProposal.LOOK_FOR_ANOTHER: lambda _db, _case: True,
    ReplyProposal.NOT_DELIVERED: lambda _db, _case: True,
}


def _registration(db: Session, case: _Case) -> EntityId | None:
    return db.scalar(
        select(Registration.id).where(Registration.event_id == case.event_id, Registration.person_id == case.person_id)
    )


def _is_registered(db: Session, case: _Case) -> bool:
    registration = _registration(db, case)
    return registration is not None and db.get_one(Registration, registration).state not in LEFT


def _day_number(db: Session, case: _Case) -> int:
    return db.scalar(select(EventDay.number).where(EventDay.id == case.subject_id)) or 1


def _set_overtaken_aside(db: Session, reply: Reply, now: datetime) -> None:
    db.execute(
        update(Reply)
        .where(
            Reply.uid == reply.uid,
            Reply.person_id == reply.person_id,
            Reply.state == ReplyState.OPEN,
            Reply.standing == ReplyStanding.OVERTAKEN,
        )
        .values(state=ReplyState.DISMISSED, settled_at=now)
    )


def _settle_other_days(db: Session, case: _Case, now: datetime) -> None:
    """Take the same person's answers that ask for the same as done: who declines two days cancels once."""
    db.execute(
        update(Reply)
        .where(
            Reply.event_id == case.event_id,
            Reply.person_id == case.person_id,
            Reply.state == ReplyState.OPEN,
            Reply.standing == ReplyStanding.FITS,
            Reply.participation == Participation.DECLINED,
            Reply.proposal.in_((ReplyProposal.CANCEL_REGISTRATION, ReplyProposal.LOOK_AT_IT)),
            Reply.dispatch_id.in_(select(Dispatch.id).where(Dispatch.meeting == MeetingKind.DAY)),
        )
        .values(state=ReplyState.APPLIED, settled_at=now)
    )


def _into(
    db: Session, reply_ids: Sequence[EntityId], before: ReplyState, after: ReplyState, at: datetime | None
) -> list[EntityId]:
    moved: list[EntityId] = []
    for batch in batches(reply_ids):
        found = list(db.scalars(select(Reply.id).where(Reply.id.in_(batch), Reply.state == before)))
        db.execute(update(Reply).where(Reply.id.in_(found)).values(state=after, settled_at=at))
        moved += found
    return moved
