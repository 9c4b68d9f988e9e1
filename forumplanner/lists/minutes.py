"""The minutes of an event along its agenda: head, entries, votes, and what was raised against them later."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from forumplanner.lists.agenda import AgendaRow, agenda
from forumplanner.model.directory import Person
from forumplanner.model.enums import EntryKind, MinutesState, VoteManner, VoteResult
from forumplanner.model.following_up import Measure, Recommendation
from forumplanner.model.ids import EntityId
from forumplanner.model.minutes import Amendment, Interruption, MinuteEntry, Minutes, Objection, Vote
from forumplanner.planning.person_names import joined_name
from forumplanner.planning.settled import SETTLED


@dataclass(frozen=True)
class MinutesHead:
    """The head; times are wall time of the event, `settled_at` is an instant."""

    id: EntityId
    event_id: EntityId
    state: MinutesState
    began: datetime | None
    ended: datetime | None
    chair: str
    minute_taker: str
    audience: int | None
    opening: str
    settled_at: datetime | None
    duly_invited: bool | None = None
    invited_on: date | None = None

    @property
    def settled(self) -> bool:
        """Whether nothing recorded may change any more."""
        return self.state in SETTLED


@dataclass(frozen=True)
class EntryRow:
    """One entry, with the number of its recommendation or the id of its measure."""

    id: EntityId
    agenda_item_id: EntityId
    position: int
    kind: EntryKind
    text: str
    public: bool
    recommendation_id: EntityId | None
    recommendation_number: str
    measure_id: EntityId | None


@dataclass(frozen=True)
class VoteRow:
    """One vote; figures are None where only the result was recorded."""

    id: EntityId
    agenda_item_id: EntityId
    motion: str
    manner: VoteManner
    result: VoteResult
    yes: int | None
    no: int | None
    abstentions: int | None
    entitled_present: int | None


@dataclass(frozen=True)
class MinutesItem:
    """An agenda item with what was recorded at it."""

    item: AgendaRow
    entries: tuple[EntryRow, ...]
    votes: tuple[VoteRow, ...]


@dataclass(frozen=True)
class ObjectionRow:
    """An objection against the minutes."""

    id: EntityId
    raised_at: datetime
    raised_by: str
    text: str
    decision: str


@dataclass(frozen=True)
class AmendmentRow:
    """A correction decided later."""

    id: EntityId
    decided_at: datetime
    text: str


@dataclass(frozen=True)
class InterruptionRow:
    """When it was interrupted, in wall time of the event; `ended` is None while it lasts."""

    id: EntityId
    began: datetime
    ended: datetime | None


@dataclass(frozen=True)
class MinutesView:
    """The minutes of an event as a whole."""

    head: MinutesHead
    items: tuple[MinutesItem, ...]
    objections: tuple[ObjectionRow, ...]
    amendments: tuple[AmendmentRow, ...]
    interruptions: tuple[InterruptionRow, ...] = ()


def minutes(db: Session, event_id: str, *, public_only: bool = False) -> MinutesView | None:
    """Return the minutes of an event, None where none were opened.

    `public_only` leaves out non-public and internal items and non-public entries.
    """
    found = db.execute(
        select(
            Minutes.id,
            Minutes.event_id,
            Minutes.state,
            Minutes.began,
            Minutes.ended,
            Minutes.chair,
            Minutes.minute_taker,
            Minutes.audience,
            Minutes.opening,
            Minutes.settled_at,
            Minutes.duly_invited,
            Minutes.invited_on,
        ).where(Minutes.event_id == event_id)
    ).first()
    if found is None:
        return None
    head = MinutesHead(*tuple(found))
    rows = agenda(db, event_id, public_only=public_only)
    entries, votes = _entries(db, head.id, public_only=public_only), _votes(db, [row.id for row in rows])
    items = tuple(MinutesItem(row, tuple(entries.get(row.id, ())), tuple(votes.get(row.id, ()))) for row in rows)
    return MinutesView(head, items, _objections(db, head.id), _amendments(db, head.id), _interruptions(db, head.id))


def _entries(db: Session, minutes_id: str, *, public_only: bool) -> dict[EntityId, list[EntryRow]]:
    query = (
        select(
            MinuteEntry.id,
            MinuteEntry.agenda_item_id,
            MinuteEntry.position,
            MinuteEntry.kind,
            MinuteEntry.text,
            MinuteEntry.public,
            Recommendation.id,
            func.coalesce(Recommendation.number, ""),
            Measure.id,
        )
        .outerjoin(Recommendation, Recommendation.minute_entry_id == MinuteEntry.id)
        .outerjoin(Measure, Measure.minute_entry_id == MinuteEntry.id)
        .where(MinuteEntry.minutes_id == minutes_id)
        .order_by(MinuteEntry.position, MinuteEntry.id)
    )
    by_item: defaultdict[EntityId, list[EntryRow]] = defaultdict(list)
    for row in db.execute(query.where(MinuteEntry.public) if public_only else query):
        entry = EntryRow(*row)
        by_item[entry.agenda_item_id].append(entry)
    return by_item


def _votes(db: Session, item_ids: list[EntityId]) -> dict[EntityId, list[VoteRow]]:
    query = (
        select(
            Vote.id,
            Vote.agenda_item_id,
            Vote.motion,
            Vote.manner,
            Vote.result,
            Vote.yes,
            Vote.no,
            Vote.abstentions,
            Vote.entitled_present,
        )
        .where(Vote.agenda_item_id.in_(item_ids))
        .order_by(Vote.position, Vote.id)
    )
    by_item: defaultdict[EntityId, list[VoteRow]] = defaultdict(list)
    for row in db.execute(query):
        vote = VoteRow(*row)
        by_item[vote.agenda_item_id].append(vote)
    return by_item


def _objections(db: Session, minutes_id: str) -> tuple[ObjectionRow, ...]:
    query = (
        select(
            Objection.id,
            Objection.raised_at,
            Objection.text,
            Objection.decision,
            Person.title,
            Person.given_name,
            Person.family_name,
            Person.own_script_name,
        )
        .outerjoin(Person, Person.id == Objection.raised_by_id)
        .where(Objection.minutes_id == minutes_id)
        .order_by(Objection.raised_at, Objection.id)
    )
    return tuple(
        ObjectionRow(id_, raised_at, joined_name(*name), text, decision)
        for id_, raised_at, text, decision, *name in db.execute(query)
    )


def _amendments(db: Session, minutes_id: str) -> tuple[AmendmentRow, ...]:
    query = (
        select(Amendment.id, Amendment.decided_at, Amendment.text)
        .where(Amendment.minutes_id == minutes_id)
        .order_by(Amendment.decided_at, Amendment.id)
    )
    return tuple(AmendmentRow(*row) for row in db.execute(query))


def _interruptions(db: Session, minutes_id: str) -> tuple[InterruptionRow, ...]:
    query = (
        select(Interruption.id, Interruption.began, Interruption.ended)
        .where(Interruption.minutes_id == minutes_id)
        .order_by(Interruption.began, Interruption.id)
    )
    return tuple(InterruptionRow(*row) for row in db.execute(query))
