"""When a day of an event moves to another date, what lies on it moves along, and undo brings all back."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from forumplanner.model.agenda import AgendaItem, Duty
from forumplanner.model.enums import DutyKind, NeedKind
from forumplanner.model.ids import EntityId
from forumplanner.model.registrations import ServiceOrder
from forumplanner.planning import agenda_making, amending, directory, duties, ordering
from forumplanner.planning.agenda_making import AgendaItemDraft
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.duties import DutyFields
from forumplanner.planning.ordering import OrderFields
from forumplanner.planning.scheduling import DayFields
from forumplanner.workspace import Label, Workspace

FIRST = DayFields(datetime(2027, 6, 3, 9), datetime(2027, 6, 3, 17))
SECOND = DayFields(datetime(2027, 6, 4, 9), datetime(2027, 6, 4, 17))


@pytest.fixture
def planned(planner: Workspace, forum: EntityId) -> EntityId:
    """A pinned item on each day, a duty on the second, an order on the first."""

    def at(day: int, hour: int) -> datetime:
        return datetime(2027, 6, day, hour)

    with planner.change(Label("test")) as db:
        (person,) = directory.add_persons(db, [PersonFields("Anna", "Muster")])
        for number, day in ((1, 3), (2, 4)):
            draft = AgendaItemDraft(f"Tag {number}", minutes=60, day_number=number, pinned_start=at(day, 11))
            agenda_making.add_item(db, forum, draft)
        duties.add_duty(db, forum, DutyFields(person, DutyKind.VOLUNTEER, "", at(4, 8), at(4, 10)))
        order = OrderFields(NeedKind.CHILDCARE, starts=at(3, 9), ends=at(3, 12))
        ordering.add_order(db, forum, order)
    return forum


def times(planner: Workspace) -> dict[str, Any]:
    with planner.read() as db:
        items = dict(db.execute(select(AgendaItem.title, AgendaItem.pinned_start)).all())
        duty = db.execute(select(Duty.starts, Duty.ends)).one()
        order = db.execute(select(ServiceOrder.starts, ServiceOrder.ends)).one()
    return {**items, "duty": tuple(duty), "order": tuple(order)}


def move(planner: Workspace, event: EntityId, *days: DayFields) -> None:
    with planner.change(Label("test")) as db:
        amending.amend_event(db, event, days=days)


def later(day: DayFields, by: timedelta) -> DayFields:
    return replace(day, starts=day.starts + by, ends=day.ends + by)


def test_all_of_a_moved_event_moves_along_and_undo_brings_it_back(planner: Workspace, planned: EntityId) -> None:
    before = times(planner)
    month = timedelta(days=28)
    move(planner, planned, later(FIRST, month), later(SECOND, month))
    assert times(planner) == {
        "Tag 1": datetime(2027, 7, 1, 11),
        "Tag 2": datetime(2027, 7, 2, 11),
        "duty": (datetime(2027, 7, 2, 8), datetime(2027, 7, 2, 10)),
        "order": (datetime(2027, 7, 1, 9), datetime(2027, 7, 1, 12)),
    }
    planner.undo()
    assert times(planner) == before


def test_a_day_that_moves_alone_takes_only_its_own(planner: Workspace, planned: EntityId) -> None:
    before = times(planner)
    move(planner, planned, FIRST, later(SECOND, timedelta(days=7)))
    after = times(planner)
    assert (after["Tag 1"], after["order"]) == (before["Tag 1"], before["order"])
    assert (after["Tag 2"], after["duty"][0]) == (datetime(2027, 6, 11, 11), datetime(2027, 6, 11, 8))


def test_a_day_that_only_begins_later_leaves_what_was_pinned(planner: Workspace, planned: EntityId) -> None:
    before = times(planner)
    move(planner, planned, replace(FIRST, starts=datetime(2027, 6, 3, 10)), SECOND)
    assert times(planner) == before


def test_a_time_that_the_clocks_skip_is_an_hour_later(planner: Workspace, forum: EntityId) -> None:
    with planner.change(Label("test")) as db:
        night = DayFields(datetime(2027, 3, 27, 1), datetime(2027, 3, 27, 8))
        amending.amend_event(db, forum, days=(night,))
        draft = AgendaItemDraft("Nacht", minutes=10, pinned_start=datetime(2027, 3, 27, 2, 30))
        agenda_making.add_item(db, forum, draft)
    move(planner, forum, later(night, timedelta(days=1)))
    with planner.read() as db:
        assert db.scalars(select(AgendaItem.pinned_start)).one() == datetime(2027, 3, 28, 3, 30)
