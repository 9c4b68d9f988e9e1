"""The journal: changes in words, whether they hold, and undo and redo that say what they will do."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from forumplanner.planning import amending
from forumplanner.workspace import Label


def column(page, number: int) -> list[str]:
    return [page.model.index(row, number).data() for row in range(page.model.rowCount())]


def what(page) -> list[str]:
    return column(page, 2)


def rename(office, title: str) -> None:
    with office.workspace.change(Label("edit_event", {"event": office.ids["forum"]})) as db:
        amending.amend_event(db, office.ids["forum"], title=title)


def test_changes_stand_in_words_the_newest_first(office):
    page = office.go("journal")
    assert what(page)[0] == "Registered: Ayşe Yılmaz for 3. Integrationskonferenz"
    assert "Event created: Bürgerforum Südstadt" in what(page)
    assert set(column(page, 3)) == {"in force"}
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_what_was_taken_back_says_so_until_it_is_made_again(qtbot, office):
    page = office.go("journal")
    rename(office, "Forum Nord")
    qtbot.waitUntil(lambda: what(page)[0] == "Event changed: Forum Nord")
    assert page.undo_button.text() == "Undo: Event changed: Forum Nord"
    qtbot.mouseClick(page.undo_button, Qt.MouseButton.LeftButton)
    office.settle(qtbot)
    assert what(page)[0] == "Undone: Event changed: Bürgerforum Südstadt"
    assert column(page, 3)[:2] == ["–", "taken back"]
    assert page.redo_button.text() == "Redo: Event changed: Bürgerforum Südstadt"
    qtbot.mouseClick(page.redo_button, Qt.MouseButton.LeftButton)
    office.settle(qtbot)
    assert what(page)[0] == "Done again: Event changed: Forum Nord"
    assert column(page, 3)[2] == "in force"


def test_the_words_are_searched(qtbot, office):
    page = office.go("journal")
    page.panel.search.setText("venue")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    page.panel.search.setText("sudstadt")
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)


def test_a_change_leads_to_what_was_changed(qtbot, office):
    page = office.go("journal")
    row = what(page).index("Person added: Olena Schewtschenko")
    page.panel.table.select_ids([page.model.ids[row]])
    qtbot.keyClick(page.panel.table, Qt.Key.Key_Return)
    assert office.page.persons.details.shown == office.ids["olena"]


def test_what_is_gone_has_no_door_and_is_said_to_be_removed(qtbot, office):
    page = office.go("journal")
    row = next(n for n, words in enumerate(what(page)) if words.startswith("Venue added"))
    page.panel.table.select_ids([page.model.ids[row]])
    assert not office.window.actions_registry.qaction("journal.go").isEnabled()
    assert what(page)[row] == "Venue added: (removed)"


def test_the_oldest_first_on_request(office):
    page = office.go("journal")
    newest = what(page)[0]
    page.model.sort(0, Qt.SortOrder.AscendingOrder)
    assert what(page)[-1] == newest


def test_with_nothing_to_undo_the_buttons_say_so(empty_office):
    page = empty_office.go("journal")
    assert page.undo_button.text() == "Nothing to undo"
    assert not page.undo_button.isEnabled()
    assert page.model.rowCount() == 0


def test_everything_has_a_name(office, assert_all_named):
    assert_all_named(office.go("journal"))
