"""Duplicate entries are found, compared, merged or parted in the window; all by keyboard, and undone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QRadioButton
from sqlalchemy import func, select

from forumplanner.model.directory import DistinctPersons, Person
from forumplanner.model.registrations import Registration
from forumplanner.planning import directory, registering
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.merging_proposal import Side
from forumplanner.planning.registering import RegistrationFields
from forumplanner.workspace import Label


@pytest.fixture
def twice(office):
    """Ayşe Yılmaz and Samir Haddad entered a second time, both registered with the second entry."""
    second = [
        PersonFields("A.", "Yilmaz", email="ayse@verein.example", phone="0000 77", note="mag Tee"),
        PersonFields("Samir", "Haddad", phone="+49 221 123"),
    ]
    with office.workspace.change(Label("add_person")) as db:
        ids = directory.add_persons(db, second)
        registering.register(
            db, office.ids["sitting"], [RegistrationFields(ids[0]), RegistrationFields(ids[1])], office.workspace.now()
        )
        registering.register(db, office.ids["conference"], [RegistrationFields(ids[0])], office.workspace.now())
        other = directory.add_organisations(db, [directory.OrganisationFields("Mieterverein")])[0]
        directory.affiliate(db, office.ids["ayse"], other)
    return ids


@pytest.fixture
def page(office, twice, qtbot):
    found = office.go("duplicates")
    office.settle(qtbot)
    return found


def lines(page) -> list[tuple[str, ...]]:
    model = page.model
    return [tuple(model.index(row, column).data() for column in range(4)) for row in range(model.rowCount())]


def count(office, kind) -> int:
    with office.workspace.read() as db:
        return db.scalar(select(func.count()).select_from(kind))


def press(qtbot, office, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget() or office.window, key, modifier)
    office.settle(qtbot)


def test_pairs_stand_with_their_reasons(page):
    assert {line[2:] for line in lines(page)} == {
        ("likely", "given name shortened, same e-mail address"),
        ("likely", "same name, same telephone number"),
    }
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert page.count.text() == "2 pair(s)"


def test_a_pair_is_compared_with_what_is_proposed_and_what_comes_to_it(page, office):
    choose(page, "Yılmaz")
    names = {radio.accessibleName(): radio.isChecked() for radio in page.comparison.findChildren(QRadioButton)}
    assert names["Given name: Ayşe"]
    assert not names["Given name: A."]
    assert page.result.entry.text().splitlines()[0] == "Ayşe Yılmaz"
    assert "0000 77" in page.result.entry.text()
    assert page.result.moved.text() == "2 registration(s)"
    assert "3. Integrationskonferenz" in page.result.both.text()


def choose(page, name: str) -> None:
    row = next(at for at, line in enumerate(lines(page)) if name in " ".join(line))
    page.table.selectRow(row)


def test_choosing_another_value_changes_the_preview_at_once(page):
    choose(page, "Yılmaz")
    side = Side.FIRST if page.comparison.view.kept.values["given_name"] == "A." else Side.SECOND
    page.comparison.choose("given_name", side)
    assert page.result.entry.text().splitlines()[0] == "A. Yılmaz"


def test_merging_by_keyboard_goes_on_to_the_next_pair_and_undo_brings_all_back(page, office, qtbot):
    persons, registrations = count(office, Person), count(office, Registration)
    choose(page, "Yılmaz")
    page.table.setFocus()
    press(qtbot, office, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [line[0] for line in lines(page)] == ["Samir Haddad"]
    assert page.comparison.view.kept.name == "Samir Haddad"
    assert (count(office, Person), count(office, Registration)) == (persons - 1, registrations - 1)
    with office.workspace.read() as db:
        person = db.scalars(select(Person).where(Person.email == "ayse@verein.example")).one()
        assert (person.given_name, person.phone, person.note) == ("Ayşe", "0000 77", "mag Tee")
    office.window.actions_registry.trigger("undo")
    office.settle(qtbot)
    assert (count(office, Person), count(office, Registration)) == (persons, registrations)
    assert len(lines(page)) == 2


def test_two_people_are_remembered_as_two_and_no_longer_shown(page, office, qtbot):
    choose(page, "Haddad")
    page.table.setFocus()
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    press(qtbot, office, Qt.Key.Key_Return, modifiers)
    assert count(office, DistinctPersons) == 1
    assert all("Haddad" not in line[0] for line in lines(page))
    office.window.actions_registry.trigger("duplicates.search")
    office.settle(qtbot)
    assert len(lines(page)) == 1
    office.window.actions_registry.trigger("undo")
    office.settle(qtbot)
    assert len(lines(page)) == 2


def test_the_next_pair_follows_the_last_with_the_first(page, office, qtbot):
    page.table.setFocus()
    first = page.chosen.ids
    press(qtbot, office, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert page.chosen.ids != first
    press(qtbot, office, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert page.chosen.ids == first


def test_choices_are_reached_by_tab_and_changed_by_arrows(page, office, qtbot):
    choose(page, "Yılmaz")
    office.settle(qtbot)
    page.comparison.begin()
    focused = QApplication.focusWidget()
    assert isinstance(focused, QRadioButton)
    assert focused.accessibleName() == "Given name: Ayşe"
    qtbot.keyClick(focused, Qt.Key.Key_Right)
    assert "A. " in page.result.entry.text()
    press(qtbot, office, Qt.Key.Key_Tab)
    assert QApplication.focusWidget().accessibleName().startswith("Family name: ")


def test_two_selected_persons_are_compared_whatever_the_rule_thinks(office, qtbot, twice):
    contacts = office.go("contacts", "persons")
    contacts.persons.panel.table.select_ids([office.ids["olena"], office.ids["samir"]])
    registry = office.window.actions_registry
    assert registry.qaction("contacts.merge").isEnabled()
    registry.trigger("contacts.merge")
    office.settle(qtbot)
    page = office.page
    assert {page.comparison.view.kept.id, page.comparison.view.gone.id} == {office.ids["olena"], office.ids["samir"]}
    assert page.chosen.why == "chosen by you"
    assert page.model.rowCount() == 3
    contacts = office.go("contacts", "persons")
    contacts.persons.panel.table.select_ids([office.ids["olena"]])
    assert not registry.qaction("contacts.merge").isEnabled()


def test_several_selected_persons_are_merged_one_after_the_other_into_the_entry_that_stays(office, qtbot, twice):
    fields = [PersonFields("Ayse", "Celik", phone="0000 1"), PersonFields("A", "Y"), PersonFields("Noor", "Zander")]
    with office.workspace.change(Label("add_person")) as db:
        celik, y, zander = directory.add_persons(db, fields)
    contacts = office.go("contacts", "persons")
    office.settle(qtbot)
    before = count(office, Person)
    contacts.persons.panel.table.select_ids([celik, y, twice[0], zander])
    office.window.actions_registry.trigger("contacts.merge")
    office.settle(qtbot)
    page = office.page

    def compared() -> list[frozenset[str]]:
        return [page.model.row(at).ids for at, line in enumerate(lines(page)) if line[3] == "chosen by you"]

    assert compared() == [{celik, y}, {celik, twice[0]}, {celik, zander}]
    assert page.chosen.ids == {celik, y}
    page.table.setFocus()
    stays = page.comparison.view.kept.id
    press(qtbot, office, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.chosen.ids == {stays, twice[0]}
    press(qtbot, office, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.chosen.ids == {twice[0], zander}, "the entry with registrations stayed, and goes on"
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    press(qtbot, office, Qt.Key.Key_Return, modifiers)
    assert compared() == []
    assert count(office, Person) == before - 2


def test_a_refused_merge_says_why_and_keeps_both(page, office, qtbot):
    from forumplanner.planning import seats

    choose(page, "Haddad")
    with office.workspace.change(Label("add_member")) as db:
        for id_ in page.chosen.ids:
            seats.add_member(db, office.ids["body"], seats.SeatDraft(id_))
    office.settle(qtbot)
    persons = count(office, Person)
    office.window.actions_registry.trigger("duplicates.merge")
    office.settle(qtbot)
    assert count(office, Person) == persons
    assert any("at the same time" in text for text in notices(office))
    assert page.chosen is not None


def notices(office) -> list[str]:
    from PySide6.QtWidgets import QLabel

    return [label.text() for label in office.window.findChildren(QLabel) if label.isVisible()]


def test_without_duplicates_the_page_says_so(office, qtbot):
    page = office.go("duplicates")
    office.settle(qtbot)
    assert page._nothing.isVisible()
    assert not office.window.actions_registry.qaction("duplicates.merge").isEnabled()


def test_a_stopped_search_says_so_and_is_begun_again(office, qtbot, twice):
    page = office.go("duplicates")
    office.window.tasks.cancel_all()
    office.settle(qtbot)
    assert page._waiting.isVisible()
    assert not page._nothing.isVisible()
    page._waiting.button.click()
    office.settle(qtbot)
    assert len(lines(page)) == 2


def test_every_part_has_a_name(page, office, assert_all_named):
    assert_all_named(office.window)
