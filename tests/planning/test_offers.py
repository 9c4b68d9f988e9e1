"""A freed place becomes an offer with a deadline; who is next follows from the policy that the event states."""

from datetime import UTC, datetime, timedelta

import pytest

from forumplanner.model.enums import EventState, RegistrationState, WaitingPolicy
from forumplanner.model.refusals import PlanningError
from forumplanner.planning import accompanying, giving_places, offers, scheduling, waiting_line
from forumplanner.planning.registering import RegistrationFields
from forumplanner.planning.scheduling import DayFields

FILL = WaitingPolicy.FILL_SEATS


def full(desk, places=3):
    desk.amend(capacity=places)
    desk.register(*"abcdefgh"[:places])


def test_a_freed_place_is_offered_to_the_next_and_held_for_them(desk):
    full(desk)
    assert desk.register("x", "y") == [RegistrationState.WAITING] * 2
    assert desk.offer() == []
    desk.cancel("b")
    assert desk.offer() == ["x"]
    assert desk.states("x", "y") == ["offered", "waiting"]
    assert desk.taken() == 3
    assert desk.offer() == [], "the offered place is held"
    desk.accept("x")
    assert desk.states("x") == ["placed"]
    assert desk.offers_of("x") == ["accepted"]


def test_a_declined_place_goes_to_the_next(desk):
    full(desk)
    desk.register("x", "y")
    desk.cancel("a")
    desk.offer()
    desk.decline("x")
    assert desk.states("x") == ["declined"]
    assert desk.offer() == ["y"]


def test_an_offer_that_ran_out_frees_its_place_when_somebody_says_so(desk):
    full(desk)
    desk.register("x", "y")
    desk.cancel("a")
    desk.offer()
    desk.now += timedelta(hours=72)
    assert desk.expire() == [], "the last minute belongs to the deadline"
    desk.now += timedelta(minutes=1)
    with pytest.raises(PlanningError, match=r"offer\.over"):
        desk.accept("x")
    assert desk.offer() == [], "nothing is taken away by itself"
    assert desk.expire() == ["x"]
    assert desk.offers_of("x") == ["expired"]
    assert desk.offer() == ["y"]


def test_the_deadline_follows_the_event_and_never_lies_behind_its_start(desk):
    full(desk)
    desk.register("x")
    desk.amend(offer_hours=24)
    desk.cancel("a")
    desk.offer()
    assert desk.deadline("x") == desk.now + timedelta(hours=24)
    desk.register("y")
    desk.cancel("b")
    desk.now = datetime(2027, 6, 2, 20, tzinfo=UTC)
    desk.offer()
    assert desk.deadline("y") == datetime(2027, 6, 3, 7, tzinfo=UTC), "9:00 in Berlin"


def test_an_event_moved_forward_takes_the_deadlines_with_it(desk):
    full(desk)
    desk.register("x")
    desk.cancel("a")
    desk.now = datetime(2027, 5, 31, 8, tzinfo=UTC)
    desk.offer()
    desk.amend(days=(DayFields(datetime(2027, 6, 1, 9), datetime(2027, 6, 1, 17)),))
    assert desk.deadline("x") == datetime(2027, 6, 1, 7, tzinfo=UTC)


def test_nobody_is_offered_a_place_for_what_has_begun(desk):
    full(desk)
    desk.register("x")
    desk.cancel("a")
    desk.now = datetime(2027, 6, 3, 7, tzinfo=UTC)
    with pytest.raises(PlanningError, match=r"offer\.event-has-begun"):
        desk.offer()
    with pytest.raises(PlanningError, match=r"offer\.event-has-begun"):
        desk.do(offers.offer_places, desk.of("x"), desk.now)
    desk.do(giving_places.give_places, desk.of("x"))
    assert desk.states("x") == ["placed"]


def test_nor_for_what_is_called_off(desk):
    full(desk)
    desk.register("x")
    desk.cancel("a")
    desk.do(scheduling.set_state, desk.event, EventState.CALLED_OFF, now_local=datetime(2027, 5, 1))
    with pytest.raises(PlanningError, match=r"event\.called-off"):
        desk.offer()


def test_in_strict_order_nobody_overtakes_a_party_that_does_not_fit(desk):
    full(desk)
    desk.register("p", "q", party="family")
    desk.register("x")
    desk.cancel("a")
    assert desk.offer() == []
    desk.cancel("b")
    assert desk.offer() == ["p", "q"]
    assert desk.deadline("p") == desk.deadline("q")


def test_where_seats_are_filled_the_first_that_fits_is_next(desk):
    desk.amend(waiting_policy=FILL)
    full(desk)
    desk.register("p", "q", party="family")
    desk.register("x", "y")
    desk.cancel("a")
    assert desk.offer() == ["x"]
    assert desk.states("p", "q", "y") == ["waiting"] * 3


