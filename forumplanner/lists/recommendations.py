"""Recommendations and what became of them: the thread from a forum through bodies to measures and results."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from forumplanner.lists import measures
from forumplanner.lists.measures import MeasureColumn, MeasureFilter, MeasureRow, MeasureSort
from forumplanner.model.agenda import AgendaItem
from forumplanner.model.enums import StationOutcome
from forumplanner.model.events import Event
from forumplanner.model.following_up import Measure, Recommendation, Station
from forumplanner.model.ids import EntityId


@dataclass(frozen=True)
class RecommendationRow:
    """One recommendation; `stations` and `measures` are how many there are."""

    id: EntityId
    number: str
    text: str
    event_id: EntityId
    event: str
    agenda_item_id: EntityId | None
    item: str
    minute_entry_id: EntityId | None
    stations: int
    measures: int


@dataclass(frozen=True)
class StationRow:
    """A stop at a body, under the name it had then."""

    id: EntityId
    body_id: EntityId | None
    body: str
    day: date | None
    outcome: StationOutcome
    reason: str


@dataclass(frozen=True)
class MeasureThread:
    """A measure with its stations."""

    measure: MeasureRow
    stations: tuple[StationRow, ...]


@dataclass(frozen=True)
class RecommendationThread:
    """A recommendation with its stations, and the measures that came of it with theirs."""

    recommendation: RecommendationRow
    stations: tuple[StationRow, ...]
    measures: tuple[MeasureThread, ...]


def recommendations(db: Session, event_id: str) -> tuple[RecommendationRow, ...]:
    """Return the recommendations of an event by number (E2 before E10)."""
    found = [RecommendationRow(*row) for row in db.execute(_query().where(Recommendation.event_id == event_id))]
    return tuple(sorted(found, key=lambda row: (len(row.number), row.number, row.id)))


def any_there(db: Session) -> bool:
    """Tell whether anything was ever recommended."""
    return db.scalar(select(Recommendation.id).limit(1)) is not None


def thread(db: Session, recommendation_id: str) -> RecommendationThread | None:
    """Return a recommendation with all that came of it; None when it is gone."""
    found = db.execute(_query().where(Recommendation.id == recommendation_id)).first()
    if found is None:
        return None
    row = RecommendationRow(*found)
    which, sort = MeasureFilter(recommendation_id=row.id), MeasureSort(MeasureColumn.DUE)
    wanted = measures.ids(db, which, sort)
    stations = _stations(db, Station.measure_id, wanted)
    return RecommendationThread(
        row,
        stations_of_recommendation(db, recommendation_id),
        tuple(MeasureThread(measure, tuple(stations.get(measure.id, ()))) for measure in measures.rows(db, wanted)),
    )


def stations_of_recommendation(db: Session, recommendation_id: str) -> tuple[StationRow, ...]:
    """Return the stations of a recommendation in their order."""
    return tuple(_stations(db, Station.recommendation_id, [recommendation_id]).get(recommendation_id, ()))


def stations_of_measure(db: Session, measure_id: str) -> tuple[StationRow, ...]:
    """Return the stations of a measure in their order."""
    return tuple(_stations(db, Station.measure_id, [measure_id]).get(measure_id, ()))


def _query() -> Select[Any]:
    stations = select(func.count()).where(Station.recommendation_id == Recommendation.id).scalar_subquery()
    came_of_it = select(func.count()).where(Measure.recommendation_id == Recommendation.id).scalar_subquery()
    query: Select[Any] = (
        select(
            Recommendation.id,
            Recommendation.number,
            Recommendation.text,
            Recommendation.event_id,
            Event.title,
            Recommendation.agenda_item_id,
            func.coalesce(AgendaItem.title, ""),
            Recommendation.minute_entry_id,
            stations,
            came_of_it,
        )
        .join(Event, Event.id == Recommendation.event_id)
        .outerjoin(AgendaItem, AgendaItem.id == Recommendation.agenda_item_id)
    )
    return query


def _stations(
    db: Session, owner: InstrumentedAttribute[EntityId | None], owners: Sequence[str]
) -> dict[str, list[StationRow]]:
    query = (
        select(
            owner.label("owner"),
            Station.id,
            Station.body_id,
            Station.body_name,
            Station.day,
            Station.outcome,
            Station.reason,
        )
        .where(owner.in_(owners))
        .order_by(Station.position, Station.id)
    )
    found: defaultdict[str, list[StationRow]] = defaultdict(list)
    for row in db.execute(query):
        if row.owner is not None:
            station = StationRow(row.id, row.body_id, row.body_name, row.day, row.outcome, row.reason)
            found[row.owner].append(station)
    return found
