"""Invitations that were given out, and answers to them, for the tests of what comes back."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.enums import DispatchKind
from forumplanner.model.events import EventDay
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.inviting import Dispatch, Reply
from forumplanner.model.inviting_kinds import (
    CalendarMethod,
    DispatchWay,
    MeetingKind,
    Participation,
    ReplyKind,
    ReplyProposal,
    ReplyStanding,
)
from forumplanner.planning import answering
from forumplanner.planning.answering import TakenIn
from forumplanner.planning.reply_judging import GivenReply
from forumplanner.workspace import Label, Workspace

SENT = datetime(2027, 5, 1, 8, tzinfo=UTC)
NOW = datetime(2027, 5, 10, 8, tzinfo=UTC)
_numbers = count(1)


def days_of(db: Session, event: str) -> list[EntityId]:
    return list(db.scalars(select(EventDay.id).where(EventDay.event_id == event).order_by(EventDay.number)))


def give_out(
    planner: Workspace,
    event: str,
    person: str | None,
    uid: str,
    meeting: MeetingKind,
    subject: str,
    **more: Any,
) -> EntityId:
    """Record that an invitation went out; returns its id."""
    values: dict[str, Any] = {
        "id": new_id(),
        "event_id": event,
        "person_id": person,
        "kind": DispatchKind.CALENDAR,
        "way": DispatchWay.SMTP,
        "method": CalendarMethod.REQUEST,
        "meeting": meeting,
        "subject_id": subject,
        "uid": uid,
        "sent_at": SENT,
        "zone": "Europe/Berlin",
        "starts": datetime(2027, 6, 3, 9),
        "ends": datetime(2027, 6, 3, 17),
        "title": "3. Integrationskonferenz",
    } | more
    with planner.change(Label("record_dispatches"), final=True) as db:
        db.add(Dispatch(**values))
    return values["id"]  # type: ignore[no-any-return]


def answer(uid: str, address: str, participation: Participation | None = None, **more: Any) -> GivenReply:
    """Return an answer unlike any other."""
    number = next(_numbers)
    values: dict[str, Any] = {
        "kind": ReplyKind.ANSWER,
        "uid": uid,
        "sequence": 0,
        "stamped_at": SENT + timedelta(minutes=number),
        "address": address,
        "participation": participation,
        "source": f"answer-{number}.eml",
        "digest": f"digest-{number}",
    } | more
    return GivenReply(**values)


def take_in(planner: Workspace, *replies: GivenReply) -> TakenIn:
    with planner.change(Label("take_in_replies", {"count": len(replies)})) as db:
        return answering.take_in(db, replies, NOW)


def kept(planner: Workspace, ids: Sequence[EntityId]) -> list[tuple[ReplyStanding, ReplyProposal]]:
    """Return how answers stand and what is proposed."""
    with planner.read() as db:
        rows = [db.get_one(Reply, id_) for id_ in ids]
        return [(row.standing, row.proposal) for row in rows]
