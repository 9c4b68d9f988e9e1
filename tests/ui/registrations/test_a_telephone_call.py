"""A whole call by keys alone: who, what they need with consent, questions, the notice; Return registers."""

import pytest
from planner_window import type_into
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from forumplanner.lists import registrations
from forumplanner.model.enums import NeedKind, PhotoConsent, QuestionKind, RegistrationState
from forumplanner.planning import amending, asking, contingents
from forumplanner.planning.asking import QuestionFields
from forumplanner.planning.contingents import ContingentFields
from forumplanner.workspace import Label


class Keys:
    """Hands at the keyboard that count what is pressed besides letters."""

    def __init__(self, desk) -> None:
        self.desk = desk
        self.pressed = 0

    def press(self, *keys: str) -> None:
        for key in keys:
            combination = QKeySequence(key)[0]
            target = QApplication.focusWidget() or self.desk.window
            QTest.keyClick(target, combination.key(), combination.keyboardModifiers())
            self.desk.settle()
            self.pressed += 1

    def type(self, text: str) -> None:
        target = QApplication.focusWidget()
        assert isinstance(target, QLineEdit) or target.isEditable(), target
        type_into(target, text)


@pytest.fixture
def keys(desk) -> Keys:
    return Keys(desk)


@pytest.fixture
def room(desk):
    """The conference with places for everybody; nobody waits any more."""
    amend(desk, capacity=100)
    desk.select("Haddad")
    desk.take("place")


def amend(desk, **changes) -> None:
    event = desk.office.ids["conference"]
    with desk.office.workspace.change(Label("edit_event", {"event": event})) as db:
        amending.amend_event(db, event, **changes)
    desk.settle()


@pytest.fixture
def questions(desk, room) -> dict[str, str]:
    """Lunch is asked of everybody, and must be answered; which, only of those who want one."""
    event = desk.office.ids["conference"]
    with desk.office.workspace.change(Label("add_question", {"event": event})) as db:
        lunch = asking.add_question(db, event, QuestionFields("Lunch?", QuestionKind.YES_NO, required=True))
        soup = QuestionFields("Which?", QuestionKind.CHOICE, "Soup\nSalad", True, lunch, "yes")
        return {"lunch": lunch, "which": asking.add_question(db, event, soup)}


def registered(desk, name):
    place = next(place for place, shown in enumerate(desk.names()) if shown.startswith(name))
    with desk.office.workspace.read() as db:
        return registrations.view(db, desk.tab.model.ids[place])


def test_a_call_takes_three_keys_besides_what_is_said(desk, room, keys):
    keys.press("Ctrl+R")
    keys.type("Karla Neu")
    keys.press("Return")
    keys.type("0000 12345")
    keys.press("Return")
    assert keys.pressed == 3
    view = registered(desk, "Neu, Karla")
    assert view.row.state is RegistrationState.PLACED
    assert desk.tab.new.banner.words.text() == "Has a place"
    assert QApplication.focusWidget() is desk.tab.new.who.search, "ready for the next call"


def test_needs_consent_notice_and_photos_take_a_key_each(desk, room, keys):
    keys.press("Ctrl+R")
    keys.type("Olha Dzvinka")
    keys.press("Return", "Alt+1")
    keys.type("Ukrainian")
    keys.press("Alt+3")
    keys.type("3, 7")
    keys.press("Alt+4", "Alt+7", "Alt+9", "Alt+0", "Return")
    assert keys.pressed == 9
    view = registered(desk, "Dzvinka")
    assert {(need.kind, need.detail, need.quantity) for need in view.needs} == {
        (NeedKind.INTERPRETER, "uk", 1),
        (NeedKind.CHILDCARE, "3, 7", 2),
        (NeedKind.WHEELCHAIR, "", 1),
    }
    assert all(need.consent_at and need.consent_wording.startswith("I agree") for need in view.needs)
    assert view.privacy_informed_at is not None
    assert view.photo_consent is PhotoConsent.YES


def test_languages_on_the_badge_are_asked_for_in_a_call_and_not_kept_for_the_next(desk, room, keys):
    keys.press("Ctrl+R")
    keys.type("Olha Dzvinka")
    keys.press("Return")
    desk.tab.new.details.badge_languages.setFocus()
    keys.press("Space", "Ctrl+Return")
    assert registered(desk, "Dzvinka").badge_languages is True
    assert not desk.tab.new.details.badge_languages.isChecked()


