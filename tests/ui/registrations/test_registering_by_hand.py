"""A telephone call: find the caller or write a new person down, register, take the next call; keyboard only."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from forumplanner.lists import people, registrations
from forumplanner.model.enums import RegistrationState
from forumplanner.planning.person_names import split_name

CTRL = Qt.KeyboardModifier.ControlModifier


def call(desk, typed):
    """Press the shortcut and type who it is."""
    desk.take("new")
    search = desk.tab.new.who.search
    assert QApplication.focusWidget() is search
    search.setText(typed)
    desk.bot.keyClick(search, Qt.Key.Key_Return)


def press_register(desk):
    desk.bot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, CTRL)
    desk.settle()


def person_field(desk, name):
    return next(one for one in desk.tab.new.person.findChildren(QLineEdit) if one.accessibleName() == name)


def test_a_new_caller_is_registered_and_lands_on_the_waiting_list(desk):
    call(desk, "Miriam Großmann-Öztürk")
    assert person_field(desk, "Given name").text() == "Miriam"
    assert person_field(desk, "Family name").text() == "Großmann-Öztürk"
    assert QApplication.focusWidget() is person_field(desk, "Telephone")
    desk.bot.keyClicks(person_field(desk, "E-mail"), "m.go@example.org")
    press_register(desk)
    assert desk.state_of("Großmann-Öztürk, Miriam") == "on the waiting list"
    assert desk.notices()[-1] == "Registered, and put on the waiting list."
    assert desk.tab.new.banner.words.text() == "On the waiting list", "in big words, for whoever is on the telephone"
    assert QApplication.focusWidget() is desk.tab.new.who.search, "ready for the next call"
    with desk.office.workspace.read() as db:
        (row,) = people.person_rows(db, people.person_ids(db, "m.go@example.org"))
    assert row.name == "Miriam Großmann-Öztürk"


def test_person_and_registration_are_one_step_of_undo(desk):
    call(desk, "Karla Neu")
    press_register(desk)
    desk.undo_in_notice()
    assert "Neu, Karla" not in desk.names()
    with desk.office.workspace.read() as db:
        assert people.person_ids(db, "Karla Neu") == []


def test_somebody_known_is_found_in_any_script_and_not_written_down_twice(desk):
    with desk.office.workspace.read() as db:
        before = len(people.person_ids(db))
    desk.select("Haddad")
    desk.take("decline")
    call(desk, "حداد")
    line = desk.tab.new.who.list.item(0)
    assert "is registered already" in line.text()
    assert not line.flags() & Qt.ItemFlag.ItemIsSelectable
    desk.tab.new.begin()
    with desk.office.workspace.read() as db:
        assert len(people.person_ids(db)) == before


def test_one_picks_with_the_arrow_keys(qtbot, office, desk):
    page = office.go("events", f"{office.ids['forum']}/registrations")
    qtbot.waitUntil(lambda: page.frame is not None and page.frame.event_id == office.ids["forum"])
    office.settle(qtbot)
    desk.tab = page.frame.tab
    desk.take("new")
    search = desk.tab.new.who.search
    search.setText("ayse")
    search.search_now()
    qtbot.keyClick(search, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is desk.tab.new.who.list
    qtbot.keyClick(desk.tab.new.who.list, Qt.Key.Key_Return)
    organisation = next(f for f in desk.tab.new.coming.findChildren(QLineEdit) if f.accessibleName() == "Organisation")
    assert organisation.text() == "Brücke e. V."
    press_register(desk)
    assert desk.state_of("Yılmaz") == "has a place"


def test_a_person_needs_a_family_name_and_a_right_address(desk):
    call(desk, "x@y")
    person_field(desk, "E-mail").setText("nonsense")
    press_register(desk)
    assert desk.tab.new.person.binder.errors() == {
        "family_name": "This is needed.",
        "email": "This is no e-mail address.",
    }
    assert len(desk.names()) == 3


def test_a_parent_and_child_come_together(desk):
    desk.tab.panel.table.selectAll()
    desk.take("cancel")
    call(desk, "Mina Parent")
    press_register(desk)
    desk.tab.new.who.search.setText("Tom Parent")
    desk.bot.keyClick(desk.tab.new.who.search, Qt.Key.Key_Return)
    assert desk.tab.new.together.text() == "Comes together with Mina Parent"
    desk.tab.new.together.setChecked(True)
    press_register(desk)
    desk.select("Parent, Mina")
    desk.take("wait")
    assert desk.state_of("Parent, Tom") == "on the waiting list"


def test_a_wish_for_the_waiting_list_is_kept(desk):
    call(desk, "Wanda Wartend")
    wish = next(
        one
        for one in desk.tab.new.details.findChildren(type(desk.tab.form.state))
        if one.accessibleName() == "Asks for"
    )
    desk.choose(wish, RegistrationState.WAITING)
    press_register(desk)
    assert desk.notices()[-1] == "Registered on the waiting list."
    with desk.office.workspace.read() as db:
        view = registrations.view(db, desk.tab.panel.table.selected_ids()[0])
    assert view.channel == "phone"


@pytest.mark.parametrize(
    ("typed", "given", "family"),
    [
        ("Ayşe Yılmaz", "Ayşe", "Yılmaz"),
        ("Yılmaz, Ayşe", "Ayşe", "Yılmaz"),
        ("Hans Peter Schaefer", "Hans Peter", "Schaefer"),
        ("Cher", "", "Cher"),
        ("a@b.example", "", ""),
    ],
)
def test_a_typed_name_is_split_as_people_mean_it(typed, given, family):
    assert split_name(typed) == (given, family)
