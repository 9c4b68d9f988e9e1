"""The planning tab: fields are stored when they are left, and what is wrong is said beside them."""

from datetime import datetime, time, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from forumplanner.lists import events
from forumplanner.model.enums import EventKind
from forumplanner.planning import amending
from forumplanner.workspace import Label


@pytest.fixture
def tab(qtbot, office):
    page = office.go("events", f"{office.ids['conference']}/planning")
    qtbot.waitUntil(lambda: page.frame is not None and page.frame.tab is not None)
    return page.frame.tab


def field(tab, key: str):
    return tab.form.binder._fields[key].face.widget


def type_into(qtbot, office, tab, key: str, text: str) -> None:
    widget = field(tab, key)
    widget.setFocus()
    widget.selectAll()
    qtbot.keyClick(widget, Qt.Key.Key_Delete)
    qtbot.keyClicks(widget, text)
    widget.clearFocus()
    office.settle(qtbot)


def choose(office, qtbot, box, value: str) -> None:
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())
    office.settle(qtbot)


def view(office):
    with office.workspace.read() as db:
        return events.view(db, office.ids["conference"])


def test_a_field_is_stored_when_it_is_left_as_one_change(qtbot, office, tab):
    type_into(qtbot, office, tab, "subtitle", "Wir reden mit")
    assert view(office).subtitle == "Wir reden mit"
    assert office.workspace.next_undo.label.key == "edit_event"


def test_undo_brings_the_old_words_back_into_the_field(qtbot, office, tab):
    type_into(qtbot, office, tab, "title", "Große Konferenz")
    tab.setFocus()
    office.window.actions_registry.trigger("undo")
    office.settle(qtbot)
    assert field(tab, "title").text() == "3. Integrationskonferenz"


def test_fewer_places_than_are_taken_is_refused_beside_the_field(qtbot, office, tab):
    type_into(qtbot, office, tab, "capacity", "1")
    assert "2 places are taken, more than 1." in tab.form.binder.errors()["capacity"]
    assert view(office).capacity == 2
    assert not office.window.notices.texts()


def test_escape_takes_back_what_could_not_be_stored(qtbot, office, tab):
    type_into(qtbot, office, tab, "capacity", "viele")
    assert tab.form.binder.errors() == {"capacity": "Please type a whole number."}
    assert not tab.leave()
    qtbot.keyClick(field(tab, "capacity"), Qt.Key.Key_Escape)
    assert tab.form.binder.errors() == {}
    assert field(tab, "capacity").text() == "2"
    assert tab.leave()


def test_no_capacity_means_no_limit(qtbot, office, tab):
    type_into(qtbot, office, tab, "capacity", "")
    assert view(office).capacity is None


def test_a_short_code_that_is_taken_is_refused_beside_the_field(qtbot, office, tab):
    with office.workspace.read() as db:
        taken = events.view(db, office.ids["sitting"]).code
    type_into(qtbot, office, tab, "code", taken)
    assert "is taken" in tab.form.binder.errors()["code"]
    type_into(qtbot, office, tab, "code", "IK 3")
    assert "cannot be a short code" in tab.form.binder.errors()["code"]
    assert view(office).code == "ik-3"


def test_a_conference_cannot_become_a_sitting_without_a_body(qtbot, office, tab):
    choose(office, qtbot, tab.form.kind, "sitting")
    assert "A sitting needs a body." in tab.form.binder.errors()["body_id"]
    choose(office, qtbot, tab.form.body, office.ids["body"])
    assert view(office).kind is EventKind.SITTING
    assert view(office).body == "Ausschuss für Chancengerechtigkeit"
    titles = [office.page.frame.tabs.tabText(at) for at in range(office.page.frame.tabs.count())]
    assert "Agenda" in titles


def test_languages_are_typed_by_name(qtbot, office, tab):
    type_into(qtbot, office, tab, "languages", "German, Turkish, Ukrainian")
    assert view(office).languages == ("de", "tr", "uk")
    type_into(qtbot, office, tab, "languages", "German, Klingonish")
    assert not tab.leave()
    assert "Klingonish" in tab.form.binder.errors()["languages"]


def test_registration_closes_at_midnight_where_no_time_is_given(qtbot, office, tab):
    type_into(qtbot, office, tab, "closes_day", "3.6.2027")
    assert view(office).registration_closes == datetime(2027, 6, 3, 23, 59)
    type_into(qtbot, office, tab, "closes_time", "12")
    assert view(office).registration_closes == datetime(2027, 6, 3, 12)


