"""Loads what became of recommendations: measures with their state, and the stations of both through the bodies."""

from sqlalchemy.orm import Session

from forumplanner.desk.example import story
from forumplanner.desk.example.known import Known, maybe
from forumplanner.model.following_up import Recommendation
from forumplanner.model.ids import EntityId
from forumplanner.planning import measures as following
from forumplanner.planning.stations import (
    StationDraft,
    add_station_to_measure,
    add_station_to_recommendation,
)


def load_stations(db: Session, event: story.Event, known: Known) -> None:
    """Load where the recommendations of an event were put before a body."""
    for recommendation in event.recommendation:
        for station in recommendation.station:
            draft = _station(station, known, event.code)
            add_station_to_recommendation(db, known.recommendations[recommendation.key], draft)


def load_measures(db: Session, measures: tuple[story.Measure, ...], known: Known) -> None:
    """Load measures; one that minutes already brought about is only worded and owned."""
    for measure in measures:
        measure_id = known.measures[measure.key] = _load_measure(db, measure, known)
        following.set_state(db, [measure_id], measure.state, reason=measure.reason, result=measure.result)
        for station in measure.station:
            add_station_to_measure(db, measure_id, _station(station, known))


def _load_measure(db: Session, measure: story.Measure, known: Known) -> EntityId:
    draft = following.MeasureDraft(
        title=measure.title,
        description=measure.description,
        recommendation_id=maybe(known.recommendations, measure.recommendation),
        event_id=maybe(known.events, measure.event),
        owner_organisation_id=known.organisations[measure.owner_organisation],
        owner_person_id=maybe(known.persons, measure.owner_person),
        due=None if measure.due is None else known.timeline.day(measure.due),
        field_of_action=known.words[measure.field_of_action],
        dimension=known.words[measure.dimension],
        phase=known.words[measure.phase],
        municipality=measure.municipality,
    )
    present = known.measures.get(measure.key)
    if present is None:
        return following.add_measure(db, draft)
    event_id = draft.event_id
    if draft.recommendation_id is not None and event_id is None:
        event_id = db.get_one(Recommendation, draft.recommendation_id).event_id
    following.edit_measure(db, present, following.MeasureChanges(**{**vars(draft), "event_id": event_id}))
    return present


def _station(station: story.Station, known: Known, event: str | None = None) -> StationDraft:
    if station.date is not None:
        day = known.timeline.day(station.date, event)
    else:
        day = known.timeline.days_of(station.event)[0]
    return StationDraft(body_id=known.bodies[station.body], day=day, outcome=station.outcome, reason=station.reason)
