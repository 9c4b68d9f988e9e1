"""Mailing lists: made, filled by hand and by a rule that counts at once, and copied for an e-mail."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QToolButton

from forumplanner.lists.mailing_lists import mailing_list, mailing_list_ids
from forumplanner.model.enums import EventKind
from forumplanner.planning import scheduling
from forumplanner.planning.mailing_rules import MailingRule, Whom
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.ui.overview.finding import PlannerFinder
from forumplanner.workspace import Label
from tests.ui.contacts.picking import pick


@pytest.fixture
def lists(office, qtbot):
    page = office.go("contacts", "mailing_lists")
    office.settle(qtbot)
    return page.mailing_lists


@pytest.fixture
def press(office, qtbot, lists):
    """A new list, made by keyboard."""
    office.window.actions_registry.trigger("contacts.new_mailing_list")
    name = lists.new_form.form.binder._fields["name"].face.widget
    qtbot.keyClicks(name, "Presse")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    office.settle(qtbot)
    return lists.details


def stored(office):
    with office.workspace.read() as db:
        return mailing_list(db, mailing_list_ids(db)[0])


def said(details) -> list[tuple[str, str]]:
    model = details.recipients.model
    return [(model.index(row, 0).data().split(" · ")[0].strip("\u2068\u2069"), model.index(row, 1).data())
            for row in range(model.rowCount())]  # fmt: skip


def choose(qtbot, office, box, value) -> None:
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())
    office.settle(qtbot)


def test_a_list_is_made_explains_itself_while_empty_and_needs_a_name_of_its_own(qtbot, office, lists, press):
    assert stored(office).name == "Presse"
    assert press.recipients.count.text() == "Nobody is on this list yet."
    assert not press.recipients.copy_button.isEnabled()
    office.window.actions_registry.trigger("contacts.new_mailing_list")
    name = lists.new_form.form.binder._fields["name"].face.widget
    qtbot.keyClicks(name, "PRESSE")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    office.settle(qtbot)
    assert "already a mailing list" in lists.new_form.form.binder.errors()["name"]


def test_members_are_picked_and_taken_off_and_undo_brings_them_back(qtbot, office, lists, press):
    pick(qtbot, press.pick, "samir")
    office.settle(qtbot)
    pick(qtbot, press.pick, "brucke")
    office.settle(qtbot)
    assert said(press) == [
        ("Samir Haddad", "no e-mail, no postal address"),
        ("Ayşe Yılmaz", "E-mail: ayse@verein.example"),
    ]
    assert "contact of Brücke e. V." in press.recipients.model.index(1, 2).data()
    assert press.recipients.count.text() == "2 recipient(s): 1 by e-mail, 0 by letter, 1 not reached"
    assert press.recipients.missing.text() == "Without e-mail: Samir Haddad"
    QAbstractItemModelTester(press.recipients.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert lists.model.row(0).fixed == 2
    press.members[0].findChildren(QToolButton)[1].click()
    office.settle(qtbot)
    assert [row.name for row in stored(office).members] == ["Samir Haddad"]
    lists.panel.table.setFocus()
    office.window.actions_registry.trigger("undo")
    office.settle(qtbot)
    assert len(press.members) == 2


def test_addresses_are_copied_for_the_bcc_line(qtbot, office, lists, press):
    pick(qtbot, press.pick, "ayse")
    office.settle(qtbot)
    press.recipients.copy_button.click()
    assert QGuiApplication.clipboard().text() == "ayse@verein.example"
    assert "1 address(es) copied" in office.window.notices.texts()[-1]


def test_recipients_links_and_all_parts_go_out_as_lists(qtbot, office, lists, press):
    pick(qtbot, press.pick, "samir")
    office.settle(qtbot)
    office.window.actions_registry.trigger("page.list")
    out = office.page
    assert [out.model.index(0, column).data() for column in (0, 3)] == ["Samir Haddad", "not at all: no address"]
    for part, first in (("persons", "family_name"), ("organisations", "name"), ("links", "one")):
        office.go("contacts", part)
        office.window.actions_registry.trigger("page.list")
        assert office.page.columns.chosen()[0] == first
    office.settle(qtbot)


def out_button(panel):
    (button,) = [one for one in panel.findChildren(QToolButton) if one.accessibleName() == "Give list out …"]
    return button


def test_beside_an_open_list_each_button_gives_out_what_it_stands_by(qtbot, office, lists, press):
    pick(qtbot, press.pick, "samir")
    office.settle(qtbot)
    assert press.isVisible()
    qtbot.mouseClick(out_button(lists.panel), Qt.MouseButton.LeftButton)
    out = office.page.model
    assert [out.index(0, column).data() for column in range(out.columnCount())] == ["Presse", "1", "0", "0", "1"]
    office.window.actions_registry.trigger("go.back")
    office.settle(qtbot)
    qtbot.mouseClick(press.recipients.out_button, Qt.MouseButton.LeftButton)
    out = office.page.model
    assert [out.index(row, 0).data() for row in range(out.rowCount())] == ["Samir Haddad"]


def test_a_rule_is_ticked_and_the_count_follows_at_once(qtbot, office, lists, press):
    rule = press.rule
    choose(qtbot, office, rule.whom, "persons")
    assert len(said(press)) == 3
    assert rule.lists["event_ids"].isVisible()
    rule.languages.setFocus()
    qtbot.keyClicks(rule.languages, "Ukrainian")
    rule.languages.clearFocus()
    office.settle(qtbot)
    assert [name for name, _ in said(press)] == ["Olena Schewtschenko"]
    assert stored(office).rule == MailingRule(Whom.PERSONS, languages=("uk",))
    choose(qtbot, office, rule.whom, "organisations")
    assert not rule.lists["event_ids"].isVisible()
    office.window.activateWindow()
    qtbot.waitUntil(office.window.isActiveWindow)
    rule.languages.setFocus()
    rule.languages.selectAll()
    qtbot.keyClick(rule.languages, Qt.Key.Key_Delete)
    rule.languages.clearFocus()
    office.settle(qtbot)
    kinds = rule.lists["kinds"]
    kinds.setFocus()
    kinds.setCurrentRow([kinds.item(row).text() for row in range(kinds.count())].index("Migrant organisation"))
    qtbot.keyClick(kinds, Qt.Key.Key_Space)
    office.settle(qtbot)
    assert kinds.ticked() == ("migrant_organisation",)
    assert stored(office).rule == MailingRule(kinds=("migrant_organisation",))
    assert [name for name, _ in said(press)] == ["Ayşe Yılmaz"]
    assert lists.model.index(0, 1).data() == "by rule"
    choose(qtbot, office, rule.whom, "")
    assert said(press) == []
    assert stored(office).rule is None


def test_who_is_registered_with_a_place_follows_from_the_event(qtbot, office, lists, press):
    choose(qtbot, office, press.rule.whom, "persons")
    press.rule.lists["event_ids"].tick(office.ids["conference"])
    office.settle(qtbot)
    assert stored(office).rule.event_ids == (office.ids["conference"],)
    assert len(said(press)) == 2


def test_a_rule_may_mean_any_event_of_the_past_which_is_found_by_searching(qtbot, office, lists, press):
    first = datetime(1995, 5, 3, 17)
    with office.workspace.change(Label("create_event")) as db:
        made = [
            scheduling.create_event(
                db,
                EventFields(
                    f"Bürgerforum {at}",
                    EventKind.CITIZEN_FORUM,
                    (DayFields(first + timedelta(days=90 * at), first + timedelta(days=90 * at, hours=3)),),
                    code=f"bf-{at}",
                ),
            )
            for at in range(70)
        ]
    office.settle(qtbot)
    choose(qtbot, office, press.rule.whom, "persons")
    events, finder = press.rule.lists["event_ids"], press.rule.finders["event_ids"]
    assert finder.isVisible()
    assert not press.rule.finders["body_ids"].isVisible(), "a short list is not searched"
    qtbot.keyClicks(finder.search, "burgerforum 7")
    qtbot.keyClick(finder.search, Qt.Key.Key_Down)
    shown = [events.item(row).text() for row in range(events.count()) if not events.item(row).isHidden()]
    assert [text.partition(" (")[0] for text in shown] == ["Bürgerforum 7"]
    qtbot.keyClick(events, Qt.Key.Key_Space)
    office.settle(qtbot)
    assert stored(office).rule.event_ids == (made[7],)
    qtbot.keyClicks(finder.search, "7")
    finder.search.search_now()
    assert not events.item([events.item(row).text() for row in range(events.count())].index(shown[0])).isHidden()
    finder.search.setText("nirgends")
    finder.search.search_now()
    assert finder.findChild(QLabel).text() == "Nothing here fits what you are searching for."
    assert events.ticked() == (made[7],)


def test_ticks_in_quick_succession_are_all_kept(qtbot, office, lists, press):
    choose(qtbot, office, press.rule.whom, "organisations")
    for kind in ("club", "school", "firm"):
        press.rule.lists["kinds"].tick(kind)
    office.settle(qtbot)
    assert set(stored(office).rule.kinds) == set(press.rule.lists["kinds"].ticked()) == {"club", "school", "firm"}


def test_a_list_is_removed_and_brought_back_and_everything_has_a_name(qtbot, office, lists, press, assert_all_named):
    assert_all_named(office.page)
    assert QAccessible.queryAccessibleInterface(press.recipients.table).text(QAccessible.Text.Name) == "Recipients"
    office.window.actions_registry.trigger("contacts.remove")
    office.settle(qtbot)
    assert lists.model.rowCount() == 0
    office.window.actions_registry.trigger("undo")
    office.settle(qtbot)
    assert lists.model.rowCount() == 1


def test_above_each_list_stands_what_one_makes_in_it(qtbot, office, lists):
    def offered() -> list[str]:
        return [button.text() for button in office.page._buttons.values() if button.isVisible()]

    assert offered() == ["New mailing list"]
    assert out_button(lists.panel)
    office.go("contacts", "links")
    assert offered() == ["New link"]
    assert out_button(office.page.links.list.panel)
    office.go("contacts", "persons")
    assert offered()[-2:] == ["New person", "New organisation"]


def test_the_palette_finds_a_list_and_a_name_in_its_other_spelling_and_goes_there(qtbot, office, lists, press):
    finder = PlannerFinder(office.go("contacts", "persons").context)
    for typed, title in (("pres", "Presse"), ("shev", "Olena Schewtschenko")):
        next(entry for entry in finder.find(typed) if entry.text == title).take()
        office.settle(qtbot)
    assert office.page.persons.details.shown == office.ids["olena"]
    assert lists.details.shown == stored(office).id
