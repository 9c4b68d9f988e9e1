"""What an event needs against what is ordered, and who is needed twice at once."""

from datetime import date, datetime

import pytest

from forumplanner.lists import engagements, orders, overview
from forumplanner.lists.lights import Light
from forumplanner.lists.overview import TaskKind
from forumplanner.model.agenda import Duty
from forumplanner.model.enums import DutyKind, EventKind, EventState, NeedKind, OrderState, RegistrationState
from forumplanner.model.ids import new_id
from forumplanner.planning import agenda_making, amending, contributing, directory, ordering, registering, scheduling
from forumplanner.planning.agenda_making import AgendaItemDraft
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.needs import NeedFields
from forumplanner.planning.ordering import OrderFields
from forumplanner.planning.registering import RegistrationFields
from forumplanner.planning.scheduling import DayFields, EventFields
from forumplanner.workspace import Label

LABEL = Label("add_order")
TODAY = date(2027, 5, 3)
DAY = date(2027, 6, 3)


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(DAY.year, DAY.month, DAY.day, hour, minute)


@pytest.fixture
def olena(planner):
    """An interpreter for Ukrainian."""
    with planner.change(LABEL) as db:
        return directory.add_persons(db, [PersonFields("Olena", "Beispiel", languages=("uk", "de"))])[0]


@pytest.fixture
def elsewhere(planner):
    """A forum on the same day in London, from 8:30 to 11:30 there: 9:30 to 12:30 in Berlin."""
    day = DayFields(at(8, 30), at(11, 30))
    with planner.change(LABEL) as db:
        fields = EventFields("Forum in London", EventKind.CITIZEN_FORUM, (day,), zone="Europe/London")
        return scheduling.create_event(db, fields)


def need(kind, detail="", quantity=1) -> NeedFields:
    return NeedFields(kind, detail, quantity, still_to_ask=True)


def register(planner, event, now, *needs, state=RegistrationState.PLACED):
    with planner.change(LABEL) as db:
        (person,) = directory.add_persons(db, [PersonFields("P", new_id()[:8])])
        return registering.register(db, event, [RegistrationFields(person, state, needs=needs)], now)[0].id


def order(planner, event, kind, detail="", quantity=1, **more):
    with planner.change(LABEL) as db:
        return ordering.add_order(db, event, OrderFields(kind, detail, quantity, **more))


def duty(planner, event, person, kind, language="", starts=None, ends=None):
    with planner.change(LABEL) as db:
        row = Duty(id=new_id(), event_id=event, person_id=person, kind=kind, language=language)
        row.starts, row.ends = starts, ends
        db.add(row)


def lines(planner, event) -> dict[str, tuple[int, int, int]]:
    """By line: needed, missing, too many."""
    with planner.read() as db:
        found = orders.ordering(db, event, TODAY).lines
    return {line.id: (line.needed, line.missing, line.too_many) for line in found}


def twice(planner, event) -> list[tuple[str, str]]:
    with planner.read() as db:
        return [(clash.first.event, clash.second.event) for clash in orders.clashes(db, event)]


def test_needs_of_those_who_take_part_add_up_and_are_set_against_orders(planner, forum, now):
    for detail in ("uk", "UK", "uk"):
        register(planner, forum, now, need(NeedKind.INTERPRETER, detail))
    register(planner, forum, now, need(NeedKind.CHILDCARE, "3, 5, 8", 3))
    assert lines(planner, forum) == {
        "interpreter:uk": (3, 1, 0),
        "childcare:3-6": (2, 2, 0),
        "childcare:7-10": (1, 1, 0),
    }
    order(planner, forum, NeedKind.INTERPRETER, "uk", 2)
    order(planner, forum, NeedKind.CHILDCARE, "4", 3, state=OrderState.ORDERED)
    order(planner, forum, NeedKind.CHILDCARE, "8", 5, state=OrderState.CANCELLED)
    found = lines(planner, forum)
    assert found["interpreter:uk"] == (3, 0, 0), "one interpreter serves all, two take turns"
    assert found["childcare:3-6"] == (2, 0, 1)
    assert found["childcare:7-10"] == (1, 1, 0), "what was cancelled does not count"


