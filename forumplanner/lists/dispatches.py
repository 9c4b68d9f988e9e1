"""The dispatch list of an event: what was given out to whom, when, how, where it is, and what came back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, func, not_, or_, select
from sqlalchemy.orm import Session, aliased

from forumplanner.lists.id_query import fetch_ids, in_order, matches
from forumplanner.model.directory import Person
from forumplanner.model.enums import DispatchKind
from forumplanner.model.ids import EntityId
from forumplanner.model.inviting import Dispatch, Outgoing, Reply
from forumplanner.model.inviting_kinds import (
    CalendarMethod,
    DispatchWay,
    MeetingKind,
    OutgoingState,
    Participation,
    ReplyStanding,
    ReplyState,
)
from forumplanner.planning.answered_times import answered_times
from forumplanner.planning.person_names import joined_name
from forumplanner.planning.reply_judging import rank
from forumplanner.planning.undelivered import returned, said_of, state_of

_ARRIVED = tuple(state for state in OutgoingState if state.may_have_arrived)


class DispatchShown(StrEnum):
    """Which dispatches: what each receiver has last received, what still waits, what went wrong, all."""

    LAST = "last"
    WAITING = "waiting"
    TROUBLE = "trouble"
    ALL = "all"


class DispatchColumn(StrEnum):
    """What dispatches can be sorted by."""

    SENT = "sent"
    PERSON = "person"
    MEETING = "meeting"
    STATE = "state"


@dataclass(frozen=True)
class DispatchFilter:
    """Which dispatches of an event are asked for; `text` begins words of the person's name."""

    event_id: EntityId
    text: str = ""
    shown: DispatchShown = DispatchShown.LAST


@dataclass(frozen=True)
class DispatchSort:
    """An order."""

    column: DispatchColumn = DispatchColumn.SENT
    descending: bool = True


@dataclass(frozen=True)
class DispatchRow:
    """One dispatch to one person, or to an organisation, which `person` tells by its address.

    Times of the meeting are wall time in `zone`, None where it was to none.
    `state` is None for what has no message of its own, such as a letter, RETURNED for what was noted as not delivered;
    `error` is what the server said last,
    `attempts` how often it put the message off, and `changed_at` when it last came to where it is.
    `answer` is what the person answered last to the same entry, whatever the officer made of it but setting it aside;
    `answered_before`: it was another time that was answered, so the person is asked anew.
    `counts_from` is the day from which the notice period of a summons counts.
    """

    id: EntityId
    person_id: EntityId | None
    person: str
    kind: DispatchKind
    meeting: MeetingKind | None
    title: str
    method: CalendarMethod
    sequence: int
    starts: datetime | None
    ends: datetime | None
    zone: str
    place: str
    sent_at: datetime
    way: DispatchWay
    address: str
    language: str
    state: OutgoingState | None
    error: str
    counts_from: date | None
    note: str
    answer: Participation | None = None
    answered_before: bool = False
    attempts: int = 0
    changed_at: datetime | None = None


@dataclass(frozen=True)
class DispatchCounts:
    """How many dispatches still wait, went wrong, and how many there are at all."""

    waiting: int = 0
    trouble: int = 0
    all: int = 0


def ids(db: Session, which: DispatchFilter, sort: DispatchSort) -> list[EntityId]:
    """Return the ids of the dispatches asked for, in order."""
    key = _KEYS[sort.column]
    query = (
        _joined(select(Dispatch.id))
        .where(*_conditions(which))
        .order_by(key.is_(None), key.desc() if sort.descending else key.asc(), Person.sort_key, Dispatch.id)
    )
    return fetch_ids(db, query)


def rows(db: Session, wanted: Sequence[EntityId]) -> list[DispatchRow]:
    """Return the rows of the ids in their order, without those that are gone."""
    columns = [getattr(Dispatch, name) for name in _COLUMNS]
    names = (Person.title, Person.given_name, Person.family_name, Person.own_script_name)
    way = (state_of().label("state"), func.coalesce(said_of(), Outgoing.error), Outgoing.attempts, Outgoing.changed_at)
    query = _joined(select(*columns, *way, *names, _UID))
    answers = _answers(db, wanted)
    times = answered_times(db, (uid for _, uid in answers))
    found: dict[EntityId, Any] = {}
    for row in db.execute(query.where(Dispatch.id.in_(wanted))):
        *values, state, error, attempts, changed_at, title, given, family, own_script, uid = tuple(row)
        answered = answers.get((row.person_id, uid)) if uid else None
        found[row[0]] = DispatchRow(
            **dict(zip(_COLUMNS, values, strict=True)),
            person=joined_name(title, given, family, own_script) if row.person_id else row.address,
            state=state,
            error=error or "",
            attempts=attempts or 0,
            changed_at=changed_at,
            answer=answered.participation if answered else None,
            answered_before=answered is not None
            and not times.holds(row.person_id, uid, answered.sequence, until=row.sequence),
        )
    return in_order(tuple(wanted), found)


