"""Recommendations of a forum: from an entry of its minutes, or written down by themselves; numbered E1, E2, ..."""

import re

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from forumplanner.model.agenda import AgendaItem
from forumplanner.model.events import Event
from forumplanner.model.following_up import Measure, Recommendation, Station
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.minutes import MinuteEntry
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.text_limits import checked_text

_NUMBER = re.compile(r"E(\d{1,6})")


def next_number(db: Session, event_id: EntityId) -> str:
    """Return the number after the highest at the event; numbers are never given again while a higher one stands."""
    used = db.scalars(select(Recommendation.number).where(Recommendation.event_id == event_id))
    return f"E{max((int(found[1]) for number in used if (found := _NUMBER.fullmatch(number))), default=0) + 1}"


def add_recommendation(db: Session, event_id: EntityId, text: str, *, item_id: EntityId | None = None) -> EntityId:
    """Write down a recommendation that stands in no minutes kept here (an older edition's) and return its id."""
    event = db.get_one(Event, event_id)
    if item_id is not None and db.get_one(AgendaItem, item_id).event_id != event_id:
        raise PlanningError("agenda.other-event", place="item", event=event.title)
    number = next_number(db, event_id)
    row = Recommendation(id=new_id(), event_id=event_id, agenda_item_id=item_id, number=number, text=_required(text))
    db.add(row)
    db.flush()
    return row.id


def edit_recommendation(db: Session, recommendation_id: EntityId, text: str) -> None:
    """Change the text; raises PlanningError when it stands in minutes, whose entry it follows."""
    row = _by_itself(db, recommendation_id)
    row.text = _required(text)
    db.flush()


def remove_recommendation(db: Session, recommendation_id: EntityId) -> None:
    """Remove a recommendation; raises PlanningError when it stands in minutes or something came of it."""
    row = _by_itself(db, recommendation_id)
    _require_nothing_came_of_it(db, row)
    db.delete(row)
    db.flush()


def follow_entry(db: Session, entry: MinuteEntry, event_id: EntityId) -> None:
    """Let the recommendation of a minute entry exist and say what the entry says."""
    row = _of_entry(db, entry)
    if row is None:
        number = next_number(db, event_id)
        row = Recommendation(id=new_id(), event_id=event_id, minute_entry_id=entry.id, number=number)
        db.add(row)
    row.agenda_item_id, row.text = entry.agenda_item_id, entry.text
    db.flush()


def let_go_of_entry(db: Session, entry: MinuteEntry) -> None:
    """Remove the recommendation of an entry that goes; raises PlanningError when something came of it."""
    row = _of_entry(db, entry)
    if row is not None:
        _require_nothing_came_of_it(db, row)
        db.delete(row)
        db.flush()


def _of_entry(db: Session, entry: MinuteEntry) -> Recommendation | None:
    return db.scalar(select(Recommendation).where(Recommendation.minute_entry_id == entry.id))


def _by_itself(db: Session, recommendation_id: EntityId) -> Recommendation:
    row = db.get_one(Recommendation, recommendation_id)
    if row.minute_entry_id is not None:
        raise PlanningError("recommendation.stands-in-minutes", number=row.number)
    return row


def _require_nothing_came_of_it(db: Session, row: Recommendation) -> None:
    for column in (Measure.recommendation_id, Station.recommendation_id):
        if db.scalar(select(exists().where(column == row.id))):
            raise PlanningError("recommendation.followed-up", number=row.number)


def _required(text: str) -> str:
    if not text.strip():
        raise PlanningError("text.required", place="text")
    return checked_text(text.strip(), place="text")
