"""Lists of registrations dropped on the window, wherever the user is."""

from datetime import datetime
from pathlib import Path

import pytest

from forumplanner.desk.example import registrations_file
from forumplanner.desk.reading_registrations import ENDINGS
from forumplanner.model.enums import EventKind
from forumplanner.planning import bodies, scheduling
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.ui import app as program
from forumplanner.ui.events.event_list import EventList
from forumplanner.ui.events.new_event import NewEventForm
from forumplanner.ui.importing.import_page import ImportPage
from forumplanner.workspace import Label, Workspace

LIST = Path(__file__).parents[2] / "data" / "registrations" / "anmeldeliste.xlsx"
DAYS = (DayFields(datetime(2027, 6, 3, 9), datetime(2027, 6, 3, 17)),)


@pytest.fixture
def started(start, tmp_path: Path):
    file = tmp_path / "office.forumplan"
    Workspace.create(file, who="olena").close()
    return start(file)


@pytest.fixture
def conference(started) -> str:
    fields = EventFields("3. Integrationskonferenz", EventKind.CONFERENCE, DAYS)
    return started.change(Label("create_event"), lambda db: scheduling.create_event(db, fields))


@pytest.fixture
def sitting(started) -> str:
    def make(db) -> str:
        body = bodies.create_body(db, bodies.BodyDraft("Integrationsrat", since=datetime(2020, 11, 1).date()))
        return scheduling.create_event(db, EventFields("12. Sitzung", EventKind.SITTING, DAYS, body_id=body))

    return started.change(Label("create_event"), make)


def shown_import(started) -> ImportPage | None:
    page = started.window.findChild(ImportPage)
    return page if page is not None and page.isVisible() else None


def test_a_list_goes_into_the_event_that_is_open_wherever_the_user_is(started, conference):
    started.window.navigate("events", conference)
    started.window.navigate("overview")
    assert started.drop(registrations_file())
    page = shown_import(started)
    assert page is not None
    assert page.preview.people.rowCount() == 150


def test_without_an_open_event_the_list_proposes_one_from_its_title_rows(started):
    started.window.navigate("overview")
    assert started.drop(LIST)
    form = started.window.findChild(NewEventForm)
    assert form.title.text() == "Bürgerforum „Klima & Mobilität“ Musterstadt"
    assert form.kind.currentData() == EventKind.CITIZEN_FORUM
    assert [day.starts for day in form.days.days()] == [datetime(2027, 3, 13, 10), datetime(2027, 3, 14, 10)]
    started.press("Create and read in")
    page = shown_import(started)
    assert page is not None
    assert page.preview.people.rowCount() == 76


def test_a_list_may_go_into_an_event_that_is_there_already(started, conference):
    started.window.navigate("overview")
    assert started.drop(LIST)
    started.window.findChild(EventList).panel.opened.emit(conference)
    started.settle()
    page = shown_import(started)
    assert page is not None
    assert page.preview.people.rowCount() == 76


def test_a_list_for_an_event_of_the_same_name_offers_that_event(started):
    fields = EventFields("Bürgerforum „Klima & Mobilität“ Musterstadt", EventKind.CITIZEN_FORUM, DAYS)
    event = started.change(Label("create_event"), lambda db: scheduling.create_event(db, fields))
    started.window.navigate("overview")
    assert started.drop(LIST)
    started.press("Read the list into this event")
    assert shown_import(started) is not None
    assert started.window.pages.page.frame.event_id == event


def test_what_is_no_list_is_refused_and_no_event_is_begun(started, tmp_path):
    file = tmp_path / "empty.csv"
    file.write_text("", encoding="utf-8")
    started.window.navigate("overview")
    assert started.drop(file)
    assert "empty.csv" in started.window.notices.texts()[0]
    form = started.window.findChild(NewEventForm)
    assert form is None or not form.isVisible()


def test_a_sitting_takes_no_registrations_and_says_so(started, sitting):
    started.window.navigate("events", sitting)
    assert started.drop(registrations_file())
    assert started.window.notices.texts() == ["“12. Sitzung” takes no registrations."]


def test_two_lists_at_a_time_are_too_many(started, conference, tmp_path):
    started.window.navigate("events", conference)
    assert started.drop(registrations_file(), tmp_path / "more.csv")
    assert started.window.notices.texts() == ["Please drop one list at a time."]


def test_without_a_planner_the_list_waits_for_the_one_opened_next(start, tmp_path):
    started = start(None)
    assert started.drop(registrations_file())
    assert started.drop(LIST)
    assert "anmeldeliste.xlsx” is read as soon as a planner is open" in started.window.notices.texts()[-1]
    started.press("Make a new planner")
    started.choose_file(tmp_path / "amt.forumplan")
    form = started.window.findChild(NewEventForm)
    assert form.isVisible()
    assert form.title.text() == "Bürgerforum „Klima & Mobilität“ Musterstadt"


def test_what_nobody_wants_is_not_taken(started, tmp_path):
    assert not started.drop(tmp_path / "picture.png")


def test_the_window_takes_every_kind_of_list_that_can_be_read():
    assert set(program.LISTS) == set(ENDINGS)
