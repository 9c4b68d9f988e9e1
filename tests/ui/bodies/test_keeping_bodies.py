"""Bodies are entered, renamed without losing their history, given members and rules."""

from datetime import date

from planner_window import type_into
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton

from forumplanner.lists.bodies import members, names, rules
from forumplanner.lists.people import person_ids, person_rows
from forumplanner.model.enums import NoticeCounting, SeatRole
from forumplanner.planning import directory
from forumplanner.planning.directory import PersonFields


def field(root, name: str):
    return next(one for one in root.findChildren(QLineEdit) if one.accessibleName() == name and one.isVisible())


def test_a_body_is_entered_from_the_empty_place(planner_window, assert_all_named):
    app = planner_window
    page = app.show_place("bodies")
    app.click(next(one for one in page.findChildren(QPushButton) if one.text() == "New body" and one.isVisible()))
    app.click(page.new_form.create_button)
    assert page.new_form.form.binder.errors() == {"name": "This is needed."}
    app.fill(field(page.new_form, "Name"), "Integrationsrat")
    app.fill(field(page.new_form, "Legal number of members"), "15")
    app.click(page.new_form.create_button)
    assert page.model.rowCount() == 1
    assert field(page.names, "Legal number of members").text() == "15"
    assert_all_named(page)


def test_a_renaming_keeps_the_history(planner_window, body):
    app = planner_window
    page = app.show_place("bodies")
    page.arrive(body)
    app.fill(field(page.names.renaming, "New name"), "Ausschuss für Chancengerechtigkeit und Integration")
    app.fill(field(page.names.renaming, "From this day on"), "1.11.2025")
    app.click(page.names.rename_button)
    assert [(row.name, row.until) for row in app.read(lambda db: names(db, body))] == [
        ("Integrationsrat", date(2025, 10, 31)),
        ("Ausschuss für Chancengerechtigkeit und Integration", None),
    ]
    assert page.model.index(0, 0).data() == "Ausschuss für Chancengerechtigkeit und Integration"
    app.fill(field(page.names.renaming, "New name"), "Zu früh")
    app.fill(field(page.names.renaming, "From this day on"), "1.1.2021")
    app.click(page.names.rename_button)
    assert "Ausschuss" in page.names.renaming.binder.errors()["since"]


def test_a_member_is_added_from_the_directory_changed_and_ended(planner_window, body, people):
    app = planner_window
    page = app.show_place("bodies")
    page.arrive(body)
    page.tabs.setCurrentIndex(1)
    app.settle()
    app.pick(page.members.person, "Lindt")
    seat = page.members._seat
    assert (seat.person, seat.since) == ("Eva Lindt", date(2027, 6, 3))
    app.choose(_role(page), SeatRole.SECRETARY.value)
    app.fill(field(page.members.form, "Group"), "Verwaltung")
    found = next(one for one in app.read(lambda db: members(db, body)) if one.person == "Eva Lindt")
    assert (found.role, found.group_name) == (SeatRole.SECRETARY, "Verwaltung")
    app.click(page.members.end_button)
    found = next(one for one in app.read(lambda db: members(db, body)) if one.person == "Eva Lindt")
    assert found.until == date(2027, 6, 3)
    assert any("Eva Lindt" in text for text in app.window.notices.texts())


def test_a_member_who_is_not_in_the_directory_is_entered_on_the_spot_in_one_step(planner_window, body, people):
    app = planner_window
    page = app.show_place("bodies")
    page.arrive(body)
    page.tabs.setCurrentIndex(1)
    app.settle()
    before = len(app.read(person_ids))
    app.pick(page.members.person, "Oksana  Neu-Beispiel")
    assert page.members._seat.person == "Oksana Neu-Beispiel"
    (entered,) = app.read(lambda db: person_rows(db, person_ids(db, "neu-beispiel")))
    assert (entered.name, page.members.person.text()) == ("Oksana Neu-Beispiel", "")
    assert "is among the contacts now" in app.window.notices.texts()[-1]
    app.window.actions_registry.trigger("undo")
    app.settle()
    assert len(app.read(lambda db: members(db, body))) == 4
    assert len(app.read(person_ids)) == before


def test_a_substitute_may_be_somebody_new_and_namesakes_are_offered_first(planner_window, body, people):
    app = planner_window
    page = app.show_place("bodies")
    page.arrive(body)
    page.tabs.setCurrentIndex(1)
    app.settle()
    seat = page.members._seat
    app.pick(page.members.substitute, "Ersatz-Beispiel, Tarek")
    stored = next(one for one in app.read(lambda db: members(db, body)) if one.id == seat.id)
    assert stored.substitute == page.members.substitute.text() == "Tarek Ersatz-Beispiel", "by name, comma or not"
    type_into(page.members.person, "Lindt")
    popup = page.members.person.completer().popup()
    offered = [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())]
    assert offered[0].startswith("Eva Lindt")
    assert offered[-1].startswith("Enter a new person: ")
    popup.hide()


def _role(page):
    from forumplanner.ui.parts.choice import Choice

    return next(one for one in page.members.form.findChildren(Choice) if one.accessibleName() == "Role")