def test_who_waits_is_counted_apart_and_who_cancelled_not_at_all(planner, forum, now):
    register(planner, forum, now, need(NeedKind.DIET, "vegan"), state=RegistrationState.WAITING)
    register(planner, forum, now, need(NeedKind.DIET, "vegan"), state=RegistrationState.CANCELLED)
    register(planner, forum, now, need(NeedKind.OTHER, "Stillraum"), state=RegistrationState.CANCELLED)
    with planner.read() as db:
        (line,) = orders.ordering(db, forum, TODAY).lines
    assert (line.kind, line.needed, line.waiting, line.missing) == (NeedKind.DIET, 0, 1, 0)


def test_wheelchair_places_of_the_largest_room_count_and_steps_are_named(planner, forum, venue, now):
    with planner.change(LABEL) as db:
        rooms = [
            scheduling.add_room(db, venue, name, wheelchair_places=places, step_free=free)
            for name, places, free in (("Forum", 2, True), ("Empore", 1, False))
        ]
        amending.amend_event(db, forum, room_ids=tuple(rooms))
    for _ in range(3):
        register(planner, forum, now, need(NeedKind.WHEELCHAIR, "Elektrorollstuhl"))
    with planner.read() as db:
        found = orders.ordering(db, forum, TODAY)
    assert [(line.needed, line.room_places, line.missing) for line in found.lines] == [(3, 2, 1)]
    assert found.stairs == ("Empore",)


def test_the_deadline_of_an_order_is_a_light_until_it_is_placed(planner, forum):
    order(planner, forum, NeedKind.DIET, "vegan", due=date(2027, 5, 2))
    order(planner, forum, NeedKind.DIET, "halal", due=date(2027, 5, 10))
    order(planner, forum, NeedKind.DIET, "kosher", due=date(2027, 5, 2), state=OrderState.ORDERED)
    with planner.read() as db:
        lights = {row.detail: row.light for row in orders.orders(db, forum, TODAY)}
    assert lights == {"vegan": Light.RED, "halal": Light.AMBER, "kosher": None}


def test_costs_add_up_without_what_was_cancelled(planner, forum):
    order(planner, forum, NeedKind.DIET, "vegan", cost_cents=123450, state=OrderState.ORDERED)
    order(planner, forum, NeedKind.DIET, "halal", cost_cents=50)
    order(planner, forum, NeedKind.DIET, "kosher", cost_cents=99, state=OrderState.CANCELLED)
    with planner.read() as db:
        assert orders.ordering(db, forum, TODAY).cost_cents == 123500


def test_an_interpreter_who_does_not_speak_the_language_is_told_apart(planner, forum, olena):
    order(planner, forum, NeedKind.INTERPRETER, "uk", person_id=olena)
    order(planner, forum, NeedKind.INTERPRETER, "ar", person_id=olena)
    order(planner, forum, NeedKind.INTERPRETER, "ar", supplier="Büro")
    with planner.read() as db:
        found = {(row.detail, row.by, row.speaks) for row in orders.orders(db, forum, TODAY)}
    assert found == {("uk", "Olena Beispiel", True), ("ar", "Olena Beispiel", False), ("ar", "Büro", True)}


def test_one_interpreter_needed_at_two_events_at_once_is_said_with_both(planner, forum, elsewhere, olena):
    order(planner, forum, NeedKind.INTERPRETER, "uk", person_id=olena, starts=at(12), ends=at(13))
    order(planner, elsewhere, NeedKind.INTERPRETER, "uk", person_id=olena, starts=at(11, 15), ends=at(11, 30))
    expected = [("3. Integrationskonferenz", "Forum in London")]
    assert twice(planner, forum) == twice(planner, elsewhere) == expected, "11:15 there is past noon here"
    with planner.read() as db:
        assert [len(row.clashes) for row in orders.orders(db, forum, TODAY)] == [1]


