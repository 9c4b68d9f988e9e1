"""What a table shows goes out as it is shown, with the columns one chooses; by mouse and by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QToolButton

from forumplanner.exchange.tables.reading import read_table
from forumplanner.model.enums import NeedKind, RegistrationState
from forumplanner.planning import registering
from forumplanner.planning.registering import NeedFields, RegistrationFields
from forumplanner.ui.listing.page import ALL, SELECTED, SHOWN


@pytest.fixture
def registered(planner_window, conference, people):
    """Three with a place, one who is waiting; Kaya needs a wheelchair place."""

    def make(db):
        def fields(name, state=RegistrationState.PLACED):
            needs = (NeedFields(NeedKind.WHEELCHAIR, consent_at=planner_window.door.now),) if name == "Kaya" else ()
            return RegistrationFields(people[name], wish=state, needs=needs)

        wanted = [fields("Yılmaz"), fields("Müller"), fields("Kaya"), fields("Lindt", RegistrationState.WAITING)]
        return registering.register(db, conference, wanted, planner_window.door.now)

    planner_window.change(make)
    return conference


def give_out(app):
    """Press the keys that give the shown list out, and return the page."""
    app.press("Ctrl+Shift+S")
    page = app.window.pages.page
    assert type(page).__name__ == "ListingPage"
    return page


def choose(page, *keys):
    """Choose just these columns."""
    for row in range(page.columns.count()):
        item = page.columns.item(row)
        wanted = item.data(Qt.ItemDataRole.UserRole) in keys
        item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)


def written(app, page, file):
    page.write(file)
    app.settle()
    return [tuple(cell or "" for cell in row.cells) for row in read_table(file).rows]


def shown(page):
    model = page.model
    return [[model.index(row, at).data() for at in range(model.columnCount())] for row in range(model.rowCount())]


def test_what_is_filtered_and_sorted_goes_out_so(planner_window, registered, tmp_path, assert_all_named):
    app = planner_window
    tab = app.show_tab("registrations", registered)
    tab.filter.chosen.emit((RegistrationState.PLACED,))
    tab.panel.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    page = give_out(app)
    assert_all_named(page)
    assert page.which.currentData() == SHOWN
    choose(page, "family_name", "state")
    rows = written(app, page, tmp_path / "out.csv")
    assert [row[0] for row in rows] == ["Family name", "Yılmaz", "Müller", "Kaya"]
    assert "3 row" in page.written.words.text()


def test_only_the_selected_rows_go_out_when_several_are_selected(planner_window, registered, tmp_path):
    app = planner_window
    tab = app.show_tab("registrations", registered)
    tab.panel.table.select_ids(list(tab.model.ids)[1:3])
    page = give_out(app)
    assert page.which.currentData() == SELECTED
    assert page.model.rowCount() == 2
    app.choose(page.which, ALL)
    assert page.model.rowCount() == 4
    app.choose(page.which, SELECTED)
    assert len(written(app, page, tmp_path / "out.ods")) == 3


def test_columns_are_chosen_and_moved_by_keyboard_and_remembered(planner_window, registered, tmp_path):
    app = planner_window
    app.show_tab("registrations", registered)
    page = give_out(app)
    assert page.columns.hasFocus()
    assert page.columns.chosen()[:2] == ("family_name", "given_name")
    app.press("Ctrl+Down")
    assert page.columns.chosen()[:2] == ("given_name", "family_name")
    QTest.keyClick(page.columns, Qt.Key.Key_Up)
    QTest.keyClick(page.columns, Qt.Key.Key_Space)
    assert page.columns.chosen()[0] == "family_name"
    assert page.model.headerData(0, Qt.Orientation.Horizontal) == "Family name"
    written(app, page, tmp_path / "out.xlsx")
    before = page.columns.chosen()
    QTest.keyClick(page.columns, Qt.Key.Key_Escape)
    app.settle()
    assert app.window.pages.page is not page
    again = give_out(app)
    assert again.columns.chosen() == before
    app.window.actions_registry.trigger("listing.usual")
    assert again.columns.chosen()[:2] == ("family_name", "given_name")


def test_what_is_sensitive_is_off_and_warned_of(planner_window, registered):
    app = planner_window
    app.show_tab("registrations", registered)
    page = give_out(app)
    assert page.warning.isHidden()
    assert "needs" not in page.columns.chosen()
    choose(page, "family_name", "needs")
    assert not page.warning.isHidden()
    assert "Needs" in page.warning.text()
    assert ["Kaya", "Wheelchair place"] in shown(page)


def test_without_a_column_nothing_can_be_written(planner_window, registered):
    app = planner_window
    app.show_tab("registrations", registered)
    page = give_out(app)
    choose(page)
    assert page.savable() is None
    assert not app.window.actions_registry.qaction("page.save").isEnabled()
    assert page.count.text() == "Choose at least one column."


def test_a_file_that_cannot_be_written_is_said_and_leaves_nothing(planner_window, registered, tmp_path):
    app = planner_window
    app.show_tab("registrations", registered)
    page = give_out(app)
    (tmp_path / "taken.xlsx").mkdir()
    page.write(tmp_path / "taken.xlsx")
    app.settle()
    assert any("taken.xlsx" in text for text in app.window.notices.texts())
    assert page.written.isHidden()
    assert not list(tmp_path.glob(".taken*"))


def test_file_and_folder_can_be_opened_afterwards(planner_window, registered, tmp_path, monkeypatch):
    app = planner_window
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True)
    app.show_tab("registrations", registered)
    page = give_out(app)
    written(app, page, tmp_path / "out.csv")
    app.click(page.written.open_file)
    app.click(page.written.open_folder)
    assert opened == [str(tmp_path / "out.csv"), str(tmp_path)]


def test_every_table_offers_to_give_its_list_out(planner_window, sitting, conference):
    app = planner_window
    for place in ("measures", "bodies"):
        page = app.show_place(place)
        buttons = [one for one in page.findChildren(QToolButton) if one.accessibleName() == "Give list out …"]
        assert len(buttons) == 1, place
        app.click(buttons[0])
        assert app.window.pages.page.columns.count() > 4
        assert not app.reports
    for room in ("attendance", "agenda"):
        app.show_tab(room, sitting)
        page = give_out(app)
        assert page.columns.chosen()
    assert give_out_is_off(app, "listing")


def give_out_is_off(app, place):
    app.show_place(place)
    app.window.actions_registry.refresh()
    return not app.window.actions_registry.qaction("page.list").isEnabled()


def test_what_is_needed_and_who_is_on_site_go_out(planner_window, registered):
    app = planner_window
    for room, first in (("needs", ["Wheelchair place", "1"]), ("reception", ["Deniz Kaya", ""])):
        app.show_tab(room, registered)
        page = give_out(app)
        assert shown(page)[0][:2] == first
        QTest.keyClick(page.columns, Qt.Key.Key_Escape)


def test_members_of_a_body_go_out_while_they_are_shown(planner_window, body, tmp_path):
    app = planner_window
    page = app.show_place("bodies")
    page.arrive(body)
    page.tabs.setCurrentWidget(page.tabs.widget(1))
    out = give_out(app)
    rows = written(app, out, tmp_path / "out.ods")
    assert rows[1][:2] == ("Claudia Müller", "Chair")
    assert len(rows) == 5


def test_the_preview_keeps_the_rules_of_qt(planner_window, registered):
    app = planner_window
    app.show_tab("registrations", registered)
    page = give_out(app)
    tester = QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    choose(page, "family_name")
    choose(page, "family_name", "city", "email")
    del tester