def test_without_consent_nothing_is_registered_and_the_focus_goes_to_the_consent(desk, room, keys):
    keys.press("Ctrl+R")
    keys.type("Ohne Frage")
    keys.press("Return", "Alt+4", "Return")
    new = desk.tab.new
    assert not any(name.startswith("Frage") for name in desk.names())
    assert new.needs.wrong.text().startswith("A need is kept only with the person's consent.")
    assert QApplication.focusWidget() is new.needs.consent
    keys.press("Space", "Return")
    assert registered(desk, "Frage").needs[0].kind is NeedKind.WHEELCHAIR


def test_only_needs_the_event_asks_for_can_be_ticked(desk, room, keys):
    amend(desk, needs_asked=("childcare", "diet"))
    keys.press("Ctrl+R")
    keys.type("Karla Neu")
    keys.press("Return")
    boxes = desk.tab.new.needs.boxes
    assert [kind for kind, box in boxes.items() if box.isVisible()] == [NeedKind.CHILDCARE, NeedKind.DIET]
    keys.press("Alt+2")
    assert boxes[NeedKind.DIET].isChecked(), "figures count what is shown"
    keys.press("Alt+5")
    assert sum(box.isChecked() for box in boxes.values()) == 1


def test_a_question_appears_with_the_answer_it_depends_on_and_must_be_answered(desk, questions, keys):
    keys.press("Ctrl+R")
    keys.type("Karla Neu")
    keys.press("Return", "Return")
    part = desk.tab.new.questions
    lunch, which = part.widget(questions["lunch"]), part.widget(questions["which"])
    assert part.form.binder.errors() == {questions["lunch"]: "This question must be answered."}
    assert QApplication.focusWidget() is lunch
    assert not which.isVisible()
    desk.choose(lunch, "yes")
    assert which.isVisible()
    desk.choose(which, "Soup")
    desk.choose(lunch, "no")
    assert not which.isVisible()
    keys.press("Return")
    assert registered(desk, "Neu, Karla").answers == {questions["lunch"]: "no"}


def test_a_half_typed_call_survives_escape_and_is_gone_once_registered(desk, room, keys):
    keys.press("Ctrl+R")
    keys.type("Halb Fertig")
    keys.press("Return")
    keys.type("0000 99")
    keys.press("Alt+4", "Escape")
    assert not desk.tab.new_side.isVisible()
    desk.settle()
    keys.press("Ctrl+R")
    new = desk.tab.new
    assert new.resumed.isVisible()
    assert new.person.binder.values()["phone"] == "0000 99"
    assert new.person.binder.values()["family_name"] == "Fertig"
    assert new.needs.boxes[NeedKind.WHEELCHAIR].isChecked()
    keys.press("Alt+8", "Return")
    assert registered(desk, "Fertig").needs[0].consent_at is None
    keys.press("Escape", "Ctrl+R")
    assert not new.resumed.isVisible()
    assert new.who.search.text() == ""


def test_accompanying_persons_take_places(desk, room, keys):
    amend(desk, capacity=4)
    keys.press("Ctrl+R")
    keys.type("Gast Geberin")
    keys.press("Return")
    guests = next(one for one in desk.tab.new.coming.findChildren(QLineEdit) if "Accompanying" in one.accessibleName())
    guests.setFocus()
    guests.selectAll()
    keys.type("2")
    keys.press("Return")
    banner = desk.tab.new.banner
    assert banner.words.text() == "On the waiting list", "three places are taken, three more are not free"
    assert banner.details.text() == (
        "Gast Geberin · Rank 1 of the waiting list: 1 place free, 3 places are needed together"
    )


def test_every_field_of_the_call_has_a_name_and_is_reached_with_tab(desk, questions, keys, assert_all_named):
    keys.press("Ctrl+R")
    keys.type("Karla Neu")
    keys.press("Return", "Alt+1", "Alt+3")
    new = desk.tab.new
    assert_all_named(new)
    seen = []
    new.person.binder.go_to("given_name")
    for _ in range(40):
        seen.append(QApplication.focusWidget())
        if seen[-1] is new.register:
            break
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert seen[-1] is new.register
    for widget in (new.needs.consent, new.notice.given, new.details.photos, new.needs.boxes[NeedKind.DIET]):
        assert widget in seen