def test_what_only_touches_or_is_called_off_is_no_clash(planner, forum, elsewhere, olena):
    order(planner, forum, NeedKind.INTERPRETER, "uk", person_id=olena, starts=at(9), ends=at(12))
    order(planner, elsewhere, NeedKind.INTERPRETER, "uk", person_id=olena, starts=at(11), ends=at(11, 30))
    assert twice(planner, forum) == []
    order(planner, elsewhere, NeedKind.INTERPRETER, "ru", person_id=olena)
    assert len(twice(planner, forum)) == 1, "without times the whole event counts"
    with planner.change(LABEL) as db:
        scheduling.set_state(db, elsewhere, EventState.CALLED_OFF, now_local=at(8))
    assert twice(planner, forum) == []


def test_one_person_for_two_languages_all_day_is_needed_twice(planner, forum, olena):
    order(planner, forum, NeedKind.INTERPRETER, "pl", person_id=olena)
    assert twice(planner, forum) == []
    order(planner, forum, NeedKind.INTERPRETER, "tr", person_id=olena)
    assert len(twice(planner, forum)) == 1
    order(planner, forum, NeedKind.CHILDCARE, "3-6", person_id=olena)
    assert len(twice(planner, forum)) == 1, "what has no times stands in nobody's way otherwise"


def test_an_interpreter_on_duty_elsewhere_in_the_house_clashes_but_not_with_the_same_work(planner, forum, olena):
    order(planner, forum, NeedKind.INTERPRETER, "uk", person_id=olena, starts=at(9), ends=at(12))
    duty(planner, forum, olena, DutyKind.INTERPRETER, "uk", at(10), at(11))
    assert twice(planner, forum) == [], "the duty is the order's own"
    duty(planner, forum, olena, DutyKind.INTERPRETER, "ru", at(10), at(11))
    assert len(twice(planner, forum)) == 2, "the order and the other duty both need her then"


def test_who_interprets_cannot_speak_at_the_same_time(planner, forum, olena):
    order(planner, forum, NeedKind.INTERPRETER, "uk", person_id=olena, starts=at(9), ends=at(10))
    with planner.change(LABEL) as db:
        for title in ("Begrüßung", "Vortrag"):
            item = agenda_making.add_item(db, forum, AgendaItemDraft(title, minutes=60, day_number=1))
            contributing.add_contributor(db, item, olena)
    with planner.read() as db:
        (clash,) = orders.clashes(db, forum)
        assert engagements.clashes(db, []) == []
    assert {clash.first.detail, clash.second.detail} == {"uk", "Begrüßung"}


def test_the_overview_names_orders_that_press_needs_without_one_and_clashes(planner, forum, elsewhere, olena, now):
    def tasks(today=datetime(2027, 5, 3, 10)) -> set[tuple[TaskKind, str]]:
        with planner.read() as db:
            found = overview.overview(db, today).tasks
        return {(task.kind, task.title) for task in found if task.kind in _MINE}

    register(planner, forum, now, need(NeedKind.DIET, "vegan"))
    assert tasks(datetime(2027, 1, 3, 10)) == set(), "nothing presses five months before"
    assert tasks() == {(TaskKind.ORDER_FOR_NEEDS, "3. Integrationskonferenz")}
    order(planner, forum, NeedKind.DIET, "vegan", due=date(2027, 5, 10))
    assert tasks() == {(TaskKind.PLACE_ORDER, "3. Integrationskonferenz")}
    order(planner, forum, NeedKind.INTERPRETER, "uk", person_id=olena, state=OrderState.ORDERED)
    order(planner, elsewhere, NeedKind.INTERPRETER, "uk", person_id=olena, state=OrderState.ORDERED)
    assert {kind for kind, _ in tasks()} == {TaskKind.PLACE_ORDER, TaskKind.NEEDED_TWICE}


_MINE = {TaskKind.PLACE_ORDER, TaskKind.ORDER_FOR_NEEDS, TaskKind.NEEDED_TWICE}
