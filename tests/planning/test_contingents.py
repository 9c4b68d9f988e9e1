"""Places kept for some: they are part of the event's places, and free for all only once they are released."""

from datetime import datetime

import pytest

from forumplanner.model.enums import EventKind, RegistrationState, WaitingPolicy
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import contingents, giving_places, scheduling
from forumplanner.planning.contingents import ContingentFields
from forumplanner.planning.scheduling import DayFields, EventFields

PLACED, WAITING = RegistrationState.PLACED, RegistrationState.WAITING


@pytest.fixture
def press(desk):
    """Two of four places are kept for the press."""
    desk.amend(capacity=4)
    return desk.do(contingents.add_contingent, desk.event, ContingentFields("Presse", 2))


def test_the_others_share_what_the_contingents_leave(desk, press):
    assert desk.register("a", "b", "c") == [PLACED, PLACED, WAITING]
    assert desk.register("p", "q", "r", contingent_id=press) == [PLACED, PLACED, WAITING]


def test_who_waits_for_a_contingent_keeps_nobody_from_the_rest(desk, press):
    desk.register("p", "q", "r", contingent_id=press)
    assert desk.register("a") == [PLACED]
    desk.register("b", "c")
    desk.cancel("b")
    assert desk.offer() == ["c"]
    desk.cancel("q")
    assert desk.offer() == ["r"]


def test_released_places_are_for_all_and_nobody_loses_one(desk, press):
    desk.register("p", contingent_id=press)
    desk.register("a", "b", "c", "d")
    desk.do(contingents.edit_contingent, press, ContingentFields("Presse", 2, released=True))
    assert desk.offer() == ["c"]
    assert desk.states("p") == ["placed"]
    with pytest.raises(PlanningError, match=r"event\.full-beside-contingents"):
        desk.do(contingents.edit_contingent, press, ContingentFields("Presse", 2))


def test_contingents_never_keep_more_than_there_is(desk, press):
    with pytest.raises(PlanningError, match=r"contingent\.more-than-places"):
        desk.do(contingents.add_contingent, desk.event, ContingentFields("Vereine", 3))
    desk.do(contingents.add_contingent, desk.event, ContingentFields("Vereine", 2))
    with pytest.raises(PlanningError, match=r"contingent\.more-than-places"):
        desk.amend(capacity=3)


def test_a_contingent_is_not_made_smaller_than_what_is_taken_of_it(desk, press):
    desk.register("p", "q", contingent_id=press)
    with pytest.raises(PlanningError, match=r"contingent\.full"):
        desk.do(contingents.edit_contingent, press, ContingentFields("Presse", 1))
    desk.register("a", "b")
    with pytest.raises(PlanningError, match=r"event\.full-beside-contingents"):
        desk.do(contingents.edit_contingent, press, ContingentFields("Presse", 3))


def test_without_a_limit_a_contingent_still_has_one(desk):
    press = desk.do(contingents.add_contingent, desk.event, ContingentFields("Presse", 1))
    assert desk.register("p", "q", contingent_id=press) == [PLACED, WAITING]
    assert desk.register("a", "b") == [PLACED, PLACED]


def test_one_can_be_moved_into_a_contingent_and_out_of_it(desk, press):
    desk.register("a", "b", "c")
    desk.do(contingents.assign_contingent, desk.of("a", "c"), press)
    assert desk.offer() == ["c"]
    with pytest.raises(PlanningError, match=r"contingent\.full"):
        desk.do(contingents.assign_contingent, desk.of("b"), press)
    desk.do(contingents.assign_contingent, desk.of("a"), None)
    assert desk.row("a").contingent_id is None


def test_removing_a_contingent_leaves_its_people_among_the_others(desk, press):
    desk.register("p", contingent_id=press)
    desk.do(contingents.remove_contingent, press)
    assert desk.states("p") == ["placed"]
    assert desk.row("p").contingent_id is None
    assert desk.register("a", "b", "c", "d") == [PLACED] * 3 + [WAITING]
    desk.planner.undo()  # d was never registered
    desk.planner.undo()
    assert desk.row("p").contingent_id == press


def test_a_party_that_takes_from_two_pools_needs_both(desk, press):
    desk.amend(waiting_policy=WaitingPolicy.FILL_SEATS)
    desk.register("p", "q", contingent_id=press)
    desk.register("journalist", contingent_id=press, party="")
    desk.register("friend")
    desk.do(giving_places.put_on_waiting_list, desk.of("friend"))
    desk.do(giving_places.join_companions, desk.of("journalist", "friend"))
    assert desk.offer() == []
    desk.cancel("p")
    assert desk.offer() == ["journalist", "friend"]


def test_places_given_away_are_not_kept_back_again(desk, press):
    desk.do(contingents.edit_contingent, press, ContingentFields("Presse", 0))
    desk.register("a", "b", "c")
    with pytest.raises(PlanningError, match=r"event\.full-beside-contingents"):
        desk.do(contingents.edit_contingent, press, ContingentFields("Presse", 2))


def test_names_and_numbers_are_checked(desk, press):
    for fields, key in (
        (ContingentFields("  ", 1), r"text\.required"),
        (ContingentFields("presse", 1), r"contingent\.exists"),
        (ContingentFields("Vereine", -1), r"contingent\.places"),
    ):
        with pytest.raises(PlanningError, match=key):
            desk.do(contingents.add_contingent, desk.event, fields)


def test_a_contingent_of_another_event_is_refused(desk, press):
    day = DayFields(datetime(2027, 7, 1, 9), datetime(2027, 7, 1, 17))
    other = desk.do(scheduling.create_event, EventFields("Forum", EventKind.CITIZEN_FORUM, (day,), code="forum"))
    elsewhere = desk.do(contingents.add_contingent, other, ContingentFields("Presse", 2))
    with pytest.raises(PlanningError, match=r"contingent\.other-event"):
        desk.register("a", contingent_id=elsewhere)
    desk.register("b")
    with pytest.raises(PlanningError, match=r"contingent\.other-event"):
        desk.do(contingents.assign_contingent, desk.of("b"), elsewhere)
