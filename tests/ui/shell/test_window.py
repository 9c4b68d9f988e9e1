"""Journeys through the shell with two small places."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget

from forumplanner.ui.shell.crash_dialog import CrashDialog
from forumplanner.ui.shell.navigation import Rail
from forumplanner.ui.shell.places import Place
from forumplanner.ui.shell.theme import TEXT_SIZES


def shown_people(opened) -> list[str]:
    model = opened.people.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_without_a_planner_the_window_offers_the_first_step(bare_window):
    texts = [button.text() for button in bare_window.window.pages.findChildren(QPushButton) if button.isVisible()]
    assert texts == ["New planner …", "Open planner …", "Try the example"]
    assert not bare_window.window.rail.isEnabled()


def test_an_opened_planner_shows_its_first_place_and_its_name(opened):
    assert shown_people(opened) == ["Ayşe Yılmaz", "Bohdan Шевченко", "Claudia Müller"]
    assert opened.window.windowTitle() == "office – forumplanner"
    assert opened.window.rail.currentItem().text() == "People"


def test_a_planner_that_is_gone_is_refused_in_words_and_the_start_page_is_back(qtbot, bare_window):
    bare_window.window.opening.open(bare_window.folder / "gone.forumplan")
    qtbot.waitUntil(lambda: bool(bare_window.window.notices.texts()))
    assert "gone.forumplan" in bare_window.window.notices.texts()[0]
    assert bare_window.window.findChildren(QPushButton)
    assert not bare_window.reports


def test_the_rail_is_used_with_the_arrow_keys(qtbot, opened):
    opened.window.rail.setFocus()
    qtbot.keyClick(opened.window.rail, Qt.Key.Key_Down)
    assert opened.window.pages.page.words.text() == "Notes"


def test_control_and_a_digit_go_to_a_place_and_alt_arrows_go_back_and_forward(qtbot, opened):
    window = opened.window
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.pages.page.words.text() == "Notes"
    window.navigate("notes", "x1")
    assert window.pages.page.words.text() == "Notes about x1"
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert shown_people(opened)[0] == "Ayşe Yılmaz"
    assert window.rail.currentItem().text() == "People"
    qtbot.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.pages.page.words.text() == "Notes"


def test_a_page_may_keep_the_user_until_something_is_finished(opened):
    opened.people.stay = True
    opened.window.navigate("notes")
    assert opened.window.rail.currentItem().text() == "People"
    assert not opened.window.close()
    opened.people.stay = False


def test_a_change_reaches_the_shown_page_at_once_and_the_other_when_it_is_shown(qtbot, opened):
    opened.window.navigate("notes")
    notes = opened.window.pages.page
    opened.window.navigate("people")
    opened.window.actions_registry.trigger("people.add")
    qtbot.waitUntil(lambda: len(shown_people(opened)) == 4)
    assert notes.refreshed == []
    opened.window.navigate("notes")
    assert [set(touched) for touched in notes.refreshed] == [{"person"}]


def test_undo_takes_the_last_change_back_and_says_so_and_redo_makes_it_again(qtbot, opened):
    window = opened.window
    opened.people.panel.table.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(shown_people(opened)) == 4)
    undo = window.actions_registry.qaction("undo")
    qtbot.waitUntil(lambda: undo.text() == "&Undo: Person added: …")
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(shown_people(opened)) == 3)
    qtbot.waitUntil(lambda: window.notices.texts() == ["Undone: Person added: …"])
    qtbot.waitUntil(lambda: window.actions_registry.qaction("redo").isEnabled())
    window.actions_registry.trigger("redo")
    qtbot.waitUntil(lambda: len(shown_people(opened)) == 4)


def test_in_a_text_field_undo_takes_typing_back_and_leaves_the_planner_alone(qtbot, opened):
    opened.window.actions_registry.trigger("people.add")
    qtbot.waitUntil(lambda: len(shown_people(opened)) == 4)
    opened.window.navigate("notes")
    field = opened.window.pages.page.field
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "abc")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == ""
    qtbot.keyClicks(field, "abc")
    opened.window.actions_registry.trigger("undo")
    assert field.text() == ""
    opened.window.navigate("people")
    assert len(shown_people(opened)) == 4


def test_a_refusal_becomes_a_notice_and_no_report(opened):
    opened.window.actions_registry.trigger("people.refuse")
    assert len(opened.window.notices.texts()) == 1
    assert opened.reports == []


def test_a_defect_becomes_a_report_without_personal_data_and_the_program_lives(qtbot, opened):
    opened.window.actions_registry.trigger("people.break")
    opened.window.actions_registry.trigger("people.break")
    assert len(opened.reports) == 2
    assert "KeyError" in opened.reports[0]
    assert "Müller" not in opened.reports[0]
    dialog = opened.window.findChild(CrashDialog)
    assert "2" in " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert len(list((opened.folder / "log").glob("crash-*.txt"))) == 2
    dialog.close()
    qtbot.waitUntil(lambda: opened.window.findChild(CrashDialog) is None)
    opened.window.navigate("notes")
    assert opened.window.pages.page.words.text() == "Notes"


def test_a_place_that_cannot_be_made_is_reported_and_the_user_stays(opened):
    opened.window.navigate("broken")
    assert "ValueError" in opened.reports[0]
    assert opened.window.rail.currentItem().text() == "People"
    opened.window.findChild(CrashDialog).close()


def test_actions_of_a_place_are_only_there_in_that_place(opened):
    add = opened.window.actions_registry.qaction("people.add")
    assert add.isEnabled()
    opened.window.navigate("notes")
    assert not add.isEnabled()
    assert not add.isVisible()
    menus = opened.window.menuBar().findChildren(QMenu)
    assert "&Actions" not in [menu.title() for menu in menus if menu.menuAction().isVisible()]


def test_a_closed_planner_leaves_the_start_page_and_can_be_opened_again(qtbot, opened):
    opened.window.actions_registry.trigger("planner.close")
    qtbot.waitUntil(lambda: opened.door.opened[0].is_closed)
    assert opened.window.windowTitle() == "forumplanner"
    again = next(b for b in opened.window.pages.findChildren(QPushButton) if b.text() == "Open office again")
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened.window.pages.page is not None)
    assert len(shown_people(opened)) == 3


def test_closing_waits_for_work_that_is_under_way(qtbot, opened):
    hold = threading.Event()
    finished: list[bool] = []
    opened.window.tasks.run("Slow work", lambda _: finished.append(hold.wait(20)))
    assert not opened.window.close()
    hold.set()
    with qtbot.waitSignal(opened.window.destroyed):
        pass
    assert finished == [True]
    assert opened.door.opened[0].is_closed


def test_closing_offers_to_stop_what_is_under_way(qtbot, opened):
    begun = threading.Event()

    def work(progress) -> None:
        begun.set()
        while not progress.cancelled():
            threading.Event().wait(0.01)

    opened.window.tasks.run("Slow work", work)
    qtbot.waitUntil(begun.is_set)
    assert not opened.window.close()
    stop = next(button for button in opened.window.notices.findChildren(QPushButton) if button.text() == "Stop it")
    with qtbot.waitSignal(opened.window.destroyed):
        stop.click()
    assert opened.door.opened[0].is_closed


def test_a_page_that_keeps_the_user_calls_the_closing_off(qtbot, opened):
    hold = threading.Event()
    opened.window.tasks.run("Slow work", lambda _: hold.wait(20))
    assert not opened.window.close()
    opened.people.stay = True
    with qtbot.waitSignal(opened.window.tasks.idle):
        hold.set()
    qtbot.waitUntil(lambda: not opened.window.tasks.open_tasks)
    QApplication.processEvents()
    opened.people.stay = False
    with qtbot.waitSignal(opened.window.tasks.idle):
        opened.window.tasks.run("More work", lambda _: None)
    QApplication.processEvents()
    assert opened.window.isVisible()


def test_the_present_planner_stays_while_its_page_keeps_the_user(qtbot, opened):
    opened.people.stay = True
    opened.window.opening.create(opened.folder / "other.forumplan")
    assert not opened.door.opened[0].is_closed
    assert opened.window.windowTitle() == "office – forumplanner"
    opened.people.stay = False


def test_tabbing_through_the_rail_goes_nowhere_while_no_place_is_marked(qtbot, opened):
    opened.window.rail.show_place("")
    opened.window.rail.setFocus()
    qtbot.waitUntil(opened.window.rail.hasFocus)
    assert opened.window.rail.currentRow() == -1
    qtbot.keyClick(opened.window.rail, Qt.Key.Key_Down)
    assert opened.window.rail.currentItem().text() == "People"


def test_the_window_remembers_its_last_place(qtbot, opened, window_state):
    opened.window.navigate("notes")
    opened.window.close()
    assert window_state.last_place == "notes"
    assert window_state.last_planner == opened.folder / "office.forumplan"


def test_everything_reachable_by_keyboard_has_a_name(opened, assert_all_named: Callable[[QWidget], None]):
    opened.window.notices.news("Done", None)
    assert_all_named(opened.window)
    opened.window.navigate("notes")
    assert_all_named(opened.window)
    assert_all_named(opened.window.palette_popup())


def test_every_action_has_a_text_and_no_shortcut_is_taken_twice(opened):
    assert opened.window.actions_registry.defects() == []


def test_no_menu_uses_a_mnemonic_twice(opened):
    for menu in opened.window.menuBar().findChildren(QMenu):
        texts = [action.text() for action in menu.actions() if "&" in action.text() and action.isVisible()]
        letters = [text[text.index("&") + 1].lower() for text in texts]
        assert len(letters) == len(set(letters)), texts


def test_the_page_of_shortcuts_lists_every_shortcut(qtbot, opened, assert_all_named):
    from forumplanner.ui.shell.shortcuts_page import ShortcutsPage

    opened.window.actions_registry.trigger("help.shortcuts")
    page = opened.window.findChild(ShortcutsPage)
    keys = [
        page.tree.topLevelItem(top).child(row).text(1)
        for top in range(page.tree.topLevelItemCount())
        for row in range(page.tree.topLevelItem(top).childCount())
    ]
    assert sorted(keys) == sorted(a.spoken_shortcut for a in opened.window.actions_registry if a.shortcut)
    assert_all_named(page)
    page.close()


def test_the_rail_is_wide_enough_for_its_titles_at_any_size_of_text(qtbot, theme):
    rail = Rail([Place("a", "Veranstaltungsorte und Räume", "venue", "")], theme)
    qtbot.addWidget(rail)
    rail.show()
    for size in TEXT_SIZES:
        theme.resize_text(size)
        rail.redraw()
        assert rail.viewport().width() >= rail.sizeHintForColumn(0), size


def test_no_part_of_a_place_flashes_up_as_a_window_of_its_own(qtbot, qapp, bare_window):
    watch = WindowWatch()
    qapp.installEventFilter(watch)
    bare_window.window.opening.create(bare_window.folder / "new.forumplan")
    qtbot.waitUntil(lambda: bare_window.window.pages.page is not None)
    bare_window.window.navigate("notes")
    qapp.removeEventFilter(watch)
    assert watch.shown == []


class WindowWatch(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(repr(watched))
        return False


def test_the_titles_of_places_keep_their_width_beside_a_scroll_bar(opened, theme):
    theme.resize_text(200)
    QApplication.processEvents()
    rail = opened.window.rail
    rail.setMinimumHeight(0)
    room = rail.viewport().width()
    rail.setFixedHeight(rail.sizeHintForRow(0) * 2)
    QApplication.processEvents()
    assert rail.verticalScrollBar().isVisible()
    assert rail.viewport().width() >= room
