"""The form of an event says beside its days what falls on them; it never stands in the way."""

from datetime import date, datetime

import pytest
from PySide6.QtTest import QTest

from forumplanner.desk.calendar_choice import CalendarChoice, choose_for_calendar
from forumplanner.planning import amending
from forumplanner.planning.local_days import LocalDayFields, add_local_day
from forumplanner.planning.scheduling import DayFields
from forumplanner.ui.events.clash_note import ClashNote
from forumplanner.ui.events.new_event import NewEventForm
from forumplanner.ui.parts.date_field import DateField
from forumplanner.workspace import Label


@pytest.fixture
def form(office, qtbot):
    with office.workspace.change(Label("add_local_day")) as db:
        add_local_day(db, LocalDayFields("Stadtfest", date(2027, 6, 12), date(2027, 6, 13)))
    page = office.go("events")
    office.window.actions_registry.trigger("events.new")
    office.settle(qtbot)
    return next(one for one in page.findChildren(NewEventForm) if one.isVisible())


def set_day(office, form, qtbot, text: str) -> None:
    field = form.days.lines[0].findChild(DateField)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    form.title.setFocus()
    office.settle(qtbot)


def test_a_new_event_names_what_falls_on_its_day(office, form, qtbot):
    set_day(office, form, qtbot, "2027-06-12")
    assert "Stadtfest" in form.note_of_days.clashing.text()
    assert form.note_of_days.isVisible()
    assert "Stadtfest" in form.note_of_days.accessibleDescription()
    set_day(office, form, qtbot, "2027-05-16")
    assert "Stadtfest" not in form.note_of_days.clashing.text()
    assert "Feast of Sacrifice (Eid al-Adha), probably ± 1 day" in (
        form.note_of_days.clashing.text() + form.note_of_days.hints.text()
    )


def test_groups_that_were_not_chosen_are_not_spoken_of(office, form, qtbot):
    choose_for_calendar(office.workspace, CalendarChoice(frozenset(), frozenset(), school=False))
    set_day(office, form, qtbot, "2027-05-17")
    assert "Eid" not in form.note_of_days.accessibleDescription()


def test_the_note_blocks_nothing(office, form, qtbot):
    set_day(office, form, qtbot, "2027-06-12")
    form.title.setText("Forum am Stadtfest")
    form.create_button.click()
    office.settle(qtbot)
    assert office.window.pages.page.frame.view.title == "Forum am Stadtfest"


def test_a_planned_event_says_it_too_and_follows_what_is_stored(office, form, qtbot):
    page = office.go("events", f"{office.ids['conference']}/planning")
    office.settle(qtbot)
    day = DayFields(datetime(2027, 6, 13, 9), datetime(2027, 6, 13, 17))
    with office.workspace.change(Label("edit_event")) as db:
        amending.amend_event(db, office.ids["conference"], days=(day,))
    office.settle(qtbot)
    note = next(one for one in page.findChildren(ClashNote) if one.isVisible())
    assert "Stadtfest" in note.clashing.text()
    office.workspace.undo()
    office.settle(qtbot)
    assert "Stadtfest" not in note.clashing.text()


@pytest.mark.parametrize("typed", ["99.99.2027", "1.1.1800"])
def test_what_is_said_of_a_date_goes_when_another_is_typed_that_cannot_be(office, form, qtbot, typed):
    page = office.go("events", f"{office.ids['conference']}/planning")
    day = DayFields(datetime(2027, 6, 13, 9), datetime(2027, 6, 13, 17))
    with office.workspace.change(Label("edit_event")) as db:
        amending.amend_event(db, office.ids["conference"], days=(day,))
    office.settle(qtbot)
    note = next(one for one in page.findChildren(ClashNote) if one.isVisible())
    assert "Stadtfest" in note.clashing.text()
    field = next(one for one in page.findChildren(DateField) if one.isVisible())
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, typed)
    office.settle(qtbot)
    assert not note.isVisible()
