"""Answers to invitations come in: matched, judged and kept with what is proposed. Nothing else is changed by that.

What is done with an answer is for settling_replies.py.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from forumplanner.model.events import EventDay
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting import Dispatch, Reply
from forumplanner.model.inviting_kinds import (
    MeetingKind,
    Participation,
    ReplyKind,
    ReplyProposal,
    ReplyStanding,
    ReplyState,
)
from forumplanner.planning.civil_times import to_local
from forumplanner.planning.many_rows import insert_rows
from forumplanner.planning.parties import batches
from forumplanner.planning.reply_judging import GivenReply, Invited, Situation, proposal, rank, standing
from forumplanner.planning.reply_matching import (
    answered_dispatches,
    invited_under,
    known_addresses,
    registrations_of,
    whom,
)

_LONGEST_LINE, _LONGEST_TEXT = 1_000, 20_000
_CONTROL = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 127])
_GIVEN = (
    *("kind", "uid", "sequence", "stamped_at", "address", "sender", "name", "participation", "comment"),
    *("delegate", "title", "source", "digest"),
)
_ANSWERS = (ReplyKind.ANSWER, ReplyKind.COUNTER)
_IN_LINE = (ReplyStanding.FITS, ReplyStanding.OVERTAKEN)


@dataclass(frozen=True)
class TakenIn:
    """The ids of the answers kept now, in the order given, and how many were known already."""

    ids: tuple[EntityId, ...]
    known: int


@dataclass(frozen=True)
class _Judged:
    """An answer with whom it comes from and how it stands."""

    reply: GivenReply
    invited: Invited | None
    standing: ReplyStanding

    @property
    def line(self) -> tuple[str, EntityId | None] | None:
        """In which line of answers it stands, of which only the newest counts; None for what is in none."""
        if self.invited is None or self.standing not in _IN_LINE or self.reply.kind not in _ANSWERS:
            return None
        return self.reply.uid, self.invited.person_id


def take_in(db: Session, replies: Sequence[GivenReply], now: datetime) -> TakenIn:
    """Keep answers with their standing and what is proposed; the same one (by its digest) is kept once.

    Of the answers of one person to one meeting only the newest fits; the order in which they come in is nothing.
    """
    fresh = _fresh(db, replies)
    if not fresh:
        return TakenIn((), len(replies))
    ids = insert_rows(db, Reply, _rows(db, _judged(db, fresh), now))
    return TakenIn(tuple(ids), len(replies) - len(fresh))


def judge_again(db: Session, reply_ids: Sequence[EntityId]) -> None:
    """Judge open answers anew, after more is known of whose they are."""
    kept = [db.get_one(Reply, reply_id) for reply_id in reply_ids]
    given = [GivenReply(**{name: getattr(reply, name) for name in _GIVEN}) for reply in kept]
    for reply, row in zip(kept, _rows(db, _judged(db, given), None), strict=True):
        reply.standing, reply.proposal = row["standing"], row["proposal"]
        reply.event_id, reply.person_id, reply.dispatch_id = row["event_id"], row["person_id"], row["dispatch_id"]
    db.flush()


def _judged(db: Session, given: Sequence[GivenReply]) -> list[_Judged]:
    invited = invited_under(db, (reply.uid for reply in given))
    known = known_addresses(db, {address for reply in given for address in (reply.address, reply.sender)})
    judged = []
    for reply in given:
        to_whom = whom(invited.get(reply.uid, ()), reply.address)
        judged.append(_Judged(reply, to_whom, standing(reply, to_whom, known)))
    return _newest_first_served(db, judged)


def _fresh(db: Session, replies: Sequence[GivenReply]) -> list[GivenReply]:
    first = {reply.digest: reply for reply in reversed(replies)}
    present: set[str] = set()
    for batch in batches(EntityId(digest) for digest in first):
        present.update(db.scalars(select(Reply.digest).where(Reply.digest.in_(batch))))
    return [
        _clean(reply)
        for reply in dict.fromkeys(first[reply.digest] for reply in replies)
        if reply.digest not in present
    ]


def _clean(reply: GivenReply) -> GivenReply:
    """Return an answer whose texts can be kept: foreign programs put anything into them."""
    texts: dict[str, Any] = {
        name: value.translate(_CONTROL)[: _LONGEST_TEXT if name == "comment" else _LONGEST_LINE]
        for name, value in vars(reply).items()
        if type(value) is str
    }
    return replace(reply, **texts)


def _newest_first_served(db: Session, judged: Sequence[_Judged]) -> list[_Judged]:
    """Return them so that only the newest of each line fits, and let those before that are open be overtaken."""
    lines = {one.line for one in judged} - {None}
    before: dict[tuple[str, EntityId | None], list[Any]] = {}
    for batch in batches(EntityId(line[0]) for line in lines if line is not None):
        columns = (Reply.id, Reply.uid, Reply.person_id, Reply.sequence, Reply.stamped_at, Reply.standing, Reply.state)
        query = select(*columns).where(Reply.uid.in_(batch), Reply.kind.in_(_ANSWERS), Reply.standing.in_(_IN_LINE))
        for row in db.execute(query.order_by(Reply.received_at, Reply.id)):
            before.setdefault((row.uid, row.person_id), []).append(row)
    highest = {line: max(rank(row.sequence, row.stamped_at) for row in rows) for line, rows in before.items()}
    for one in judged:
        if one.line is not None:
            mine = rank(one.reply.sequence, one.reply.stamped_at)
            highest[one.line] = max(mine, highest.get(one.line, mine))
    newest = {
        one.line: one
        for one in judged
        if one.line and rank(one.reply.sequence, one.reply.stamped_at) == highest[one.line]
    }
    _overtake(
        db,
        [
            row.id
            for line in newest
            for row in before.get(line, ())
            if row.state is ReplyState.OPEN and row.standing is ReplyStanding.FITS
        ],
    )
    return [
        one if one.line is None or newest.get(one.line) is one else replace(one, standing=ReplyStanding.OVERTAKEN)
        for one in judged
    ]


def _overtake(db: Session, ids: Iterable[EntityId]) -> None:
    for batch in batches(ids):
        db.execute(
            update(Reply)
            .where(Reply.id.in_(batch))
            .values(standing=ReplyStanding.OVERTAKEN, proposal=ReplyProposal.LOOK_AT_IT)
        )


def _rows(db: Session, judged: Sequence[_Judged], now: datetime | None) -> list[dict[str, Any]]:
    pairs = [(one.invited.event_id, one.invited.person_id) for one in judged if one.invited and one.invited.person_id]
    registered = registrations_of(db, pairs)
    late = [one for one in judged if one.standing is ReplyStanding.STALE]
    answered = answered_dispatches(
        db, ((one.reply.uid, one.invited.person_id, one.reply.sequence) for one in late if one.invited)
    )
    rows = []
    for one in judged:
        reply, invited = one.reply, one.invited
        sent = invited.dispatch_id if invited else None
        if invited is not None and one.standing is ReplyStanding.STALE:
            sent = answered.get((reply.uid, invited.person_id, reply.sequence), sent)
        meeting = invited.meeting if invited else None
        state = None
        if invited is not None and invited.person_id is not None:
            state = registered.get((invited.event_id, invited.person_id), (None, None))[1]
        declines = meeting is MeetingKind.DAY and reply.participation is Participation.DECLINED
        other_days = declines and invited is not None and _keeps_other_days(db, invited, judged)
        zone = invited.zone if invited and invited.zone else "UTC"
        rows.append(
            {
                "digest": reply.digest,
                "kind": reply.kind,
                "event_id": invited.event_id if invited else None,
                "person_id": invited.person_id if invited else None,
                "dispatch_id": sent,
                "uid": reply.uid,
                "sequence": reply.sequence,
                "stamped_at": reply.stamped_at,
                "received_at": now,
                "address": reply.address,
                "sender": reply.sender or reply.sent_by,
                "name": reply.name,
                "participation": reply.participation,
                "comment": reply.comment,
                "delegate": reply.delegate,
                "title": reply.title,
                "starts": _wall_time(reply.starts, reply, zone),
                "ends": _wall_time(reply.ends, reply, zone),
                "zone": zone if reply.starts else "",
                "source": reply.source,
                "standing": one.standing,
                "proposal": proposal(reply, one.standing, meeting, Situation(state, other_days)),
            }
        )
    return rows


def _wall_time(at: datetime | None, reply: GivenReply, zone: str) -> datetime | None:
    """Return a proposed time where the meeting is; whole days are the same days everywhere."""
    if at is None:
        return None
    return at.replace(tzinfo=None) if reply.all_day else to_local(at, zone)


def _keeps_other_days(db: Session, invited: Invited, judged: Sequence[_Judged]) -> bool:
    """Tell whether the event has days that the person did not decline, so that not all is cancelled with one."""
    days = set(db.scalars(select(EventDay.id).where(EventDay.event_id == invited.event_id)))
    if len(days) < 2:
        return False
    declined = {
        one.invited.subject_id
        for one in judged
        if one.invited is not None
        and (one.invited.event_id, one.invited.person_id) == (invited.event_id, invited.person_id)
        and one.standing is ReplyStanding.FITS
        and one.reply.participation is Participation.DECLINED
    }
    earlier = (
        select(Dispatch.subject_id)
        .join(Reply, Reply.dispatch_id == Dispatch.id)
        .where(
            Reply.event_id == invited.event_id,
            Reply.person_id == invited.person_id,
            Reply.standing == ReplyStanding.FITS,
            Reply.participation == Participation.DECLINED,
            Reply.state != ReplyState.DISMISSED,
        )
    )
    return bool(days - declined - set(db.scalars(earlier)))
