"""Measures are entered, filtered, explained, and lead back to where they come from."""

from datetime import date

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QToolButton

from forumplanner.lists import measures
from forumplanner.lists.measures import MeasureFilter, MeasureSort
from forumplanner.model.enums import MeasureState, StationOutcome
from forumplanner.planning.agenda_making import AgendaItemDraft, add_item
from forumplanner.planning.measures import MeasureDraft, add_measure
from forumplanner.planning.minute_taking import EntryDraft, EntryKind, add_entry, open_minutes
from forumplanner.planning.recommending import add_recommendation
from forumplanner.ui.parts.choice import Choice


def field(root, name: str):
    fields = [*root.findChildren(QLineEdit), *root.findChildren(QPlainTextEdit)]
    return next(one for one in fields if one.accessibleName() == name)


def choice(root, name: str) -> Choice:
    return next(one for one in root.findChildren(Choice) if one.accessibleName() == name)


def row(app, measure: str):
    return app.read(lambda db: measures.rows(db, [measure]))[0]


@pytest.fixture
def two(planner_window, conference) -> list[str]:
    """One measure that was due in May, and one due in December, from a recommendation of the conference."""

    def make(db):
        asked = add_recommendation(db, conference, "Mehr Sprachmittlung in den Ämtern")
        return [
            add_measure(db, MeasureDraft("Pool für Sprachmittlung", due=date(2027, 5, 1), recommendation_id=asked)),
            add_measure(db, MeasureDraft("Linie 7 bis Mitternacht", due=date(2027, 12, 1), field_of_action="Verkehr")),
        ]

    return planner_window.change(make)


def test_a_measure_is_entered_from_the_empty_place(planner_window, assert_all_named):
    app = planner_window
    page = app.show_place("measures")
    app.click(next(one for one in page.findChildren(QPushButton) if one.text() == "New measure" and one.isVisible()))
    app.type("Nachtbus")
    app.click(page.new_form.create_button)
    assert page.model.rowCount() == 1
    assert field(page.measure_form, "Title").text() == "Nachtbus"
    assert_all_named(page)


def test_what_is_overdue_is_said_in_words_and_can_be_filtered(planner_window, two):
    app = planner_window
    page = app.show_place("measures")
    assert [page.model.index(n, 0).data() for n in (0, 1)] == ["planned, overdue", "planned"]
    page.filters.overdue.click()
    assert list(page.model.ids) == [two[0]]
    page.filters.overdue.click()
    app.choose(page.filters.field, "Verkehr")
    assert list(page.model.ids) == [two[1]]
    app.choose(page.filters.state, MeasureState.DONE.value)
    assert page.model.rowCount() == 0
    assert not page.panel.table.isVisible()


def test_rejecting_asks_for_the_reason_beside_its_field(planner_window, two):
    app = planner_window
    page = app.show_place("measures")
    page.arrive(two[0])
    app.choose(choice(page.measure_form, "State"), MeasureState.REJECTED.value)
    assert page.measure_form.form.binder.errors()["reason"]
    assert row(app, two[0]).state is MeasureState.PLANNED
    app.fill(field(page.measure_form, "Reason, if postponed or rejected"), "Kein Geld im Haushalt")
    assert (row(app, two[0]).state, row(app, two[0]).reason) == (MeasureState.REJECTED, "Kein Geld im Haushalt")
    assert page.model.row(page.model.place_of(two[0])).state is MeasureState.REJECTED


def test_done_asks_for_the_result(planner_window, two):
    app = planner_window
    page = app.show_place("measures")
    page.arrive(two[1])
    app.choose(choice(page.measure_form, "State"), MeasureState.DONE.value)
    app.fill(field(page.measure_form, "Result, when done"), "Fährt seit März")
    assert row(app, two[1]).state is MeasureState.DONE


def test_the_responsible_person_is_picked_from_the_directory(planner_window, two, people):
    app = planner_window
    page = app.show_place("measures")
    page.arrive(two[0])
    app.pick(page.measure_form.person, "Kaya")
    assert row(app, two[0]).owner == "Deniz Kaya"
    app.fill(field(page.measure_form, "Due on"), "24.12.2027")
    assert row(app, two[0]).due == date(2027, 12, 24)
    page.measure_form.person.clear()
    app.settle()
    assert row(app, two[0]).owner == ""


def test_a_station_is_added_and_corrected(planner_window, two, body):
    app = planner_window
    page = app.show_place("measures")
    page.arrive(two[0])
    app.click(page.stations.add_button)
    app.click(page.stations.store_button)
    assert page.stations.form.binder.errors()["body_name"]
    app.choose(page.stations.body, body)
    app.fill(field(page.stations, "On"), "10.6.2027")
    app.click(page.stations.store_button)
    assert page.stations.sentences[0].endswith("Integrationsrat, pending")
    app.click(next(one for one in page.stations.findChildren(QToolButton) if one.accessibleName() == "Correct station"))
    app.choose(choice(page.stations, "Outcome"), StationOutcome.ACCEPTED.value)
    app.click(page.stations.store_button)
    assert page.stations.sentences[0].endswith("Integrationsrat, accepted")


def test_a_measure_leads_to_its_recommendation_and_event(planner_window, two, conference):
    app = planner_window
    page = app.show_place("measures")
    page.arrive(two[0])
    assert page.measure_form._asked.text() == "E1: Mehr Sprachmittlung in den Ämtern"
    assert page.measure_form.origin.text() == "From: 3. Integrationskonferenz"


def test_a_measure_that_stands_in_minutes_is_not_removed(planner_window, conference, two):
    app = planner_window

    def write_down(db):
        item = add_item(db, conference, AgendaItemDraft("Verkehr"))
        made = open_minutes(db, conference, app.door.now)
        return add_entry(db, made, item, EntryDraft(EntryKind.MEASURE, "Haltestelle am Kai"))

    app.change(write_down)
    page = app.show_place("measures")
    found = app.read(lambda db: measures.ids(db, MeasureFilter(text="Haltestelle"), MeasureSort()))
    page.panel.table.select_ids(found)
    app.window.actions_registry.trigger("measures.remove")
    app.settle()
    assert page.model.rowCount() == 3
    assert app.window.notices.texts()
    page.panel.table.select_ids([two[1]])
    app.window.actions_registry.trigger("measures.remove")
    app.settle()
    assert page.model.rowCount() == 2
    app.click(next(one for one in app.window.notices.findChildren(QPushButton) if one.text() == "Undo"))
    assert page.model.rowCount() == 3


def test_the_list_keeps_the_rules_of_qt(planner_window, two):
    app = planner_window
    page = app.show_place("measures")
    tester = QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    app.change(lambda db: add_measure(db, MeasureDraft("Dritte")))
    assert page.model.rowCount() == 3
    del tester


def test_widths_of_columns_are_remembered_by_the_window(planner_window, two):
    app = planner_window
    table = app.show_place("measures").panel.table
    table.horizontalHeader().resizeSection(1, 222)
    app.window.pages.detach()
    app.window.opening.open(app.workspace.path)
    app.settle()
    again = app.show_place("measures").panel.table
    assert again is not table
    assert abs(again.columnWidth(1) - 222) <= 1
