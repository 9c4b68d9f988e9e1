"""A new sitting proposes what follows from its body's last one, and says what it takes from the body."""

from datetime import date

import pytest
from PySide6.QtWidgets import QCheckBox
from sqlalchemy import select

from forumplanner.model.enums import EventKind
from forumplanner.model.events import Event
from forumplanner.planning import amending, bodies, seats
from forumplanner.planning.bodies import RulesChanges
from forumplanner.ui.events.body_note import BodyNote
from forumplanner.ui.events.new_event import NewEventForm
from forumplanner.workspace import Label


@pytest.fixture
def ruled(office):
    """The committee with a member, ten full days of notice, and a venue at its last sitting."""
    with office.workspace.change(Label("set_sitting_rules")) as db:
        bodies.set_rules(db, office.ids["body"], RulesChanges(notice_days=10, electronic_invitation=True))
        seats.add_member(db, office.ids["body"], seats.SeatDraft(office.ids["ayse"], substitute_id=office.ids["olena"]))
        amending.amend_event(db, office.ids["sitting"], venue_id=office.ids["venue"])
    return office


@pytest.fixture
def form(ruled, qtbot):
    page = ruled.go("events")
    ruled.window.actions_registry.trigger("events.new")
    ruled.settle(qtbot)
    return next(one for one in page.findChildren(NewEventForm) if one.isVisible())


def choose(box, value) -> None:
    box.choose(value)
    box.activated.emit(box.currentIndex())


def test_a_sitting_counts_on_and_leaves_by_the_rules(ruled, form, qtbot):
    choose(form.kind, EventKind.SITTING.value)
    assert form.note_of_body.isHidden()
    choose(form.body, ruled.ids["body"])
    assert form.title.text() == "13. Sitzung"
    assert form.venue.currentData() == ruled.ids["venue"]
    said = form.note_of_body.text()
    assert "1 member(s) on that day, 1 with a vote, 1 with a substitute of their own." in said
    assert "(10 full days), also by e-mail." in said
    form.create_button.click()
    ruled.settle(qtbot)
    with ruled.workspace.read() as db:
        sitting = db.scalars(select(Event).where(Event.title == "13. Sitzung")).one()
    assert (sitting.starts.date() - sitting.invite_by).days == 11
    assert sitting.starts.date() > date.today()


def test_another_body_or_kind_says_so_at_once_and_typed_words_stay(ruled, form, qtbot):
    choose(form.kind, EventKind.SITTING.value)
    form.title.setText("Sondersitzung")
    choose(form.body, ruled.ids["body"])
    assert form.title.text() == "Sondersitzung"
    choose(form.kind, EventKind.CONFERENCE.value)
    assert form.note_of_body.isHidden()


def test_a_second_convening_is_ticked_at_the_sitting_of_a_body_and_nowhere_else(ruled, qtbot):
    def box():
        found = [one for one in ruled.window.findChildren(QCheckBox) if one.text().startswith("Second invitation")]
        return next((one for one in found if one.isVisible()), None)

    ruled.go("events", ruled.ids["sitting"])
    ruled.settle(qtbot)
    box().click()
    ruled.settle(qtbot)
    with ruled.workspace.read() as db:
        assert db.get_one(Event, ruled.ids["sitting"]).second_convening
    ruled.go("events", ruled.ids["forum"])
    ruled.settle(qtbot)
    assert box() is None


def test_the_planning_of_a_sitting_says_what_it_takes_from_its_body(ruled, qtbot):
    ruled.go("events", ruled.ids["sitting"])
    ruled.settle(qtbot)
    (note,) = (one for one in ruled.window.findChildren(BodyNote) if one.isVisible())
    assert "1 member(s) on that day" in note.text()
    with ruled.workspace.change(Label("set_sitting_rules")) as db:
        bodies.set_rules(db, ruled.ids["body"], RulesChanges(electronic_invitation=False))
    ruled.settle(qtbot)
    assert note.text().endswith("on paper.")
