"""Who knows whom: recorded, searched, seen as a picture that one can walk through and that can be heard."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QToolButton

from forumplanner.lists.links import link_ids, link_rows
from forumplanner.lists.neighbourhood import Neighbour, Neighbourhood, Tie
from forumplanner.model.enums import LinkKind
from forumplanner.planning import directory, linking
from forumplanner.planning.actors import a_person, an_organisation
from forumplanner.ui.contacts.links.columns_of_rings import spots
from forumplanner.workspace import Label
from tests.ui.contacts.picking import pick


@pytest.fixture
def links(office, qtbot):
    """Ayşe belongs to the club (in its board), Olena knows Ayşe, the club cooperates with Samir."""
    with office.workspace.change(Label("link_actors")) as db:
        ayse, olena, samir = (a_person(office.ids[key]) for key in ("ayse", "olena", "samir"))
        linking.link(db, olena, ayse, LinkKind.KNOWS, note="Chor")
        linking.link(db, an_organisation(office.ids["club"]), samir, LinkKind.SENDS_TO)
    page = office.go("contacts", "links")
    office.settle(qtbot)
    return page.links


def lines(office) -> list[tuple[str, str, str, str]]:
    with office.workspace.read() as db:
        rows = link_rows(db, link_ids(db))
        return [(row.one_name, row.kind.value, row.other_name, row.note) for row in rows]


def present(view) -> str:
    return view.currentIndex().data()


def test_the_table_says_each_link_and_is_searched_by_either_name(qtbot, links):
    model = links.list.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert [model.index(0, column).data() for column in range(4)] == [
        "Brücke e. V.",
        "sends people to",
        "Samir Haddad",
        "",
    ]
    spoken = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Olena Schewtschenko, knows ")
    links.list.panel.search.setText("shev")
    qtbot.waitUntil(lambda: model.rowCount() == 1)


def test_a_link_is_recorded_by_keyboard_and_one_that_is_known_is_refused(qtbot, links, office):
    office.window.actions_registry.trigger("contacts.new_link")
    form = links.list.new_form
    pick(qtbot, form.one, "samir")
    pick(qtbot, form.other, "schew")
    form.form.binder._fields["note"].face.widget.setText("Nachbarschaft")
    form.submit()
    office.settle(qtbot)
    assert ("Samir Haddad", "knows", "Olena Schewtschenko", "Nachbarschaft") in lines(office)
    assert links.list.side.isVisible()
    office.window.actions_registry.trigger("contacts.new_link")
    form.submit()
    assert form.form.binder.errors() == {"one": "This is needed.", "other": "This is needed."}
    pick(qtbot, form.one, "olena")
    pick(qtbot, form.other, "samir")
    form.submit()
    office.settle(qtbot)
    assert "This link is recorded already." in form.form.binder.errors()["kind"]


def test_a_link_is_changed_where_it_stands_removed_and_brought_back(qtbot, links, office):
    links.list.panel.table.selectRow(1)
    details = links.list.details
    note = details.form.binder._fields["note"].face.widget
    note.setFocus()
    note.selectAll()
    qtbot.keyClicks(note, "Kirchenchor")
    note.clearFocus()
    office.settle(qtbot)
    assert lines(office)[1][3] == "Kirchenchor"
    office.window.actions_registry.trigger("contacts.remove")
    office.settle(qtbot)
    assert len(lines(office)) == 1
    links.list.panel.table.setFocus()
    office.window.actions_registry.trigger("undo")
    office.settle(qtbot)
    assert len(lines(office)) == 2


def test_the_picture_is_walked_through_with_arrow_keys_and_return_puts_another_into_the_middle(qtbot, links, office):
    office.go("contacts", f"links/person/{office.ids['olena']}")
    view = links.picture.view
    assert view.isVisible()
    assert links.about.text() == "Olena Schewtschenko"
    assert links.list.model.rowCount() == 1
    assert present(view) == "Olena Schewtschenko"
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert present(view) == "Ayşe Yılmaz"
    assert "knows" in links.picture.words.text()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert present(view) == "Brücke e. V."
    qtbot.keyClick(view, Qt.Key.Key_Left)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert links.about.text() == "Ayşe Yılmaz"
    assert view.middle == a_person(office.ids["ayse"])
    links.picture.show_button.click()
    office.settle(qtbot)
    assert office.page.persons.details.shown == office.ids["ayse"]


def test_a_screen_reader_hears_each_actor_with_its_links(qtbot, links, office, assert_all_named):
    office.go("contacts", f"links/person/{office.ids['ayse']}")
    view = links.picture.view
    heard = QAccessible.queryAccessibleInterface(view)
    said = {heard.child(place).text(QAccessible.Text.Name) for place in range(heard.childCount())}
    plain = {text.replace("\u2068", "").replace("\u2069", "") for text in said}
    assert "Ayşe Yılmaz, knows Olena Schewtschenko (Chor), belongs to Brücke e. V. (Vorsitz)" in plain
    assert "Samir Haddad, gets people referred by Brücke e. V." in plain
    assert_all_named(office.page)


def test_the_picture_follows_what_changes_and_a_past_affiliation_is_not_in_it(qtbot, links, office):
    office.go("contacts", f"links/organisation/{office.ids['club']}")
    view = links.picture.view
    assert view.model().rowCount() == 4
    with office.workspace.change(Label("affiliate")) as db:
        directory.edit_affiliation(
            db, office.ids["affiliation"], role="", main_contact=False, since=None, until=date(2020, 1, 1)
        )
    qtbot.waitUntil(lambda: view.model().rowCount() == 2)


def test_no_box_hides_another_and_a_click_finds_each(qtbot, links, office, theme):
    office.go("contacts", f"links/organisation/{office.ids['club']}")
    view = links.picture.view
    for size in (100, 200):
        theme.resize_text(size)
        boxes = [view.visualRect(view.model().index(row, 0)) for row in range(view.model().rowCount())]
        assert not any(one.intersects(other) for one in boxes for other in boxes if one is not other)
        for row, box in enumerate(boxes):
            assert view.indexAt(box.center()).row() == row
        assert not view.indexAt(QPoint(0, 0)).isValid()
    assert not view.grab().isNull()


def test_from_a_person_one_sees_the_links_and_goes_to_the_picture(qtbot, links, office):
    page = office.go("contacts", f"person/{office.ids['olena']}")
    known = page.persons.details.known
    assert [text.replace("\u2068", "").replace("\u2069", "") for text in known.texts()] == ["knows Ayşe Yılmaz (Chor)"]
    known.door.findChild(QToolButton).click()
    office.settle(qtbot)
    assert page.links.picture.view.middle == a_person(office.ids["olena"])


def test_those_around_are_shared_out_to_both_sides_and_the_outer_stand_beside_theirs():
    people = [a_person(f"{number}") for number in range(6)]
    distances = (0, 1, 1, 1, 2, 2)
    found = Neighbourhood(
        tuple(Neighbour(actor, "", distance) for actor, distance in zip(people, distances, strict=True)),
        tuple(Tie(people[one], people[other], None, "") for one, other in ((0, 1), (0, 2), (0, 3), (3, 4), (2, 5))),
    )
    assert [(spot.column, spot.place, spot.among) for spot in spots(found)] == [
        (0, 0, 1),
        (-1, 0, 1),
        (1, 0, 2),
        (1, 1, 2),
        (2, 1, 2),
        (2, 0, 2),
    ]