def test_a_day_is_added_and_taken_away(qtbot, office, tab):
    last = view(office).days[-1]
    tab.days.add_button.click()
    office.settle(qtbot)
    days = view(office).days
    assert len(days) == 3
    assert days[-1].starts == last.starts + timedelta(days=1)
    tab.days.lines[0].remove_button.click()
    office.settle(qtbot)
    assert [day.number for day in view(office).days] == [1, 2]
    assert len(tab.days.lines) == 2


def test_the_last_day_cannot_be_taken_away(qtbot, office, tab):
    tab.days.lines[1].remove_button.click()
    office.settle(qtbot)
    assert not tab.days.lines[0].remove_button.isVisible()


def test_a_day_before_the_one_before_it_is_refused_at_that_day(qtbot, office, tab):
    line = tab.days.lines[1]
    widget = line.form.binder._fields["date"].face.widget
    widget.setFocus()
    widget.setText("01.01.2020")
    widget.textEdited.emit(widget.text())
    widget.clearFocus()
    office.settle(qtbot)
    assert "begins before the one before it has ended" in line.refused
    assert not tab.days.lines[0].refused


def test_an_evening_may_end_after_midnight(qtbot, office, tab):
    line = tab.days.lines[1]
    widget = line.form.binder._fields["ends"].face.widget
    widget.setFocus()
    widget.setText("1:30")
    widget.textEdited.emit(widget.text())
    widget.clearFocus()
    office.settle(qtbot)
    day = view(office).days[1]
    assert day.ends == datetime.combine(day.starts.date() + timedelta(days=1), time(1, 30))
    said = [label.text() for label in line.findChildren(QLabel) if label.isVisible()]
    assert any(text.startswith("Ends on the following day") for text in said)
    assert not any("following day" in label.text() for label in tab.days.lines[0].findChildren(QLabel))


def test_a_new_venue_and_a_new_room_are_entered_on_the_spot(qtbot, office, tab):
    tab.place.new_venue.click()
    form = tab.place.venue_form.form.binder
    form.load({"name": "Stadthalle", "city": "Musterort"})
    tab.place.venue_form.submit()
    office.settle(qtbot)
    assert view(office).venue.name == "Stadthalle"
    tab.place.new_room.click()
    tab.place.room_form.form.binder.load({"name": "Foyer", "capacity": 80})
    tab.place.room_form.submit()
    office.settle(qtbot)
    assert [(room.name, room.used) for room in view(office).venue.rooms] == [("Foyer", True)]
    assert not tab.place.room_form.isVisible()


def test_rooms_are_ticked_and_go_away_with_the_venue(qtbot, office, tab):
    small = tab.place.rooms.boxes[office.ids["small"]]
    qtbot.mouseClick(small, Qt.MouseButton.LeftButton, pos=QPoint(8, small.height() // 2))
    office.settle(qtbot)
    assert [room.used for room in view(office).venue.rooms] == [True, True]
    choose(office, qtbot, tab.form.venue, "")
    assert view(office).venue is None
    texts = [label.text() for label in tab.place.findChildren(QLabel) if label.isVisible()]
    assert "Choose a venue to choose its rooms." in texts


def test_what_somebody_else_changed_shows_but_not_over_what_is_being_typed(qtbot, office, tab):
    title = field(tab, "title")
    title.setFocus()
    title.setText("Halb getip")
    with office.workspace.change(Label("edit_event", {"event": office.ids["conference"]})) as db:
        amending.amend_event(db, office.ids["conference"], subtitle="Von nebenan", title="Anders")
    qtbot.waitUntil(lambda: field(tab, "subtitle").text() == "Von nebenan")
    assert title.text() == "Halb getip"


def test_every_field_has_a_name(tab, assert_all_named):
    tab.place.new_venue.click()
    assert_all_named(tab)


def test_a_link_to_register_is_kept_and_what_is_no_address_is_refused_beside_it(qtbot, office, tab):
    type_into(qtbot, office, tab, "registration_link", "https://www.stadt.example/anmelden")
    assert view(office).registration_link == "https://www.stadt.example/anmelden"
    type_into(qtbot, office, tab, "registration_link", "javascript:alert(1)")
    assert "no address of a web page" in tab.form.binder.errors()["registration_link"]
    assert view(office).registration_link == "https://www.stadt.example/anmelden"
