"""The whole window on the small screen of an office: usable with text twice as large, and in a window made small."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QScrollArea

from forumplanner.lists import events
from forumplanner.ui.agenda.agenda_view import AgendaView
from forumplanner.ui.minutes.item_page import ItemPage
from forumplanner.ui.parts.beside_or_below import BesideOrBelow
from forumplanner.ui.shell.theme import Scheme
from tests.journeys.everywhere import Example, everywhere
from tests.journeys.seen import cut_off, squeezed


@pytest.mark.parametrize(("width", "height", "percent"), [(1366, 768, 200), (1000, 700, 100)])
def test_in_german_every_place_fits_a_small_screen(example: Example, width: int, height: int, percent: int) -> None:
    officer = example("de", Scheme.DARK, (width, height), percent)
    window, found = officer.window, dict[str, str]()
    for where in everywhere(officer):
        officer.settle()  # a form that was begun makes the page scroll, and a page that scrolls is laid out again
        assert window.size() == QSize(width, height), f"{where} makes the window larger"
        assert window.minimumSizeHint().boundedTo(window.size()) == window.minimumSizeHint(), where
        for one in (*cut_off(window), *squeezed(window)):
            found.setdefault(one, where)
    assert not found, "\n".join(sorted(f"{where}: {one}" for one, where in found.items()))


def test_a_form_that_is_begun_is_seen_also_where_the_page_has_to_scroll(example: Example) -> None:
    officer = example("de", Scheme.LIGHT, (1366, 768), 200)
    event = officer.read(lambda db: events.id_of_code(db, "ik-3"))
    officer.window.navigate("events", f"{event}/registrations")
    officer.settle()
    officer.window.actions_registry.trigger("registrations.new")
    officer.settle()
    officer.wait(lambda: (field := QApplication.focusWidget()) and not field.visibleRegion().isEmpty())
    assert isinstance(QApplication.focusWidget(), QLineEdit)


def test_in_large_text_forms_stand_below_their_tables_and_are_seen(example: Example) -> None:
    officer = example("de", Scheme.LIGHT, (1366, 768), 200)
    forms = {
        "contacts": "contacts.new_person",
        "measures": "measures.new",
        "events": "events.new",
        "bodies": "bodies.new",
    }
    for place, action in forms.items():
        officer.window.navigate(place)
        officer.settle()
        officer.window.actions_registry.trigger(action)
        officer.settle()
        page = officer.window.pages.page
        assert page is not None
        (split,) = [one for one in page.findChildren(BesideOrBelow) if one.isVisible()]
        panel = next(one for one in map(split.widget, range(1, split.count())) if one.isVisible())
        officer.wait(lambda split=split, panel=panel: panel.y() > split.widget(0).geometry().bottom())
        officer.wait(lambda: (field := QApplication.focusWidget()) and not field.visibleRegion().isEmpty())
        officer.wait(lambda panel=panel: all(one.height() for one in panel.findChildren(QLabel) if one.isVisible()))


def test_in_large_text_some_items_of_an_agenda_are_seen_beside_a_form(example: Example) -> None:
    officer = example("de", Scheme.LIGHT, (1366, 768), 200)
    event = officer.read(lambda db: events.id_of_code(db, "aci-6"))
    officer.window.navigate("events", f"{event}/agenda")
    officer.settle()
    officer.window.actions_registry.trigger("agenda.add")
    officer.settle()
    (view,) = [one for one in officer.window.findChildren(AgendaView) if one.isVisible()]
    officer.wait(lambda: view.viewport().height() >= 3 * view.verticalHeader().defaultSectionSize())


def test_in_large_text_a_page_scrolls_as_one_and_its_parts_stand_below_each_other(example: Example) -> None:
    officer = example("de", Scheme.LIGHT, (1366, 768), 200)
    parts = {("ik-3", "planning"): 0, ("aci-5", "minutes"): 0, ("aci-6", "attendance"): 1, ("ik-3", "attendance"): 1}
    for (code, tab), split in parts.items():
        event = officer.read(lambda db, code=code: events.id_of_code(db, code))
        officer.window.navigate("events", f"{event}/{tab}")
        officer.settle()
        page = officer.window.pages.page
        assert page is not None
        inner = [one for one in page.findChildren(QScrollArea) if one.isVisible()]
        officer.wait(lambda inner=inner: not any(one.verticalScrollBar().maximum() for one in inner))
        assert inner, (code, tab)
        assert [one.below for one in page.findChildren(BesideOrBelow) if one.isVisible()] == [True] * split, (code, tab)


def test_in_large_text_minutes_that_are_begun_are_not_cut_off_below(example: Example) -> None:
    officer = example("de", Scheme.LIGHT, (1366, 768), 200)
    event = officer.read(lambda db: events.id_of_code(db, "ik-3"))
    officer.window.navigate("events", f"{event}/minutes")
    officer.settle()
    officer.find(QPushButton, "Protokoll anlegen").click()
    officer.settle()
    (item,) = [one for one in officer.window.findChildren(ItemPage) if one.isVisible()]
    stack = item.parentWidget()
    assert stack is not None
    officer.wait(lambda: item.height() > 0 and stack.height() >= item.height())
