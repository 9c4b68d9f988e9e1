"""Votes at agenda items, and how an item ended. Closed once the minutes are settled."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.agenda import AgendaItem
from forumplanner.model.enums import ItemOutcome, VoteManner, VoteResult
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.minutes import Vote
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.editing import UNCHANGED, Unchanged, apply, given, require_not_negative
from forumplanner.planning.settled import require_open
from forumplanner.planning.sitting import present_and_entitled
from forumplanner.planning.text_limits import checked_text


@dataclass(frozen=True)
class VoteDraft:
    """A vote: figures, or only that it was unanimous or by majority.

    Without `entitled_present` it is what the attendance of the sitting says, unknown elsewhere.
    """

    motion: str = ""
    manner: VoteManner = VoteManner.OPEN
    result: VoteResult = VoteResult.COUNTED
    yes: int | None = None
    no: int | None = None
    abstentions: int | None = None
    entitled_present: int | None = None


@dataclass(frozen=True)
class VoteChanges:
    """What changes of a vote."""

    motion: str | Unchanged = UNCHANGED
    manner: VoteManner | Unchanged = UNCHANGED
    result: VoteResult | Unchanged = UNCHANGED
    yes: int | Unchanged | None = UNCHANGED
    no: int | Unchanged | None = UNCHANGED
    abstentions: int | Unchanged | None = UNCHANGED
    entitled_present: int | Unchanged | None = UNCHANGED


def set_outcome(db: Session, item_id: EntityId, outcome: ItemOutcome | None, *, referred_to: str = "") -> None:
    """Record how an item ended (None: not recorded); raises PlanningError when referred to nobody."""
    item = db.get_one(AgendaItem, item_id)
    require_open(db, item.event_id)
    to = checked_text(referred_to.strip(), place="referred_to") if outcome is ItemOutcome.REFERRED else ""
    if outcome is ItemOutcome.REFERRED and not to:
        raise PlanningError("minutes.referred-to-whom", place="referred_to")
    item.outcome, item.referred_to = outcome, to
    db.flush()


def record_vote(db: Session, item_id: EntityId, draft: VoteDraft) -> EntityId:
    """Record a vote behind those already at the item and return its id.

    Raises PlanningError when figures are missing, negative, contradict the result, or exceed those present and
    entitled to vote.
    """
    item = db.get_one(AgendaItem, item_id)
    require_open(db, item.event_id)
    values = given(draft)
    if values["entitled_present"] is None:
        values["entitled_present"] = present_and_entitled(db, item.event_id)
    _check(values)
    vote = Vote(id=new_id(), agenda_item_id=item_id, **values)
    order = _votes(db, item_id)
    vote.position = order[-1].position + 1 if order else 0
    db.add(vote)
    db.flush()
    return vote.id


def edit_vote(db: Session, vote_id: EntityId, changes: VoteChanges) -> None:
    """Change what is given of a vote; raises PlanningError like `record_vote`."""
    vote = db.get_one(Vote, vote_id)
    require_open(db, db.get_one(AgendaItem, vote.agenda_item_id).event_id)
    values = given(changes)
    names = ("result", "yes", "no", "abstentions", "entitled_present")
    _check({name: values.get(name, getattr(vote, name)) for name in names})
    apply(vote, values)
    db.flush()


def remove_vote(db: Session, vote_id: EntityId) -> None:
    """Remove a vote."""
    vote = db.get_one(Vote, vote_id)
    require_open(db, db.get_one(AgendaItem, vote.agenda_item_id).event_id)
    rest = [other for other in _votes(db, vote.agenda_item_id) if other is not vote]
    db.delete(vote)
    for position, other in enumerate(rest):
        if other.position != position:
            other.position = position
    db.flush()


def _votes(db: Session, item_id: EntityId) -> list[Vote]:
    return list(db.scalars(select(Vote).where(Vote.agenda_item_id == item_id).order_by(Vote.position, Vote.id)))


def _check(values: dict[str, Any]) -> None:
    require_not_negative(values, "yes", "no", "abstentions", "entitled_present")
    yes, no, abstentions = values["yes"], values["no"], values["abstentions"]
    result: VoteResult = values["result"]
    if result is VoteResult.COUNTED and (yes is None or no is None):
        raise PlanningError("minutes.vote-without-figures", place="yes" if yes is None else "no")
    if result is VoteResult.UNANIMOUS and yes and no:
        raise PlanningError("minutes.not-unanimous", place="result", yes=yes, no=no)
    total = sum(figure or 0 for figure in (yes, no, abstentions))
    entitled = values["entitled_present"]
    if entitled is not None and total > entitled:
        raise PlanningError("minutes.more-votes-than-entitled", place="yes", votes=total, entitled=entitled)
