"""Persons and organisations: found as one types, corrected field by field, made and removed with undo."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton

from forumplanner.lists import channels, people
from forumplanner.model.enums import PreferredChannel, Salutation
from forumplanner.planning import amending
from forumplanner.planning.actors import a_person
from forumplanner.ui.contacts.own_script import OwnScriptField
from forumplanner.workspace import Label


def shown(part) -> list[str]:
    model = part.model
    return [model.row(row).name for row in range(model.rowCount())]


def field(part, key: str):
    return part.details.form.binder._fields[key].face.widget


def type_into(qtbot, office, widget, text: str) -> None:
    widget.setFocus()
    widget.selectAll()
    qtbot.keyClick(widget, Qt.Key.Key_Delete)
    qtbot.keyClicks(widget, text)
    widget.clearFocus()
    office.settle(qtbot)


def person(office, key: str):
    with office.workspace.read() as db:
        return people.person_view(db, office.ids[key])


def organisation(office, key: str):
    with office.workspace.read() as db:
        return people.organisation_view(db, office.ids[key])


@pytest.fixture
def persons(office):
    return office.go("contacts", "persons").persons


@pytest.fixture
def organisations(office):
    return office.go("contacts", "organisations").organisations


def test_persons_stand_by_family_name_with_both_names(persons):
    assert shown(persons) == ["Samir Haddad", "Olena Schewtschenko", "Ayşe Yılmaz"]
    cell = persons.model.index(0, 0)
    assert "سمير حداد" in cell.data()
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "Samir Haddad, سمير حداد"
    QAbstractItemModelTester(persons.model, QAbstractItemModelTester.FailureReportingMode.Fatal)


@pytest.mark.parametrize(("typed", "found"), [("yil", "Ayşe Yılmaz"), ("Шевч", "Olena Schewtschenko")])
def test_a_few_letters_of_any_script_find_a_person(qtbot, persons, typed, found):
    persons.panel.search.setText(typed)
    qtbot.waitUntil(lambda: shown(persons) == [found])


def test_choosing_somebody_shows_the_form_beside_the_list(persons, office):
    persons.panel.table.select_ids([office.ids["olena"]])
    assert persons.side.isVisible()
    assert field(persons, "family_name").text() == "Schewtschenko"
    assert field(persons, "languages").text() == "Ukrainian, German"


def test_a_field_is_stored_when_it_is_left_and_undo_brings_the_old_back(qtbot, persons, office):
    persons.show_one(office.ids["olena"])
    type_into(qtbot, office, field(persons, "phone"), "0221 77")
    assert person(office, "olena").phone == "0221 77"
    persons.panel.table.setFocus()
    office.window.actions_registry.trigger("undo")
    office.settle(qtbot)
    assert field(persons, "phone").text() == ""


def test_the_list_follows_a_new_family_name(qtbot, persons, office):
    persons.show_one(office.ids["samir"])
    type_into(qtbot, office, field(persons, "family_name"), "Zaid")
    assert shown(persons)[-1] == "Samir Zaid"
    assert persons.panel.table.selected_ids() == [office.ids["samir"]]


def test_a_salutation_is_chosen_and_none_is_an_answer(qtbot, persons, office):
    persons.show_one(office.ids["samir"])
    box = field(persons, "salutation")
    box.setCurrentIndex(box.findData("mr"))
    box.activated.emit(box.currentIndex())
    office.settle(qtbot)
    assert person(office, "samir").salutation is Salutation.MR


def test_an_impossible_address_is_said_beside_the_field_and_not_stored(qtbot, persons, office):
    persons.show_one(office.ids["ayse"])
    type_into(qtbot, office, field(persons, "email"), "ayse")
    assert persons.details.form.binder.errors() == {"email": "This is no e-mail address."}
    assert person(office, "ayse").email == "ayse@verein.example"
    assert not office.page.leave()
    qtbot.keyClick(field(persons, "email"), Qt.Key.Key_Escape)
    assert not persons.side.isVisible()
    assert office.page.leave()


def test_a_person_keeps_at_least_one_name(qtbot, persons, office):
    persons.show_one(office.ids["ayse"])
    type_into(qtbot, office, field(persons, "given_name"), "")
    type_into(qtbot, office, field(persons, "family_name"), "")
    assert "A person needs a name." in persons.details.form.binder.errors()["family_name"]
    assert person(office, "ayse").family_name == "Yılmaz"


def test_a_new_person_is_made_by_keyboard_and_shown(qtbot, persons, office):
    qtbot.keyClick(office.page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = persons.new_form
    binder = form.form.binder
    qtbot.keyClicks(binder._fields["given_name"].face.widget, "Mehmet")
    qtbot.keyClicks(binder._fields["family_name"].face.widget, "Demir")
    qtbot.keyClick(binder._fields["family_name"].face.widget, Qt.Key.Key_Return)
    office.settle(qtbot)
    assert "Mehmet Demir" in shown(persons)
    assert persons.details.isVisible()
    assert field(persons, "family_name").text() == "Demir"
    assert office.workspace.next_undo.label.refs == {"person": persons.details.shown}


def test_a_person_without_a_name_is_refused_in_the_form(qtbot, persons, office):
    office.window.actions_registry.trigger("contacts.new_person")
    persons.new_form.submit()
    office.settle(qtbot)
    assert "A person needs a name." in persons.new_form._wrong.text()
    assert persons.new_form.create_button.isEnabled()


def test_a_person_says_how_to_be_reached_and_who_shares_the_address(qtbot, persons, office):
    persons.show_one(office.ids["olena"])
    part = persons.details.channels
    part.new.kind.choose("messenger")
    qtbot.keyClicks(part.new.value, "@olena")
    qtbot.keyClick(part.new.value, Qt.Key.Key_Return)
    office.settle(qtbot)
    (line,) = part.lines
    type_into(qtbot, office, line.note, "abends")
    assert part.lines == [line]
    box = field(persons, "preferred_channel")
    box.setCurrentIndex(box.findData("messenger"))
    box.activated.emit(box.currentIndex())
    type_into(qtbot, office, field(persons, "email"), "AYSE@verein.example")
    assert persons.details.form._shared.text() == "E-mail also of: Ayşe Yılmaz"
    assert persons.details.form._shared.isVisible()
    with office.workspace.read() as db:
        assert [(row.value, row.note) for row in channels.channels(db, a_person(office.ids["olena"]))] == [
            ("@olena", "abends")
        ]
        assert people.person_view(db, office.ids["olena"]).preferred_channel is PreferredChannel.MESSENGER
    type_into(qtbot, office, line.value, "")
    assert line.binder.errors() == {"value": "This is needed."}
    qtbot.mouseClick(line.remove_button, Qt.MouseButton.LeftButton)
    office.settle(qtbot)
    assert part.lines == []


def test_what_is_over_stands_below_and_says_so(qtbot, persons, office):
    persons.show_one(office.ids["ayse"])
    (line,) = persons.details.belonging.lines
    type_into(qtbot, office, line.since, "1.1.2020")
    type_into(qtbot, office, line.until, "31.12.2019")
    assert "before it begins" in line.form.binder.errors()["until"]
    type_into(qtbot, office, line.until, "31.12.2021")
    (line,) = persons.details.belonging.lines
    assert line.over.text() == "Over since 31/12/2021"
    assert line.over.isVisible()
    assert persons.model.row(2).organisations == ""
    with office.workspace.read() as db:
        assert people.person_view(db, office.ids["ayse"]).affiliations[0].since == date(2020, 1, 1)


def test_removing_is_undone_from_the_notice(qtbot, organisations, office):
    organisations.show_one(office.ids["club"])
    office.window.actions_registry.trigger("contacts.remove")
    office.settle(qtbot)
    assert shown(organisations) == []
    assert not organisations.side.isVisible()
    undo = next(b for b in office.window.notices.findChildren(QPushButton) if b.text() == "Undo")
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    office.settle(qtbot)
    assert shown(organisations) == ["Brücke e. V."]


def test_a_registered_person_is_not_removed_and_the_reason_is_said(qtbot, persons, office):
    persons.show_one(office.ids["ayse"])
    office.window.actions_registry.trigger("contacts.remove")
    office.settle(qtbot)
    assert "still registered" in office.window.notices.texts()[0]
    assert "Ayşe Yılmaz" in shown(persons)


def test_an_organisation_may_be_several_things(qtbot, organisations, office):
    organisations.show_one(office.ids["club"])
    boxes = organisations.details.form.kinds.boxes
    assert [kind for kind, box in boxes.items() if box.isChecked()] == ["migrant_organisation", "club"]
    boxes["school"].click()
    office.settle(qtbot)
    assert organisation(office, "club").kinds == ("migrant_organisation", "club", "school")


def test_a_tag_is_one_word(qtbot, organisations, office):
    organisations.show_one(office.ids["club"])
    type_into(qtbot, office, field(organisations, "tags"), "Beratung, junge Leute")
    assert "junge-Leute" in organisations.details.form.binder.errors()["tags"]
    type_into(qtbot, office, field(organisations, "tags"), "Beratung, Jugend")
    assert organisation(office, "club").tags == ("Beratung", "Jugend")


def test_organisations_are_narrowed_by_kind(organisations, office):
    box = office.page.kind_filter
    for kind, found in (("school", []), ("club", ["Brücke e. V."])):
        box.setCurrentIndex(box.findData(kind))
        box.activated.emit(box.currentIndex())
        assert shown(organisations) == found


def test_an_organisation_is_made_with_its_kinds(qtbot, organisations, office):
    office.window.actions_registry.trigger("contacts.new_organisation")
    form = organisations.new_form
    form.form.binder._fields["name"].face.widget.setText("VHS")
    form.form.kinds.boxes["school"].click()
    form.submit()
    office.settle(qtbot)
    assert shown(organisations) == ["Brücke e. V.", "VHS"]
    with office.workspace.read() as db:
        assert people.organisation_view(db, organisations.details.shown).kinds == ("school",)


def test_somebody_is_added_to_an_organisation_and_one_goes_across(qtbot, persons, office):
    persons.show_one(office.ids["samir"])
    persons.details.belonging.pick.picked.emit(office.ids["club"])
    office.settle(qtbot)
    (line,) = persons.details.belonging.lines
    assert line.name.text() == "Brücke e. V."
    type_into(qtbot, office, line.role, "Kassenwart")
    assert person(office, "samir").affiliations[0].role == "Kassenwart"
    persons.details.belonging.lines[0].door.click()
    part = office.page.organisations
    assert part.isVisible()
    assert part.details.shown == office.ids["club"]
    assert {line.name.text() for line in part.details.belonging.lines} == {"Ayşe Yılmaz", "Samir Haddad"}


def test_an_affiliation_is_taken_away_with_undo(qtbot, persons, office):
    persons.show_one(office.ids["ayse"])
    persons.details.belonging.lines[0].remove_button.click()
    office.settle(qtbot)
    assert persons.details.belonging.lines == []
    undo = next(b for b in office.window.notices.findChildren(QPushButton) if b.text() == "Undo")
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    office.settle(qtbot)
    assert len(persons.details.belonging.lines) == 1


def test_a_change_made_elsewhere_shows_in_the_open_form(qtbot, persons, office):
    persons.show_one(office.ids["olena"])
    with office.workspace.change(Label("edit_person", {"person": office.ids["olena"]})) as db:
        amending.amend_person(db, office.ids["olena"], city="Köln")
    qtbot.waitUntil(lambda: field(persons, "city").text() == "Köln")


def test_the_lists_are_reached_by_key_and_by_target(qtbot, office):
    page = office.go("contacts", office.ids["club"])
    assert page.part is page.organisations
    qtbot.keyClick(office.window, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert page.part is page.persons
    assert office.go("contacts", f"person/{office.ids['samir']}").persons.details.shown == office.ids["samir"]


def test_a_name_in_arabic_is_written_from_the_right(qtbot):
    line = OwnScriptField()
    qtbot.addWidget(line)
    for text, direction in (("سمير", "RightToLeft"), ("Олена", "LeftToRight"), ("12 سمير", "RightToLeft")):
        line.setText(text)
        assert line.layoutDirection().name == direction


def test_an_empty_directory_explains_itself(qtbot, empty_office):
    page = empty_office.go("contacts", "persons")
    step = next(b for b in page.findChildren(QPushButton) if b.text() == "Add the first person")
    qtbot.mouseClick(step, Qt.MouseButton.LeftButton)
    assert page.persons.new_form.isVisible()
    qtbot.keyClick(page.persons.new_form, Qt.Key.Key_Escape)
    assert not page.persons.side.isVisible()


def test_everything_has_a_name(office, assert_all_named):
    page = office.go("contacts", f"person/{office.ids['ayse']}")
    office.go("contacts", f"organisation/{office.ids['club']}")
    assert_all_named(page)
    assert not office.window.actions_registry.defects()
