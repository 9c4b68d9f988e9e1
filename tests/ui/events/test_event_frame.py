"""An open event: heading, state, tabs, and how one moves between events and the list."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from forumplanner.lists import events
from forumplanner.model.enums import EventState
from forumplanner.planning import amending, scheduling
from forumplanner.ui.events.states import StateSteps
from forumplanner.workspace import Label


def open_event(qtbot, office, key: str, tab: str = "planning"):
    page = office.go("events", f"{office.ids[key]}/{tab}")
    qtbot.waitUntil(lambda: page.frame is not None and page.frame.tab is not None)
    office.settle(qtbot)
    return page.frame


def state_of(office, key: str) -> EventState:
    with office.workspace.read() as db:
        return events.view(db, office.ids[key]).state


def test_an_event_opens_with_return_and_the_list_comes_back_by_key(qtbot, office):
    page = office.go("events")
    page.list.panel.table.select_ids([office.ids["forum"]])
    qtbot.keyClick(page.list.panel.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.frame is not None)
    assert page.frame.view.title == "Bürgerforum Südstadt"
    qtbot.keyClick(office.window, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert page.frame is None
    assert page.list.isVisible()


def test_going_back_from_an_event_shows_the_list(qtbot, office):
    page = office.go("events")
    open_event(qtbot, office, "forum")
    qtbot.keyClick(office.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.frame is None


def test_coming_back_from_another_place_shows_the_event_as_it_was(qtbot, office):
    open_event(qtbot, office, "forum")
    office.go("contacts")
    page = office.go("events")
    assert page.frame.event_id == office.ids["forum"]


def test_the_heading_says_what_when_and_how_full(qtbot, office):
    frame = open_event(qtbot, office, "conference")
    words = " ".join(label.text() for label in frame.heading.findChildren(QLabel))
    assert "3. Integrationskonferenz" in words
    assert "2 of 2 places taken" in words
    assert "Bürgerhaus am Markt" in words
    assert "ik-3" in words
    assert frame.state_button.text() == "State: in planning"


def test_tabs_follow_the_kind_of_event(qtbot, office):
    frame = open_event(qtbot, office, "sitting")
    titles = [frame.tabs.tabText(at) for at in range(frame.tabs.count())]
    assert "Registrations" not in titles
    assert "Agenda" in titles
    frame = open_event(qtbot, office, "conference")
    titles = [frame.tabs.tabText(at) for at in range(frame.tabs.count())]
    assert "Registrations" in titles
    assert "Programme" in titles


def test_another_event_is_opened_over_the_one_that_is_open(qtbot, office):
    first = open_event(qtbot, office, "sitting", "agenda")
    second = open_event(qtbot, office, "conference", "agenda")
    assert first is not second
    assert second.view.title == "3. Integrationskonferenz"


def test_the_state_is_changed_where_the_rules_allow_it(qtbot, office):
    frame = open_event(qtbot, office, "conference")
    registry = office.window.actions_registry
    registry.trigger(StateSteps.action_id(EventState.INVITED))
    office.settle(qtbot)
    assert state_of(office, "conference") is EventState.INVITED
    assert frame.state_button.text() == "State: invited"
    assert registry.qaction(StateSteps.action_id(EventState.CALLED_OFF)).isEnabled()
    assert not registry.qaction(StateSteps.action_id(EventState.INVITED)).isEnabled()


def test_an_event_that_has_not_begun_is_not_held_and_the_reason_is_said(qtbot, office):
    open_event(qtbot, office, "conference")
    office.window.actions_registry.trigger(StateSteps.action_id(EventState.HELD))
    office.settle(qtbot)
    assert state_of(office, "conference") is EventState.PLANNING
    assert "cannot have been held yet" in office.window.notices.texts()[0]


def test_an_event_that_somebody_removed_closes_and_says_so(qtbot, office):
    open_event(qtbot, office, "sitting")
    with office.workspace.change(Label("remove_event", {"event": office.ids["sitting"]})) as db:
        scheduling.remove_event(db, office.ids["sitting"])
    qtbot.waitUntil(lambda: office.page.frame is None)
    assert office.window.notices.texts() == ["This event does not exist any more."]


def test_a_change_made_elsewhere_shows_in_the_heading(qtbot, office):
    frame = open_event(qtbot, office, "forum")
    with office.workspace.change(Label("edit_event", {"event": office.ids["forum"]})) as db:
        amending.amend_event(db, office.ids["forum"], title="Bürgerforum Nordstadt")
    qtbot.waitUntil(lambda: frame.view.title == "Bürgerforum Nordstadt")


def test_the_next_part_is_reached_by_key(qtbot, office):
    frame = open_event(qtbot, office, "conference")
    before = frame.tab_key
    qtbot.keyClick(office.window, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert frame.tab_key != before
    qtbot.keyClick(office.window, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert frame.tab_key == before


def test_an_event_is_shown_from_its_upper_end_also_where_the_list_was_scrolled(qtbot, office, theme):
    page = office.go("events")
    office.window.resize(1000, 500)
    theme.resize_text(200)
    office.settle(qtbot)
    bar = page.parentWidget().parentWidget().parentWidget().verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    open_event(qtbot, office, "forum")
    assert bar.value() == 0
