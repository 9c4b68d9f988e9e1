"""Who is on duty at an event: what a duty may hold, and that it can be taken back."""

from datetime import datetime

import pytest

from forumplanner.lists import duties as duty_list
from forumplanner.lists import orders
from forumplanner.model.enums import DutyKind
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import directory, duties
from forumplanner.planning.duties import DutyFields
from forumplanner.workspace import Label


@pytest.fixture
def anna(planner):
    with planner.change(Label("add_person")) as db:
        return directory.add_persons(db, [directory.PersonFields(given_name="Anna", family_name="Beispiel")])[0]


def change(planner, verb):
    with planner.change(Label("add_duty")) as db:
        return verb(db)


def stored(planner, event):
    with planner.read() as db:
        return [(row.person, row.kind, row.language, row.starts, row.ends) for row in duty_list.duties(db, event)]


def day_of(planner, event):
    from forumplanner.lists.events import view

    with planner.read() as db:
        return view(db, event).days[0]


def test_a_duty_is_added_changed_and_removed_and_undo_takes_each_back(planner, forum, anna):
    day = day_of(planner, forum)
    fields = DutyFields(anna, DutyKind.INTERPRETER, "uk", day.starts, day.ends)
    made = change(planner, lambda db: duties.add_duty(db, forum, fields))
    interpreting = ("Anna Beispiel", DutyKind.INTERPRETER, "uk", day.starts, day.ends)
    assert stored(planner, forum) == [interpreting]
    change(planner, lambda db: duties.edit_duty(db, made, kind=DutyKind.VOLUNTEER, starts=None, ends=None))
    assert stored(planner, forum) == [("Anna Beispiel", DutyKind.VOLUNTEER, "", None, None)]
    change(planner, lambda db: duties.remove_duty(db, made))
    assert stored(planner, forum) == []
    planner.undo()
    planner.undo()
    assert stored(planner, forum) == [interpreting]
    planner.undo()
    assert stored(planner, forum) == []


@pytest.mark.parametrize(
    ("starts", "ends", "key", "place"),
    [
        ((0, 9), None, "duty.half-a-time", "ends"),
        (None, (0, 9), "duty.half-a-time", "starts"),
        ((0, 18), (0, 17), "duty.ends-before-start", "ends"),
        ((0, 18), (0, 18), "duty.ends-before-start", "ends"),
        ((-1, 18), (0, 17), "duty.outside-event", "starts"),
        ((0, 18), (9, 0), "duty.outside-event", "ends"),
    ],
)
def test_times_that_cannot_be_right_are_refused(planner, forum, anna, starts, ends, key, place):
    day = day_of(planner, forum).starts

    def moment(of):
        return None if of is None else datetime.fromordinal(day.toordinal() + of[0]).replace(hour=of[1])

    fields = DutyFields(anna, DutyKind.VOLUNTEER, starts=moment(starts), ends=moment(ends))
    with pytest.raises(PlanningError) as refused:
        change(planner, lambda db: duties.add_duty(db, forum, fields))
    assert (refused.value.key, refused.value.place) == (key, place)
    assert stored(planner, forum) == []


def test_putting_up_before_the_event_begins_is_a_duty_of_its_day(planner, forum, anna):
    start = day_of(planner, forum).starts
    fields = DutyFields(anna, DutyKind.VOLUNTEER, starts=start.replace(hour=6), ends=start)
    change(planner, lambda db: duties.add_duty(db, forum, fields))
    assert stored(planner, forum)[0][3:] == (start.replace(hour=6), start)


def test_nobody_is_refused_for_being_on_duty_twice_but_the_list_says_it(planner, forum, anna):
    day = day_of(planner, forum)
    for kind in (DutyKind.VOLUNTEER, DutyKind.MINUTE_TAKER):
        fields = DutyFields(anna, kind, starts=day.starts, ends=day.ends)
        change(planner, lambda db, fields=fields: duties.add_duty(db, forum, fields))
    with planner.read() as db:
        assert len(orders.clashes(db, forum)) == 1


def test_somebody_who_is_gone_is_refused_beside_the_person(planner, forum):
    with pytest.raises(PlanningError) as refused:
        change(planner, lambda db: duties.add_duty(db, forum, DutyFields("0" * 32, DutyKind.VOLUNTEER)))
    assert (refused.value.key, refused.value.place) == ("duty.nobody", "person_id")