def counts(db: Session, event_id: EntityId) -> DispatchCounts:
    """Return how many dispatches of an event are in which part of the list."""
    number = select(func.count(Dispatch.id)).outerjoin(Outgoing, Outgoing.dispatch_id == Dispatch.id)
    of_event = Dispatch.event_id == event_id
    return DispatchCounts(
        *(
            db.scalar(number.where(of_event, *_SHOWN[shown])) or 0
            for shown in (DispatchShown.WAITING, DispatchShown.TROUBLE, DispatchShown.ALL)
        )
    )


_COLUMNS = (
    "id",
    "person_id",
    "kind",
    "meeting",
    "title",
    "method",
    "sequence",
    "starts",
    "ends",
    "zone",
    "place",
    "sent_at",
    "way",
    "address",
    "language",
    "counts_from",
    "note",
)
_UID = Dispatch.uid
_OF_OTHERS = (ReplyStanding.FORWARDED, ReplyStanding.STRANGER)


def _arrived(of: Any, way: Any) -> ColumnElement[bool]:  # noqa: ANN401  (mapped classes or their aliases)
    return and_(~exists().where(way.dispatch_id == of.id, way.state.not_in(_ARRIVED)), ~returned(of))


def _nothing_later() -> ColumnElement[bool]:
    later, its_way = aliased(Dispatch), aliased(Outgoing)
    newer = or_(
        later.sequence > Dispatch.sequence,
        and_(later.sequence == Dispatch.sequence, later.sent_at > Dispatch.sent_at),
    )
    same = and_(later.uid == Dispatch.uid, later.person_id == Dispatch.person_id)
    return or_(Dispatch.uid == "", ~exists().where(same, newer, _arrived(later, its_way)))


_SHOWN: dict[DispatchShown, tuple[ColumnElement[bool], ...]] = {
    DispatchShown.LAST: (or_(Outgoing.state.is_(None), Outgoing.state.in_(_ARRIVED)), ~returned(), _nothing_later()),
    DispatchShown.WAITING: (Outgoing.state.in_([OutgoingState.WAITING, OutgoingState.SENDING]),),
    DispatchShown.TROUBLE: (or_(Outgoing.state.in_([OutgoingState.FAILED, OutgoingState.UNCERTAIN]), returned()),),
    DispatchShown.ALL: (),
}
_KEYS: dict[DispatchColumn, ColumnElement[Any]] = {
    DispatchColumn.SENT: Dispatch.sent_at.expression,
    DispatchColumn.PERSON: Person.sort_key.expression,
    DispatchColumn.MEETING: Dispatch.starts.expression,
    DispatchColumn.STATE: Outgoing.state.expression,
}


def _joined(query: Any) -> Any:  # noqa: ANN401  (a select of any columns)
    return query.outerjoin(Person, Person.id == Dispatch.person_id).outerjoin(
        Outgoing, Outgoing.dispatch_id == Dispatch.id
    )


def _conditions(which: DispatchFilter) -> list[ColumnElement[bool]]:
    words = matches(Person.search_key, which.text)
    found = [Dispatch.event_id == which.event_id, *_SHOWN[which.shown]]
    return found if words is None else [*found, words]


def _answers(db: Session, wanted: Sequence[EntityId]) -> dict[tuple[EntityId | None, str], Any]:
    """Return what was answered last, by person and UID; what came from elsewhere counts once the officer noted it."""
    query = (
        select(Reply.person_id, Reply.uid, Reply.participation, Reply.sequence, Reply.stamped_at)
        .join(Dispatch, and_(Dispatch.uid == Reply.uid, Dispatch.person_id == Reply.person_id))
        .where(
            Dispatch.id.in_(wanted),
            Reply.participation.is_not(None),
            not_(Reply.state == ReplyState.DISMISSED),
            or_(Reply.standing.not_in(_OF_OTHERS), Reply.state == ReplyState.APPLIED),
            Reply.uid != "",
        )
    )
    found: dict[tuple[EntityId | None, str], Any] = {}
    for row in sorted(db.execute(query), key=lambda row: rank(row.sequence, row.stamped_at)):
        found[row.person_id, row.uid] = row
    return found
