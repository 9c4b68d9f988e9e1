"""Answers to invitations: ids of those asked for, rows for display, and counts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, not_, or_, select
from sqlalchemy.orm import Session

from forumplanner.lists.id_query import fetch_ids, in_order, matches
from forumplanner.lists.standing_in import StandIn, stand_ins
from forumplanner.model.directory import Person
from forumplanner.model.enums import RegistrationState
from forumplanner.model.events import Event
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
from forumplanner.model.mailing import MailAccount
from forumplanner.model.registrations import Registration
from forumplanner.planning.parties import LEFT, batches
from forumplanner.planning.person_names import joined_name
from forumplanner.planning.reply_judging import rank
from forumplanner.planning.reply_matching import of_the_invited
from forumplanner.planning.settling_replies import BY_ITSELF, choices


class ReplyColumn(StrEnum):
    """What answers can be sorted by."""

    RECEIVED = "received"
    PERSON = "person"
    EVENT = "event"
    ANSWER = "answer"
    PROPOSAL = "proposal"


@dataclass(frozen=True)
class ReplySort:
    """An order; answers of nobody we know come last in any."""

    column: ReplyColumn = ReplyColumn.RECEIVED
    descending: bool = True


class ReplyShown(StrEnum):
    """Which answers: open ones, of these those that fit or are doubtful, settled ones, all."""

    OPEN = "open"
    FITTING = "fitting"
    DOUBTFUL = "doubtful"
    SETTLED = "settled"
    ALL = "all"


@dataclass(frozen=True)
class ReplyFilter:
    """Which answers are asked for."""

    text: str = ""
    shown: ReplyShown = ReplyShown.OPEN
    event_id: EntityId | None = None


@dataclass(frozen=True)
class ReplyRow:
    """One answer. `person` is who answered: the invited person where it is theirs, else name or address it came with.

    `title` and `starts` are of what was answered, `invited` is who was asked, empty where nobody known was; `stand_in`
    says who would come instead of a member that declines.
    """

    id: EntityId
    kind: ReplyKind
    participation: Participation | None
    person_id: EntityId | None
    person: str
    event_id: EntityId | None
    event: str
    meeting: MeetingKind | None
    comment: str
    standing: ReplyStanding
    proposal: ReplyProposal
    state: ReplyState
    received_at: datetime
    registration: RegistrationState | None = None
    title: str = ""
    starts: datetime | None = None
    invited: str = ""
    theirs: bool = True
    stand_in: StandIn | None = None

    @property
    def fits(self) -> bool:
        """Tell whether it is open and its proposal can be taken over at once."""
        return self.state is ReplyState.OPEN and self.standing is ReplyStanding.FITS and self.proposal in BY_ITSELF

    @property
    def substitute(self) -> str:
        """Who stands in for a member that declines, empty where nobody is entered."""
        return self.stand_in.substitute if self.stand_in else ""

    @property
    def promised_to(self) -> str:
        """The other member for whom the substitute comes already, or nothing."""
        return self.stand_in.promised_to if self.stand_in else ""

    @property
    def is_registered(self) -> bool:
        """Tell whether the invited person is registered, and neither cancelled nor declined."""
        return self.registration is not None and self.registration not in LEFT

    @property
    def choices(self) -> tuple[ReplyProposal, ...]:
        """What may be done with it while it is open, the proposal first."""
        if self.state is not ReplyState.OPEN:
            return ()
        may = choices(self.kind, self.meeting, self.standing, theirs=self.theirs, registered=self.is_registered)
        return tuple(sorted(may, key=lambda one: one is not self.proposal))


@dataclass(frozen=True)
class ReplyCounts:
    """How many answers are open, of these fit or are doubtful, and how many are settled."""

    fitting: int = 0
    doubtful: int = 0
    settled: int = 0

    @property
    def open(self) -> int:
        """All open ones."""
        return self.fitting + self.doubtful


def ids(db: Session, which: ReplyFilter, sort: ReplySort) -> list[EntityId]:
    """Return the ids of the answers asked for, in order."""
    key = _KEYS[sort.column]
    query = (
        select(Reply.id)
        .outerjoin(Person, Person.id == Reply.person_id)
        .outerjoin(Event, Event.id == Reply.event_id)
        .where(*_conditions(which))
        .order_by(key.is_(None), key.desc() if sort.descending else key.asc(), Reply.stamped_at.desc(), Reply.id)
    )
    return fetch_ids(db, query)


def any_there(db: Session) -> bool:
    """Tell whether any answer ever came in."""
    return db.scalar(select(Reply.id).limit(1)) is not None


def rows(db: Session, wanted: Sequence[EntityId]) -> list[ReplyRow]:
    """Return the rows of the ids in their order, without those that are gone."""
    columns = (
        Reply.id,
        Reply.kind,
        Reply.participation,
        Reply.person_id,
        Reply.event_id,
        func.coalesce(Event.title, Reply.title),
        Dispatch.meeting,
        Reply.comment,
        Reply.standing,
        Reply.proposal,
        Reply.state,
        Reply.received_at,
        Registration.state,
        func.coalesce(Dispatch.title, ""),
        Dispatch.starts,
        Reply.name,
        Reply.address,
        Person.title,
        Person.given_name,
        Person.family_name,
        Person.own_script_name,
    )
    query = (
        select(*columns)
        .outerjoin(Person, Person.id == Reply.person_id)
        .outerjoin(Event, Event.id == Reply.event_id)
        .outerjoin(Dispatch, Dispatch.id == Reply.dispatch_id)
        .outerjoin(
            Registration, and_(Registration.event_id == Reply.event_id, Registration.person_id == Reply.person_id)
        )
    )
    theirs = of_the_invited(db, wanted)
    found: dict[EntityId, Any] = {}
    for row in (one for batch in batches(wanted) for one in db.execute(query.where(Reply.id.in_(batch)))):
        *values, name, address, title, given, family, own_script = tuple(row)
        invited = joined_name(title, given, family, own_script)
        person = (invited if row[0] in theirs else "") or name or address
        found[row[0]] = ReplyRow(*(*values[:4], person, *values[4:], invited, row[0] in theirs))
    sittings = (row.event_id for row in found.values() if row.event_id and row.proposal is ReplyProposal.EXCUSE_MEMBER)
    for reply_id, stand_in in stand_ins(db, sittings).items():
        if reply_id in found:
            found[reply_id] = replace(found[reply_id], stand_in=stand_in)
    return in_order(tuple(wanted), found)


def counts(db: Session) -> ReplyCounts:
    """Return how many answers are in which part of the inbox."""
    query = select(func.count(), func.sum(case((_FITTING, 1), else_=0))).where(_OPEN)
    number, fitting = db.execute(query).one()
    settled = db.scalar(select(func.count()).select_from(Reply).where(Reply.state != ReplyState.OPEN)) or 0
    fits = int(fitting or 0)
    return ReplyCounts(fits, number - fits, settled)


def count_fitting(db: Session, wanted: Sequence[EntityId]) -> int:
    """Return how many of these answers can be taken over at once."""
    queries = (select(func.count(Reply.id)).where(Reply.id.in_(batch), _OPEN, _FITTING) for batch in batches(wanted))
    return sum(db.scalar(query) or 0 for query in queries)


def with_digests(db: Session, digests: Sequence[str]) -> list[EntityId]:
    """Return the answers with these digests, the oldest answer first."""
    found: list[Any] = []
    for batch in batches(EntityId(digest) for digest in digests):
        found += db.execute(select(Reply.sequence, Reply.stamped_at, Reply.id).where(Reply.digest.in_(batch)))
    return [row.id for row in sorted(found, key=lambda row: (rank(row.sequence, row.stamped_at), row.id))]


def waiting(db: Session) -> int:
    """Return how many answers wait for the officer: one look into an index."""
    return db.scalar(select(func.count(Reply.id)).where(_OPEN)) or 0


def mailbox_is_set_up(db: Session) -> bool:
    """Tell whether there is a mailbox from which answers can be fetched."""
    return db.scalar(select(MailAccount.id).where(MailAccount.imap_host != "").limit(1)) is not None


_OPEN = Reply.state == ReplyState.OPEN
_FITTING = and_(Reply.standing == ReplyStanding.FITS, Reply.proposal.in_(BY_ITSELF))
_SHOWN: dict[ReplyShown, tuple[ColumnElement[bool], ...]] = {
    ReplyShown.OPEN: (_OPEN,),
    ReplyShown.FITTING: (_OPEN, _FITTING),
    ReplyShown.DOUBTFUL: (_OPEN, not_(_FITTING)),
    ReplyShown.SETTLED: (Reply.state != ReplyState.OPEN,),
    ReplyShown.ALL: (),
}
_KEYS: dict[ReplyColumn, ColumnElement[Any]] = {
    ReplyColumn.RECEIVED: Reply.received_at.expression,
    ReplyColumn.PERSON: case((Reply.standing != ReplyStanding.STRANGER, Person.sort_key)),
    ReplyColumn.EVENT: Event.starts.expression,
    ReplyColumn.ANSWER: Reply.participation.expression,
    ReplyColumn.PROPOSAL: Reply.proposal.expression,
}


def _conditions(which: ReplyFilter) -> list[ColumnElement[bool]]:
    found = list(_SHOWN[which.shown])
    words = matches(Person.search_key, which.text)
    if words is not None:
        typed = which.text.strip()
        also = [
            column.icontains(typed, autoescape=True)
            for column in (Reply.name, Reply.address, Reply.comment, Event.title)
        ]
        found.append(or_(words, *also))
    if which.event_id is not None:
        found.append(Reply.event_id == which.event_id)
    return found
