from datetime import UTC, date, datetime

import pytest
from sqlalchemy.orm import Session

from forumplanner.lists.recommendations import stations_of_measure, thread
from forumplanner.model.enums import MeasureState, StationOutcome
from forumplanner.model.following_up import Measure
from forumplanner.model.ids import EntityId
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import bodies, recommending
from forumplanner.planning.measures import (
    MeasureChanges,
    MeasureDraft,
    add_measure,
    edit_measure,
    is_overdue,
    remove_measure,
    set_state,
    today,
)
from forumplanner.planning.stations import (
    StationChanges,
    StationDraft,
    add_station_to_measure,
    add_station_to_recommendation,
    edit_station,
    remove_station,
)
from forumplanner.workspace import Label, Workspace

LABEL = Label("edit_measure")


def state(db: Session, measure: EntityId) -> tuple[MeasureState, str, str]:
    row = db.get_one(Measure, measure)
    return row.state, row.reason, row.result


def test_a_measure_needs_a_title_and_belongs_to_the_event_of_its_recommendation(
    planner: Workspace, forum: EntityId
) -> None:
    with planner.change(LABEL) as db:
        with pytest.raises(PlanningError, match=r"^text\.required\(\) at title"):
            add_measure(db, MeasureDraft(" "))
        asked = recommending.add_recommendation(db, forum, "Dolmetschpool")
        measure = add_measure(db, MeasureDraft("Pool aufbauen", recommendation_id=asked))
        assert db.get_one(Measure, measure).event_id == forum
        with pytest.raises(PlanningError, match=r"^text\.required\(\) at title"):
            edit_measure(db, measure, MeasureChanges(title=""))


def test_rejecting_and_postponing_need_a_reason_and_being_done_a_result(planner: Workspace) -> None:
    with planner.change(LABEL) as db:
        measure = add_measure(db, MeasureDraft("Pool aufbauen"))
        for refused in (MeasureState.REJECTED, MeasureState.POSTPONED):
            with pytest.raises(PlanningError, match=r"^measure\.reason-missing"):
                set_state(db, [measure], refused, reason=" ")
        with pytest.raises(PlanningError, match=r"^measure\.result-missing"):
            set_state(db, [measure], MeasureState.DONE)
        assert state(db, measure) == (MeasureState.PLANNED, "", "")
        set_state(db, [measure], MeasureState.POSTPONED, reason="Haushalt")
        assert state(db, measure) == (MeasureState.POSTPONED, "Haushalt", "")
        with pytest.raises(PlanningError, match=r"^measure\.reason-missing"):
            edit_measure(db, measure, MeasureChanges(reason=""))
        set_state(db, [measure], MeasureState.DONE, result="14 Sprachen")
        assert state(db, measure) == (MeasureState.DONE, "Haushalt", "14 Sprachen")
        with pytest.raises(PlanningError, match=r"^measure\.result-missing"):
            edit_measure(db, measure, MeasureChanges(result=" "))


def test_many_measures_change_their_state_at_once(planner: Workspace) -> None:
    with planner.change(LABEL) as db:
        several = [add_measure(db, MeasureDraft(title)) for title in "ABC"]
        set_state(db, several[:2], MeasureState.RUNNING)
        assert [state(db, measure)[0] for measure in several] == [
            MeasureState.RUNNING,
            MeasureState.RUNNING,
            MeasureState.PLANNED,
        ]
        remove_measure(db, several[0])
        assert db.get(Measure, several[0]) is None


def test_a_measure_is_overdue_on_the_day_after_it_was_due_while_it_is_open() -> None:
    due = date(2027, 6, 3)
    assert not is_overdue(MeasureState.RUNNING, due, due)
    assert is_overdue(MeasureState.RUNNING, due, date(2027, 6, 4))
    assert is_overdue(MeasureState.POSTPONED, due, date(2027, 6, 4))
    assert not is_overdue(MeasureState.DONE, due, date(2027, 6, 4))
    assert not is_overdue(MeasureState.PLANNED, None, date(2027, 6, 4))


def test_today_is_the_day_in_the_zone_of_the_office() -> None:
    assert today(datetime(2027, 6, 3, 22, 30, tzinfo=UTC), "Europe/Berlin") == date(2027, 6, 4)


def test_a_station_keeps_the_name_that_the_body_had_then(planner: Workspace, body: EntityId) -> None:
    with planner.change(LABEL) as db:
        measure = add_measure(db, MeasureDraft("Pool aufbauen"))
        bodies.rename_body(db, body, "Ausschuss für Chancengerechtigkeit", date(2025, 11, 1))
        before = StationDraft(body, day=date(2025, 6, 1), outcome=StationOutcome.ACCEPTED)
        station = add_station_to_measure(db, measure, before)
        add_station_to_measure(db, measure, StationDraft(body, day=date(2026, 6, 1)))
        assert [row.body for row in stations_of_measure(db, measure)] == [
            "Integrationsrat",
            "Ausschuss für Chancengerechtigkeit",
        ]
        edit_station(db, station, StationChanges(day=date(2026, 1, 1)))
        assert stations_of_measure(db, measure)[0].body == "Ausschuss für Chancengerechtigkeit"
        remove_station(db, station)
        assert len(stations_of_measure(db, measure)) == 1


def test_a_station_names_a_body_and_says_why_it_rejected(planner: Workspace, forum: EntityId) -> None:
    with planner.change(LABEL) as db:
        asked = recommending.add_recommendation(db, forum, "Dolmetschpool")
        with pytest.raises(PlanningError, match=r"^station\.no-body"):
            add_station_to_recommendation(db, asked, StationDraft())
        station = add_station_to_recommendation(db, asked, StationDraft(body_name="Kreistag"))
        with pytest.raises(PlanningError, match=r"^station\.reason-missing"):
            edit_station(db, station, StationChanges(outcome=StationOutcome.REJECTED))
        edit_station(db, station, StationChanges(outcome=StationOutcome.REJECTED, reason="Nicht zuständig"))
        found = thread(db, asked)
        assert found is not None
        assert [(row.body, row.outcome, row.reason) for row in found.stations] == [
            ("Kreistag", StationOutcome.REJECTED, "Nicht zuständig")
        ]