def test_a_call_is_taken_from_any_part_of_the_event(desk, room, keys):
    page = desk.office.go("events", f"{desk.office.ids['conference']}/needs")
    desk.settle()
    assert page.frame.tab_key == "needs"
    keys.press("Ctrl+R")
    assert page.frame.tab_key == "registrations"
    assert QApplication.focusWidget() is desk.tab.new.who.search


def test_accompanying_persons_are_counted_by_a_key_each_and_take_places(desk, room, keys):
    keys.press("Ctrl+R")
    keys.type("Karla Neu")
    keys.press("Return", "Alt++", "Alt++", "Alt++", "Alt+-", "Return")
    assert registered(desk, "Neu, Karla").row.guests == 2


def test_fewer_than_nobody_come_along_with_nobody(desk, room, keys):
    keys.press("Ctrl+R")
    keys.type("Karla Neu")
    keys.press("Return", "Alt+-")
    assert desk.tab.new.coming.guests.text() in ("", "0")


def test_the_contingent_is_asked_for_where_the_event_has_one(desk, keys):
    keys.press("Ctrl+R")
    keys.type("Karla Neu")
    keys.press("Return")
    coming = desk.tab.new.coming
    assert not coming.contingent.isVisible()
    keys.press("Escape")
    amend(desk, capacity=4)
    event = desk.office.ids["conference"]
    with desk.office.workspace.change(Label("add_contingent", {"event": event})) as db:
        press = contingents.add_contingent(db, event, ContingentFields("Press", 1))
    desk.settle()
    keys.press("Ctrl+R")
    desk.tab.new.resumed.afresh.emit()
    keys.type("Olha Dzvinka")
    keys.press("Return")
    assert coming.contingent.isVisible()
    assert [coming.contingent.itemText(place) for place in range(coming.contingent.count())] == ["none", "Press"]
    desk.choose(coming.contingent, press)
    keys.press("Return")
    view = registered(desk, "Dzvinka")
    assert (view.row.contingent, view.row.state) == ("Press", RegistrationState.PLACED)
    keys.type("Karla Neu")
    keys.press("Return")
    assert coming.contingent.currentText() == "none", "the next call begins among all"


def test_what_a_key_leads_to_comes_into_sight_and_register_stays_there(desk, room, keys):
    keys.press("Ctrl+R")
    keys.type("Karla Neu")
    keys.press("Return", "Alt+6")
    new = desk.tab.new
    assert in_sight(new, QApplication.focusWidget())
    assert in_sight(new, new.register)
    new.person.binder.go_to("given_name")
    desk.settle()
    assert in_sight(new, QApplication.focusWidget())
    keys.press("Alt+6")
    assert new.needs.boxes[NeedKind.OTHER].isChecked(), "the same key again leads there again"


def in_sight(form, widget) -> bool:
    shown = widget.visibleRegion().boundingRect()
    return form.isAncestorOf(widget) and shown.height() == widget.height()


def test_undo_right_after_a_call_takes_the_registration_back(desk, room, keys):
    keys.press("Ctrl+R")
    keys.type("Karla Neu")
    keys.press("Return", "Return")
    assert any(name.startswith("Neu") for name in desk.names())
    keys.press("Ctrl+Z")
    assert desk.tab.new.who.search.text() == ""
    assert not any(name.startswith("Neu") for name in desk.names())


def test_return_begins_no_double_of_somebody_registered(desk, room, keys):
    keys.press("Ctrl+R")
    keys.type("Samir Haddad")
    keys.press("Return")
    assert desk.tab.new.who.isVisible()
    keys.press("Down")
    keys.press("Return")
    assert desk.tab.new.person.isVisible(), "whoever goes there means a namesake"


def test_questions_wait_until_it_is_known_who_calls(desk, questions, keys):
    keys.press("Ctrl+R")
    assert not desk.tab.new.questions.isVisible()


def test_after_the_event_the_form_says_that_it_is_over(office, qtbot):
    page = office.go("events", f"{office.ids['forum']}/registrations/new")
    office.settle(qtbot)
    assert page.frame.tab.new.over.isVisible()
