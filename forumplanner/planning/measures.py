"""Measures: what somebody does about it, from recommendation to result.

Who rejects or postpones gives a reason, who is done gives a result.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from forumplanner.model.enums import MeasureState
from forumplanner.model.following_up import Measure, Recommendation, Station
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.minutes import MinuteEntry
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.civil_times import to_local
from forumplanner.planning.editing import UNCHANGED, Unchanged, apply, given, require_text
from forumplanner.planning.folding import search_key, sort_key
from forumplanner.planning.text_limits import checked_text

OPEN_STATES = (MeasureState.PLANNED, MeasureState.RUNNING, MeasureState.POSTPONED)
"""Where something is still to be done."""


@dataclass(frozen=True)
class MeasureDraft:
    """A new measure; without an event it is that of its recommendation."""

    title: str
    description: str = ""
    recommendation_id: EntityId | None = None
    event_id: EntityId | None = None
    owner_organisation_id: EntityId | None = None
    owner_person_id: EntityId | None = None
    due: date | None = None
    field_of_action: str = ""
    dimension: str = ""
    phase: str = ""
    municipality: str = ""


@dataclass(frozen=True)
class MeasureChanges:
    """What changes of a measure; its state changes by `set_state`."""

    title: str | Unchanged = UNCHANGED
    description: str | Unchanged = UNCHANGED
    recommendation_id: EntityId | Unchanged | None = UNCHANGED
    event_id: EntityId | Unchanged | None = UNCHANGED
    owner_organisation_id: EntityId | Unchanged | None = UNCHANGED
    owner_person_id: EntityId | Unchanged | None = UNCHANGED
    due: date | Unchanged | None = UNCHANGED
    field_of_action: str | Unchanged = UNCHANGED
    dimension: str | Unchanged = UNCHANGED
    phase: str | Unchanged = UNCHANGED
    municipality: str | Unchanged = UNCHANGED
    result: str | Unchanged = UNCHANGED
    reason: str | Unchanged = UNCHANGED


def is_overdue(state: MeasureState, due: date | None, today: date) -> bool:
    """Tell whether something was to be done before today and is not."""
    return due is not None and due < today and state in OPEN_STATES


def today(now: datetime, zone: str) -> date:
    """Return the day that `now` is in a zone; what is due on it is not overdue yet."""
    return to_local(now, zone).date()


def add_measure(db: Session, draft: MeasureDraft) -> EntityId:
    """Add a planned measure and return its id; raises PlanningError without a title."""
    values = given(draft)
    require_text(values, "title")
    if draft.recommendation_id is not None:
        asked = db.get_one(Recommendation, draft.recommendation_id)
        values["event_id"] = values["event_id"] or asked.event_id
    return _add(db, values)


def edit_measure(db: Session, measure_id: EntityId, changes: MeasureChanges) -> None:
    """Change what is given of a measure.

    Raises PlanningError for an empty title, or for taking away the reason or result that its state needs.
    """
    measure = db.get_one(Measure, measure_id)
    values = given(changes)
    require_text(values, "title")
    _require_explained(
        measure.state, values.get("reason", measure.reason), values.get("result", measure.result), measure.title
    )
    apply(measure, values)
    _set_keys(measure)
    db.flush()


def set_state(
    db: Session, measure_ids: Sequence[EntityId], state: MeasureState, *, reason: str = "", result: str = ""
) -> None:
    """Set the state of measures; a reason or result given replaces the one that is there.

    Raises PlanningError when one is postponed or rejected without a reason, or done without a result.
    """
    reason, result = checked_text(reason.strip(), place="reason"), checked_text(result.strip(), place="result")
    for measure in db.scalars(select(Measure).where(Measure.id.in_(measure_ids))).all():
        measure_reason, measure_result = reason or measure.reason, result or measure.result
        _require_explained(state, measure_reason, measure_result, measure.title)
        measure.state, measure.reason, measure.result = state, measure_reason, measure_result
        _set_keys(measure)
    db.flush()


def remove_measure(db: Session, measure_id: EntityId) -> None:
    """Remove a measure with its stations; raises PlanningError when it stands in minutes."""
    measure = db.get_one(Measure, measure_id)
    if measure.minute_entry_id is not None:
        raise PlanningError("measure.stands-in-minutes", measure=measure.title)
    db.delete(measure)
    db.flush()


def follow_entry(db: Session, entry: MinuteEntry, event_id: EntityId, *, before: str | None = None) -> None:
    """Let the measure of a minute entry exist; it follows the entry's text unless it was worded anew since.

    `before` is what the entry said until now. The first line is the title.
    """
    measure = _of_entry(db, entry)
    title, description = _worded(entry.text)
    if measure is None:
        values = {"title": title, "description": description, "event_id": event_id, "minute_entry_id": entry.id}
        _add(db, values)
    elif before is not None and (measure.title, measure.description) == _worded(before):
        measure.title, measure.description = title, description
        _set_keys(measure)
        db.flush()


def let_go_of_entry(db: Session, entry: MinuteEntry) -> None:
    """Remove the measure of an entry that goes; raises PlanningError when it is under way."""
    measure = _of_entry(db, entry)
    if measure is None:
        return
    on_its_way = db.scalar(select(exists().where(Station.measure_id == measure.id)))
    if on_its_way or measure.state is not MeasureState.PLANNED:
        raise PlanningError("measure.under-way", measure=measure.title)
    db.delete(measure)
    db.flush()


def _add(db: Session, values: dict[str, Any]) -> EntityId:
    measure = Measure(id=new_id(), **values)
    _set_keys(measure)
    db.add(measure)
    db.flush()
    return measure.id


def _of_entry(db: Session, entry: MinuteEntry) -> Measure | None:
    return db.scalar(select(Measure).where(Measure.minute_entry_id == entry.id))


def _worded(text: str) -> tuple[str, str]:
    first, _, rest = text.partition("\n")
    return first.strip(), rest.strip()


def _set_keys(measure: Measure) -> None:
    measure.sort_key = sort_key(measure.title)
    measure.search_key = search_key(
        *(
            text or ""
            for text in (
                measure.title,
                measure.description,
                measure.field_of_action,
                measure.dimension,
                measure.phase,
                measure.municipality,
                measure.result,
            )
        )
    )


def _require_explained(state: MeasureState, reason: str, result: str, title: str) -> None:
    if state in {MeasureState.REJECTED, MeasureState.POSTPONED} and not reason:
        raise PlanningError("measure.reason-missing", place="reason", measure=title)
    if state is MeasureState.DONE and not result:
        raise PlanningError("measure.result-missing", place="result", measure=title)
