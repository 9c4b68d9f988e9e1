"""The doors are open: arriving, leaving, coming again, coming without a registration, and taking it back."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from forumplanner.desk.reception import undo_last
from forumplanner.model.enums import EventState, OfferState, RegistrationState
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import Attendance, PlaceOffer, Registration
from forumplanner.planning import amending, directory, giving_places, reception, registering, scheduling
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.reception import Came
from forumplanner.planning.registering import RegistrationFields
from forumplanner.workspace import Label

LABEL = Label("register")
PLACED, WAITING, ATTENDED = RegistrationState.PLACED, RegistrationState.WAITING, RegistrationState.ATTENDED


@pytest.fixture
def guests(planner, forum, now):
    """Four registrations for three places: the last one waits."""
    with planner.change(LABEL) as db:
        amending.amend_event(db, forum, capacity=3)
        people = directory.add_persons(db, [PersonFields(f"P{n}", "Probe") for n in range(4)])
        made = registering.register(db, forum, [RegistrationFields(person) for person in people], now)
        return [one.id for one in made]


def arrive(planner, event, registration, now, **more):
    with planner.change(Label("reception_arrive", {"event": event})) as db:
        return reception.arrive(db, registration, now, **more)


def leave(planner, event, registration, now):
    with planner.change(Label("reception_leave", {"event": event})) as db:
        return reception.leave(db, registration, now)


def intervals(planner, registration):
    with planner.read() as db:
        person = db.get_one(Registration, registration).person_id
        query = select(Attendance.day_number, Attendance.came, Attendance.left).where(Attendance.person_id == person)
        return [tuple(row) for row in db.execute(query.order_by(Attendance.came))]


def state(planner, registration):
    with planner.read() as db:
        return db.get_one(Registration, registration).state


def test_who_arrives_has_attended_since_now_on_the_day_it_is(planner, forum, guests, now):
    arrival = arrive(planner, forum, guests[0], now)
    assert (arrival.came, arrival.at) == (Came.FIRST, datetime(2027, 6, 3, 10, 30))
    assert state(planner, guests[0]) is ATTENDED
    assert intervals(planner, guests[0]) == [(1, datetime(2027, 6, 3, 10, 30), None)]
    arrive(planner, forum, guests[0], now + timedelta(days=1))
    assert [day for day, _, _ in intervals(planner, guests[0])] == [1, 2]


def test_who_leaves_and_comes_again_has_two_intervals(planner, forum, guests, now):
    arrive(planner, forum, guests[0], now)
    assert leave(planner, forum, guests[0], now + timedelta(hours=1)) == datetime(2027, 6, 3, 11, 30)
    assert arrive(planner, forum, guests[0], now + timedelta(hours=2)).came is Came.AGAIN
    assert [(came.hour, left and left.hour) for _, came, left in intervals(planner, guests[0])] == [
        (10, 11),
        (12, None),
    ]
    with pytest.raises(PlanningError, match=r"^reception\.not-here"):
        leave(planner, forum, guests[1], now)


def test_a_badge_read_twice_neither_checks_out_nor_in_again(planner, forum, guests, now):
    arrive(planner, forum, guests[0], now)
    assert arrive(planner, forum, guests[0], now + timedelta(seconds=4)).came is Came.TWICE
    with pytest.raises(PlanningError, match=r"^reception\.here-already"):
        arrive(planner, forum, guests[0], now + timedelta(minutes=4))
    assert len(intervals(planner, guests[0])) == 1


@pytest.mark.parametrize(("ended", "said"), [("cancelled", giving_places.cancel), ("declined", giving_places.decline)])
def test_who_has_no_place_is_told_in_which_state_they_are(planner, forum, guests, now, ended, said):
    with pytest.raises(PlanningError, match=r"^reception\.waiting"):
        arrive(planner, forum, guests[3], now)
    with planner.change(LABEL) as db:
        said(db, [guests[0]])
    with pytest.raises(PlanningError, match=rf"^reception\.{ended}"):
        arrive(planner, forum, guests[0], now)
    assert not intervals(planner, guests[0])


def test_the_officer_lets_somebody_in_only_into_a_free_place(planner, forum, guests, now):
    with pytest.raises(PlanningError, match=r"^reception\.full"):
        arrive(planner, forum, guests[3], now, let_in=True)
    with planner.change(LABEL) as db:
        giving_places.cancel(db, [guests[0]])
    assert arrive(planner, forum, guests[3], now, let_in=True).came is Came.FIRST
    assert state(planner, guests[3]) is ATTENDED
    with pytest.raises(PlanningError, match=r"^reception\.full"):
        arrive(planner, forum, guests[0], now, let_in=True)


def test_companions_of_somebody_let_in_get_their_places_too(planner, forum, now):
    with planner.change(LABEL) as db:
        amending.amend_event(db, forum, capacity=1)
        people = directory.add_persons(db, [PersonFields(f"P{n}", "Probe") for n in range(2)])
        fields = [RegistrationFields(person, party="pair") for person in people]
        parent, child = [one.id for one in registering.register(db, forum, fields, now)]
    with pytest.raises(PlanningError, match=r"full"):
        arrive(planner, forum, parent, now, let_in=True)
    with planner.change(LABEL) as db:
        amending.amend_event(db, forum, capacity=2)
    arrive(planner, forum, parent, now, let_in=True)
    assert (state(planner, parent), state(planner, child)) == (ATTENDED, PLACED)


def test_who_comes_on_an_offer_has_accepted_it(planner, forum, guests, now):
    with planner.change(LABEL) as db:
        db.get_one(Registration, guests[0]).state = RegistrationState.OFFERED
        offer = PlaceOffer(registration_id=guests[0], offered_at=now, deadline=now + timedelta(days=1))
        db.add(offer)
        db.flush()
        offer_id = offer.id
    arrive(planner, forum, guests[0], now)
    with planner.read() as db:
        assert db.get_one(PlaceOffer, offer_id).state is OfferState.ACCEPTED


def test_nobody_arrives_at_what_is_called_off(planner, forum, guests, now):
    with planner.change(LABEL) as db:
        scheduling.set_state(db, forum, EventState.CALLED_OFF, now_local=datetime(2027, 6, 1))
    with pytest.raises(PlanningError, match=r"^reception\.called-off"):
        arrive(planner, forum, guests[0], now)


def test_who_walks_in_gets_a_free_place_a_code_and_is_there_at_once(planner, forum, now):
    with planner.change(Label("reception_walk_in", {"event": forum})) as db:
        made = reception.walk_in(db, forum, PersonFields("Zora", "Ungemeldet"), " Nachbarn e. V. ", now)
        registration = db.get_one(Registration, made.registration_id)
        assert made.state is ATTENDED
        assert (registration.channel, registration.organisation) == ("walk_in", "Nachbarn e. V.")
        assert len(registration.badge_token) == 12
    assert intervals(planner, made.registration_id) == [(1, datetime(2027, 6, 3, 10, 30), None)]


def test_who_walks_in_where_all_is_taken_waits(planner, forum, guests, now):
    with planner.change(LABEL) as db:
        made = reception.walk_in(db, forum, PersonFields("Zora", "Ungemeldet"), "", now)
    assert made.state is WAITING
    assert state(planner, made.registration_id) is WAITING
    assert not intervals(planner, made.registration_id)
    with pytest.raises(PlanningError, match=r"^person\.no-name"), planner.change(LABEL) as db:
        reception.walk_in(db, forum, PersonFields(), "", now)


def test_where_places_are_given_on_approval_who_walks_in_has_asked_for_one(planner, forum, now):
    with planner.change(LABEL) as db:
        amending.amend_event(db, forum, approval=True)
        made = reception.walk_in(db, forum, PersonFields("Zora", "Ungemeldet"), "", now)
    assert made.state is RegistrationState.REQUESTED
    assert arrive(planner, forum, made.registration_id, now, let_in=True).came is Came.FIRST


def test_the_last_step_is_taken_back_exactly(planner, forum, guests, now):
    arrive(planner, forum, guests[0], now)
    leave(planner, forum, guests[0], now + timedelta(hours=1))
    undo_last(planner, forum)
    assert intervals(planner, guests[0]) == [(1, datetime(2027, 6, 3, 10, 30), None)]
    undo_last(planner, forum)
    assert (state(planner, guests[0]), intervals(planner, guests[0])) == (PLACED, [])
    with pytest.raises(PlanningError, match=r"^reception\.nothing-to-undo"):
        undo_last(planner, forum)


def test_nothing_that_was_done_elsewhere_is_taken_back_at_the_reception(planner, forum, guests, now):
    arrive(planner, forum, guests[0], now)
    with planner.change(LABEL) as db:
        amending.amend_event(db, forum, capacity=4)
    with pytest.raises(PlanningError, match=r"^reception\.nothing-to-undo"):
        undo_last(planner, forum)
    assert state(planner, guests[0]) is ATTENDED


def test_times_are_corrected_but_never_into_each_other(planner, forum, guests, now):
    arrive(planner, forum, guests[0], now)
    leave(planner, forum, guests[0], now + timedelta(hours=1))
    arrive(planner, forum, guests[0], now + timedelta(hours=2))
    with planner.read() as db:
        first, second = db.scalars(select(Attendance.id).order_by(Attendance.came)).all()

    def correct(row, came, left):
        with planner.change(Label("reception_correct")) as db:
            reception.correct(db, row, came, left)

    correct(first, datetime(2027, 6, 3, 9), datetime(2027, 6, 3, 12, 30))
    with pytest.raises(PlanningError, match=r"^reception\.intervals-overlap"):
        correct(second, datetime(2027, 6, 3, 12), None)
    with pytest.raises(PlanningError, match=r"^reception\.left-before-came"):
        correct(second, datetime(2027, 6, 3, 13), datetime(2027, 6, 3, 12, 59))
    with pytest.raises(PlanningError, match=r"^reception\.came-when"):
        correct(second, None, None)


def test_who_was_never_there_has_a_place_again(planner, forum, guests):
    with planner.change(Label("reception_note")) as db:
        made = reception.note(db, guests[0], 2, datetime(2027, 6, 4, 9, 5), datetime(2027, 6, 4, 12))
    assert intervals(planner, guests[0]) == [(2, datetime(2027, 6, 4, 9, 5), datetime(2027, 6, 4, 12))]
    assert state(planner, guests[0]) is ATTENDED
    with planner.change(Label("reception_forget")) as db:
        reception.forget(db, made)
    assert (state(planner, guests[0]), intervals(planner, guests[0])) == (PLACED, [])


def test_the_day_is_the_one_that_runs_else_the_last_begun_else_the_first():
    days = [(n, datetime(2027, 6, d, 18), datetime(2027, 6, d + 1, 1)) for n, d in ((1, 3), (2, 5))]
    on = reception.day_number
    assert on(days, datetime(2027, 5, 1)) == 1
    assert on(days, datetime(2027, 6, 3, 8)) == 1
    assert on(days, datetime(2027, 6, 4, 0, 30)) == 1
    assert on(days, datetime(2027, 6, 4, 12)) == 1
    assert on(days, datetime(2027, 6, 5, 8)) == 2
    assert on(days, datetime(2027, 7, 1)) == 2
