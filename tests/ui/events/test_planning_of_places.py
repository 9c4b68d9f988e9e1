"""The planning tab: who gets a freed place, how long an offer is held, approval, and places kept for some."""

import pytest
from PySide6.QtCore import Qt

from forumplanner.lists import contingents, events
from forumplanner.model.enums import WaitingPolicy


@pytest.fixture
def tab(qtbot, office):
    page = office.go("events", f"{office.ids['conference']}/planning")
    office.settle(qtbot)
    return page.frame.tab


def view(office):
    with office.workspace.read() as db:
        return events.view(db, office.ids["conference"])


def kept(office) -> list[tuple[str, int, bool]]:
    with office.workspace.read() as db:
        found = contingents.contingents(db, office.ids["conference"])
    return [(row.name, row.places, row.released) for row in found]


def fill(qtbot, office, form, key: str, text: str) -> None:
    form.binder.go_to(key)
    field = form.binder._fields[key].face.widget
    field.selectAll()
    qtbot.keyClicks(field, text)
    field.clearFocus()
    office.settle(qtbot)


def test_policy_deadline_and_approval_are_stored_when_left(qtbot, office, tab):
    box = tab.form.binder._fields["waiting_policy"].face.widget
    assert box.currentText().startswith("Strict order")
    box.setCurrentIndex(box.findData("fill_seats"))
    box.activated.emit(box.currentIndex())
    office.settle(qtbot)
    fill(qtbot, office, tab.form, "offer_hours", "24")
    qtbot.mouseClick(tab.form.binder._fields["approval"].face.widget, Qt.MouseButton.LeftButton)
    office.settle(qtbot)
    found = view(office)
    assert (found.waiting_policy, found.offer_hours, found.approval) == (WaitingPolicy.FILL_SEATS, 24, True)


def test_an_offer_is_held_for_at_least_an_hour(qtbot, office, tab):
    fill(qtbot, office, tab.form, "offer_hours", "0")
    assert tab.form.binder.errors()["offer_hours"]
    assert view(office).offer_hours == 72


def test_a_contingent_is_made_changed_released_and_removed(qtbot, office, tab):
    fill(qtbot, office, tab.form, "capacity", "10")
    part = tab.contingents
    part.new.click()
    qtbot.keyClicks(part.create_form.form.binder._fields["name"].face.widget, "Presse")
    qtbot.keyClicks(part.create_form.form.binder._fields["places"].face.widget, "3")
    part.create_form.create_button.click()
    office.settle(qtbot)
    assert kept(office) == [("Presse", 3, False)]
    [one] = part.parts.values()
    fill(qtbot, office, one.form, "places", "4")
    qtbot.mouseClick(one.form.binder._fields["released"].face.widget, Qt.MouseButton.LeftButton)
    office.settle(qtbot)
    assert kept(office) == [("Presse", 4, True)]
    one.remove.click()
    office.settle(qtbot)
    assert kept(office) == []
    assert part.parts == {}


def test_contingents_that_would_keep_too_much_are_refused_beside_their_field(qtbot, office, tab):
    part = tab.contingents
    part.new.click()
    qtbot.keyClicks(part.create_form.form.binder._fields["name"].face.widget, "Presse")
    qtbot.keyClicks(part.create_form.form.binder._fields["places"].face.widget, "1")
    part.create_form.create_button.click()
    office.settle(qtbot)
    assert kept(office) == []
    assert "2 would be taken" in part.create_form._wrong.text()


def test_everything_about_places_has_a_name(qtbot, office, tab, assert_all_named):
    tab.contingents.new.click()
    assert_all_named(tab)
