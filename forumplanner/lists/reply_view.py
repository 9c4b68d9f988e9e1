"""One answer to an invitation with all that stands around it: what it says, where it came from, and what was sent."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from forumplanner.lists.replies import ReplyRow, rows
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting import Dispatch, Reply
from forumplanner.model.inviting_kinds import ReplyKind
from forumplanner.planning.answered_times import answered_times
from forumplanner.planning.reply_matching import invited_under, whom


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
class ReplyView:
    """One answer with what it says, where it came from, and what was sent. `starts` and `ends` are what it asks for.

    `answered_before`: another time was given out since.
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


def view(db: Session, reply_id: EntityId) -> ReplyView | None:
    """Return one answer with all that stands around it; None when it is gone."""
    row = next(iter(rows(db, [reply_id])), None)
    if row is None:
        return None
    reply = db.get_one(Reply, reply_id)
    sent = _what_was_sent(db, reply)
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
    )


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