def test_where_seats_are_filled_a_newcomer_takes_only_what_nobody_in_line_can_use(desk):
    desk.amend(waiting_policy=FILL)
    full(desk)
    desk.register("p", "q", party="family")
    desk.cancel("a")
    assert desk.register("late") == [RegistrationState.PLACED], "the family does not fit into one place"
    desk.cancel("b", "c")
    assert desk.register("later") == [RegistrationState.WAITING], "the two places are the family's"
    assert desk.offer() == ["p", "q"]


def test_companions_accept_and_decline_as_a_whole(desk):
    full(desk)
    desk.register("p", "q", party="family")
    desk.cancel("a", "b")
    desk.offer()
    desk.accept("q")
    assert desk.states("p", "q") == ["placed", "placed"]
    desk.register("r", "s", party="others")
    desk.cancel("c", "p")
    desk.offer()
    desk.decline("s")
    assert desk.states("r", "s") == ["declined", "declined"]


def test_accompanying_persons_take_places(desk):
    desk.amend(capacity=4)
    assert desk.register("a", guests=2) == [RegistrationState.PLACED]
    assert desk.taken() == 3
    assert desk.register("x", guests=1) == [RegistrationState.WAITING]
    with pytest.raises(PlanningError, match=r"event\.full"):
        desk.do(accompanying.set_guests, desk.ids["a"], 4)
    assert desk.offer() == []
    desk.do(accompanying.set_guests, desk.ids["a"], 1)
    assert desk.offer() == ["x"], "fewer guests free a place"
    assert desk.taken() == 4


@pytest.mark.parametrize("guests", [-1, 100])
def test_nobody_brings_fewer_than_none_or_more_than_a_coach(desk, guests):
    with pytest.raises(PlanningError, match=r"registration\.guests"):
        desk.register("a", guests=guests)
    desk.register("b")
    with pytest.raises(PlanningError, match=r"registration\.guests"):
        desk.do(accompanying.set_guests, desk.ids["b"], guests)


def test_more_places_are_offered_in_order(desk):
    full(desk)
    desk.register("x", "y", "z")
    desk.amend(capacity=5)
    assert desk.offer() == ["x", "y"]


def test_an_offer_by_hand_overtakes_and_one_can_know_it_before(desk):
    full(desk)
    desk.register("x", "y", "z")
    desk.cancel("a")
    with desk.planner.read() as db:
        assert waiting_line.overtaken_by(db, desk.of("z")) == 2
        assert waiting_line.overtaken_by(db, desk.of("x")) == 0
    desk.do(offers.offer_places, desk.of("z"), desk.now)
    assert desk.states("x", "y", "z") == ["waiting", "waiting", "offered"]
    with pytest.raises(PlanningError, match=r"event\.full"):
        desk.do(offers.offer_places, desk.of("x"), desk.now)


def test_moving_on_by_hand_settles_the_offer(desk):
    desk.amend(capacity=3)
    desk.register("a", "b", "c", wish=RegistrationState.WAITING)
    desk.offer()
    desk.do(giving_places.give_places, desk.of("a"))
    desk.do(giving_places.put_on_waiting_list, desk.of("b"))
    desk.do(giving_places.cancel, desk.of("c"))
    assert [desk.offers_of(name) for name in "abc"] == [["accepted"], ["withdrawn"], ["declined"]]
    assert desk.offer() == ["b"]
    assert desk.offers_of("b") == ["withdrawn", "open"]


def test_there_is_nothing_to_accept_where_nothing_is_offered(desk):
    desk.register("a")
    for verb, arguments in ((offers.accept_offers, (desk.now,)), (offers.decline_offers, ())):
        with pytest.raises(PlanningError, match=r"offer\.none"):
            desk.do(verb, desk.of("a"), *arguments)
    with pytest.raises(PlanningError, match=r"offer\.nobody-waits"):
        desk.do(offers.offer_places, desk.of("a"), desk.now)


def test_whoever_had_left_comes_last_when_they_wait_again(desk):
    full(desk)
    desk.register("x", "y")
    desk.cancel("x")
    desk.do(giving_places.put_on_waiting_list, desk.of("x"))
    desk.cancel("a")
    assert desk.offer() == ["y"]


def test_a_list_that_says_a_place_is_offered_makes_an_offer(desk):
    desk.amend(capacity=2)
    assert desk.register("a", wish=RegistrationState.OFFERED) == [RegistrationState.OFFERED]
    assert desk.offers_of("a") == ["open"]
    assert RegistrationFields("p", guests=2).places == 3


def test_undo_of_an_offer_gives_back_the_waiting_list_as_it_was(desk):
    full(desk)
    desk.register("x")
    desk.cancel("a")
    desk.offer()
    desk.planner.undo()
    assert desk.states("x") == ["waiting"]
    assert desk.offers_of("x") == []
    desk.planner.redo()
    assert desk.states("x") == ["offered"]
    assert desk.offers_of("x") == ["open"]
