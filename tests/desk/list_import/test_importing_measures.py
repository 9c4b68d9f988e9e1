"""Measures brought into a planner: responsible organisations and persons, states with their explanations."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import select

from forumplanner.desk.list_import.kinds import ListKind
from forumplanner.desk.list_import.reports import Fate, Figure, ListReport, RemarkKind
from forumplanner.desk.list_import.writing import import_list
from forumplanner.model.directory import Organisation, Person
from forumplanner.model.enums import MeasureState
from forumplanner.model.following_up import Measure
from forumplanner.planning.directory import OrganisationFields, PersonFields, add_organisations, add_persons
from forumplanner.workspace import Label, Workspace


def bring(planner: Workspace, file: Path, **options: Any) -> ListReport:
    return import_list(planner, ListKind.MEASURES, file, **options)


def measures(planner: Workspace) -> dict[str, Measure]:
    with planner.read() as db:
        found = {one.title: one for one in db.scalars(select(Measure))}
        db.expunge_all()
        return found


def test_measures_of_a_plan_come_in_as_an_officer_would_enter_them(planner: Workspace, plan_of_measures: Path) -> None:
    with planner.change(Label("add_organisation")) as db:
        office, school = add_organisations(
            db, [OrganisationFields("Sozialamt"), OrganisationFields("Volkshochschule", short_name="VHS")]
        )
        (eva,) = add_persons(db, [PersonFields("Eva", "Lindt")])
    report = bring(planner, plan_of_measures)
    found = measures(planner)
    assert set(found) == {"Sprachcafé", "Wegweiser in einfacher Sprache", "Elternlotsen", "Sommerfest"}
    cafe, guide, pilots, party = found.values()
    assert (cafe.owner_organisation_id, cafe.owner_person_id, cafe.due) == (school, eva, date(2027, 12, 31))
    assert (cafe.field_of_action, cafe.dimension, cafe.state) == ("Sprache", "kulturell", MeasureState.RUNNING)
    assert cafe.description == "offener Treff"
    assert (guide.owner_organisation_id, guide.state) == (office, MeasureState.DONE)
    assert guide.result == "liegt in acht Sprachen aus"
    assert (pilots.state, pilots.reason) == (MeasureState.REJECTED, "abgelehnt (kein Geld)")
    with planner.read() as db:
        new = db.scalars(select(Organisation).where(Organisation.name == "Schulverwaltung")).one()
        assert pilots.owner_organisation_id == new.id
        person = db.scalars(select(Person).where(Person.family_name == "Kaya")).one()
    assert (party.owner_person_id, party.owner_organisation_id) == (person.id, None)
    assert [row.fate for row in report.rows] == [Fate.NEW] * 4 + [Fate.TWICE_IN_FILE]
    assert dict(report.figures) == {Figure.ORGANISATIONS: 1, Figure.PERSONS: 1, Figure.MEASURES: 4}
    kinds = [remark.kind for row in report.rows for remark in row.remarks]
    assert kinds == [
        RemarkKind.KNOWN_BY_NAME,
        RemarkKind.OWNER_NEW,
        RemarkKind.OWNER_PERSON_NEW,
        RemarkKind.SAME_AS_ROW,
    ]
    planner.undo()
    assert measures(planner) == {}


def test_what_is_there_already_stays(planner: Workspace, plan_of_measures: Path) -> None:
    bring(planner, plan_of_measures)
    again = bring(planner, plan_of_measures)
    assert [row.fate for row in again.rows] == [Fate.KNOWN] * 5
    assert again.written == 0
    assert len(measures(planner)) == 4


def test_one_title_in_two_municipalities_is_two_measures(planner: Workspace, new_list: Callable[..., Path]) -> None:
    report = bring(planner, new_list("Maßnahme;Kommune", "Sprachcafé;Nordheim", "Sprachcafé;Südheim"))
    assert report.count(Fate.NEW) == 2


def test_of_a_measure_that_is_not_entered_nothing_is_said_to_be_kept(
    planner: Workspace, new_list: Callable[..., Path]
) -> None:
    file = new_list("Maßnahme;bis wann;Status", "Wegweiser;;geplant", "Wegweiser;bald;", "Bad;;abgebrochen")
    report = bring(planner, file)
    assert [(row.fate, row.doubts) for row in report.rows[:2]] == [(Fate.NEW, ()), (Fate.TWICE_IN_FILE, ())]
    assert measures(planner)["Bad"].state is MeasureState.REJECTED
    assert all(row.doubts == () for row in bring(planner, file).rows)
