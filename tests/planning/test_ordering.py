"""Orders made because of needs: what an order may hold, and which needs are ordered together."""

from datetime import date, datetime

import pytest

from forumplanner.lists import orders
from forumplanner.model.enums import NeedKind, OrderState
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import ordering
from forumplanner.planning.need_groups import group_of, groups
from forumplanner.planning.ordering import OrderFields
from forumplanner.workspace import Label

TODAY = date(2027, 5, 3)
UKRAINIAN = OrderFields(NeedKind.INTERPRETER, "uk", 3, supplier=" Dolmetschbüro ", cost_cents=123450)


def order(planner, event, fields):
    with planner.change(Label("add_order", {"event": event})) as db:
        return ordering.add_order(db, event, fields)


def stored(planner, event):
    with planner.read() as db:
        return orders.orders(db, event, TODAY)


def test_an_order_is_added_changed_and_removed_and_undo_takes_each_back(planner, forum):
    made = order(planner, forum, UKRAINIAN)
    (row,) = stored(planner, forum)
    assert (row.by, row.quantity, row.state, row.cost_cents) == ("Dolmetschbüro", 3, OrderState.NEEDED, 123450)
    with planner.change(Label("edit_order", {"event": forum})) as db:
        ordering.edit_order(db, made, quantity=2, state=OrderState.ORDERED, supplier="")
    (row,) = stored(planner, forum)
    assert (row.quantity, row.state, row.supplier) == (2, OrderState.ORDERED, "")
    with planner.change(Label("remove_order", {"event": forum})) as db:
        ordering.remove_order(db, made)
    assert stored(planner, forum) == ()
    planner.undo()
    planner.undo()
    assert stored(planner, forum)[0].supplier == "Dolmetschbüro"
    planner.undo()
    assert stored(planner, forum) == ()


@pytest.mark.parametrize(
    ("fields", "key", "place"),
    [
        (OrderFields(NeedKind.INTERPRETER), "need.no-language", "detail"),
        (OrderFields(NeedKind.OTHER, " "), "need.no-words", "detail"),
        (OrderFields(NeedKind.DIET, "vegan", 0), "need.quantity", "quantity"),
        (OrderFields(NeedKind.DIET, "vegan", cost_cents=-1), "number.negative", "cost_cents"),
        (OrderFields(NeedKind.DIET, starts=datetime(2027, 6, 3, 9)), "order.half-a-time", "ends"),
        (OrderFields(NeedKind.DIET, ends=datetime(2027, 6, 3, 9)), "order.half-a-time", "starts"),
        (
            OrderFields(NeedKind.DIET, starts=datetime(2027, 6, 3, 9), ends=datetime(2027, 6, 3, 9)),
            "order.ends-before-start",
            "ends",
        ),
        (
            OrderFields(NeedKind.DIET, starts=datetime(2027, 3, 28, 2, 30), ends=datetime(2027, 3, 28, 5)),
            "time.does-not-exist",
            "starts",
        ),
        (OrderFields(NeedKind.DIET, "a\x07b"), "text.control-character", "detail"),
    ],
)
def test_what_cannot_be_right_is_refused_at_its_field(planner, forum, fields, key, place):
    with pytest.raises(PlanningError) as refused:
        order(planner, forum, fields)
    assert (refused.value.key, refused.value.place) == (key, place)


@pytest.mark.parametrize(
    ("starts", "due"), [(date(2027, 6, 3), date(2027, 5, 20)), (date(2027, 5, 10), TODAY), (date(2027, 5, 1), TODAY)]
)
def test_an_order_is_due_two_weeks_before_the_event_and_never_in_the_past(starts, due):
    assert ordering.suggested_due(starts, TODAY) == due


@pytest.mark.parametrize(
    ("ages", "children", "bands"),
    [
        ("4, 7", 2, {"3-6": 1, "7-10": 1}),
        ("3 und 5 Jahre", 2, {"3-6": 2}),
        ("4", 2, {"3-6": 2}),
        ("4, 5", 3, {"3-6": 2, "": 1}),
        ("", 2, {"": 2}),
        ("1; 12; 17", 3, {"0-2": 1, "11-17": 2}),
        ("3-6", 1, {"3-6": 1}),
    ],
)
def test_children_are_ordered_for_by_their_ages(ages, children, bands):
    assert groups(NeedKind.CHILDCARE, ages, children) == bands


@pytest.mark.parametrize(
    "said", ["DGS", "Deutsche Gebärdensprache", "deutsche  Gebärdensprache (DGS)", "Gebärdensprache", "gsg", ""]
)
def test_the_german_sign_language_is_one_however_it_is_written(said):
    assert group_of(NeedKind.SIGN_LANGUAGE, said) == group_of(NeedKind.SIGN_LANGUAGE, "DGS")
    assert group_of(NeedKind.SIGN_LANGUAGE, "American Sign Language") != group_of(NeedKind.SIGN_LANGUAGE, "DGS")


def test_small_and_capital_letters_and_blanks_make_no_order_of_their_own():
    assert group_of(NeedKind.SIGN_LANGUAGE, " DGS ") == group_of(NeedKind.SIGN_LANGUAGE, "dgs")
    assert group_of(NeedKind.WHEELCHAIR, "Elektrorollstuhl") == group_of(NeedKind.WHEELCHAIR, "")
