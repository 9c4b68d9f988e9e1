"""The table: who is in it, what one finds, and what one does to those selected."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton
from shiboken6 import isValid

from forumplanner.model.enums import RegistrationState
from forumplanner.planning import directory, registering
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.registering import RegistrationFields
from forumplanner.workspace import Label


def test_the_model_keeps_the_rules_of_qt(desk):
    tester = QAbstractItemModelTester(desk.tab.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    desk.search("a")
    desk.search("")
    desk.tab.model.sort(1)
    assert tester.model() is desk.tab.model


def test_it_shows_who_is_registered_with_the_name_in_the_own_script(desk):
    assert desk.names() == ["Haddad, Samir · سمير حداد", "Schewtschenko, Olena · Олена Шевченко", "Yılmaz, Ayşe"]


def test_one_finds_people_in_any_script_while_typing(desk):
    for typed in ("шевч", "schewt", "Olena"):
        desk.search(typed)
        assert desk.names() == ["Schewtschenko, Olena · Олена Шевченко"]
    desk.search("حداد")
    assert desk.names() == ["Haddad, Samir · سمير حداد"]
    desk.search("yilmaz")
    assert desk.names() == ["Yılmaz, Ayşe"]


def test_every_header_with_an_order_sorts(desk):
    header = desk.tab.panel.table.horizontalHeader()
    for column, shown in enumerate(desk.tab.model.columns):
        if shown.sort_key:
            desk.tab.panel.table.sortByColumn(column, Qt.SortOrder.DescendingOrder)
            assert header.sortIndicatorSection() == column
            assert len(desk.names()) == 3
    desk.tab.panel.table.sortByColumn(4, Qt.SortOrder.DescendingOrder)
    assert desk.names()[0] == "Yılmaz, Ayşe", "the only one with a town"


def test_the_numbers_stand_on_the_filter_and_narrow_the_table(desk):
    places = desk.tab.filter.choice(RegistrationState.PLACED)
    waiting = desk.tab.filter.choice(RegistrationState.WAITING)
    assert places.text() == "2 have a place"
    assert waiting.text() == "1 on the waiting list"
    waiting.trigger()
    assert desk.names() == ["Haddad, Samir · سمير حداد"]
    places.trigger()
    assert len(desk.names()) == 2
    desk.tab.filter.choice(None).trigger()
    assert len(desk.names()) == 3


def shown(desk) -> list[str]:
    header = desk.tab.panel.table.horizontalHeader()
    return [one.title for number, one in enumerate(desk.tab.model.columns) if not header.isSectionHidden(number)]


def test_columns_in_which_nothing_stands_take_no_room(desk):
    desk.window.resize(1600, 900)
    assert shown(desk) == ["Name", "State", "Rank and reason", "Town", "Registered on"], "nobody has an organisation"
    desk.tab.filter.choice(RegistrationState.PLACED).trigger()
    assert shown(desk) == ["Name", "State", "Town", "Registered on"]
    desk.select("Yılmaz", "Schew")
    desk.take("join")
    assert shown(desk)[-1] == "Together"


def test_beside_the_panel_state_and_reason_are_whole_and_the_rest_gives_way(desk):
    desk.window.resize(1366, 768)
    table = desk.tab.panel.table
    widths = {}
    for opened in (False, True):
        if opened:
            desk.open("Haddad")
        desk.settle()
        widths[opened] = [table.columnWidth(number) for number in (1, 2)]
        assert sum(table.columnWidth(number) for number in range(7)) <= table.viewport().width()
    assert widths[True][0] >= widths[False][0], "the state is as wide as without the panel"
    words = table.fontMetrics().horizontalAdvance("Rang 11: 2 Plätze frei, aber für die, die davor")
    assert widths[True][1] >= words
    assert shown(desk) == ["Name", "State", "Rank and reason"]
    assert desk.tab.model.index(0, 2).data(Qt.ItemDataRole.ToolTipRole) == desk.tab.form.why.text()


def test_the_row_that_was_opened_stays_in_sight(desk):
    def many(db):
        people = directory.add_persons(db, [PersonFields("P", f"Zeile {number:03}") for number in range(60)])
        wishes = [RegistrationFields(person, RegistrationState.CANCELLED) for person in people]
        registering.register(db, desk.tab.event_id, wishes, desk.office.workspace.now())

    with desk.office.workspace.change(Label("register")) as db:
        many(db)
    desk.settle()
    desk.window.resize(1366, 768)
    desk.settle()
    table = desk.tab.panel.table
    last = table.rowAt(table.viewport().height() - 4) - 1
    table.setCurrentIndex(desk.tab.model.index(last, 0))
    desk.bot.keyClick(table, Qt.Key.Key_Return)
    desk.settle()
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()).center())
    assert table.currentIndex().row() == last


def test_a_place_is_refused_while_none_is_free_and_given_once_one_is(desk):
    desk.select("Haddad")
    desk.take("place")
    assert desk.state_of("Haddad") == "on the waiting list"
    assert "2 places" in desk.notices()[-1]
    desk.select("Yılmaz")
    desk.take("cancel")
    assert desk.state_of("Yılmaz") == "cancelled"
    desk.select("Haddad")
    desk.take("place")
    assert desk.state_of("Haddad") == "has a place"
    assert desk.tab.filter.choice(RegistrationState.PLACED).text() == "2 have a place"


def test_cancelling_many_is_one_step_and_the_notice_takes_it_back(desk):
    desk.tab.panel.table.selectAll()
    desk.take("cancel")
    assert {desk.state_of(name) for name in desk.names()} == {"cancelled"}
    desk.undo_in_notice()
    assert [desk.state_of(name) for name in ("Haddad", "Schew", "Yılmaz")] == [
        "on the waiting list",
        "has a place",
        "has a place",
    ]


def test_the_notice_offers_no_undo_once_something_else_came_later(desk):
    desk.select("Yılmaz")
    desk.take("cancel")
    button = next(one for one in desk.window.notices.findChildren(QPushButton) if one.text() == "Undo")
    with desk.window.opening.planner.change(Label("add_person")) as db:
        directory.add_persons(db, [PersonFields("Ada", "Muster")])
    desk.settle()
    desk.bot.waitUntil(lambda: not isValid(button) or not button.isVisible())
    assert desk.state_of("Yılmaz") == "cancelled"


def test_those_placed_together_move_together(desk):
    desk.select("Yılmaz", "Schew")
    desk.take("join")
    desk.select("Yılmaz")
    desk.take("wait")
    assert desk.state_of("Schew") == "on the waiting list"
    row = desk.tab.model.index(0, 6)
    assert row.data() == ""
    desk.select("Schew")
    desk.take("part")
    desk.take("place")
    assert desk.state_of("Yılmaz") == "on the waiting list"
    assert desk.state_of("Schew") == "has a place"


def test_who_waits_and_who_has_a_place_cannot_be_joined(desk):
    desk.select("Yılmaz", "Haddad")
    desk.take("join")
    assert "would be separated" in desk.notices()[-1]


def test_the_addresses_of_those_shown_are_copied(desk):
    desk.take("copy")
    assert QGuiApplication.clipboard().text() == "ayse@verein.example"


def test_nothing_can_be_done_to_nobody(desk):
    desk.tab.panel.table.clearSelection()
    desk.window.actions_registry.refresh()
    for name in ("place", "wait", "cancel", "decline", "join", "part"):
        assert not desk.window.actions_registry.qaction(f"registrations.{name}").isEnabled(), name


def test_nobody_registered_yet_offers_the_first_step(qtbot, office):
    page = office.go("events", f"{office.ids['forum']}/registrations")
    office.settle(qtbot)
    empty = page.frame.tab.panel._empty
    assert empty.isVisible()
    assert empty.button.text() == "Import a list…"


def test_everything_has_a_name_and_no_shortcut_is_used_twice(desk, assert_all_named):
    desk.open("Haddad")
    desk.tab.form.needs.disclose.click()
    assert_all_named(desk.tab)
    desk.take("new")
    assert_all_named(desk.tab)
    assert not [fault for fault in desk.window.actions_registry.defects() if "registrations." in fault]


def test_selection_of_a_row_survives_a_change_elsewhere(desk):
    desk.select("Schew")
    desk.search("s")
    assert desk.tab.panel.table.selected_ids() == [desk.tab.model.ids[1]]
    assert desk.tab.model.rowCount(QModelIndex()) == 2
