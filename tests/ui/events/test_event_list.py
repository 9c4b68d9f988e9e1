"""The list of events: what it shows, how it is searched and narrowed, and how an event is made and removed."""

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QPushButton

from forumplanner.lists import events, people
from forumplanner.model.enums import EventKind
from forumplanner.planning import directory
from forumplanner.planning.directory import PersonFields
from forumplanner.workspace import Label


def shown(page) -> list[str]:
    model = page.list.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def cells(page, title: str) -> list[str]:
    model = page.list.model
    row = shown(page).index(title)
    return [model.index(row, column).data() for column in range(model.columnCount())]


def choose(box, value: str) -> None:
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def stored(office, event_id: str):
    with office.workspace.read() as db:
        return events.view(db, event_id)


def test_events_stand_with_kind_place_state_and_places_the_newest_first(office):
    page = office.go("events")
    assert shown(page) == ["3. Integrationskonferenz", "12. Sitzung", "Bürgerforum Südstadt"]
    kind, place, state, taken, waiting = cells(page, "3. Integrationskonferenz")[2:]
    assert (kind, place, state, taken, waiting) == ("Conference", "Bürgerhaus am Markt", "in planning", "2 of 2", "1")
    QAbstractItemModelTester(page.list.model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_typing_finds_events_and_nothing_found_is_said(qtbot, office):
    page = office.go("events")
    qtbot.keyClicks(page.list.panel.search, "burgerforum")
    qtbot.waitUntil(lambda: shown(page) == ["Bürgerforum Südstadt"])
    page.list.panel.search.setText("xyz")
    qtbot.waitUntil(lambda: shown(page) == [])
    texts = [label.text() for label in page.list.findChildren(QLabel) if label.isVisible()]
    assert "Nothing found" in texts


def test_the_list_is_narrowed_by_kind_and_state(office):
    page = office.go("events")
    choose(page.list.kind_filter, "sitting")
    assert shown(page) == ["12. Sitzung"]
    choose(page.list.state_filter, "held")
    assert shown(page) == []
    choose(page.list.kind_filter, "")
    assert shown(page) == ["Bürgerforum Südstadt"]


def test_every_column_that_sorts_does_so(office):
    page = office.go("events")
    for number, column in enumerate(page.list.model.columns):
        if column.sort_key:
            page.list.model.sort(number, Qt.SortOrder.AscendingOrder)
            assert len(shown(page)) == 3
    page.list.model.sort(0)
    assert shown(page)[0] == "12. Sitzung"


def test_an_empty_planner_explains_itself_and_offers_the_first_event(qtbot, empty_office):
    page = empty_office.go("events")
    step = next(b for b in page.list.panel.findChildren(QPushButton) if b.text() == "Create the first event")
    qtbot.mouseClick(step, Qt.MouseButton.LeftButton)
    assert page.list.side.isVisible()


def test_a_new_edition_takes_number_and_title_from_its_series(qtbot, office):
    page = office.go("events")
    qtbot.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = page.list.new_form
    choose(form.kind, "conference")
    choose(form.series, office.ids["series"])
    assert form.title.text() == "4. Integrationskonferenz"
    choose(form.venue, office.ids["venue"])
    form.submit()
    office.settle(qtbot)
    assert page.frame is not None
    view = stored(office, page.frame.event_id)
    assert (view.title, view.edition, view.kind, view.venue.name) == (
        "4. Integrationskonferenz",
        4,
        EventKind.CONFERENCE,
        "Bürgerhaus am Markt",
    )


def test_a_title_the_user_wrote_is_not_overwritten_by_the_series(office):
    page = office.go("events", "new")
    form = page.list.new_form
    form.title.setText("Jubiläum")
    choose(form.series, office.ids["series"])
    assert form.title.text() == "Jubiläum"


def test_what_is_wrong_is_said_beside_its_field_and_nothing_is_stored(qtbot, office):
    page = office.go("events", "new")
    form = page.list.new_form
    form.submit()
    assert form.form.binder.errors() == {"title": "This is needed."}
    form.title.setText("Sitzung ohne Gremium")
    choose(form.kind, "sitting")
    assert form.body.isVisible()
    form.submit()
    office.settle(qtbot)
    texts = [label.text() for label in form.findChildren(QLabel) if label.isVisible()]
    assert any("A sitting needs a body." in text for text in texts)
    assert form.create_button.isEnabled()
    assert len(shown(page)) == 3


def test_a_forum_of_two_days_is_made_with_its_days(qtbot, office):
    page = office.go("events", "new")
    form = page.list.new_form
    form.title.setText("Zukunftsforum")
    first = date.today() + timedelta(days=100)
    line = form.days.lines[0].form.binder
    line.load({"date": first})
    form.days.add_button.click()
    form.submit()
    office.settle(qtbot)
    view = stored(office, page.frame.event_id)
    assert [day.starts.date() for day in view.days] == [first, first + timedelta(days=1)]


def test_an_end_before_the_begin_is_said_at_its_day(qtbot, office):
    page = office.go("events", "new")
    form = page.list.new_form
    form.title.setText("Verdreht")
    field = form.days.lines[0]
    field.form.binder.load({"ends": field.day().starts.time().replace(hour=12)})
    form.submit()
    office.settle(qtbot)
    assert "ends" in field.refused
    assert "18:00" in field.refused


def test_the_journal_names_the_new_event(qtbot, office):
    page = office.go("events", "new")
    page.list.new_form.title.setText("Zukunftsforum")
    page.list.new_form.submit()
    office.settle(qtbot)
    assert office.workspace.next_undo.label.refs == {"event": page.frame.event_id}


def test_removing_asks_nothing_and_is_undone_from_its_notice(qtbot, office):
    page = office.go("events")
    page.list.panel.table.select_ids([office.ids["sitting"]])
    office.window.actions_registry.trigger("events.remove")
    office.settle(qtbot)
    assert "12. Sitzung" not in shown(page)
    assert office.window.notices.texts() == ["“12. Sitzung” was removed."]
    undo = next(b for b in office.window.notices.findChildren(QPushButton) if b.text() == "Undo")
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    office.settle(qtbot)
    assert "12. Sitzung" in shown(page)


def test_an_event_with_registrations_is_not_removed_and_the_reason_is_said(qtbot, office):
    page = office.go("events")
    page.list.panel.table.select_ids([office.ids["conference"]])
    office.window.actions_registry.trigger("events.remove")
    office.settle(qtbot)
    assert "People are registered for this event." in office.window.notices.texts()[0]
    assert "3. Integrationskonferenz" in shown(page)


def undos(office):
    return [b for b in office.window.notices.findChildren(QPushButton) if b.text() == "Undo" and not b.isHidden()]


def test_the_notice_does_not_undo_something_else_that_came_later(qtbot, office):
    page = office.go("events")
    page.list.panel.table.select_ids([office.ids["sitting"]])
    office.window.actions_registry.trigger("events.remove")
    office.settle(qtbot)
    assert len(undos(office)) == 1
    with office.workspace.change(Label("add_person")) as db:
        [later] = directory.add_persons(db, [PersonFields("Ada", "Muster")])
    office.settle(qtbot)
    assert undos(office) == [], "what stands on top is another change"
    with office.workspace.read() as db:
        assert people.person_view(db, later) is not None


def test_everything_has_a_name(office, assert_all_named):
    assert_all_named(office.go("events", "new"))
    assert not office.window.actions_registry.defects()
