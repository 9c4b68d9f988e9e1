"""Measures: ids of those asked for, rows for display, and what is suggested while one types."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from forumplanner.lists.id_query import fetch_ids, in_order, matches
from forumplanner.model.directory import Organisation, Person
from forumplanner.model.enums import MeasureState
from forumplanner.model.events import Event
from forumplanner.model.following_up import Measure, Recommendation
from forumplanner.model.ids import EntityId
from forumplanner.planning.measures import OPEN_STATES, is_overdue
from forumplanner.planning.person_names import joined_name


class MeasureColumn(StrEnum):
    """What measures can be sorted by."""

    TITLE = "title"
    DUE = "due"
    STATE = "state"
    FIELD = "field"
    OWNER = "owner"
    EVENT = "event"


@dataclass(frozen=True)
class MeasureSort:
    """An order; measures without a date or owner come last in any."""

    column: MeasureColumn = MeasureColumn.DUE
    descending: bool = False


@dataclass(frozen=True)
class MeasureFilter:
    """Which measures; empty asks for all. `overdue_on` is the day on which they are overdue."""

    text: str = ""
    states: tuple[MeasureState, ...] = ()
    overdue_on: date | None = None
    event_id: EntityId | None = None
    recommendation_id: EntityId | None = None
    field: str = ""


@dataclass(frozen=True)
class MeasureRow:
    """One measure; `owner` is the organisation, or the person where there is none."""

    id: EntityId
    title: str
    description: str
    state: MeasureState
    due: date | None
    owner: str
    owner_organisation_id: EntityId | None
    owner_person_id: EntityId | None
    field_of_action: str
    dimension: str
    phase: str
    municipality: str
    event_id: EntityId | None
    event: str
    recommendation_id: EntityId | None
    recommendation_number: str
    minute_entry_id: EntityId | None
    result: str
    reason: str

    def overdue(self, today: date) -> bool:
        """Tell whether it was to be done before today and is not."""
        return is_overdue(self.state, self.due, today)


def ids(db: Session, which: MeasureFilter, sort: MeasureSort) -> list[EntityId]:
    """Return the ids of the measures asked for, in order."""
    key = _KEYS[sort.column]
    query = (
        select(Measure.id)
        .outerjoin(Organisation, Organisation.id == Measure.owner_organisation_id)
        .outerjoin(Person, Person.id == Measure.owner_person_id)
        .outerjoin(Event, Event.id == Measure.event_id)
        .where(*_conditions(which))
        .order_by(key.is_(None), key.desc() if sort.descending else key.asc(), Measure.sort_key.asc(), Measure.id.asc())
    )
    return fetch_ids(db, query)


def any_there(db: Session) -> bool:
    """Tell whether there is any measure."""
    return db.scalar(select(Measure.id).limit(1)) is not None


def rows(db: Session, wanted: Sequence[EntityId]) -> list[MeasureRow]:
    """Return the rows of the ids in their order, without those that are gone."""
    query = (
        select(
            Measure.id,
            Measure.title,
            Measure.description,
            Measure.state,
            Measure.due,
            Measure.owner_organisation_id,
            Measure.owner_person_id,
            Measure.field_of_action,
            Measure.dimension,
            Measure.phase,
            Measure.municipality,
            Measure.event_id,
            func.coalesce(Event.title, "").label("event"),
            Measure.recommendation_id,
            func.coalesce(Recommendation.number, "").label("recommendation_number"),
            Measure.minute_entry_id,
            Measure.result,
            Measure.reason,
            Organisation.name,
            Person.title,
            Person.given_name,
            Person.family_name,
            Person.own_script_name,
        )
        .outerjoin(Organisation, Organisation.id == Measure.owner_organisation_id)
        .outerjoin(Person, Person.id == Measure.owner_person_id)
        .outerjoin(Event, Event.id == Measure.event_id)
        .outerjoin(Recommendation, Recommendation.id == Measure.recommendation_id)
        .where(Measure.id.in_(wanted))
    )
    found: dict[EntityId, Any] = {}
    for row in db.execute(query):
        *values, organisation, title, given, family, own_script = tuple(row)
        owner = organisation or joined_name(title, given, family, own_script)
        found[row[0]] = MeasureRow(*(*values[:5], owner, *values[5:]))
    return in_order(tuple(wanted), found)


def fields_of_action(db: Session) -> list[str]:
    """Return the fields of action in use, for suggestions."""
    query = select(Measure.field_of_action).where(Measure.field_of_action != "").distinct()
    return sorted(db.scalars(query.order_by(Measure.field_of_action)), key=str.casefold)


_KEYS: dict[MeasureColumn, ColumnElement[Any]] = {
    MeasureColumn.TITLE: func.nullif(Measure.sort_key, ""),
    MeasureColumn.DUE: Measure.due.expression,
    MeasureColumn.STATE: Measure.state.expression,
    MeasureColumn.FIELD: func.nullif(func.lower(Measure.field_of_action), ""),
    MeasureColumn.OWNER: func.coalesce(Organisation.sort_key, Person.sort_key),
    MeasureColumn.EVENT: Event.starts.expression,
}


def _conditions(which: MeasureFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    words = matches(Measure.search_key, which.text, Person.search_key, Organisation.search_key)
    if words is not None:
        found.append(words)
    if which.states:
        found.append(Measure.state.in_(which.states))
    if which.overdue_on is not None:
        found += [Measure.due < which.overdue_on, Measure.state.in_(OPEN_STATES)]
    if which.event_id is not None:
        found.append(Measure.event_id == which.event_id)
    if which.recommendation_id is not None:
        found.append(Measure.recommendation_id == which.recommendation_id)
    if which.field:
        found.append(Measure.field_of_action == which.field)
    return found
