"""Places at events and workshops, and the rules that hold whatever is undone."""

from datetime import datetime, timedelta

import pytest

from forumplanner.model.agenda import AgendaItem
from forumplanner.model.enums import RegistrationState
from forumplanner.model.events import Event
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import Companions, Registration, WorkshopPlace
from forumplanner.planning import amending, directory, places, registering, standing_rules
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.registering import RegistrationFields
from forumplanner.planning.timetable import Slot
from forumplanner.workspace import Label

LABEL = Label("register")
EVERYTHING = dict.fromkeys(("registration", "event", "workshop_place", "agenda_item", "event_day", "minutes"), None)


@pytest.fixture
def registered(planner, forum, now):
    """Four people with places at the conference."""
    with planner.change(LABEL) as db:
        people = directory.add_persons(db, [PersonFields(f"P{n}", "Test") for n in range(4)])
        return [one.id for one in registering.register(db, forum, [RegistrationFields(p) for p in people], now)]


def broken(planner, write) -> str:
    """Write past the verbs, and return the rule that notices."""

    def change() -> None:
        with planner.change(LABEL) as db:
            write(db)
            db.flush()
            standing_rules.recheck(db, EVERYTHING)

    with pytest.raises(PlanningError) as refused:
        change()
    return refused.value.key


def test_taken_counts_placed_offered_and_attended_only(planner, forum, registered):
    states = (RegistrationState.OFFERED, RegistrationState.ATTENDED, RegistrationState.DECLINED)
    with planner.change(LABEL) as db:
        for id_, state in zip(registered, states, strict=False):
            db.get_one(Registration, id_).state = state
        db.flush()
        assert places.taken(db, forum) == 3


def test_free_is_unknown_without_a_limit_and_never_below_zero(planner, forum, registered):
    with planner.change(LABEL) as db:
        assert places.free(db, db.get_one(Event, forum)) is None
        amending.amend_event(db, forum, capacity=6)
        assert places.free(db, db.get_one(Event, forum)) == 2
        db.get_one(Event, forum).capacity = 1
        db.flush()
        assert places.free(db, db.get_one(Event, forum)) == 0


def test_nothing_is_broken_in_a_sound_planner(planner, forum, registered):
    with planner.change(LABEL) as db:
        standing_rules.recheck(db, EVERYTHING)
        standing_rules.recheck(db, {"event": frozenset({forum})})
        standing_rules.recheck(db, {})


def test_an_event_never_holds_more_than_its_places(planner, forum, registered):
    assert broken(planner, lambda db: setattr(db.get_one(Event, forum), "capacity", 3)) == "event.full"


def test_a_workshop_never_holds_more_than_its_places(planner, forum, registered):
    def crowd(db) -> None:
        item = AgendaItem(event_id=forum, day_number=1, title="Klein", position=0, minutes=30, capacity=1)
        db.add(item)
        db.flush()
        db.add_all(WorkshopPlace(registration_id=id_, agenda_item_id=item.id) for id_ in registered[:2])

    assert broken(planner, crowd) == "workshop.full"


def test_nobody_is_in_two_workshops_at_once(planner, forum, registered):
    def double(db) -> None:
        start = datetime(2027, 6, 3, 10)
        items = [
            AgendaItem(event_id=forum, day_number=1, title=title, position=n, minutes=60, pinned_start=start)
            for n, title in enumerate("AB")
        ]
        db.add_all(items)
        db.flush()
        db.add_all(WorkshopPlace(registration_id=registered[0], agenda_item_id=item.id) for item in items)

    assert broken(planner, double) == "workshop.overlap"


def test_companions_are_placed_together_or_not_at_all(planner, forum, registered):
    def split(db) -> None:
        party = Companions(event_id=forum)
        db.add(party)
        db.flush()
        for id_ in registered[:2]:
            db.get_one(Registration, id_).companions_id = party.id
        db.get_one(Registration, registered[0]).state = RegistrationState.WAITING

    assert broken(planner, split) == "companions.split"


def test_slots_that_touch_do_not_overlap():
    start = datetime(2027, 6, 3, 10)
    hour = timedelta(hours=1)
    slots = {name: Slot(start + n * hour, start + (n + 1) * hour, name, 0) for n, name in enumerate("ABC")}
    assert places.overlapping(slots, "CAB") is None
    slots["B"] = Slot(start + hour / 2, start + 2 * hour, "B", 0)
    assert places.overlapping(slots, ["C", "A", "B", "gone"]) == ("A", "B")
