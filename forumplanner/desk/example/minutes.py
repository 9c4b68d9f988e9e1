"""Loads what was recorded at an event: who was there, outcomes, votes, entries; then settles its minutes."""

from dataclasses import asdict

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.desk.example import story
from forumplanner.desk.example.known import Known, maybe
from forumplanner.model.enums import EntryKind, MinutesState
from forumplanner.model.following_up import Measure, Recommendation
from forumplanner.model.ids import EntityId
from forumplanner.planning import interrupting, minute_taking, recommending, settling, sitting, voting
from forumplanner.planning.civil_times import to_instant


def load_record(db: Session, event: story.Event, known: Known) -> None:
    """Load what was recorded at an event, as far as it goes."""
    event_id = known.events[event.code]
    for presence in event.attendance:
        sitting.record_member(
            db,
            event_id,
            known.persons[presence.person],
            presence.state,
            represented_by_id=maybe(known.persons, presence.represented_by),
            left=None if presence.left is None else known.civil(event.code, 1, presence.left),
        )
    for item in event.item:
        item_id = known.items[event.code, item.key]
        if item.outcome is not None:
            voting.set_outcome(db, item_id, item.outcome, referred_to=item.referred_to)
        for vote in item.votes:
            voting.record_vote(db, item_id, voting.VoteDraft(**asdict(vote)))
    if event.minutes is not None:
        minutes_id = _open(db, event, event.minutes, known)
        _load_entries(db, event, minutes_id, known)
        _settle(db, event, event.minutes, minutes_id, known)


def _open(db: Session, event: story.Event, head: story.Minutes, known: Known) -> EntityId:
    began = known.civil(event.code, head.began.day, head.began.at)
    minutes_id = minute_taking.open_minutes(db, known.events[event.code], to_instant(began, known.zone))
    changes = minute_taking.HeadChanges(
        began=began,
        ended=known.civil(event.code, head.ended.day, head.ended.at),
        chair=head.chair,
        minute_taker=head.minute_taker,
        audience=head.audience,
        opening=head.opening,
        duly_invited=head.duly_invited,
        invited_on=None if head.invited_on is None else known.timeline.day(head.invited_on, event.code),
    )
    minute_taking.edit_head(db, minutes_id, changes)
    for span in head.interruption:
        began, ended = (known.civil(event.code, 1, at) for at in (span.began, span.ended))
        interrupting.interrupt(db, minutes_id, began, ended)
    return minutes_id


def _load_entries(db: Session, event: story.Event, minutes_id: EntityId, known: Known) -> None:
    """Load recommendations in their order, since that numbers them, each with the entries up to its own."""
    waiting = list(event.entry)
    for recommendation in event.recommendation:
        own = next((entry for entry in waiting if entry.recommendation == recommendation.key), None)
        if own is None:
            item_id = known.items[event.code, recommendation.item]
            known.recommendations[recommendation.key] = recommending.add_recommendation(
                db, known.events[event.code], recommendation.text, item_id=item_id
            )
            continue
        before = [entry for entry in waiting[: waiting.index(own) + 1] if entry.item == own.item]
        for entry in before:
            _load_entry(db, event, entry, minutes_id, known)
            waiting.remove(entry)
    for entry in waiting:
        _load_entry(db, event, entry, minutes_id, known)


def _load_entry(db: Session, event: story.Event, entry: story.Entry, minutes_id: EntityId, known: Known) -> None:
    draft = minute_taking.EntryDraft(kind=entry.kind, text=entry.text, public=entry.public)
    entry_id = minute_taking.add_entry(db, minutes_id, known.items[event.code, entry.item], draft)
    if entry.kind is EntryKind.RECOMMENDATION:
        query = select(Recommendation.id).where(Recommendation.minute_entry_id == entry_id)
        known.recommendations[entry.recommendation] = db.scalars(query).one()
    elif entry.kind is EntryKind.MEASURE:
        known.measures[entry.measure] = db.scalars(select(Measure.id).where(Measure.minute_entry_id == entry_id)).one()


def _settle(db: Session, event: story.Event, head: story.Minutes, minutes_id: EntityId, known: Known) -> None:
    if head.state is MinutesState.DRAFT:
        return
    settling.settle(db, minutes_id, settling.settled_state(event.kind), known.instant(head.settled, event.code))
    if head.state is MinutesState.SENT:
        settling.mark_sent(db, minutes_id)
    for objection in event.objection:
        settling.raise_objection(
            db,
            minutes_id,
            objection.text,
            known.instant(objection.raised, event.code),
            raised_by_id=known.persons[objection.raised_by],
        )
