"""Who has a place, who waits, and in which order: the rule is strict order of arrival."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from forumplanner.model.enums import EventState, PhotoConsent, RegistrationState
from forumplanner.model.refusals import PlanningError
from forumplanner.model.registrations import Registration, WorkshopPlace
from forumplanner.planning import (
    agenda_making,
    amending,
    directory,
    giving_places,
    places,
    registering,
    scheduling,
    workshop_places,
)
from forumplanner.planning.directory import PersonFields
from forumplanner.planning.registering import RegistrationFields
from forumplanner.workspace import Label

PLACED, WAITING = RegistrationState.PLACED, RegistrationState.WAITING
LABEL = Label("register")


@pytest.fixture
def people(planner):
    """Twelve people, P00 to P11."""
    with planner.change(LABEL) as db:
        return directory.add_persons(db, [PersonFields(f"P{n:02}", "Müller") for n in range(12)])


@pytest.fixture
def three_places(planner, forum):
    """The conference with three places."""
    with planner.change(LABEL) as db:
        amending.amend_event(db, forum, capacity=3)
    return forum


def register(planner, event, now, *fields: RegistrationFields):
    with planner.change(LABEL) as db:
        return registering.register(db, event, fields, now)


def wish(person, state=PLACED, **more) -> RegistrationFields:
    return RegistrationFields(person, state, **more)


def states(planner, event) -> dict[str, RegistrationState]:
    with planner.read() as db:
        return dict(
            db.execute(select(Registration.person_id, Registration.state).where(Registration.event_id == event)).all()
        )


def test_whoever_comes_after_the_last_place_waits(planner, three_places, people, now):
    found = register(planner, three_places, now, *map(wish, people[:5]))
    assert [one.state for one in found] == [PLACED] * 3 + [WAITING] * 2
    assert [one.waits for one in found] == [False] * 3 + [True] * 2


def test_without_a_limit_everybody_has_a_place(planner, forum, people, now):
    found = register(planner, forum, now, *map(wish, people))
    assert {one.state for one in found} == {PLACED}


def test_a_party_that_does_not_fit_waits_and_nobody_behind_it_overtakes(planner, three_places, people, now):
    found = register(
        planner,
        three_places,
        now,
        wish(people[0]),
        wish(people[1]),
        wish(people[2], party="family"),
        wish(people[3], party="family"),
        wish(people[4]),
    )
    assert [one.state for one in found] == [PLACED, PLACED, WAITING, WAITING, WAITING]


def test_nobody_overtakes_those_who_waited_before_even_when_a_place_became_free(planner, three_places, people, now):
    found = register(planner, three_places, now, *map(wish, people[:4]))
    with planner.change(LABEL) as db:
        giving_places.cancel(db, [found[0].id])
    late = register(planner, three_places, now, wish(people[5]))
    assert late[0].state is WAITING
    assert states(planner, three_places)[people[3]] is WAITING  # nobody moves up by itself


def test_a_party_is_placed_together_where_it_fits(planner, three_places, people, now):
    found = register(planner, three_places, now, *(wish(person, party="group") for person in people[:3]))
    assert {one.state for one in found} == {PLACED}
    with planner.read() as db:
        parties = set(db.scalars(select(Registration.companions_id)))
    assert len(parties) == 1
    assert None not in parties


def test_a_request_takes_no_place(planner, three_places, people, now):
    register(planner, three_places, now, *(wish(person, RegistrationState.REQUESTED) for person in people[:4]))
    found = register(planner, three_places, now, *map(wish, people[4:7]))
    assert {one.state for one in found} == {PLACED}


def test_nobody_registers_twice_and_the_refusal_names_the_person(planner, forum, people, now):
    register(planner, forum, now, wish(people[0]))
    with pytest.raises(PlanningError) as refused:
        register(planner, forum, now, wish(people[1]), wish(people[0]))
    assert refused.value.key == "registration.twice"
    assert refused.value.params["person"] == "P00 Müller"
    assert list(states(planner, forum)) == [people[0]]


def test_twice_in_one_list_is_refused_too(planner, forum, people, now):
    with pytest.raises(PlanningError, match=r"registration\.twice"):
        register(planner, forum, now, wish(people[0]), wish(people[0]))


def test_an_event_that_was_called_off_takes_nobody(planner, forum, people, now):
    with planner.change(LABEL) as db:
        scheduling.set_state(db, forum, EventState.CALLED_OFF, now_local=datetime(2027, 1, 1))
    with pytest.raises(PlanningError, match=r"event\.called-off"):
        register(planner, forum, now, wish(people[0]))


def test_the_queue_goes_on_from_import_to_phone_call(planner, forum, people, now):
    register(planner, forum, now, *map(wish, people[:3]))
    register(planner, forum, now, wish(people[3]))
    with planner.read() as db:
        queue = db.execute(select(Registration.person_id, Registration.queue).order_by(Registration.queue)).all()
    assert [person for person, _ in queue] == list(people[:4])
    assert [number for _, number in queue] == [1, 2, 3, 4]


def test_an_officer_may_give_a_place_whatever_the_rank_but_never_more_than_there_are(
    planner, three_places, people, now
):
    found = register(planner, three_places, now, *map(wish, people[:6]))
    with pytest.raises(PlanningError, match=r"event\.full"), planner.change(LABEL) as db:
        giving_places.give_places(db, [found[5].id])
    with planner.change(LABEL) as db:
        giving_places.cancel(db, [found[0].id])
        giving_places.give_places(db, [found[5].id])
    assert states(planner, three_places)[people[5]] is PLACED
    assert states(planner, three_places)[people[3]] is WAITING


def test_companions_get_their_places_together_or_not_at_all(planner, three_places, people, now):
    register(planner, three_places, now, *map(wish, people[:2]))
    family = register(planner, three_places, now, *(wish(person, party="f") for person in people[2:4]))
    with pytest.raises(PlanningError, match=r"event\.full"), planner.change(LABEL) as db:
        giving_places.give_places(db, [family[0].id])
    with planner.change(LABEL) as db:
        amending.amend_event(db, three_places, capacity=4)
        given = giving_places.give_places(db, [family[0].id])
    assert set(given) == {one.id for one in family}
    with planner.change(LABEL) as db:
        giving_places.put_on_waiting_list(db, [family[1].id])
    assert {states(planner, three_places)[person] for person in people[2:4]} == {WAITING}


def test_companions_who_cancelled_are_not_brought_back(planner, three_places, people, now):
    family = register(planner, three_places, now, *(wish(person, party="f") for person in people[:2]))
    with planner.change(LABEL) as db:
        giving_places.cancel(db, [family[1].id])
        giving_places.put_on_waiting_list(db, [family[0].id])
        giving_places.give_places(db, [family[0].id])
    assert states(planner, three_places) == {people[0]: PLACED, people[1]: RegistrationState.CANCELLED}


def test_undo_does_not_take_back_a_place_that_was_given_away(planner, three_places, people, now):
    found = register(planner, three_places, now, *map(wish, people[:4]))
    with planner.change(Label("cancel")) as db:
        giving_places.cancel(db, [found[0].id])
    cancelled = planner.next_undo
    with planner.change(Label("give_places"), final=False) as db:
        giving_places.give_places(db, [found[3].id])
    planner.undo()
    planner.undo()
    assert states(planner, three_places)[people[0]] is PLACED
    planner.redo()
    assert planner.next_undo.label == cancelled.label
    assert states(planner, three_places)[people[0]] is RegistrationState.CANCELLED


def test_correcting_details_leaves_the_place_alone(planner, forum, people, now):
    (one,) = register(planner, forum, now, wish(people[0]))
    with planner.change(LABEL) as db:
        registering.edit_registration(
            db, one.id, registering.RegistrationDetails(" Verein ", "phone", "kommt später", PhotoConsent.NO)
        )
    with planner.read() as db:
        stored = db.get_one(Registration, one.id)
        assert (stored.organisation, stored.note, stored.state) == ("Verein", "kommt später", PLACED)
        assert stored.photo_consent is PhotoConsent.NO


def test_badge_codes_are_short_and_differ():
    codes = {registering.badge_token() for _ in range(500)}
    assert len(codes) == 500
    assert all(len(code) == 12 and not set(code) & set("01OIl") for code in codes)


@pytest.fixture
def workshops(planner, forum):
    """Two workshops at one time, of one and of twenty places, and one later."""
    with planner.change(LABEL) as db:
        return [agenda_making.add_item(db, forum, fields) for fields in _workshops()]


def _workshops():
    fields = agenda_making.AgendaItemDraft
    start = datetime(2027, 6, 3, 10)
    return [
        fields("Klein", minutes=60, capacity=1, pinned_start=start),
        fields("Groß", minutes=60, capacity=20, pinned_start=start),
        fields("Später", minutes=60, capacity=20, pinned_start=start + timedelta(hours=2)),
    ]


def test_a_full_workshop_has_a_waiting_list_of_its_own(planner, forum, people, now, workshops):
    one, two = register(planner, forum, now, wish(people[0]), wish(people[1]))
    with planner.change(LABEL) as db:
        assert workshop_places.book_workshop(db, one.id, workshops[0])
        assert workshop_places.book_workshop(db, one.id, workshops[0])
        assert not workshop_places.book_workshop(db, two.id, workshops[0])
        assert places.taken_in_workshop(db, workshops[0]) == 1
    with planner.read() as db:
        booked = dict(db.execute(select(WorkshopPlace.registration_id, WorkshopPlace.state)).all())
    assert booked == {one.id: PLACED, two.id: WAITING}


def test_who_waits_for_a_workshop_keeps_the_rank_and_needs_a_place_at_the_event(planner, forum, people, now, workshops):
    one, two, three = register(planner, forum, now, wish(people[0]), wish(people[1]), wish(people[2], WAITING))
    with planner.change(LABEL) as db:
        assert workshop_places.wait_for(db, one.id, workshops[0])
        assert workshop_places.wait_for(db, two.id, workshops[0])
        assert workshop_places.wait_for(db, one.id, workshops[0])
        assert places.taken_in_workshop(db, workshops[0]) == 0, "though it has a free place"
    with planner.change(LABEL) as db:
        assert workshop_places.move_up(db, forum, now - timedelta(days=1)) == [(one.id, workshops[0])]
        assert not workshop_places.wait_for(db, one.id, workshops[0]), "who is in it does not wait"
    with pytest.raises(PlanningError) as refused, planner.change(LABEL) as db:
        workshop_places.wait_for(db, three.id, workshops[0])
    assert refused.value.key == "workshop.no-place-at-event"


def test_nobody_is_in_two_workshops_at_once(planner, forum, people, now, workshops):
    (one,) = register(planner, forum, now, wish(people[0], workshop_ids=(workshops[0],)))
    with planner.change(LABEL) as db:
        assert workshop_places.book_workshop(db, one.id, workshops[2])
    with pytest.raises(PlanningError) as refused, planner.change(LABEL) as db:
        workshop_places.book_workshop(db, one.id, workshops[1])
    assert refused.value.key == "workshop.overlap"
    assert {refused.value.params["first"], refused.value.params["second"]} == {"Klein", "Groß"}


def test_whoever_cancels_gives_the_workshop_place_back(planner, forum, people, now, workshops):
    (one,) = register(planner, forum, now, wish(people[0], workshop_ids=(workshops[0],)))
    with planner.change(LABEL) as db:
        giving_places.cancel(db, [one.id])
        assert places.taken_in_workshop(db, workshops[0]) == 0


def test_a_workshop_is_left_for_another_at_the_same_time(planner, forum, people, now, workshops):
    (one,) = register(planner, forum, now, wish(people[0], workshop_ids=(workshops[0],)))
    with planner.change(LABEL) as db:
        workshop_places.leave_workshop(db, one.id, workshops[0])
        assert workshop_places.book_workshop(db, one.id, workshops[1])


def test_thousands_are_registered_in_one_go(planner, forum, now):
    with planner.change(LABEL) as db:
        many = directory.add_persons(db, [PersonFields(f"N{n}", "Viele") for n in range(1_200)])
        found = registering.register(db, forum, [wish(person) for person in many], now)
    assert len({one.id for one in found}) == 1_200
