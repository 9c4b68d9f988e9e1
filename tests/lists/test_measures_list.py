from datetime import date

import pytest

from forumplanner.lists.measures import (
    MeasureColumn,
    MeasureFilter,
    MeasureSort,
    fields_of_action,
    ids,
    rows,
)
from forumplanner.lists.recommendations import recommendations, thread
from forumplanner.model.enums import MeasureState, StationOutcome
from forumplanner.model.ids import EntityId
from forumplanner.planning import directory, recommending
from forumplanner.planning.measures import MeasureDraft, add_measure, set_state
from forumplanner.planning.stations import StationDraft, add_station_to_measure, add_station_to_recommendation
from forumplanner.workspace import Label, Workspace


@pytest.fixture
def asked(planner: Workspace, forum: EntityId) -> EntityId:
    """A recommendation with two of four measures."""
    with planner.change(Label("add_measure")) as db:
        [office] = directory.add_organisations(db, [directory.OrganisationFields("Volkshochschule")])
        [person] = directory.add_persons(db, [directory.PersonFields("Ayşe", "Yılmaz")])
        found = recommending.add_recommendation(db, forum, "Mehr Sprachen im Amt")
        for draft in (
            MeasureDraft("Übersetzen", recommendation_id=found, due=date(2027, 12, 1), owner_organisation_id=office),
            MeasureDraft("Flyer", recommendation_id=found, field_of_action="Öffentlichkeit", owner_person_id=person),
            MeasureDraft("Anlaufstelle", description="Im Rathaus", due=date(2027, 9, 1), field_of_action="Beratung"),
        ):
            add_measure(db, draft)
        done = add_measure(db, MeasureDraft("Begrüßungsmappe", due=date(2027, 1, 1)))
        set_state(db, [done], MeasureState.DONE, result="Liegt aus")
        return found


def titles(planner: Workspace, which: MeasureFilter, sort: MeasureSort | None = None) -> list[str]:
    with planner.read() as db:
        return [row.title for row in rows(db, ids(db, which, sort or MeasureSort()))]


@pytest.mark.usefixtures("asked")
def test_measures_are_found_by_words_state_day_and_field(planner: Workspace) -> None:
    assert titles(planner, MeasureFilter()) == ["Begrüßungsmappe", "Anlaufstelle", "Übersetzen", "Flyer"]
    assert titles(planner, MeasureFilter("rath anl")) == ["Anlaufstelle"]
    assert titles(planner, MeasureFilter("uebersetz")) == ["Übersetzen"]
    assert titles(planner, MeasureFilter("liegt aus")) == ["Begrüßungsmappe"]
    assert titles(planner, MeasureFilter(states=(MeasureState.DONE,))) == ["Begrüßungsmappe"]
    assert titles(planner, MeasureFilter(overdue_on=date(2027, 9, 1))) == []
    assert titles(planner, MeasureFilter(overdue_on=date(2027, 9, 2))) == ["Anlaufstelle"]
    assert titles(planner, MeasureFilter(field="Beratung")) == ["Anlaufstelle"]


def test_measures_are_found_by_event_and_recommendation(planner: Workspace, forum: EntityId, asked: EntityId) -> None:
    assert titles(planner, MeasureFilter(event_id=forum)) == ["Übersetzen", "Flyer"]
    assert titles(planner, MeasureFilter(recommendation_id=asked)) == ["Übersetzen", "Flyer"]


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize(
    ("column", "descending", "expected"),
    [
        (MeasureColumn.TITLE, False, "Anlaufstelle Begrüßungsmappe Flyer Übersetzen"),
        (MeasureColumn.TITLE, True, "Übersetzen Flyer Begrüßungsmappe Anlaufstelle"),
        (MeasureColumn.DUE, True, "Übersetzen Anlaufstelle Begrüßungsmappe Flyer"),
        (MeasureColumn.FIELD, False, "Anlaufstelle Flyer Begrüßungsmappe Übersetzen"),
        (MeasureColumn.OWNER, False, "Übersetzen Flyer Anlaufstelle Begrüßungsmappe"),
        (MeasureColumn.EVENT, False, "Flyer Übersetzen Anlaufstelle Begrüßungsmappe"),
        (MeasureColumn.STATE, False, "Begrüßungsmappe Anlaufstelle Flyer Übersetzen"),
    ],
)
def test_measures_are_sorted_and_what_is_missing_comes_last(
    planner: Workspace, column: MeasureColumn, descending: bool, expected: str
) -> None:
    assert titles(planner, MeasureFilter(), MeasureSort(column, descending)) == expected.split()


