"""Stations: where a recommendation or measure was put before a body, and what the body made of it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from forumplanner.model.enums import StationOutcome
from forumplanner.model.following_up import Station
from forumplanner.model.ids import EntityId, new_id
from forumplanner.model.refusals import PlanningError
from forumplanner.planning.bodies import name_of
from forumplanner.planning.editing import UNCHANGED, Unchanged, apply, given


@dataclass(frozen=True)
class StationDraft:
    """A stop at a body of ours, or at one that is only named."""

    body_id: EntityId | None = None
    body_name: str = ""
    day: date | None = None
    outcome: StationOutcome = StationOutcome.PENDING
    reason: str = ""


@dataclass(frozen=True)
class StationChanges:
    """What changes of a station."""

    body_id: EntityId | Unchanged | None = UNCHANGED
    body_name: str | Unchanged = UNCHANGED
    day: date | Unchanged | None = UNCHANGED
    outcome: StationOutcome | Unchanged = UNCHANGED
    reason: str | Unchanged = UNCHANGED


def add_station_to_measure(db: Session, measure_id: EntityId, draft: StationDraft) -> EntityId:
    """Add a station behind the others of a measure and return its id; raises PlanningError like `edit_station`."""
    return _add(db, {"measure_id": measure_id}, draft)


def add_station_to_recommendation(db: Session, recommendation_id: EntityId, draft: StationDraft) -> EntityId:
    """Add a station behind the others of a recommendation and return its id."""
    return _add(db, {"recommendation_id": recommendation_id}, draft)


def edit_station(db: Session, station_id: EntityId, changes: StationChanges) -> None:
    """Change what is given; raises PlanningError without a body, or when rejected without a reason."""
    station = db.get_one(Station, station_id)
    values = given(changes)
    merged = {name: values.get(name, getattr(station, name)) for name in _FIELDS}
    renamed = values.get("body_id", station.body_id) != station.body_id or values.get("day", station.day) != station.day
    if renamed and "body_name" not in values:
        merged["body_name"] = "" if merged["body_id"] else merged["body_name"]
    apply(station, _checked(db, merged))
    db.flush()


def remove_station(db: Session, station_id: EntityId) -> None:
    """Remove a station."""
    db.delete(db.get_one(Station, station_id))
    db.flush()


_FIELDS = ("body_id", "body_name", "day", "outcome", "reason")


def _add(db: Session, owner: dict[str, EntityId], draft: StationDraft) -> EntityId:
    values = _checked(db, given(draft))
    positions = db.scalars(select(Station.position).filter_by(**owner)).all()
    station = Station(id=new_id(), position=max(positions, default=-1) + 1, **owner, **values)
    db.add(station)
    db.flush()
    return station.id


def _checked(db: Session, values: dict[str, Any]) -> dict[str, Any]:
    """Return the values with the body's name of that day, so that it stays when the body is renamed."""
    if values["body_id"] is not None and not values["body_name"]:
        values["body_name"] = name_of(db, values["body_id"], values["day"])
    if not values["body_name"]:
        raise PlanningError("station.no-body", place="body_name")
    if values["outcome"] is StationOutcome.REJECTED and not values["reason"]:
        raise PlanningError("station.reason-missing", place="reason", body=values["body_name"])
    return values
