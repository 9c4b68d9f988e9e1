"""Answers from an address that is not known of the invited person: whose else it may be, and keeping it with them."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.enums import ChannelKind
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting import Reply
from forumplanner.model.inviting_kinds import Participation, ReplyKind, ReplyStanding, ReplyState
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.actors import Actor
from forumplanner.planning.answering import judge_again
from forumplanner.planning.channels import add_channel
from forumplanner.planning.reply_matching import invited_under, known_addresses, whom

_FROM_ELSEWHERE = (ReplyStanding.FORWARDED, ReplyStanding.STRANGER, ReplyStanding.DELEGATE)


def address_elsewhere(db: Session, reply: Reply) -> str:
    """Return the address that an open answer came from where it may be one more of the invited person, else nothing.

    It is nobody's in the directory; an invitation that was passed on, or went to many under one UID, says nothing of
    whose it is.
    """
    passed_on = bool(reply.delegate) or reply.participation is Participation.DELEGATED
    open_one = (
        reply.state is ReplyState.OPEN and reply.person_id is not None and reply.kind is not ReplyKind.UNDELIVERED
    )
    if not open_one or reply.standing not in _FROM_ELSEWHERE or passed_on:
        return ""
    invited = invited_under(db, [reply.uid]).get(reply.uid, ())
    one = whom(invited, reply.address)
    if one is None or len(invited) != 1:
        return ""
    address = reply.sender if reply.address in one.addresses else reply.address
    return "" if not address or address in one.addresses or known_addresses(db, [address]) else address


def keep_address(db: Session, reply_id: EntityId) -> list[EntityId]:
    """Keep the address of an answer with the invited person, and judge anew what came from there; return that.

    Raises PlanningError where the address is somebody's already or the answer says nothing of whose it is.
    """
    reply = db.get_one(Reply, reply_id)
    address = address_elsewhere(db, reply)
    if not address or reply.person_id is None:
        raise PlanningError("reply.no-such-action")
    add_channel(db, Actor("person", reply.person_id), ChannelKind.EMAIL, address)
    concerned = select(Reply.id).where(
        Reply.person_id == reply.person_id,
        Reply.state == ReplyState.OPEN,
        Reply.standing.in_(_FROM_ELSEWHERE),
        (Reply.address == address) | (Reply.sender == address),
    )
    found = list(db.scalars(concerned.order_by(Reply.sequence, Reply.stamped_at, Reply.id)))
    judge_again(db, found)
    return found
