"""What everybody has received of an event's meetings, and all that a plan compares."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from forumplanner.lists.meetings import meetings
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting import Dispatch, Outgoing
from forumplanner.model.inviting_kinds import ANNOUNCEMENT, CalendarMethod, OutgoingState
from forumplanner.planning.meetings import EntryKey, Meeting, Received, keeping_uids
from forumplanner.planning.undelivered import returned

_ARRIVED = tuple(state for state in OutgoingState if state.may_have_arrived)


@dataclass(frozen=True)
class Inviting:
    """All that a plan compares: what is wanted, what is known, what waits to be sent, the highest SEQUENCE used."""

    meetings: tuple[Meeting, ...]
    received: Mapping[EntryKey, Received]
    waiting: Mapping[EntryKey, Received]
    highest: Mapping[EntryKey, int]


def inviting(db: Session, event_id: EntityId) -> Inviting:
    """Return what there is to compare of an event, the meetings under the UIDs that their receivers know.

    What a mailing list was told counts for whoever is told in person: that is the entry they have.
    """
    waiting = received(db, event_id, states=(OutgoingState.WAITING,))
    found = meetings(db, event_id)
    in_person = told_in_person(db, event_id) | {meeting.person_id for meeting in found}
    known = {key: one for key, one in received(db, event_id).items() if not one.announced or one.person_id in in_person}
    wanted = keeping_uids(found, (*known.values(), *waiting.values()))
    return Inviting(wanted, known, waiting, highest_sequences(db, event_id))


def told_in_person(db: Session, event_id: EntityId) -> set[EntityId]:
    """Return who was ever told of an event by something of their own, and not by a mailing list alone."""
    sent = select(Dispatch.person_id).where(Dispatch.event_id == event_id, Dispatch.document != ANNOUNCEMENT)
    return {EntityId(person) for person in db.scalars(sent) if person is not None}


def received(
    db: Session, event_id: EntityId, *, states: Iterable[OutgoingState] = _ARRIVED
) -> dict[EntryKey, Received]:
    """Return the newest that was given out under each UID and is in one of `states`, that may have arrived."""
    columns = [getattr(Dispatch, name) for name in _COLUMNS]
    state = func.coalesce(Outgoing.state, OutgoingState.HANDED_OVER)
    announced = Dispatch.document == ANNOUNCEMENT
    query = (
        select(*columns, state.label("state"), announced.label("announced"))
        .outerjoin(Outgoing, Outgoing.dispatch_id == Dispatch.id)
        .where(*_calendar_of(event_id), state.in_(tuple(states)), ~returned())
        .order_by(Dispatch.sequence, Dispatch.sent_at, Dispatch.id)
    )
    found = (_received(event_id, row) for row in db.execute(query))
    return {one.key: one for one in found}


def highest_sequences(db: Session, event_id: EntityId) -> dict[EntryKey, int]:
    """Return the highest SEQUENCE ever used under each UID, also of what never arrived."""
    query = (
        select(Dispatch.person_id, Dispatch.uid, func.max(Dispatch.sequence))
        .where(*_calendar_of(event_id))
        .group_by(Dispatch.person_id, Dispatch.uid)
    )
    return {(EntityId(str(person)), uid): highest for person, uid, highest in db.execute(query)}


_COLUMNS = (
    "id",
    "person_id",
    "uid",
    "method",
    "sequence",
    "meeting",
    "subject_id",
    "title",
    "starts",
    "ends",
    "zone",
    "place",
    "digest",
    "address",
    "language",
    "sent_at",
)


def _calendar_of(event_id: EntityId) -> tuple[Any, ...]:
    return (
        Dispatch.event_id == event_id,
        Dispatch.uid != "",
        Dispatch.person_id.is_not(None),
        Dispatch.meeting.is_not(None),
        Dispatch.method != CalendarMethod.NONE,
    )


def _received(event_id: EntityId, row: Any) -> Received:  # noqa: ANN401  (a row of the columns above)
    values = dict(row._mapping)
    return Received(
        dispatch_id=values.pop("id"),
        event_id=event_id,
        kind=values.pop("meeting"),
        state=OutgoingState(values.pop("state")),
        **values,
    )