def test_nobody_has_two_seats_at_a_time(planner_window, body, people):
    app = planner_window
    page = app.show_place("bodies")
    page.arrive(body)
    page.tabs.setCurrentIndex(1)
    app.settle()
    app.pick(page.members.person, "Kaya")
    assert page.members.model.rowCount() == 4
    assert any("Deniz Kaya" in text for text in app.window.notices.texts())


def test_the_rules_of_sittings_are_data(planner_window, body):
    from forumplanner.ui.parts.choice import Choice

    app = planner_window
    page = app.show_place("bodies")
    page.arrive(body)
    page.tabs.setCurrentIndex(2)
    app.settle()
    app.fill(field(page.rules, "Period of notice"), "10")
    counted = next(one for one in page.rules.findChildren(Choice) if one.accessibleName() == "Counted in")
    app.choose(counted, NoticeCounting.WORKING_DAYS.value)
    kept = app.read(lambda db: rules(db, body))
    assert (kept.notice_days, kept.notice_counting) == (10, NoticeCounting.WORKING_DAYS)
    app.fill(field(page.rules, "Part that must be present"), "3")
    assert page.rules.form.binder.errors()["quorum_numerator"]
    app.fill(field(page.rules, "Part that must be present"), "1")


def test_the_note_of_a_second_invitation_is_written_down_and_can_be_undone(planner_window, body):
    app = planner_window
    page = app.show_place("bodies")
    page.arrive(body)
    page.tabs.setCurrentIndex(2)
    app.settle()
    note = next(one for one in page.rules.findChildren(QPlainTextEdit) if one.accessibleName().startswith("Note in"))
    note.setFocus()
    note.setPlainText("Beschlossen wird auch von wenigen.")
    field(page.rules, "Period of notice").setFocus()
    app.settle()
    assert app.read(lambda db: rules(db, body)).second_convening == "Beschlossen wird auch von wenigen."
    app.workspace.undo()
    app.settle()
    assert note.toPlainText() == ""


def test_the_tables_keep_the_rules_of_qt(planner_window, body, people):
    app = planner_window
    page = app.show_place("bodies")
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(model, fatal) for model in (page.model, page.members.model)]
    page.arrive(body)
    page.tabs.setCurrentIndex(1)
    app.settle()
    app.pick(page.members.person, "Lindt")
    assert page.members.model.rowCount() == 5
    del testers


def test_a_body_is_removed_and_comes_back_with_its_members(planner_window, body):
    app = planner_window
    page = app.show_place("bodies")
    registry = app.window.actions_registry
    assert not registry.qaction("bodies.remove").isEnabled()
    page.arrive(body)
    app.settle()
    page.panel.table.setFocus()
    app.press("Ctrl+Delete")
    assert page.model.rowCount() == 0
    registry.trigger("undo")
    app.settle()
    assert page.model.rowCount() == 1
    assert len(app.read(lambda db: members(db, body))) == 4


def test_a_body_with_a_sitting_is_not_removed(planner_window, sitting):
    app = planner_window
    page = app.show_place("bodies")
    page.panel.table.selectRow(0)
    app.window.actions_registry.trigger("bodies.remove")
    app.settle()
    assert page.model.rowCount() == 1


def test_a_renaming_on_a_wrong_day_is_corrected_and_a_wrong_name_taken_away(planner_window, body):
    app = planner_window
    page = app.show_place("bodies")
    page.arrive(body)
    app.fill(field(page.names.renaming, "New name"), "Chancenrat")
    app.fill(field(page.names.renaming, "From this day on"), "1.11.2025")
    app.click(page.names.rename_button)
    newer = list(page.names._parts.values())[-1]
    app.fill(field(newer, "Called so since"), "1.12.2025")
    assert [row.until for row in app.read(lambda db: names(db, body))] == [date(2025, 11, 30), None]
    app.click(newer.remove_button)
    assert [(row.name, row.until) for row in app.read(lambda db: names(db, body))] == [("Integrationsrat", None)]
    assert page.names._parts[next(iter(page.names._parts))].remove_button.isHidden()


def test_what_is_wrong_is_shown_where_it_stands_and_can_be_given_up(planner_window, body):
    app = planner_window
    page = app.show_place("bodies")
    page.arrive(body)
    app.fill(field(page.names, "Legal number of members"), "abc")
    page.tabs.setCurrentIndex(1)
    app.settle()
    assert page.tabs.currentIndex() == 0
    assert field(page.names, "Legal number of members").hasFocus()
    app.window.navigate("measures")
    assert app.window.pages.page is page
    assert field(page.names, "Legal number of members").hasFocus()
    page._detail.closed.emit()
    app.settle()
    app.window.navigate("measures")
    assert app.window.pages.page is not page
    app.window.navigate("bodies")
    page.arrive(body)
    assert field(page.names, "Legal number of members").text() == "5"


def test_members_are_added_one_after_the_other_by_keyboard(planner_window, body, people):
    app = planner_window
    added = app.change(
        lambda db: directory.add_persons(db, [PersonFields("Rima", "Muster"), PersonFields("Toni", "Muster")])
    )
    page = app.show_place("bodies")
    page.arrive(body)
    page.tabs.setCurrentIndex(1)
    app.settle()
    before = page.members.model.rowCount()
    for letters in ("Rima", "Toni"):
        app.pick(page.members.person, letters)
        assert page.members.person.text() == ""
    assert len(added) == 2
    assert page.members.model.rowCount() == before + 2