@pytest.mark.usefixtures("asked")
def test_a_row_names_owner_event_and_recommendation_and_knows_whether_it_is_overdue(planner: Workspace) -> None:
    with planner.read() as db:
        by_title = {row.title: row for row in rows(db, ids(db, MeasureFilter(), MeasureSort()))}
        assert by_title["Übersetzen"].owner == "Volkshochschule"
        assert by_title["Flyer"].owner == "Ayşe Yılmaz"
        assert (by_title["Flyer"].event, by_title["Flyer"].recommendation_number) == ("3. Integrationskonferenz", "E1")
        assert by_title["Anlaufstelle"].event == ""
        assert by_title["Anlaufstelle"].overdue(date(2027, 9, 2))
        assert not by_title["Begrüßungsmappe"].overdue(date(2027, 9, 2))
        assert fields_of_action(db) == ["Beratung", "Öffentlichkeit"]


def test_rows_come_in_the_order_asked_for_without_those_that_are_gone(planner: Workspace, asked: EntityId) -> None:
    with planner.read() as db:
        wanted = ids(db, MeasureFilter(recommendation_id=asked), MeasureSort())
        assert [row.title for row in rows(db, [wanted[1], EntityId("gone"), wanted[0]])] == ["Flyer", "Übersetzen"]


def test_the_thread_leads_from_a_recommendation_to_results(
    planner: Workspace, forum: EntityId, asked: EntityId
) -> None:
    with planner.change(Label("add_station")) as db:
        [first, _] = ids(db, MeasureFilter(recommendation_id=asked), MeasureSort())
        add_station_to_recommendation(db, asked, StationDraft(body_name="Integrationsrat", day=date(2027, 7, 1)))
        add_station_to_recommendation(
            db, asked, StationDraft(body_name="Rat", outcome=StationOutcome.REJECTED, reason="Kein Geld")
        )
        add_station_to_measure(db, first, StationDraft(body_name="Hauptausschuss", outcome=StationOutcome.ACCEPTED))
        set_state(db, [first], MeasureState.DONE, result="14 Sprachen")
    with planner.read() as db:
        found = thread(db, asked)
        assert found is not None
        assert (found.recommendation.number, found.recommendation.text) == ("E1", "Mehr Sprachen im Amt")
        assert [(station.body, station.reason) for station in found.stations] == [
            ("Integrationsrat", ""),
            ("Rat", "Kein Geld"),
        ]
        assert [(at.measure.title, at.measure.result, [s.body for s in at.stations]) for at in found.measures] == [
            ("Übersetzen", "14 Sprachen", ["Hauptausschuss"]),
            ("Flyer", "", []),
        ]
        assert [(row.stations, row.measures) for row in recommendations(db, forum)] == [(2, 2)]
        assert thread(db, "gone") is None


def test_recommendations_are_sorted_by_their_number(planner: Workspace, forum: EntityId) -> None:
    with planner.change(Label("add_recommendation")) as db:
        for n in range(1, 12):
            recommending.add_recommendation(db, forum, f"Wunsch {n}")
    with planner.read() as db:
        assert [row.number for row in recommendations(db, forum)] == [f"E{n}" for n in range(1, 12)]
