"""Messages that came back: which dispatch a mail server's report is about, and what did not arrive by what was noted.

Nothing is marked in the dispatch itself, which is never changed: a report that was taken over says so, and undoing
that takes it back. Source of the fields: RFC 3464 (Final-Recipient, Action), RFC 6522 (the returned message).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, case, exists, func, select
from sqlalchemy.orm import Session

from forumplanner.model.ids import EntityId
from forumplanner.model.inviting import Dispatch, Outgoing, Reply
from forumplanner.model.inviting_kinds import (
    DispatchWay,
    OutgoingState,
    ReplyKind,
    ReplyProposal,
    ReplyStanding,
    ReplyState,
)
from forumplanner.planning.many_rows import insert_rows
from forumplanner.planning.parties import batches

_MAILED = (DispatchWay.SMTP, DispatchWay.DRAFT, DispatchWay.BCC)
_SURELY_REPORTED = timedelta(days=7)
"""How long servers try (RFC 5321, 4.5.4.1: at least four to five days) before they report."""


@dataclass(frozen=True, kw_only=True)
class GivenReport:
    """A report that something was not delivered to `address` (lower case, perhaps empty).

    `message_id` (with angle brackets) and `uids` are what the returned message has, `said` the server's words, `at`
    when it reported. `digest` tells it from any other, `source` names the file.
    """

    address: str
    message_id: str
    uids: tuple[str, ...]
    said: str
    at: datetime | None
    source: str
    digest: str


def dispatches_of(db: Session, reports: Sequence[GivenReport]) -> list[EntityId | None]:
    """Return which dispatch each report is about, None where it is about nothing that was sent from here.

    The Message-ID of what was returned tells it, else the entry in it (mail programs give drafts a Message-ID of
    their own); where a report returns neither, the last message that was written to that address in days.
    """
    mailed = _messages(db, reports)
    return [
        _of_message(mailed.get(one.message_id, ()), one) or _of_entry(db, one) or _of_address(db, one)
        for one in reports
    ]


def take_in_reports(
    db: Session, reports: Sequence[tuple[GivenReport, EntityId]], now: datetime
) -> tuple[tuple[EntityId, ...], int]:
    """Keep reports with their dispatches; return the ids of those kept now, and how many were known already."""
    first = {report.digest: (report, dispatch) for report, dispatch in reversed(reports)}
    known: set[str] = set()
    for batch in batches(EntityId(digest) for digest in first):
        known.update(db.scalars(select(Reply.digest).where(Reply.digest.in_(batch))))
    fresh = [pair for digest, pair in reversed(first.items()) if digest not in known]
    rows = [_row(report, db.get_one(Dispatch, dispatch), now) for report, dispatch in fresh]
    return tuple(insert_rows(db, Reply, rows)) if rows else (), len(reports) - len(rows)


def returned(dispatch: Any = Dispatch) -> ColumnElement[bool]:  # noqa: ANN401  (the mapped class or an alias of it)
    """Return the condition that a dispatch is known not to have arrived."""
    return exists().where(
        Reply.dispatch_id == dispatch.id, Reply.kind == ReplyKind.UNDELIVERED, Reply.state == ReplyState.APPLIED
    )


def state_of(dispatch: Any = Dispatch, outgoing: Any = Outgoing) -> ColumnElement[OutgoingState | None]:  # noqa: ANN401
    """Return where a message is, with what came back."""
    return case((returned(dispatch), OutgoingState.RETURNED), else_=outgoing.state)


def said_of(dispatch: Any = Dispatch) -> ColumnElement[str | None]:  # noqa: ANN401
    """Return what the server said of a dispatch that did not arrive."""
    report = select(Reply.comment).where(
        Reply.dispatch_id == dispatch.id, Reply.kind == ReplyKind.UNDELIVERED, Reply.state == ReplyState.APPLIED
    )
    return report.limit(1).scalar_subquery()


def dead_addresses(db: Session, event_id: EntityId) -> set[tuple[EntityId, str]]:
    """Return whom what was sent of an event did not reach, with the address (lower case) that is no use."""
    query = select(Reply.person_id, func.lower(Dispatch.address)).join(Dispatch, Dispatch.id == Reply.dispatch_id)
    found = db.execute(
        query.where(
            Reply.event_id == event_id,
            Reply.kind == ReplyKind.UNDELIVERED,
            Reply.state == ReplyState.APPLIED,
            Reply.person_id.is_not(None),
        )
    )
    return {(EntityId(str(person)), address) for person, address in found}


def _messages(db: Session, reports: Sequence[GivenReport]) -> dict[str, list[tuple[EntityId, str]]]:
    """Return the dispatches with their addresses by Message-ID."""
    found: dict[str, list[tuple[EntityId, str]]] = {}
    columns = (Outgoing.message_id, Dispatch.id, func.lower(Dispatch.address))
    query = select(*columns).join(Dispatch, Outgoing.dispatch_id == Dispatch.id)
    for batch in batches({EntityId(one.message_id) for one in reports if one.message_id}):
        for message_id, dispatch, address in db.execute(query.where(Outgoing.message_id.in_(batch))):
            found.setdefault(message_id, []).append((dispatch, address))
    return found


def _of_message(mailed: Sequence[tuple[EntityId, str]], report: GivenReport) -> EntityId | None:
    """Return the only dispatch of a message; of one to many in Bcc that to the address."""
    if len(mailed) == 1:
        return mailed[0][0]
    return next((dispatch for dispatch, address in mailed if address == report.address), None)


def _of_entry(db: Session, report: GivenReport) -> EntityId | None:
    if not report.uids:
        return None
    found = db.execute(_sent_before(report).where(Dispatch.uid.in_(report.uids))).all()
    to_them = [row.id for row in found if row.address == report.address]
    alone = len({row.person_id for row in found}) == 1
    return next(iter(to_them or ([row.id for row in found] if alone else [])), None)


def _of_address(db: Session, report: GivenReport) -> EntityId | None:
    if report.message_id or report.uids or not report.address or report.at is None:
        return None
    since = report.at - _SURELY_REPORTED
    query = _sent_before(report).where(func.lower(Dispatch.address) == report.address, Dispatch.sent_at >= since)
    return next((row.id for row in db.execute(query.limit(1))), None)


def _sent_before(report: GivenReport) -> Any:  # noqa: ANN401  (a select of three columns)
    """Return the query for what was mailed before a report, the newest first."""
    query = (
        select(Dispatch.id, Dispatch.person_id, func.lower(Dispatch.address).label("address"))
        .where(Dispatch.way.in_(_MAILED))
        .order_by(Dispatch.sent_at.desc(), Dispatch.sequence.desc(), Dispatch.id)
    )
    # Clocks of servers differ.
    return query if report.at is None else query.where(Dispatch.sent_at <= report.at + timedelta(hours=1))


def _row(report: GivenReport, sent: Dispatch, now: datetime) -> dict[str, Any]:
    return {
        "digest": report.digest,
        "kind": ReplyKind.UNDELIVERED,
        "event_id": sent.event_id,
        "person_id": sent.person_id,
        "dispatch_id": sent.id,
        "uid": sent.uid,
        "sequence": sent.sequence,
        "stamped_at": report.at,
        "received_at": now,
        "address": report.address or sent.address.lower(),
        "comment": report.said,
        "source": report.source,
        "standing": ReplyStanding.FITS,
        "proposal": ReplyProposal.NOT_DELIVERED,
    }
