"""The table model of ids and pages, and the view and panel around it."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QHeaderView, QLabel, QMenu, QPushButton

from forumplanner.ui.parts.column_widths import fitted
from forumplanner.ui.parts.empty_state import EmptyState
from forumplanner.ui.parts.id_page_model import PAGE, IdPageModel
from forumplanner.ui.parts.rows import Sort
from forumplanner.ui.parts.table_panel import TablePanel
from forumplanner.ui.parts.table_view import TableView
from forumplanner.ui.shell.actions import Action, ActionRegistry


@pytest.fixture
def model(theme, towns, columns) -> IdPageModel:
    made = IdPageModel(towns, columns, kinds=["town"])
    made.requery()
    return made


@pytest.fixture
def panel(qtbot, theme, towns, columns) -> Iterator[TablePanel]:
    empty = EmptyState("venue", "No towns yet", "Towns you add stand here.", "Add a town")
    made = TablePanel("Towns", IdPageModel(towns, columns, kinds=["town"]), empty=empty)
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.model.requery()
    with qtbot.waitActive(made):
        made.show()
    return made


def test_the_model_keeps_the_rules_of_qt_through_everything_it_does(towns, columns):
    model = IdPageModel(towns, columns, kinds=["town"])
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.requery()
    model.search_for("Stadt 0001")
    model.sort(1, Qt.SortOrder.DescendingOrder)
    towns.remove("t00010")
    model.refresh({"town": frozenset({"t00010"})})
    towns.rename("t00011", "Stadt 00011 neu")
    model.refresh({"town": "all"})
    model.search_for("nowhere")
    assert model.rowCount() == 0


def test_the_count_is_true_at_once_and_only_looked_at_pages_are_read(model, towns):
    assert model.rowCount() == 5_000
    assert towns.pages_read == 0
    assert model.index(4_999, 0).data() == "Stadt 04999"
    assert model.index(4_950, 1).data() == "50"
    assert towns.pages_read == 1


def test_old_pages_are_given_back(model):
    for page in range(50):
        model.row(page * PAGE)
    assert len(model._pages) == 40


def test_a_screen_reader_hears_more_than_a_number(model):
    assert model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "5000 people"
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Stadt 00000"


def test_the_source_sorts_and_a_column_without_a_key_changes_nothing(model):
    model.sort(1)
    assert model.index(0, 0).data() == "Stadt 04999"
    model.sort(2)
    assert model.sort_order == Sort("people", False)


def test_a_change_of_another_kind_reads_nothing(model, towns):
    model.row(0)
    model.refresh({"person": frozenset({"x"})})
    model.row(0)
    assert towns.pages_read == 1


def test_a_changed_row_shows_its_new_words(model, towns):
    assert model.index(3, 0).data() == "Stadt 00003"
    towns.rename("t00003", "Stadt 00003 neu")
    model.refresh({"town": frozenset({"t00003"})})
    assert model.index(3, 0).data() == "Stadt 00003 neu"


def test_a_row_that_is_gone_before_the_news_of_it_is_blank(model, towns):
    towns.remove("t00000")
    assert model.index(0, 0).data() is None


def test_what_is_selected_stays_selected_when_rows_go_and_the_order_turns(panel, towns):
    table = panel.table
    table.select_ids(["t00002", "t00003", "t00007"])
    towns.remove("t00003")
    panel.model.refresh({"town": frozenset({"t00003"})})
    assert table.selected_ids() == ["t00002", "t00007"]
    panel.model.sort(0, Qt.SortOrder.DescendingOrder)
    assert table.selected_ids() == ["t00007", "t00002"]
    assert table.present_id() == "t00002"


def test_who_listens_hears_of_a_selection_only_when_it_changes(qtbot, panel, towns):
    heard: list[bool] = []
    panel.table.select_ids(["t00002"])
    panel.table.chosen.connect(lambda: heard.append(True))
    panel.model.requery()
    assert heard == []
    towns.remove("t00002")
    panel.model.refresh({"town": frozenset({"t00002"})})
    assert heard == [True]


def test_a_click_on_the_header_sorts(qtbot, panel):
    header = panel.table.horizontalHeader()
    where = QPoint(header.sectionViewportPosition(1) + 10, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert panel.model.index(0, 1).data() == "1"


def test_return_and_a_double_click_open_a_row(qtbot, panel):
    opened: list[str] = []
    panel.opened.connect(opened.append)
    panel.table.select_ids(["t00001"])
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    where = panel.table.visualRect(panel.model.index(3, 0)).center()
    qtbot.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    qtbot.mouseDClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert opened == ["t00001", "t00003"]


def test_rows_have_one_height_that_follows_the_size_of_text(panel, theme):
    table = panel.table
    assert table.verticalHeader().sectionResizeMode(0) == QHeaderView.ResizeMode.Fixed
    before = table.rowHeight(0)
    theme.resize_text(200)
    assert table.rowHeight(0) > before
    assert table.rowHeight(0) >= table.fontMetrics().height() + 8


def test_the_context_menu_offers_actions_of_the_registry(qtbot, panel):
    registry = ActionRegistry()
    done: list[bool] = []
    registry.add(Action("town.visit", "&Visit", lambda: done.append(True)))
    panel.table.offer(registry, ["town.visit"])
    panel.table.customContextMenuRequested.emit(QPoint(5, 5))
    menu = panel.table.findChild(QMenu)
    menu.actions()[0].trigger()
    menu.close()
    assert done == [True]


def test_typing_searches_after_a_pause_and_return_at_once(qtbot, panel):
    qtbot.keyClicks(panel.search, "0499")
    assert panel.model.rowCount() == 5_000
    qtbot.waitUntil(lambda: panel.model.rowCount() == 11)
    qtbot.keyClicks(panel.search, "9")
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert panel.model.rowCount() == 1
    qtbot.keyClick(panel.search, Qt.Key.Key_Escape)
    assert panel.model.rowCount() == 5_000


def test_arrow_down_leads_from_the_search_into_the_table(qtbot, panel):
    panel.search.setFocus()
    qtbot.keyClick(panel.search, Qt.Key.Key_Down)
    assert panel.table.hasFocus()
    assert panel.table.present_id() == "t00000"


def test_nothing_found_is_said_and_shows_all_again(qtbot, panel):
    panel.model.search_for("x")
    panel.search.setText("nowhere")
    panel.search.search_now()
    assert not panel.table.isVisible()
    all_again = next(b for b in panel.findChildren(QPushButton) if b.isVisible() and b.text() == "Show all")
    all_again.click()
    assert panel.table.isVisible()
    assert panel.model.rowCount() == 5_000


def test_nothing_found_because_of_a_filter_offers_to_clear_search_and_filters(qtbot, panel, towns):
    filters = ["large"]
    panel.heed_filter(lambda: bool(filters), filters.clear)
    towns.db.execute("ALTER TABLE town RENAME TO hidden")
    towns.db.execute("CREATE TABLE town AS SELECT * FROM hidden WHERE false")
    panel.model.requery()
    step = next(b for b in panel.findChildren(QPushButton) if b.isVisible())
    assert step.text() == "Clear search and filters"
    assert "Nothing found" in [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    step.click()
    assert filters == []
    panel.model.requery()
    assert next(b for b in panel.findChildren(QPushButton) if b.isVisible()).text() == "Add a town"


def test_an_empty_table_explains_itself_and_offers_the_first_step(qtbot, panel, towns):
    towns.db.execute("DELETE FROM town")
    panel.model.refresh({"town": "all"})
    step = next(b for b in panel.findChildren(QPushButton) if b.isVisible())
    assert step.text() == "Add a town"


def test_everything_in_the_panel_has_a_name(panel, assert_all_named):
    assert_all_named(panel)


def test_a_large_selection_is_taken_and_given_back_by_id(panel):
    panel.table.selectAll()
    assert len(panel.table.selected_ids()) == 5_000
    panel.model.sort(0, Qt.SortOrder.DescendingOrder)
    assert len(panel.table.selected_ids()) == 5_000


def test_the_view_shows_the_order_of_its_model(qtbot, theme, towns, columns):
    view = TableView("Towns", IdPageModel(towns, columns, sort=Sort("people", True)))
    qtbot.addWidget(view)
    assert view.horizontalHeader().sortIndicatorSection() == 1
    assert view.horizontalHeader().sortIndicatorOrder() == Qt.SortOrder.DescendingOrder


def test_columns_give_way_until_they_fit_and_then_the_table_scrolls(panel):
    table = panel.table
    assert table.horizontalScrollBar().maximum() == 0
    wished = table.columnWidth(0)
    beside = table.width() - table.viewport().width()
    table.resize(sum(table._wished) - 20 + beside, 300)
    assert table.horizontalScrollBar().maximum() == 0
    assert wished * 2 // 3 < table.columnWidth(0) < wished
    table.resize(sum(table._least) - 20 + beside, 300)
    assert table.columnWidth(0) == table._least[0]
    assert table.horizontalScrollBar().maximum() > 0
    table.resize(700, 300)
    assert table.columnWidth(0) == wished


@given(st.lists(st.tuples(st.integers(1, 300), st.integers(1, 300)), min_size=1, max_size=9), st.integers(0, 1500))
def test_no_column_is_narrower_than_its_title_and_no_room_is_exceeded_that_could_be_kept(sizes, room):
    least, wished = [min(pair) for pair in sizes], [max(pair) for pair in sizes]
    widths = fitted(wished, least, room)
    assert all(low <= width <= high for low, width, high in zip(least, widths, wished, strict=True))
    assert sum(widths) <= max(room, sum(least)) or widths == wished == least
    if sum(wished) <= room:
        assert widths == wished


def test_a_width_somebody_chose_stays_when_the_room_changes(panel):
    table = panel.table
    table.horizontalHeader().resizeSection(0, 333)
    panel.resize(300, 500)
    assert table.columnWidth(0) == 333
